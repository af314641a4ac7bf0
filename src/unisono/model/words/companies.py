"""The words of errors about companies, editions, recipes.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "error.company_missing": (
        "«{folder}» no es la carpeta de una empresa.",
        "“{folder}” não é a pasta de uma empresa.",
        "“{folder}” is not a company's folder.",
    ),
    "hint.company_missing": (
        "Crea una con «unisono demo» o «unisono import CARPETA --recipe RECETA --company CARPETA».",
        "Crie uma com “unisono demo” ou “unisono import PASTA --recipe RECEITA --company PASTA”.",
        "Make one with `unisono demo` or `unisono import FOLDER --recipe RECIPE --company FOLDER`.",
    ),
    "error.company_unreadable": (
        "«{file}» no se puede leer: {problem}",
        "“{file}” não pode ser lido: {problem}",
        "“{file}” can't be read: {problem}",
    ),
    "hint.company_unreadable": (
        "Corrige el archivo: es TOML en UTF-8.",
        "Corrija o arquivo: é TOML em UTF-8.",
        "Correct the file: it is TOML in UTF-8.",
    ),
    "error.company_spoiled": (
        "El archivo {file} de la empresa no se puede leer: {problem}.",
        "O arquivo {file} da empresa não pode ser lido: {problem}.",
        "The company's file {file} can't be read: {problem}.",
    ),
    "hint.company_spoiled": (
        "Alguien lo cambió a mano: corrige eso con un editor de texto o recupera el archivo de una copia."
        " Después vuelve a cargar la página: no hace falta reiniciar nada.",
        "Alguém o mudou à mão: corrija isso com um editor de texto ou recupere o arquivo de uma cópia."
        " Depois recarregue a página: não é preciso reiniciar nada.",
        "Somebody changed it by hand: mend that with a text editor, or bring the file back from a copy."
        " Then load the page again: nothing needs to be restarted.",
    ),
    "error.company_not_a_folder": (
        "«{folder}» existe y no es una carpeta.",
        "“{folder}” existe e não é uma pasta.",
        "“{folder}” exists and is not a folder.",
    ),
    "hint.company_not_a_folder": ("Elige otra carpeta.", "Escolha outra pasta.", "Choose another folder."),
    "error.company_holds_another": (
        "{folder} ya tiene los datos de otra empresa.",
        "{folder} já tem os dados de outra empresa.",
        "{folder} already holds another company's data.",
    ),
    "hint.company_holds_another": (
        "Elige otra carpeta con --company, o borra esta si ya no la necesitas.",
        "Escolha outra pasta com --company, ou apague esta se já não precisar dela.",
        "Choose another folder with --company, or delete this one if you no longer need it.",
    ),
    "error.company_time_zone": (
        "«{zone}» no es una zona horaria.",
        "“{zone}” não é um fuso horário.",
        "“{zone}” is not a time zone.",
    ),
    "hint.company_time_zone": (
        "Usa un nombre como America/Lima.",
        "Use um nome como America/Sao_Paulo.",
        "Use a name such as America/Lima.",
    ),
    "error.company_language": (
        "No se conoce el idioma «{language}».",
        "O idioma “{language}” não é conhecido.",
        "The language “{language}” is not known.",
    ),
    "hint.company_language": ("Hay: {known}.", "Há: {known}.", "There are: {known}."),
    "error.company_currency": (
        "«{currency}» no es el código de una moneda.",
        "“{currency}” não é o código de uma moeda.",
        "“{currency}” is not a currency's code.",
    ),
    "hint.company_currency": (
        "Usa tres letras mayúsculas, como PEN.",
        "Use três letras maiúsculas, como BRL.",
        "Use three capital letters, such as USD.",
    ),
    "error.company_contract": (
        "«contract» es sí o no, y dice «{contract}».",
        "“contract” é sim ou não, e diz “{contract}”.",
        "`contract` is yes or no, and says “{contract}”.",
    ),
    "hint.company_contract": (
        "Escriba true si los clientes tienen contrato, false si no; o borre la línea.",
        "Escreva true se os clientes têm contrato, false se não; ou apague a linha.",
        "Write true if customers hold contracts, false if they don't; or delete the line.",
    ),
    "error.company_being_loaded": (
        "Otra carga está en marcha (proceso {process}).",
        "Outra carga está em andamento (processo {process}).",
        "Another load is running (process {process}).",
    ),
    "hint.company_being_loaded": (
        "Espera a que termine; mientras tanto se puede consultar.",
        "Espere que termine; enquanto isso pode-se consultar.",
        "Wait for it to end; figures can be read meanwhile.",
    ),
    "error.edition_missing": (
        "No hay edición para «{as_of}».",
        "Não há edição para “{as_of}”.",
        "There is no edition for “{as_of}”.",
    ),
    "hint.edition_missing": (
        "Da el número de una edición o un momento posterior a la primera carga.",
        "Dê o número de uma edição ou um momento posterior à primeira carga.",
        "Give an edition's number, or a moment after the first load.",
    ),
    "error.edition_unreadable": (
        "La edición {edition} ya no se puede leer: faltan archivos, o están dañados.",
        "A edição {edition} já não pode ser lida: faltam arquivos, ou estão danificados.",
        "Edition {edition} can no longer be read: files are missing or damaged.",
    ),
    "hint.edition_unreadable": (
        "Recupera la carpeta «warehouse» de una copia de respaldo.",
        "Recupere a pasta “warehouse” de uma cópia de segurança.",
        "Restore the `warehouse` folder from a backup.",
    ),
    "error.table_unknown": (
        "No existe la tabla «{table}».",
        "Não existe a tabela “{table}”.",
        "There is no table “{table}”.",
    ),
    "hint.table_unknown": (
        "Las tablas están en docs/canon.md.",
        "As tabelas estão em docs/canon.md.",
        "The tables are listed in docs/canon.md.",
    ),
    "error.recipe_missing": (
        "No hay receta «{recipe}».",
        "Não há receita “{recipe}”.",
        "There is no recipe “{recipe}”.",
    ),
    "hint.recipe_missing": (
        "Hay: {known}. Para un archivo nuevo, «unisono recipes ARCHIVO» propone una.",
        "Há: {known}. Para um arquivo novo, “unisono recipes ARQUIVO” propõe uma.",
        "There are: {known}. For a new file, `unisono recipes FILE` proposes one.",
    ),
    "error.recipe_unreadable": (
        "La receta «{recipe}» no se puede leer: {problem}",
        "A receita “{recipe}” não pode ser lida: {problem}",
        "The recipe “{recipe}” can't be read: {problem}",
    ),
    "hint.recipe_unreadable": (
        "Una receta es un archivo TOML en UTF-8.",
        "Uma receita é um arquivo TOML em UTF-8.",
        "A recipe is a TOML file in UTF-8.",
    ),
    "error.nothing_matches": (
        "En «{folder}» no hay archivos de la receta «{recipe}».",
        "Em “{folder}” não há arquivos da receita “{recipe}”.",
        "“{folder}” holds no file of the recipe “{recipe}”.",
    ),
    "hint.nothing_matches": (
        "Se esperaba: {expected}. Para un solo archivo con otro nombre, di cuál es con --as.",
        "Esperava-se: {expected}. Para um só arquivo com outro nome, diga qual é com --as.",
        "Expected: {expected}. For a single file with another name, say which one it is with --as.",
    ),
    "error.day_unreadable": (
        "«{day}» no es una fecha.",
        "“{day}” não é uma data.",
        "“{day}” is not a date.",
    ),
    "hint.day_unreadable": (
        "Escríbela como 2018-03-31.",
        "Escreva-a como 2018-03-31.",
        "Write it as 2018-03-31.",
    ),
    "error.nothing_loaded": (
        "«{company}» todavía no tiene datos.",
        "“{company}” ainda não tem dados.",
        "“{company}” has no data yet.",
    ),
    "hint.nothing_loaded": (
        "Importa archivos con «unisono import».",
        "Importe arquivos com “unisono import”.",
        "Import files with `unisono import`.",
    ),
}

_RECIPES: dict[str, tuple[str, str, str]] = {
    "error.recipe_not_toml": (
        "La receta «{name}» no se puede leer: {detail}",
        "Não é possível ler a receita «{name}»: {detail}",
        "The recipe “{name}” can't be read: {detail}",
    ),
    "hint.recipe_not_toml": (
        "Revisa esa línea: comillas que no cierran, un signo igual que falta, una tabla repetida.",
        "Confira essa linha: aspas que não fecham, um sinal de igual que falta, uma tabela repetida.",
        "Look at that line: quotes that don't close, a missing equals sign, a table said twice.",
    ),
    "error.recipe_key_unknown": (
        "La receta no entiende «{name}» ({place}).",
        "A receita não entende «{name}» ({place}).",
        "A recipe knows no “{name}” ({place}).",
    ),
    "hint.recipe_key_unknown": (
        "Lo más parecido es «{nearest}». Aquí se puede escribir: {known}.",
        "O mais parecido é «{nearest}». Aqui se pode escrever: {known}.",
        "The nearest is “{nearest}”. What can stand here: {known}.",
    ),
    "error.recipe_choice_unknown": (
        "«{name}» no es una opción ({place}).",
        "«{name}» não é uma opção ({place}).",
        "“{name}” is not a choice ({place}).",
    ),
    "hint.recipe_choice_unknown": (
        "Elige entre: {known}.",
        "Escolha entre: {known}.",
        "Choose one of: {known}.",
    ),
    "error.recipe_key_missing": (
        "En la receta falta «{name}» ({place}).",
        "Na receita falta «{name}» ({place}).",
        "The recipe lacks “{name}” ({place}).",
    ),
    "hint.recipe_key_missing": (
        "Añade «{name}» en {place}.",
        "Acrescente «{name}» em {place}.",
        "Add “{name}” at {place}.",
    ),
    "error.recipe_value_unfit": (
        "«{value}» no sirve en {place}.",
        "«{value}» não serve em {place}.",
        "“{value}” is of no use at {place}.",
    ),
    "hint.recipe_value_unfit": (
        "Lo que va ahí es: {expected}.",
        "O que vai ali é: {expected}.",
        "What belongs there: {expected}.",
    ),
    "error.recipe_name_unfit": (
        "«{name}» no sirve como nombre ({place}).",
        "«{name}» não serve como nome ({place}).",
        "“{name}” can't be a name ({place}).",
    ),
    "hint.recipe_name_unfit": (
        "Usa minúsculas sin tilde, cifras, guion y guion bajo, por ejemplo: pedidos_2024.",
        "Use minúsculas sem acento, números, hífen e sublinhado, por exemplo: pedidos_2024.",
        "Use plain lower-case letters, digits, hyphen and underscore, for example: orders_2024.",
    ),
    "error.recipe_table_unknown": (
        "No existe la tabla «{name}» ({place}).",
        "Não existe a tabela «{name}» ({place}).",
        "There is no table “{name}” ({place}).",
    ),
    "hint.recipe_table_unknown": (
        "La más parecida es «{nearest}». Las tablas son: {known}.",
        "A mais parecida é «{nearest}». As tabelas são: {known}.",
        "The nearest is “{nearest}”. The tables are: {known}.",
    ),
    "error.recipe_target_unknown": (
        "La tabla «{table}» no tiene la columna «{name}» ({place}).",
        "A tabela «{table}» não tem a coluna «{name}» ({place}).",
        "The table “{table}” has no column “{name}” ({place}).",
    ),
    "hint.recipe_target_unknown": (
        "La más parecida es «{nearest}»; lo propio de tu empresa va en «extras». Columnas: {known}.",
        "A mais parecida é «{nearest}»; o que é só da sua empresa vai em «extras». Colunas: {known}.",
        "The nearest is “{nearest}”; what only your company has goes under “extras”. Columns: {known}.",
    ),
    "error.recipe_column_missing": (
        "Falta decir de dónde sale «{name}» de la tabla «{table}»: {meaning} ({place}).",
        "Falta dizer de onde vem «{name}» da tabela «{table}»: {meaning} ({place}).",
        "Nothing says where “{name}” of the table “{table}” comes from: {meaning} ({place}).",
    ),
    "hint.recipe_column_missing": (
        'Añade en {place}: {name} = "columna del archivo".',
        'Acrescente em {place}: {name} = "coluna do arquivo".',
        'Add at {place}: {name} = "column of the file".',
    ),
    "error.recipe_extra_unfit": (
        "«{name}» no puede ser una columna extra de «{table}» ({place}).",
        "«{name}» não pode ser uma coluna extra de «{table}» ({place}).",
        "“{name}” can't be an extra column of “{table}” ({place}).",
    ),
    "hint.recipe_extra_unfit": (
        "Ponle otro nombre, en minúsculas sin espacios, que la tabla no use ya.",
        "Dê outro nome, em minúsculas sem espaços, que a tabela ainda não use.",
        "Give it another name, lower case without blanks, that the table doesn't use already.",
    ),
    "error.recipe_field_unclear": (
        "No está claro de dónde sale {place}.",
        "Não está claro de onde vem {place}.",
        "It isn't clear where {place} comes from.",
    ),
    "hint.recipe_field_unclear": (
        "Escribe una sola de tres: column, value o expression.",
        "Escreva só uma das três: column, value ou expression.",
        "Write just one of three: column, value or expression.",
    ),
    "error.recipe_translate_alone": (
        "Se traducen los valores de una columna, y aquí no hay columna ({place}).",
        "Traduzem-se os valores de uma coluna, e aqui não há coluna ({place}).",
        "Translation needs a column, and there is none here ({place}).",
    ),
    "hint.recipe_translate_alone": (
        "Usa translate junto a column; en una expresión, escribe case when … then … end.",
        "Use translate junto com column; numa expressão, escreva case when … then … end.",
        "Use translate beside column; in an expression, write case when … then … end.",
    ),
    "error.recipe_system_alone": (
        "Solo los identificadores llevan system, y {place} no lo es.",
        "Só os identificadores levam system, e {place} não é um.",
        "Only ids take a system, and {place} is not one.",
    ),
    "hint.recipe_system_alone": (
        "Quita system de {place}.",
        "Tire system de {place}.",
        "Take system away from {place}.",
    ),
    "error.recipe_zone_unknown": (
        "No existe la zona horaria «{name}» ({place}).",
        "Não existe o fuso horário «{name}» ({place}).",
        "There is no time zone “{name}” ({place}).",
    ),
    "hint.recipe_zone_unknown": (
        "Quizás: {known}.",
        "Talvez: {known}.",
        "Perhaps: {known}.",
    ),
    "error.recipe_file_unknown": (
        "La receta busca datos en «{name}», pero no describe ese archivo ({place}).",
        "A receita busca dados em «{name}», mas não descreve esse arquivo ({place}).",
        "The recipe looks things up in “{name}”, but describes no such file ({place}).",
    ),
    "hint.recipe_file_unknown": (
        "Añade [files.{name}] con su pattern, o usa otro archivo de la receta: {known}.",
        "Acrescente [files.{name}] com seu pattern, ou use outro arquivo da receita: {known}.",
        "Add [files.{name}] with its pattern, or use another file of the recipe: {known}.",
    ),
    "error.recipe_join_unknown": (
        "«{name}» no es un archivo en el que este busque datos ({place}).",
        "«{name}» não é um arquivo em que este busque dados ({place}).",
        "“{name}” is not a file that this one looks things up in ({place}).",
    ),
    "hint.recipe_join_unknown": (
        "Declara join.{name} en el archivo. Declarados: {known}.",
        "Declare join.{name} no arquivo. Declarados: {known}.",
        "Declare join.{name} on the file. Declared so far: {known}.",
    ),
    "error.joined_file_absent": (
        "No ha llegado el archivo «{name}», en el que se buscan datos ({place}).",
        "O arquivo «{name}», em que se buscam dados, não chegou ({place}).",
        "The file “{name}”, which things are looked up in, hasn't arrived ({place}).",
    ),
    "hint.joined_file_absent": (
        "Pon «{name}» junto a los otros archivos y vuelve a importar.",
        "Ponha «{name}» junto com os outros arquivos e importe de novo.",
        "Put “{name}” beside the other files and import again.",
    ),
    "error.raw_column_unknown": (
        "El archivo no tiene la columna «{name}» ({place}).",
        "O arquivo não tem a coluna «{name}» ({place}).",
        "The file has no column “{name}” ({place}).",
    ),
    "hint.raw_column_unknown": (
        "La más parecida es «{nearest}». Columnas del archivo: {known}.",
        "A mais parecida é «{nearest}». Colunas do arquivo: {known}.",
        "The nearest is “{nearest}”. Columns of the file: {known}.",
    ),
    "error.expression_unreadable": (
        "No se entiende la expresión «{expression}» ({place}).",
        "Não se entende a expressão «{expression}» ({place}).",
        "The expression “{expression}” can't be understood ({place}).",
    ),
    "hint.expression_unreadable": (
        "Los textos van entre comillas simples; las columnas con espacios, entre comillas dobles.",
        "Os textos vão entre aspas simples; as colunas com espaços, entre aspas duplas.",
        "Text goes in single quotes; columns with blanks in double quotes.",
    ),
    "error.expression_not_allowed": (
        "«{piece}» no se puede usar en una expresión ({place}).",
        "«{piece}» não pode ser usado numa expressão ({place}).",
        "“{piece}” can't be used in an expression ({place}).",
    ),
    "hint.expression_not_allowed": (
        "Se puede: columnas, comparar, calcular, case, in, like, coalesce, lower, replace, split_part,"
        " number(), money(), integer(), time(), day(), flag().",
        "Pode-se: colunas, comparar, calcular, case, in, like, coalesce, lower, replace, split_part,"
        " number(), money(), integer(), time(), day(), flag().",
        "What can be used: columns, comparisons, arithmetic, case, in, like, coalesce, lower, replace,"
        " split_part, number(), money(), integer(), time(), day(), flag().",
    ),
    "error.expression_kind_unfit": (
        "En «{piece}» hace falta «{expected}» y hay «{found}» ({place}).",
        "Em «{piece}» é preciso «{expected}» e há «{found}» ({place}).",
        "“{piece}” needs {expected} and finds {found} ({place}).",
    ),
    "hint.expression_kind_unfit": (
        "Una columna del archivo es texto: léela con number(), money(), time(), day() o flag().",
        "Uma coluna do arquivo é texto: leia-a com number(), money(), time(), day() ou flag().",
        "A column of the file is text: read it with number(), money(), time(), day() or flag().",
    ),
}

WORDS |= _RECIPES
