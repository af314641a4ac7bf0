"""The words of the page Servicio: reasons, causes, the value statement.  Each: Spanish, Portuguese,"
" English."""

_PAGE: dict[str, tuple[str, str, str]] = {
    "page.service": ("Servicio", "Atendimento", "Service"),
    "demand.title": (
        "{share} de los contactos los causamos nosotros",
        "{share} dos contatos fomos nós que causamos",
        "We caused {share} of the contacts ourselves",
    ),
    "demand.title.none": (
        "No se ve que causemos contactos más allá del azar",
        "Não se vê que causemos contatos além do acaso",
        "Nothing shows that we cause contacts beyond chance",
    ),
    "demand.title.unknown": (
        "Por qué llaman los clientes",
        "Por que os clientes ligam",
        "Why customers call",
    ),
    "demand.lead": (
        "{n} contactos {span}. Primero en la lista: {reason}. Atenderlos costó {cost}.",
        "{n} contatos {span}. Primeiro da lista: {reason}. Atendê-los custou {cost}.",
        "{n} contacts {span}. First on the list: {reason}. Serving them cost {cost}.",
    ),
    "demand.lead.free": (
        "{n} contactos {span}. Primero en la lista: {reason}. Su costo no se conoce.",
        "{n} contatos {span}. Primeiro da lista: {reason}. Seu custo não é conhecido.",
        "{n} contacts {span}. First on the list: {reason}. Their cost isn't known.",
    ),
    "demand.figure.failure": (
        "Por fallas nuestras",
        "Por falhas nossas",
        "By failures of ours",
    ),
    "demand.figure.preventable": ("Evitables", "Evitáveis", "Preventable"),
    "demand.figure.money": (
        "Costo de lo que causamos",
        "Custo do que causamos",
        "Cost of what we caused",
    ),
    "demand.figure.fcr": (
        "Resuelto al primer contacto",
        "Resolvido no primeiro contato",
        "Solved at first contact",
    ),
    "demand.figure.aht": ("Tiempo de atención", "Tempo de atendimento", "Handling time"),
    "demand.figure.net": (
        "Valor del servicio, neto",
        "Valor do atendimento, líquido",
        "Value of service, net",
    ),
    "demand.of_contacts": ("de los contactos", "dos contatos", "of contacts"),
    "demand.warn.problem": (
        "En plans/demand.toml no se entiende «{line}»: mientras tanto valen los supuestos de fábrica.",
        "Em plans/demand.toml não se entende “{line}”: enquanto isso valem as premissas de fábrica.",
        "In plans/demand.toml “{line}” can't be read: until then the usual assumptions hold.",
    ),
    "demand.warn.unknown": (
        "De {count} contactos no se sabe qué cliente fue: cuentan en el total y no se les puede buscar una"
        " causa.",
        "De {count} contatos não se sabe que cliente foi: contam no total e não se pode buscar sua causa.",
        "Of {count} contacts nobody knows the customer: they count in the total and no cause can be sought.",
    ),
    "demand.warn.unpriced": (
        "{count} contactos no traen costo: lo que cuestan no está en ninguna suma. Declara abajo el costo del"
        " minuto.",
        "{count} contatos não trazem custo: o que custam não está em nenhuma soma. Declare abaixo o custo do"
        " minuto.",
        "{count} contacts carry no cost: it is in no sum. Declare the cost of a minute below.",
    ),
    "demand.reasons": ("Por qué llaman", "Por que ligam", "Why they call"),
    "demand.reasons.title": (
        "«{reason}» es lo que más cuesta: {cost}",
        "“{reason}” é o que mais custa: {cost}",
        "“{reason}” costs most: {cost}",
    ),
    "demand.reasons.plain": (
        "«{reason}» es por lo que más llaman",
        "“{reason}” é por que mais ligam",
        "“{reason}” is why they call most",
    ),
    "demand.reasons.table": (
        "Motivos de contacto",
        "Motivos de contato",
        "Reasons of contact",
    ),
    "demand.outcomes.table": (
        "Cómo termina cada motivo",
        "Como termina cada motivo",
        "How each reason ends",
    ),
    "demand.reasons.how": (
        "Resuelto al primer contacto y minutos van siempre juntos: lo uno sin lo otro engaña. «Se fue"
        " después»"
        " son los clientes que terminaron su contrato en los {days} días siguientes.",
        "Resolvido no primeiro contato e minutos vão sempre juntos: um sem o outro engana. “Saiu depois” são"
        " os clientes que encerraram seu contrato nos {days} dias seguintes.",
        "Solved at first contact and minutes always stand together: one without the other misleads. “Left"
        " after” are customers who ended their contract in the {days} days that followed.",
    ),
    "demand.by": ("Motivo según", "Motivo conforme", "Reason by"),
    "demand.column.topic": ("Tema", "Tema", "Topic"),
    "demand.column.queue": ("Cola", "Fila", "Queue"),
    "demand.column.channel": ("Canal", "Canal", "Channel"),
    "demand.column.team": ("Equipo", "Equipe", "Team"),
    "demand.table.reason": ("Motivo", "Motivo", "Reason"),
    "demand.table.contacts": ("Contactos", "Contatos", "Contacts"),
    "demand.table.share": ("Del total", "Do total", "Of all"),
    "demand.table.cost": ("Costo", "Custo", "Cost"),
    "demand.table.each": ("Costo por contacto", "Custo por contato", "Cost a contact"),
    "demand.table.caused": ("Lo causamos", "Nós causamos", "We caused"),
    "demand.table.fcr": ("Resuelto al primer contacto", "Resolvido no primeiro contato", "Solved first time"),
    "demand.table.aht": ("Tiempo de atención", "Tempo de atendimento", "Handling time"),
    "demand.table.repeat": ("Vuelve en 7 días", "Volta em 7 dias", "Back in 7 days"),
    "demand.table.reopened": ("Reabierto", "Reaberto", "Reopened"),
    "demand.table.score": ("{metric} después", "{metric} depois", "{metric} after"),
    "demand.table.left": ("Se fue después", "Saiu depois", "Left after"),
}

_CAUSED: dict[str, tuple[str, str, str]] = {
    "demand.caused": (
        "Cuánto de eso lo causamos, y quién",
        "Quanto disso nós causamos, e quem",
        "How much of it we caused, and who",
    ),
    "demand.caused.title": (
        "{origin} causa {share} de los contactos: {contacts} de más",
        "{origin} causa {share} dos contatos: {contacts} a mais",
        "{origin} causes {share} of contacts: {contacts} too many",
    ),
    "demand.caused.none": (
        "Ningún área causa contactos más allá del azar",
        "Nenhuma área causa contatos além do acaso",
        "No department causes contacts beyond chance",
    ),
    "demand.caused.subtitle": (
        "Contactos de más por área, con su intervalo del 95 %; a la izquierda del cero nadie causa nada",
        "Contatos a mais por área, com seu intervalo de 95%; à esquerda do zero ninguém causa nada",
        "Contacts too many by department, with 95% interval; left of zero nobody causes anything",
    ),
    "demand.origins.table": (
        "Contactos de más por área",
        "Contatos a mais por área",
        "Contacts too many by department",
    ),
    "demand.causes.table": (
        "Contactos de más por causa",
        "Contatos a mais por causa",
        "Contacts too many by cause",
    ),
    "demand.table.origin": ("Área", "Área", "Department"),
    "demand.table.cause": ("Qué pasó antes", "O que houve antes", "What happened before"),
    "demand.table.events": ("Veces", "Vezes", "Times"),
    "demand.table.after": ("Contactos después", "Contatos depois", "Contacts after"),
    "demand.table.extra": ("De más", "A mais", "Too many"),
    "demand.table.verdict": ("Lectura", "Leitura", "Reading"),
    "demand.verdict.beyond": (
        "más allá del azar",
        "além do acaso",
        "beyond chance",
    ),
    "demand.verdict.same": (
        "no se distingue de clientes a los que les fue bien",
        "não se distingue de clientes com quem deu certo",
        "no different from customers for whom it went well",
    ),
    "demand.verdict.unknown": ("sin datos bastantes", "sem dados suficientes", "not enough data"),
    "demand.verdict.undeclared": (
        "falta declarar qué planes encajan",
        "falta declarar que planos servem",
        "which plans fit isn't declared yet",
    ),
    "demand.sorts": (
        "Demanda de valor, por fallas y evitable",
        "Demanda de valor, por falhas e evitável",
        "Value, failure and preventable demand",
    ),
    "demand.sorts.table": (
        "Contactos según qué son",
        "Contatos conforme o que são",
        "Contacts by what they are",
    ),
    "demand.table.sort": ("Qué son", "O que são", "What they are"),
    "demand.caused.how": (
        "Cada contacto se busca en lo que le pasó a ese cliente en los días anteriores y toca a una sola"
        " causa,"
        " la primera de la lista. Luego se descuenta lo que en ese mismo tiempo contactan clientes"
        " parecidos a"
        " los que les fue bien: queda lo que sobra. Un cliente que llama mucho por naturaleza no acusa a"
        " nadie."
        " Lo que comparten dos causas queda en la primera. Es comparación, no experimento.",
        "Cada contato é buscado no que houve com esse cliente nos dias anteriores e cabe a uma só causa, a"
        " primeira da lista. Depois se desconta o que no mesmo tempo contatam clientes parecidos com quem deu"
        " certo: fica o que sobra. Um cliente que liga muito por natureza não acusa ninguém. O que duas"
        " causas"
        " compartilham fica com a primeira. É comparação, não experimento.",
        "Each contact is sought in what happened to that customer in the days before, and belongs to one"
        " cause"
        " only, the first of the list. Then what similar customers for whom it went well contact in the same"
        " time is taken off: the rest is left. Somebody who calls often by nature accuses nobody. What two"
        " causes share stays with the first. A comparison, not an experiment.",
    ),
}

_BESIDE: dict[str, tuple[str, str, str]] = {
    "demand.beside": (
        "Resolver y apurarse, siempre juntos",
        "Resolver e apressar-se, sempre juntos",
        "Solving and hurrying, always together",
    ),
    "demand.beside.title": (
        "«{group}» es lo que menos se resuelve a la primera: {fcr}, con {aht} de atención",
        "“{group}” é o que menos se resolve de primeira: {fcr}, com {aht} de atendimento",
        "“{group}” is solved least at first contact: {fcr}, with {aht} of handling",
    ),
    "demand.beside.lead": (
        "El tiempo de atención solo se lee junto a lo que resuelve. Quien apura y no resuelve llena la cola.",
        "O tempo de atendimento só se lê junto do que resolve. Quem apressa e não resolve enche a fila.",
        "Handling time is read beside what it solves, never alone. Who hurries without solving fills the"
        " queue.",
    ),
    "demand.beside.table": (
        "{column}: resuelto y tiempo",
        "{column}: resolvido e tempo",
        "{column}: solved and time",
    ),
    "demand.beside.quarter.fast_good": ("rápido y resuelve", "rápido e resolve", "fast and solves"),
    "demand.beside.quarter.slow_good": ("lento y resuelve", "lento e resolve", "slow and solves"),
    "demand.beside.quarter.fast_bad": (
        "rápido y no resuelve",
        "rápido e não resolve",
        "fast, doesn't solve",
    ),
    "demand.beside.quarter.slow_bad": ("lento y no resuelve", "lento e não resolve", "slow, doesn't solve"),
    "demand.beside.subtitle": (
        "Resuelto al primer contacto según los minutos de atención, con intervalos del 95 %",
        "Resolvido no primeiro contato conforme os minutos de atendimento, com intervalos de 95%",
        "Solved at first contact by minutes handled, with 95% intervals",
    ),
    "demand.hours": (
        "Cuándo llaman y cuándo se contesta a tiempo",
        "Quando ligam e quando se responde a tempo",
        "When they call, and when they are answered in time",
    ),
    "demand.hours.busiest": (
        "La hora con más contactos: {hour}",
        "A hora com mais contatos: {hour}",
        "The hour with most contacts: {hour}",
    ),
    "demand.hours.contacts": (
        "Contactos por hora de la semana, reloj de {zone}",
        "Contatos por hora da semana, relógio de {zone}",
        "Contacts by hour of the week, clock of {zone}",
    ),
    "demand.hours.worst": (
        "Cuando menos se contesta a tiempo: {hour}, {value}",
        "Quando menos se responde a tempo: {hour}, {value}",
        "When least is answered in time: {hour}, {value}",
    ),
    "demand.hours.in_time": (
        "Contestados en el tiempo prometido, por hora de la semana, reloj de {zone}",
        "Respondidos no tempo prometido, por hora da semana, relógio de {zone}",
        "Answered within the time promised, by hour of the week, clock of {zone}",
    ),
    "demand.hours.unpromised": (
        "Nadie prometió en cuánto se contesta: sin promesa no hay «a tiempo». Escríbela en Promesas.",
        "Ninguém prometeu em quanto se responde: sem promessa não há “a tempo”. Escreva-a em Promessas.",
        "Nobody promised how soon answers come: without a promise there is no “in time”. Write it in"
        " Promises.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_PAGE, **_CAUSED, **_BESIDE}
