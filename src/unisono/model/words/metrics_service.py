"""The words of what service takes, solves and costs.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "metric.first_answer_time.name": (
        "Tiempo hasta la primera respuesta",
        "Tempo até a primeira resposta",
        "Time to first answer",
    ),
    "metric.first_answer_time.question": (
        "¿Cuánto espera un cliente hasta que alguien le contesta?",
        "Quanto um cliente espera até que alguém responda?",
        "How long does a customer wait until somebody answers?",
    ),
    "metric.first_answer_time.formula": (
        "suma de (primera respuesta − apertura) / casos respondidos, por fecha de apertura",
        "soma de (primeira resposta − abertura) / casos respondidos, por data de abertura",
        "sum of (first answer − opening) / answered cases, by day of opening",
    ),
    "metric.first_answer_time.source": (
        "Casos con apertura y primera respuesta; intervalo t de Student",
        "Casos com abertura e primeira resposta; intervalo t de Student",
        "Cases with opening and first answer; Student's t interval",
    ),
    "metric.first_answer_time.when_not": (
        "Sola: los casos que nadie contestó no están aquí; míralos en la promesa de respuesta.",
        "Sozinho: os casos que ninguém respondeu não estão aqui; veja-os na promessa de resposta.",
        "Alone: cases nobody answered aren't in it; see them in the promise of an answer.",
    ),
    "metric.resolution_time.name": ("Tiempo hasta resolver", "Tempo até resolver", "Time to solve"),
    "metric.resolution_time.question": (
        "¿Cuánto tardamos en resolver un caso desde que se abre?",
        "Quanto demoramos para resolver um caso desde a abertura?",
        "How long do we take to solve a case once it is opened?",
    ),
    "metric.resolution_time.formula": (
        "suma de (solución − apertura) / casos resueltos, por fecha de solución",
        "soma de (solução − abertura) / casos resolvidos, por data de solução",
        "sum of (solution − opening) / solved cases, by day of solution",
    ),
    "metric.resolution_time.source": (
        "Casos resueltos; intervalo t de Student",
        "Casos resolvidos; intervalo t de Student",
        "Solved cases; Student's t interval",
    ),
    "metric.resolution_time.when_not": (
        "Sola: los casos que siguen abiertos, los más lentos, no están aquí; míralos en los pendientes.",
        "Sozinho: os casos ainda abertos, os mais lentos, não estão aqui; veja-os nos pendentes.",
        "Alone: cases still open, the slowest, aren't in it; see them in the backlog.",
    ),
    "metric.resolved_7d.name": (
        "Resueltos en 7 días",
        "Resolvidos em 7 dias",
        "Solved within 7 days",
    ),
    "metric.resolved_7d.question": (
        "¿Qué parte de los casos queda resuelta en una semana?",
        "Que parte dos casos fica resolvida em uma semana?",
        "What share of cases is solved within a week?",
    ),
    "metric.resolved_7d.formula": (
        "casos resueltos a los 7 días de abrirse o antes / casos abiertos hace 7 días o más",
        "casos resolvidos em até 7 dias da abertura / casos abertos há 7 dias ou mais",
        "cases solved within 7 days of opening / cases opened 7 days ago or more",
    ),
    "metric.resolved_7d.source": (
        "Casos que tuvieron una semana para resolverse; intervalo de Wilson (1927)",
        "Casos que tiveram uma semana para se resolver; intervalo de Wilson (1927)",
        "Cases that have had a week to be solved; interval by Wilson (1927)",
    ),
    "metric.resolved_7d.when_not": (
        "Como prueba de calidad: cerrar no es resolver; mírala junto a los reabiertos.",
        "Como prova de qualidade: fechar não é resolver; veja junto com os reabertos.",
        "As proof of quality: closing isn't solving; read it beside the reopened.",
    ),
    "metric.reopened.name": ("Casos reabiertos", "Casos reabertos", "Reopened cases"),
    "metric.reopened.question": (
        "¿Qué parte de lo que dimos por resuelto hubo que abrirlo de nuevo?",
        "Que parte do que demos por resolvido foi preciso reabrir?",
        "What share of what we called solved had to be opened again?",
    ),
    "metric.reopened.formula": (
        "casos reabiertos / casos resueltos que dicen si se reabrieron, por fecha de solución",
        "casos reabertos / casos resolvidos que dizem se foram reabertos, por data de solução",
        "reopened cases / solved cases that say whether they were reopened, by day of solution",
    ),
    "metric.reopened.source": (
        "Casos resueltos; intervalo de Wilson (1927)",
        "Casos resolvidos; intervalo de Wilson (1927)",
        "Solved cases; interval by Wilson (1927)",
    ),
    "metric.reopened.when_not": (
        "Cuando el cliente abre un caso nuevo en vez de reabrir el suyo: eso lo cuenta «vuelve en 7 días».",
        "Quando o cliente abre um caso novo em vez de reabrir o seu: isso está em «volta em 7 dias».",
        "Where customers open a new case instead of reopening theirs: see “back within 7 days”.",
    ),
    "metric.backlog.name": ("Casos pendientes", "Casos pendentes", "Backlog"),
    "metric.backlog.question": (
        "¿Cuántos casos tenemos abiertos?",
        "Quantos casos temos abertos?",
        "How many cases do we have open?",
    ),
    "metric.backlog.formula": (
        "casos abiertos y sin resolver al final del período; del período en curso, hasta el último dato",
        "casos abertos e não resolvidos no fim do período; do período em curso, até o último dado",
        "cases opened and not solved at the end of the period; of the current one, at the latest data",
    ),
    "metric.backlog.source": (
        "Todos los casos, contados uno a uno; n son los casos que estuvieron abiertos en el período",
        "Todos os casos, contados um a um; n são os casos que estiveram abertos no período",
        "All cases, counted one by one; n is how many were open during the period",
    ),
    "metric.backlog.when_not": (
        "Para comparar equipos de distinto tamaño: no dice cuánto trabajo es por persona.",
        "Para comparar equipes de tamanho diferente: não diz quanto trabalho é por pessoa.",
        "To compare teams of different size: it doesn't say how much work there is a head.",
    ),
    "metric.cost_per_case.name": ("Costo por caso", "Custo por caso", "Cost per case"),
    "metric.cost_per_case.question": (
        "¿Cuánto nos cuesta atender un caso?",
        "Quanto nos custa atender um caso?",
        "What does handling a case cost us?",
    ),
    "metric.cost_per_case.formula": (
        "suma del costo / casos con costo, por fecha de apertura",
        "soma do custo / casos com custo, por data de abertura",
        "sum of cost / cases with a cost, by day of opening",
    ),
    "metric.cost_per_case.source": (
        "Costo cargado con cada caso; intervalo t de Student",
        "Custo carregado com cada caso; intervalo t de Student",
        "Cost loaded with each case; Student's t interval",
    ),
    "metric.cost_per_case.when_not": (
        "Como meta: baja si se atiende rápido y mal, y el cliente vuelve.",
        "Como meta: baixa se se atende rápido e mal, e o cliente volta.",
        "As a target: hasty and poor handling lowers it, and the customer comes back.",
    ),
    "metric.cost_to_serve.name": (
        "Costo de atender a un cliente",
        "Custo de atender um cliente",
        "Cost to serve a customer",
    ),
    "metric.cost_to_serve.question": (
        "¿Cuánto nos cuesta atender a un cliente que nos busca?",
        "Quanto nos custa atender um cliente que nos procura?",
        "What does it cost us to serve a customer who reaches out?",
    ),
    "metric.cost_to_serve.formula": (
        "suma del costo de los casos / clientes con algún caso",
        "soma do custo dos casos / clientes com algum caso",
        "sum of the cost of cases / customers with a case",
    ),
    "metric.cost_to_serve.source": (
        "Costo de los casos, sumado por cliente; intervalo t de Student",
        "Custo dos casos, somado por cliente; intervalo t de Student",
        "Cost of cases, summed by customer; Student's t interval",
    ),
    "metric.cost_to_serve.when_not": (
        "Para períodos de distinto largo, ni como costo de todos los clientes: quien no llamó no está aquí.",
        "Para períodos de tamanho diferente, nem como custo de todos: quem não ligou não está aqui.",
        "For spans of different length, or as the cost of all customers: who never called isn't in it.",
    ),
}
