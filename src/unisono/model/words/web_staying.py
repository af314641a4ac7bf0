"""The words of staying: curves, reasons, projections.  Each: Spanish, Portuguese, English."""

_PAGE: dict[str, tuple[str, str, str]] = {
    "staying.page": ("Permanencia", "Permanência", "Staying"),
    "staying.title": (
        "De cada 100 clientes, {share} siguen a los {month}",
        "De cada 100 clientes, {share} seguem aos {month}",
        "Of every 100 customers, {share} are still here after {month}",
    ),
    "staying.title.unknown": (
        "Todavía no se sabe cuánto se quedan los clientes",
        "Ainda não se sabe quanto os clientes ficam",
        "It isn't known yet how long customers stay",
    ),
    "staying.lead": (
        "{n} contratos, {left} terminados, con lo que se sabe hasta el {day}. Quien aún no tuvo tiempo de"
        " irse no cuenta como fiel.",
        "{n} contratos, {left} encerrados, com o que se sabe até {day}. Quem ainda não teve tempo de sair não"
        " conta como fiel.",
        "{n} contracts, {left} ended, by what is known until {day}. Nobody counts as loyal who had no time to"
        " leave yet.",
    ),
    "staying.lead.window": (
        "Lo que pasó {span}: {n} contratos, {left} terminados en esos días. Cada cliente cuenta desde la"
        " antigüedad que ya tenía.",
        "O que aconteceu {span}: {n} contratos, {left} encerrados nesses dias. Cada cliente conta a partir da"
        " antiguidade que já tinha.",
        "What happened {span}: {n} contracts, {left} ended in those days. Each customer counts from the age"
        " they already had.",
    ),
    "staying.warn.missing": (
        "Nadie figura como salido antes del {day}, y con tantos contratos alguien debió irse: parece que"
        " faltan los contratos que terminaron antes. La permanencia real es menor; elige un período que"
        " empiece ese día.",
        "Ninguém consta como saído antes de {day}, e com tantos contratos alguém deve ter saído: parece que"
        " faltam os contratos que terminaram antes. A permanência real é menor; escolha um período que comece"
        " nesse dia.",
        "Nobody is recorded as gone before {day}, and with so many contracts somebody must have left: those"
        " that ended earlier seem to be missing. People really stay less; choose a period that begins there.",
    ),
    "staying.warn.turned": (
        "{count} contratos terminan antes de empezar y no se cuentan.",
        "{count} contratos terminam antes de começar e não são contados.",
        "{count} contracts end before they begin and aren't counted.",
    ),
    "staying.axis": ("meses desde el inicio", "meses desde o início", "months since the start"),
    "staying.seen": ("Observado", "Observado", "Seen"),
    "staying.foretold": ("Previsto", "Previsto", "Foretold"),
    "staying.curve.subtitle": (
        "Parte de los clientes que sigue cada mes, con su intervalo del 95 %",
        "Parte dos clientes que segue a cada mês, com seu intervalo de 95%",
        "Share of customers still here each month, with its 95% interval",
    ),
    "staying.curve.median": (
        "La mitad se va antes de {median} ({interval})",
        "A metade sai antes de {median} ({interval})",
        "Half leave before {median} ({interval})",
    ),
    "staying.curve.about": (
        "La mitad se va antes de {median}",
        "A metade sai antes de {median}",
        "Half leave before {median}",
    ),
    "staying.curve.most": (
        "A los {month}, más de la mitad sigue",
        "Aos {month}, mais da metade segue",
        "After {month}, more than half are still here",
    ),
    "staying.curve.unknown": (
        "Faltan contratos con al menos un mes de vida",
        "Faltam contratos com ao menos um mês de vida",
        "Contracts with at least one month behind them are missing",
    ),
    "staying.curve.table": (
        "Permanencia mes a mes",
        "Permanência mês a mês",
        "Staying month by month",
    ),
    "staying.figure.at": ("Siguen a los {month}", "Seguem aos {month}", "Still here after {month}"),
    "staying.figure.median": (
        "Mes en que se ha ido la mitad",
        "Mês em que a metade saiu",
        "Month by which half have left",
    ),
    "staying.figure.mean": (
        "Meses que se quedan, de los primeros {months}",
        "Meses que ficam, dos primeiros {months}",
        "Months they stay, of the first {months}",
    ),
}
_GROUPS: dict[str, tuple[str, str, str]] = {
    "staying.by": ("Comparar por", "Comparar por", "Compare by"),
    "staying.groups.worse": (
        "{group} se queda menos que el resto",
        "{group} fica menos que o resto",
        "{group} stays less than the rest",
    ),
    "staying.groups.better": (
        "{group} se queda más que el resto",
        "{group} fica mais que o resto",
        "{group} stays longer than the rest",
    ),
    "staying.groups.same": (
        "Por {column}, nadie se queda más ni menos que el resto más allá del azar",
        "Por {column}, ninguém fica mais nem menos que o resto além do acaso",
        "By {column}, nobody stays more or less than the rest beyond chance",
    ),
    "staying.groups.unknown": (
        "Por {column}, los grupos son muy pequeños para compararlos",
        "Por {column}, os grupos são pequenos demais para comparar",
        "By {column}, the groups are too small to compare",
    ),
    "staying.groups.outcome": (
        "Esta columna ya dice quién se fue: compararla no enseña nada",
        "Esta coluna já diz quem saiu: compará-la não ensina nada",
        "This column already tells who left: comparing it teaches nothing",
    ),
    "staying.groups.subtitle": (
        "Parte que sigue cada mes, por {column}. El signo marca a quien se aparta más allá del azar; los"
        " intervalos, abajo.",
        "Parte que segue a cada mês, por {column}. O sinal marca quem se afasta além do acaso; os intervalos,"
        " abaixo.",
        "Share still here each month, by {column}. The sign marks who stands apart beyond chance; intervals"
        " below.",
    ),
    "staying.groups.table": ("Permanencia por {column}", "Permanência por {column}", "Staying by {column}"),
    "staying.groups.empty": (
        "No hay grupos de diez contratos o más.",
        "Não há grupos de dez contratos ou mais.",
        "There are no groups of ten contracts or more.",
    ),
    "staying.groups.small": (
        "Grupos con menos de diez contratos, o fuera de los doce mayores, que no se muestran: {count}.",
        "Grupos com menos de dez contratos, ou fora dos doze maiores, que não são mostrados: {count}.",
        "Groups of fewer than ten contracts, or beyond the twelve largest, that aren't shown: {count}.",
    ),
    "staying.groups.how": (
        "Cada grupo se compara con todos los demás a lo largo de toda la permanencia, y se corrige por haber"
        " mirado varios: a lo más un 5 % de lo que se señala puede ser azar.",
        "Cada grupo é comparado com todos os demais ao longo de toda a permanência, e corrige-se por ter"
        " olhado vários: no máximo 5% do que se aponta pode ser acaso.",
        "Each group is compared with all others over the whole stay, corrected for having looked at several:"
        " at most 5% of what is told may be chance.",
    ),
    "staying.at.title": (
        "Cuántos siguen a los {month}",
        "Quantos seguem aos {month}",
        "How many are still here after {month}",
    ),
    "staying.at.subtitle": (
        "Con su intervalo del 95 %; la línea es el total",
        "Com seu intervalo de 95%; a linha é o total",
        "With its 95% interval; the line is everybody",
    ),
    "staying.verdict.same": (
        "sin diferencia más allá del azar",
        "sem diferença além do acaso",
        "no difference beyond chance",
    ),
    "staying.verdict.better": (
        "se queda más que el resto ({p})",
        "fica mais que o resto ({p})",
        "stays longer than the rest ({p})",
    ),
    "staying.verdict.worse": (
        "se queda menos que el resto ({p})",
        "fica menos que o resto ({p})",
        "stays less than the rest ({p})",
    ),
    "staying.table.month": ("Mes", "Mês", "Month"),
    "staying.table.share": ("Siguen", "Seguem", "Still here"),
    "staying.table.hazard": ("Se van en ese mes", "Saem nesse mês", "Leave in that month"),
    "staying.table.n": ("Contratos", "Contratos", "Contracts"),
    "staying.table.at": ("Siguen a los {month}", "Seguem aos {month}", "Still here after {month}"),
    "staying.table.median": ("Se ha ido la mitad", "A metade saiu", "Half have left"),
    "staying.table.reason": ("Motivo", "Motivo", "Reason"),
    "staying.table.left": ("Se fueron", "Saíram", "Left"),
    "staying.table.of_left": ("De los que se fueron", "Dos que saíram", "Of those who left"),
    "staying.table.money": ("Pagaban al mes", "Pagavam por mês", "Paid a month"),
    "staying.table.stayed": ("Ya lleva", "Já leva", "Has stayed"),
    "staying.table.remaining": ("Le quedan", "Ainda ficará", "Still to come"),
}
_LEAVING: dict[str, tuple[str, str, str]] = {
    "staying.hazard.peak": (
        "El mes {month} es cuando más se van: {share} de quienes llegan a él",
        "O mês {month} é quando mais saem: {share} dos que chegam a ele",
        "Month {month} is when most leave: {share} of those who reach it",
    ),
    "staying.hazard.flat": (
        "Ningún mes destaca por las salidas más allá del azar",
        "Nenhum mês se destaca pelas saídas além do acaso",
        "No month stands out for leaving beyond chance",
    ),
    "staying.hazard.subtitle": (
        "De los que llegan a cada mes de contrato, cuántos se van en él",
        "Dos que chegam a cada mês de contrato, quantos saem nele",
        "Of those who reach each month of their contract, how many leave in it",
    ),
    "staying.reasons.title": (
        "El motivo más frecuente es «{reason}»: {share} de quienes se fueron",
        "O motivo mais frequente é “{reason}”: {share} dos que saíram",
        "The most frequent reason is “{reason}”: {share} of those who left",
    ),
    "staying.reasons.none": (
        "Nadie anotó por qué se fueron",
        "Ninguém anotou por que saíram",
        "Nobody wrote down why they left",
    ),
    "staying.reasons.unwritten": (
        "De la mayoría nadie anotó por qué se fue",
        "Da maioria ninguém anotou por que saiu",
        "Of most, nobody wrote down why they left",
    ),
    "staying.reasons.nobody": (
        "Nadie se fue en estos días",
        "Ninguém saiu nestes dias",
        "Nobody left within these days",
    ),
    "staying.reasons.lead": (
        "Lo que quedó escrito al terminar el contrato. Un motivo declarado no siempre es la causa.",
        "O que ficou escrito ao encerrar o contrato. Um motivo declarado nem sempre é a causa.",
        "What was written when the contract ended. A stated reason isn't always the cause.",
    ),
    "staying.reasons.table": ("Motivos de salida", "Motivos de saída", "Reasons for leaving"),
    "staying.reason.none": ("sin motivo anotado", "sem motivo anotado", "no reason written down"),
    "staying.churn": (
        "Ver la salida período a período",
        "Ver a saída período a período",
        "See churn period by period",
    ),
}
_AHEAD: dict[str, tuple[str, str, str]] = {
    "staying.ahead": ("Lo que viene", "O que vem", "What is to come"),
    "staying.foretold.table": (
        "Cuántos seguirán, según el modelo",
        "Quantos seguirão, segundo o modelo",
        "How many will still be here, by the model",
    ),
    "staying.remaining.table": (
        "Meses que aún se quedará un cliente",
        "Meses que um cliente ainda ficará",
        "Months a customer will still stay",
    ),
    "staying.remaining.how": (
        "Meses completos por venir; los lejanos valen menos, al {rate} al año. Supone que lo que"
        " aún no se ha visto seguirá el modelo.",
        "Meses completos por vir; os distantes valem menos, a {rate} ao ano. Supõe que o"
        " que ainda não se viu seguirá o modelo.",
        "Whole months to come; those far away count less, at {rate} a year. It takes for"
        " granted that what nobody has seen yet follows the model.",
    ),
    "staying.new": ("acaba de llegar", "acaba de chegar", "has just come"),
    "staying.check.fits": (
        "La previsión se probó: hecha con los primeros {learnt} meses, decía que a los {until} seguirían"
        " {said} de quienes quedaban, y siguieron {came}.",
        "A previsão foi testada: feita com os primeiros {learnt} meses, dizia que aos {until} seguiriam"
        " {said} dos que restavam, e seguiram {came}.",
        "The projection was tried: made from the first {learnt} months, it said that by month {until} {said}"
        " of those left would still be here, and {came} were.",
    ),
    "staying.check.overstates": (
        "No confíes en esta previsión: hecha con los primeros {learnt} meses, decía que a los {until}"
        " seguirían {said} de quienes quedaban, y solo siguieron {came}.",
        "Não confie nesta previsão: feita com os primeiros {learnt} meses, dizia que aos {until} seguiriam"
        " {said} dos que restavam, e só seguiram {came}.",
        "Don't trust this projection: made from the first {learnt} months, it said that by month {until}"
        " {said} of those left would still be here, and only {came} were.",
    ),
    "staying.check.understates": (
        "No confíes en esta previsión: hecha con los primeros {learnt} meses, decía que a los {until}"
        " seguirían {said} de quienes quedaban, y siguieron más: {came}.",
        "Não confie nesta previsão: feita com os primeiros {learnt} meses, dizia que aos {until} seguiriam"
        " {said} dos que restavam, e seguiram mais: {came}.",
        "Don't trust this projection: made from the first {learnt} months, it said that by month {until}"
        " {said} of those left would still be here, and more were: {came}.",
    ),
    "staying.check.unchecked": (
        "La previsión no se pudo probar todavía: hacen falta más meses con diez clientes o más.",
        "A previsão ainda não pôde ser testada: faltam meses com dez clientes ou mais.",
        "The projection couldn't be tried yet: it takes more months with ten customers or more.",
    ),
    "staying.why.too_few": (
        "No hay previsión: hacen falta al menos 30 contratos con un mes de vida.",
        "Não há previsão: são necessários ao menos 30 contratos com um mês de vida.",
        "There is no projection: it takes at least 30 contracts with a month behind them.",
    ),
    "staying.why.nobody_left": (
        "No hay previsión: nadie se ha ido todavía.",
        "Não há previsão: ninguém saiu ainda.",
        "There is no projection: nobody has left yet.",
    ),
    "staying.why.too_few_left": (
        "No hay previsión: hacen falta al menos diez salidas.",
        "Não há previsão: são necessárias ao menos dez saídas.",
        "There is no projection: it takes at least ten who left.",
    ),
    "staying.why.too_short": (
        "No hay previsión: hacen falta al menos cuatro meses de historia.",
        "Não há previsão: são necessários ao menos quatro meses de história.",
        "There is no projection: it takes at least four months of history.",
    ),
    "staying.model.sbg": (
        "Modelo: beta-geométrica desplazada ({parameters}). Cada cliente tiene su propia probabilidad de"
        " irse, siempre la misma.",
        "Modelo: beta-geométrica deslocada ({parameters}). Cada cliente tem sua própria probabilidade de"
        " sair, sempre a mesma.",
        "Model: shifted beta-geometric ({parameters}). Each customer has a chance of leaving of their own,"
        " always the same.",
    ),
    "staying.model.bdw": (
        "Modelo: beta-Weibull discreta ({parameters}). Cada cliente tiene su propia probabilidad de irse, que"
        " cambia con el tiempo.",
        "Modelo: beta-Weibull discreta ({parameters}). Cada cliente tem sua própria probabilidade de sair,"
        " que muda com o tempo.",
        "Model: beta-discrete-Weibull ({parameters}). Each customer has a chance of leaving of their own,"
        " which changes as time goes by.",
    ),
    "staying.how": ("Cómo se cuenta", "Como se conta", "How it is counted"),
    "staying.how.text": (
        "Un mes es un doceavo de año desde el inicio de cada contrato. En cada mes solo cuentan los contratos"
        " que se vieron el mes entero (Kaplan–Meier, intervalos log-log de Greenwood). La curva se corta"
        " donde quedan menos de {minimum}. Con un período elegido, quien ya era cliente cuenta desde la"
        " antigüedad que tenía.",
        "Um mês é um doze avos de ano desde o início de cada contrato. Em cada mês só contam os contratos"
        " vistos o mês inteiro (Kaplan–Meier, intervalos log-log de Greenwood). A curva é cortada onde restam"
        " menos de {minimum}. Com um período escolhido, quem já era cliente conta a partir da antiguidade que"
        " tinha.",
        "A month is a twelfth of a year since the start of each contract. Only contracts seen for the whole"
        " month count in it (Kaplan–Meier, Greenwood's log-log intervals). The curve is cut where fewer than"
        " {minimum} are left. Through a chosen period, whoever was a customer already counts from the age"
        " they had.",
    ),
    "reason.most_still_here": (
        "más de la mitad sigue",
        "mais da metade segue",
        "more than half are still here",
    ),
}
_SILENT: dict[str, tuple[str, str, str]] = {
    "staying.silent.without_contract.title": (
        "Aquí los clientes no tienen contrato",
        "Aqui os clientes não têm contrato",
        "Customers here hold no contracts",
    ),
    "staying.silent.without_contract.text": (
        "La permanencia se mide con contratos que empiezan y terminan. Tu empresa dijo que sus clientes"
        " compran sin contrato: mira cuánto vale cada uno en Valor. Si cambió, dilo en Ajustes.",
        "A permanência é medida com contratos que começam e terminam. Sua empresa disse que os clientes"
        " compram sem contrato: veja quanto vale cada um em Valor. Se mudou, diga em Ajustes.",
        "Staying is measured by contracts that begin and end. Your company said that its customers buy"
        " without one: see what each is worth under Value. If that changed, say so in Settings.",
    ),
    "staying.silent.unsaid.title": (
        "Falta decir si tus clientes tienen contrato",
        "Falta dizer se seus clientes têm contrato",
        "It hasn't been said whether your customers hold contracts",
    ),
    "staying.silent.unsaid.text": (
        "No se adivina: quien tiene contrato se va cuando termina; quien no, simplemente deja de comprar."
        " Dilo una vez en Ajustes, en la sección de la empresa.",
        "Não se adivinha: quem tem contrato sai quando ele termina; quem não tem simplesmente deixa de"
        " comprar. Diga uma vez em Ajustes, na seção da empresa.",
        "It isn't guessed: whoever holds a contract leaves when it ends; whoever doesn't just stops buying."
        " Say it once in Settings, under the company.",
    ),
    "staying.silent.no_contracts.title": (
        "Todavía no hay contratos",
        "Ainda não há contratos",
        "There are no contracts yet",
    ),
    "staying.silent.no_contracts.text": (
        "Trae un archivo con el inicio y el fin de cada contrato, y el motivo si lo tienes.",
        "Traga um arquivo com o início e o fim de cada contrato, e o motivo se houver.",
        "Bring in a file with the start and the end of each contract, and the reason where you have it.",
    ),
    "staying.silent.nothing_seen.title": (
        "Ningún contrato se vio un mes entero",
        "Nenhum contrato foi visto um mês inteiro",
        "No contract was seen for a whole month",
    ),
    "staying.silent.nothing_seen.text": (
        "Con estos días y clientes no hay nada que contar: amplía el período o quita un filtro.",
        "Com estes dias e clientes não há nada a contar: amplie o período ou tire um filtro.",
        "Within these days and customers there is nothing to count: widen the period or remove a filter.",
    ),
    "staying.silent.settings": ("Ir a Ajustes", "Ir a Ajustes", "Go to Settings"),
    "staying.silent.data": ("Traer contratos", "Trazer contratos", "Bring in contracts"),
    "staying.silent.clear": ("Quitar filtros", "Tirar filtros", "Remove filters"),
}
WORDS: dict[str, tuple[str, str, str]] = {**_PAGE, **_GROUPS, **_LEAVING, **_AHEAD, **_SILENT}
