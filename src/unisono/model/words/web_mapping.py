"""The words of mapping a file and of trying it, and errors.  Each entry: Spanish, Portuguese, English."""

Said = tuple[str, str, str]

_FORM: dict[str, Said] = {
    "data.map.title": (
        "Qué es cada columna de {file}",
        "O que é cada coluna de {file}",
        "What the columns of {file} are",
    ),
    "data.map.h1": ("Qué es cada columna", "O que é cada coluna", "What each column is"),
    "data.map.lead": (
        "Lo adivinado está puesto: revísalo. Al lado ves cómo quedarían las filas; nada se carga todavía.",
        "O que foi adivinhado já está posto: revise. Ao lado você vê como ficariam as linhas; nada é"
        " carregado ainda.",
        "What could be guessed is filled in: check it. Beside it you see how the rows would stand; nothing"
        " is loaded yet.",
    ),
    "data.map.lead.text": (
        "La receta como texto. Al cambiarla se prueba al lado; nada se carga todavía.",
        "A receita como texto. Ao mudá-la, é testada ao lado; nada é carregado ainda.",
        "The recipe as text. As you change it, it is tried beside; nothing is loaded yet.",
    ),
    "data.map.source": ("La fuente", "A fonte", "The source"),
    "data.map.title.label": ("Cómo se llama la fuente", "Como se chama a fonte", "What the source is called"),
    "data.map.title.help": (
        "Si pones el nombre de una que ya existe, el archivo se suma a ella.",
        "Se puser o nome de uma que já existe, o arquivo se soma a ela.",
        "Give the name of one that exists and the file becomes part of it.",
    ),
    "data.map.dates": ("Cómo escribe las fechas", "Como escreve as datas", "How it writes dates"),
    "data.dates.auto": ("Averiguarlo", "Descobrir", "Find out"),
    "data.dates.day_first": ("día/mes/año", "dia/mês/ano", "day/month/year"),
    "data.dates.month_first": ("mes/día/año", "mês/dia/ano", "month/day/year"),
    "data.dates.iso": ("año-mes-día", "ano-mês-dia", "year-month-day"),
    "data.map.decimal": ("Cómo escribe los decimales", "Como escreve os decimais", "How it writes decimals"),
    "data.decimal.auto": ("Averiguarlo", "Descobrir", "Find out"),
    "data.decimal.point": ("1,234.50 con punto", "1,234.50 com ponto", "1,234.50 with a point"),
    "data.decimal.comma": ("1.234,50 con coma", "1.234,50 com vírgula", "1.234,50 with a comma"),
    "data.map.sheet": ("Qué hoja", "Qual planilha", "Which sheet"),
    "data.map.sheet.first": (
        "La primera que tenga algo",
        "A primeira que tenha algo",
        "The first that holds something",
    ),
    "data.map.more": ("Más opciones", "Mais opções", "More choices"),
    "data.map.pattern": (
        "Cómo se llaman sus archivos",
        "Como se chamam seus arquivos",
        "What its files are called",
    ),
    "data.map.pattern.help": (
        "El asterisco vale por cualquier texto: ventas*.csv",
        "O asterisco vale por qualquer texto: vendas*.csv",
        "An asterisk stands for any text: sales*.csv",
    ),
    "data.map.zone": (
        "En qué zona horaria están sus horas",
        "Em que fuso estão suas horas",
        "Time zone of its times",
    ),
    "data.map.delimiter": ("Qué separa las columnas", "O que separa as colunas", "What sets columns apart"),
    "data.map.encoding": ("Codificación", "Codificação", "Encoding"),
    "data.auto": ("Averiguarlo", "Descobrir", "Find out"),
    "data.map.full": (
        "El archivo trae todo lo que hay: lo que ya no venga se retira",
        "O arquivo traz tudo o que há: o que não vier mais é retirado",
        "The file holds all there is: what no longer comes is retired",
    ),
    "data.map.rules": (
        "Reglas que sus filas cumplen",
        "Regras que suas linhas cumprem",
        "Rules its rows keep",
    ),
    "data.map.row": ("Cada fila es {row}.", "Cada linha é {row}.", "Each row is {row}."),
    "data.map.where": ("Solo las filas en que", "Só as linhas em que", "Only rows where"),
    "data.map.other": ("¿Es otra cosa?", "É outra coisa?", "Is it something else?"),
    "data.map.guess": ("Proponer de nuevo", "Propor de novo", "Propose again"),
    "data.map.key": (
        "Qué distingue a cada fila",
        "O que distingue cada linha",
        "What tells each row from others",
    ),
    "data.map.key.label": (
        "Columna {number} que distingue a cada fila",
        "Coluna {number} que distingue cada linha",
        "Column {number} that tells each row from others",
    ),
    "data.map.key.more": ("y además…", "e também…", "and also…"),
    "data.map.choose": ("Elige una columna", "Escolha uma coluna", "Choose a column"),
    "data.map.required": ("hace falta", "necessário", "needed"),
    "data.map.nothing": ("No está en el archivo", "Não está no arquivo", "Not in the file"),
    "data.map.constant": ("Siempre lo mismo…", "Sempre o mesmo…", "Always the same…"),
    "data.map.constant.value": ("el valor", "o valor", "the value"),
    "data.map.constant.label": ("Valor fijo: {column}", "Valor fixo: {column}", "Fixed value: {column}"),
    "data.map.kept": ("Como en la receta:", "Como na receita:", "As in the recipe:"),
    "data.map.system": (
        "Sistema de los códigos: {column}",
        "Sistema dos códigos: {column}",
        "System of the ids: {column}",
    ),
    "data.map.system.own": (
        "Sistema de los códigos de {table}",
        "Sistema dos códigos de {table}",
        "System of the ids of {table}",
    ),
    "data.map.of_system": ("códigos de", "códigos de", "ids of"),
    "data.map.missing": (
        "Falta decir de dónde sale «{column}» ({table})",
        "Falta dizer de onde vem «{column}» ({table})",
        "It must be said where “{column}” comes from ({table})",
    ),
    "data.map.missing.hint": (
        "Elige una columna del archivo, o un valor que sea siempre el mismo.",
        "Escolha uma coluna do arquivo, ou um valor que seja sempre o mesmo.",
        "Choose a column of the file, or a value that is always the same.",
    ),
    "data.map.drop": ("Quitar", "Retirar", "Take away"),
    "data.map.drop.label": ("Quitar {table}", "Retirar {table}", "Take {table} away"),
    "data.map.rest": ("Y además", "E também", "And besides"),
    "data.map.also": ("El archivo habla también de", "O arquivo fala também de", "The file also speaks of"),
    "data.map.add": ("Añadir", "Adicionar", "Add"),
    "data.map.extras": ("Columnas que sobran", "Colunas que sobram", "Columns left over"),
    "data.map.extras.text": (
        "Marca las que quieras conservar: podrás filtrar y comparar por ellas.",
        "Marque as que quiser guardar: você poderá filtrar e comparar por elas.",
        "Tick those to keep: you can filter and compare by them.",
    ),
    "data.map.empty": ("vacía", "vazia", "empty"),
    "data.map.values": (
        "Cambiar los valores de {table}: {column}",
        "Mudar os valores de {table}: {column}",
        "Change the values of {table}: {column}",
    ),
    "data.map.value": (
        "{column}: en vez de {raw}",
        "{column}: em vez de {raw}",
        "{column}: instead of {raw}",
    ),
    "data.map.import": ("Guardar e importar", "Salvar e importar", "Save and import"),
    "data.map.save": ("Guardar", "Salvar", "Save"),
    "data.map.try": ("Probar", "Testar", "Try"),
    "data.map.whole": ("Probar el archivo entero", "Testar o arquivo inteiro", "Try the whole file"),
    "data.map.as_text": ("Editar como texto", "Editar como texto", "Edit as text"),
    "data.map.as_form": ("Volver al formulario", "Voltar ao formulário", "Back to the form"),
    "data.map.saved": (
        "Guardado en «{title}». El próximo archivo igual se reconoce.",
        "Salvo em «{title}». O próximo arquivo igual será reconhecido.",
        "Kept in “{title}”. The next such file will be known.",
    ),
    "data.recipe": ("La receta", "A receita", "The recipe"),
    "data.recipe.text": (
        "Lo mismo que el formulario, como archivo de la carpeta de la empresa.",
        "O mesmo que o formulário, como arquivo da pasta da empresa.",
        "The same as the form, as a file in the company's folder.",
    ),
}

_PREVIEW: dict[str, Said] = {
    "data.preview.all": (
        "Entrarían las {count} filas",
        "Entrariam as {count} linhas",
        "All {count} rows would come in",
    ),
    "data.preview.all.one": (
        "Entraría la única fila",
        "Entraria a única linha",
        "The only row would come in",
    ),
    "data.preview.fit": ("Entrarían {count} filas", "Entrariam {count} linhas", "{count} rows would come in"),
    "data.preview.fit.one": ("Entraría 1 fila", "Entraria 1 linha", "1 row would come in"),
    "data.preview.aside": (
        "{count} quedarían apartadas",
        "{count} ficariam separadas",
        "{count} would be set aside",
    ),
    "data.preview.aside.one": ("1 quedaría apartada", "1 ficaria separada", "1 would be set aside"),
    "data.preview.nothing": (
        "No entraría ninguna fila: {count} quedarían apartadas",
        "Não entraria nenhuma linha: {count} ficariam separadas",
        "Not one row would come in: {count} would be set aside",
    ),
    "data.preview.nothing.one": (
        "No entraría la única fila: quedaría apartada",
        "A única linha não entraria: ficaria separada",
        "The only row would not come in: it would be set aside",
    ),
    "data.preview.none": ("El archivo no tiene filas", "O arquivo não tem linhas", "The file has no rows"),
    "data.preview.whole": (
        "Se miraron las {rows} filas de {all}",
        "Olhadas {rows} linhas de {all}",
        "Looked at {rows} rows of {all}",
    ),
    "data.preview.sampled": (
        "Se miraron las primeras {rows} filas de unas {all}",
        "Olhadas as primeiras {rows} linhas de umas {all}",
        "Looked at the first {rows} rows of some {all}",
    ),
    "data.preview.table": ("Así quedaría: {table}", "Assim ficaria: {table}", "As it would stand: {table}"),
    "data.preview.why": ("Por qué se apartarían", "Por que seriam separadas", "Why they would be set aside"),
    "data.preview.line": ("desde la línea {line}", "desde a linha {line}", "from line {line} on"),
    "data.preview.repeated": (
        "{count} filas comparten código con otra; de ellas cuenta la última.",
        "{count} linhas compartilham código com outra; delas conta a última.",
        "{count} rows share an id with another; of those the last one counts.",
    ),
    "data.preview.repeated.one": (
        "1 fila comparte código con otra; de ellas cuenta la última.",
        "1 linha compartilha código com outra; delas conta a última.",
        "1 row shares an id with another; of those the last one counts.",
    ),
    "data.preview.no_rows": (
        "Ninguna fila entraría aquí.",
        "Nenhuma linha entraria aqui.",
        "No row would come in here.",
    ),
    "data.reference.all": (
        "{column}: se conocen los {different} códigos.",
        "{column}: são conhecidos os {different} códigos.",
        "{column}: all {different} ids are known.",
    ),
    "data.reference.some": (
        "{column}: de {different} códigos se conocen {found} en {table}. El primero desconocido es {example}."
        " ¿Son de otro sistema?",
        "{column}: de {different} códigos são conhecidos {found} em {table}. O primeiro desconhecido é"
        " {example}. São de outro sistema?",
        "{column}: of {different} ids {found} are known in {table}. The first unknown one is {example}."
        " Are they another system's?",
    ),
}

_ERRORS: dict[str, Said] = {
    "error.upload_missing": (
        "Ese archivo ya no está.",
        "Esse arquivo não está mais.",
        "That file is no longer there.",
    ),
    "hint.upload_missing": (
        "Súbelo de nuevo; los que nadie importa se quitan al mes.",
        "Envie de novo; os que ninguém importa são retirados em um mês.",
        "Bring it in again; those nobody imports are taken away after a month.",
    ),
    "error.upload_too_large": (
        "{file} pasa de {megabytes} MB.",
        "{file} passa de {megabytes} MB.",
        "{file} is larger than {megabytes} MB.",
    ),
    "hint.upload_too_large": (
        "Comprímelo con gzip, pártelo, o impórtalo en el servidor con «unisono import».",
        "Comprima com gzip, divida, ou importe no servidor com «unisono import».",
        "Gzip it, split it, or import it on the server with `unisono import`.",
    ),
    "error.no_file_chosen": (
        "No se eligió ningún archivo.",
        "Nenhum arquivo foi escolhido.",
        "No file was chosen.",
    ),
    "hint.no_file_chosen": ("Elige uno y súbelo.", "Escolha um e envie.", "Choose one and bring it in."),
    "error.source_unmapped": (
        "Ninguna receta se llama «{source}».",
        "Nenhuma receita se chama «{source}».",
        "No recipe is called “{source}”.",
    ),
    "hint.source_unmapped": (
        "Di de nuevo qué es cada columna de su archivo.",
        "Diga de novo o que é cada coluna do seu arquivo.",
        "Say again what each column of its file is.",
    ),
    "error.source_file_missing": (
        "No se guarda ningún archivo de {source}.",
        "Não há arquivo guardado de {source}.",
        "No file of {source} is kept.",
    ),
    "hint.source_file_missing": ("Sube uno.", "Envie um.", "Bring one in."),
    "error.recipe_file_missing": (
        "La receta «{recipe}» no tiene el archivo «{file}».",
        "A receita «{recipe}» não tem o arquivo «{file}».",
        "The recipe “{recipe}” has no file “{file}”.",
    ),
    "hint.recipe_file_missing": (
        "Elige uno de los que propone la página del archivo.",
        "Escolha um dos que a página do arquivo propõe.",
        "Choose one of those that the file's page proposes.",
    ),
    "error.recipe_broken": (
        "La receta {recipe} no se puede leer ({problem}).",
        "A receita {recipe} não pode ser lida ({problem}).",
        "The recipe {recipe} can't be read ({problem}).",
    ),
    "hint.recipe_broken": (
        "Corrige el archivo en la carpeta de recetas.",
        "Corrija o arquivo na pasta de receitas.",
        "Mend the file in the folder of recipes.",
    ),
    "error.row_missing": (
        "Esa fila ya no está apartada.",
        "Essa linha não está mais separada.",
        "That row is no longer set aside.",
    ),
    "hint.row_missing": (
        "Alguien la corrigió, o se volvió a cargar su archivo.",
        "Alguém a corrigiu, ou seu arquivo foi carregado de novo.",
        "Somebody corrected it, or its file was loaded again.",
    ),
    "error.load_missing": (
        "No hay una carga en la edición {edition}.",
        "Não há uma carga na edição {edition}.",
        "There is no load in edition {edition}.",
    ),
    "hint.load_missing": ("Mira la historia.", "Veja a história.", "See the history."),
    "cli.undone": (
        "Deshecho: {files}. Los datos están como antes (edición {edition}).",
        "Desfeito: {files}. Os dados estão como antes (edição {edition}).",
        "Undone: {files}. The data are as they were (edition {edition}).",
    ),
    "error.nothing_to_undo": (
        "No queda ninguna carga por deshacer.",
        "Não resta nenhuma carga por desfazer.",
        "No load is left to undo.",
    ),
    "hint.nothing_to_undo": (
        "Importa primero un archivo.",
        "Importe primeiro um arquivo.",
        "Import a file first.",
    ),
    "error.undo_not_latest": (
        "La edición {asked} ya no es la última carga: lo es la {latest}.",
        "A edição {asked} já não é a última carga: é a {latest}.",
        "Edition {asked} is no longer the last load: {latest} is.",
    ),
    "hint.undo_not_latest": (
        "Mira qué se cargó después, y deshaz desde lo último.",
        "Veja o que foi carregado depois, e desfaça a partir do último.",
        "See what was loaded after it, and undo from the last one.",
    ),
    "deed.file_brought": ("Subió {file}", "Enviou {file}", "Brought in {file}"),
    "deed.file_brought.name": ("Archivo subido", "Arquivo enviado", "File brought in"),
    "deed.file_dropped": ("Quitó {file}", "Retirou {file}", "Took away {file}"),
    "deed.file_dropped.name": ("Archivo quitado", "Arquivo retirado", "File taken away"),
    "deed.recipe_saved": (
        "Guardó cómo se lee {recipe}: {file}",
        "Salvou como se lê {recipe}: {file}",
        "Kept how {recipe}: {file} is read",
    ),
    "deed.recipe_saved.name": ("Receta guardada", "Receita salva", "Recipe kept"),
    "deed.row_corrected": (
        "Corrigió la línea {line} de {file}",
        "Corrigiu a linha {line} de {file}",
        "Corrected line {line} of {file}",
    ),
    "deed.row_corrected.name": ("Fila corregida", "Linha corrigida", "Row corrected"),
}

WORDS: dict[str, Said] = {**_FORM, **_PREVIEW, **_ERRORS}
