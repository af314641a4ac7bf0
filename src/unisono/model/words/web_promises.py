"""The words of promises: the ledger, verdicts, definitions, hours.  Each: Spanish, Portuguese, English."""

_LEDGER: dict[str, tuple[str, str, str]] = {
    "promises.headline.broken": (
        "{broken} de {measured} promesas se rompen",
        "{broken} de {measured} promessas são quebradas",
        "{broken} of {measured} promises are broken",
    ),
    "promises.headline.broken.one": (
        "1 de {measured} promesas se rompe",
        "1 de {measured} promessas é quebrada",
        "1 of {measured} promises is broken",
    ),
    "promises.headline.kept": (
        "Todas las promesas que se miden se cumplen",
        "Todas as promessas medidas são cumpridas",
        "Every promise that is measured is kept",
    ),
    "promises.headline.quiet": (
        "Ninguna promesa se rompe de forma demostrable",
        "Nenhuma promessa é comprovadamente quebrada",
        "No promise is broken beyond doubt",
    ),
    "promises.headline.none": (
        "Ninguna promesa se puede medir todavía",
        "Nenhuma promessa pode ser medida ainda",
        "No promise can be measured yet",
    ),
    "promises.lead": (
        "Lo que dijimos, desde cuándo, y si se cumple. Rota: todo el intervalo queda bajo el"
        " {standard}. Cumplida:"
        " ninguno de sus valores queda debajo.",
        "O que dissemos, desde quando, e se é cumprido. Quebrada: todo o intervalo fica abaixo de {standard}."
        " Cumprida: nenhum de seus valores fica abaixo.",
        "What we said, since when, and whether it holds. Broken: all of the interval lies under"
        " {standard}. Kept:"
        " none of it does.",
    ),
    "promises.empty.title": (
        "Todavía no hay promesas registradas",
        "Ainda não há promessas registradas",
        "No promises are on record yet",
    ),
    "promises.empty.text": (
        "Trae el archivo donde Marketing y Ventas anotan lo que se promete, con su meta y su unidad,"
        " y aquí se"
        " verá cuáles se cumplen.",
        "Traga o arquivo em que Marketing e Vendas anotam o que se promete, com meta e unidade, e"
        " aqui se verá"
        " quais são cumpridas.",
        "Bring in the file where Marketing and Sales note what is promised, with target and unit,"
        " and this page"
        " shows which are kept.",
    ),
    "promises.empty.action": ("Traer datos", "Trazer dados", "Bring data in"),
    "promises.kept": ("Cumplida", "Cumprida", "Kept"),
    "promises.verdict.kept": ("Se cumple", "É cumprida", "Kept"),
    "promises.verdict.broken": ("Rota", "Quebrada", "Broken"),
    "promises.verdict.edge": ("En el límite", "No limite", "On the edge"),
    "promises.verdict.early": ("Muy pronto para decir", "Cedo demais para dizer", "Too early to say"),
    "promises.verdict.unmeasured": ("Sin medir", "Sem medir", "Not measured"),
    "promises.why.kept": (
        "Todo el intervalo está en el {standard} o más.",
        "Todo o intervalo está em {standard} ou mais.",
        "All of the interval is at {standard} or more.",
    ),
    "promises.why.broken": (
        "Todo el intervalo queda bajo el {standard}.",
        "Todo o intervalo fica abaixo de {standard}.",
        "All of the interval lies under {standard}.",
    ),
    "promises.why.edge": (
        "El {standard} cae dentro del intervalo: no se puede decir ni una cosa ni la otra.",
        "{standard} cai dentro do intervalo: não se pode dizer nem uma coisa nem outra.",
        "{standard} lies within the interval: neither can be said.",
    ),
    "promises.why.early": (
        "Todavía hay menos de 10 casos.",
        "Ainda há menos de 10 casos.",
        "There are under 10 cases yet.",
    ),
    "promises.why.unmeasured": (
        "A su definición le falta algo para poder contarla.",
        "Falta algo na definição para poder contá-la.",
        "Its definition lacks something it could be counted by.",
    ),
    "promises.broken_since": (
        "Sin interrupción desde el {day}.",
        "Sem interrupção desde {day}.",
        "Without a break since {day}.",
    ),
    "promises.against.first": (
        "a sus primeros días",
        "aos seus primeiros dias",
        "its first days",
    ),
    "promises.made.campaign": ("Campaña", "Campanha", "Campaign"),
    "promises.made.contract": ("Contrato", "Contrato", "Contract"),
    "promises.made.agent": ("Agente", "Atendente", "Agent"),
    "promises.made.order": ("Cada pedido", "Cada pedido", "Each order"),
    "promises.made.unknown": ("sin registrar", "sem registro", "not on record"),
    "promises.since.unknown": ("sin fecha", "sem data", "no date"),
    "promises.exposed": ("{n} clientes la conocieron", "{n} clientes a conheceram", "{n} customers met it"),
    "promises.exposed.one": ("1 cliente la conoció", "1 cliente a conheceu", "1 customer met it"),
    "promises.exposed.unknown": (
        "no se sabe quién la conoció",
        "não se sabe quem a conheceu",
        "who met it isn't known",
    ),
    "promises.owner": (
        "La hizo {maker}; la cumple {keeper}",
        "Feita por {maker}; cumprida por {keeper}",
        "Made by {maker}; kept by {keeper}",
    ),
    "promises.owner.keeps": ("La cumple {keeper}", "Cumprida por {keeper}", "Kept by {keeper}"),
    "promises.table.promise": ("Promesa", "Promessa", "Promise"),
    "promises.table.verdict": ("Veredicto", "Veredito", "Verdict"),
    "promises.table.kept": ("Cumplida", "Cumprida", "Kept"),
    "promises.table.made": ("Dónde se hizo", "Onde foi feita", "Where it was made"),
    "promises.table.since": ("Desde cuándo", "Desde quando", "Since when"),
    "promises.table.means": ("Qué es cumplirla", "O que é cumpri-la", "What keeping it means"),
    "promises.table.exposed": (
        "Clientes que la conocieron",
        "Clientes que a conheceram",
        "Customers who met it",
    ),
    "promises.table.change": ("Cambio", "Mudança", "Change"),
    "promises.table.stake": ("Dinero en juego", "Dinheiro em jogo", "Money at stake"),
    "promises.table.owner": ("Responsables", "Responsáveis", "Owners"),
}

_DEFINITION: dict[str, tuple[str, str, str]] = {
    "promises.means.answer": (
        "Contestar en {amount} o menos",
        "Responder em {amount} ou menos",
        "Answer within {amount}",
    ),
    "promises.means.channel": ("por {channel}", "por {channel}", "by {channel}"),
    "promises.means.calendar": ("en horario {calendar}", "no horário {calendar}", "hours {calendar}"),
    "promises.means.segment": ("para «{segment}»", "para “{segment}”", "for “{segment}”"),
    "promises.means.delivery": (
        "Entregar a más tardar en la fecha prometida en cada pedido.",
        "Entregar até a data prometida em cada pedido.",
        "Deliver no later than the date promised in each order.",
    ),
    "promises.unit.seconds.one": ("{value} segundo", "{value} segundo", "{value} second"),
    "promises.unit.seconds.other": ("{value} segundos", "{value} segundos", "{value} seconds"),
    "promises.unit.minutes.one": ("{value} minuto", "{value} minuto", "{value} minute"),
    "promises.unit.minutes.other": ("{value} minutos", "{value} minutos", "{value} minutes"),
    "promises.unit.hours.one": ("{value} hora", "{value} hora", "{value} hour"),
    "promises.unit.hours.other": ("{value} horas", "{value} horas", "{value} hours"),
    "promises.unit.days.one": ("{value} día", "{value} dia", "{value} day"),
    "promises.unit.days.other": ("{value} días", "{value} dias", "{value} days"),
    "promises.missing.kind": (
        "Todavía no se puede medir: di cómo se mide (respuesta, horario, solución, entrega, reembolso…).",
        "Ainda não se pode medir: diga como se mede (resposta, horário, solução, entrega, reembolso…).",
        "It can't be measured yet: say how it is measured (answer, hours, solution, delivery, refund…).",
    ),
    "promises.missing.target": (
        "Todavía no se puede medir: di en cuánto tiempo, o hasta qué precio, se promete.",
        "Ainda não se pode medir: diga em quanto tempo, ou até que preço, se promete.",
        "It can't be measured yet: say within what time, or up to which price, it is promised.",
    ),
    "promises.missing.unit": (
        "Todavía no se puede medir: di en qué unidad está su meta (segundos, minutos, horas o días).",
        "Ainda não se pode medir: diga em que unidade está a meta (segundos, minutos, horas ou dias).",
        "It can't be measured yet: say in which unit its target is (seconds, minutes, hours or days).",
    ),
    "promises.missing.operator": (
        "Todavía no se puede medir: su meta dice «al menos», y una respuesta se promete «a lo más»"
        " en un tiempo.",
        "Ainda não se pode medir: a meta diz «ao menos», e uma resposta se promete em «no máximo» um tempo.",
        "It can't be measured yet: its target says “at least”, and an answer is promised within a time.",
    ),
    "promises.missing.how": (
        "Corrígelo en el archivo de promesas (columnas kind, target, unit y operator) y vuelve a importarlo.",
        "Corrija no arquivo de promessas (colunas kind, target, unit e operator) e importe de novo.",
        "Mend it in the file of promises (columns kind, target, unit and operator) and import it again.",
    ),
}

_PAGE: dict[str, tuple[str, str, str]] = {
    "promises.title.broken": (
        "«{promise}» se rompe: se cumple el {value} de las veces",
        "“{promise}” é quebrada: cumpre-se {value} das vezes",
        "“{promise}” is broken: kept {value} of the time",
    ),
    "promises.title.kept": (
        "«{promise}» se cumple el {value} de las veces",
        "“{promise}” é cumprida {value} das vezes",
        "“{promise}” is kept {value} of the time",
    ),
    "promises.title.other": ("«{promise}»", "“{promise}”", "“{promise}”"),
    "promises.hours.title": (
        "A las {hour} solo se cumple el {value}",
        "Às {hour} só se cumprem {value}",
        "At {hour} only {value} are kept",
    ),
    "promises.hours.flat": (
        "Ninguna hora cumple claramente menos que las demás",
        "Nenhuma hora cumpre claramente menos que as demais",
        "No hour is clearly worse than the others",
    ),
    "promises.hours.subtitle": (
        "Parte cumplida por hora de la semana, en el reloj de la empresa ({zone}); tenue: menos de 30 casos",
        "Parte cumprida por hora da semana, no relógio da empresa ({zone}); tênue: menos de 30 casos",
        "Share kept by hour of the week, on the company's clock ({zone}); faint: under 30 cases",
    ),
    "promises.hours.worst": (
        "A las {hour} solo se cumple el {value}: {change} frente a las demás horas.",
        "Às {hour} só se cumprem {value}: {change} em relação às demais horas.",
        "At {hour} only {value} are kept: {change} against the other hours.",
    ),
    "promises.hours.table": (
        "Hora por hora de la semana",
        "Hora por hora da semana",
        "Each hour of the week",
    ),
    "promises.worst": ("Las peores horas", "As piores horas", "The worst hours"),
    "promises.quotes": (
        "Lo que dijo la gente cuando se rompió",
        "O que as pessoas disseram quando foi quebrada",
        "What people said when it was broken",
    ),
    "promises.quotes.none": (
        "Nadie a quien se le rompió dejó comentario.",
        "Ninguém para quem foi quebrada deixou comentário.",
        "Nobody to whom it was broken left a comment.",
    ),
    "promises.quote.score": ("{instrument}: {score}", "{instrument}: {score}", "{instrument}: {score}"),
    "promises.quote.customer": ("Ver al cliente", "Ver o cliente", "See the customer"),
    "promises.money": ("Dinero en juego", "Dinheiro em jogo", "Money at stake"),
    "promises.money.none": (
        "Romperla no muestra todavía un costo más allá del azar.",
        "Quebrá-la ainda não mostra um custo além do acaso.",
        "Breaking it shows no cost beyond chance yet.",
    ),
    "promises.finding": ("Ver el hallazgo", "Ver o achado", "See the finding"),
    "promises.how": ("Cómo se juzga", "Como se julga", "How it is judged"),
    "promises.how.text": (
        "Una promesa habla de todas las veces. La damos por cumplida si falla a lo más en 1 de cada"
        " 20 ({standard})"
        " y lo decimos solo cuando el intervalo no deja duda. Con menos de 10 casos no se dice nada.",
        "Uma promessa fala de todas as vezes. Damos por cumprida se falha no máximo em 1 de cada 20"
        " ({standard})"
        " e só dizemos quando o intervalo não deixa dúvida. Com menos de 10 casos nada se diz.",
        "A promise speaks of every time. We call it kept if it fails in at most 1 of 20"
        " ({standard}), and say so"
        " only where the interval leaves no doubt. Under 10 cases nothing is said.",
    ),
    "error.promise_missing": (
        "No existe la promesa «{promise}».",
        "Não existe a promessa “{promise}”.",
        "There is no promise “{promise}”.",
    ),
    "hint.promise_missing": (
        "Búscala en el libro de promesas: puede que una carga nueva ya no la traiga.",
        "Procure-a no livro de promessas: talvez uma carga nova já não a traga.",
        "Look it up in the ledger: a newer load may no longer hold it.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_LEDGER, **_DEFINITION, **_PAGE}
