"""The words of people, roles and rights.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "error.not_allowed": (
        "Tu rol no permite hacer esto.",
        "Sua função não permite fazer isto.",
        "Your role doesn't allow this.",
    ),
    "hint.not_allowed": (
        "Pídelo a quien administra Unísono en tu empresa.",
        "Peça a quem administra o Unísono na sua empresa.",
        "Ask whoever administers Unísono in your company.",
    ),
    "role.cxo": ("CXO", "CXO", "CXO"),
    "role.marketing": ("Marketing", "Marketing", "Marketing"),
    "role.sales": ("Ventas", "Vendas", "Sales"),
    "role.service": ("Servicio", "Atendimento", "Service"),
    "role.analyst": ("Analista", "Analista", "Analyst"),
    "role.agent": ("Agente", "Atendente", "Agent"),
    "role.admin": ("Administración", "Administração", "Administration"),
}
