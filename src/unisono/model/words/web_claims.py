"""The words of reading copy: the page, kinds of claims, why some can't be measured. "
" Spanish, Portuguese, English."""

_PAGE: dict[str, tuple[str, str, str]] = {
    "page.claims": ("Leer un texto", "Ler um texto", "Read copy"),
    "claims.title": (
        "¿Qué promete este texto?",
        "O que este texto promete?",
        "What does this copy promise?",
    ),
    "claims.title.none": (
        "Este texto no promete nada que se pueda reclamar",
        "Este texto não promete nada que se possa cobrar",
        "This copy promises nothing to be held to",
    ),
    "claims.title.one": (
        "Una promesa, y se puede medir",
        "Uma promessa, e dá para medir",
        "One promise, and it can be measured",
    ),
    "claims.title.one.not": (
        "Una promesa que no se puede medir",
        "Uma promessa que não dá para medir",
        "One promise that can't be measured",
    ),
    "claims.title.all": (
        "{found} promesas, y las {measurable} se pueden medir",
        "{found} promessas, e as {measurable} podem ser medidas",
        "{found} promises, and all {measurable} can be measured",
    ),
    "claims.title.some": (
        "{found} promesas; {measurable} se pueden medir",
        "{found} promessas; {measurable} podem ser medidas",
        "{found} promises; {measurable} can be measured",
    ),
    "claims.title.some.one": (
        "{found} promesas; {measurable} se puede medir",
        "{found} promessas; {measurable} pode ser medida",
        "{found} promises; {measurable} can be measured",
    ),
    "claims.title.nothing": (
        "{found} promesas, y ninguna se puede medir",
        "{found} promessas, e nenhuma pode ser medida",
        "{found} promises, and none can be measured",
    ),
    "claims.lead": (
        "Pega el texto de una campaña, o súbelo: encontramos lo que promete al cliente, con sus cifras y"
        " condiciones. Tú eliges qué pasa al libro de promesas. Nada se guarda hasta que lo registras.",
        "Cole o texto de uma campanha, ou envie o arquivo: encontramos o que ele promete ao cliente,"
        " com números e"
        " condições. Você escolhe o que vai para o livro de promessas. Nada é guardado até você registrar.",
        "Paste a campaign's copy, or upload it: we find what it promises customers, with figures and"
        " conditions."
        " You choose what goes to the ledger. Nothing is kept until you register it.",
    ),
    "claims.text": ("Texto de la campaña", "Texto da campanha", "The campaign's copy"),
    "claims.text.example": (
        "Soporte 24/7 y entrega en 48 h. Instalación gratis, sin permanencia, desde S/ 49 al mes.",
        "Suporte 24 horas e entrega em 48 h. Instalação grátis, sem fidelidade, a partir de R$ 49 por mês.",
        "24/7 support and delivery in 48 hours. Free installation, no contract, from $49 a month.",
    ),
    "claims.file": ("O un archivo", "Ou um arquivo", "Or a file"),
    "claims.file.help": (
        "{kinds}; en español, portugués o inglés",
        "{kinds}; em espanhol, português ou inglês",
        "{kinds}; in Spanish, Portuguese or English",
    ),
    "claims.read": ("Leer", "Ler", "Read"),
    "claims.again": ("Leer otro texto", "Ler outro texto", "Read another"),
    "claims.change": ("Cambiar el texto", "Mudar o texto", "Change the copy"),
    "claims.copy": (
        "El texto, con lo que promete",
        "O texto, com o que promete",
        "The copy, with its promises",
    ),
    "claims.legend": (
        "Subrayado continuo: se puede medir. Punteado: no se puede. El número lleva a la lista.",
        "Sublinhado contínuo: dá para medir. Pontilhado: não dá. O número leva à lista.",
        "Solid line: it can be measured. Dotted: it can't. The number leads to the list.",
    ),
    "claims.list": ("Lo que promete", "O que promete", "What it promises"),
    "claims.pick": (
        "Registrar la promesa {number}: {text}",
        "Registrar a promessa {number}: {text}",
        "Register promise {number}: {text}",
    ),
    "claims.campaign": (
        "Campaña que lo dice (si ya existe)",
        "Campanha que o diz (se já existe)",
        "Campaign that says it (if there is one)",
    ),
    "claims.register": ("Registrar lo marcado", "Registrar o que marquei", "Register what is ticked"),
    "claims.register.note": (
        "Entran como borradores: nadie los mide ni los ve un cliente hasta que alguien los aprueba.",
        "Entram como rascunhos: ninguém os mede nem um cliente os vê até alguém aprovar.",
        "They become drafts: nobody measures them and no customer sees them until somebody signs.",
    ),
    "claims.register.cannot": (
        "Tu rol puede leer textos, pero no registrar promesas.",
        "Seu perfil pode ler textos, mas não registrar promessas.",
        "Your role may read copy, but not register promises.",
    ),
    "claims.registered.one": (
        "1 promesa quedó como borrador en el libro.",
        "1 promessa ficou como rascunho no livro.",
        "1 promise is in the ledger as a draft.",
    ),
    "claims.registered": (
        "{n} promesas quedaron como borradores en el libro.",
        "{n} promessas ficaram como rascunhos no livro.",
        "{n} promises are in the ledger as drafts.",
    ),
    "claims.known": (
        "Ya está en el libro con estas palabras.",
        "Já está no livro com estas palavras.",
        "It is in the ledger already, in these words.",
    ),
    "claims.conditions": ("Condición: {conditions}", "Condição: {conditions}", "Condition: {conditions}"),
    "claims.state.ready": ("Se puede medir", "Dá para medir", "Can be measured"),
    "claims.state.gap": ("Falta un dato", "Falta um dado", "Something is missing"),
    "claims.state.never": ("No se puede medir", "Não dá para medir", "Can't be measured"),
    "claims.none.text": (
        "Ni plazos, ni horarios, ni precios, ni garantías: preguntas, planes, hechos pasados y"
        " elogios sin medida"
        " no cuentan como promesa.",
        "Nem prazos, nem horários, nem preços, nem garantias: perguntas, planos, fatos passados e"
        " elogios sem medida"
        " não contam como promessa.",
        "No times, no hours, no prices, no guarantees: questions, plans, the past and praise without"
        " measure are no"
        " promise.",
    ),
    "claims.how": ("Cómo se lee", "Como se lê", "How it is read"),
    "claims.how.text": (
        "Con una gramática de palabras y cifras, sin enviar el texto a ningún lado. Lee cada frase"
        " por separado y"
        " puede equivocarse: revisa antes de registrar. Si una frase promete dos cosas, salen dos.",
        "Com uma gramática de palavras e números, sem enviar o texto a lugar nenhum. Lê cada frase"
        " em separado e"
        " pode errar: revise antes de registrar. Se uma frase promete duas coisas, saem duas.",
        "By a grammar of words and figures; the copy goes nowhere. It reads sentence by sentence and"
        " can err: look"
        " before you register. Where a sentence promises two things, there are two.",
    ),
    "claims.table.number": ("N.º", "N.º", "No."),
    "claims.table.text": ("En el texto", "No texto", "In the copy"),
    "claims.table.kind": ("Tipo", "Tipo", "Kind"),
    "claims.table.figures": ("Cifras", "Números", "Figures"),
    "claims.table.conditions": ("Condiciones", "Condições", "Conditions"),
    "claims.table.state": ("¿Se puede medir?", "Dá para medir?", "Measurable?"),
    "claims.table.means": ("Qué es cumplirla", "O que é cumpri-la", "What keeping it means"),
}

_KINDS: dict[str, tuple[str, str, str]] = {
    "claims.kind.support_hours": ("Horario de atención", "Horário de atendimento", "Hours of service"),
    "claims.kind.answer_within": ("Tiempo de respuesta", "Tempo de resposta", "Time to answer"),
    "claims.kind.resolve_within": ("Tiempo de solución", "Tempo de solução", "Time to solve"),
    "claims.kind.deliver_within": ("Plazo de entrega", "Prazo de entrega", "Delivery time"),
    "claims.kind.install_on_day": ("Plazo de instalación", "Prazo de instalação", "Installation time"),
    "claims.kind.approve_within": ("Plazo de aprobación", "Prazo de aprovação", "Time to approve"),
    "claims.kind.pay_within": ("Plazo de pago", "Prazo de pagamento", "Time to pay out"),
    "claims.kind.return_within": ("Plazo de devolución", "Prazo de devolução", "Time to return"),
    "claims.kind.refund": ("Devolución del dinero", "Dinheiro de volta", "Money back"),
    "claims.kind.cancel_until": ("Cancelación sin costo", "Cancelamento sem custo", "Free cancellation"),
    "claims.kind.warranty": ("Garantía", "Garantia", "Warranty"),
    "claims.kind.trial": ("Período de prueba", "Período de teste", "Trial"),
    "claims.kind.no_commitment": ("Sin permanencia", "Sem fidelidade", "No commitment"),
    "claims.kind.free": ("Sin costo", "Sem custo", "Free of charge"),
    "claims.kind.price_from": ("Precio", "Preço", "Price"),
    "claims.kind.discount": ("Descuento", "Desconto", "Discount"),
    "claims.kind.price_lock": ("Precio que no cambia", "Preço que não muda", "Price that stays"),
    "claims.kind.price_match": ("Igualamos el precio", "Igualamos o preço", "Price match"),
    "claims.kind.installments": ("Cuotas sin interés", "Parcelas sem juros", "Interest-free installments"),
    "claims.kind.rate": ("Tasa o cashback", "Taxa ou cashback", "Rate or cashback"),
    "claims.kind.availability": (
        "Disponibilidad o cobertura",
        "Disponibilidade ou cobertura",
        "Uptime or coverage",
    ),
    "claims.kind.speed": ("Velocidad", "Velocidade", "Speed"),
    "claims.kind.allowance": ("Lo que incluye", "O que inclui", "What is included"),
    "claims.kind.insured_sum": ("Suma asegurada", "Capital segurado", "Sum insured"),
    "claims.kind.satisfaction": ("Satisfacción", "Satisfação", "Satisfaction"),
    "claims.kind.superlative": ("Superlativo", "Superlativo", "Superlative"),
}

_WHY: dict[str, tuple[str, str, str]] = {
    "claims.why.no_yardstick": (
        "No hay con qué medirlo: ¿mejor que quién, en qué, según quién? Di una cifra, o no lo prometas.",
        "Não há com que medir: melhor que quem, em quê, segundo quem? Diga um número, ou não prometa.",
        "There is no yardstick: better than whom, at what, says who? Give a figure, or don't promise it.",
    ),
    "claims.why.not_in_rows": (
        "Tus datos no lo muestran: ningún caso, entrega, contrato ni pago dice si se cumplió.",
        "Seus dados não mostram: nenhum caso, entrega, contrato ou pagamento diz se foi cumprido.",
        "Your data don't show it: no case, delivery, contract or payment tells whether it was kept.",
    ),
    "claims.why.average": (
        "Un promedio no se cumple ni se rompe con un cliente. Di en cuántos de cada 100 casos se cumple.",
        "Uma média não se cumpre nem se quebra com um cliente. Diga em quantos de cada 100 casos se cumpre.",
        "An average is neither kept nor broken for one customer. Say in how many of 100 cases it holds.",
    ),
    "claims.why.from_price": (
        "Un «desde» solo dice cuál es el plan más barato: casi todos pagarán más. Di el precio de un plan.",
        "Um “a partir de” só diz qual é o plano mais barato: quase todos pagarão mais. Diga o preço"
        " de um plano.",
        "“From” tells of the cheapest plan alone: nearly everybody will pay more. Give one plan's price.",
    ),
    "error.copy_empty": ("No hay texto que leer.", "Não há texto para ler.", "There is nothing to read."),
    "hint.copy_empty": (
        "Pega el texto de la campaña o elige un archivo.",
        "Cole o texto da campanha ou escolha um arquivo.",
        "Paste the campaign's copy or choose a file.",
    ),
    "error.copy_long": (
        "El texto es muy largo: leemos hasta {most} letras a la vez.",
        "O texto é longo demais: lemos até {most} letras por vez.",
        "The copy is too long: we read up to {most} characters at once.",
    ),
    "hint.copy_long": ("Léelo por partes.", "Leia por partes.", "Read it in parts."),
    "error.copy_kind": (
        "No leemos archivos como «{file}».",
        "Não lemos arquivos como “{file}”.",
        "We don't read files like “{file}”.",
    ),
    "hint.copy_kind": (
        "Sirven: {kinds}. De otro documento, copia el texto y pégalo.",
        "Servem: {kinds}. De outro documento, copie o texto e cole.",
        "These do: {kinds}. From any other document, copy the text and paste it.",
    ),
    "error.copy_large": (
        "«{file}» es muy grande: leemos hasta {most} MB.",
        "“{file}” é grande demais: lemos até {most} MB.",
        "“{file}” is too large: we read up to {most} MB.",
    ),
    "hint.copy_large": (
        "Copia la parte que habla al cliente y pégala.",
        "Copie a parte que fala ao cliente e cole.",
        "Copy the part that speaks to customers and paste it.",
    ),
    "error.copy_broken": (
        "No podemos abrir «{file}».",
        "Não conseguimos abrir “{file}”.",
        "We can't open “{file}”.",
    ),
    "hint.copy_broken": (
        "Puede estar dañado o con clave. Copia el texto y pégalo.",
        "Pode estar danificado ou com senha. Copie o texto e cole.",
        "It may be damaged or locked. Copy the text and paste it.",
    ),
    "error.claims_unchosen": (
        "No marcaste ninguna promesa.",
        "Você não marcou nenhuma promessa.",
        "No promise is ticked.",
    ),
    "hint.claims_unchosen": (
        "Marca las que quieras llevar al libro.",
        "Marque as que quer levar ao livro.",
        "Tick those that should go to the ledger.",
    ),
    "error.claim_unknown": (
        "En este texto no hay una promesa {number}.",
        "Neste texto não há uma promessa {number}.",
        "This copy has no promise {number}.",
    ),
    "hint.claim_unknown": (
        "Lee el texto de nuevo: los números son los de su lista.",
        "Leia o texto de novo: os números são os da lista.",
        "Read the copy again: the numbers are those of its list.",
    ),
    "cli.claims.registered": (
        "Registradas como borrador: {names}",
        "Registradas como rascunho: {names}",
        "Registered as drafts: {names}",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_PAGE, **_KINDS, **_WHY}
