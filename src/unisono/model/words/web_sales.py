"""Words of the pages of Sales: open deals, one deal, bookings, handoffs."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    "page.sales": ("Ventas", "Vendas", "Sales"),
    "sales.room.sales": ("Oportunidades", "Oportunidades", "Open deals"),
    "sales.room.bookings": ("Calidad de lo vendido", "Qualidade do vendido", "Quality of bookings"),
    "sales.room.handoffs": ("Entregas a Servicio", "Entregas ao Atendimento", "Handoffs"),
    "sales.room.pay": ("Pago", "Remuneração", "Pay"),
    "sales.title.warned": (
        "{warned} de {total} oportunidades abiertas piden cuidado antes de cerrar",
        "{warned} de {total} oportunidades abertas pedem cuidado antes de fechar",
        "{warned} of {total} open deals ask for care before closing",
    ),
    "sales.title.fine": (
        "{total} oportunidades abiertas, y en ninguna hay nada de qué cuidarse",
        "{total} oportunidades abertas, e em nenhuma há com o que se preocupar",
        "{total} open deals, and nothing to mind in any of them",
    ),
    "sales.title.none": (
        "No hay oportunidades abiertas",
        "Não há oportunidades abertas",
        "No deals are open",
    ),
    "sales.title.unfit": (
        "Todavía no se puede decir qué deja cada oportunidad",
        "Ainda não dá para dizer o que cada oportunidade deixa",
        "Nobody can say yet what deals bring",
    ),
    "sales.lead": (
        "Cada una con lo que su cliente dejaría en un año: margen menos lo que cuesta atenderlo, contando"
        " que puede irse y que puede no ganarse. Primero, la que más deja.",
        "Cada uma com o que seu cliente deixaria em um ano: margem menos o que custa atendê-lo, contando"
        " que ele pode sair e que pode não ser ganha. Primeiro, a que mais deixa.",
        "Each with what its customer would bring in a year: margin less the cost to serve them, counting"
        " that they may leave and that it may be lost. The one that brings most comes first.",
    ),
    "sales.figure.expected": ("Dejarían entre todas", "Deixariam todas juntas", "All together would bring"),
    "sales.figure.typical": (
        "Un cliente típico deja",
        "Um cliente típico deixa",
        "A typical customer brings",
    ),
    "sales.figure.lift": (
        "Más que elegir por facilidad de ganar",
        "Mais do que escolher pela facilidade de ganhar",
        "More than choosing by the chance to win",
    ),
    "sales.figure.year": ("en 12 meses", "em 12 meses", "in 12 months"),
    "sales.figure.third": (
        "de lo que llegó, con el mejor tercio",
        "do que veio, com o melhor terço",
        "of what came, taking the best third",
    ),
    "sales.deals": ("Oportunidades abiertas", "Oportunidades abertas", "Open deals"),
    "sales.deal": ("Oportunidad", "Oportunidade", "Deal"),
    "sales.expected": ("Se espera", "Espera-se", "Expected"),
    "sales.won": ("Si se gana, deja", "Se ganha, deixa", "If won, brings"),
    "sales.chance": ("Se ganaría", "Seria ganha", "Chance to win"),
    "sales.why": ("Por qué", "Por quê", "Why"),
    "sales.mind": ("Antes de cerrar", "Antes de fechar", "Before closing"),
    "sales.stays": ("Sigue al año", "Fica um ano", "Stays a year"),
    "sales.score": ("NPS del primer año", "NPS do primeiro ano", "First-year NPS"),
    "sales.rep": ("Vende", "Vende", "Rep"),
    "sales.product": ("Producto", "Produto", "Product"),
    "sales.campaign": ("Campaña", "Campanha", "Campaign"),
    "sales.opened": ("Abierta", "Aberta", "Opened"),
    "sales.amount": ("Importe", "Valor", "Amount"),
    "sales.verdict": ("Como cliente", "Como cliente", "As a customer"),
    "sales.warnings": ("Avisos", "Avisos", "Warnings"),
    "sales.nothing": ("nada que cuidar", "nada a cuidar", "nothing to mind"),
    "sales.open_days": ("abierta hace {days} días", "aberta há {days} dias", "open for {days} days"),
    "sales.only_warned": ("Solo las que piden cuidado", "Só as que pedem cuidado", "Only those to mind"),
    "sales.by_rep": ("Quién vende", "Quem vende", "Rep"),
    "sales.all_reps": ("Todos", "Todos", "All"),
    "sales.show": ("Ver", "Ver", "Show"),
    "sales.chosen.take": ("Se toma", "Pega-se", "Taken"),
    "sales.chosen.leave": ("Se deja", "Deixa-se", "Left"),
    "sales.unplaced": (
        "{count} oportunidades abiertas aún no tienen cliente, así que por segmento no se pueden ver.",
        "{count} oportunidades abertas ainda não têm cliente, por isso não podem ser vistas por segmento.",
        "{count} open deals have no customer yet, so they can't be looked at by segment.",
    ),
    "sales.empty.title": ("Nada que mostrar aquí", "Nada a mostrar aqui", "Nothing to show here"),
    "sales.empty.text": (
        "Con estos filtros no hay ninguna oportunidad abierta. Quítalos para verlas todas.",
        "Com estes filtros não há nenhuma oportunidade aberta. Tire-os para ver todas.",
        "No open deal fits these filters. Take them off to see all.",
    ),
    "sales.empty.action": ("Quitar los filtros", "Tirar os filtros", "Take the filters off"),
    "sales.unfit.title": ("Qué falta", "O que falta", "What is missing"),
    "sales.unfit.text": (
        "Para aprender qué cliente conviene hacen falta oportunidades ganadas y perdidas, con su producto,"
        " su necesidad o su campaña, y lo que esos clientes pagaron después.",
        "Para aprender que cliente convém são necessárias oportunidades ganhas e perdidas, com produto,"
        " necessidade ou campanha, e o que esses clientes pagaram depois.",
        "Learning which customers are right takes deals won and lost, with their product, need or campaign,"
        " and what those customers paid afterwards.",
    ),
    "sales.unfit.action": ("Cargar datos", "Carregar dados", "Load data"),
    "sales.judged": ("¿Se le puede creer?", "Dá para acreditar?", "Can it be trusted?"),
    "sales.judged.better": (
        "Se aprendió con lo que se sabía el {since} y se comprobó con {deals} oportunidades abiertas hasta el"
        " {until}, un año después de cada una. El mejor tercio elegido así trajo {fit} de todo lo que llegó;"
        " elegido por la facilidad de ganar, {chance}.",
        "Aprendeu-se com o que se sabia em {since} e comprovou-se com {deals} oportunidades abertas até"
        " {until}, um ano depois de cada uma. O melhor terço escolhido assim trouxe {fit} de tudo o que"
        " veio; escolhido pela facilidade de ganhar, {chance}.",
        "It was learnt from what was known on {since} and checked on {deals} deals opened until {until}, a"
        " year after each. The best third chosen so brought {fit} of all that came; chosen by the chance to"
        " win, {chance}.",
    ),
    "sales.judged.amount": (
        "Elegido por facilidad de ganar e importe a la vez, {amount}.",
        "Escolhido por facilidade de ganhar e valor ao mesmo tempo, {amount}.",
        "Chosen by chance to win and amount together, {amount}.",
    ),
    "sales.judged.slope": (
        "Por cada 100 de diferencia que anunció entre dos oportunidades llegaron {slope} ({low} a {high}).",
        "Para cada 100 de diferença que anunciou entre duas oportunidades vieram {slope} ({low} a {high}).",
        "For each 100 it foretold between two deals, {slope} came ({low} to {high}).",
    ),
    "sales.judged.worse": (
        "En esa prueba no eligió mejor que la facilidad de ganar: úsalo con cuidado.",
        "Nesse teste não escolheu melhor que a facilidade de ganhar: use com cuidado.",
        "In that check it chose no better than the chance to win: use it with care.",
    ),
    "sales.judged.bold": (
        "Sus diferencias no llegaron como dijo: fíjate en el orden, no en los importes.",
        "Suas diferenças não vieram como disse: olhe a ordem, não os valores.",
        "Its differences didn't come as it said: mind the order, not the amounts.",
    ),
    "sales.judged.unchecked": (
        "Todavía no se pudo comprobar: {why}.",
        "Ainda não foi possível comprovar: {why}.",
        "It couldn't be checked yet: {why}.",
    ),
    "sales.bands.title": (
        "Lo que dijo y lo que llegó, un año después",
        "O que disse e o que veio, um ano depois",
        "What it said and what came, a year later",
    ),
    "sales.bands.subtitle": (
        "Media por oportunidad en cada quinta parte de las comprobadas, de menos a más",
        "Média por oportunidade em cada quinta parte das comprovadas, de menos a mais",
        "Mean per deal in each fifth of those checked, from least to most",
    ),
    "sales.band": ("dijo {foretold}", "disse {foretold}", "said {foretold}"),
    "sales.learnt": (
        "Aprendido de {won} ventas ganadas y {lost} perdidas hasta el {until}. De cada una se mira:"
        " {columns}."
        " Quién vende no se mira: se juzga al cliente, no a la persona.",
        "Aprendido de {won} vendas ganhas e {lost} perdidas até {until}. De cada uma se olha: {columns}."
        " Quem vende não se olha: julga-se o cliente, não a pessoa.",
        "Learnt from {won} deals won and {lost} lost until {until}. Of each it looks at: {columns}. Not at"
        " who sells: the customer is judged, not the person.",
    ),
    "sales.excluded": ("No se mira", "Não se olha", "Not looked at"),
    "sales.excluded.one": ("{column}: {why}", "{column}: {why}", "{column}: {why}"),
    "sales.how": ("Cómo se calcula", "Como se calcula", "How it is worked out"),
    "deal.title.good": (
        "Buen cliente: dejaría {won} en un año, {more} más que uno típico",
        "Bom cliente: deixaria {won} em um ano, {more} a mais que um típico",
        "A good customer: would bring {won} in a year, {more} more than most",
    ),
    "deal.title.usual": (
        "Un cliente como los demás: dejaría {won} en un año",
        "Um cliente como os demais: deixaria {won} em um ano",
        "A customer like others: would bring {won} in a year",
    ),
    "deal.title.poor": (
        "Dejaría {won} en un año, {more} menos que un cliente típico",
        "Deixaria {won} em um ano, {more} a menos que um cliente típico",
        "Would bring {won} in a year, {more} less than a typical customer",
    ),
    "deal.title.loss": (
        "Nos costaría dinero: {won} en un año",
        "Custaria dinheiro: {won} em um ano",
        "Would cost us money: {won} in a year",
    ),
    "deal.lead": (
        "{product} · {rep} · {open}",
        "{product} · {rep} · {open}",
        "{product} · {rep} · {open}",
    ),
    "deal.reasons.title": (
        "Lo que más pesa: {column}, {level}",
        "O que mais pesa: {column}, {level}",
        "What weighs most: {column}, {level}",
    ),
    "deal.reasons.title.none": (
        "Nada lo aparta de un cliente típico",
        "Nada o separa de um cliente típico",
        "Nothing sets it apart from a typical customer",
    ),
    "deal.reasons.subtitle": (
        "De lo que deja un cliente típico en 12 meses a lo que dejaría este, si se gana",
        "Do que um cliente típico deixa em 12 meses ao que este deixaria, se ganho",
        "From what a typical customer brings in 12 months to what this one would, if won",
    ),
    "deal.reasons.start": ("Cliente típico", "Cliente típico", "Typical customer"),
    "deal.reasons.end": ("Este, si se gana", "Este, se ganho", "This one, if won"),
    "deal.reasons.rest": ("Lo demás", "O restante", "The rest"),
    "deal.reason": ("{column}: {level}", "{column}: {level}", "{column}: {level}"),
    "deal.minded": ("Antes de cerrar", "Antes de fechar", "Before closing"),
    "deal.unminded": (
        "Nada que cuidar: ninguna promesa en riesgo, y no se iría antes que otros.",
        "Nada a cuidar: nenhuma promessa em risco, e não sairia antes que outros.",
        "Nothing to mind: no promise at risk, and they would leave no sooner than others.",
    ),
    "deal.parts": (
        "Son {margin} de margen menos {cost} de atenderlo.",
        "São {margin} de margem menos {cost} para atendê-lo.",
        "That is {margin} of margin less {cost} to serve them.",
    ),
    "deal.decide": ("Tu decisión", "Sua decisão", "Your decision"),
    "deal.decide.lead": (
        "El cálculo aconseja y tú decides. La razón queda guardada, junto a lo que se esperaba hoy.",
        "O cálculo aconselha e você decide. A razão fica guardada, junto ao que se esperava hoje.",
        "The figures advise and you decide. The reason is kept, beside what was expected today.",
    ),
    "deal.choice": ("¿Qué haces?", "O que você faz?", "What will you do?"),
    "deal.choice.take": ("Tomarla", "Pegar", "Take it"),
    "deal.choice.leave": ("Dejarla", "Deixar", "Leave it"),
    "deal.reason_given": ("Por qué", "Por quê", "Why"),
    "deal.reason_given.help": (
        "Por ejemplo: acepta soporte solo de día, y así queda escrito en su contrato.",
        "Por exemplo: aceita suporte só de dia, e assim fica escrito no contrato.",
        "For instance: they accept support by day only, and the contract says so.",
    ),
    "deal.do": ("Guardar la decisión", "Guardar a decisão", "Keep the decision"),
    "deal.done": ("Decisión guardada.", "Decisão guardada.", "The decision is kept."),
    "deal.choices": ("Lo decidido hasta ahora", "O decidido até agora", "Decided so far"),
    "deal.chose.take": ("{by} la tomó", "{by} pegou", "{by} took it"),
    "deal.chose.leave": ("{by} la dejó", "{by} deixou", "{by} left it"),
    "deal.back": ("Todas las oportunidades", "Todas as oportunidades", "All open deals"),
}
