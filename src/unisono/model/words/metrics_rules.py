"""How the scale of a metric is read, and why one has no value.  Each entry: Spanish, Portuguese, English."""

_RULES: dict[str, tuple[str, str, str]] = {
    "rule.nps": (
        "De 0 a 10: 0 a 6 detractor, 7 y 8 pasivo, 9 y 10 promotor; de −100 a +100",
        "De 0 a 10: 0 a 6 detrator, 7 e 8 neutro, 9 e 10 promotor; de −100 a +100",
        "From 0 to 10: 0 to 6 detractor, 7 and 8 passive, 9 and 10 promoter; from −100 to +100",
    ),
    "rule.share": (
        "Cada caso cuenta sí o no; el resultado va de 0 a 100 %",
        "Cada caso conta sim ou não; o resultado vai de 0 a 100 %",
        "Each case counts yes or no; the result runs from 0 to 100%",
    ),
    "rule.mean": (
        "Promedio de todos los casos que traen el dato, en la unidad del dato",
        "Média de todos os casos que trazem o dado, na unidade do dado",
        "Mean of all cases that carry the figure, in its own unit",
    ),
    "rule.ratio": (
        "Una suma entre otra; puede pasar de 100 % o ser negativa",
        "Uma soma dividida por outra; pode passar de 100 % ou ser negativa",
        "One sum over another; it may pass 100% or fall below zero",
    ),
    "rule.price": (
        "Dinero gastado entre cuántos se ganaron; el gasto es una decisión, cuántos llegan es azar",
        "Dinheiro gasto dividido por quantos se ganharam; o gasto é uma decisão, quantos chegam é acaso",
        "Money spent over how many were won; the spend is a decision, how many come is chance",
    ),
    "rule.deviation": (
        "Desviación típica: 0 es siempre igual",
        "Desvio padrão: 0 é sempre igual",
        "Standard deviation: 0 means always the same",
    ),
    "rule.apart": (
        "Desviación típica de las medias de los grupos: 0 es igual en todos",
        "Desvio padrão das médias dos grupos: 0 é igual em todos",
        "Standard deviation of the groups' means: 0 means the same in all",
    ),
    "rule.counted": (
        "Se cuenta todo lo que hay: no es una muestra y no lleva margen de error",
        "Conta-se tudo o que há: não é uma amostra e não leva margem de erro",
        "Everything there is gets counted: it is no sample and has no margin of error",
    ),
    "rule.csat": (
        "De 1 a 5; 4 y 5 cuentan como satisfecho",
        "De 1 a 5; 4 e 5 contam como satisfeito",
        "From 1 to 5; 4 and 5 count as satisfied",
    ),
    "rule.ces": (
        "De 1 a 7, donde 7 es muy fácil; de 5 a 7 cuenta como fácil",
        "De 1 a 7, onde 7 é muito fácil; de 5 a 7 conta como fácil",
        "From 1 to 7, where 7 is very easy; 5 to 7 count as easy",
    ),
    "rule.csat_mean": ("De 1 a 5, 5 es lo mejor", "De 1 a 5, 5 é o melhor", "From 1 to 5, 5 is best"),
    "rule.ces_mean": (
        "De 1 a 7, donde 7 es muy fácil",
        "De 1 a 7, onde 7 é muito fácil",
        "From 1 to 7, where 7 is very easy",
    ),
    "rule.hundred": (
        "Todas las notas (NPS, CSAT, CES) puestas de 0 a 100: 0 es la peor nota posible, 100 la mejor",
        "Todas as notas (NPS, CSAT, CES) postas de 0 a 100: 0 é a pior nota possível, 100 a melhor",
        "All scores (NPS, CSAT, CES) put from 0 to 100: 0 is the worst score possible, 100 the best",
    ),
    "measure.definition.rule": ("Escala", "Escala", "Scale"),
    "measure.definition.minimum.whole": (
        "Se muestra desde el primer caso: se cuentan todos.",
        "Mostra-se desde o primeiro caso: contam-se todos.",
        "Shown from the first case on: all of them are counted.",
    ),
    "number.counted": (
        "contado, sin margen de error",
        "contado, sem margem de erro",
        "counted, no margin of error",
    ),
    "family.consistency": ("Constancia", "Constância", "Consistency"),
}

_REASONS: dict[str, tuple[str, str, str]] = {
    "reason.no_resolved_cases": (
        "ningún caso dice cuándo se resolvió, así que no se sabe cuáles siguen abiertos",
        "nenhum caso diz quando foi resolvido, por isso não se sabe quais continuam abertos",
        "no case says when it was solved, so nobody knows which are still open",
    ),
    "reason.no_steps": (
        "ningún prospecto con 30 días de seguimiento dice cuándo pasó de una etapa a la otra",
        "nenhum lead com 30 dias de acompanhamento diz quando passou de uma etapa à outra",
        "no lead followed for 30 days says when it went from one stage to the next",
    ),
    "reason.no_campaign_cost": (
        "ninguna campaña dice cuánto costó",
        "nenhuma campanha diz quanto custou",
        "no campaign says what it cost",
    ),
    "reason.no_year_yet": (
        "todavía nadie lleva un año con contrato",
        "ninguém tem ainda um ano de contrato",
        "nobody has held a contract for a year yet",
    ),
    "reason.no_free_year": (
        "nadie sin contrato lleva un año desde su primera compra",
        "ninguém sem contrato tem um ano desde a primeira compra",
        "nobody without a contract is a year past their first purchase",
    ),
    "reason.no_first_year": (
        "no hay respuestas de clientes en su primer año, o no se sabe desde cuándo son clientes",
        "não há respostas de clientes no primeiro ano, ou não se sabe desde quando são clientes",
        "no customer answered within their first year, or nobody knows since when they are customers",
    ),
    "reason.no_two_years": (
        "para comparar un año con el anterior hacen falta dos años de ventas",
        "para comparar um ano com o anterior são necessários dois anos de vendas",
        "comparing a year with the one before takes two years of sales",
    ),
    "reason.earned_unknown": (
        "la empresa no ha dicho qué orígenes se ganan y no se pagan: escríbelos en company.toml,"
        ' por ejemplo earned_origins = ["recomendados"]',
        "a empresa não disse quais origens se conquistam e não se pagam: escreva-as em company.toml,"
        ' por exemplo earned_origins = ["indicação"]',
        "the company hasn't said which origins are earned rather than paid for: write them in company.toml,"
        ' such as earned_origins = ["referral"]',
    ),
    "reason.no_second_answer": (
        "ningún cliente ha respondido dos veces o más",
        "nenhum cliente respondeu duas vezes ou mais",
        "no customer has answered twice or more",
    ),
    "reason.deals_unplaced": (
        "{unplaced} de {deals} oportunidades no tienen cliente (casi todas perdidas): mirar solo las que lo"
        " tienen daría casi 100 %",
        "{unplaced} de {deals} oportunidades não têm cliente (quase todas perdidas): olhar só as que têm"
        " daria quase 100 %",
        "{unplaced} of {deals} deals have no customer (most of them lost): looking only at those that do"
        " would read near 100%",
    ),
    "reason.costs_of_all": (
        "el costo de una campaña es de todos sus clientes, y tú ves solo una parte",
        "o custo de uma campanha é de todos os seus clientes, e você vê só uma parte",
        "a campaign's cost belongs to all its customers, and you see only some of them",
    ),
    "reason.too_few_groups": (
        "hacen falta al menos {minimum} grupos con {answers} respuestas o más; hay {groups}",
        "são necessários ao menos {minimum} grupos com {answers} respostas ou mais; há {groups}",
        "it takes at least {minimum} groups with {answers} answers or more; there are {groups}",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_RULES, **_REASONS}
