"""The words about words that people gave customers."""

WORDS: dict[str, tuple[str, str, str]] = {
    "page.given": ("Palabras dadas", "Palavras dadas", "Words given"),
    "given.page": ("Palabras dadas", "Palavras dadas", "Words given"),
    "given.title.none": (
        "Nadie anotó todavía una palabra dada a un cliente",
        "Ninguém anotou ainda uma palavra dada a um cliente",
        "Nobody has written down a word given to a customer yet",
    ),
    "given.title.late": (
        "{late} palabras dadas a clientes ya vencieron sin cumplirse",
        "{late} palavras dadas a clientes já venceram sem ser cumpridas",
        "{late} words given to customers are past their day and not kept",
    ),
    "given.title.late.one": (
        "Una palabra dada a un cliente ya venció sin cumplirse",
        "Uma palavra dada a um cliente já venceu sem ser cumprida",
        "One word given to a customer is past its day and not kept",
    ),
    "given.title.kept": (
        "Ninguna palabra dada está vencida; {open} siguen abiertas",
        "Nenhuma palavra dada está vencida; {open} seguem abertas",
        "No word given is past its day; {open} are still open",
    ),
    "given.title.kept.one": (
        "Ninguna palabra dada está vencida; una sigue abierta",
        "Nenhuma palavra dada está vencida; uma segue aberta",
        "No word given is past its day; one is still open",
    ),
    "given.title.kept.all": (
        "Ninguna palabra dada está vencida ni abierta",
        "Nenhuma palavra dada está vencida nem aberta",
        "No word given is past its day or still open",
    ),
    "given.lead": (
        "Lo que una persona prometió a un cliente: «te llamo el jueves», «te lo devuelvo esta semana». "
        "Quién lo dijo, hasta cuándo, y si se hizo.",
        "O que uma pessoa prometeu a um cliente: «ligo na quinta», «devolvo esta semana». Quem disse, "
        "até quando, e se foi feito.",
        "What one person promised one customer: “I'll call you on Thursday”, “you'll have it back this "
        "week”. Who said it, until when, and whether it was done.",
    ),
    "given.empty.title": (
        "Todavía no hay palabras dadas",
        "Ainda não há palavras dadas",
        "No words given yet",
    ),
    "given.empty.text": (
        "Trae de tu CRM las tareas prometidas a clientes: a quién, quién lo dijo, hasta cuándo y cuándo "
        "se hizo. Cada una va a la tabla de promesas vistas por clientes, con la persona que la dio.",
        "Traga do seu CRM as tarefas prometidas a clientes: a quem, quem disse, até quando e quando foi "
        "feita. Cada uma vai à tabela de promessas vistas por clientes, com a pessoa que a deu.",
        "Bring the tasks promised to customers from your CRM: to whom, who said it, until when, and "
        "when it was done. Each goes to the table of promises customers met, with the person who gave it.",
    ),
    "given.empty.action": ("Traer datos", "Trazer dados", "Bring data"),
    "given.whole": ("Se cumplen", "Cumprem-se", "Kept"),
    "given.whole.when": ("de las que ya vencieron", "das que já venceram", "of those that have come due"),
    "given.givers": (
        "Quién cumple lo que dice",
        "Quem cumpre o que diz",
        "Who keeps their word",
    ),
    "given.undone": ("Lo que falta hacer", "O que falta fazer", "What is still to be done"),
    "given.undone.none": (
        "No falta nada por hacer.",
        "Não falta nada por fazer.",
        "Nothing is left to be done.",
    ),
    "given.undone.hidden": (
        "Tu rol no ve clientes: aquí solo ves cuántas faltan.",
        "Seu papel não vê clientes: aqui você só vê quantas faltam.",
        "Your role doesn't see customers: here you only see how many are left.",
    ),
    "given.state.late": ("vencida", "vencida", "past its day"),
    "given.state.open": ("abierta", "aberta", "open"),
    "given.column.giver": ("Quién la dio", "Quem a deu", "Who gave it"),
    "given.column.team": ("Equipo", "Equipe", "Team"),
    "given.column.given": ("Dadas", "Dadas", "Given"),
    "given.column.kept": ("Cumplidas", "Cumpridas", "Kept"),
    "given.column.open": ("Abiertas", "Abertas", "Open"),
    "given.column.late": ("Vencidas", "Vencidas", "Past their day"),
    "given.column.customer": ("Cliente", "Cliente", "Customer"),
    "given.column.words": ("Lo que se dijo", "O que foi dito", "What was said"),
    "given.column.given_at": ("Dada el", "Dada em", "Given on"),
    "given.column.due": ("Hasta", "Até", "Until"),
    "given.column.state": ("Estado", "Estado", "State"),
    "promises.room.given": ("Palabras dadas", "Palavras dadas", "Words given"),
}
