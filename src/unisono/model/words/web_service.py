"""The words of the value statement of service and what it rests on.  Each: Spanish, Portuguese, English."""

_STATEMENT: dict[str, tuple[str, str, str]] = {
    "demand.statement": (
        "Lo que vale el servicio",
        "O que vale o atendimento",
        "What service is worth",
    ),
    "demand.statement.title.gain": (
        "El servicio deja {net} más de lo que cuesta",
        "O atendimento deixa {net} a mais do que custa",
        "Service leaves {net} more than it costs",
    ),
    "demand.statement.title.loss": (
        "El servicio cuesta {net} más de lo que se ve que deja",
        "O atendimento custa {net} a mais do que se vê que deixa",
        "Service costs {net} more than it is seen to leave",
    ),
    "demand.statement.title.even": (
        "No se puede decir si el servicio deja más de lo que cuesta",
        "Não se pode dizer se o atendimento deixa mais do que custa",
        "It can't be said whether service leaves more than it costs",
    ),
    "demand.statement.title.unknown": (
        "Todavía no se puede decir lo que vale el servicio",
        "Ainda não se pode dizer o que vale o atendimento",
        "What service is worth can't be said yet",
    ),
    "demand.statement.table": ("Estado de valor", "Demonstrativo de valor", "Value statement"),
    "demand.table.line": ("Línea", "Linha", "Line"),
    "demand.table.amount": ("Monto", "Valor", "Amount"),
    "demand.table.made": ("De qué sale", "De onde sai", "What it is made of"),
    "demand.line.margin": ("Margen retenido", "Margem retida", "Margin kept"),
    "demand.line.margin.made": (
        "{solved} casos resueltos a la primera; tras casos comparables sin resolver se van {difference}"
        " más de"
        " clientes en {days} días: {kept} clientes × {worth} que vale cada uno, y Finanzas reconoce {credit}",
        "{solved} casos resolvidos de primeira; após casos comparáveis não resolvidos sai {difference} a"
        " mais de"
        " clientes em {days} dias: {kept} clientes × {worth} que vale cada um, e Finanças reconhece {credit}",
        "{solved} cases solved at once; after comparable unsolved ones {difference} more customers leave"
        " within"
        " {days} days: {kept} customers × {worth} each is worth, of which Finance credits {credit}",
    ),
    "demand.line.avoided": ("Costo evitado", "Custo evitado", "Cost avoided"),
    "demand.line.avoided.made": (
        "cada caso sin resolver trae {again} contactos más; los que se resolvieron no los trajeron",
        "cada caso não resolvido traz {again} contatos a mais; os que se resolveram não os trouxeram",
        "each unsolved case brings {again} more contacts; those that were solved didn't bring them",
    ),
    "demand.line.cost": ("Costo de atender", "Custo de atender", "Cost of serving"),
    "demand.line.cost.made": (
        "la suma de {n} contactos con costo conocido",
        "a soma de {n} contatos com custo conhecido",
        "the sum of {n} contacts whose cost is known",
    ),
    "demand.line.net": ("Neto", "Líquido", "Net"),
    "demand.line.net.made": (
        "margen retenido + costo evitado − costo de atender",
        "margem retida + custo evitado − custo de atender",
        "margin kept + cost avoided − cost of serving",
    ),
    "demand.agreed": (
        "De acuerdo con Finanzas: {by}, {on}.",
        "De acordo com Finanças: {by}, {on}.",
        "Agreed with Finance: {by}, {on}.",
    ),
    "demand.unagreed": (
        "Finanzas todavía no está de acuerdo con estos supuestos.",
        "Finanças ainda não está de acordo com estas premissas.",
        "Finance hasn't agreed to these assumptions yet.",
    ),
    "demand.agree": ("Finanzas está de acuerdo", "Finanças está de acordo", "Finance agrees"),
    "demand.agree.by": ("Quién, de Finanzas", "Quem, de Finanças", "Who, of Finance"),
    "demand.agree.done": (
        "Quedó escrito que Finanzas está de acuerdo.",
        "Ficou registrado que Finanças está de acordo.",
        "It is written down that Finance agrees.",
    ),
    "demand.statement.how": (
        "El margen retenido sale de comparar clientes, no de un experimento: lo que hace difícil un caso y"
        " además ahuyenta al cliente queda contado como mérito de resolver. Por eso Finanzas decide cuánto"
        " reconoce. Solo cuentan los casos que se pudieron seguir hasta el final.",
        "A margem retida sai de comparar clientes, não de um experimento: o que torna um caso difícil e"
        " também"
        " afasta o cliente conta como mérito de resolver. Por isso Finanças decide quanto reconhece. Só"
        " contam"
        " os casos que se puderam acompanhar até o fim.",
        "Margin kept comes from comparing customers, not from an experiment: what makes a case hard and also"
        " drives the customer away is counted as solving's merit. So Finance decides how much it credits."
        " Only"
        " cases that could be followed to the end count.",
    ),
    "reason.demand_no_contracts": (
        "sin contratos no se sabe quién se va",
        "sem contratos não se sabe quem sai",
        "without contracts nobody knows who leaves",
    ),
}

_TERMS: dict[str, tuple[str, str, str]] = {
    "demand.terms": (
        "Los supuestos, uno por uno",
        "As premissas, uma por uma",
        "The assumptions, one by one",
    ),
    "demand.terms.lead": (
        "Están en plans/demand.toml y se pueden cambiar aquí. Cambiar uno cambia las cifras y borra el"
        " acuerdo"
        " de Finanzas.",
        "Estão em plans/demand.toml e podem ser mudadas aqui. Mudar uma muda os números e apaga o acordo de"
        " Finanças.",
        "They stand in plans/demand.toml and can be changed here. Changing one changes the figures and ends"
        " Finance's agreement.",
    ),
    "demand.terms.saved": ("Supuestos guardados.", "Premissas salvas.", "Assumptions saved."),
    "demand.terms.change": ("Cambiar los supuestos", "Mudar as premissas", "Change the assumptions"),
    "demand.terms.now": ("Lo que vale hoy", "O que vale hoje", "What holds now"),
    "demand.terms.save": ("Guardar los supuestos", "Salvar as premissas", "Save the assumptions"),
    "demand.terms.solved_hours": (
        "Resuelto a la primera: horas tras la primera respuesta",
        "Resolvido de primeira: horas após a primeira resposta",
        "Solved at once: hours after the first answer",
    ),
    "demand.terms.leave_days": (
        "Se fue después de un caso: dentro de cuántos días",
        "Saiu depois de um caso: dentro de quantos dias",
        "Left after a case: within how many days",
    ),
    "demand.terms.credit": (
        "Parte del margen retenido que Finanzas reconoce, en %",
        "Parte da margem retida que Finanças reconhece, em %",
        "Share of the margin kept that Finance credits, in %",
    ),
    "demand.terms.minute_cost": (
        "Costo de un minuto, donde el contacto no trae el suyo",
        "Custo de um minuto, onde o contato não traz o seu",
        "Cost of a minute, where a contact has none of its own",
    ),
    "demand.terms.quoted": (
        "Columna con el cobro que se había dicho",
        "Coluna com a cobrança que se havia dito",
        "Column with the charge that had been told",
    ),
    "demand.terms.quoted.none": (
        "ninguna: se compara con el contrato",
        "nenhuma: compara-se com o contrato",
        "none: the contract is compared",
    ),
    "demand.terms.days": ("Días que se mira después", "Dias que se olha depois", "Days looked at after it"),
    "demand.terms.origin": ("De quién es", "De quem é", "Whose it is"),
    "demand.terms.place": ("Orden", "Ordem", "Order"),
    "demand.terms.causes": ("Causas, en orden", "Causas, em ordem", "Causes, in order"),
    "demand.terms.preventable": (
        "Contactos que no deberían existir, uno por línea: columna | valor | área",
        "Contatos que não deveriam existir, um por linha: coluna | valor | área",
        "Contacts that should not exist, one a line: column | value | department",
    ),
    "demand.terms.preventable.help": (
        "Columnas: topic, queue, channel. Áreas: marketing, sales, service, operations, billing. Ejemplo:"
        " topic | copia de factura | billing",
        "Colunas: topic, queue, channel. Áreas: marketing, sales, service, operations, billing. Exemplo:"
        " topic | cópia de fatura | billing",
        "Columns: topic, queue, channel. Departments: marketing, sales, service, operations, billing. For"
        " example: topic | invoice copy | billing",
    ),
    "demand.terms.fits": (
        "Qué planes encajan con cada necesidad, una por línea: necesidad | plan, plan",
        "Que planos servem a cada necessidade, uma por linha: necessidade | plano, plano",
        "Which plans fit each need, one a line: need | plan, plan",
    ),
    "demand.terms.fits.help": (
        "Sin esto no se puede saber si una venta no encajaba.",
        "Sem isso não se pode saber se uma venda não servia.",
        "Without it nobody can know whether a sale didn't fit.",
    ),
    "demand.how": ("Cómo se sabe", "Como se sabe", "How this is known"),
    "deed.demand_declared": (
        "Cambió los supuestos de la demanda de servicio",
        "Mudou as premissas da demanda de atendimento",
        "Changed the assumptions of service demand",
    ),
    "deed.demand_agreed": (
        "Anotó el acuerdo de Finanzas con el estado de valor: {by}",
        "Registrou o acordo de Finanças com o demonstrativo de valor: {by}",
        "Wrote down Finance's agreement to the value statement: {by}",
    ),
    "demand.silent.nothing.title": ("Todavía no hay datos", "Ainda não há dados", "There are no data yet"),
    "demand.silent.nothing.text": (
        "Carga los contactos de tu mesa de ayuda y aquí verás por qué llaman y quién lo causa.",
        "Carregue os contatos da sua central e aqui verá por que ligam e quem causa.",
        "Load your help desk's contacts and here you will see why they call and who causes it.",
    ),
    "demand.silent.no_cases.title": (
        "No hay contactos cargados",
        "Não há contatos carregados",
        "No contacts are loaded",
    ),
    "demand.silent.no_cases.text": (
        "Con la exportación de la mesa de ayuda (quién, cuándo, canal, tema, respuesta, solución) esta página"
        " dice por qué llaman y quién lo causa.",
        "Com a exportação da central (quem, quando, canal, tema, resposta, solução) esta página diz por que"
        " ligam e quem causa.",
        "With the help desk's export (who, when, channel, topic, answer, solution) this page says why they"
        " call"
        " and who causes it.",
    ),
    "demand.silent.none_here.title": (
        "Con este filtro no hay contactos",
        "Com este filtro não há contatos",
        "Through this filter there are no contacts",
    ),
    "demand.silent.none_here.text": (
        "Amplía el periodo o quita un segmento.",
        "Amplie o período ou retire um segmento.",
        "Widen the period or remove a segment.",
    ),
    "demand.silent.data": ("Cargar datos", "Carregar dados", "Load data"),
    "demand.silent.clear": ("Quitar el filtro", "Retirar o filtro", "Remove the filter"),
}

_ROOM: dict[str, tuple[str, str, str]] = {
    "measure.room.service": ("Servicio", "Atendimento", "Service"),
}

WORDS: dict[str, tuple[str, str, str]] = {**_STATEMENT, **_TERMS, **_ROOM}
