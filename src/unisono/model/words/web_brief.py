"""The words of brief.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "web.brief.language": ("Idioma", "Idioma", "Language"),
    "web.brief.edition": ("Edición de los datos", "Edição dos dados", "Edition of the data"),
    "web.brief.edition.one": (
        "Edición {number}, {made}",
        "Edição {number}, {made}",
        "Edition {number}, {made}",
    ),
    "web.brief.show": ("Mostrar", "Mostrar", "Show"),
    "web.brief.download": ("Descargar", "Baixar", "Download"),
    "web.brief.year": (
        "El informe cubre el último año de datos de la edición elegida.",
        "O relatório cobre o último ano de dados da edição escolhida.",
        "The brief covers the last year of data of the chosen edition.",
    ),
    "web.brief.narrowed": (
        "El informe cubre siempre el último año de datos: tus filtros no lo cambian.",
        "O relatório cobre sempre o último ano de dados: seus filtros não o mudam.",
        "The brief always covers the last year of data: your filters don't change it.",
    ),
    "web.brief.scoped": (
        "Cuenta solo a los clientes que puedes ver.",
        "Conta só os clientes que você pode ver.",
        "It counts only the customers you may see.",
    ),
    "web.brief.empty.title": (
        "El informe se escribe solo, con datos",
        "O relatório se escreve sozinho, com dados",
        "The brief writes itself, given data",
    ),
    "web.brief.empty.text": (
        "En cuanto cargues el primer archivo habrá una página para la dirección: qué cambió, por qué, cuánto"
        " dinero y qué decidir.",
        "Assim que você carregar o primeiro arquivo haverá uma página para a direção: o que mudou, por quê,"
        " quanto dinheiro e o que decidir.",
        "As soon as you load the first file there will be a page for the board: what changed, why, how much"
        " money and what to decide.",
    ),
    "error.brief_kind_unknown": (
        "El informe no se escribe como «{kind}».",
        "O relatório não se escreve como “{kind}”.",
        "The brief can't be written as “{kind}”.",
    ),
    "hint.brief_kind_unknown": (
        "Se puede como: {known}.",
        "Pode-se como: {known}.",
        "It can be written as: {known}.",
    ),
}
