"""The words of plans of pay: what can be wrong with one.  Each entry: Spanish, Portuguese, English."""

_PLACE: tuple[str, str, str] = ("Línea {line}: ", "Linha {line}: ", "Line {line}: ")


def _at(*said: str) -> tuple[str, str, str]:
    """An error of a plan's file, with its line before it."""
    es, pt, en = (f"{place}{words}" for place, words in zip(_PLACE, said, strict=True))
    return es, pt, en


WORDS: dict[str, tuple[str, str, str]] = {
    "error.pay_toml": _at(
        "el texto no se puede leer ({problem}).",
        "o texto não pode ser lido ({problem}).",
        "the text can't be read ({problem}).",
    ),
    "hint.pay_toml": (
        "Cada línea es «nombre = valor»; los textos van entre comillas y las partes empiezan con [[parts]].",
        "Cada linha é “nome = valor”; os textos vão entre aspas e as partes começam com [[parts]].",
        "Each line is “name = value”; texts stand in quotes, and parts begin with [[parts]].",
    ),
    "error.pay_unknown_key": _at(
        "«{key}» no significa nada aquí.", "“{key}” não significa nada aqui.", "“{key}” means nothing here."
    ),
    "hint.pay_unknown_key": (
        "Aquí puede ir: {known}.",
        "Aqui pode ir: {known}.",
        "What can stand here: {known}.",
    ),
    "error.pay_missing": _at(
        "falta «{key}» ({where}).", "falta “{key}” ({where}).", "“{key}” is missing ({where})."
    ),
    "hint.pay_missing": (
        "Añade una línea {key} = …; el formato está explicado junto al editor.",
        "Acrescente uma linha {key} = …; o formato está explicado ao lado do editor.",
        "Add a line {key} = …; the format is explained beside the editor.",
    ),
    "error.pay_text": _at(
        "{where} debe ser un texto corto y es «{value}».",
        "{where} deve ser um texto curto e é “{value}”.",
        "{where} should be a short text and is “{value}”.",
    ),
    "hint.pay_text": (
        "Escríbelo entre comillas, con hasta 200 letras.",
        "Escreva-o entre aspas, com até 200 letras.",
        "Put it in quotes, with up to 200 letters.",
    ),
    "error.pay_texts": _at(
        "{where} debe ser una lista de textos y es «{value}».",
        "{where} deve ser uma lista de textos e é “{value}”.",
        "{where} should be a list of texts and is “{value}”.",
    ),
    "hint.pay_texts": (
        'Escríbela como ["uno", "dos"].',
        'Escreva-a como ["um", "dois"].',
        'Write it as ["one", "two"].',
    ),
    "error.pay_choice": _at(
        "{where} no puede ser «{value}».", "{where} não pode ser “{value}”.", "{where} can't be “{value}”."
    ),
    "hint.pay_choice": ("Elige entre: {known}.", "Escolha entre: {known}.", "Choose one of: {known}."),
    "error.pay_flag": _at(
        "{where} debe ser true o false y es «{value}».",
        "{where} deve ser true ou false e é “{value}”.",
        "{where} should be true or false and is “{value}”.",
    ),
    "hint.pay_flag": (
        "Escribe true para sí y false para no, sin comillas.",
        "Escreva true para sim e false para não, sem aspas.",
        "Write true for yes and false for no, without quotes.",
    ),
    "error.pay_whole": _at(
        "{where} debe ser un número entero de {low} a {high} y es «{value}».",
        "{where} deve ser um número inteiro de {low} a {high} e é “{value}”.",
        "{where} should be a whole number from {low} to {high} and is “{value}”.",
    ),
    "hint.pay_whole": (
        "Escríbelo sin decimales ni comillas.",
        "Escreva-o sem decimais nem aspas.",
        "Write it without decimals or quotes.",
    ),
    "error.pay_number": _at(
        "{where} debe ser un número de {low} a {high} con seis decimales como mucho y es «{value}».",
        "{where} deve ser um número de {low} a {high} com seis decimais no máximo e é “{value}”.",
        "{where} should be a number from {low} to {high} with six decimals at most and is “{value}”.",
    ),
    "hint.pay_number": (
        "Los porcentajes se escriben como fracción y con punto: 6 % es 0.06.",
        "As porcentagens são escritas como fração e com ponto: 6% é 0.06.",
        "Percentages are written as fractions: 6% is 0.06.",
    ),
    "error.pay_money": _at(
        "{where} debe ser dinero con dos decimales como mucho y es «{value}».",
        "{where} deve ser dinheiro com dois decimais no máximo e é “{value}”.",
        "{where} should be money with two decimals at most and is “{value}”.",
    ),
    "hint.pay_money": (
        "Escríbelo en unidades enteras de la moneda, con punto decimal: 1500 o 1500.50.",
        "Escreva-o em unidades inteiras da moeda, com ponto decimal: 1500 ou 1500.50.",
        "Write it in whole units of the currency, with a decimal point: 1500 or 1500.50.",
    ),
    "error.pay_day": _at(
        "{where} debe ser un día y es «{value}».",
        "{where} deve ser um dia e é “{value}”.",
        "{where} should be a day and is “{value}”.",
    ),
    "hint.pay_day": (
        "Escribe año, mes y día: 2026-03-15.",
        "Escreva ano, mês e dia: 2026-03-15.",
        "Write year, month and day: 2026-03-15.",
    ),
    "error.pay_table": _at(
        "«{key}» debe ser un bloque con su propio título.",
        "“{key}” deve ser um bloco com seu próprio título.",
        "“{key}” should be a block with a header of its own.",
    ),
    "hint.pay_table": (
        "Escribe [{key}] en una línea sola si hay uno, o [[{key}]] delante de cada uno si hay varios.",
        "Escreva [{key}] em uma linha só se houver um, ou [[{key}]] antes de cada um se houver vários.",
        "Write [{key}] on a line of its own, or [[{key}]] before each where there are several.",
    ),
    "error.pay_no_parts": _at(
        "el plan no paga por nada.", "o plano não paga por nada.", "the plan pays for nothing."
    ),
    "hint.pay_no_parts": (
        'Añade al menos una parte: [[parts]] y debajo kind = "revenue" y rate = 0.06.',
        'Acrescente ao menos uma parte: [[parts]] e abaixo kind = "revenue" e rate = 0.06.',
        'Add one part at least: [[parts]], and below it kind = "revenue" and rate = 0.06.',
    ),
    "error.pay_rate_or_each": _at(
        "{where} debe decir rate o each, y solo uno de los dos.",
        "{where} deve dizer rate ou each, e só um dos dois.",
        "{where} should say rate or each, and only one of the two.",
    ),
    "hint.pay_rate_or_each": (
        "rate paga una fracción del monto; each paga lo mismo por cada venta.",
        "rate paga uma fração do valor; each paga o mesmo por venda.",
        "rate pays a fraction of the amount; each pays the same for every deal.",
    ),
    "error.pay_needs_quota": _at(
        "{where} necesita una cuota.", "{where} precisa de uma cota.", "{where} needs a quota."
    ),
    "hint.pay_needs_quota": (
        "Añade quota = … a la misma parte: lo que cada persona debe vender en un periodo.",
        "Acrescente quota = … à mesma parte: o que cada pessoa deve vender em um período.",
        "Add quota = … to the same part: what each person should sell in a period.",
    ),
    "error.pay_tiers_order": _at(
        "los tramos no van de menor a mayor.",
        "as faixas não vão da menor para a maior.",
        "the tiers don't go from lower to higher.",
    ),
    "hint.pay_tiers_order": (
        "Ordénalos por from, sin repetir ninguno.",
        "Ordene-as por from, sem repetir nenhuma.",
        "Order them by from, none twice.",
    ),
    "error.pay_tiers_each": _at(
        "los tramos no valen con each.", "as faixas não valem com each.", "tiers don't go with each."
    ),
    "hint.pay_tiers_each": (
        "Usa rate si el pago debe subir con los tramos.",
        "Use rate se o pagamento deve subir com as faixas.",
        "Use rate where pay should rise by tiers.",
    ),
    "error.pay_nps_person": _at(
        "el NPS de una persona nunca puede pagarle.",
        "o NPS de uma pessoa nunca pode pagá-la.",
        "the NPS of one person can never pay them.",
    ),
    "hint.pay_nps_person": (
        "Quien cobra por su propio NPS pide dieces y elige a quién preguntar: el número deja de decir"
        " la verdad y con tan pocas respuestas es casi azar."
        ' Usa of = "team", o csat o ces con bastantes cuentas.',
        "Quem recebe pelo próprio NPS pede dez e escolhe a quem perguntar: o número deixa de dizer a"
        " verdade e com tão poucas respostas é quase acaso."
        ' Use of = "team", ou csat ou ces com contas suficientes.',
        "Whoever is paid by their own NPS begs for tens and chooses whom to ask: the figure stops telling the"
        ' truth, and with so few answers it is nearly chance. Use of = "team", or csat or ces with enough'
        " accounts.",
    ),
    "error.pay_few_accounts": _at(
        "pagar por la satisfacción de {value} cuentas es pagar por azar.",
        "pagar pela satisfação de {value} contas é pagar por acaso.",
        "to pay for the satisfaction of {value} accounts is to pay for chance.",
    ),
    "hint.pay_few_accounts": (
        'minimum debe ser {fewest} o más: con menos, ni se muestra. Amplía months o usa of = "team".',
        'minimum deve ser {fewest} ou mais: com menos, nem é mostrado. Amplie months ou use of = "team".',
        "minimum should be {fewest} or more: under it the figure isn't even shown. Widen months, or use"
        ' of = "team".',
    ),
    "error.pay_bounds": _at(
        "{where} debe ser mayor que from.",
        "{where} deve ser maior que from.",
        "{where} should be above from.",
    ),
    "hint.pay_bounds": (
        "En from no se paga nada y desde to se paga todo: to debe estar por encima.",
        "Em from não se paga nada e a partir de to se paga tudo: to deve estar acima.",
        "At from nothing is paid, and from to on all of it: to should be above.",
    ),
    "error.pay_people_days": _at(
        "{where} es antes de que empiece.", "{where} é antes de começar.", "{where} is before it begins."
    ),
    "hint.pay_people_days": (
        "until es el último día en el equipo: no puede ser antes de from.",
        "until é o último dia na equipe: não pode ser antes de from.",
        "until is the last day in the team: it can't be before from.",
    ),
    "error.pay_people_twice": _at(
        "{person} está en dos equipos el mismo día.",
        "{person} está em duas equipes no mesmo dia.",
        "{person} is in two teams on the same day.",
    ),
    "hint.pay_people_twice": (
        "Termina la etapa anterior con until el día antes de que empiece la nueva.",
        "Termine a etapa anterior com until no dia antes de começar a nova.",
        "End the earlier one with until, the day before the new one begins.",
    ),
    "error.pay_currency": (
        "El plan está en {currency} y los datos de la empresa en {company}.",
        "O plano está em {currency} e os dados da empresa em {company}.",
        "The plan is in {currency} and the company's data in {company}.",
    ),
    "hint.pay_currency": (
        'Escribe currency = "{company}".',
        'Escreva currency = "{company}".',
        'Write currency = "{company}".',
    ),
    "error.pay_no_deals": (
        "Todavía no hay ventas ganadas con que probar un plan.",
        "Ainda não há vendas ganhas com que testar um plano.",
        "There are no deals won yet to try a plan on.",
    ),
    "hint.pay_no_deals": (
        "Importa las ventas con su fecha de cierre, su monto y quién las hizo.",
        "Importe as vendas com data de fechamento, valor e quem as fez.",
        "Import deals with the day they closed, their amount and who sold them.",
    ),
    "error.pay_person_missing": (
        "El plan no le paga nada a «{person}» en ese periodo.",
        "O plano não paga nada a “{person}” nesse período.",
        "The plan pays “{person}” nothing in that period.",
    ),
    "hint.pay_person_missing": (
        "Elige a la persona y el periodo en la página del plan.",
        "Escolha a pessoa e o período na página do plano.",
        "Choose the person and the period on the plan's page.",
    ),
    "deed.pay_plan_saved": (
        "Guardó el plan de pago «{plan}», versión {version}",
        "Salvou o plano de remuneração “{plan}”, versão {version}",
        "Saved the pay plan “{plan}”, version {version}",
    ),
    "deed.pay_plan_saved.name": (
        "Guardar un plan de pago",
        "Salvar um plano de remuneração",
        "Saving a pay plan",
    ),
    "deed.pay_plan_removed": (
        "Quitó el plan de pago «{plan}»",
        "Removeu o plano de remuneração “{plan}”",
        "Removed the pay plan “{plan}”",
    ),
    "deed.pay_plan_removed.name": (
        "Quitar un plan de pago",
        "Remover um plano de remuneração",
        "Removing a pay plan",
    ),
}
