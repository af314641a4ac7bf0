"""The words of findings: their titles, why, and what to decide.  Each entry: Spanish, Portuguese, English."""

_CHAIN: dict[str, tuple[str, str, str]] = {
    "metric.let_down.name": (
        "Clientes con alguna promesa rota",
        "Clientes com alguma promessa quebrada",
        "Customers with a broken promise",
    ),
    "metric.let_down.question": (
        "¿A qué parte de los clientes le fallamos al menos una vez?",
        "A que parte dos clientes falhamos ao menos uma vez?",
        "What share of customers did we let down at least once?",
    ),
    "metric.let_down.formula": (
        "clientes con alguna promesa rota / clientes con alguna promesa que vencía en el periodo",
        "clientes com alguma promessa quebrada / clientes com alguma promessa que vencia no período",
        "customers with a broken promise / customers to whom a promise came due in the period",
    ),
    "metric.discontent.name": ("Clientes descontentos", "Clientes descontentes", "Discontent customers"),
    "metric.discontent.question": (
        "¿Qué parte de los clientes quedó descontenta?",
        "Que parte dos clientes ficou descontente?",
        "What share of customers was left discontent?",
    ),
    "metric.discontent.formula": (
        "clientes cuya última respuesta es NPS 0 a 6, CSAT 1 o 2, o CES 1 a 3 / clientes que respondieron,"
        " por instrumento",
        "clientes cuja última resposta é NPS 0 a 6, CSAT 1 ou 2, ou CES 1 a 3 / clientes que responderam,"
        " por instrumento",
        "customers whose last answer is NPS 0 to 6, CSAT 1 or 2, or CES 1 to 3 / customers who answered,"
        " by instrument",
    ),
    "group.promises_met.kept": ("todo cumplido", "tudo cumprido", "all kept"),
    "group.promises_met.broken": (
        "alguna promesa rota",
        "alguma promessa quebrada",
        "some promise broken",
    ),
    "group.promises_met.none": ("sin promesas", "sem promessas", "no promises"),
}

WORDS: dict[str, tuple[str, str, str]] = {
    **_CHAIN,
    "finding.promise.delivery": ("entrega a tiempo", "entrega no prazo", "delivery on time"),
    "finding.promise.other": ("«{promise}»", "“{promise}”", "“{promise}”"),
    "finding.money.unknown": (
        "Sin dinero conocido: faltan transacciones de los clientes afectados, o están en varias monedas.",
        "Sem dinheiro conhecido: faltam transações dos clientes afetados, ou estão em várias moedas.",
        "No money known: transactions of the customers concerned are missing, or in several currencies.",
    ),
    "finding.moved.title.worse": (
        "{metric}: peor en {period}, de {before} a {after}",
        "{metric}: pior em {period}, de {before} para {after}",
        "{metric}: worse in {period}, from {before} to {after}",
    ),
    "finding.moved.title.better": (
        "{metric}: mejor en {period}, de {before} a {after}",
        "{metric}: melhor em {period}, de {before} para {after}",
        "{metric}: better in {period}, from {before} to {after}",
    ),
    "finding.moved.why": (
        "Cambió {effect} (intervalo {effect_interval}) frente a {before_period}; p {p} tras corregir por"
        " todas las cifras vigiladas. {after_n} casos, antes {before_n}.",
        "Mudou {effect} (intervalo {effect_interval}) em relação a {before_period}; p {p} após corrigir por"
        " todos os números vigiados. {after_n} casos, antes {before_n}.",
        "It changed by {effect} (interval {effect_interval}) against {before_period}; p {p} after correcting"
        " for all watched figures. {after_n} cases, {before_n} before.",
    ),
    "finding.moved.decide.worse": (
        "{owner}: dar la causa y una fecha de corrección en el próximo comité.",
        "{owner}: apresentar a causa e uma data de correção no próximo comitê.",
        "{owner}: bring the cause and a date for the remedy to the next council.",
    ),
    "finding.moved.decide.better": (
        "{owner}: averiguar qué se hizo distinto y sostenerlo.",
        "{owner}: descobrir o que foi feito de diferente e manter.",
        "{owner}: find out what was done differently, and keep doing it.",
    ),
    "finding.moved.money": (
        "{stake} al mes ({stake_interval}) entre {people} clientes.",
        "{stake} por mês ({stake_interval}) entre {people} clientes.",
        "{stake} a month ({stake_interval}) over {people} customers.",
    ),
    "finding.moved.money.unknown": (
        "Todavía sin precio: nadie ha medido cuánto vale un cambio de esta cifra.",
        "Ainda sem preço: ninguém mediu quanto vale uma mudança deste número.",
        "No price yet: nobody has measured what a change of this figure is worth.",
    ),
    "finding.broken_promise.title": (
        "Romper la promesa de {promise} cuesta {drop} de satisfacción",
        "Quebrar a promessa de {promise} custa {drop} de satisfação",
        "Breaking the promise of {promise} costs {drop} of satisfaction",
    ),
    "finding.broken_promise.why": (
        "Con la promesa cumplida el puntaje medio es {kept} ({kept_n} respuestas); rota, {broken}"
        " ({broken_n}). Diferencia {effect}, intervalo {effect_interval}. Se cumple el {share} de las veces."
        " Es una asociación, no un experimento.",
        "Com a promessa cumprida a nota média é {kept} ({kept_n} respostas); quebrada, {broken}"
        " ({broken_n}). Diferença {effect}, intervalo {effect_interval}. Cumpre-se {share} das vezes."
        " É uma associação, não um experimento.",
        "With the promise kept the mean score is {kept} ({kept_n} answers); broken, {broken} ({broken_n})."
        " Difference {effect}, interval {effect_interval}. It is kept {share} of the time."
        " An association, not an experiment.",
    ),
    "finding.broken_promise.why.unknown": (
        "Con la promesa cumplida el puntaje medio es {kept} ({kept_n} respuestas); rota, {broken}"
        " ({broken_n}). Diferencia {effect}, intervalo {effect_interval}. No se sabe cada cuánto se cumple."
        " Es una asociación, no un experimento.",
        "Com a promessa cumprida a nota média é {kept} ({kept_n} respostas); quebrada, {broken}"
        " ({broken_n}). Diferença {effect}, intervalo {effect_interval}. Não se sabe com que frequência se"
        " cumpre. É uma associação, não um experimento.",
        "With the promise kept the mean score is {kept} ({kept_n} answers); broken, {broken} ({broken_n})."
        " Difference {effect}, interval {effect_interval}. How often it is kept is not known."
        " An association, not an experiment.",
    ),
    "finding.broken_promise.money": (
        "{stake} ({stake_interval}) compraron en el periodo los {people} clientes que la vieron rota.",
        "{stake} ({stake_interval}) compraram no período os {people} clientes que a viram quebrada.",
        "{stake} ({stake_interval}) is what the {people} customers who saw it broken bought in the period.",
    ),
    "finding.broken_promise.decide": (
        "{owner} y Marketing: cumplirla, o prometer lo que sí se cumple; traer las dos opciones con su"
        " costo.",
        "{owner} e Marketing: cumpri-la, ou prometer o que de fato se cumpre; trazer as duas opções com seu"
        " custo.",
        "{owner} and Marketing: keep it, or promise what is kept; bring both options with their cost.",
    ),
    "finding.hollow_channel.title": (
        "«{origin}» vende más y satisface menos que los demás orígenes",
        "“{origin}” vende mais e satisfaz menos que as demais origens",
        "“{origin}” sells more and satisfies less than the other origins",
    ),
    "finding.hollow_channel.why": (
        "Convierte {conversion} ({others_conversion_change} frente al resto), pero los clientes que"
        " trajo dan {satisfaction} en {metric}: {effect} frente al resto, intervalo {effect_interval},"
        " {n} respuestas.",
        "Converte {conversion} ({others_conversion_change} em relação ao resto), mas os clientes que"
        " trouxe dão {satisfaction} em {metric}: {effect} em relação ao resto, intervalo {effect_interval},"
        " {n} respostas.",
        "It converts {conversion} ({others_conversion_change} against the rest), but the customers it"
        " brought give {satisfaction} in {metric}: {effect} against the rest, interval {effect_interval},"
        " {n} answers.",
    ),
    "finding.hollow_channel.money": (
        "{stake} ({stake_interval}) han comprado los {people} clientes que trajo.",
        "{stake} ({stake_interval}) foi o que compraram os {people} clientes que trouxe.",
        "{stake} ({stake_interval}) is what the {people} customers it brought have bought.",
    ),
    "finding.hollow_channel.decide": (
        "{owner} y Ventas: revisar qué promete ese origen antes de ponerle más presupuesto.",
        "{owner} e Vendas: rever o que essa origem promete antes de lhe dar mais orçamento.",
        "{owner} and Sales: review what that origin promises before giving it more budget.",
    ),
}
