"""The words of scores as if all had answered, and of one figure.  Each: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "standing.title": (
        "Como si hubieran contestado todos",
        "Como se todos tivessem respondido",
        "As if everybody had answered",
    ),
    "standing.lead": (
        "Cada cliente cuenta una vez, con su última respuesta. Después, lo que saldría si los que"
        " contestaron se parecieran, en país, segmento, antigüedad y contactos, a todos los que se pudo"
        " preguntar.",
        "Cada cliente conta uma vez, com sua última resposta. Depois, o que sairia se os que responderam"
        " se parecessem com todos a quem se pôde perguntar em país, segmento, tempo de casa e contatos.",
        "Each customer counts once, by their last answer. Then, what it would be if those who"
        " answered were like all who could be asked in country, segment, tenure and contacts.",
    ),
    "standing.metric": ("Puntaje", "Nota", "Score"),
    "standing.raw": ("Como llegó", "Como chegou", "As it came"),
    "standing.weighted": (
        "Si todos hubieran contestado",
        "Se todos tivessem respondido",
        "If all had answered",
    ),
    "standing.effective": ("Vale como", "Vale como", "Worth"),
    "standing.effective.text": (
        "{effective} respuestas simples de {customers} clientes",
        "{effective} respostas simples de {customers} clientes",
        "{effective} plain answers of {customers} customers",
    ),
    "standing.cost": ("Efecto de diseño", "Efeito de desenho", "Design effect"),
    "standing.capped": (
        "Al {share} de las respuestas se le frenó el peso; por eso un grupo queda a {missed} de lo que es.",
        "A {share} das respostas se freou o peso; por isso um grupo fica a {missed} do que é.",
        "{share} of the answers had their weight held back; so a group stays {missed} off what it is.",
    ),
    "standing.heard": ("A quién se oye de menos", "Quem se ouve de menos", "Who is heard too little"),
    "standing.heard.text": (
        "{group}: {of_all} de los clientes, {of_answers} de las respuestas",
        "{group}: {of_all} dos clientes, {of_answers} das respostas",
        "{group}: {of_all} of customers, {of_answers} of answers",
    ),
    "standing.heard.none": (
        "Todos los grupos contestan casi como lo que pesan.",
        "Todos os grupos respondem quase como o que pesam.",
        "All groups answer about as much as they weigh.",
    ),
    "standing.limits": (
        "Los pesos corrigen lo que se sabe de los clientes. Si dentro de un mismo grupo contestan más los"
        " contentos, eso no se ve y sigue ahí.",
        "Os pesos corrigem o que se sabe dos clientes. Se dentro de um mesmo grupo respondem mais os"
        " contentes, isso não se vê e continua ali.",
        "Weights mend what is known of customers. If within one group the content answer more, nobody can"
        " see it and it stays.",
    ),
    "margin.country": ("País", "País", "Country"),
    "margin.segment": ("Segmento", "Segmento", "Segment"),
    "margin.tenure": ("Antigüedad", "Tempo de casa", "Tenure"),
    "margin.contacts": ("Contactos en el período", "Contatos no período", "Contacts in the period"),
    "margin.tenure.new": ("menos de 90 días", "menos de 90 dias", "under 90 days"),
    "margin.tenure.year": ("de 90 días a un año", "de 90 dias a um ano", "90 days to a year"),
    "margin.tenure.old": ("un año o más", "um ano ou mais", "a year or more"),
    "margin.contacts.none": ("ninguno", "nenhum", "none"),
    "margin.contacts.one": ("uno", "um", "one"),
    "margin.contacts.several": ("dos o más", "dois ou mais", "two or more"),
    "margin.unknown": ("sin dato", "sem dado", "not known"),
    "margin.rest": ("los demás", "os demais", "the rest"),
    "kinds.title": (
        "Una cosa es la relación y otra cada atención",
        "Uma coisa é a relação e outra cada contato",
        "The relation is one thing, each contact another",
    ),
    "kinds.lead": (
        "Las encuestas tras un caso, un pedido o un contacto no se mezclan con las de toda la relación.",
        "As pesquisas após um caso, um pedido ou um contato não se misturam com as de toda a relação.",
        "Surveys after a case, an order or a contact aren't mixed with those about the whole relation.",
    ),
    "composite.title": ("Una sola cifra", "Um só número", "One single figure"),
    "composite.lead": (
        "NPS, CSAT y CES de 0 (lo peor) a 100 (lo mejor); cada cliente cuenta una vez en cada uno.",
        "NPS, CSAT e CES de 0 (o pior) a 100 (o melhor); cada cliente conta uma vez em cada um.",
        "NPS, CSAT and CES from 0 (worst) to 100 (best); each customer counts once in each.",
    ),
    "composite.name": ("Índice compuesto", "Índice composto", "Composite index"),
    "composite.part": ("{metric}, pesa {share}", "{metric}, pesa {share}", "{metric}, weighs {share}"),
    "composite.stated": (
        "Los pesos son los que dice la empresa.",
        "Os pesos são os que a empresa diz.",
        "The weights are those the company states.",
    ),
    "composite.unstated": (
        "Nadie ha dicho los pesos: cuentan lo mismo. Se cambian en company.toml, bajo [score_weights].",
        "Ninguém disse os pesos: contam igual. Mudam-se em company.toml, em [score_weights].",
        "Nobody has stated weights: they count alike. Change them in company.toml, under [score_weights].",
    ),
    "answered.title": ("¿Cuántos contestan?", "Quantos respondem?", "How many answer?"),
}
