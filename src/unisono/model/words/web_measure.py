"""The words of measuring: figures, metrics, segments, comparisons.  Each: Spanish, Portuguese, English."""

from unisono.model.words.metric_notes import WORDS as _NOTES
from unisono.model.words.web_columns import WORDS as _COLUMNS
from unisono.model.words.web_figure import WORDS as _FIGURE

_PAGE: dict[str, tuple[str, str, str]] = {
    "measure.room.measure": ("Métricas", "Métricas", "Metrics"),
    "measure.room.value": ("Valor del cliente", "Valor do cliente", "Customer value"),
    "measure.room.staying": ("Permanencia", "Permanência", "Retention"),
    "measure.room.drivers": ("Qué mueve la experiencia", "O que move a experiência", "What moves it"),
    "measure.room.integrity": ("Integridad", "Integridade", "Integrity"),
    "measure.unhurried": (
        "Contando con el nuevo filtro…",
        "Contando com o novo filtro…",
        "Counting with the new filter…",
    ),
    "measure.unhurried.show": ("Mostrar", "Mostrar", "Show"),
    "measure.lead": (
        "{period}. Cada cifra trae su intervalo y se abre con un clic.",
        "{period}. Cada número traz seu intervalo e se abre com um clique.",
        "{period}. Each figure has its interval and opens with a click.",
    ),
    "measure.title.moved": (
        "{moved} de {compared} métricas cambiaron más allá del azar",
        "{moved} de {compared} métricas mudaram além do acaso",
        "{moved} of {compared} metrics changed beyond chance",
    ),
    "measure.title.one": (
        "1 de {compared} métricas cambió más allá del azar",
        "1 de {compared} métricas mudou além do acaso",
        "1 of {compared} metrics changed beyond chance",
    ),
    "measure.title.quiet": (
        "Ninguna métrica cambió más allá del azar",
        "Nenhuma métrica mudou além do acaso",
        "No metric changed beyond chance",
    ),
    "measure.title.alone": ("Así van las métricas", "Assim vão as métricas", "How the metrics are going"),
    "measure.compared": (
        "Comparado con el período {against}. Como se miran {compared} métricas a la vez, solo cuenta como"
        " cambio lo que resiste esa corrección: a lo más un 5 % de lo que se señala puede ser azar.",
        "Comparado com o período {against}. Como se olham {compared} métricas ao mesmo tempo, só conta como"
        " mudança o que resiste a essa correção: no máximo 5% do que se aponta pode ser acaso.",
        "Compared with {against}. Since {compared} metrics are looked at together, only what survives that"
        " correction counts as a change: at most 5% of what is told may be chance.",
    ),
    "measure.export": ("Descargar", "Baixar", "Download"),
    "measure.silent": (
        "Sin datos todavía: {count}",
        "Ainda sem dados: {count}",
        "Without data yet: {count}",
    ),
    "measure.spark": (
        "{metric}: {count} períodos hasta hoy; la banda es el intervalo",
        "{metric}: {count} períodos até hoje; a faixa é o intervalo",
        "{metric}: {count} periods to date; the band is the interval",
    ),
    "measure.empty.title": (
        "Todavía no hay nada que medir",
        "Ainda não há nada a medir",
        "There is nothing to measure yet",
    ),
    "measure.empty.text": (
        "Trae un archivo de encuestas, pedidos, contactos o ventas y aquí aparecerá cada cifra con su"
        " intervalo.",
        "Traga um arquivo de pesquisas, pedidos, contatos ou vendas e aqui aparecerá cada número com seu"
        " intervalo.",
        "Bring in a file of surveys, orders, contacts or deals, and each figure appears here with its"
        " interval.",
    ),
    "measure.empty.action": ("Traer datos", "Trazer dados", "Bring data in"),
    "family.loyalty": ("Lealtad y satisfacción", "Lealdade e satisfação", "Loyalty and satisfaction"),
    "family.promise": ("Promesas", "Promessas", "Promises"),
    "family.service": ("Servicio", "Atendimento", "Service"),
    "family.retention": ("Permanencia", "Permanência", "Staying"),
    "family.funnel": ("Venta", "Venda", "Sales"),
    "family.value": ("Dinero", "Dinheiro", "Money"),
    "measure.table.metric": ("Métrica", "Métrica", "Metric"),
    "measure.table.direction": ("Sentido", "Sentido", "Direction"),
    "measure.table.value": ("Valor", "Valor", "Value"),
    "measure.table.change": ("Cambio", "Mudança", "Change"),
    "measure.table.verdict": ("Qué decir de ello", "O que dizer disso", "What to say of it"),
    "measure.table.period": ("Período", "Período", "Period"),
    "measure.table.events": ("Qué pasó", "O que aconteceu", "What happened"),
    "measure.table.rest": ("Frente al resto", "Em relação ao resto", "Against the rest"),
}

_METRIC: dict[str, tuple[str, str, str]] = {
    "measure.headline.same": (
        "{metric}: sin cambio más allá del azar",
        "{metric}: sem mudança além do acaso",
        "{metric}: no change beyond chance",
    ),
    "measure.headline.better": (
        "{metric}: mejor, {change}",
        "{metric}: melhor, {change}",
        "{metric}: better, {change}",
    ),
    "measure.headline.worse": (
        "{metric}: peor, {change}",
        "{metric}: pior, {change}",
        "{metric}: worse, {change}",
    ),
    "measure.headline.value": ("{metric}: {value}", "{metric}: {value}", "{metric}: {value}"),
    "measure.headline.unknown": (
        "{metric}: todavía no hay cifra",
        "{metric}: ainda não há número",
        "{metric}: no figure yet",
    ),
    "measure.never": (
        "No se compara con el período anterior: lo que pasa con un prospecto se sabe meses después, y los de"
        " antes han tenido más tiempo.",
        "Não se compara com o período anterior: o que acontece com um lead se sabe meses depois, e os de"
        " antes tiveram mais tempo.",
        "Not compared with the span before: what a lead becomes is known months later, and earlier ones have"
        " had longer.",
    ),
    "measure.no_before": (
        "No hay datos de antes con que comparar.",
        "Não há dados de antes com que comparar.",
        "There is no earlier data to compare with.",
    ),
    "measure.broken_off": (
        "La línea llega hasta el {day}: lo más reciente todavía puede cambiar.",
        "A linha vai até {day}: o mais recente ainda pode mudar.",
        "The line ends on {day}: what is more recent may still change.",
    ),
    "measure.grain": ("Cada punto es", "Cada ponto é", "Each point is"),
    "measure.trend.subtitle": (
        "Valor {grain} con su intervalo al 95 %; las líneas marcan campañas y promesas",
        "Valor {grain} com seu intervalo de 95%; as linhas marcam campanhas e promessas",
        "Value {grain} with its 95% interval; lines mark campaigns and promises",
    ),
    "measure.trend.title": ("{metric} en el tiempo", "{metric} no tempo", "{metric} over time"),
    "measure.trend.flat": (
        "{metric}: ningún período se aparta del anterior más allá del azar",
        "{metric}: nenhum período se afasta do anterior além do acaso",
        "{metric}: no period departs from the one before beyond chance",
    ),
    "measure.trend.better": (
        "{metric}: el mayor salto fue para mejor, en {period}: {change} frente a {against}",
        "{metric}: o maior salto foi para melhor, em {period}: {change} em relação a {against}",
        "{metric}: the largest step was for the better, in {period}: {change} against {against}",
    ),
    "measure.trend.worse": (
        "{metric}: el mayor salto fue para peor, en {period}: {change} frente a {against}",
        "{metric}: o maior salto foi para pior, em {period}: {change} em relação a {against}",
        "{metric}: the largest step was for the worse, in {period}: {change} against {against}",
    ),
    "measure.trend.table": ("Período a período", "Período a período", "Period by period"),
    "measure.trend.short": (
        "Hace falta al menos dos períodos con suficientes datos para dibujar una línea.",
        "São necessários ao menos dois períodos com dados suficientes para desenhar uma linha.",
        "At least two periods with enough data are needed to draw a line.",
    ),
    "measure.events": ("Qué pasó mientras tanto", "O que aconteceu enquanto isso", "What happened meanwhile"),
    "measure.event.more": ("{event} y {more} más", "{event} e mais {more}", "{event} and {more} more"),
    "measure.event.promise": ("promesa", "promessa", "promise"),
    "measure.event.campaign": ("campaña", "campanha", "campaign"),
}

_SEGMENTS: dict[str, tuple[str, str, str]] = {
    "measure.by": ("Separar por", "Separar por", "Split by"),
    "measure.show": ("Ver", "Ver", "Show"),
    "measure.segments.subtitle": (
        "Por {column}; intervalo al 95 %; la línea es el total. ▲ mejor y ▼ peor que el resto,"
        " más allá del azar",
        "Por {column}; intervalo de 95%; a linha é o total. ▲ melhor e ▼ pior que o resto, além do acaso",
        "By {column}; 95% interval; the line is the total. ▲ better and ▼ worse than the rest, beyond chance",
    ),
    "measure.segments.worse": (
        "«{group}» va peor que el resto: {change}",
        "“{group}” vai pior que o resto: {change}",
        "“{group}” does worse than the rest: {change}",
    ),
    "measure.segments.better": (
        "«{group}» va mejor que el resto: {change}",
        "“{group}” vai melhor que o resto: {change}",
        "“{group}” does better than the rest: {change}",
    ),
    "measure.segments.same": (
        "Por {column}, nadie se aparta del resto más allá del azar",
        "Por {column}, ninguém se afasta do resto além do acaso",
        "By {column}, nobody stands apart from the rest beyond chance",
    ),
    "measure.segments.unknown": (
        "Por {column} todavía hay muy pocos datos",
        "Por {column} ainda há poucos dados",
        "By {column} there is too little data yet",
    ),
    "measure.segments.table": (
        "Cada grupo por {column}",
        "Cada grupo por {column}",
        "Each group by {column}",
    ),
    "measure.segments.empty": (
        "No hay grupos que mostrar.",
        "Não há grupos a mostrar.",
        "No groups to show.",
    ),
    "measure.segments.left_out": (
        "Se muestran los grupos con más datos; otros {count} quedan fuera.",
        "São mostrados os grupos com mais dados; outros {count} ficam de fora.",
        "The groups with most data are shown; {count} others are left out.",
    ),
    "measure.segments.none": (
        "Esta métrica todavía no tiene por qué separarse: ninguna columna trae dos valores distintos.",
        "Esta métrica ainda não tem por que se separar: nenhuma coluna traz dois valores diferentes.",
        "There is nothing to split this metric by yet: no column holds two different values.",
    ),
    "measure.verdict.better": (
        "mejor que el resto, más allá del azar ({p})",
        "melhor que o resto, além do acaso ({p})",
        "better than the rest, beyond chance ({p})",
    ),
    "measure.verdict.worse": (
        "peor que el resto, más allá del azar ({p})",
        "pior que o resto, além do acaso ({p})",
        "worse than the rest, beyond chance ({p})",
    ),
    "measure.verdict.same": (
        "no se distingue del resto",
        "não se distingue do resto",
        "can't be told from the rest",
    ),
    "measure.verdict.none": ("sin comparar", "sem comparar", "not compared"),
    "reason.column_out_of_reach": (
        "esta métrica no puede mirarse por «{column}»: sus filas no dicen nada de eso",
        "esta métrica não pode ser vista por “{column}”: suas linhas nada dizem disso",
        "this metric can't be looked at by “{column}”: its rows say nothing of it",
    ),
    "reason.too_young": (
        "hacen falta {days} días para saber en qué acaba cada caso, y en estos días ninguno los tiene",
        "são necessários {days} dias para saber como cada caso termina, e nestes dias nenhum os tem",
        "it takes {days} days to know how each case ends, and within these days none has had them",
    ),
    "error.column_not_offered": (
        "«{metric}» no se puede separar por «{column}».",
        "“{metric}” não pode ser separada por “{column}”.",
        "“{metric}” can't be split by “{column}”.",
    ),
    "hint.column_not_offered": (
        "Elige una de las columnas de la lista.",
        "Escolha uma das colunas da lista.",
        "Choose one of the columns in the list.",
    ),
}

_COMPARE: dict[str, tuple[str, str, str]] = {
    "measure.compare": ("Comparar", "Comparar", "Compare"),
    "measure.compare.periods": ("Dos períodos", "Dois períodos", "Two periods"),
    "measure.compare.segments": (
        "Dos grupos por {column}",
        "Dois grupos por {column}",
        "Two groups by {column}",
    ),
    "measure.compare.one": ("Primero", "Primeiro", "First"),
    "measure.compare.other": ("Segundo", "Segundo", "Second"),
    "measure.compare.since": ("Desde", "De", "From"),
    "measure.compare.until": ("Hasta", "Até", "To"),
    "measure.compare.difference": ("Diferencia", "Diferença", "Difference"),
    "measure.compare.bounds": ("intervalo {interval}", "intervalo {interval}", "interval {interval}"),
    "measure.compare.same": (
        "Entre «{one}» y «{other}» no hay diferencia más allá del azar ({p}).",
        "Entre “{one}” e “{other}” não há diferença além do acaso ({p}).",
        "Between “{one}” and “{other}” there is no difference beyond chance ({p}).",
    ),
    "measure.compare.better": (
        "«{other}» va mejor que «{one}»: {change} ({p}).",
        "“{other}” vai melhor que “{one}”: {change} ({p}).",
        "“{other}” does better than “{one}”: {change} ({p}).",
    ),
    "measure.compare.worse": (
        "«{other}» va peor que «{one}»: {change} ({p}).",
        "“{other}” vai pior que “{one}”: {change} ({p}).",
        "“{other}” does worse than “{one}”: {change} ({p}).",
    ),
    "measure.compare.period.same": (
        "Entre un período y otro no hay diferencia más allá del azar ({p}).",
        "Entre um período e outro não há diferença além do acaso ({p}).",
        "Between the two periods there is no difference beyond chance ({p}).",
    ),
    "measure.compare.period.better": (
        "El segundo período va mejor: {change} ({p}).",
        "O segundo período vai melhor: {change} ({p}).",
        "The second period does better: {change} ({p}).",
    ),
    "measure.compare.period.worse": (
        "El segundo período va peor: {change} ({p}).",
        "O segundo período vai pior: {change} ({p}).",
        "The second period does worse: {change} ({p}).",
    ),
    "measure.compare.too_few": (
        "No se comparan: uno de los dos lados tiene muy pocos datos.",
        "Não se comparam: um dos dois lados tem poucos dados.",
        "Not compared: one of the two sides has too little data.",
    ),
    "measure.compare.never": (
        "No se comparan: los prospectos de antes han tenido más tiempo para comprar.",
        "Não se comparam: os leads de antes tiveram mais tempo para comprar.",
        "Not compared: earlier leads have had longer to buy.",
    ),
    "measure.compare.same_people": (
        "No se comparan: un mismo cliente puede estar en los dos lados.",
        "Não se comparam: um mesmo cliente pode estar nos dois lados.",
        "Not compared: one customer may stand on both sides.",
    ),
    "error.sides_overlap": (
        "Los dos lados se pisan: así se compararía algo consigo mismo.",
        "Os dois lados se sobrepõem: assim algo seria comparado consigo mesmo.",
        "The two sides overlap: something would be compared with itself.",
    ),
    "hint.sides_overlap": (
        "Elige dos períodos sin días en común, o dos grupos distintos.",
        "Escolha dois períodos sem dias em comum, ou dois grupos diferentes.",
        "Choose two periods without a day in common, or two different groups.",
    ),
    "measure.definition": ("Qué mide y cómo", "O que mede e como", "What it measures, and how"),
    "measure.definition.question": ("Qué pregunta", "O que pergunta", "What it asks"),
    "measure.definition.when_not": ("Cuándo no usarla", "Quando não usar", "When not to use it"),
    "measure.definition.formula": ("Fórmula", "Fórmula", "Formula"),
    "measure.definition.direction": ("Sentido", "Sentido", "Direction"),
    "measure.definition.minimum": ("Mínimo", "Mínimo", "Minimum"),
    "measure.definition.minimum.text": (
        "Con menos de {minimum} casos no se muestra valor; de {grey} a {most}, solo el intervalo.",
        "Com menos de {minimum} casos não se mostra valor; de {grey} a {most}, só o intervalo.",
        "Under {minimum} cases no value is shown; from {grey} to {most}, the interval alone.",
    ),
    "measure.definition.source": ("De dónde viene", "De onde vem", "Where it comes from"),
}

WORDS: dict[str, tuple[str, str, str]] = {
    **_FIGURE,
    **_COLUMNS,
    **_NOTES,
    **_PAGE,
    **_METRIC,
    **_SEGMENTS,
    **_COMPARE,
}
