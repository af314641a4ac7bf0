"""The words of leads, deals, campaigns and what was really sold.  Each: Spanish, Portuguese, English."""

_LEADS: dict[str, tuple[str, str, str]] = {
    "metric.lead_to_mql.name": (
        "Prospectos que Marketing califica",
        "Leads que Marketing qualifica",
        "Leads that Marketing qualifies",
    ),
    "metric.lead_to_mql.question": (
        "¿Qué parte de los prospectos considera Marketing listos para Ventas?",
        "Que parte dos leads o Marketing considera prontos para Vendas?",
        "What share of leads does Marketing consider ready for Sales?",
    ),
    "metric.lead_to_mql.formula": (
        "calificados (MQL) a los 30 días o antes / prospectos con 30 días de seguimiento",
        "qualificados (MQL) em até 30 dias / leads com 30 dias de acompanhamento",
        "qualified (MQL) within 30 days / leads followed for 30 days",
    ),
    "metric.lead_to_mql.source": (
        "Prospectos por fecha del primer contacto; intervalo de Wilson (1927)",
        "Leads por data do primeiro contato; intervalo de Wilson (1927)",
        "Leads by day of first contact; interval by Wilson (1927)",
    ),
    "metric.lead_to_mql.when_not": (
        "Como éxito de una campaña: calificar a más gente no es vender más.",
        "Como sucesso de uma campanha: qualificar mais gente não é vender mais.",
        "As a campaign's success: qualifying more people isn't selling more.",
    ),
    "metric.mql_accepted.name": (
        "Calificados que Ventas acepta",
        "Qualificados que Vendas aceita",
        "Qualified leads that Sales accepts",
    ),
    "metric.mql_accepted.question": (
        "¿Qué parte de lo que Marketing entrega acepta Ventas?",
        "Que parte do que o Marketing entrega Vendas aceita?",
        "What share of what Marketing hands over does Sales accept?",
    ),
    "metric.mql_accepted.formula": (
        "aceptados por Ventas a los 30 días de calificarse o antes / MQL con 30 días de seguimiento",
        "aceitos por Vendas em até 30 dias da qualificação / MQL com 30 dias de acompanhamento",
        "accepted by Sales within 30 days of qualifying / MQL followed for 30 days",
    ),
    "metric.mql_accepted.source": (
        "MQL por la fecha en que se calificaron; intervalo de Wilson (1927)",
        "MQL pela data em que se qualificaram; intervalo de Wilson (1927)",
        "MQL by the day they qualified; interval by Wilson (1927)",
    ),
    "metric.mql_accepted.when_not": (
        "Para culpar a un área: baja tanto si se entrega mal como si nadie los llama.",
        "Para culpar uma área: cai tanto se se entrega mal como se ninguém liga.",
        "To blame a department: it falls where leads are poor and where nobody calls them.",
    ),
}

_DEALS: dict[str, tuple[str, str, str]] = {
    "metric.win_rate.name": ("Ventas ganadas", "Vendas ganhas", "Win rate"),
    "metric.win_rate.question": (
        "De las oportunidades que se cierran, ¿qué parte ganamos?",
        "Das oportunidades que se fecham, que parte ganhamos?",
        "Of the deals that close, what share do we win?",
    ),
    "metric.win_rate.formula": (
        "oportunidades ganadas / oportunidades ganadas o perdidas, por fecha de cierre",
        "oportunidades ganhas / oportunidades ganhas ou perdidas, por data de fechamento",
        "deals won / deals won or lost, by closing day",
    ),
    "metric.win_rate.source": (
        "Oportunidades cerradas; intervalo de Wilson (1927)",
        "Oportunidades fechadas; intervalo de Wilson (1927)",
        "Closed deals; interval by Wilson (1927)",
    ),
    "metric.win_rate.when_not": (
        "Cuando las perdidas se dejan abiertas en vez de cerrarse: entonces casi todo parece ganado.",
        "Quando as perdidas ficam abertas em vez de fechadas: então quase tudo parece ganho.",
        "Where lost deals are left open instead of closed: then nearly all look won.",
    ),
    "metric.deal_size.name": ("Tamaño de la venta", "Tamanho da venda", "Deal size"),
    "metric.deal_size.question": (
        "¿Cuánto vale una venta que ganamos?",
        "Quanto vale uma venda que ganhamos?",
        "What is a deal we win worth?",
    ),
    "metric.deal_size.formula": (
        "suma del monto / ventas ganadas con monto, por fecha de cierre",
        "soma do valor / vendas ganhas com valor, por data de fechamento",
        "sum of amounts / won deals with an amount, by closing day",
    ),
    "metric.deal_size.source": (
        "Ventas ganadas; intervalo t de Student",
        "Vendas ganhas; intervalo t de Student",
        "Won deals; Student's t interval",
    ),
    "metric.deal_size.when_not": (
        "Sola: vender más caro a quien se va pronto no es vender mejor.",
        "Sozinho: vender mais caro a quem vai embora logo não é vender melhor.",
        "Alone: selling dearer to those who soon leave isn't selling better.",
    ),
    "metric.targets_met.name": ("Metas cumplidas", "Metas cumpridas", "Targets met"),
    "metric.targets_met.question": (
        "¿Qué parte de sus metas cumplen las áreas? (cuota de Ventas, tiempos de Servicio, MQL…)",
        "Que parte das metas as áreas cumprem? (cota de Vendas, tempos de Atendimento, MQL…)",
        "What share of their targets do departments meet? (Sales' quota, Service's times, MQL…)",
    ),
    "metric.targets_met.formula": (
        "lecturas que alcanzan su meta / lecturas con meta, de los indicadores de cada área",
        "leituras que alcançam a meta / leituras com meta, dos indicadores de cada área",
        "readings that reach their target / readings with one, of each department's metrics",
    ),
    "metric.targets_met.source": (
        "Tablero de indicadores de las áreas, como ellas lo llevan; intervalo de Wilson (1927)",
        "Painel de indicadores das áreas, como elas o mantêm; intervalo de Wilson (1927)",
        "The departments' own scoreboard; interval by Wilson (1927)",
    ),
    "metric.targets_met.when_not": (
        "Como señal de que el cliente está bien: todas en verde y clientes que se van es posible.",
        "Como sinal de que o cliente está bem: tudo verde e clientes indo embora é possível.",
        "As a sign that customers are well: all green while customers leave does happen.",
    ),
}

_COSTS: dict[str, tuple[str, str, str]] = {
    "metric.cost_per_lead.name": ("Costo por prospecto", "Custo por lead", "Cost per lead"),
    "metric.cost_per_lead.question": (
        "¿Cuánto pagamos por cada prospecto?",
        "Quanto pagamos por cada lead?",
        "What do we pay for each lead?",
    ),
    "metric.cost_per_lead.formula": (
        "costo de las campañas / prospectos que trajeron; el costo se reparte por igual entre ellos",
        "custo das campanhas / leads que trouxeram; o custo se divide por igual entre eles",
        "cost of campaigns / leads they brought; the cost is shared out equally among them",
    ),
    "metric.cost_per_lead.source": (
        "Campañas con costo y sus prospectos, por su fecha; intervalo de Poisson (Breslow y Day, 1987)",
        "Campanhas com custo e seus leads, por sua data; intervalo de Poisson (Breslow e Day, 1987)",
        "Campaigns with a cost and their leads, by day; Poisson interval (Breslow & Day, 1987)",
    ),
    "metric.cost_per_lead.when_not": (
        "Para elegir campaña: un prospecto barato que no compra sale caro.",
        "Para escolher campanha: um lead barato que não compra sai caro.",
        "To choose a campaign: a cheap lead who doesn't buy is dear.",
    ),
    "metric.acquisition_cost.name": (
        "Costo de ganar un cliente (CAC)",
        "Custo de ganhar um cliente (CAC)",
        "Cost to win a customer (CAC)",
    ),
    "metric.acquisition_cost.question": (
        "¿Cuánto gastamos en campañas por cada cliente que ganan?",
        "Quanto gastamos em campanhas por cada cliente que elas ganham?",
        "What do we spend on campaigns for each customer they win?",
    ),
    "metric.acquisition_cost.formula": (
        "costo de las campañas / clientes que trajeron, por fecha de alta; la campaña que no trajo a nadie"
        " también cuenta",
        "custo das campanhas / clientes que trouxeram, por data de entrada; a campanha que não trouxe ninguém"
        " também conta",
        "cost of campaigns / customers they brought, by the day they came; a campaign that brought nobody"
        " counts too",
    ),
    "metric.acquisition_cost.source": (
        "Campañas con costo y sus clientes; intervalo de Poisson (Breslow y Day, 1987)",
        "Campanhas com custo e seus clientes; intervalo de Poisson (Breslow e Day, 1987)",
        "Campaigns with a cost and their customers; Poisson interval (Breslow & Day, 1987)",
    ),
    "metric.acquisition_cost.when_not": (
        "Como costo total de vender: no incluye sueldos ni comisiones; ni para prever otra campaña.",
        "Como custo total de vender: não inclui salários nem comissões; nem para prever outra campanha.",
        "As the whole cost of selling: no wages or commissions in it; nor to foretell another campaign.",
    ),
}

_BOOKINGS: dict[str, tuple[str, str, str]] = {
    "metric.kept_12_months.name": (
        "Siguen a los 12 meses",
        "Continuam aos 12 meses",
        "Still there after 12 months",
    ),
    "metric.kept_12_months.question": (
        "De los clientes que vendimos hace un año, ¿qué parte sigue?",
        "Dos clientes que vendemos há um ano, que parte continua?",
        "Of the customers we sold to a year ago, what share is still here?",
    ),
    "metric.kept_12_months.formula": (
        "clientes con contrato vivo al año del primero / clientes cuyo primer contrato ya cumplió un año,"
        " por la fecha en que lo cumplió",
        "clientes com contrato vivo um ano após o primeiro / clientes cujo primeiro contrato já fez um ano,"
        " pela data em que fez",
        "customers with a live contract a year after their first / customers whose first contract is a year"
        " old, by the day it turned one",
    ),
    "metric.kept_12_months.source": (
        "Contratos de clientes que tuvieron los doce meses; intervalo de Wilson (1927)",
        "Contratos de clientes que tiveram os doze meses; intervalo de Wilson (1927)",
        "Contracts of customers who have had the twelve months; interval by Wilson (1927)",
    ),
    "metric.kept_12_months.when_not": (
        "Para juzgar a un vendedor con pocas ventas, ni donde los contratos atan un año entero.",
        "Para julgar um vendedor com poucas vendas, nem onde os contratos prendem um ano inteiro.",
        "To judge a rep with few sales, or where contracts bind for a whole year.",
    ),
    "metric.first_year_nps.name": (
        "NPS del primer año",
        "NPS do primeiro ano",
        "First-year NPS",
    ),
    "metric.first_year_nps.question": (
        "¿Qué dicen de nosotros los clientes en su primer año?",
        "O que dizem de nós os clientes no primeiro ano?",
        "What do customers say of us in their first year?",
    ),
    "metric.first_year_nps.formula": (
        "100 × (promotores − detractores) / respuestas dadas en los 365 días desde que son clientes",
        "100 × (promotores − detratores) / respostas dadas nos 365 dias desde que são clientes",
        "100 × (promoters − detractors) / answers given within 365 days of becoming a customer",
    ),
    "metric.first_year_nps.source": (
        "Respuestas de clientes con fecha de alta; intervalo de Wald ajustado (Rocks, 2016)",
        "Respostas de clientes com data de entrada; intervalo de Wald ajustado (Rocks, 2016)",
        "Answers of customers whose first day is known; adjusted Wald interval (Rocks, 2016)",
    ),
    "metric.first_year_nps.when_not": (
        "Para premiar a quien vendió: lo que dicen depende también de lo que se entregó.",
        "Para premiar quem vendeu: o que dizem depende também do que se entregou.",
        "To reward who sold: what they say depends on what was delivered, too.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_LEADS, **_DEALS, **_COSTS, **_BOOKINGS}
