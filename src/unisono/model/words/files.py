"""The words for files that can't be read, one entry for each code of FileError, and what to do about it."""

from __future__ import annotations

_WHOLE: dict[str, tuple[str, str, str]] = {
    "error.file_missing": (
        "No existe el archivo {file}.",
        "O arquivo {file} não existe.",
        "There is no file {file}.",
    ),
    "hint.file_missing": (
        "Revisa la ruta; mayúsculas y minúsculas cuentan.",
        "Confira o caminho; maiúsculas e minúsculas contam.",
        "Check the path; capital letters count.",
    ),
    "error.file_is_folder": (
        "{file} es una carpeta y aquí hace falta un archivo.",
        "{file} é uma pasta e aqui é preciso um arquivo.",
        "{file} is a folder, and a file is needed here.",
    ),
    "hint.file_is_folder": (
        "Da la ruta de un archivo de la carpeta.",
        "Informe o caminho de um arquivo da pasta.",
        "Give the path of one file in the folder.",
    ),
    "error.file_is_no_file": (
        "{file} es un dispositivo o una tubería y no un archivo.",
        "{file} é um dispositivo ou um canal e não um arquivo.",
        "{file} is a device or a pipe and not a file.",
    ),
    "hint.file_is_no_file": (
        "Guarda los datos en un archivo y da su ruta.",
        "Salve os dados em um arquivo e informe o caminho.",
        "Save the data to a file and give its path.",
    ),
    "error.file_empty": ("{file} está vacío.", "{file} está vazio.", "{file} is empty."),
    "hint.file_empty": (
        "Vuelve a exportarlo; puede que la exportación se haya interrumpido.",
        "Exporte de novo; a exportação pode ter sido interrompida.",
        "Export it again; the export may have been cut off.",
    ),
    "error.file_unreadable": (
        "{file} no se puede leer: {reason}",
        "Não se consegue ler {file}: {reason}",
        "{file} can't be read: {reason}",
    ),
    "hint.file_unreadable": (
        "Revisa que tengas permiso para leerlo y que no esté dañado; si hace falta, vuelve a exportarlo.",
        "Confira se você tem permissão para ler e se o arquivo não está danificado; ou exporte de novo.",
        "Check that you may read it and that it isn't damaged; export it again if need be.",
    ),
    "error.file_disguised": (
        "{file} no es una tabla: por dentro es un archivo {found}.",
        "{file} não é uma tabela: por dentro é um arquivo {found}.",
        "{file} is not a table: inside it is a {found} file.",
    ),
    "hint.file_disguised": (
        "Exporta los datos como CSV, XLSX, JSON o Parquet; cambiar el nombre no basta.",
        "Exporte os dados como CSV, XLSX, JSON ou Parquet; mudar o nome não basta.",
        "Export the data as CSV, XLSX, JSON or Parquet; changing the name is not enough.",
    ),
    "error.file_html": (
        "{file} es una página web y no una tabla.",
        "{file} é uma página da web e não uma tabela.",
        "{file} is a web page and not a table.",
    ),
    "hint.file_html": (
        "Suele ser un mensaje de error guardado en vez de los datos: ábrelo para leerlo y descarga de nuevo.",
        "Costuma ser uma mensagem de erro salva no lugar dos dados: abra para ler e baixe de novo.",
        "It is usually an error message saved instead of the data: open it to read it, and download again.",
    ),
    "error.file_packed": (
        "{file} es un archivo comprimido ({found}).",
        "{file} é um arquivo compactado ({found}).",
        "{file} is a packed file ({found}).",
    ),
    "hint.file_packed": (
        "Descomprímelo y carga lo que hay dentro. Solo un CSV o JSON puede venir en gzip (.csv.gz).",
        "Descompacte e carregue o que há dentro. Só um CSV ou JSON pode vir em gzip (.csv.gz).",
        "Unpack it and load what is inside. Only a CSV or JSON may come as gzip (.csv.gz).",
    ),
    "error.file_legacy_excel": (
        "{file} está en el formato antiguo de Excel (.xls).",
        "{file} está no formato antigo do Excel (.xls).",
        "{file} is in Excel's old format (.xls).",
    ),
    "hint.file_legacy_excel": (
        "Ábrelo en Excel y guárdalo como .xlsx.",
        "Abra no Excel e salve como .xlsx.",
        "Open it in Excel and save it as .xlsx.",
    ),
    "error.file_encrypted": (
        "{file} está protegido con contraseña.",
        "{file} está protegido por senha.",
        "{file} is protected with a password.",
    ),
    "hint.file_encrypted": (
        "Ábrelo, quita la contraseña y guárdalo de nuevo.",
        "Abra, tire a senha e salve de novo.",
        "Open it, remove the password and save it again.",
    ),
    "error.file_binary": (
        "{file} no es un texto: en la línea {line} hay bytes que ningún texto tiene.",
        "{file} não é um texto: na linha {line} há bytes que nenhum texto tem.",
        "{file} is not text: line {line} holds bytes that no text has.",
    ),
    "hint.file_binary": (
        "Vuelve a exportarlo como CSV en UTF-8; si otra codificación es la correcta, declárala en la receta.",
        "Exporte de novo como CSV em UTF-8; se outra codificação for a certa, declare na receita.",
        "Export it again as CSV in UTF-8; if another encoding is right, declare it in the recipe.",
    ),
    "error.file_bomb": (
        "{file} ocupa poco, pero descomprimido pasa de {gigabytes} GB y de {ratio} veces su tamaño.",
        "{file} ocupa pouco, mas descompactado passa de {gigabytes} GB e de {ratio} vezes o seu tamanho.",
        "{file} is small, but unpacks to more than {gigabytes} GB and {ratio} times its size.",
    ),
    "hint.file_bomb": (
        "Pregunta de dónde viene. Si los datos son buenos, descomprímelo y carga el archivo sin comprimir.",
        "Pergunte de onde veio. Se os dados são bons, descompacte e carregue o arquivo sem compactação.",
        "Ask where it came from. If the data are good, unpack it and load the unpacked file.",
    ),
    "error.gzip_broken": (
        "{file} está cortado o dañado: no se puede descomprimir hasta el final.",
        "{file} está cortado ou danificado: não se consegue descompactar até o fim.",
        "{file} is cut off or damaged: it can't be unpacked to its end.",
    ),
    "hint.gzip_broken": (
        "Descárgalo o cópialo otra vez.",
        "Baixe ou copie de novo.",
        "Download or copy it again.",
    ),
    "error.vault_unwritable": (
        "No se puede guardar en {folder}: {reason}",
        "Não se consegue gravar em {folder}: {reason}",
        "Nothing can be kept in {folder}: {reason}",
    ),
    "hint.vault_unwritable": (
        "Revisa el espacio en disco y los permisos de la carpeta.",
        "Confira o espaço em disco e as permissões da pasta.",
        "Check the disk's free space and the folder's permissions.",
    ),
}

_FORMATS: dict[str, tuple[str, str, str]] = {
    "error.workbook_broken": (
        "{file} está dañado y Excel tampoco lo abriría sin repararlo.",
        "{file} está danificado e o Excel também não abriria sem reparar.",
        "{file} is damaged; Excel would not open it without a repair either.",
    ),
    "hint.workbook_broken": (
        "Ábrelo en Excel, deja que lo repare y guárdalo como .xlsx, o expórtalo otra vez.",
        "Abra no Excel, deixe reparar e salve como .xlsx, ou exporte de novo.",
        "Open it in Excel, let it repair the file and save it as .xlsx, or export it again.",
    ),
    "error.workbook_too_big": (
        "{file} tiene hojas demasiado grandes.",
        "{file} tem planilhas grandes demais.",
        "{file} has sheets that are too large.",
    ),
    "hint.workbook_too_big": (
        "Borra filas y columnas sin datos, o guarda la hoja como CSV.",
        "Apague linhas e colunas sem dados, ou salve a planilha como CSV.",
        "Delete rows and columns without data, or save the sheet as CSV.",
    ),
    "error.memory_short": (
        "No alcanza la memoria para leer {file}.",
        "Não há memória suficiente para ler {file}.",
        "There is not enough memory to read {file}.",
    ),
    "hint.memory_short": (
        "Divide el archivo en partes, o cierra otros programas y vuelve a intentarlo.",
        "Divida o arquivo em partes, ou feche outros programas e tente de novo.",
        "Split the file into parts, or close other programs and try again.",
    ),
    "error.sheet_missing": (
        "{file} no tiene la hoja «{sheet}».",
        "{file} não tem a planilha «{sheet}».",
        "{file} has no sheet “{sheet}”.",
    ),
    "hint.sheet_missing": ("Tiene: {sheets}.", "Tem: {sheets}.", "It has: {sheets}."),
    "error.parquet_broken": (
        "{file} está cortado o dañado y no se puede leer como Parquet.",
        "{file} está cortado ou danificado e não se consegue ler como Parquet.",
        "{file} is cut off or damaged and can't be read as Parquet.",
    ),
    "hint.parquet_broken": (
        "Cópialo o expórtalo otra vez.",
        "Copie ou exporte de novo.",
        "Copy or export it again.",
    ),
    "error.json_broken": (
        "{file} no se puede leer como JSON.",
        "Não se consegue ler {file} como JSON.",
        "{file} can't be read as JSON.",
    ),
    "hint.json_broken": (
        "Debe tener un objeto por línea, o una sola lista de objetos, completa hasta el último corchete.",
        "Deve ter um objeto por linha, ou uma só lista de objetos, completa até o último colchete.",
        "It should hold one object a line, or one list of objects, complete to its last bracket.",
    ),
    "error.json_not_rows": (
        "{file} es JSON, pero no contiene objetos con campos.",
        "{file} é JSON, mas não contém objetos com campos.",
        "{file} is JSON, but holds no objects with fields.",
    ),
    "hint.json_not_rows": (
        "Exporta una lista de objetos, uno por fila.",
        "Exporte uma lista de objetos, um por linha.",
        "Export a list of objects, one for each row.",
    ),
}

_TEXTS: dict[str, tuple[str, str, str]] = {
    "error.encoding_unknown": (
        "No existe la codificación «{encoding}» para {file}.",
        "Não existe a codificação «{encoding}» para {file}.",
        "There is no encoding “{encoding}” for {file}.",
    ),
    "hint.encoding_unknown": (
        "Usa auto, utf-8, utf-16, cp1252 o latin-1.",
        "Use auto, utf-8, utf-16, cp1252 ou latin-1.",
        "Use auto, utf-8, utf-16, cp1252 or latin-1.",
    ),
    "error.encoding_failed": (
        "{file} no está en {encoding}: el byte {offset} no encaja.",
        "{file} não está em {encoding}: o byte {offset} não se encaixa.",
        "{file} is not in {encoding}: byte {offset} doesn't fit.",
    ),
    "hint.encoding_failed": (
        'Pon encoding = "auto" en la receta, o la codificación con que se exportó.',
        'Ponha encoding = "auto" na receita, ou a codificação com que foi exportado.',
        'Set encoding = "auto" in the recipe, or the encoding it was exported with.',
    ),
    "error.line_too_long": (
        "La línea {line} de {file} pasa de {limit} MB.",
        "A linha {line} de {file} passa de {limit} MB.",
        "Line {line} of {file} is longer than {limit} MB.",
    ),
    "hint.line_too_long": (
        "Casi siempre faltan los saltos de línea: vuelve a exportarlo con una fila por línea.",
        "Quase sempre faltam as quebras de linha: exporte de novo com um registro por linha.",
        "The line breaks are nearly always missing: export it again with one row a line.",
    ),
    "error.delimiter_unusable": (
        "«{delimiter}» no sirve para separar columnas en {file}.",
        "«{delimiter}» não serve para separar colunas em {file}.",
        "“{delimiter}” can't separate columns in {file}.",
    ),
    "hint.delimiter_unusable": (
        "Debe ser un solo carácter: coma, punto y coma, tabulador o barra.",
        "Deve ser um só caractere: vírgula, ponto e vírgula, tabulação ou barra.",
        "It must be one character: comma, semicolon, tab or bar.",
    ),
    "error.header_broken": (
        "En la cabecera de {file} hay una comilla que no se cierra bien.",
        "No cabeçalho de {file} há uma aspa que não se fecha bem.",
        "The header of {file} has a quote that doesn't close properly.",
    ),
    "hint.header_broken": (
        "Corrige la primera línea: cada nombre entre comillas debe cerrarse antes del separador.",
        "Corrija a primeira linha: cada nome entre aspas deve se fechar antes do separador.",
        "Mend the first line: each quoted name must close before the delimiter.",
    ),
    "error.header_blank": (
        "La cabecera de {file} no tiene ningún nombre de columna.",
        "O cabeçalho de {file} não tem nenhum nome de coluna.",
        "The header of {file} has no column name at all.",
    ),
    "hint.header_blank": (
        "Escribe los nombres de las columnas en la primera línea.",
        "Escreva os nomes das colunas na primeira linha.",
        "Write the columns' names in the first line.",
    ),
    "error.header_duplicates": (
        "En {file} hay columnas con el mismo nombre: {columns}.",
        "Em {file} há colunas com o mesmo nome: {columns}.",
        "{file} has columns with the same name: {columns}.",
    ),
    "hint.header_duplicates": (
        "Da a cada columna un nombre propio; mayúsculas y minúsculas no bastan para distinguirlas.",
        "Dê a cada coluna um nome próprio; maiúsculas e minúsculas não bastam para distinguir.",
        "Give each column a name of its own; capital letters alone don't tell them apart.",
    ),
    "error.header_delimiter": (
        "En {file} las filas se separan con «{delimiter}», pero la cabecera no.",
        "Em {file} as linhas se separam com «{delimiter}», mas o cabeçalho não.",
        "In {file} the rows are separated by “{delimiter}”, but the header is not.",
    ),
    "hint.header_delimiter": (
        "Corrige la primera línea, o declara el separador en la receta.",
        "Corrija a primeira linha, ou declare o separador na receita.",
        "Mend the first line, or declare the delimiter in the recipe.",
    ),
    "error.too_many_columns": (
        "{file} tiene {found} columnas; se admiten hasta {limit}.",
        "{file} tem {found} colunas; são aceitas até {limit}.",
        "{file} has {found} columns; up to {limit} are accepted.",
    ),
    "hint.too_many_columns": (
        "Borra las columnas que no tienen datos; en Excel suelen ser columnas con formato y sin contenido.",
        "Apague as colunas sem dados; no Excel costumam ser colunas com formato e sem conteúdo.",
        "Delete the columns without data; in Excel they are usually formatted but empty columns.",
    ),
    "error.rows_mostly_broken": (
        "En {file} hay más de {limit} filas que no se pueden leer.",
        "Em {file} há mais de {limit} linhas que não se conseguem ler.",
        "{file} has more than {limit} rows that can't be read.",
    ),
    "hint.rows_mostly_broken": (
        "Seguramente el separador o la codificación son otros: decláralos en la receta.",
        "Provavelmente o separador ou a codificação são outros: declare na receita.",
        "The delimiter or the encoding is probably another: declare it in the recipe.",
    ),
    "error.quotes_hopeless": (
        "En {file} las comillas están rotas en muchas partes, desde la línea {line} o antes.",
        "Em {file} as aspas estão quebradas em muitas partes, desde a linha {line} ou antes.",
        "The quotes in {file} are broken in many places, from line {line} or earlier.",
    ),
    "hint.quotes_hopeless": (
        "Vuelve a exportarlo con los textos entre comillas y las comillas de dentro dobladas.",
        "Exporte de novo com os textos entre aspas e as aspas de dentro dobradas.",
        "Export it again with texts in quotes and the quotes inside them doubled.",
    ),
}

_HANDED_OUT: dict[str, tuple[str, str, str]] = {
    "file.part.low": ("{title}: desde", "{title}: de", "{title}: low"),
    "file.part.high": ("{title}: hasta", "{title}: até", "{title}: high"),
    "file.part.n": ("{title}: casos (n)", "{title}: casos (n)", "{title}: cases (n)"),
    "file.part.unit": ("{title}: unidad", "{title}: unidade", "{title}: unit"),
    "file.part.reason": (
        "{title}: por qué no hay cifra",
        "{title}: por que não há número",
        "{title}: why there is no figure",
    ),
    "file.unit.points": ("puntos", "pontos", "points"),
    "file.unit.share": ("proporción", "proporção", "share"),
    "file.unit.score": ("nota", "nota", "score"),
    "file.unit.seconds": ("segundos", "segundos", "seconds"),
    "file.unit.days": ("días", "dias", "days"),
    "file.unit.count": ("número", "número", "count"),
    "file.stamp.sheet": ("Qué es este archivo", "O que é este arquivo", "What this file is"),
    "file.stamp.company": ("Empresa", "Empresa", "Company"),
    "file.stamp.table": ("Tabla", "Tabela", "Table"),
    "file.stamp.edition": ("Edición de los datos", "Edição dos dados", "Edition of the data"),
    "file.stamp.as_of": ("Datos al (UTC)", "Dados até (UTC)", "Data as of (UTC)"),
    "file.stamp.lens": ("Filtros", "Filtros", "Filters"),
    "file.stamp.rows": ("Filas", "Linhas", "Rows"),
    "file.stamp.rows_of": ("{shown} de {all}", "{shown} de {all}", "{shown} of {all}"),
    "file.stamp.made_at": ("Hecho el (UTC)", "Feito em (UTC)", "Made at (UTC)"),
    "file.stamp.by": ("Por", "Por", "By"),
    "file.stamp.version": ("Versión de Unísono", "Versão do Unísono", "Version of Unísono"),
    "file.stamp.everything": ("sin filtros", "sem filtros", "none"),
    "file.stamp.nothing": ("no consta", "não consta", "not recorded"),
}

WORDS: dict[str, tuple[str, str, str]] = {**_WHOLE, **_FORMATS, **_TEXTS, **_HANDED_OUT}
