"""The words of what customers leave, keep paying and bring.  Each entry: Spanish, Portuguese, English."""

_CUSTOMERS: dict[str, tuple[str, str, str]] = {
    "metric.margin_per_customer.name": (
        "Margen por cliente",
        "Margem por cliente",
        "Margin per customer",
    ),
    "metric.margin_per_customer.question": (
        "¿Cuánto nos deja cada cliente?",
        "Quanto nos deixa cada cliente?",
        "What does each customer leave us?",
    ),
    "metric.margin_per_customer.formula": (
        "suma del margen / clientes con algún movimiento que lo diga",
        "soma da margem / clientes com alguma movimentação que a informe",
        "sum of margin / customers with a transaction that says it",
    ),
    "metric.margin_per_customer.source": (
        "Margen de los movimientos, después del costo directo; intervalo t de Student",
        "Margem das movimentações, depois do custo direto; intervalo t de Student",
        "Margin of transactions, after direct cost; Student's t interval",
    ),
    "metric.margin_per_customer.when_not": (
        "Con períodos de distinto largo, ni como ganancia: no descuenta lo que cuesta ganarlos y atenderlos.",
        "Com períodos de tamanho diferente, nem como lucro: não desconta o que custa ganhá-los e atendê-los.",
        "For spans of different length, or as profit: the cost to win and serve them isn't taken off.",
    ),
    "metric.negative_margin.name": (
        "Clientes con margen negativo",
        "Clientes com margem negativa",
        "Customers with negative margin",
    ),
    "metric.negative_margin.question": (
        "¿Con qué parte de los clientes perdemos dinero?",
        "Com que parte dos clientes perdemos dinheiro?",
        "On what share of customers do we lose money?",
    ),
    "metric.negative_margin.formula": (
        "clientes cuyo margen suma menos de cero / clientes con margen conocido en el período",
        "clientes cuja margem soma menos de zero / clientes com margem conhecida no período",
        "customers whose margin adds up to less than zero / customers with a known margin in the period",
    ),
    "metric.negative_margin.source": (
        "Margen de los movimientos, sumado por cliente; intervalo de Wilson (1927)",
        "Margem das movimentações, somada por cliente; intervalo de Wilson (1927)",
        "Margin of transactions, summed by customer; interval by Wilson (1927)",
    ),
    "metric.negative_margin.when_not": (
        "En períodos cortos: una devolución basta para que un buen cliente aparezca.",
        "Em períodos curtos: uma devolução basta para que um bom cliente apareça.",
        "For short spans: one refund is enough to put a good customer in it.",
    ),
    "metric.repeat_purchase.name": (
        "Vuelven a comprar",
        "Voltam a comprar",
        "Buy again",
    ),
    "metric.repeat_purchase.question": (
        "¿Qué parte de quienes compran vuelve a comprar en un año?",
        "Que parte de quem compra volta a comprar em um ano?",
        "What share of buyers buys again within a year?",
    ),
    "metric.repeat_purchase.formula": (
        "clientes con otra compra, un día después o más, en 365 días / clientes sin contrato cuya primera"
        " compra ya cumplió un año",
        "clientes com outra compra, um dia depois ou mais, em 365 dias / clientes sem contrato cuja primeira"
        " compra já fez um ano",
        "customers with another purchase, a day later or more, within 365 days / customers without a contract"
        " whose first purchase is a year old",
    ),
    "metric.repeat_purchase.source": (
        "Compras de clientes que tuvieron un año para volver; intervalo de Wilson (1927)",
        "Compras de clientes que tiveram um ano para voltar; intervalo de Wilson (1927)",
        "Purchases of customers who have had a year to return; interval by Wilson (1927)",
    ),
    "metric.repeat_purchase.when_not": (
        "Donde lo que vendes dura más de un año, ni donde cada compra trae un cliente nuevo en el sistema.",
        "Onde o que você vende dura mais de um ano, nem onde cada compra cria um cliente novo no sistema.",
        "Where what you sell lasts longer than a year, or each purchase makes a new customer in the system.",
    ),
}

_RECURRING: dict[str, tuple[str, str, str]] = {
    "metric.net_revenue_retention.name": (
        "Ingreso que se queda y crece (NRR)",
        "Receita que fica e cresce (NRR)",
        "Net revenue retention (NRR)",
    ),
    "metric.net_revenue_retention.question": (
        "De cada 100 que pagaban los clientes de hace un año, ¿cuánto pagan hoy?",
        "De cada 100 que pagavam os clientes de um ano atrás, quanto pagam hoje?",
        "Of each 100 that customers paid a year ago, how much do they pay today?",
    ),
    "metric.net_revenue_retention.formula": (
        "lo que pagan hoy al mes los clientes de hace un año / lo que pagaban entonces; pasa de 100 % si"
        " lo que amplían supera lo que se pierde",
        "o que pagam hoje por mês os clientes de um ano atrás / o que pagavam então; passa de 100 % se o que"
        " ampliam supera o que se perde",
        "what customers of a year ago pay a month today / what they paid then; above 100% where they grow by"
        " more than is lost",
    ),
    "metric.net_revenue_retention.source": (
        "Monto recurrente de los contratos, por cliente; razón linealizada (Cochran, 1977)",
        "Valor recorrente dos contratos, por cliente; razão linearizada (Cochran, 1977)",
        "Recurring amount of contracts, by customer; linearised ratio (Cochran, 1977)",
    ),
    "metric.net_revenue_retention.when_not": (
        "Donde no hay contratos, ni para ver por qué: unas pocas ampliaciones tapan muchas bajas.",
        "Onde não há contratos, nem para ver por quê: umas poucas ampliações escondem muitos cancelamentos.",
        "Without contracts, or to see why: a few that grow hide many that leave.",
    ),
    "metric.gross_revenue_retention.name": (
        "Ingreso que se queda (GRR)",
        "Receita que fica (GRR)",
        "Gross revenue retention (GRR)",
    ),
    "metric.gross_revenue_retention.question": (
        "De cada 100 que pagaban los clientes de hace un año, ¿cuánto conservamos, sin contar ampliaciones?",
        "De cada 100 que pagavam os clientes de um ano atrás, quanto conservamos, sem contar ampliações?",
        "Of each 100 that customers paid a year ago, how much have we kept, not counting what they added?",
    ),
    "metric.gross_revenue_retention.formula": (
        "lo que pagan hoy, sin pasar de lo que pagaban / lo que pagaban los clientes de hace un año",
        "o que pagam hoje, sem passar do que pagavam / o que pagavam os clientes de um ano atrás",
        "what they pay today, at most what they paid then / what customers of a year ago paid",
    ),
    "metric.gross_revenue_retention.source": (
        "Monto recurrente de los contratos, por cliente; razón linealizada (Cochran, 1977)",
        "Valor recorrente dos contratos, por cliente; razão linearizada (Cochran, 1977)",
        "Recurring amount of contracts, by customer; linearised ratio (Cochran, 1977)",
    ),
    "metric.gross_revenue_retention.when_not": (
        "Sola, para decidir dónde crecer: no ve lo que los clientes amplían.",
        "Sozinha, para decidir onde crescer: não vê o que os clientes ampliam.",
        "Alone, to decide where to grow: it doesn't see what customers add.",
    ),
}

_GROWTH: dict[str, tuple[str, str, str]] = {
    "metric.earned_growth.name": (
        "Crecimiento ganado",
        "Crescimento conquistado",
        "Earned growth",
    ),
    "metric.earned_growth.question": (
        "¿Cuánto crecemos gracias a clientes que se quedan, compran más y nos recomiendan?",
        "Quanto crescemos graças a clientes que ficam, compram mais e nos recomendam?",
        "How much do we grow by customers who stay, buy more and bring others?",
    ),
    "metric.earned_growth.formula": (
        "(ventas del año a clientes de antes + a nuevos de orígenes ganados − ventas del año anterior)"
        " / ventas del año anterior",
        "(vendas do ano a clientes de antes + a novos de origens conquistadas − vendas do ano anterior)"
        " / vendas do ano anterior",
        "(this year's sales to earlier customers + to new ones of earned origins − last year's sales)"
        " / last year's sales",
    ),
    "metric.earned_growth.source": (
        "Movimientos de dos años; orígenes ganados según company.toml; Reichheld (2021), razón linealizada",
        "Movimentações de dois anos; origens conquistadas segundo company.toml; Reichheld (2021), razão"
        " linearizada",
        "Transactions of two years; earned origins as company.toml says; Reichheld (2021), linearised ratio",
    ),
    "metric.earned_growth.when_not": (
        "Donde muchos clientes nuevos no dicen de dónde vienen: sin origen, cuentan como comprados.",
        "Onde muitos clientes novos não dizem de onde vêm: sem origem, contam como comprados.",
        "Where many new customers don't say where they come from: without origin they count as bought.",
    ),
    "metric.earned_growth_ratio.name": (
        "Parte ganada del crecimiento",
        "Parte conquistada do crescimento",
        "Earned share of growth",
    ),
    "metric.earned_growth_ratio.question": (
        "De todo lo que crecimos, ¿qué parte nos la ganamos y qué parte la compramos?",
        "De tudo o que crescemos, que parte conquistamos e que parte compramos?",
        "Of all our growth, how much was earned and how much bought?",
    ),
    "metric.earned_growth_ratio.formula": (
        "crecimiento ganado / crecimiento total, ambos en dinero",
        "crescimento conquistado / crescimento total, ambos em dinheiro",
        "earned growth / total growth, both in money",
    ),
    "metric.earned_growth_ratio.source": (
        "Los mismos movimientos que el crecimiento ganado; Reichheld (2021), razón linealizada",
        "As mesmas movimentações do crescimento conquistado; Reichheld (2021), razão linearizada",
        "The same transactions as earned growth; Reichheld (2021), linearised ratio",
    ),
    "metric.earned_growth_ratio.when_not": (
        "Si la empresa apenas crece o se achica: no hay crecimiento que repartir, y no se muestra.",
        "Se a empresa mal cresce ou encolhe: não há crescimento a repartir, e não se mostra.",
        "Where the company hardly grows or shrinks: there is no growth to share out, and none is shown.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_CUSTOMERS, **_RECURRING, **_GROWTH}
