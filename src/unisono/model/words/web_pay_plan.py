"""The words of a plan of pay, its replay, and two beside each other.  Each: Spanish, Portuguese, English."""

_PLAN: dict[str, tuple[str, str, str]] = {
    "pay.headline.staying": (
        "Este plan paga por clientes que se quedan",
        "Este plano paga por clientes que ficam",
        "This plan pays for customers who stay",
    ),
    "pay.headline.selling": (
        "Este plan paga por vender: que el cliente se quede no cambia lo que se cobra",
        "Este plano paga por vender: o cliente ficar não muda o que se recebe",
        "This plan pays for selling: whether the customer stays changes nothing",
    ),
    "pay.headline.leaving": (
        "Este plan paga más por los clientes que se van",
        "Este plano paga mais pelos clientes que saem",
        "This plan pays more for customers who leave",
    ),
    "pay.headline.between": (
        "Este plan paga por vender y un poco por clientes que se quedan",
        "Este plano paga por vender e um pouco por clientes que ficam",
        "This plan pays for selling, and a little for customers who stay",
    ),
    "pay.headline.unknown": (
        "Todavía no se sabe por qué paga de verdad este plan",
        "Ainda não se sabe pelo que este plano paga de verdade",
        "It isn't known yet what this plan really pays for",
    ),
    "pay.lead": (
        "{title}, {version}. Con las {deals} ventas {span} habría costado {cost}, {share} de lo vendido.",
        "{title}, {version}. Com as {deals} vendas {span}, teria custado {cost}, {share} do que foi vendido.",
        "{title}, {version}. On the {deals} deals {span} it would have cost {cost}, {share} of what was"
        " sold.",
    ),
    "pay.figure.cost": ("Habría costado", "Teria custado", "Would have cost"),
    "pay.figure.to_leavers": (
        "De lo pagado, por clientes que se fueron en el año",
        "Do que foi pago, por clientes que saíram no ano",
        "Of what was paid, for customers gone within the year",
    ),
    "pay.figure.per_value": (
        "Se paga, de lo que el cliente deja en un año",
        "Paga-se, do que o cliente deixa em um ano",
        "Paid, of what a customer brings in a year",
    ),
    "pay.figure.short": (
        "Clientes que dejaron menos de lo que se pagó por ellos",
        "Clientes que deixaram menos do que se pagou por eles",
        "Customers who brought less than was paid for them",
    ),
    "pay.figure.break_even": (
        "Deben quedarse un año para que salga a cuenta",
        "Devem ficar um ano para valer a pena",
        "Must stay a year for it to pay back",
    ),
    "pay.figure.stayed": ("Se quedaron un año", "Ficaram um ano", "Stayed a year"),
    "pay.year": (
        "clientes con un año cumplido",
        "clientes com um ano completo",
        "customers whose first year is over",
    ),
    "pay.for.title": (
        "Lo que se cobra va con lo vendido {sold}, con lo que el cliente deja {value} y con que se quede"
        " {staying}",
        "O que se recebe anda com o vendido {sold}, com o que o cliente deixa {value} e com ele ficar"
        " {staying}",
        "Pay goes with what is sold {sold}, with what the customer brings {value}, with their staying"
        " {staying}",
    ),
    "pay.for.title.unknown": (
        "Por qué paga de verdad",
        "Pelo que paga de verdade",
        "What it really pays for",
    ),
    "pay.for.subtitle": (
        "De cada cliente, lo pagado en su primer año contra: 1 es siempre a la par, 0 nada que ver, −1"
        " al revés. Dice qué va junto, no qué causa qué.",
        "De cada cliente, o que foi pago no primeiro ano contra: 1 é sempre junto, 0 nada a ver, −1 ao"
        " contrário. Diz o que anda junto, não o que causa o quê.",
        "Of each customer, pay in their first year against: 1 always together, 0 unrelated, −1 opposite."
        " It says what goes together, not what causes what.",
    ),
    "pay.for.with_sold": ("Lo vendido", "O vendido", "What was sold"),
    "pay.for.with_billed": ("Lo facturado en el año", "O faturado no ano", "What was billed in the year"),
    "pay.for.with_value": (
        "Lo que dejó el cliente en el año",
        "O que o cliente deixou no ano",
        "What the customer brought in the year",
    ),
    "pay.for.with_staying": ("Que siga al año", "Que siga após um ano", "Still there after a year"),
    "pay.for.short.with_sold": ("Lo vendido", "O vendido", "Sold"),
    "pay.for.short.with_value": ("Lo que deja", "O que deixa", "Brought"),
    "pay.for.short.with_staying": ("Que siga", "Que siga", "Staying"),
    "pay.value.how": (
        "Lo que deja un cliente en el año: el margen de lo que pagó menos lo que costó atenderlo, en los"
        " 365 días desde su primera compra.",
        "O que um cliente deixa no ano: a margem do que pagou menos o que custou atendê-lo, nos 365 dias"
        " desde a primeira compra.",
        "What a customer brings in the year: the margin of what they paid less what serving them cost,"
        " in the 365 days from their first deal.",
    ),
    "pay.rules": ("Cómo paga", "Como paga", "How it pays"),
    "pay.people": (
        "Cuánto habría cobrado cada persona",
        "Quanto cada pessoa teria recebido",
        "Pay by person",
    ),
    "pay.people.title": (
        "{name} habría cobrado más: {paid}",
        "{name} teria recebido mais: {paid}",
        "{name} would have been paid most: {paid}",
    ),
    "pay.column.person": ("Persona", "Pessoa", "Person"),
    "pay.column.team": ("Equipo", "Equipe", "Team"),
    "pay.column.deals": ("Ventas", "Vendas", "Deals"),
    "pay.column.sold": ("Vendido ({currency})", "Vendido ({currency})", "Sold ({currency})"),
    "pay.column.paid": ("Cobraría ({currency})", "Receberia ({currency})", "Would be paid ({currency})"),
    "pay.column.rate": ("De lo vendido", "Do vendido", "Of what was sold"),
    "pay.column.stayed": (
        "Sus clientes al año",
        "Seus clientes após um ano",
        "Customers still there after a year",
    ),
    "pay.column.owed": ("Debe ({currency})", "Deve ({currency})", "Owes ({currency})"),
    "pay.note.waiting": (
        "{money} siguen retenidos por ventas que aún no cumplen su plazo.",
        "{money} seguem retidos por vendas que ainda não cumpriram o prazo.",
        "{money} are still held back for deals not due yet.",
    ),
    "pay.note.owed": (
        "{money} quedarían sin recuperar: debía devolverse más de lo que se cobraba.",
        "{money} ficariam sem recuperar: devia-se devolver mais do que se recebia.",
        "{money} would never be recovered: more was to be given back than was earned.",
    ),
    "pay.note.unpaid": (
        "{count} ventas no le pagan a nadie: las hizo alguien a quien el plan no paga, o fuera de su etapa.",
        "{count} vendas não pagam ninguém: foram de alguém que o plano não paga, ou fora do seu período.",
        "{count} deals pay nobody: sold by somebody the plan doesn't pay, or outside their time.",
    ),
    "pay.note.unpriced": (
        "{count} ventas no tienen un monto que sirva y no cuentan.",
        "{count} vendas não têm um valor que sirva e não contam.",
        "{count} deals have no usable amount and don't count.",
    ),
    "pay.note.foreign": (
        "{count} ventas están en otra moneda y no cuentan.",
        "{count} vendas estão em outra moeda e não contam.",
        "{count} deals are in another currency and don't count.",
    ),
    "pay.note.partial": (
        "Solo con las ventas a clientes que puedes ver: lo que cobraría cada persona en total puede ser"
        " otra cosa.",
        "Só com as vendas a clientes que você pode ver: o que cada pessoa receberia no total pode ser"
        " outra coisa.",
        "Of deals with customers you may see only: what each person would be paid in all may differ.",
    ),
    "pay.compare.with": ("Comparar con", "Comparar com", "Compare with"),
    "pay.compare.go": ("Comparar", "Comparar", "Compare"),
}

_GAMING: dict[str, tuple[str, str, str]] = {
    "pay.gaming.title.quiet": (
        "Nada indica que se muevan ventas para cobrar más",
        "Nada indica que se movam vendas para receber mais",
        "Nothing suggests that deals are moved to be paid more",
    ),
    "pay.gaming.title.signs": (
        "Hay {count} señales de ventas movidas para cobrar más",
        "Há {count} sinais de vendas movidas para receber mais",
        "There are {count} signs of deals moved to be paid more",
    ),
    "pay.gaming.title.sign": (
        "Hay una señal de ventas movidas para cobrar más",
        "Há um sinal de vendas movidas para receber mais",
        "There is one sign of deals moved to be paid more",
    ),
    "pay.gaming.lead": (
        "Señales, no pruebas: los fines de mes también tienen otras causas.",
        "Sinais, não provas: os fins de mês também têm outras causas.",
        "Signs, not proof: the ends of months have other causes too.",
    ),
    "pay.gaming.movable": (
        "Moviendo ventas {days} días, de un periodo a otro, se podría haber cobrado hasta {money} más"
        " ({share} del costo).",
        "Movendo vendas {days} dias, de um período a outro, seria possível ter recebido até {money} a"
        " mais ({share} do custo).",
        "By moving deals {days} days, from one period to another, up to {money} more could have been"
        " paid ({share} of the cost).",
    ),
    "pay.gaming.movable.nothing": (
        "Tal como fueron las ventas, moverlas de un periodo a otro no habría pagado más.",
        "Como foram as vendas, movê-las de um período a outro não teria pago mais.",
        "As deals were, moving them from one period to another would have paid no more.",
    ),
    "pay.gaming.movable.unpaid": (
        "Moviendo ventas {days} días, de un periodo a otro, se podría haber cobrado hasta {money}; tal como"
        " fueron, el plan no pagó nada.",
        "Movendo vendas {days} dias, de um período a outro, seria possível ter recebido até {money}; como"
        " foram, o plano não pagou nada.",
        "By moving deals {days} days, from one period to another, up to {money} could have been paid; as"
        " they were, the plan paid nothing.",
    ),
    "pay.gaming.movable.none": (
        "Mover ventas de un periodo a otro no pagaría nada: cada venta paga lo mismo cualquier día.",
        "Mover vendas de um período a outro não pagaria nada: cada venda paga o mesmo em qualquer dia.",
        "Moving deals from one period to another would pay nothing: each deal pays the same on any day.",
    ),
    "pay.sign.bunched": (
        "Ventas cerradas en los últimos {days} días del periodo",
        "Vendas fechadas nos últimos {days} dias do período",
        "Deals closed in the last {days} days of a period",
    ),
    "pay.sign.crossing": (
        "De más, justo por encima de un tramo de la cuota",
        "A mais, logo acima de uma faixa da cota",
        "Extra, just above a tier of the quota",
    ),
    "pay.sign.sandbagging": (
        "De más en los primeros {days} días, tras un periodo con tope",
        "A mais nos primeiros {days} dias, depois de um período com teto",
        "Extra in the first {days} days, after a period that met its cap",
    ),
    "pay.sign.discounted": (
        "Descuento de más en los últimos {days} días",
        "Desconto a mais nos últimos {days} dias",
        "Extra discount in the last {days} days",
    ),
    "pay.sign.unbilled": (
        "Vendido y no facturado, de quien se quedó el año",
        "Vendido e não faturado, de quem ficou o ano",
        "Sold and not billed, of who stayed the year",
    ),
    "pay.sign.column.sign": ("Señal", "Sinal", "Sign"),
    "pay.sign.column.seen": ("Visto", "Visto", "Seen"),
    "pay.sign.column.expected": ("Sin mover nada", "Sem mover nada", "If nothing is moved"),
    "pay.sign.column.verdict": ("Qué dice", "O que diz", "What it says"),
    "pay.sign.beyond": ("más de lo que da el azar", "mais do que o acaso dá", "more than chance gives"),
    "pay.sign.quiet": ("nada raro", "nada estranho", "nothing odd"),
    "pay.sign.silent": ("no se puede decir", "não se pode dizer", "can't be told"),
}

_COMPARE: dict[str, tuple[str, str, str]] = {
    "pay.compare.title.more": (
        "«{other}» costaría {money} más; ganarían {winners} y perderían {losers}",
        "“{other}” custaria {money} a mais; ganhariam {winners} e perderiam {losers}",
        "“{other}” would cost {money} more; {winners} would gain and {losers} lose",
    ),
    "pay.compare.title.less": (
        "«{other}» costaría {money} menos; ganarían {winners} y perderían {losers}",
        "“{other}” custaria {money} a menos; ganhariam {winners} e perderiam {losers}",
        "“{other}” would cost {money} less; {winners} would gain and {losers} lose",
    ),
    "pay.compare.title.same": (
        "«{other}» costaría lo mismo; ganarían {winners} y perderían {losers}",
        "“{other}” custaria o mesmo; ganhariam {winners} e perderiam {losers}",
        "“{other}” would cost the same; {winners} would gain and {losers} lose",
    ),
    "pay.compare.lead": (
        "«{one}» contra «{other}», con las mismas {deals} ventas {span}.",
        "“{one}” contra “{other}”, com as mesmas {deals} vendas {span}.",
        "“{one}” against “{other}”, on the same {deals} deals {span}.",
    ),
    "pay.compare.needed": (
        "Para pagarse solo, los que se quedan un año deberían subir, en puntos",
        "Para se pagar, os que ficam um ano deveriam subir, em pontos",
        "To pay for itself, those who stay a year should rise by, in points",
    ),
    "pay.compare.course": (
        "De {before} a {after}: quién gana y quién pierde",
        "De {before} a {after}: quem ganha e quem perde",
        "From {before} to {after}: who gains and who loses",
    ),
    "pay.compare.course.subtitle": (
        "Lo que cambia en total para cada persona",
        "O que muda no total para cada pessoa",
        "What changes in all for each person",
    ),
    "pay.compare.rest": (
        "Las demás personas ({count})",
        "As demais pessoas ({count})",
        "Everybody else ({count})",
    ),
    "pay.compare.people": ("Persona por persona", "Pessoa por pessoa", "Person by person"),
    "pay.compare.for": (
        "«{other}» va con que el cliente se quede {staying}; «{one}», {before}",
        "“{other}” anda com o cliente ficar {staying}; “{one}”, {before}",
        "“{other}” goes with staying {staying}; “{one}”, {before}",
    ),
    "pay.compare.for.unknown": ("Por qué paga cada uno", "Pelo que paga cada um", "What each pays for"),
    "pay.column.before": ("{title} ({currency})", "{title} ({currency})", "{title} ({currency})"),
    "pay.column.difference": ("Diferencia ({currency})", "Diferença ({currency})", "Difference ({currency})"),
    "pay.column.what": ("Qué", "O quê", "What"),
    "pay.compare.choose": ("Elige dos planes", "Escolha dois planos", "Choose two plans"),
    "pay.compare.one": ("Plan", "Plano", "Plan"),
    "pay.compare.other": ("Contra", "Contra", "Against"),
}

WORDS: dict[str, tuple[str, str, str]] = {**_PLAN, **_GAMING, **_COMPARE}
