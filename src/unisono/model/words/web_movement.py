"""Words of what moved in a metric: changes of level, odd days, the forecast, who moved it, targets."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str, str]] = {
    "movement.title": ("Cambios y pronóstico", "Mudanças e previsão", "Changes and forecast"),
    "movement.wait": (
        "Buscando cambios de nivel, días raros y lo que puede venir…",
        "Procurando mudanças de nível, dias estranhos e o que pode vir…",
        "Looking for changes of level, odd days and what may come…",
    ),
    "movement.show": (
        "Mostrar cambios y pronóstico",
        "Mostrar mudanças e previsão",
        "Show changes and forecast",
    ),
    "movement.chart.target": ("meta {value}", "meta {value}", "target {value}"),
    "movement.chart.foreseen": ("pronóstico", "previsão", "forecast"),
    "movement.chart.change": (
        "cambio de nivel: {change}",
        "mudança de nível: {change}",
        "change of level: {change}",
    ),
    "movement.chart.odd": ("día raro: {day}", "dia estranho: {day}", "odd day: {day}"),
    "movement.chart.odd.many": ("{count} días raros", "{count} dias estranhos", "{count} odd days"),
    "movement.key.change": ("◆ cambio de nivel", "◆ mudança de nível", "◆ change of level"),
    "movement.key.odd": ("○ día raro", "○ dia estranho", "○ odd day"),
    "movement.key.forecast": (
        "línea cortada: pronóstico",
        "linha tracejada: previsão",
        "dashed line: forecast",
    ),
    "movement.key.target": ("trazos grises: meta", "traços cinza: meta", "grey dashes: target"),
    "movement.changes.title": ("Cuándo cambió de nivel", "Quando mudou de nível", "When its level changed"),
    "movement.changes.none": (
        "No encontramos ningún cambio de nivel más allá del azar entre el {since} y el {until}.",
        "Não encontramos nenhuma mudança de nível além do acaso entre {since} e {until}.",
        "We found no change of level beyond chance between {since} and {until}.",
    ),
    "movement.change.better": (
        "Mejoró {change}, de {before} a {after}, hacia el {day}.",
        "Melhorou {change}, de {before} para {after}, por volta de {day}.",
        "It improved by {change}, from {before} to {after}, around {day}.",
    ),
    "movement.change.worse": (
        "Empeoró {change}, de {before} a {after}, hacia el {day}.",
        "Piorou {change}, de {before} para {after}, por volta de {day}.",
        "It got worse by {change}, from {before} to {after}, around {day}.",
    ),
    "movement.change.dates": (
        "Con 90 % de seguridad, entre el {first} y el {last}. Cambio: intervalo {interval}.",
        "Com 90 % de segurança, entre {first} e {last}. Mudança: intervalo {interval}.",
        "With 90 % confidence, between {first} and {last}. Change: interval {interval}.",
    ),
    "movement.change.date": (
        "Con 90 % de seguridad, ese mismo día. Cambio: intervalo {interval}.",
        "Com 90 % de segurança, nesse mesmo dia. Mudança: intervalo {interval}.",
        "With 90 % confidence, that very day. Change: interval {interval}.",
    ),
    "movement.change.during": (
        "En esos días: {events}. Coincidir en el tiempo no es ser la causa.",
        "Nesses dias: {events}. Coincidir no tempo não é ser a causa.",
        "In those days: {events}. Happening together is not being the cause.",
    ),
    "movement.drift.better": (
        "Además mejora despacio: {change} desde el {first} (intervalo {interval}).",
        "Além disso melhora devagar: {change} desde {first} (intervalo {interval}).",
        "It also improves slowly: {change} since {first} (interval {interval}).",
    ),
    "movement.drift.worse": (
        "Además empeora despacio: {change} desde el {first} (intervalo {interval}).",
        "Além disso piora devagar: {change} desde {first} (intervalo {interval}).",
        "It also gets worse slowly: {change} since {first} (interval {interval}).",
    ),
    "movement.odd.title": ("Días raros", "Dias estranhos", "Odd days"),
    "movement.odd.none": (
        "Ningún día se salió de lo esperado.",
        "Nenhum dia saiu do esperado.",
        "No day fell outside what was to be expected.",
    ),
    "movement.odd.day": ("Día", "Dia", "Day"),
    "movement.odd.week": ("Semana del", "Semana de", "Week of"),
    "movement.odd.month": ("Mes", "Mês", "Month"),
    "movement.odd.quarter": ("Trimestre", "Trimestre", "Quarter"),
    "movement.odd.value": ("Valor", "Valor", "Value"),
    "movement.odd.expected": ("Se esperaba", "Esperava-se", "Expected"),
    "movement.odd.verdict": ("Lectura", "Leitura", "Reading"),
    "movement.odd.better": ("mejor de lo esperado", "melhor que o esperado", "better than expected"),
    "movement.odd.worse": ("peor de lo esperado", "pior que o esperado", "worse than expected"),
    "movement.forecast.title": ("Qué puede venir", "O que pode vir", "What may come"),
    "movement.forecast.text": (
        "Si sigue como hasta ahora, en {period} estará en {value} (intervalo {interval}, con 95 % de"
        " seguridad).",
        "Se continuar como até agora, em {period} estará em {value} (intervalo {interval}, com 95 % de"
        " segurança).",
        "If it goes on as it has, in {period} it will be {value} (interval {interval}, 95 % confidence).",
    ),
    "movement.forecast.trend": (
        "Cuenta con que siga la tendencia de los últimos meses, cada vez más suave: así habría acertado más.",
        "Conta com a tendência dos últimos meses, cada vez mais suave: assim teria acertado mais.",
        "It counts on the trend of the last months, ever gentler: that would have been right more often.",
    ),
    "movement.forecast.held": (
        "Puesto a prueba con el pasado: {held} de {checked} valores cayeron dentro de lo pronosticado"
        " al 95 %.",
        "Testado com o passado: {held} de {checked} valores caíram dentro do previsto a 95 %.",
        "Tried on the past: {held} of {checked} values fell within what was foretold at 95 %.",
    ),
    "movement.forecast.none": (
        "Todavía hay muy poca historia para pronosticar.",
        "Ainda há pouca história para prever.",
        "There is too little history yet to foretell anything.",
    ),
    "movement.trust.day": (
        "Cada día se compara con su propio nivel, sin el ritmo de la semana. En una empresa donde no"
        " pasa nada, esto da una falsa alarma de cambio cada {years} años como mucho, y otra de día"
        " raro cada {odd_years}.",
        "Cada dia se compara com o seu próprio nível, sem o ritmo da semana. Em uma empresa onde nada"
        " acontece, isso dá no máximo um alarme falso de mudança a cada {years} anos, e outro de dia"
        " estranho a cada {odd_years}.",
        "Each day is compared with its own level, the rhythm of the week removed. In a company where"
        " nothing happens this raises at most one false alarm of a change every {years} years, and one"
        " of an odd day every {odd_years}.",
    ),
    "movement.trust.step": (
        "Hay pocos datos por día: se mira por {grain}. En una empresa donde no pasa nada, esto da una"
        " falsa alarma de cambio cada {years} años como mucho, y otra de valor raro cada {odd_years}.",
        "Há poucos dados por dia: olha-se por {grain}. Em uma empresa onde nada acontece, isso dá no"
        " máximo um alarme falso de mudança a cada {years} anos, e outro de valor estranho a cada"
        " {odd_years}.",
        "There are few rows a day, so this looks by {grain}. In a company where nothing happens it"
        " raises at most one false alarm of a change every {years} years, and one of an odd value"
        " every {odd_years}.",
    ),
    "movement.trust.yearly": (
        "También se quitó lo que vuelve cada año (Navidad, verano).",
        "Também foi retirado o que volta a cada ano (Natal, verão).",
        "What comes back every year (Christmas, summer) was removed too.",
    ),
    "movement.trust.not_yearly": (
        "Con menos de dos años de historia no se puede quitar lo que vuelve cada año: una temporada"
        " alta puede parecer un cambio.",
        "Com menos de dois anos de história não dá para retirar o que volta a cada ano: uma alta"
        " temporada pode parecer uma mudança.",
        "With less than two years of history, what comes back every year can't be removed: a high"
        " season may look like a change.",
    ),
    "movement.why.short": (
        "Todavía hay muy pocos datos: hacen falta al menos 28 días (o periodos) con valor.",
        "Ainda há poucos dados: são necessários ao menos 28 dias (ou períodos) com valor.",
        "There are too few data yet: at least 28 days (or periods) with a value are needed.",
    ),
    "movement.why.flat": (
        "El valor es siempre el mismo: no hay nada que vigilar.",
        "O valor é sempre o mesmo: não há nada para vigiar.",
        "The value is always the same: there is nothing to watch.",
    ),
    "movement.why.never": (
        "Lo reciente aún puede cambiar (un lead de ayer todavía no tuvo tiempo de comprar): por eso no"
        " se buscan cambios ni se pronostica.",
        "O recente ainda pode mudar (um lead de ontem ainda não teve tempo de comprar): por isso não"
        " se procuram mudanças nem se prevê.",
        "What is recent may still change (a lead of yesterday hasn't had the time to buy): so no"
        " changes are looked for and nothing is foretold.",
    ),
    "movement.why.unwatched": (
        "Esta métrica no es un promedio de filas: no se sabe cuánto la mueve el azar de un día.",
        "Esta métrica não é uma média de linhas: não se sabe quanto o acaso de um dia a move.",
        "This metric is no mean of rows: how far chance throws it in a day isn't known.",
    ),
    "movement.why.currencies": (
        "Hay varias monedas: filtra por un país para mirar una sola.",
        "Há várias moedas: filtre por um país para olhar uma só.",
        "There are several currencies: filter by one country to look at a single one.",
    ),
    "contributions.title": ("Qué movió la cifra", "O que moveu o número", "What moved the figure"),
    "contributions.wait": (
        "Calculando quién movió la cifra…",
        "Calculando quem moveu o número…",
        "Working out who moved the figure…",
    ),
    "contributions.show": (
        "Mostrar qué movió la cifra",
        "Mostrar o que moveu o número",
        "Show what moved the figure",
    ),
    "contributions.chart.moved.up": (
        "Lo que más la subió: {group}, {change}",
        "O que mais a subiu: {group}, {change}",
        "What raised it most: {group}, {change}",
    ),
    "contributions.chart.moved.down": (
        "Lo que más la bajó: {group}, {change}",
        "O que mais a baixou: {group}, {change}",
        "What lowered it most: {group}, {change}",
    ),
    "contributions.chart.none": (
        "Nadie movió la cifra más allá del azar",
        "Ninguém moveu o número além do acaso",
        "Nobody moved the figure beyond chance",
    ),
    "contributions.subtitle": (
        "Lo que aporta cada {column} al cambio, con su intervalo; en gris, lo que puede ser azar",
        "O que cada {column} aporta à mudança, com seu intervalo; em cinza, o que pode ser acaso",
        "What each {column} adds to the change, with its interval; grey may be chance",
    ),
    "contributions.before": ("Antes", "Antes", "Before"),
    "contributions.after": ("Ahora", "Agora", "Now"),
    "contributions.others": ("Los demás", "Os demais", "All others"),
    "contributions.same": (
        "La cifra no se movió más allá del azar ({change}). Su parte de cambio propio es {rate} y la"
        " de su peso {mix}.",
        "O número não se moveu além do acaso ({change}). A parte de mudança própria é {rate} e a do"
        " seu peso {mix}.",
        "The figure didn't move beyond chance ({change}). Its part of own change is {rate}, that of"
        " their weight {mix}.",
    ),
    "contributions.rate": (
        "De {change}, {rate} vienen de que cambió la experiencia dentro de cada {column}, y {mix} de"
        " que cambió cuánto pesa cada uno.",
        "De {change}, {rate} vêm de que mudou a experiência dentro de cada {column}, e {mix} de que"
        " mudou quanto pesa cada um.",
        "Of {change}, {rate} come from a change within each {column}, and {mix} from how much each one"
        " weighs.",
    ),
    "contributions.mix": (
        "Ojo: de {change}, {mix} vienen solo de que cambió cuánto pesa cada {column}; dentro de cada"
        " {column} el cambio es {rate}.",
        "Atenção: de {change}, {mix} vêm só de que mudou quanto pesa cada {column}; dentro de cada"
        " {column} a mudança é {rate}.",
        "Mind: of {change}, {mix} come only from how much each {column} weighs; within each {column} the"
        " change is {rate}.",
    ),
    "contributions.opposed": (
        "Dos fuerzas se oponen: dentro de cada {column} el cambio es {rate}, y el peso de cada uno lo"
        " mueve {mix}. En total, {change}.",
        "Duas forças se opõem: dentro de cada {column} a mudança é {rate}, e o peso de cada um a move"
        " {mix}. No total, {change}.",
        "Two forces oppose each other: within each {column} the change is {rate}, and the weight of"
        " each moves it {mix}. In all, {change}.",
    ),
    "contributions.bounds": (
        "Cambio propio: intervalo {rate}; peso: intervalo {mix} (95 %).",
        "Mudança própria: intervalo {rate}; peso: intervalo {mix} (95 %).",
        "Own change: interval {rate}; weight: interval {mix} (95 %).",
    ),
    "contributions.table": (
        "Cuánto aportó cada {column} al cambio",
        "Quanto cada {column} aportou à mudança",
        "How much each {column} added to the change",
    ),
    "contributions.table.total": ("Aporte", "Aporte", "Part"),
    "contributions.table.rate": ("Por cambio propio", "Por mudança própria", "By own change"),
    "contributions.table.mix": ("Por su peso", "Por seu peso", "By its weight"),
    "contributions.table.verdict": ("Lectura", "Leitura", "Reading"),
    "contributions.verdict.chance": ("puede ser azar", "pode ser acaso", "may be chance"),
    "contributions.verdict.better": ("ayudó", "ajudou", "helped"),
    "contributions.verdict.worse": ("perjudicó", "prejudicou", "hurt"),
    "contributions.why.no_before": (
        "Los datos no llegan atrás tanto como para comparar.",
        "Os dados não chegam tão atrás para comparar.",
        "The data don't reach back far enough to compare.",
    ),
    "contributions.why.never": (
        "Lo reciente aún puede cambiar: sus periodos no se comparan.",
        "O recente ainda pode mudar: seus períodos não se comparam.",
        "What is recent may still change: its periods aren't compared.",
    ),
    "contributions.why.unwatched": (
        "Esta métrica no es un promedio de filas: no se reparte entre grupos.",
        "Esta métrica não é uma média de linhas: não se reparte entre grupos.",
        "This metric is no mean of rows: it can't be shared out among groups.",
    ),
    "contributions.why.same_people": (
        "Un mismo cliente puede estar en varios grupos: el cambio no se puede repartir.",
        "Um mesmo cliente pode estar em vários grupos: a mudança não pode ser repartida.",
        "One customer may stand in several groups: the change can't be shared out.",
    ),
    "contributions.why.too_few": (
        "Hay muy pocos datos en uno de los dos periodos.",
        "Há poucos dados em um dos dois períodos.",
        "There are too few data in one of the two periods.",
    ),
    "contributions.why.currencies": (
        "Hay varias monedas: filtra por un país para mirar una sola.",
        "Há várias moedas: filtre por um país para olhar uma só.",
        "There are several currencies: filter by one country to look at a single one.",
    ),
    "settings.company.targets": ("Metas", "Metas", "Targets"),
    "settings.company.targets.help": (
        "Una por línea, con el nombre corto de la métrica: «nps = 40», «csat = 85 %». El dinero en"
        " unidades enteras.",
        "Uma por linha, com o nome curto da métrica: “nps = 40”, “csat = 85 %”. O dinheiro em unidades"
        " inteiras.",
        "One a line, with the metric's short name: “nps = 40”, “csat = 85 %”. Money in whole units.",
    ),
    "error.target_unreadable": (
        "«{line}» no se entiende como meta.",
        "“{line}” não se entende como meta.",
        "“{line}” can't be read as a target.",
    ),
    "hint.target_unreadable": (
        "Escríbela así: nps = 40",
        "Escreva assim: nps = 40",
        "Write it like this: nps = 40",
    ),
    "error.target_unknown": (
        "No hay ninguna métrica «{metric}».",
        "Não há nenhuma métrica “{metric}”.",
        "There is no metric “{metric}”.",
    ),
    "hint.target_unknown": (
        "Su nombre corto está en la dirección de su página, en Medir.",
        "O nome curto está no endereço da página dela, em Medir.",
        "Its short name stands in the address of its page, under Measure.",
    ),
    "error.target_impossible": (
        "«{metric}» nunca puede valer {value}.",
        "“{metric}” nunca pode valer {value}.",
        "“{metric}” can never be {value}.",
    ),
    "hint.target_impossible": (
        "El NPS va de −100 a 100; un porcentaje, de 0 % a 100 %.",
        "O NPS vai de −100 a 100; uma porcentagem, de 0 % a 100 %.",
        "NPS goes from −100 to 100; a share from 0 % to 100 %.",
    ),
    "error.company_targets": (
        "company.toml tiene una meta que no se entiende: «{line}».",
        "company.toml tem uma meta que não se entende: “{line}”.",
        "company.toml holds a target that can't be read: “{line}”.",
    ),
    "hint.company_targets": (
        'Escribe las metas así: targets = ["nps = 40", "csat = 85 %"]',
        'Escreva as metas assim: targets = ["nps = 40", "csat = 85 %"]',
        'Write targets like this: targets = ["nps = 40", "csat = 85 %"]',
    ),
    "target.below": (
        "Por debajo de la meta ({target}), más allá del azar.",
        "Abaixo da meta ({target}), além do acaso.",
        "Below target ({target}), beyond chance.",
    ),
    "target.above": (
        "Por encima de la meta ({target}), más allá del azar.",
        "Acima da meta ({target}), além do acaso.",
        "Above target ({target}), beyond chance.",
    ),
    "target.level": (
        "No se distingue de la meta ({target}): puede estar en ella.",
        "Não se distingue da meta ({target}): pode estar nela.",
        "It can't be told from its target ({target}): it may be on it.",
    ),
    "target.unknown": (
        "Hay una meta ({target}), pero muy pocos datos para compararla.",
        "Há uma meta ({target}), mas poucos dados para comparar.",
        "There is a target ({target}), but too few data to compare.",
    ),
}
