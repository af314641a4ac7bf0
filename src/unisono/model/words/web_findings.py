"""The words of findings.  Each entry: Spanish, Portuguese, English."""

_LIST: dict[str, tuple[str, str, str]] = {
    "findings.eyebrow": ("Hallazgos · {period}", "Achados · {period}", "Findings · {period}"),
    "findings.title.none": (
        "Nada pasa del azar en estos días",
        "Nada passa do acaso nestes dias",
        "Nothing is beyond chance in these days",
    ),
    "findings.title.one": (
        "Un hallazgo espera decisión",
        "Um achado espera decisão",
        "One finding awaits a decision",
    ),
    "findings.title.other": (
        "{count} hallazgos esperan decisión",
        "{count} achados esperam decisão",
        "{count} findings await a decision",
    ),
    "findings.lead": (
        "Primero el que más dinero toca. Solo aparece lo que pasa del azar después de corregir por todo lo"
        " que se comparó.",
        "Primeiro o que toca mais dinheiro. Só aparece o que passa do acaso depois de corrigir por tudo o"
        " que se comparou.",
        "The one with most money first. Only what is beyond chance appears, corrected for all that was"
        " compared.",
    ),
    "findings.filter.owner": ("Quién actúa", "Quem age", "Who acts"),
    "findings.filter.kind": ("De qué tipo", "De que tipo", "Of which kind"),
    "findings.filter.all": ("Todos", "Todos", "All"),
    "findings.filter.show": ("Mostrar", "Mostrar", "Show"),
    "findings.none.title": ("Nada que decidir", "Nada a decidir", "Nothing to decide"),
    "findings.none.text": (
        "Abajo está lo que se miró, para que el silencio también se pueda comprobar.",
        "Abaixo está o que foi olhado, para que o silêncio também se possa verificar.",
        "Below is what was looked at, so that silence can be checked too.",
    ),
    "findings.none.filtered": (
        "Hay hallazgos, pero ninguno de este departamento y este tipo.",
        "Há achados, mas nenhum deste departamento e deste tipo.",
        "There are findings, but none of this department and this kind.",
    ),
    "findings.looked.title": ("Qué se miró", "O que foi olhado", "What was looked at"),
    "findings.looked.text": (
        "Cada mirada compara y calla si la diferencia puede ser azar.",
        "Cada olhar compara e cala se a diferença pode ser acaso.",
        "Each look compares, and is silent where the difference may be chance.",
    ),
    "findings.looked.none": (
        "Todavía no hay con qué comparar.",
        "Ainda não há com que comparar.",
        "There is nothing to compare yet.",
    ),
    "findings.looked.quiet": (
        "{weighed}: nada fuera de lo normal.",
        "{weighed}: nada fora do normal.",
        "{weighed}: nothing out of the ordinary.",
    ),
    "findings.looked.found": ("{weighed}: {found}.", "{weighed}: {found}.", "{weighed}: {found}."),
    "findings.looked.weighed": ("{count} comparaciones", "{count} comparações", "{count} comparisons"),
    "findings.looked.weighed.one": ("1 comparación", "1 comparação", "1 comparison"),
    "findings.looked.beyond": (
        "{count} pasan del azar",
        "{count} passam do acaso",
        "{count} are beyond chance",
    ),
    "findings.looked.beyond.one": ("1 pasa del azar", "1 passa do acaso", "1 is beyond chance"),
    "findings.empty.title": (
        "Los hallazgos llegan con los datos",
        "Os achados chegam com os dados",
        "Findings come with the data",
    ),
    "findings.empty.text": (
        "Con un año de datos ya se compara mes con mes, promesa cumplida con promesa rota y cada canal con"
        " los demás.",
        "Com um ano de dados já se compara mês com mês, promessa cumprida com promessa quebrada e cada canal"
        " com os demais.",
        "With a year of data months are compared with months, promises kept with promises broken, and each"
        " channel with the others.",
    ),
    "findings.table": ("Hallazgos", "Achados", "Findings"),
    "findings.table.open": (
        "Ver y descargar como tabla",
        "Ver e baixar como tabela",
        "See and download as a table",
    ),
    "findings.column.title": ("Hallazgo", "Achado", "Finding"),
    "findings.column.kind": ("Tipo", "Tipo", "Kind"),
    "findings.column.owner": ("Actúa", "Age", "Acts"),
    "findings.column.effect": ("Diferencia", "Diferença", "Difference"),
    "findings.column.stake": ("En juego", "Em jogo", "At stake"),
    "findings.column.decide": ("Qué decidir", "O que decidir", "To decide"),
}

_ONE: dict[str, tuple[str, str, str]] = {
    "finding.copy": ("Copiar enlace", "Copiar link", "Copy link"),
    "finding.sum": ("En resumen", "Em resumo", "In short"),
    "finding.effect": ("Diferencia", "Diferença", "Difference"),
    "finding.association": (
        "Es una asociación, no un experimento.",
        "É uma associação, não um experimento.",
        "An association, not an experiment.",
    ),
    "finding.evidence": ("En qué se apoya", "Em que se apoia", "What it rests on"),
    "finding.method": ("Cómo se decide", "Como se decide", "How it is decided"),
    "finding.chance": (
        "Se muestra solo si pasa del azar dos veces: su p, corregida por todo lo que se comparó (Benjamini y"
        " Hochberg), queda bajo 5 %, y su intervalo al 95 % deja fuera el cero.",
        "Só é mostrado se passa do acaso duas vezes: seu p, corrigido por tudo o que se comparou (Benjamini e"
        " Hochberg), fica abaixo de 5%, e seu intervalo de 95% deixa o zero de fora.",
        "It is shown only where it is beyond chance twice: its p, corrected for all that was compared"
        " (Benjamini and Hochberg), is under 5%, and its 95% interval leaves zero out.",
    ),
    "finding.stake.title": (
        "De qué se compone el dinero",
        "De que se compõe o dinheiro",
        "What the money is",
    ),
    "finding.stake.note": (
        "Es lo que está en juego, no lo que se perdió. El dinero de dos hallazgos no se suma: un cliente"
        " puede estar en los dos.",
        "É o que está em jogo, não o que se perdeu. O dinheiro de dois achados não se soma: um cliente pode"
        " estar nos dois.",
        "It is what is at stake, not what was lost. The money of two findings is not added up: a customer may"
        " be in both.",
    ),
    "finding.stamp": (
        "Edición {edition} de los datos. El enlace vuelve a este hallazgo, con sus filtros y su edición.",
        "Edição {edition} dos dados. O link volta a este achado, com seus filtros e sua edição.",
        "Edition {edition} of the data. The link comes back to this finding, with its filters and edition.",
    ),
    "error.finding_missing": (
        "Este hallazgo ya no está: {reference}.",
        "Este achado já não está: {reference}.",
        "This finding is no longer there: {reference}.",
    ),
    "hint.finding_missing": (
        "Con estos filtros y estos datos la diferencia ya no pasa del azar. Mira la lista de hallazgos.",
        "Com estes filtros e estes dados a diferença já não passa do acaso. Veja a lista de achados.",
        "With these filters and these data the difference is no longer beyond chance. See the list of"
        " findings.",
    ),
}

_DETECTORS: dict[str, tuple[str, str, str]] = {
    "detector.moved.name": ("Lo que se movió", "O que mudou", "What moved"),
    "detector.moved.what": (
        "Once cifras vigiladas: el último mes completo frente al anterior.",
        "Onze números vigiados: o último mês completo em relação ao anterior.",
        "Eleven watched figures: the last complete month against the one before.",
    ),
    "detector.moved.method": (
        "Se compara el último mes completo con el anterior en once cifras vigiladas, si los dos tienen 30"
        " casos o más. A los prospectos se les dan 90 días para comprar.",
        "Compara-se o último mês completo com o anterior em onze números vigiados, se os dois têm 30 casos ou"
        " mais. Aos leads dão-se 90 dias para comprar.",
        "The last complete month is compared with the one before in eleven watched figures, where both have"
        " 30 cases or more. Leads are given 90 days to buy.",
    ),
    "detector.moved.stake": (
        "El cambio por cliente multiplicado por los clientes del mes. Las cifras que no son dinero todavía"
        " no tienen precio.",
        "A mudança por cliente multiplicada pelos clientes do mês. Os números que não são dinheiro ainda não"
        " têm preço.",
        "The change a customer times the customers of the month. Figures that aren't money have no price"
        " yet.",
    ),
    "detector.broken_promise.name": ("Promesas rotas", "Promessas quebradas", "Broken promises"),
    "detector.broken_promise.what": (
        "Cada promesa: lo que dicen los clientes cuando se cumple y cuando se rompe.",
        "Cada promessa: o que dizem os clientes quando se cumpre e quando se quebra.",
        "Each promise: what customers say when it is kept and when it is broken.",
    ),
    "detector.broken_promise.method": (
        "Para cada promesa se comparan los puntajes de quienes la vieron cumplida con los de quienes la"
        " vieron rota, en una misma encuesta y con 30 respuestas a cada lado.",
        "Para cada promessa comparam-se as notas de quem a viu cumprida com as de quem a viu quebrada, em uma"
        " mesma pesquisa e com 30 respostas de cada lado.",
        "For each promise, scores of those who saw it kept are compared with scores of those who saw it"
        " broken, within one survey and with 30 answers on either side.",
    ),
    "detector.broken_promise.stake": (
        "La suma de lo que compraron en estos días los clientes que la vieron rota al menos una vez; cada"
        " cliente cuenta una vez. El intervalo es el de un número de clientes que pudo ser otro.",
        "A soma do que compraram nestes dias os clientes que a viram quebrada ao menos uma vez; cada cliente"
        " conta uma vez. O intervalo é o de um número de clientes que poderia ser outro.",
        "The sum of what the customers who saw it broken at least once bought in these days; each customer"
        " counts once. The interval is that of a number of customers that might have been another.",
    ),
    "detector.hollow_channel.name": (
        "Canales que venden y no satisfacen",
        "Canais que vendem e não satisfazem",
        "Channels that sell and don't satisfy",
    ),
    "detector.hollow_channel.what": (
        "Cada origen: cuánto vende y qué dicen después sus clientes, frente a los demás.",
        "Cada origem: quanto vende e o que dizem depois seus clientes, em relação às demais.",
        "Each origin: how much it sells and what its customers say later, against the others.",
    ),
    "detector.hollow_channel.method": (
        "Cada origen se compara con todos los demás dos veces: en conversión y en lo que sus clientes dicen"
        " después. Habla solo si vende más y satisface menos, y las dos diferencias pasan del azar.",
        "Cada origem se compara com todas as demais duas vezes: na conversão e no que seus clientes dizem"
        " depois. Só fala se vende mais e satisfaz menos, e as duas diferenças passam do acaso.",
        "Each origin is compared with all others twice: in conversion and in what its customers say later."
        " It speaks only where it sells more and satisfies less, and both differences are beyond chance.",
    ),
    "detector.hollow_channel.stake": (
        "La suma de lo que han comprado los clientes que trajo ese origen; cada cliente tiene uno solo.",
        "A soma do que compraram os clientes que essa origem trouxe; cada cliente tem uma só origem.",
        "The sum of what the customers that origin brought have bought; each customer has one origin.",
    ),
    "chart.broken.title": (
        "Cumplida {kept}; rota {broken}",
        "Cumprida {kept}; quebrada {broken}",
        "Kept {kept}; broken {broken}",
    ),
    "chart.broken.subtitle": (
        "Puntaje medio ({instrument}) según se cumplió la promesa; intervalo al 95 %",
        "Nota média ({instrument}) conforme se cumpriu a promessa; intervalo de 95%",
        "Mean score ({instrument}) by whether the promise was kept; 95% interval",
    ),
    "chart.hollow.title": (
        "Los clientes de «{origin}» dan después {value} en {metric}",
        "Os clientes de “{origin}” dão depois {value} em {metric}",
        "Customers of “{origin}” later give {value} in {metric}",
    ),
    "chart.hollow.subtitle": (
        "{metric} por origen del cliente; intervalo al 95 %; la línea es el total",
        "{metric} por origem do cliente; intervalo de 95%; a linha é o total",
        "{metric} by the customer's origin; 95% interval; the line is the total",
    ),
    "chart.beside.title": ("{metric}: {group}, {value}; {everybody}, {whole}",) * 3,
    "chart.beside.subtitle": (
        "Con intervalo al 95 %; aquí no se descuenta en qué más se distinguen, en el hallazgo sí",
        "Com intervalo de 95%; aqui não se desconta no que mais se distinguem, no achado sim",
        "With 95% intervals; what else they differ in isn't taken out here, in the finding it is",
    ),
    "chart.beside.all": ("todos", "todos", "everybody"),
    "chart.beside.reps": ("estos vendedores", "estes vendedores", "these reps"),
}

WORDS: dict[str, tuple[str, str, str]] = {**_LIST, **_ONE, **_DETECTORS}
