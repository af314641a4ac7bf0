"""The words of a company's own definition files.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "error.definition_broken": (
        "El archivo {file} no se puede leer: algo falla en la línea {line}.",
        "O arquivo {file} não pode ser lido: algo falha na linha {line}.",
        "The file {file} can't be read: something is wrong in line {line}.",
    ),
    "hint.definition_broken": (
        "Corrige esa línea con un editor de texto; los demás archivos siguen valiendo.",
        "Corrija essa linha com um editor de texto; os demais arquivos continuam valendo.",
        "Mend that line with a text editor; the other files still count.",
    ),
    "error.definition_badly_named": (
        "El archivo {file} tiene un nombre que no sirve.",
        "O arquivo {file} tem um nome que não serve.",
        "The file {file} has a name that won't do.",
    ),
    "hint.definition_badly_named": (
        "Usa hasta 60 letras minúsculas sin tilde, cifras y guiones, como soporte-24-7.toml.",
        "Use até 60 letras minúsculas sem acento, algarismos e hifens, como suporte-24-7.toml.",
        "Use up to 60 lower-case letters, digits and hyphens, such as support-24-7.toml.",
    ),
    "error.definition_name": (
        "«{name}» no puede ser el nombre de un archivo.",
        "“{name}” não pode ser o nome de um arquivo.",
        "“{name}” can't be the name of a file.",
    ),
    "hint.definition_name": (
        "Usa hasta 60 letras minúsculas sin tilde, cifras y guiones.",
        "Use até 60 letras minúsculas sem acento, algarismos e hifens.",
        "Use up to 60 lower-case letters, digits and hyphens.",
    ),
    "error.definition_missing": (
        "No hay ningún archivo «{name}».",
        "Não há nenhum arquivo “{name}”.",
        "There is no file “{name}”.",
    ),
    "hint.definition_missing": (
        "Puede que alguien lo haya quitado. Búscalo en la lista.",
        "Talvez alguém o tenha tirado. Procure-o na lista.",
        "Somebody may have taken it away. Look for it in the list.",
    ),
    "error.definition_changed": (
        "Alguien cambió «{name}» mientras lo editabas.",
        "Alguém mudou “{name}” enquanto você o editava.",
        "Somebody changed “{name}” while you were editing it.",
    ),
    "hint.definition_changed": (
        "Ábrelo de nuevo para ver lo que hay y vuelve a hacer tu cambio.",
        "Abra-o de novo para ver o que há e refaça sua alteração.",
        "Open it again to see what it says now, and make your change once more.",
    ),
}
