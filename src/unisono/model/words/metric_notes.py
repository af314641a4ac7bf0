"""Where each metric comes from and when not to use it.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "metric.nps.source": (
        "Reichheld, Harvard Business Review 81 (2003); intervalo de Rocks (2016)",
        "Reichheld, Harvard Business Review 81 (2003); intervalo de Rocks (2016)",
        "Reichheld, Harvard Business Review 81 (2003); interval by Rocks (2016)",
    ),
    "metric.nps.when_not": (
        "Para juzgar a una persona, o cuando solo contestan los contentos.",
        "Para julgar uma pessoa, ou quando só respondem os satisfeitos.",
        "To judge one person, or where only the content answer.",
    ),
    "metric.csat.source": (
        "Dos notas más altas de cinco; intervalo de Wilson (1927)",
        "Duas notas mais altas de cinco; intervalo de Wilson (1927)",
        "Top two of five; interval by Wilson (1927)",
    ),
    "metric.csat.when_not": (
        "Para comparar con encuestas de otra escala.",
        "Para comparar com pesquisas de outra escala.",
        "To compare with surveys on another scale.",
    ),
    "metric.csat_mean.source": (
        "Media de la escala de 1 a 5; intervalo t de Student",
        "Média da escala de 1 a 5; intervalo t de Student",
        "Mean of the 1 to 5 scale; Student's t interval",
    ),
    "metric.csat_mean.when_not": (
        "Cuando casi todos ponen 1 o 5: la media no describe a nadie.",
        "Quando quase todos dão 1 ou 5: a média não descreve ninguém.",
        "Where nearly all give 1 or 5: the mean describes nobody.",
    ),
    "metric.ces.source": (
        "Dixon, Freeman y Toman, Harvard Business Review 88 (2010), versión 2",
        "Dixon, Freeman e Toman, Harvard Business Review 88 (2010), versão 2",
        "Dixon, Freeman and Toman, Harvard Business Review 88 (2010), version 2",
    ),
    "metric.ces.when_not": (
        "Para la relación entera: pregunta por un trámite, no por la empresa.",
        "Para a relação inteira: pergunta por uma tarefa, não pela empresa.",
        "For the whole relation: it asks about one task, not about the company.",
    ),
    "metric.ces_mean.source": (
        "Media de la escala de 1 a 7, 7 es muy fácil",
        "Média da escala de 1 a 7, 7 é muito fácil",
        "Mean of the 1 to 7 scale, 7 is very easy",
    ),
    "metric.ces_mean.when_not": (
        "Cuando la escala se preguntó al revés.",
        "Quando a escala foi perguntada ao contrário.",
        "Where the scale was asked the other way round.",
    ),
    "metric.promise_kept.source": (
        "ISO 10001, códigos de conducta; brecha 4 de SERVQUAL",
        "ISO 10001, códigos de conduta; lacuna 4 do SERVQUAL",
        "ISO 10001, codes of conduct; gap 4 of SERVQUAL",
    ),
    "metric.promise_kept.when_not": (
        "Para comparar dos promesas distintas: prometer menos la hace subir.",
        "Para comparar duas promessas diferentes: prometer menos a faz subir.",
        "To compare two different promises: promising less makes it rise.",
    ),
    "metric.delivery_on_time.source": (
        "Pedidos llegados, por fecha de llegada; intervalo de Wilson (1927)",
        "Pedidos chegados, por data de chegada; intervalo de Wilson (1927)",
        "Orders that arrived, by day of arrival; interval by Wilson (1927)",
    ),
    "metric.delivery_on_time.when_not": (
        "Si se prometió un día y no una hora: usa «Entregas en el día».",
        "Se foi prometido um dia e não uma hora: use «Entregas no dia».",
        "Where a day was promised and not an hour: use “Deliveries by the day”.",
    ),
    "metric.delivery_on_day.source": (
        "Pedidos llegados, por fecha de llegada; intervalo de Wilson (1927)",
        "Pedidos chegados, por data de chegada; intervalo de Wilson (1927)",
        "Orders that arrived, by day of arrival; interval by Wilson (1927)",
    ),
    "metric.delivery_on_day.when_not": (
        "Sola: los pedidos que nunca llegaron no están aquí.",
        "Sozinha: os pedidos que nunca chegaram não estão aqui.",
        "Alone: orders that never arrived aren't in it.",
    ),
    "metric.undelivered.source": (
        "Pedidos vencidos, por fecha prometida; intervalo de Wilson (1927)",
        "Pedidos vencidos, por data prometida; intervalo de Wilson (1927)",
        "Orders due, by promised day; interval by Wilson (1927)",
    ),
    "metric.undelivered.when_not": (
        "En los últimos días: lo que llega tarde todavía cuenta como no entregado.",
        "Nos últimos dias: o que chega atrasado ainda conta como não entregue.",
        "For the latest days: what comes late still counts as undelivered.",
    ),
    "metric.first_answer_in_time.source": (
        "Contactos con promesa de respuesta; intervalo de Wilson (1927)",
        "Contatos com promessa de resposta; intervalo de Wilson (1927)",
        "Contacts with a promised answer; interval by Wilson (1927)",
    ),
    "metric.first_answer_in_time.when_not": (
        "Para saber si se resolvió: contestar a tiempo no es resolver.",
        "Para saber se foi resolvido: responder a tempo não é resolver.",
        "To know whether it was solved: answering in time isn't solving.",
    ),
    "metric.answered_by_hour.source": (
        "Contactos con promesa de horario; intervalo de Wilson (1927)",
        "Contatos com promessa de horário; intervalo de Wilson (1927)",
        "Contacts with promised hours; interval by Wilson (1927)",
    ),
    "metric.answered_by_hour.when_not": (
        "Sin mirar las horas: el día tapa a la noche.",
        "Sem olhar as horas: o dia esconde a noite.",
        "Without looking at the hours: day hides night.",
    ),
    "metric.promised_days.source": (
        "Fecha prometida menos fecha del pedido",
        "Data prometida menos data do pedido",
        "Promised date minus order date",
    ),
    "metric.promised_days.when_not": (
        "Sola: prometer menos días no es entregar antes.",
        "Sozinha: prometer menos dias não é entregar antes.",
        "Alone: promising fewer days isn't delivering sooner.",
    ),
    "metric.score_after_promise.source": (
        "Respuestas sobre un caso o pedido con promesa comprobada",
        "Respostas sobre um caso ou pedido com promessa verificada",
        "Answers about a case or order whose promise was checked",
    ),
    "metric.score_after_promise.when_not": (
        "Sin separar por encuesta: mezcla escalas distintas.",
        "Sem separar por pesquisa: mistura escalas diferentes.",
        "Without splitting by survey: it mixes different scales.",
    ),
    "metric.conversion.source": (
        "Prospectos por fecha del primer contacto; intervalo de Wilson (1927)",
        "Leads por data do primeiro contato; intervalo de Wilson (1927)",
        "Leads by day of first contact; interval by Wilson (1927)",
    ),
    "metric.conversion.when_not": (
        "Con prospectos de menos de 90 días, ni por lo que solo se sabe de quien compra.",
        "Com leads de menos de 90 dias, nem por algo que só se sabe de quem compra.",
        "For leads under 90 days old, or by what is only known of buyers.",
    ),
    "metric.cycle_days.source": (
        "Ventas ganadas, por fecha de cierre; intervalo t de Student",
        "Vendas ganhas, por data de fechamento; intervalo t de Student",
        "Won deals, by closing day; Student's t interval",
    ),
    "metric.cycle_days.when_not": (
        "Para las ventas aún abiertas: las más lentas no están aquí.",
        "Para as vendas ainda abertas: as mais lentas não estão aqui.",
        "For deals still open: the slowest aren't in it.",
    ),
    "metric.aht.source": (
        "Segundos trabajados por caso; intervalo t de Student",
        "Segundos trabalhados por caso; intervalo t de Student",
        "Seconds worked a case; Student's t interval",
    ),
    "metric.aht.when_not": (
        "Como meta de pago: se baja colgando antes de resolver.",
        "Como meta de pagamento: baixa-se desligando antes de resolver.",
        "As a target for pay: hanging up early lowers it.",
    ),
    "metric.fcr.source": (
        "Casos con siete días de seguimiento; intervalo de Wilson (1927)",
        "Casos com sete dias de acompanhamento; intervalo de Wilson (1927)",
        "Cases followed for seven days; interval by Wilson (1927)",
    ),
    "metric.fcr.when_not": (
        "Cuando los clientes vuelven por otro canal que no se carga aquí.",
        "Quando os clientes voltam por outro canal que não é carregado aqui.",
        "Where customers come back by a channel that isn't loaded.",
    ),
    "metric.repeat_contact_7d.source": (
        "Casos con siete días de seguimiento; intervalo de Wilson (1927)",
        "Casos com sete dias de acompanhamento; intervalo de Wilson (1927)",
        "Cases followed for seven days; interval by Wilson (1927)",
    ),
    "metric.repeat_contact_7d.when_not": (
        "Para culpar a un agente: también vuelve quien tiene otro problema.",
        "Para culpar um agente: também volta quem tem outro problema.",
        "To blame an agent: who has another problem comes back too.",
    ),
    "metric.churn.source": (
        "Contratos que podían terminar; intervalo de Wilson (1927)",
        "Contratos que podiam terminar; intervalo de Wilson (1927)",
        "Contracts that could have ended; interval by Wilson (1927)",
    ),
    "metric.churn.when_not": (
        "Para comparar períodos de distinto largo: cuanto más tiempo, más bajas.",
        "Para comparar períodos de tamanho diferente: quanto mais tempo, mais cancelamentos.",
        "To compare spans of different length: more time, more churn.",
    ),
    "metric.retention.source": (
        "Los mismos contratos que en las bajas",
        "Os mesmos contratos dos cancelamentos",
        "The same contracts as churn",
    ),
    "metric.retention.when_not": (
        "Para comparar períodos de distinto largo.",
        "Para comparar períodos de tamanho diferente.",
        "To compare spans of different length.",
    ),
    "metric.revenue_per_customer.source": (
        "Movimientos por cliente; intervalo t de Student",
        "Movimentações por cliente; intervalo t de Student",
        "Transactions by customer; Student's t interval",
    ),
    "metric.revenue_per_customer.when_not": (
        "Con menos de unos cientos de clientes: unos pocos muy grandes la mueven.",
        "Com menos de algumas centenas de clientes: uns poucos muito grandes a movem.",
        "Under some hundred customers: a few giants move it.",
    ),
    "metric.let_down.source": (
        "Clientes con alguna promesa comprobada; intervalo de Wilson (1927)",
        "Clientes com alguma promessa verificada; intervalo de Wilson (1927)",
        "Customers with a promise that was checked; interval by Wilson (1927)",
    ),
    "metric.let_down.when_not": (
        "Para comparar períodos de distinto largo: quien compra más tiene más ocasiones de fallo.",
        "Para comparar períodos de tamanho diferente: quem compra mais vezes tem mais chances de falha.",
        "To compare spans of different length: who buys more often has more chances to be let down.",
    ),
    "metric.discontent.source": (
        "Última respuesta de cada cliente a cada encuesta; intervalo de Wilson (1927)",
        "Última resposta de cada cliente a cada pesquisa; intervalo de Wilson (1927)",
        "Each customer's last answer to each survey; interval by Wilson (1927)",
    ),
    "metric.discontent.when_not": (
        "Para hablar de quien no responde: solo cuenta a quienes contestaron una encuesta.",
        "Para falar de quem não responde: só conta quem respondeu uma pesquisa.",
        "To speak of those who don't answer: only who answered a survey is counted.",
    ),
}
