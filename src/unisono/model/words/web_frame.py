"""The words of the frame around every page: menu, filters, parts.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "page.home": ("Inicio", "Início", "Home"),
    "page.measure": ("Medir", "Medir", "Measure"),
    "page.promises": ("Promesas", "Promessas", "Promises"),
    "page.customers": ("Clientes", "Clientes", "Customers"),
    "page.findings": ("Hallazgos", "Achados", "Findings"),
    "page.data": ("Datos", "Dados", "Data"),
    "page.brief": ("Informe", "Relatório", "Brief"),
    "page.settings": ("Ajustes", "Configurações", "Settings"),
    "page.jobs": ("Tareas", "Tarefas", "Jobs"),
    "error.segment_unknown": (
        "No se puede filtrar por «{segment}».",
        "Não se pode filtrar por “{segment}”.",
        "It isn't possible to filter by “{segment}”.",
    ),
    "hint.segment_unknown": ("Se puede por: {known}.", "Pode-se por: {known}.", "It is by: {known}."),
}
