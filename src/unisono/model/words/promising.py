"""The words of writing promises: fields, states, history, refusals.  Each: Spanish, Portuguese, English."""

_FIELDS: dict[str, tuple[str, str, str]] = {
    "promises.field.text": ("La promesa", "A promessa", "The promise"),
    "promises.field.kind": ("Cómo se mide", "Como se mede", "How it is measured"),
    "promises.field.operator": ("Comparación", "Comparação", "Comparison"),
    "promises.field.target": ("Límite", "Limite", "Limit"),
    "promises.field.unit": ("Unidad", "Unidade", "Unit"),
    "promises.field.share": (
        "Cuántas veces debe cumplirse",
        "Em quantas vezes deve ser cumprida",
        "How often it must hold",
    ),
    "promises.field.hours": ("Horario", "Horário", "Hours"),
    "promises.field.channel": ("Canal", "Canal", "Channel"),
    "promises.field.topic": ("Tema, plan o cargo", "Tema, plano ou cobrança", "Topic, plan or charge"),
    "promises.field.segment": ("Segmento", "Segmento", "Segment"),
    "promises.field.made_in": ("Dónde se dice", "Onde se diz", "Where it is said"),
    "promises.field.campaign": ("Campaña", "Campanha", "Campaign"),
    "promises.field.audience": ("A quién", "Para quem", "To whom"),
    "promises.field.made": ("Desde", "Desde", "From"),
    "promises.field.ends": ("Hasta", "Até", "Until"),
    "promises.field.owner": ("Responsable", "Responsável", "Owner"),
    "promises.field.conditions": ("Condiciones", "Condições", "Conditions"),
    "promises.field.contact": ("A quién acudir", "A quem recorrer", "Whom to turn to"),
    "promises.field.remedy": ("Qué hacemos si falla", "O que fazemos se falhar", "What we do if it fails"),
    "promises.field.state": ("Estado", "Estado", "State"),
    "promises.field.history": ("Historia", "História", "History"),
}
_KINDS: dict[str, tuple[str, str, str]] = {
    "promises.kind.first_answer": (
        "Primera respuesta a un caso",
        "Primeira resposta a um caso",
        "First answer to a case",
    ),
    "promises.kind.answered_hours": (
        "Atención en un horario",
        "Atendimento em um horário",
        "Being there at certain hours",
    ),
    "promises.kind.resolution": ("Solución de un caso", "Solução de um caso", "A case solved"),
    "promises.kind.delivery": ("Entrega de un pedido", "Entrega de um pedido", "Delivery of an order"),
    "promises.kind.callback": (
        "Palabra dada a un cliente",
        "Palavra dada a um cliente",
        "Word given to a customer",
    ),
    "promises.kind.refund": ("Reembolso a tiempo", "Reembolso no prazo", "Refund in time"),
    "promises.kind.return": ("Devolución aceptada", "Devolução aceita", "Return accepted"),
    "promises.kind.no_commitment": ("Sin permanencia", "Sem fidelidade", "Free to leave"),
    "promises.kind.price": ("Precio de un plan", "Preço de um plano", "Price of a plan"),
    "promises.kind.none": ("Todavía no se sabe", "Ainda não se sabe", "Not known yet"),
}
_STATES: dict[str, tuple[str, str, str]] = {
    "promises.state.draft": ("Borrador", "Rascunho", "Draft"),
    "promises.state.evidenced": ("Con evidencia", "Com evidência", "Evidenced"),
    "promises.state.live": ("En vigor", "Em vigor", "Live"),
    "promises.state.at_risk": ("En riesgo", "Em risco", "At risk"),
    "promises.state.broken": ("Rota", "Quebrada", "Broken"),
    "promises.state.retired": ("Retirada", "Retirada", "Retired"),
    "promises.step.rate": (
        "Cumplida en sus últimos {days} días: {interval} de {n} veces. Debe ser {standard}.",
        "Cumprida nos últimos {days} dias: {interval} de {n} vezes. Deve ser {standard}.",
        "Kept in its last {days} days: {interval} of {n} times. It must be {standard}.",
    ),
    "promises.step.evidence": (
        "En los últimos {days} días se habría cumplido: {value} de {n} veces.",
        "Nos últimos {days} dias teria sido cumprida: {value} de {n} vezes.",
        "In the last {days} days it would have been kept: {value} of {n} times.",
    ),
    "promises.step.unproven": (
        "En los últimos {days} días hay {n} casos: muy pocos para decir si se habría cumplido.",
        "Nos últimos {days} dias há {n} casos: poucos demais para dizer se teria sido cumprida.",
        "In the last {days} days there are {n} cases: too few to say whether it would have been kept.",
    ),
    "promises.step.changed": ("Cambió: {names}.", "Mudou: {names}.", "Changed: {names}."),
}
_MISSING: dict[str, tuple[str, str, str]] = {
    "promises.missing.topic": (
        "Todavía no se puede medir: di de qué tema, plan o cargo habla, tal como está en los datos.",
        "Ainda não se pode medir: diga de que tema, plano ou cobrança fala, com o nome que tem nos dados.",
        "It can't be measured yet: say of which topic, plan or charge it speaks, as the data name it.",
    ),
    "promises.missing.hours": (
        "Todavía no se puede medir: su horario no se entiende. Escríbelo así: lun-vie 9:00-18:00; sáb 9-13.",
        "Ainda não se pode medir: o horário não se entende. Escreva assim: seg-sex 9:00-18:00; sáb 9-13.",
        "It can't be measured yet: its hours can't be read. Write them like: mon-fri 9:00-18:00; sat 9-13.",
    ),
}
_ERRORS: dict[str, tuple[str, str, str]] = {
    "error.promise_unsaid": (
        "Falta escribir la promesa.",
        "Falta escrever a promessa.",
        "The promise has no words yet.",
    ),
    "hint.promise_unsaid": (
        "Escríbela como la lee el cliente.",
        "Escreva-a como o cliente a lê.",
        "Write it as the customer reads it.",
    ),
    "error.promise_field": (
        "En «{field}» no puede decir «{value}».",
        "Em “{field}” não pode estar “{value}”.",
        "“{field}” can't say “{value}”.",
    ),
    "hint.promise_field": (
        "Los números van sin unidad, las fechas como 2026-07-28, y el horario como lun-vie 9:00-18:00.",
        "Os números vão sem unidade, as datas como 2026-07-28 e o horário como seg-sex 9:00-18:00.",
        "Numbers go without unit, days like 2026-07-28, and hours like mon-fri 9:00-18:00.",
    ),
    "error.promise_long": (
        "«{field}» es demasiado largo: caben {most} letras.",
        "“{field}” é longo demais: cabem {most} letras.",
        "“{field}” is too long: {most} characters fit.",
    ),
    "hint.promise_long": ("Acórtalo.", "Encurte-o.", "Shorten it."),
    "error.promise_days": (
        "La promesa termina ({ends}) antes de empezar ({made}).",
        "A promessa termina ({ends}) antes de começar ({made}).",
        "The promise ends ({ends}) before it begins ({made}).",
    ),
    "hint.promise_days": ("Revisa las dos fechas.", "Revise as duas datas.", "Look at both days again."),
    "error.promise_unrunnable": (
        "«{promise}» no puede salir: nadie podría decir si se cumple.",
        "“{promise}” não pode sair: ninguém poderia dizer se é cumprida.",
        "“{promise}” can't go out: nobody could tell whether it is kept.",
    ),
    "hint.promise_unrunnable": (
        "Completa cómo se mide: tipo, límite, unidad, y el tema donde haga falta.",
        "Complete como se mede: tipo, limite, unidade, e o tema onde for preciso.",
        "Say how it is measured: kind, limit, unit, and the topic where one is needed.",
    ),
    "error.promise_state": (
        "De «{state}» una promesa no pasa a «{to}».",
        "De “{state}” uma promessa não passa a “{to}”.",
        "A promise doesn't go from “{state}” to “{to}”.",
    ),
    "hint.promise_state": (
        "Mira en su página qué pasos tiene abiertos.",
        "Veja na página dela que passos estão abertos.",
        "Its page shows which steps are open.",
    ),
    "error.promise_was_out": (
        "«{promise}» ya se dijo a clientes: no se borra.",
        "“{promise}” já foi dita a clientes: não se apaga.",
        "“{promise}” was said to customers: it can't be deleted.",
    ),
    "hint.promise_was_out": (
        "Retírala: su historia queda a la vista.",
        "Retire-a: sua história continua à vista.",
        "Retire it: its history stays on record.",
    ),
    "error.company_holidays": (
        "company.toml tiene un feriado que no se entiende: «{day}».",
        "company.toml tem um feriado que não se entende: “{day}”.",
        "company.toml holds a holiday that can't be read: “{day}”.",
    ),
    "hint.company_holidays": (
        'Escríbelos así: holidays = ["2026-07-28", "12-25"]; sin año, vale para todos.',
        'Escreva assim: holidays = ["2026-07-28", "12-25"]; sem ano, vale para todos.',
        'Write them like this: holidays = ["2026-07-28", "12-25"]; without a year it holds for all.',
    ),
}
_DEEDS: dict[str, tuple[str, str, str]] = {
    "deed.promise_drafted": (
        "Escribió la promesa {promise}",
        "Escreveu a promessa {promise}",
        "Drafted the promise {promise}",
    ),
    "deed.promise_changed": (
        "Cambió la promesa {promise}",
        "Alterou a promessa {promise}",
        "Changed the promise {promise}",
    ),
    "deed.promise_moved": (
        "Pasó la promesa {promise} a {state}",
        "Passou a promessa {promise} a {state}",
        "Moved the promise {promise} to {state}",
    ),
    "deed.promise_removed": (
        "Borró el borrador {promise}",
        "Apagou o rascunho {promise}",
        "Deleted the draft {promise}",
    ),
}

_HOW: dict[str, tuple[str, str, str]] = {
    "promises.how.own": (
        "Esta promesa debe cumplirse al menos el {standard} de las veces. Decimos que se cumple o se rompe"
        " solo cuando el intervalo no deja duda. Con menos de 10 casos no se dice nada.",
        "Esta promessa deve ser cumprida ao menos {standard} das vezes. Dizemos que é cumprida ou quebrada só"
        " quando o intervalo não deixa dúvida. Com menos de 10 casos nada se diz.",
        "This promise must be kept at least {standard} of the time. We say that it is kept or broken only"
        " where the interval leaves no doubt. Under 10 cases nothing is said.",
    ),
}
_MEANS: dict[str, tuple[str, str, str]] = {
    "promises.means.resolution": (
        "Resolver en {amount} o menos",
        "Resolver em {amount} ou menos",
        "Solve within {amount}",
    ),
    "promises.means.delivered": (
        "Entregar en {amount} o menos desde el pedido",
        "Entregar em {amount} ou menos desde o pedido",
        "Deliver within {amount} of the order",
    ),
    "promises.means.callback": (
        "Hacer lo que se le dijo a cada cliente: en la fecha dicha o en {amount}",
        "Fazer o que se disse a cada cliente: na data dita ou em {amount}",
        "Do what each customer was told: by the day said, or within {amount}",
    ),
    "promises.means.callback.untimed": (
        "Hacer lo que se le dijo a cada cliente en la fecha dicha",
        "Fazer o que se disse a cada cliente na data dita",
        "Do what each customer was told by the day said",
    ),
    "promises.means.refund": (
        "Devolver el dinero en {amount} o menos desde que lo piden",
        "Devolver o dinheiro em {amount} ou menos desde o pedido",
        "Pay the money back within {amount} of being asked",
    ),
    "promises.means.return": (
        "Devolver el dinero a quien lo pide hasta {amount} después de recibir su pedido",
        "Devolver o dinheiro a quem o pede até {amount} depois de receber o pedido",
        "Pay back whoever asks up to {amount} after their order arrived",
    ),
    "promises.means.no_commitment.untimed": (
        "No cobrar a nadie por irse",
        "Não cobrar de ninguém por sair",
        "Charge nobody for leaving",
    ),
    "promises.means.no_commitment": (
        "No cobrar a nadie por irse",
        "Não cobrar de ninguém por sair",
        "Charge nobody for leaving",
    ),
    "promises.means.price": (
        "Cobrar {amount} al mes o menos",
        "Cobrar {amount} por mês ou menos",
        "Charge {amount} a month or less",
    ),
    "promises.means.topic": ("en «{topic}»", "em “{topic}”", "for “{topic}”"),
    "promises.means.share": (
        "al menos el {share} de las veces",
        "ao menos {share} das vezes",
        "at least {share} of the time",
    ),
    "promises.day.mon": ("lun", "seg", "Mon"),
    "promises.day.tue": ("mar", "ter", "Tue"),
    "promises.day.wed": ("mié", "qua", "Wed"),
    "promises.day.thu": ("jue", "qui", "Thu"),
    "promises.day.fri": ("vie", "sex", "Fri"),
    "promises.day.sat": ("sáb", "sáb", "Sat"),
    "promises.day.sun": ("dom", "dom", "Sun"),
    "promises.day.holidays": ("feriados", "feriados", "holidays"),
}

WORDS: dict[str, tuple[str, str, str]] = {
    **_HOW,
    **_MEANS,
    **_FIELDS,
    **_KINDS,
    **_STATES,
    **_MISSING,
    **_ERRORS,
    **_DEEDS,
}
