"""The words of metrics: names, questions, units, reasons.  Each entry: Spanish, Portuguese, English."""

_UNITS: dict[str, tuple[str, str, str]] = {
    "unit.points": ("puntos", "pontos", "points"),
    "unit.share": ("proporción", "proporção", "share"),
    "unit.score": ("nota", "nota", "score"),
    "unit.seconds": ("segundos", "segundos", "seconds"),
    "unit.days": ("días", "dias", "days"),
    "unit.money": ("dinero", "dinheiro", "money"),
    "unit.count": ("cantidad", "quantidade", "count"),
}

_PERIODS: dict[str, tuple[str, str, str]] = {
    "grain.day": ("por día", "por dia", "by day"),
    "grain.week": ("por semana", "por semana", "by week"),
    "grain.month": ("por mes", "por mês", "by month"),
    "grain.quarter": ("por trimestre", "por trimestre", "by quarter"),
    "period.all": ("todo el período", "todo o período", "all time"),
    "period.week": ("semana {week} de {year}", "semana {week} de {year}", "week {week} of {year}"),
    "period.quarter": (
        "trimestre {quarter} de {year}",
        "trimestre {quarter} de {year}",
        "quarter {quarter} of {year}",
    ),
    "period.since": ("desde el {since}", "desde {since}", "since {since}"),
    "period.until": ("hasta el {until}", "até {until}", "until {until}"),
    "period.between": ("del {since} al {until}", "de {since} a {until}", "from {since} to {until}"),
}

_DIRECTIONS: dict[str, tuple[str, str, str]] = {
    "direction.up": ("más es mejor", "mais é melhor", "higher is better"),
    "direction.down": ("menos es mejor", "menos é melhor", "lower is better"),
}

_REASONS: dict[str, tuple[str, str, str]] = {
    "reason.too_few": (
        "muy pocos datos: {n}; faltan {missing} para llegar a {minimum}",
        "poucos dados: {n}; faltam {missing} para chegar a {minimum}",
        "too few: {n}; {missing} more are needed to reach {minimum}",
    ),
    "reason.no_data": (
        "hay filas, pero ninguna cumple lo pedido o trae el dato que hace falta",
        "há linhas, mas nenhuma atende ao pedido ou traz o dado necessário",
        "there are rows, but none fits the question or carries what is needed",
    ),
    "reason.no_rows": (
        "todavía no hay datos cargados en: {tables}",
        "ainda não há dados carregados em: {tables}",
        "nothing has been loaded yet into: {tables}",
    ),
    "reason.no_contracts": (
        "no hay contratos cargados; sin contratos no se sabe quién se fue",
        "não há contratos carregados; sem contratos não se sabe quem saiu",
        "no contracts are loaded; without them nobody knows who left",
    ),
    "reason.no_promises": (
        "no hay promesas de este tipo que se puedan comprobar con los datos",
        "não há promessas deste tipo que se possam verificar com os dados",
        "there are no promises of this kind that the data can check",
    ),
    "reason.no_linked_deals": (
        "ninguna venta dice de qué prospecto vino, así que no se puede saber cuántos compraron",
        "nenhuma venda diz de qual lead veio, por isso não se sabe quantos compraram",
        "no deal says which lead it came from, so nobody knows how many bought",
    ),
    "reason.no_watched_cases": (
        "ningún caso tiene cliente conocido, siete días de seguimiento y los datos que hacen falta",
        "nenhum caso tem cliente conhecido, sete dias de acompanhamento e os dados necessários",
        "no case has a known customer, seven days of follow-up and the data it needs",
    ),
    "reason.period_incomplete": (
        "los datos no llegan al final de {period}",
        "os dados não chegam ao fim de {period}",
        "the data don't reach the end of {period}",
    ),
    "reason.nothing_below": (
        "no hay entre qué dividir: la base es cero, o no se distingue de cero",
        "não há por que dividir: a base é zero, ou não se distingue de zero",
        "there is nothing to divide by: the base is zero, or can't be told from zero",
    ),
    "reason.several_currencies": (
        "hay varias monedas ({currencies}) y no se suman: sepáralas con la columna currency",
        "há várias moedas ({currencies}) e não se somam: separe-as com a coluna currency",
        "there are several currencies ({currencies}), which don't add up: split by the column currency",
    ),
}

_LOYALTY: dict[str, tuple[str, str, str]] = {
    "metric.nps.name": ("NPS", "NPS", "NPS"),
    "metric.nps.question": (
        "¿Cuántos clientes más nos recomiendan de los que nos critican?",
        "Quantos clientes a mais nos recomendam do que nos criticam?",
        "How many more customers recommend us than speak against us?",
    ),
    "metric.nps.formula": (
        "100 × (promotores − detractores) / respuestas; promotor: 9 o 10, detractor: 0 a 6",
        "100 × (promotores − detratores) / respostas; promotor: 9 ou 10, detrator: 0 a 6",
        "100 × (promoters − detractors) / answers; promoter: 9 or 10, detractor: 0 to 6",
    ),
    "metric.csat.name": ("Satisfacción (CSAT)", "Satisfação (CSAT)", "Satisfaction (CSAT)"),
    "metric.csat.question": (
        "¿Qué parte de los clientes quedó satisfecha?",
        "Que parte dos clientes ficou satisfeita?",
        "What share of customers is satisfied?",
    ),
    "metric.csat.formula": (
        "respuestas con 4 o 5 / respuestas de 1 a 5",
        "respostas com 4 ou 5 / respostas de 1 a 5",
        "answers of 4 or 5 / answers from 1 to 5",
    ),
    "metric.csat_mean.name": (
        "Nota media de satisfacción",
        "Nota média de satisfação",
        "Mean satisfaction score",
    ),
    "metric.csat_mean.question": (
        "¿Qué nota media nos ponen los clientes?",
        "Que nota média os clientes nos dão?",
        "Which score do customers give us on average?",
    ),
    "metric.csat_mean.formula": (
        "suma de notas de 1 a 5 / respuestas",
        "soma das notas de 1 a 5 / respostas",
        "sum of scores from 1 to 5 / answers",
    ),
    "metric.ces.name": ("Facilidad (CES)", "Facilidade (CES)", "Ease (CES)"),
    "metric.ces.question": (
        "¿A qué parte de los clientes le resultó fácil?",
        "Para que parte dos clientes foi fácil?",
        "For what share of customers was it easy?",
    ),
    "metric.ces.formula": (
        "respuestas de 5 a 7 / respuestas de 1 a 7; 7 es muy fácil",
        "respostas de 5 a 7 / respostas de 1 a 7; 7 é muito fácil",
        "answers from 5 to 7 / answers from 1 to 7; 7 is very easy",
    ),
    "metric.ces_mean.name": ("Nota media de facilidad", "Nota média de facilidade", "Mean ease score"),
    "metric.ces_mean.question": (
        "¿Qué tan fácil les resultó, en promedio?",
        "Quão fácil foi, em média?",
        "How easy was it on average?",
    ),
    "metric.ces_mean.formula": (
        "suma de notas de 1 a 7 / respuestas",
        "soma das notas de 1 a 7 / respostas",
        "sum of scores from 1 to 7 / answers",
    ),
}

_PROMISES: dict[str, tuple[str, str, str]] = {
    "promise.delivery": ("entrega a tiempo", "entrega no prazo", "delivery on time"),
    "metric.promise_kept.name": ("Promesas cumplidas", "Promessas cumpridas", "Promises kept"),
    "metric.promise_kept.question": (
        "¿Qué parte de lo prometido cumplimos?",
        "Que parte do prometido cumprimos?",
        "What share of what we promised did we keep?",
    ),
    "metric.promise_kept.formula": (
        "promesas cumplidas / promesas comprobadas: entregas que llegaron, primeras respuestas y horas de"
        " atención; los pedidos que nunca llegaron se ven en «undelivered»",
        "promessas cumpridas / promessas verificadas: entregas que chegaram, primeiras respostas e horas de"
        " atendimento; os pedidos que nunca chegaram estão em «undelivered»",
        "promises kept / promises checked: deliveries that arrived, first answers and hours of service;"
        " orders that never arrived are in “undelivered”",
    ),
    "metric.delivery_on_time.name": ("Entregas a tiempo", "Entregas no prazo", "Deliveries on time"),
    "metric.delivery_on_time.question": (
        "¿Qué parte de los pedidos llegó antes del momento prometido?",
        "Que parte dos pedidos chegou até o momento prometido?",
        "What share of orders arrived by the promised moment?",
    ),
    "metric.delivery_on_time.formula": (
        "llegados hasta la hora prometida / llegados con promesa, sin cancelados, por fecha de llegada",
        "chegados até a hora prometida / chegados com promessa, sem cancelados, por data de chegada",
        "arrived by the promised hour / arrived with a promise, without cancelled ones, by day of arrival",
    ),
    "metric.delivery_on_day.name": ("Entregas en el día", "Entregas no dia", "Deliveries by the day"),
    "metric.delivery_on_day.question": (
        "¿Qué parte de los pedidos llegó a más tardar el día prometido?",
        "Que parte dos pedidos chegou até o dia prometido?",
        "What share of orders arrived no later than the promised day?",
    ),
    "metric.delivery_on_day.formula": (
        "llegados hasta el día prometido / llegados con promesa, sin cancelados, en días de la empresa",
        "chegados até o dia prometido / chegados com promessa, sem cancelados, em dias da empresa",
        "arrived by the promised day / arrived with a promise, without cancelled ones, in the company's days",
    ),
    "metric.undelivered.name": ("Nunca entregados", "Nunca entregues", "Never delivered"),
    "metric.undelivered.question": (
        "¿Qué parte de los pedidos ya vencidos no llegó nunca?",
        "Que parte dos pedidos já vencidos nunca chegou?",
        "What share of orders that were due never arrived?",
    ),
    "metric.undelivered.formula": (
        "vencidos sin llegar / vencidos antes del último movimiento, sin cancelados, por fecha prometida",
        "vencidos sem chegar / vencidos antes do último movimento, sem cancelados, por data prometida",
        "due and not arrived / due before the latest movement, without cancelled ones, by promised day",
    ),
    "metric.first_answer_in_time.name": (
        "Primera respuesta a tiempo",
        "Primeira resposta no prazo",
        "First answer in time",
    ),
    "metric.first_answer_in_time.question": (
        "¿Qué parte de los contactos recibió la primera respuesta en el tiempo prometido?",
        "Que parte dos contatos recebeu a primeira resposta no tempo prometido?",
        "What share of contacts got a first answer within the promised time?",
    ),
    "metric.first_answer_in_time.formula": (
        "respondidos dentro de lo prometido / contactos con promesa; sin respuesta y vencido: roto",
        "respondidos dentro do prometido / contatos com promessa; sem resposta e vencido: quebrado",
        "answered within the promise / contacts with a promise; unanswered and overdue counts as broken",
    ),
    "metric.answered_by_hour.name": (
        "Contactos atendidos a toda hora",
        "Contatos atendidos a toda hora",
        "Contacts answered at any hour",
    ),
    "metric.answered_by_hour.question": (
        "¿A qué horas de la semana atendemos como prometimos?",
        "Em que horas da semana atendemos como prometemos?",
        "At which hours of the week do we answer as promised?",
    ),
    "metric.answered_by_hour.formula": (
        "atendidos dentro de lo prometido / contactos con promesa de horario, por hour_of_week",
        "atendidos dentro do prometido / contatos com promessa de horário, por hour_of_week",
        "answered within the promise / contacts with a promise of hours, by hour_of_week",
    ),
}

_FUNNEL_AND_SERVICE: dict[str, tuple[str, str, str]] = {
    "metric.conversion.name": ("Conversión", "Conversão", "Conversion"),
    "metric.conversion.question": (
        "¿Qué parte de los prospectos terminó comprando?",
        "Que parte dos leads acabou comprando?",
        "What share of leads ended up buying?",
    ),
    "metric.conversion.formula": (
        "prospectos con una venta ganada / prospectos, por fecha del primer contacto",
        "leads com uma venda ganha / leads, por data do primeiro contato",
        "leads with a won deal / leads, by day of first contact",
    ),
    "metric.cycle_days.name": ("Días hasta la venta", "Dias até a venda", "Days to win"),
    "metric.cycle_days.question": (
        "¿Cuánto tarda una venta desde que se abre?",
        "Quanto demora uma venda desde que se abre?",
        "How long does a deal take from opening to winning?",
    ),
    "metric.cycle_days.formula": (
        "media de (cierre − apertura) de ventas ganadas que no cierran antes de abrir",
        "média de (fechamento − abertura) de vendas ganhas que não fecham antes de abrir",
        "mean of (closing − opening) of won deals that don't close before they open",
    ),
    "metric.promised_days.name": ("Plazo prometido", "Prazo prometido", "Promised time"),
    "metric.promised_days.question": (
        "¿En cuántos días prometemos entregar?",
        "Em quantos dias prometemos entregar?",
        "In how many days do we promise to deliver?",
    ),
    "metric.promised_days.formula": (
        "suma de (fecha prometida − fecha del pedido) / pedidos con fecha prometida",
        "soma de (data prometida − data do pedido) / pedidos com data prometida",
        "sum of (promised date − order date) / orders with a promised date",
    ),
    "metric.score_after_promise.name": (
        "Puntaje tras la promesa",
        "Nota após a promessa",
        "Score after the promise",
    ),
    "metric.score_after_promise.question": (
        "¿Qué puntaje da quien vio cumplida, o rota, una promesa?",
        "Que nota dá quem viu cumprida, ou quebrada, uma promessa?",
        "What score comes from somebody who saw a promise kept, or broken?",
    ),
    "metric.score_after_promise.formula": (
        "suma de puntajes / respuestas sobre un pedido o caso con promesa",
        "soma das notas / respostas sobre um pedido ou caso com promessa",
        "sum of scores / answers about an order or case with a promise",
    ),
    "metric.aht.name": ("Tiempo de gestión (AHT)", "Tempo de atendimento (AHT)", "Handling time (AHT)"),
    "metric.aht.question": (
        "¿Cuánto trabajo lleva un contacto?",
        "Quanto trabalho um contato exige?",
        "How much work does a contact take?",
    ),
    "metric.aht.formula": (
        "suma de segundos trabajados / casos con ese dato",
        "soma dos segundos trabalhados / casos com esse dado",
        "sum of seconds worked / cases that say so",
    ),
    "metric.fcr.name": (
        "Resuelto al primer contacto (FCR)",
        "Resolvido no primeiro contato (FCR)",
        "Solved at first contact (FCR)",
    ),
    "metric.fcr.question": (
        "¿Qué parte de los casos se resolvió sin que el cliente tuviera que volver?",
        "Que parte dos casos se resolveu sem o cliente precisar voltar?",
        "What share of cases was solved without the customer coming back?",
    ),
    "metric.fcr.formula": (
        "casos resueltos, no reabiertos y sin otro del mismo cliente (y tema, si se sabe) en 7 días"
        " / casos con 7 días de seguimiento",
        "casos resolvidos, não reabertos e sem outro do mesmo cliente (e tema, se conhecido) em 7 dias"
        " / casos com 7 dias de acompanhamento",
        "cases solved, not reopened and without another of the same customer (and topic, where known)"
        " in 7 days / cases with 7 days of follow-up",
    ),
    "metric.repeat_contact_7d.name": (
        "Vuelven a contactar en 7 días",
        "Voltam a contatar em 7 dias",
        "Repeat contact within 7 days",
    ),
    "metric.repeat_contact_7d.question": (
        "¿Qué parte de los contactos va seguida de otro en una semana?",
        "Que parte dos contatos é seguida de outro em uma semana?",
        "What share of contacts is followed by another within a week?",
    ),
    "metric.repeat_contact_7d.formula": (
        "casos seguidos de otro del mismo cliente en 7 días / casos con 7 días de seguimiento",
        "casos seguidos de outro do mesmo cliente em 7 dias / casos com 7 dias de acompanhamento",
        "cases followed by another of the same customer in 7 days / cases with 7 days of follow-up",
    ),
}

_STAYING_AND_MONEY: dict[str, tuple[str, str, str]] = {
    "metric.churn.name": ("Bajas", "Cancelamentos", "Churn"),
    "metric.churn.question": (
        "¿Qué parte de los contratos terminó?",
        "Que parte dos contratos terminou?",
        "What share of contracts ended?",
    ),
    "metric.churn.formula": (
        "contratos terminados / contratos; por período: terminados en él / vivos en su primer momento",
        "contratos terminados / contratos; por período: terminados nele / vivos no seu primeiro momento",
        "contracts ended / contracts; by period: ended within it / alive at its first moment",
    ),
    "metric.retention.name": ("Retención", "Retenção", "Retention"),
    "metric.retention.question": (
        "¿Qué parte de los contratos sigue viva?",
        "Que parte dos contratos continua viva?",
        "What share of contracts stayed?",
    ),
    "metric.retention.formula": (
        "1 − bajas, con los mismos contratos",
        "1 − cancelamentos, com os mesmos contratos",
        "1 − churn, over the same contracts",
    ),
    "metric.revenue_per_customer.name": (
        "Ingreso por cliente",
        "Receita por cliente",
        "Revenue per customer",
    ),
    "metric.revenue_per_customer.question": (
        "¿Cuánto dinero deja cada cliente que compra?",
        "Quanto dinheiro deixa cada cliente que compra?",
        "How much money does each customer who buys bring?",
    ),
    "metric.revenue_per_customer.formula": (
        "suma de movimientos (devoluciones restan) / clientes con movimientos, en una sola moneda",
        "soma dos movimentos (devoluções subtraem) / clientes com movimentos, em uma só moeda",
        "sum of transactions (refunds subtract) / customers with transactions, in one currency",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {
    **_UNITS,
    **_PERIODS,
    **_DIRECTIONS,
    **_REASONS,
    **_LOYALTY,
    **_PROMISES,
    **_FUNNEL_AND_SERVICE,
    **_STAYING_AND_MONEY,
}
