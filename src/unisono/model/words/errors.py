"""The words of errors and their hints.  Each entry: Spanish, Portuguese, English."""

from unisono.model.words.files import WORDS as _FILES

_QUESTIONS: dict[str, tuple[str, str, str]] = {
    "error.effect_unknown": (
        "No existe el efecto «{effect}».",
        "Não existe o efeito «{effect}».",
        "There is no effect called “{effect}”.",
    ),
    "hint.effect_unknown": (
        "Se pueden apagar: {known}.",
        "Podem ser desligados: {known}.",
        "These can be switched off: {known}.",
    ),
    "error.seed_unreadable": (
        "«{seed}» no es una semilla.",
        "«{seed}» não é uma semente.",
        "“{seed}” is no seed.",
    ),
    "hint.seed_unreadable": (
        "Escribe un número, como 7, o un rango, como 1..100.",
        "Escreva um número, como 7, ou um intervalo, como 1..100.",
        "Write a number, such as 7, or a range, such as 1..100.",
    ),
    "error.metric_unknown": (
        "No existe la métrica «{metric}».",
        "Não existe a métrica «{metric}».",
        "There is no metric called “{metric}”.",
    ),
    "hint.metric_unknown": ("Prueba con: {near}.", "Tente: {near}.", "Try: {near}."),
    "error.column_unknown": (
        "No se encuentra la columna «{column}» para esta métrica.",
        "Não se encontra a coluna «{column}» para esta métrica.",
        "No column called “{column}” can be reached from this metric.",
    ),
    "hint.column_unknown": (
        "Las más parecidas: {near}. Un texto con espacios o igual a una columna va entre comillas simples.",
        "As mais parecidas: {near}. Um texto com espaços ou igual a uma coluna vai entre aspas simples.",
        "The nearest ones: {near}. Text with spaces, or that is also a column, goes in single quotes.",
    ),
    "error.column_ambiguous": (
        "«{column}» puede ser más de una columna.",
        "«{column}» pode ser mais de uma coluna.",
        "“{column}” could mean more than one column.",
    ),
    "hint.column_ambiguous": (
        "Di cuál: {choices}.",
        "Diga qual: {choices}.",
        "Say which: {choices}.",
    ),
    "error.where_unreadable": (
        "El filtro no se entiende: {where}",
        "Não se entende o filtro: {where}",
        "The filter can't be understood: {where}",
    ),
    "hint.where_unreadable": (
        "Escríbelo como COLUMNA = 'valor'; une condiciones con and, or, not.",
        "Escreva COLUNA = 'valor'; una condições com and, or, not.",
        "Write it as COLUMN = 'value'; join conditions with and, or, not.",
    ),
    "error.where_not_allowed": (
        "Esto no se puede usar en un filtro: {part}",
        "Isto não pode ser usado em um filtro: {part}",
        "This can't be used in a filter: {part}",
    ),
    "hint.where_not_allowed": (
        "Un filtro compara columnas con valores: =, <>, <, <=, >, >=, in, between, like, is null;"
        " un texto con signos va entre comillas simples.",
        "Um filtro compara colunas com valores: =, <>, <, <=, >, >=, in, between, like, is null;"
        " um texto com sinais vai entre aspas simples.",
        "A filter compares columns with values: =, <>, <, <=, >, >=, in, between, like, is null;"
        " text with signs in it goes in single quotes.",
    ),
    "error.value_unreadable": (
        "«{value}» no se puede comparar con la columna «{column}».",
        "«{value}» não pode ser comparado com a coluna «{column}».",
        "“{value}” can't be compared with the column “{column}”.",
    ),
    "hint.value_unreadable": (
        "Números con punto decimal, fechas como 2018-03-31 o '2018-03-31 14:30', true o false.",
        "Números com ponto decimal, datas como 2018-03-31 ou '2018-03-31 14:30', true ou false.",
        "Numbers with a decimal point, dates like 2018-03-31 or '2018-03-31 14:30', true or false.",
    ),
    "error.period_backwards": (
        "El período termina ({until}) antes de empezar ({since}).",
        "O período termina ({until}) antes de começar ({since}).",
        "The period ends ({until}) before it begins ({since}).",
    ),
    "hint.period_backwards": (
        "Cambia el orden de las dos fechas.",
        "Troque a ordem das duas datas.",
        "Swap the two dates.",
    ),
    "error.period_unreadable": (
        "«{period}» no es un período de esta pregunta.",
        "«{period}» não é um período desta pergunta.",
        "“{period}” is not a period of this question.",
    ),
    "hint.period_unreadable": (
        "Los períodos se escriben 2018-03-31, 2018-W13, 2018-03 o 2018-Q1.",
        "Os períodos se escrevem 2018-03-31, 2018-W13, 2018-03 ou 2018-Q1.",
        "Periods are written 2018-03-31, 2018-W13, 2018-03 or 2018-Q1.",
    ),
    "error.grain_unknown": (
        "No se puede agrupar por «{grain}».",
        "Não se pode agrupar por «{grain}».",
        "There is no period called “{grain}”.",
    ),
    "hint.grain_unknown": ("Elige entre: {known}.", "Escolha entre: {known}.", "Choose one of: {known}."),
    "error.key_unreadable": (
        "Esta clave no es de ninguna cifra: {key}",
        "Esta chave não é de nenhum número: {key}",
        "This key belongs to no figure: {key}",
    ),
    "hint.key_unreadable": (
        "Copia la clave entera, como aparece junto a la cifra.",
        "Copie a chave inteira, como aparece ao lado do número.",
        "Copy the whole key, as it stands beside the figure.",
    ),
}

_RENDER: dict[str, tuple[str, str, str]] = {
    "error.assets_missing": (
        "Falta «{name}», con lo que se dibujan gráficos y documentos.",
        "Falta «{name}», com o que se desenham gráficos e documentos.",
        "“{name}”, which charts and documents are drawn with, is missing.",
    ),
    "hint.assets_missing": (
        "Ejecuta una vez «python assets/build.py»; tarda unos segundos.",
        "Execute uma vez «python assets/build.py»; leva alguns segundos.",
        "Run `python assets/build.py` once; it takes a few seconds.",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_FILES, **_QUESTIONS, **_RENDER}
