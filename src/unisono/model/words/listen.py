"""The words of the intake: notices, reasons of set-aside rows.  Each entry: Spanish, Portuguese, English."""

_CASTS: dict[str, tuple[str, str, str]] = {
    "reason.not_a_time": (
        "no es una fecha y hora que se entienda",
        "não é uma data e hora que se entenda",
        "can't be read as a date and time",
    ),
    "reason.not_a_day": ("no es una fecha", "não é uma data", "is not a date"),
    "reason.not_a_number": ("no es un número", "não é um número", "is not a number"),
    "reason.not_an_integer": (
        "no es un número entero",
        "não é um número inteiro",
        "is not a whole number",
    ),
    "reason.not_money": ("no es un monto", "não é um valor em dinheiro", "is not an amount of money"),
    "reason.not_a_flag": ("no es un sí o un no", "não é um sim ou um não", "is neither yes nor no"),
    "reason.missing_required": (
        "está vacío y hace falta",
        "está vazio e é necessário",
        "is empty and is needed",
    ),
    "reason.missing_source_id": (
        "está vacío, y sin eso la fila no se distingue de otras",
        "está vazio, e sem isso a linha não se distingue de outras",
        "is empty, and without it the row can't be told from others",
    ),
    "reason.rule_broken": ("no cumple la regla", "não cumpre a regra", "breaks the rule"),
    "reason.orphan": (
        "no se encuentra en el otro archivo",
        "não se encontra no outro arquivo",
        "is not found in the other file",
    ),
    "reason.blank_row": ("la fila está vacía", "a linha está vazia", "the row is blank"),
    "notice.date_order_doubtful": (
        "En «{file}», {n} fechas ({columns}) se pueden leer de dos maneras; se tomó el día primero."
        ' Si no es así, pon dates = "month_first" en la receta.',
        "Em «{file}», {n} datas ({columns}) podem ser lidas de duas maneiras; tomou-se o dia primeiro."
        ' Se não for assim, ponha dates = "month_first" na receita.',
        "In “{file}”, {n} dates ({columns}) can be read two ways; the day was taken to come first."
        ' If it doesn\'t, put dates = "month_first" in the recipe.',
    ),
    "notice.date_order_mixed": (
        "«{file}» mezcla fechas con el día primero ({day_first}) y con el mes primero ({month_first})"
        " en {columns}: hay que corregirlo en el origen. Las que no encajan quedan apartadas.",
        "«{file}» mistura datas com o dia primeiro ({day_first}) e com o mês primeiro ({month_first})"
        " em {columns}: é preciso corrigir na origem. As que não se encaixam ficam separadas.",
        "“{file}” mixes dates with the day first ({day_first}) and with the month first ({month_first})"
        " in {columns}: this must be mended at the source. Those that don't fit are set aside.",
    ),
    "notice.decimal_doubtful": (
        "En «{file}», {n} números ({columns}) se pueden leer de dos maneras, como 1.234;"
        ' se tomó el punto como decimal. Si no es así, pon decimal = "," en la receta.',
        "Em «{file}», {n} números ({columns}) podem ser lidos de duas maneiras, como 1.234;"
        ' tomou-se o ponto como decimal. Se não for assim, ponha decimal = "," na receita.',
        "In “{file}”, {n} numbers ({columns}) can be read two ways, like 1.234;"
        ' the point was taken as decimal. If it isn\'t, put decimal = "," in the recipe.',
    ),
    "notice.decimal_mixed": (
        "«{file}» mezcla números con coma decimal ({comma}) y con punto decimal ({point}) en {columns}."
        " Los que no encajan quedan apartados.",
        "«{file}» mistura números com vírgula decimal ({comma}) e com ponto decimal ({point}) em {columns}."
        " Os que não se encaixam ficam separados.",
        "“{file}” mixes numbers with a decimal comma ({comma}) and with a point ({point}) in {columns}."
        " Those that don't fit are set aside.",
    ),
}

_CANON: dict[str, tuple[str, str, str]] = {
    "template.heading": (
        "Receta de partida hecha a la vista de {file}: revisa cada línea antes de cargar.",
        "Receita inicial feita a partir de {file}: revise cada linha antes de carregar.",
        "A starting recipe made from {file}: check every line before loading.",
    ),
    "template.check": (
        "REVISAR, no se encontró:",
        "REVISAR, não se encontrou:",
        "CHECK, nothing fitting was found:",
    ),
    "template.extras": (
        "Columnas que sobran; quita el # de las que quieras conservar.",
        "Colunas que sobram; tire o # das que quiser guardar.",
        "Columns left over; take away the # of those you want to keep.",
    ),
    "canon.heading": ("Las tablas de la cadena", "As tabelas da cadeia", "The tables of the chain"),
    "canon.kinds": (
        "Clases: `id` y `ref` son textos con su sistema delante (`crm:123`); `time` es un momento en UTC;"
        " `day`, un día del calendario de la empresa; `money`, céntimos junto a `currency`.",
        "Tipos: `id` e `ref` são textos com seu sistema na frente (`crm:123`); `time` é um momento em UTC;"
        " `day`, um dia do calendário da empresa; `money`, centavos junto de `currency`.",
        "Kinds: `id` and `ref` are texts with their system in front (`crm:123`); `time` is a moment in UTC;"
        " `day` a day of the company's calendar; `money` cents beside `currency`.",
    ),
    "canon.row": ("Una fila es {row}.", "Uma linha é {row}.", "One row is {row}."),
    "canon.columns": (
        "columna | clase | | qué es",
        "coluna | tipo | | o que é",
        "column | kind | | what it is",
    ),
    "canon.required": ("obligatoria", "obrigatória", "required"),
    "canon.derived": ("se calcula", "calculada", "derived"),
    "canon.personal": ("personal", "pessoal", "personal"),
    "canon.free_text": ("texto libre", "texto livre", "free text"),
}

_INTAKE: dict[str, tuple[str, str, str]] = {
    "notice.encoding_guessed": (
        "La codificación no estaba declarada; por los acentos parece {encoding}.",
        "A codificação não estava declarada; pelos acentos parece {encoding}.",
        "The encoding was not declared; by its accents it looks like {encoding}.",
    ),
    "notice.kind_differs": (
        "El nombre termina en {suffix}, pero por dentro es {kind}; se leyó como {kind}.",
        "O nome termina em {suffix}, mas por dentro é {kind}; foi lido como {kind}.",
        "The name ends in {suffix}, but inside it is {kind}; it was read as {kind}.",
    ),
    "notice.header_only": (
        "El archivo tiene columnas, pero ninguna fila.",
        "O arquivo tem colunas, mas nenhuma linha.",
        "The file has columns, but not one row.",
    ),
    "notice.column_named": (
        "Hay columnas sin nombre; se llamaron {columns}.",
        "Há colunas sem nome; foram chamadas {columns}.",
        "Some columns have no name; they were called {columns}.",
    ),
    "notice.newlines_mixed": (
        "El archivo mezcla saltos de línea de Windows y de Unix; se leyeron todos igual.",
        "O arquivo mistura quebras de linha do Windows e do Unix; todas foram lidas igual.",
        "The file mixes Windows and Unix line breaks; all were read alike.",
    ),
    "notice.quotes_mended": (
        "Hay comillas mal cerradas; por esos u otros daños se apartaron {rows} filas y el resto se leyó.",
        "Há aspas mal fechadas; por elas ou outros danos {rows} linhas foram separadas e as outras lidas.",
        "Some quotes don't close properly; with other damage, {rows} rows were set aside and the rest read.",
    ),
    "notice.sheet_chosen": (
        "El libro tiene varias hojas ({sheets}); se leyó «{sheet}».",
        "A pasta de trabalho tem várias planilhas ({sheets}); foi lida «{sheet}».",
        "The workbook has several sheets ({sheets}); “{sheet}” was read.",
    ),
    "notice.json_deep_rows": (
        "{rows} filas tienen tantos niveles que no se buscaron en ellas campos nuevos.",
        "{rows} linhas têm tantos níveis que não se procuraram nelas campos novos.",
        "{rows} rows are so nested that no new fields were looked for in them.",
    ),
    "reason.too_many_columns": (
        "tiene más columnas que la cabecera",
        "tem mais colunas que o cabeçalho",
        "has more columns than the header",
    ),
    "reason.missing_columns": (
        "tiene menos columnas que la cabecera",
        "tem menos colunas que o cabeçalho",
        "has fewer columns than the header",
    ),
    "reason.bad_encoding": (
        "tiene bytes que no son de la codificación del archivo",
        "tem bytes que não são da codificação do arquivo",
        "has bytes that are not of the file's encoding",
    ),
    "reason.broken_quotes": (
        "tiene comillas que no se cierran bien",
        "tem aspas que não se fecham bem",
        "has quotes that don't close properly",
    ),
    "reason.line_too_long": (
        "es demasiado larga",
        "é longa demais",
        "is too long",
    ),
    "reason.json_broken": (
        "no es un objeto JSON completo",
        "não é um objeto JSON completo",
        "is not a complete JSON object",
    ),
}

WORDS: dict[str, tuple[str, str, str]] = {**_INTAKE, **_CASTS, **_CANON}
