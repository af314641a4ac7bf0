"""The words of the list of plans of pay, statements and the editor.  Each: Spanish, Portuguese, English."""

_LIST: dict[str, tuple[str, str, str]] = {
    "pay.starter.title": ("Nuestro plan", "Nosso plano", "Our plan"),
    "pay.starter.part": ("Comisión", "Comissão", "Commission"),
    "pay.page": ("Planes de pago", "Planos de remuneração", "Pay plans"),
    "pay.list.title": (
        "Lo que cada plan habría pagado por las mismas ventas",
        "O que cada plano teria pago pelas mesmas vendas",
        "What each plan would have paid for the same deals",
    ),
    "pay.list.title.staying": (
        "«{title}» es el plan que paga por clientes que se quedan",
        "“{title}” é o plano que paga por clientes que ficam",
        "“{title}” is the plan that pays for customers who stay",
    ),
    "pay.list.title.no_staying": (
        "Ningún plan paga por clientes que se quedan",
        "Nenhum plano paga por clientes que ficam",
        "No plan pays for customers who stay",
    ),
    "pay.list.title.none": (
        "Prueba un plan de pago con las ventas que ya pasaron",
        "Teste um plano de remuneração com as vendas que já aconteceram",
        "Try a pay plan on the deals of the past",
    ),
    "pay.list.lead": (
        "Un plan es un archivo corto. Aquí se prueba, al céntimo, con todas las ventas conocidas, y se"
        " ve por qué paga de verdad: por vender o por clientes que se quedan.",
        "Um plano é um arquivo curto. Aqui ele é testado, ao centavo, com todas as vendas conhecidas, e"
        " se vê pelo que paga de verdade: por vender ou por clientes que ficam.",
        "A plan is a short file. Here it is tried, to the cent, on all known deals, and you see what it"
        " really pays for: for selling, or for customers who stay.",
    ),
    "pay.new": ("Escribir un plan", "Escrever um plano", "Write a plan"),
    "pay.open": ("Ver el plan", "Ver o plano", "See the plan"),
    "pay.edit": ("Cambiar el plan", "Alterar o plano", "Change the plan"),
    "pay.mend": ("Corregir el archivo", "Corrigir o arquivo", "Mend the file"),
    "pay.version": ("versión {version}", "versão {version}", "version {version}"),
    "pay.broken": (
        "Este archivo tiene algo mal y no se puede probar.",
        "Este arquivo tem algo errado e não pode ser testado.",
        "Something is wrong with this file, so it can't be tried.",
    ),
    "pay.empty.title": ("Todavía no hay planes", "Ainda não há planos", "There are no plans yet"),
    "pay.empty.text": (
        "Escribe el plan con que pagas hoy, en unas diez líneas, y otro que también pague por los"
        " clientes que se quedan. Verás quién gana, quién pierde y cuánto cuesta cada uno.",
        "Escreva o plano com que você paga hoje, em umas dez linhas, e outro que também pague pelos"
        " clientes que ficam. Você verá quem ganha, quem perde e quanto custa cada um.",
        "Write the plan you pay by today, in about ten lines, and another that also pays for customers"
        " who stay. You will see who gains, who loses and what each costs.",
    ),
    "pay.no_deals.title": (
        "Faltan ventas con que probarlo",
        "Faltam vendas para testá-lo",
        "There are no deals to try it on",
    ),
    "pay.no_deals.text": (
        "Un plan se prueba con las ventas ganadas: su monto, el día en que se cerraron y quién las hizo."
        " Impórtalas en Datos.",
        "Um plano é testado com as vendas ganhas: o valor, o dia em que fecharam e quem as fez."
        " Importe-as em Dados.",
        "A plan is tried on deals that were won: their amount, the day they closed and who sold them."
        " Import them under Data.",
    ),
    "pay.to_data": ("Ir a Datos", "Ir a Dados", "Go to Data"),
}

_PARTS: dict[str, tuple[str, str, str]] = {
    "pay.part.revenue.rate": ("{rate} de lo vendido", "{rate} do que foi vendido", "{rate} of what is sold"),
    "pay.part.revenue.each": ("{each} por venta", "{each} por venda", "{each} a deal"),
    "pay.part.products": ("solo {products}", "só {products}", "{products} only"),
    "pay.part.threshold": (
        "nada por debajo de {share} de la cuota de {quota}",
        "nada abaixo de {share} da cota de {quota}",
        "nothing under {share} of the quota of {quota}",
    ),
    "pay.part.quota": ("con una cuota de {quota}", "com uma cota de {quota}", "on a quota of {quota}"),
    "pay.part.tier": (
        "{rate} por lo que pase de {share}",
        "{rate} pelo que passe de {share}",
        "{rate} beyond {share}",
    ),
    "pay.part.tier.all": (
        "{rate} por todo desde {share}",
        "{rate} por tudo a partir de {share}",
        "{rate} for all from {share} on",
    ),
    "pay.part.cap": ("hasta {cap} por periodo", "até {cap} por período", "up to {cap} a period"),
    "pay.part.retention.rate": (
        "{rate} si el cliente sigue a los {months} meses",
        "{rate} se o cliente segue aos {months} meses",
        "{rate} if the customer is still there after {months} months",
    ),
    "pay.part.retention.each": (
        "{each} si el cliente sigue a los {months} meses",
        "{each} se o cliente segue aos {months} meses",
        "{each} if the customer is still there after {months} months",
    ),
    "pay.part.satisfaction.person": (
        "hasta {most} por el {instrument} de las cuentas de cada persona, de {start} a {full}",
        "até {most} pelo {instrument} das contas de cada pessoa, de {start} a {full}",
        "up to {most} for the {instrument} of each person's accounts, from {start} to {full}",
    ),
    "pay.part.satisfaction.team": (
        "hasta {most} por el {instrument} de las cuentas del equipo, de {start} a {full}",
        "até {most} pelo {instrument} das contas da equipe, de {start} a {full}",
        "up to {most} for the {instrument} of the team's accounts, from {start} to {full}",
    ),
    "pay.part.team": (
        "{rate} de lo que vende el equipo, repartido por días",
        "{rate} do que a equipe vende, repartido por dias",
        "{rate} of what the team sells, shared by days",
    ),
    "pay.part.plan_cap": (
        "hasta {cap} por persona y periodo en total",
        "até {cap} por pessoa e período no total",
        "up to {cap} a person and period in all",
    ),
    "pay.part.hold_back": (
        "{share} espera {months} meses y se pierde si el cliente se fue",
        "{share} espera {months} meses e se perde se o cliente saiu",
        "{share} waits {months} months, and is lost if the customer left",
    ),
    "pay.part.hold_back.always": (
        "{share} se paga {months} meses después",
        "{share} se paga {months} meses depois",
        "{share} is paid {months} months later",
    ),
    "pay.part.clawback": (
        "se recupera {share} si el cliente se va antes de {months} meses",
        "recupera-se {share} se o cliente sai antes de {months} meses",
        "{share} is taken back if the customer leaves within {months} months",
    ),
    "pay.part.clawback.prorated": (
        "se recupera {share} de los meses que falten si el cliente se va antes de {months}",
        "recupera-se {share} dos meses que faltem se o cliente sai antes de {months}",
        "{share} of the months not stayed is taken back if the customer leaves within {months}",
    ),
    "pay.period.month": ("se paga cada mes", "paga-se a cada mês", "paid monthly"),
    "pay.period.quarter": ("se paga cada trimestre", "paga-se a cada trimestre", "paid quarterly"),
}

_STATEMENT: dict[str, tuple[str, str, str]] = {
    "pay.statement.title": (
        "{name} habría cobrado {payout} por {period}",
        "{name} teria recebido {payout} por {period}",
        "{name} would have been paid {payout} for {period}",
    ),
    "pay.statement.lead": (
        "{title}, {version}. Cada línea se abre hasta la venta.",
        "{title}, {version}. Cada linha se abre até a venda.",
        "{title}, {version}. Each line opens down to the deal.",
    ),
    "pay.statement.sum": ("De lo ganado a lo que se paga", "Do ganho ao que se paga", "From earned to paid"),
    "pay.statement.earned": ("Ganado en el periodo", "Ganho no período", "Earned in the period"),
    "pay.statement.held": ("Retenido", "Retido", "Held back"),
    "pay.statement.released": ("Liberado de antes", "Liberado de antes", "Released from before"),
    "pay.statement.taken_back": (
        "Recuperado por clientes que se fueron",
        "Recuperado por clientes que saíram",
        "Taken back for customers who left",
    ),
    "pay.statement.carried": (
        "Deuda del periodo anterior",
        "Dívida do período anterior",
        "Debt from the period before",
    ),
    "pay.statement.payout": ("Se paga", "Paga-se", "Paid"),
    "pay.statement.owed": ("Queda debiendo", "Fica devendo", "Still owed"),
    "pay.statement.lines": ("Línea por línea", "Linha por linha", "Line by line"),
    "pay.statement.attained": ("{share} de la cuota", "{share} da cota", "{share} of the quota"),
    "pay.statement.score": (
        "{score} de {accounts} cuentas",
        "{score} de {accounts} contas",
        "{score} of {accounts} accounts",
    ),
    "pay.statement.capped": ("el tope quitó {money}", "o teto tirou {money}", "the cap took {money}"),
    "pay.statement.lost": ("se pierden {money}", "perdem-se {money}", "{money} are lost"),
    "pay.statement.all": ("Todos los periodos", "Todos os períodos", "All periods"),
    "pay.statement.print": ("Imprimir", "Imprimir", "Print"),
    "pay.kind.earned": ("Ganado", "Ganho", "Earned"),
    "pay.kind.held": ("Retenido", "Retido", "Held back"),
    "pay.kind.released": ("Liberado", "Liberado", "Released"),
    "pay.kind.forfeited": ("Perdido", "Perdido", "Lost"),
    "pay.kind.taken_back": ("Recuperado", "Recuperado", "Taken back"),
    "pay.column.part": ("Parte", "Parte", "Part"),
    "pay.column.kind": ("Movimiento", "Movimento", "Movement"),
    "pay.column.day": ("Día", "Dia", "Day"),
    "pay.column.deal": ("Venta", "Venda", "Deal"),
    "pay.column.customer": ("Cliente", "Cliente", "Customer"),
    "pay.column.base": ("Sobre ({currency})", "Sobre ({currency})", "Of ({currency})"),
    "pay.column.cents": ("Paga ({currency})", "Paga ({currency})", "Pays ({currency})"),
    "pay.column.why": ("Por qué", "Por quê", "Why"),
    "pay.column.period": ("Periodo", "Período", "Period"),
    "pay.column.earned": ("Ganado", "Ganho", "Earned"),
    "pay.column.held": ("Retenido", "Retido", "Held back"),
    "pay.column.released": ("Liberado", "Liberado", "Released"),
    "pay.column.taken_back": ("Recuperado", "Recuperado", "Taken back"),
    "pay.column.carried": ("Deuda", "Dívida", "Debt"),
    "pay.column.payout": ("Se paga ({currency})", "Paga-se ({currency})", "Paid ({currency})"),
}

_EDIT: dict[str, tuple[str, str, str]] = {
    "pay.edit.title": ("Cambiar «{title}»", "Alterar “{title}”", "Change “{title}”"),
    "pay.edit.title.new": (
        "Escribir un plan de pago",
        "Escrever um plano de remuneração",
        "Write a pay plan",
    ),
    "pay.edit.lead": (
        "El plan es este texto, y este texto es el archivo: lo que guardes aquí es lo que queda en la"
        " carpeta de la empresa.",
        "O plano é este texto, e este texto é o arquivo: o que você salvar aqui é o que fica na pasta da"
        " empresa.",
        "The plan is this text, and this text is the file: what you save here is what stands in the"
        " company's folder.",
    ),
    "pay.edit.name": ("Nombre del archivo", "Nome do arquivo", "Name of the file"),
    "pay.edit.name.help": (
        "Minúsculas, cifras y guiones; no cambia después.",
        "Minúsculas, algarismos e hifens; não muda depois.",
        "Lower-case letters, digits and hyphens; it doesn't change later.",
    ),
    "pay.edit.text": ("El plan", "O plano", "The plan"),
    "pay.edit.check": ("Revisar sin guardar", "Conferir sem salvar", "Check without saving"),
    "pay.edit.save": ("Guardar el plan", "Salvar o plano", "Save the plan"),
    "pay.edit.fine": (
        "No hay nada mal: se puede guardar.",
        "Não há nada errado: pode salvar.",
        "Nothing is wrong: it can be saved.",
    ),
    "pay.edit.problem": ("Hay algo que corregir", "Há algo a corrigir", "There is something to mend"),
    "pay.edit.problems": (
        "Hay {count} cosas que corregir",
        "Há {count} coisas a corrigir",
        "There are {count} things to mend",
    ),
    "pay.edit.remove": ("Quitar este plan", "Remover este plano", "Remove this plan"),
    "pay.edit.remove.sure": (
        "El archivo se borra de la carpeta; queda escrito quién lo quitó.",
        "O arquivo é apagado da pasta; fica registrado quem o removeu.",
        "The file is deleted from the folder; who removed it is written down.",
    ),
    "pay.edit.saved": (
        "Guardado: «{title}», versión {version}.",
        "Salvo: “{title}”, versão {version}.",
        "Saved: “{title}”, version {version}.",
    ),
    "pay.edit.removed": ("Se quitó «{title}».", "“{title}” foi removido.", "“{title}” was removed."),
    "pay.edit.how": ("Qué se puede escribir", "O que se pode escrever", "What can be written"),
    "pay.edit.how.head": (
        "Arriba: version, title, currency, period (month o quarter) y rounding (half_up, half_even o"
        " down). También cap, roles, leavers (forfeit o paid) y debts (carry o forgive).",
        "Em cima: version, title, currency, period (month ou quarter) e rounding (half_up, half_even ou"
        " down). Também cap, roles, leavers (forfeit ou paid) e debts (carry ou forgive).",
        "At the top: version, title, currency, period (month or quarter) and rounding (half_up,"
        " half_even or down). Also cap, roles, leavers (forfeit or paid) and debts (carry or forgive).",
    ),
    "pay.edit.how.parts": (
        "Después, cada parte empieza con [[parts]] y dice kind: revenue (rate o each, quota, threshold,"
        " tiers, cap, products), retention (months, rate o each), team (rate) o satisfaction"
        " (instrument, of, from, to, most).",
        "Depois, cada parte começa com [[parts]] e diz kind: revenue (rate ou each, quota, threshold,"
        " tiers, cap, products), retention (months, rate ou each), team (rate) ou satisfaction"
        " (instrument, of, from, to, most).",
        "Then each part begins with [[parts]] and says kind: revenue (rate or each, quota, threshold,"
        " tiers, cap, products), retention (months, rate or each), team (rate) or satisfaction"
        " (instrument, of, from, to, most).",
    ),
    "pay.edit.how.rest": (
        "Al final, si hacen falta: [hold_back] (share, months), [clawback] (months, share, prorated) y"
        " [[people]] (id, team, from, until, quota). El dinero va en unidades de la moneda y los"
        " porcentajes como fracción.",
        "No fim, se for preciso: [hold_back] (share, months), [clawback] (months, share, prorated) e"
        " [[people]] (id, team, from, until, quota). O dinheiro vai em unidades da moeda e as"
        " porcentagens como fração.",
        "Last, where needed: [hold_back] (share, months), [clawback] (months, share, prorated) and"
        " [[people]] (id, team, from, until, quota). Money is in whole units of the currency,"
        " percentages are fractions.",
    ),
    "pay.edit.how.never": (
        "El NPS de una persona nunca puede pagarle, ni la satisfacción de menos de 30 cuentas.",
        "O NPS de uma pessoa nunca pode pagá-la, nem a satisfação de menos de 30 contas.",
        "The NPS of one person can never pay them, nor can the satisfaction of fewer than 30 accounts.",
    ),
    "pay.how": ("Cómo se calcula", "Como se calcula", "How it is worked out"),
    "pay.how.text": (
        "Cada venta se paga a quien la hizo, por el día en que se cerró; los centavos se redondean como"
        " dice el plan y las líneas suman siempre lo pagado. Solo cuentan periodos completos. Quien"
        " vende elige a quién vende: que el pago vaya con algo no prueba que lo cause.",
        "Cada venda é paga a quem a fez, pelo dia em que fechou; os centavos são arredondados como diz o"
        " plano e as linhas somam sempre o que foi pago. Só contam períodos completos. Quem vende"
        " escolhe a quem vende: o pagamento andar com algo não prova que o cause.",
        "Each deal is paid to who sold it, by the day it closed; cents are rounded as the plan says, and"
        " lines always add up to what is paid. Whole periods only. Sellers choose whom they sell to:"
        " that pay goes with something doesn't prove that it causes it.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_LIST, **_PARTS, **_STATEMENT, **_EDIT}
