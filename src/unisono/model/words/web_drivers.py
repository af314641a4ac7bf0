"""The words of drivers: what moves the experience.  Each: Spanish, Portuguese, English."""

_PAGE: dict[str, tuple[str, str, str]] = {
    "drivers.name": ("Qué mueve la experiencia", "O que move a experiência", "What moves the experience"),
    "drivers.title.moves": (
        "Lo que más mueve {outcome} es «{driver}»: hasta +{gain} puntos por un escalón",
        "O que mais move {outcome} é “{driver}”: até +{gain} pontos por um degrau",
        "What moves {outcome} most is “{driver}”: up to +{gain} points for one step",
    ),
    "drivers.title.chance": (
        "Nada de lo que se registra mueve {outcome} más allá del azar",
        "Nada do que se registra move {outcome} além do acaso",
        "Nothing on record moves {outcome} beyond chance",
    ),
    "drivers.title.none": (
        "Todavía no se puede decir qué mueve {outcome}",
        "Ainda não dá para dizer o que move {outcome}",
        "What moves {outcome} can't be told yet",
    ),
    "drivers.lead": (
        "Cuánto ganaría el resultado si cada cosa subiera un escalón para quienes aún pueden subir, con"
        " todo lo"
        " demás igual ({period}).",
        "Quanto o resultado ganharia se cada coisa subisse um degrau para quem ainda pode subir, com todo o"
        " resto igual ({period}).",
        "What the result would gain if each thing went up one step for those who still can, all else equal"
        " ({period}).",
    ),
    "drivers.choose": ("Qué explicar", "O que explicar", "What to explain"),
    "drivers.outcome.nps": ("el NPS", "o NPS", "NPS"),
    "drivers.outcome.csat": ("la satisfacción", "a satisfação", "satisfaction"),
    "drivers.outcome.ces": ("la facilidad", "a facilidade", "ease"),
    "drivers.outcome.stays": ("que los clientes se queden", "a permanência", "customers staying"),
    "drivers.the.nps": ("el NPS", "o NPS", "NPS"),
    "drivers.the.csat": ("la satisfacción", "a satisfação", "satisfaction"),
    "drivers.the.ces": ("la facilidad", "a facilidade", "ease"),
    "drivers.the.stays": ("la permanencia", "a permanência", "who stays"),
    "drivers.tab.nps": ("NPS", "NPS", "NPS"),
    "drivers.tab.csat": ("Satisfacción", "Satisfação", "Satisfaction"),
    "drivers.tab.ces": ("Facilidad", "Facilidade", "Ease"),
    "drivers.tab.stays": ("Permanencia", "Permanência", "Staying"),
    "drivers.by": ("Con qué explicarlo", "Com que explicar", "What to explain it by"),
    "drivers.by.happened": ("Lo que pasó", "O que aconteceu", "What happened"),
    "drivers.by.rated": ("Lo que calificaron", "O que avaliaram", "What they rated"),
    "drivers.by.rated.note": (
        "Estas calificaciones se dieron en la misma encuesta que el resultado y comparten el ánimo del"
        " momento:"
        " dicen qué va junto en la cabeza del cliente, no qué pasó.",
        "Estas notas foram dadas na mesma pesquisa que o resultado e compartilham o humor do momento:"
        " dizem o"
        " que anda junto na cabeça do cliente, não o que aconteceu.",
        "These ratings were given in the same survey as the result and share the mood of the moment:"
        " they say"
        " what goes together in the customer's mind, not what happened.",
    ),
    "drivers.explained": (
        "Todo junto explica el {part} de las diferencias entre {n} filas; el resto es de cada persona y"
        " de lo que"
        " nadie registró.",
        "Tudo junto explica {part} das diferenças entre {n} linhas; o resto é de cada pessoa e do que"
        " ninguém"
        " registrou.",
        "All of it together explains {part} of the differences between {n} rows; the rest is each"
        " person's own"
        " and what nobody recorded.",
    ),
    "drivers.empty.title": (
        "Aquí verás qué mueve la experiencia",
        "Aqui você verá o que move a experiência",
        "Here you will see what moves the experience",
    ),
    "drivers.empty.text": (
        "Hacen falta respuestas o contratos, y lo que pasó antes: contactos, entregas, promesas.",
        "São necessárias respostas ou contratos, e o que aconteceu antes: contatos, entregas, promessas.",
        "It takes answers or contracts, and what happened before: contacts, deliveries, promises.",
    ),
    "drivers.empty.action": ("Traer datos", "Trazer dados", "Bring data in"),
    "drivers.ranked": ("De mayor a menor", "Do maior ao menor", "From most to least"),
    "drivers.how": ("Cómo se hizo", "Como foi feito", "How it was made"),
    "drivers.how.lift": (
        "Regresión por mínimos cuadrados con un escalón por nivel; ganancia = suma de lo que aporta"
        " cada escalón"
        " × parte de las filas que está justo debajo. Intervalos del 95 % por grupos de clientes (quien"
        " responde"
        " varias veces no cuenta como varias personas); las p se corrigen por mirar muchos a la vez.",
        "Regressão por mínimos quadrados com um degrau por nível; ganho = soma do que traz cada degrau"
        " × parte das"
        " linhas logo abaixo dele. Intervalos de 95 % por grupos de clientes (quem responde várias"
        " vezes não conta"
        " como várias pessoas); os p são corrigidos por olhar muitos ao mesmo tempo.",
        "Least squares with one step a level; gain = sum of what each step brings × the share of rows"
        " just below"
        " it. 95% intervals over groups of customers (who answers several times isn't several people);"
        " p-values"
        " are corrected for looking at many at once.",
    ),
    "drivers.how.cause": (
        "Es asociación, no prueba de causa: se compara a clientes que difieren en lo registrado y en el"
        " contexto,"
        " y solo cuenta lo que pasó antes del resultado; lo que nadie anotó puede estar detrás. Para"
        " probar una"
        " causa hace falta un experimento o un cambio medido.",
        "É associação, não prova de causa: comparam-se clientes que diferem no que foi registrado e no"
        " contexto, e"
        " só conta o que aconteceu antes do resultado; o que ninguém anotou pode estar por trás. Para"
        " provar uma"
        " causa é preciso um experimento ou uma mudança medida.",
        "It is association, not proof of cause: customers who differ in what was recorded and in"
        " context are"
        " compared, and only what happened before the result counts; what nobody noted may stand behind"
        " it. To"
        " prove a cause it takes an experiment or a measured change.",
    ),
    "drivers.how.share": (
        "«Parte explicada» reparte lo explicado entre todos (Shapley). También da parte a lo que solo"
        " acompaña:"
        " para decidir, usa la ganancia.",
        "“Parte explicada” divide o explicado entre todos (Shapley). Também dá parte ao que só"
        " acompanha: para"
        " decidir, use o ganho.",
        "“Share explained” divides what is explained among all (Shapley). It also credits what merely"
        " goes along:"
        " to decide, use the gain.",
    ),
    "drivers.how.missing": (
        "Las filas sin registro son un nivel propio: pesan en la cuenta, pero no pueden subir un escalón.",
        "As linhas sem registro são um nível próprio: pesam na conta, mas não podem subir um degrau.",
        "Rows without a record are a level of their own: they count, but can't move up a step.",
    ),
    "drivers.left_out": (
        "Lo que no entró, y por qué",
        "O que não entrou, e por quê",
        "What was left out, and why",
    ),
    "drivers.left_out.never": (
        "ninguna fila lo trae",
        "nenhuma linha o traz",
        "no row has it",
    ),
    "drivers.left_out.one_level": (
        "todas las filas son iguales",
        "todas as linhas são iguais",
        "all rows are alike",
    ),
    "drivers.left_out.too_few": (
        "menos de 30 filas difieren",
        "menos de 30 linhas diferem",
        "fewer than 30 rows differ",
    ),
    "drivers.left_out.ratings": (
        "son de la misma encuesta: explicarían la nota con la nota; míralas aparte",
        "são da mesma pesquisa: explicariam a nota com a nota; veja-as à parte",
        "they are of the same survey: the score would explain itself; see them apart",
    ),
    "drivers.left_out.verdicts": (
        "ya son el resultado o se saben después de él",
        "já são o resultado ou se sabem depois dele",
        "they are the result itself or known only after it",
    ),
    "drivers.twins": (
        "Va casi siempre junto con {others}: los datos apenas los distinguen.",
        "Anda quase sempre junto com {others}: os dados mal os distinguem.",
        "Nearly always goes along with {others}: the data hardly tell them apart.",
    ),
    "reason.driver_aliased": (
        "va siempre junto con otro: no se pueden distinguir",
        "anda sempre junto com outro: não dá para distingui-los",
        "always goes along with another: they can't be told apart",
    ),
    "reason.driver_no_headroom": (
        "nadie puede subir un escalón",
        "ninguém pode subir um degrau",
        "nobody can move up a step",
    ),
    "reason.driver_no_spread": (
        "no hay diferencias que explicar",
        "não há diferenças a explicar",
        "there are no differences to explain",
    ),
    "error.outcome_unknown": (
        "No existe el resultado «{outcome}».",
        "Não existe o resultado “{outcome}”.",
        "There is no outcome called “{outcome}”.",
    ),
    "hint.outcome_unknown": ("Prueba con: {near}.", "Tente: {near}.", "Try: {near}."),
}
_TABLES: dict[str, tuple[str, str, str]] = {
    "drivers.verdict.driver.moves": ("Mueve {outcome}", "Move {outcome}", "Moves {outcome}"),
    "drivers.verdict.driver.against": (
        "Va al revés: al subir, baja {outcome}",
        "Vai ao contrário: ao subir, cai {outcome}",
        "Goes the other way: as it rises, {outcome} falls",
    ),
    "drivers.verdict.driver.chance": (
        "No se distingue del azar",
        "Não se distingue do acaso",
        "Can't be told from chance",
    ),
    "drivers.verdict.driver.unknown": ("Sin veredicto", "Sem veredito", "No verdict"),
    "drivers.verdict.context.moves": ("Mejor que el resto", "Melhor que o resto", "Better than the rest"),
    "drivers.verdict.context.against": ("Peor que el resto", "Pior que o resto", "Worse than the rest"),
    "drivers.verdict.context.chance": (
        "No se distingue del azar",
        "Não se distingue do acaso",
        "Can't be told from chance",
    ),
    "drivers.verdict.context.unknown": ("Sin veredicto", "Sem veredito", "No verdict"),
    "drivers.map.fix": (
        "Arreglar primero: {drivers}",
        "Consertar primeiro: {drivers}",
        "Mend first: {drivers}",
    ),
    "drivers.map.keep": (
        "Va bien y aún rinde mejorarlo: {drivers}",
        "Vai bem e ainda rende melhorar: {drivers}",
        "Goes well and still pays to improve: {drivers}",
    ),
    "drivers.map.calm": (
        "Nada se destaca más allá del azar",
        "Nada se destaca além do acaso",
        "Nothing stands out beyond chance",
    ),
    "drivers.map.subtitle": (
        "Cada número es el puesto en la lista; las líneas son sus intervalos del 95 %. Los cuadrantes"
        " se cortan en"
        " la media.",
        "Cada número é a posição na lista; as linhas são seus intervalos de 95 %. Os quadrantes se"
        " cortam na"
        " média.",
        "Each number is its place in the list; the lines are its 95% intervals. The quarters meet at"
        " the mean.",
    ),
    "drivers.map.across": (
        "Cómo va hoy (0 % peor, 100 % mejor)",
        "Como vai hoje (0 % pior, 100 % melhor)",
        "How it goes now (0% worst, 100% best)",
    ),
    "drivers.map.up": (
        "Puntos que ganaría {outcome}",
        "Pontos que {outcome} ganharia",
        "Points gained: {outcome}",
    ),
    "drivers.quarter.fix": ("Arreglar primero", "Consertar primeiro", "Mend first"),
    "drivers.quarter.keep": ("Va bien, aún rinde", "Vai bem, ainda rende", "Goes well, still pays"),
    "drivers.quarter.watch": ("Va peor, pesa poco", "Vai pior, pesa pouco", "Goes worse, weighs little"),
    "drivers.quarter.enough": ("Va bien, pesa poco", "Vai bem, pesa pouco", "Goes well, weighs little"),
    "drivers.table.title": ("Qué mueve {outcome}", "O que move {outcome}", "What moves {outcome}"),
    "drivers.table.driver": ("Qué", "O quê", "What"),
    "drivers.table.lift": (
        "Ganancia por un escalón (puntos)",
        "Ganho por um degrau (pontos)",
        "Gain for one step (points)",
    ),
    "drivers.table.verdict": ("Veredicto", "Veredito", "Verdict"),
    "drivers.table.performance": ("Cómo va hoy", "Como vai hoje", "How it goes now"),
    "drivers.table.headroom": ("Pueden subir", "Podem subir", "Can move up"),
    "drivers.table.share": ("Parte explicada", "Parte explicada", "Share explained"),
    "drivers.table.step": ("Un escalón es", "Um degrau é", "One step is"),
    "drivers.table.levels": (
        "Niveles, de peor a mejor (filas)",
        "Níveis, do pior ao melhor (linhas)",
        "Levels, worst to best (rows)",
    ),
    "drivers.table.empty": (
        "No hay nada registrado que comparar.",
        "Não há nada registrado para comparar.",
        "Nothing was recorded to compare.",
    ),
    "drivers.context.title": (
        "Dónde se vive distinto, con todo lo demás igual",
        "Onde se vive diferente, com todo o resto igual",
        "Where it goes differently, all else equal",
    ),
    "drivers.context.what": ("Qué", "O quê", "What"),
    "drivers.context.value": ("Valor", "Valor", "Value"),
    "drivers.context.difference": (
        "Frente al resto (puntos)",
        "Frente ao resto (pontos)",
        "Against the rest (points)",
    ),
    "drivers.context.empty": (
        "No hay grupos que comparar.",
        "Não há grupos para comparar.",
        "There are no groups to compare.",
    ),
    "drivers.show_context": (
        "Ver por canal, tema y grupo",
        "Ver por canal, assunto e grupo",
        "See by channel, topic and group",
    ),
}
WORDS: dict[str, tuple[str, str, str]] = {**_PAGE, **_TABLES}
