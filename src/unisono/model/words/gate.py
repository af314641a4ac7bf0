"""The words of the gate: whether a claim would be kept, what could be said.  Spanish, Portuguese, English."""

_VERDICT: dict[str, tuple[str, str, str]] = {
    "gate.title.go": (
        "Adelante: se cumpliría en el {kept} de los casos",
        "Pode ir: seria cumprida em {kept} dos casos",
        "Go ahead: it would be kept in {kept} of cases",
    ),
    "gate.title.reword": (
        "Así no: dilo con otras palabras y se cumple",
        "Assim não: diga com outras palavras e se cumpre",
        "Not like this: say it in other words and it holds",
    ),
    "gate.title.no_go": (
        "No lo prometas: se cumpliría solo en el {kept} de los casos",
        "Não prometa: seria cumprida só em {kept} dos casos",
        "Don't promise it: it would be kept in only {kept} of cases",
    ),
    "gate.title.none": (
        "Todavía no se puede decir",
        "Ainda não dá para dizer",
        "It can't be said yet",
    ),
    "gate.answer.go": ("Adelante", "Pode ir", "Go"),
    "gate.answer.reword": ("Reformular", "Reformular", "Reword"),
    "gate.answer.no_go": ("No sale", "Não sai", "No go"),
    "gate.answer.none": ("Sin respuesta", "Sem resposta", "No answer"),
    "gate.why": (
        "Probabilidad de cumplir «{share} de los casos» mientras dura la campaña: {chance}. Sale lo que se"
        " cumpliría con 90 % de probabilidad.",
        "Probabilidade de cumprir «{share} dos casos» enquanto a campanha dura: {chance}. Sai o que seria"
        " cumprido com 90% de probabilidade.",
        "Chance of keeping “{share} of cases” while the campaign runs: {chance}. What would be kept with a"
        " 90% chance goes out.",
    ),
    "gate.chance.under": ("menos de {value}", "menos de {value}", "under {value}"),
    "gate.chance.over": ("más de {value}", "mais de {value}", "over {value}"),
    "gate.figure.kept": ("Se cumpliría", "Seria cumprida", "Would be kept"),
    "gate.figure.contacts": (
        "Contactos mientras dura",
        "Contatos enquanto dura",
        "Contacts while it runs",
    ),
    "gate.figure.orders": ("Pedidos mientras dura", "Pedidos enquanto dura", "Orders while it runs"),
    "gate.figure.extra": ("De ellos, por la campaña", "Deles, pela campanha", "Of them, by the campaign"),
    "gate.wording": ("Lo que sí se puede decir", "O que dá para dizer", "What can be said"),
    "gate.wording.lead": (
        "Cada frase se cumpliría con 90 % de probabilidad o más. La primera es la más fuerte.",
        "Cada frase seria cumprida com 90% de probabilidade ou mais. A primeira é a mais forte.",
        "Each would be kept with a chance of 90% or more. The first is the strongest.",
    ),
    "gate.wording.none": (
        "Ninguna frase parecida se cumpliría con 90 % de probabilidad.",
        "Nenhuma frase parecida seria cumprida com 90% de probabilidade.",
        "No similar words would be kept with a 90% chance.",
    ),
    "gate.wording.facts": (
        "Se cumpliría en el {kept} (entre {low} y {high}); probabilidad {chance}; alcanza al {covers} de los"
        " contactos.",
        "Seria cumprida em {kept} (entre {low} e {high}); probabilidade {chance}; alcança {covers} dos"
        " contatos.",
        "Kept in {kept} (between {low} and {high}); chance {chance}; speaks to {covers} of contacts.",
    ),
    "gate.say.answer": (
        "Te contestamos en {time}, {when}",
        "Respondemos em {time}, {when}",
        "We answer within {time}, {when}",
    ),
    "gate.say.delivery": (
        "Te lo entregamos en {time}",
        "Entregamos em {time}",
        "Delivered within {time}",
    ),
    "gate.say.delivery.dated": (
        "Te lo entregamos el día que decimos",
        "Entregamos no dia combinado",
        "Delivered on the day we say",
    ),
    "gate.when.always": ("a cualquier hora", "a qualquer hora", "at any hour"),
    "gate.when.days": ("{days} a cualquier hora", "{days} a qualquer hora", "{days} at any hour"),
    "gate.when.hours": (
        "{days} de {begins} a {ends} h",
        "{days} das {begins} às {ends} h",
        "{days} from {begins}:00 to {ends}:00",
    ),
    "gate.days.0-6": ("todos los días", "todos os dias", "every day"),
    "gate.days.0-5": ("de lunes a sábado", "de segunda a sábado", "Monday to Saturday"),
    "gate.days.0-4": ("de lunes a viernes", "de segunda a sexta", "Monday to Friday"),
    "gate.time.minute": ("{n} minuto", "{n} minuto", "{n} minute"),
    "gate.time.minutes": ("{n} minutos", "{n} minutos", "{n} minutes"),
    "gate.time.hour": ("{n} hora", "{n} hora", "{n} hour"),
    "gate.time.hours": ("{n} horas", "{n} horas", "{n} hours"),
    "gate.time.day": ("{n} día", "{n} dia", "{n} day"),
    "gate.time.days": ("{n} días", "{n} dias", "{n} days"),
    "gate.time.second": ("{n} segundo", "{n} segundo", "{n} second"),
    "gate.time.seconds": ("{n} segundos", "{n} segundos", "{n} seconds"),
}
_TURN: dict[str, tuple[str, str, str]] = {
    "gate.turn": (
        "Qué haría falta para decirlo tal cual",
        "O que faltaria para dizer assim",
        "What it would take",
    ),
    "gate.turn.everywhere": (
        "Con {n} agentes más en todas las horas prometidas se cumpliría.",
        "Com {n} agentes a mais em todas as horas prometidas seria cumprida.",
        "With {n} more agents at every promised hour it would be kept.",
    ),
    "gate.turn.everywhere.one": (
        "Con 1 agente más en todas las horas prometidas se cumpliría.",
        "Com 1 agente a mais em todas as horas prometidas seria cumprida.",
        "With 1 more agent at every promised hour it would be kept.",
    ),
    "gate.turn.extra": (
        "Bastan {hours} horas de agente más por semana, puestas donde faltan:",
        "Bastam {hours} horas de agente a mais por semana, onde faltam:",
        "{hours} more agent hours a week are enough, put where they are missing:",
    ),
    "gate.turn.needed": (
        "Aquí la espera no sigue al número de agentes que se ve. Para contestar a tiempo a tantos contactos"
        " una cola necesita unas {hours} horas de agente más por semana:",
        "Aqui a espera não segue o número de agentes que se vê. Para responder a tempo a tantos contatos uma"
        " fila precisa de umas {hours} horas de agente a mais por semana:",
        "Here waiting doesn't follow the number of agents seen. To answer so many in time, a queue needs"
        " about {hours} more agent hours a week:",
    ),
    "gate.turn.orders": (
        "Con {n} entregas más por día se cumpliría.",
        "Com {n} entregas a mais por dia seria cumprida.",
        "With {n} more deliveries a day it would be kept.",
    ),
    "gate.turn.none": (
        "Ninguna capacidad que se pueda calcular con lo visto la haría cumplir.",
        "Nenhuma capacidade que se possa calcular com o que foi visto a faria cumprir.",
        "No capacity that can be worked out from what was seen would make it hold.",
    ),
    "gate.turn.price": (
        "Precio mientras dura la campaña: {price}, a {hour} la hora de agente.",
        "Preço enquanto a campanha dura: {price}, a {hour} por hora de agente.",
        "Price while the campaign runs: {price}, at {hour} an agent hour.",
    ),
    "gate.turn.price.unknown": (
        "Di cuánto cuesta una hora de agente y aquí se verá el precio.",
        "Diga quanto custa uma hora de agente e aqui se verá o preço.",
        "Say what an agent hour costs, and the price appears here.",
    ),
    "gate.block": (
        "{days}, {begins}–{ends} h: +{n}",
        "{days}, {begins}–{ends} h: +{n}",
        "{days}, {begins}–{ends} h: +{n}",
    ),
    "gate.block.days": ("{first} a {last}", "{first} a {last}", "{first} to {last}"),
    "gate.hours.title": (
        "A las {hour} se cumpliría menos: {value}",
        "Às {hour} seria menos cumprida: {value}",
        "At {hour} it would be kept least: {value}",
    ),
    "gate.hours.even": (
        "Se cumpliría casi igual a toda hora",
        "Seria cumprida quase igual a toda hora",
        "It would be kept much the same at every hour",
    ),
    "gate.hours.subtitle": (
        "Contactos que se contestarían a tiempo, por hora de la semana ({zone}). Prometido: {share}.",
        "Parte dos contatos respondida a tempo, por hora da semana ({zone}). Prometido: {share}.",
        "Share of contacts that would be answered in time, by hour of the week ({zone}). Promised: {share}.",
    ),
    "gate.hours.table": ("Hora por hora", "Hora a hora", "Hour by hour"),
    "gate.column.chance": ("Probabilidad de cumplir", "Probabilidade de cumprir", "Chance of keeping it"),
    "gate.parts": ("Para quién se cumpliría", "Para quem seria cumprida", "For whom it would be kept"),
    "gate.parts.who": ("Segmento", "Segmento", "Segment"),
    "gate.parts.where": ("País", "País", "Country"),
    "gate.method": ("Cómo se calculó", "Como foi calculado", "How it was worked out"),
    "gate.method.erlang": (
        "Contactos: los de las últimas 13 semanas hasta el {day}, más los que traería la campaña. Espera: una"
        " cola con gente que cuelga (Erlang A), ajustada a las esperas propias; reproduce las horas ya vistas"
        " con un error de {misfit}. Agentes: {capacity}. Todo se sortea a la vez 400 veces, con la suerte de"
        " los días; el intervalo es de 90 %.",
        "Contatos: os das últimas 13 semanas até {day}, mais os que a campanha traria. Espera: uma fila com"
        " gente que desliga (Erlang A), ajustada às esperas próprias; reproduz as horas já vistas com erro de"
        " {misfit}. Agentes: {capacity}. Tudo é sorteado junto 400 vezes, com a sorte dos dias; o intervalo é"
        " de 90%.",
        "Contacts: those of the last 13 weeks until {day}, and those the campaign would bring. Waiting: a"
        " queue whose callers hang up (Erlang A), fitted to your own waits; it retells the hours seen to"
        " {misfit}. Agents: {capacity}. All is drawn together 400 times, the luck of the days included;"
        " the interval is that of 90%.",
    ),
    "gate.method.empirical": (
        "Contactos: los de las últimas 13 semanas hasta el {day}, más los que traería la campaña. Espera: la"
        " que se vio a cada hora, con lo que cambia cuando hay más contactos; una cola calculada no reproduce"
        " estas esperas. Todo se sortea a la vez 400 veces; el intervalo es de 90 %.",
        "Contatos: os das últimas 13 semanas até {day}, mais os que a campanha traria. Espera: a que se viu"
        " em cada hora, com o que muda quando há mais contatos; uma fila calculada não reproduz estas"
        " esperas. Tudo é sorteado junto 400 vezes; o intervalo é de 90%.",
        "Contacts: those of the last 13 weeks until {day}, and those the campaign would bring. Waiting: what"
        " was seen at each hour, and what more contacts change in it; a calculated queue doesn't retell these"
        " waits. All is drawn together 400 times; the interval is that of 90%.",
    ),
    "gate.method.orders": (
        "Pedidos: los de las últimas 13 semanas hasta el {day}, más los que traería la campaña, por orden de"
        " llegada. Un día puede entregar entre lo de la mejor semana vista y una vez y media eso. Todo se"
        " sortea a la vez 400 veces; el intervalo es de 90 %.",
        "Pedidos: os das últimas 13 semanas até {day}, mais os que a campanha traria, por ordem de chegada."
        " Um dia pode entregar entre o da melhor semana vista e uma vez e meia isso. Tudo é sorteado junto"
        " 400 vezes; o intervalo é de 90%.",
        "Orders: those of the last 13 weeks until {day}, and those the campaign would bring, first come first"
        " served. A day can deliver between what the best week seen did and half as much again. All is drawn"
        " together 400 times; the interval is that of 90%.",
    ),
    "gate.capacity.stated": (
        "los de plans/capacity.toml",
        "os de plans/capacity.toml",
        "those in plans/capacity.toml",
    ),
    "gate.capacity.seen": (
        "los que se ven contestando",
        "os que se veem respondendo",
        "those seen answering",
    ),
    "gate.beyond": (
        "Se esperan horas con {times} veces la carga de las más cargadas que se han visto: fuera de lo visto,"
        " el cálculo es menos seguro.",
        "Esperam-se horas com {times} vezes a carga das mais carregadas já vistas: fora do que se viu, o"
        " cálculo é menos seguro.",
        "Hours with {times} times the load of the busiest ever seen are expected: beyond what was seen, this"
        " is less sure.",
    ),
}
WORDS: dict[str, tuple[str, str, str]] = {**_VERDICT, **_TURN}
