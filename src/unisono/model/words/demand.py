"""The words of demand: its causes, who caused it, its findings.  Each entry: Spanish, Portuguese, English."""

_CAUSES: dict[str, tuple[str, str, str]] = {
    "demand.cause.repeat": ("Caso sin resolver", "Caso não resolvido", "Unsolved case"),
    "demand.cause.promise": (
        "Respuesta prometida que no llegó a tiempo",
        "Resposta prometida que não chegou a tempo",
        "Promised answer that came too late",
    ),
    "demand.cause.delivery": ("Entrega tardía", "Entrega atrasada", "Late delivery"),
    "demand.cause.bill": (
        "Cobro distinto de lo dicho",
        "Cobrança diferente do combinado",
        "Charge that wasn't what had been said",
    ),
    "demand.cause.refund": (
        "Terminó en dinero devuelto",
        "Terminou em dinheiro devolvido",
        "Ended in money given back",
    ),
    "demand.cause.fit": ("Plan que no encaja", "Plano que não serve", "Plan that doesn't fit"),
    "demand.cause.step_sales": (
        "Paso fallido de Ventas",
        "Etapa falha de Vendas",
        "Step of Sales that failed",
    ),
    "demand.cause.step_marketing": (
        "Paso fallido de Marketing",
        "Etapa falha de Marketing",
        "Step of Marketing that failed",
    ),
    "demand.cause.step_service": (
        "Paso fallido de Servicio",
        "Etapa falha do Atendimento",
        "Step of Service that failed",
    ),
    "demand.cause.declared": (
        "Lo que la empresa declara evitable",
        "O que a empresa declara evitável",
        "What the company declares preventable",
    ),
    "demand.because.repeat": (
        "el caso anterior no quedó resuelto",
        "o caso anterior não ficou resolvido",
        "the case before was left unsolved",
    ),
    "demand.because.promise": (
        "se prometió una respuesta que no llegó a tiempo",
        "se prometeu uma resposta que não chegou a tempo",
        "an answer was promised and came too late",
    ),
    "demand.because.delivery": ("la entrega llegó tarde", "a entrega atrasou", "the delivery was late"),
    "demand.because.bill": (
        "se cobró algo distinto de lo dicho",
        "se cobrou algo diferente do combinado",
        "the charge wasn't what had been said",
    ),
    "demand.because.refund": (
        "algo salió tan mal que hubo que devolver dinero",
        "algo saiu tão mal que foi preciso devolver dinheiro",
        "something went so wrong that money was given back",
    ),
    "demand.because.fit": (
        "se vendió un plan que no encaja con lo que necesitan",
        "se vendeu um plano que não serve ao que precisam",
        "a plan was sold that doesn't fit their need",
    ),
    "demand.because.step_sales": (
        "falló un paso de Ventas",
        "falhou uma etapa de Vendas",
        "a step of Sales failed",
    ),
    "demand.because.step_marketing": (
        "falló un paso de Marketing",
        "falhou uma etapa de Marketing",
        "a step of Marketing failed",
    ),
    "demand.because.step_service": (
        "falló un paso de Servicio",
        "falhou uma etapa do Atendimento",
        "a step of Service failed",
    ),
    "demand.origin.marketing": ("Marketing", "Marketing", "Marketing"),
    "demand.origin.sales": ("Ventas", "Vendas", "Sales"),
    "demand.origin.service": ("Servicio", "Atendimento", "Service"),
    "demand.origin.operations": ("Operaciones", "Operações", "Operations"),
    "demand.origin.billing": ("Facturación", "Faturamento", "Billing"),
    "demand.sort.value": ("De valor", "De valor", "Value"),
    "demand.sort.failure": ("Por fallas", "Por falhas", "Failure"),
    "demand.sort.preventable": ("Evitable", "Evitável", "Preventable"),
    "reason.demand_no_like": (
        "no hay clientes comparables a los que les haya ido bien",
        "não há clientes comparáveis com quem tenha dado certo",
        "no comparable customers for whom it went well",
    ),
    "error.demand_unreadable": (
        "En lo que la empresa declara de su demanda, «{line}» no se entiende",
        "No que a empresa declara da sua demanda, “{line}” não se entende",
        "In what the company declares of its demand, “{line}” can't be read",
    ),
    "hint.demand_unreadable": (
        "Corrige esa línea en plans/demand.toml, o guarda de nuevo los supuestos en la página Servicio.",
        "Corrija essa linha em plans/demand.toml, ou salve de novo as premissas na página Atendimento.",
        "Mend that line in plans/demand.toml, or save the assumptions again on the page Service.",
    ),
}

_FINDING: dict[str, tuple[str, str, str]] = {
    "finding.failure_demand.title": (
        "{contacts} contactos de más, porque {cause}",
        "{contacts} contatos a mais, porque {cause}",
        "{contacts} contacts too many, because {cause}",
    ),
    "finding.failure_demand.why": (
        "En los {days} días siguientes hubo {after} contactos. Descontados los que hacen en el mismo tiempo"
        " clientes comparables a los que les fue bien, quedan {contacts} ({contacts_interval}),"
        " {contact_share}"
        " de todos los contactos. Pasó {events} veces. Es una asociación entre clientes comparables, no un"
        " experimento.",
        "Nos {days} dias seguintes houve {after} contatos. Descontados os que fazem no mesmo tempo clientes"
        " comparáveis com quem deu certo, sobram {contacts} ({contacts_interval}), {contact_share} de"
        " todos os"
        " contatos. Aconteceu {events} vezes. É uma associação entre clientes comparáveis, não um"
        " experimento.",
        "In the {days} days after it there were {after} contacts. Less those that comparable customers for"
        " whom it went well make in the same time, {contacts} are left ({contacts_interval}), {contact_share}"
        " of all contacts. It happened {events} times. An association among comparable customers, not an"
        " experiment.",
    ),
    "finding.failure_demand.money": (
        "Atenderlos costó {stake} ({stake_interval}); lo que esos clientes dejan de comprar no está contado.",
        "Atendê-los custou {stake} ({stake_interval}); o que esses clientes deixam de comprar não está"
        " contado.",
        "Serving them cost {stake} ({stake_interval}); what those customers stop buying isn't counted.",
    ),
    "finding.failure_demand.money.unknown": (
        "Sin dinero conocido: los contactos no traen su costo.",
        "Sem dinheiro conhecido: os contatos não trazem seu custo.",
        "No money known: contacts don't carry their cost.",
    ),
    "finding.failure_demand.decide": (
        "Se arregla en {origin}, no en la cola de Servicio: que traiga cómo deja de pasar, y Servicio cuenta"
        " cada mes los contactos que quedan.",
        "Resolve-se em {origin}, não na fila do Atendimento: que traga como deixa de acontecer, e o"
        " Atendimento"
        " conta a cada mês os contatos que restam.",
        "It is mended in {origin}, not in the queue: let them bring how it stops happening, and Service"
        " counts"
        " every month the contacts that remain.",
    ),
    "finding.failure_demand.concerns": (
        "costó atender esos contactos",
        "custou atender esses contatos",
        "is what serving those contacts cost",
    ),
    "detector.failure_demand.name": (
        "Contactos que causamos nosotros",
        "Contatos que nós causamos",
        "Contacts we caused ourselves",
    ),
    "detector.failure_demand.what": (
        "Cada contacto: si antes le falló algo a ese cliente, y de qué área fue.",
        "Cada contato: se antes algo falhou com esse cliente, e de que área foi.",
        "Each contact: whether something failed that customer before it, and whose it was.",
    ),
    "detector.failure_demand.method": (
        "Los contactos en los días que siguen a una falla se comparan con los de clientes parecidos (mismo"
        " país, canal, hora y contactos anteriores) a los que les fue bien. Solo cuenta lo que sobra, y habla"
        " si pasa del azar y llega al 1 % de los contactos.",
        "Os contatos nos dias seguintes a uma falha são comparados com os de clientes parecidos (mesmo país,"
        " canal, hora e contatos anteriores) com quem deu certo. Só conta o que sobra, e fala se passa do"
        " acaso e chega a 1% dos contatos.",
        "Contacts in the days after a failure are compared with those of similar customers (same country,"
        " channel, hour and earlier contacts) for whom it went well. Only what is left over counts, and it"
        " speaks where that is beyond chance and reaches 1% of contacts.",
    ),
    "detector.failure_demand.stake": (
        "Lo que costó atender los contactos de más: su costo registrado, o los minutos por el costo del"
        " minuto"
        " que la empresa declara.",
        "O que custou atender os contatos a mais: seu custo registrado, ou os minutos pelo custo do minuto"
        " que"
        " a empresa declara.",
        "What serving the extra contacts cost: their recorded cost, or their minutes times the cost a minute"
        " that the company declares.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_CAUSES, **_FINDING}
