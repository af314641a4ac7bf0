"""The words of response rate and scores by customer.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "metric.nps_by_customer.name": ("NPS por cliente", "NPS por cliente", "NPS by customer"),
    "metric.nps_by_customer.question": (
        "¿Cuántos clientes nos recomiendan, si cada uno cuenta una sola vez?",
        "Quantos clientes nos recomendam, se cada um conta uma só vez?",
        "How many customers recommend us, if each counts once?",
    ),
    "metric.nps_by_customer.formula": (
        "100 × (promotores − detractores) / clientes que respondieron; de cada cliente, su última respuesta",
        "100 × (promotores − detratores) / clientes que responderam; de cada cliente, a última resposta",
        "100 × (promoters − detractors) / customers who answered; of each customer, the last answer",
    ),
    "metric.csat_by_customer.name": ("CSAT por cliente", "CSAT por cliente", "CSAT by customer"),
    "metric.csat_by_customer.question": (
        "¿Cuántos clientes quedaron satisfechos, si cada uno cuenta una sola vez?",
        "Quantos clientes ficaram satisfeitos, se cada um conta uma só vez?",
        "How many customers are satisfied, if each counts once?",
    ),
    "metric.csat_by_customer.formula": (
        "clientes que dieron 4 o 5 / clientes que respondieron; de cada cliente, su última respuesta",
        "clientes que deram 4 ou 5 / clientes que responderam; de cada cliente, a última resposta",
        "customers who gave 4 or 5 / customers who answered; of each customer, the last answer",
    ),
    "metric.ces_by_customer.name": ("CES por cliente", "CES por cliente", "CES by customer"),
    "metric.ces_by_customer.question": (
        "¿A cuántos clientes les fue fácil, si cada uno cuenta una sola vez?",
        "Para quantos clientes foi fácil, se cada um conta uma só vez?",
        "For how many customers was it easy, if each counts once?",
    ),
    "metric.ces_by_customer.formula": (
        "clientes que dieron de 5 a 7 / clientes que respondieron; de cada cliente, su última respuesta",
        "clientes que deram de 5 a 7 / clientes que responderam; de cada cliente, a última resposta",
        "customers who gave 5 to 7 / customers who answered; of each customer, the last answer",
    ),
    "metric.response_rate.name": ("Tasa de respuesta", "Taxa de resposta", "Response rate"),
    "metric.response_rate.question": (
        "De los que invitamos a responder, ¿cuántos respondieron?",
        "Dos que convidamos a responder, quantos responderam?",
        "Of those we asked, how many answered?",
    ),
    "metric.response_rate.formula": (
        "invitaciones respondidas en 14 días / invitaciones con 14 días o más",
        "convites respondidos em 14 dias / convites com 14 dias ou mais",
        "invitations answered within 14 days / invitations at least 14 days old",
    ),
    "metric.nps_by_customer.source": (
        "Reichheld, Harvard Business Review 81 (2003); intervalo de Rocks (2016)",
        "Reichheld, Harvard Business Review 81 (2003); intervalo de Rocks (2016)",
        "Reichheld, Harvard Business Review 81 (2003); interval by Rocks (2016)",
    ),
    "metric.nps_by_customer.when_not": (
        "Para saber cómo salió cada atención: aquí la última respuesta de un cliente tapa las anteriores.",
        "Para saber como foi cada atendimento: aqui a última resposta de um cliente encobre as anteriores.",
        "To know how each contact went: here a customer's last answer hides the earlier ones.",
    ),
    "metric.csat_by_customer.source": (
        "Dos notas más altas de cinco; intervalo de Wilson (1927)",
        "Duas notas mais altas de cinco; intervalo de Wilson (1927)",
        "Top two of five; interval by Wilson (1927)",
    ),
    "metric.csat_by_customer.when_not": (
        "Para saber cómo salió cada atención: aquí la última respuesta de un cliente tapa las anteriores.",
        "Para saber como foi cada atendimento: aqui a última resposta de um cliente encobre as anteriores.",
        "To know how each contact went: here a customer's last answer hides the earlier ones.",
    ),
    "metric.ces_by_customer.source": (
        "Dixon, Freeman y Toman, Harvard Business Review 88 (2010), versión 2",
        "Dixon, Freeman e Toman, Harvard Business Review 88 (2010), versão 2",
        "Dixon, Freeman and Toman, Harvard Business Review 88 (2010), version 2",
    ),
    "metric.ces_by_customer.when_not": (
        "Para saber cómo salió cada atención: aquí la última respuesta de un cliente tapa las anteriores.",
        "Para saber como foi cada atendimento: aqui a última resposta de um cliente encobre as anteriores.",
        "To know how each contact went: here a customer's last answer hides the earlier ones.",
    ),
    "metric.response_rate.source": (
        "AAPOR, Standard Definitions (2023), tasa 2; intervalo de Wilson (1927)",
        "AAPOR, Standard Definitions (2023), taxa 2; intervalo de Wilson (1927)",
        "AAPOR, Standard Definitions (2023), rate 2; interval by Wilson (1927)",
    ),
    "metric.response_rate.when_not": (
        "Para creer en un puntaje: una tasa alta no dice que contesten todos por igual.",
        "Para acreditar em uma nota: uma taxa alta não diz que todos respondam por igual.",
        "To trust a score: a high rate doesn't say that everybody answers alike.",
    ),
    "reason.nobody_asked": (
        "los datos no dicen a quién se le envió la encuesta; trae los envíos como contactos con el paso"
        " survey_sent",
        "os dados não dizem a quem se enviou a pesquisa; traga os envios como contatos com o passo"
        " survey_sent",
        "nothing tells whom you asked; bring in what was sent as touchpoints with the step survey_sent",
    ),
    "column.survey_kind": ("Tipo de encuesta", "Tipo de pesquisa", "Kind of survey"),
    "group.survey_kind.transactional": ("Después de una atención", "Depois de um contato", "After a contact"),
    "group.survey_kind.relational": (
        "Sobre toda la relación",
        "Sobre toda a relação",
        "About the whole relation",
    ),
}
