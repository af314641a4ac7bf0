"""The words of the page of conflicts: cards, the registry of KPIs, hand-offs."""

WORDS: dict[str, tuple[str, str, str]] = {
    "page.silos": ("Silos", "Silos", "Silos"),
    "silos.eyebrow": ("Entre áreas", "Entre áreas", "Between departments"),
    "silos.title.young": (
        "Todavía no hay con qué mirar entre áreas",
        "Ainda não há com que olhar entre áreas",
        "Nothing to look at between departments yet",
    ),
    "silos.title.none": (
        "No se ve con seguridad ningún tablero en verde que esconda clientes que se van",
        "Não se vê com segurança nenhum painel no verde que esconda clientes que vão embora",
        "No green board can be said for sure to hide customers who leave",
    ),
    "silos.title.one": (
        "Un tablero está en verde mientras los clientes se van",
        "Um painel está no verde enquanto os clientes vão embora",
        "One board is green while customers leave",
    ),
    "silos.title.other": (
        "{count} veces los tableros están en verde y los clientes se van",
        "{count} vezes os painéis estão no verde e os clientes vão embora",
        "{count} times boards are green and customers leave",
    ),
    "silos.lead": (
        "Cada área cumple su meta y juntas pierden al cliente. Solo se muestra lo que con seguridad "
        "pasa de lo normal; lo hallado mira toda la historia, y las entregas entre áreas, {span}.",
        "Cada área cumpre sua meta e juntas perdem o cliente. Só se mostra o que com segurança passa do "
        "normal; o achado olha toda a história, e as passagens entre áreas, {span}.",
        "Each department meets its target, and together they lose the customer. Only what is surely "
        "beyond the usual is shown; conflicts look at the whole past, hand-offs at {span}.",
    ),
    "silos.card.green": ("En verde", "No verde", "In the green"),
    "silos.card.green.share": (
        "para {share} de ellos",
        "para {share} deles",
        "for {share} of them",
    ),
    "silos.card.more": ("y {count} más", "e mais {count}", "and {count} more"),
    "silos.card.leave": ("Mientras tanto", "Enquanto isso", "Meanwhile"),
    "silos.card.people": (
        "clientes se fueron de más",
        "clientes foram embora a mais",
        "customers left beyond the usual",
    ),
    "silos.card.people.of": (
        "clientes se fueron de más, de {customers}",
        "clientes foram embora a mais, de {customers}",
        "customers left beyond the usual, of {customers}",
    ),
    "silos.card.people.one": (
        "cliente se fue de más",
        "cliente foi embora a mais",
        "customer left beyond the usual",
    ),
    "silos.card.people.one.of": (
        "cliente se fue de más, de {customers}",
        "cliente foi embora a mais, de {customers}",
        "customer left beyond the usual, of {customers}",
    ),
    "silos.card.counter": ("Medir en su lugar", "Medir em seu lugar", "Measure instead"),
    "silos.card.designed": (
        "Compara personas a quienes los casos les tocan por igual",
        "Compara pessoas a quem os casos cabem por igual",
        "Compares people to whom cases come alike",
    ),
    "silos.card.association": (
        "Asociación con clientes iguales, no un experimento",
        "Associação com clientes iguais, não um experimento",
        "Association with like customers, not an experiment",
    ),
    "silos.card.open": ("Abrir y compartir", "Abrir e compartilhar", "Open and share"),
    "silos.counter.empty_promise": (
        "Promesas cumplidas a los clientes de cada campaña, y cuántos siguen a los seis meses; la misma meta"
        " para Marketing, Ventas y Servicio.",
        "Promessas cumpridas aos clientes de cada campanha, e quantos continuam aos seis meses; a mesma meta"
        " para Marketing, Vendas e Atendimento.",
        "Promises kept to each campaign's customers, and how many are there after six months; one target for"
        " Marketing, Sales and Service.",
    ),
    "silos.counter.passing_customers": (
        "Clientes que siguen tres meses después de que termina la oferta, no los que entran.",
        "Clientes que continuam três meses depois que a oferta termina, não os que entram.",
        "Customers who are there three months after the offer ends, not those who come in.",
    ),
    "silos.counter.oversold_customers": (
        "Permanencia a doce meses de los clientes de cada persona, junto a su cuota.",
        "Permanência em doze meses dos clientes de cada pessoa, junto à sua cota.",
        "Twelve-month survival of each person's customers, beside their quota.",
    ),
    "silos.counter.hurried_queue": (
        "Solución al primer contacto y contactos que vuelven en siete días, junto al tiempo de manejo.",
        "Solução no primeiro contato e contatos que voltam em sete dias, junto ao tempo de atendimento.",
        "First-contact resolution and contacts that come back within seven days, beside handling time.",
    ),
    "silos.counter.all_green": (
        "Permanencia del grupo, en el tablero de todas las áreas que estaban en verde.",
        "Permanência do grupo, no painel de todas as áreas que estavam no verde.",
        "The group's survival, on the board of every department that was green.",
    ),
    "silos.none.story": (
        "Sigue una promesa de punta a punta en Historia",
        "Siga uma promessa de ponta a ponta em História",
        "Follow one promise from end to end in Story",
    ),
    "silos.none.one": (
        "Acusar pide más datos que contar un caso: aquí se compara todo con todo.",
        "Acusar pede mais dados do que contar um caso: aqui se compara tudo com tudo.",
        "To accuse takes more data than to tell one case: here everything is compared with everything.",
    ),
    "silos.none.text": (
        "Se miró lo que está abajo y nada pasa con seguridad de lo normal. Cuando pase, aquí aparece "
        "quién está en verde, qué clientes se van y cuánto cuesta.",
        "Olhou-se o que está abaixo e nada passa com segurança do normal. Quando passar, aqui aparece "
        "quem está no verde, que clientes vão embora e quanto custa.",
        "What stands below was looked at, and nothing is surely beyond the usual. When something is, it shows"
        " here who is green, which customers leave and what it costs.",
    ),
    "silos.empty.title": (
        "Los tableros de las áreas aún no están aquí",
        "Os painéis das áreas ainda não estão aqui",
        "The departments' boards aren't here yet",
    ),
    "silos.empty.text": (
        "Carga las metas de cada área (indicador, meta, hacia dónde es mejor e incentivo) junto a contratos y"
        " contactos: con eso se ve dónde todos cumplen y el cliente se va.",
        "Carregue as metas de cada área (indicador, meta, para onde é melhor e incentivo) junto a contratos e"
        " contatos: com isso se vê onde todos cumprem e o cliente vai embora.",
        "Load each department's targets (KPI, target, where better lies and incentive) beside contracts and"
        " contacts: then it shows where everybody meets them and the customer leaves.",
    ),
    "silos.empty.action": ("Cargar datos", "Carregar dados", "Load data"),
    "silos.looked.title": ("Qué se miró", "O que foi olhado", "What was looked at"),
    "silos.kpis.title": (
        "Por qué se mide a cada área",
        "Pelo que se mede cada área",
        "What each department is measured by",
    ),
    "silos.kpis.lead": (
        "Cada indicador con su meta y lo que se paga por él. El color siempre va con su palabra.",
        "Cada indicador com sua meta e o que se paga por ele. A cor sempre vai com sua palavra.",
        "Each KPI with its target and the pay that hangs on it. Colour always comes with its word.",
    ),
    "silos.kpis.none": (
        "Ningún área ha cargado sus indicadores.",
        "Nenhuma área carregou seus indicadores.",
        "No department has loaded its KPIs.",
    ),
    "silos.kpi.column.department": ("Área", "Área", "Department"),
    "silos.kpi.column.name": ("Indicador", "Indicador", "KPI"),
    "silos.kpi.column.owner": ("Responde", "Responde", "Owner"),
    "silos.kpi.column.target": ("Meta", "Meta", "Target"),
    "silos.kpi.column.last": ("Último", "Último", "Last"),
    "silos.kpi.column.direction": ("Mejor", "Melhor", "Better"),
    "silos.kpi.column.incentive": ("Incentivo", "Incentivo", "Incentive"),
    "silos.kpi.column.green": ("Meses en verde", "Meses no verde", "Months in the green"),
    "silos.kpi.column.course": ("Recorrido", "Percurso", "Course"),
    "silos.kpi.column.state": ("Ahora", "Agora", "Now"),
    "silos.kpi.better.up": ("más alto", "mais alto", "higher"),
    "silos.kpi.better.down": ("más bajo", "mais baixo", "lower"),
    "silos.kpi.months": ("{green} de {months}", "{green} de {months}", "{green} of {months}"),
    "silos.kpi.green": ("En meta", "Na meta", "On target"),
    "silos.kpi.red": ("Fuera de meta", "Fora da meta", "Off target"),
    "silos.kpi.none": ("Sin meta", "Sem meta", "No target"),
    "silos.handoffs.title": (
        "Qué llega de un área a la siguiente",
        "O que chega de uma área à seguinte",
        "What arrives from one department at the next",
    ),
    "silos.handoffs.lead": (
        "Lo que un área entrega y la siguiente recibe: lo que falta para el 100 % se pierde en el camino.",
        "O que uma área entrega e a seguinte recebe: o que falta para 100% se perde no caminho.",
        "What one department hands over and the next receives: what is missing to 100% is lost on the way.",
    ),
    "silos.handoff.column.handoff": ("Entrega", "Passagem", "Hand-off"),
    "silos.handoff.column.what": ("Qué llega", "O que chega", "What arrives"),
    "silos.handoff.column.arrives": ("Cuánto", "Quanto", "How much"),
    "silos.handoff.leads": (
        "Prospectos calificados que Ventas aceptó",
        "Leads qualificados que Vendas aceitou",
        "Qualified leads that Sales accepted",
    ),
    "silos.handoff.needs": (
        "Ventas ganadas con la necesidad del cliente escrita",
        "Vendas ganhas com a necessidade do cliente escrita",
        "Deals won with the customer's need written down",
    ),
    "silos.handoff.dates": (
        "Entregas hechas el día que se dijo",
        "Entregas feitas no dia dito",
        "Deliveries made on the day that was said",
    ),
    "silos.handoff.promises": (
        "Promesas de la casa que se cumplieron al vencer",
        "Promessas da casa que se cumpriram ao vencer",
        "The company's promises that were kept when they came due",
    ),
    "silos.table": ("Conflictos entre áreas", "Conflitos entre áreas", "Conflicts between departments"),
    "silos.table.open": ("Ver y descargar en tabla", "Ver e baixar em tabela", "See and download as a table"),
}
