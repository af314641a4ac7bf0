"""The words of data: sources, files, rows set aside.  Each entry: Spanish, Portuguese, English."""

from unisono.model.words.web_canon import WORDS as _CANON
from unisono.model.words.web_mapping import WORDS as _MAPPING

Said = tuple[str, str, str]

_STATE: dict[str, Said] = {
    "data.title.empty": ("Todavía no hay datos", "Ainda não há dados", "There are no data yet"),
    "data.title.good": (
        "Todas las fuentes llegan hasta {end} y se leen bien",
        "Todas as fontes vão até {end} e são bem lidas",
        "Every source reaches {end} and reads well",
    ),
    "data.title.look": (
        "{count} fuentes piden que alguien las mire",
        "{count} fontes pedem que alguém as veja",
        "{count} sources need somebody to look",
    ),
    "data.title.look.one": (
        "Una fuente pide que alguien la mire",
        "Uma fonte pede que alguém a veja",
        "One source needs somebody to look",
    ),
    "data.lead": (
        "Lo último que ocurre en los datos es del {end}, {ago}. La última edición se hizo {made}.",
        "O último fato nos dados é de {end}, {ago}. A última edição foi feita {made}.",
        "The last thing that happens in the data is of {end}, {ago}. The last edition was made {made}.",
    ),
    "data.lead.empty": (
        "Sube un archivo de ventas, atención, entregas o encuestas y empieza por ahí.",
        "Envie um arquivo de vendas, atendimento, entregas ou pesquisas e comece por aí.",
        "Bring in a file of sales, service, deliveries or surveys and begin there.",
    ),
    "data.empty.title": (
        "Aquí se verá cada fuente",
        "Aqui se verá cada fonte",
        "Each source will be seen here",
    ),
    "data.empty.text": (
        "De cada una: hasta qué día llega, cuántas filas entraron y cuáles esperan corrección.",
        "De cada uma: até que dia vai, quantas linhas entraram e quais esperam correção.",
        "Of each: until which day it reaches, how many rows came in, and which wait to be corrected.",
    ),
    "data.sources": ("Fuentes", "Fontes", "Sources"),
    "data.sum": (
        "Toda fila leída se cuenta: leídas = nuevas + cambiadas + sin cambio + apartadas.",
        "Toda linha lida é contada: lidas = novas + alteradas + sem mudança + separadas.",
        "Every row read is accounted for: read = new + changed + unchanged + set aside.",
    ),
    "data.tables": ("Filas de cada tabla", "Linhas de cada tabela", "Rows of each table"),
    "data.column.source": ("Fuente", "Fonte", "Source"),
    "data.column.table": ("Tabla", "Tabela", "Table"),
    "data.column.file": ("Archivo", "Arquivo", "File"),
    "data.column.verdict": ("Cómo está", "Como está", "How it is"),
    "data.column.newest": ("Llega hasta", "Vai até", "Reaches"),
    "data.column.loaded": ("Última carga", "Última carga", "Last load"),
    "data.column.rows": ("Filas", "Linhas", "Rows"),
    "data.column.waiting": ("Apartadas", "Separadas", "Set aside"),
    "data.column.do": ("Qué hacer", "O que fazer", "What to do"),
    "data.column.conflict": ("Qué pasa", "O que acontece", "What is wrong"),
    "data.column.shared": ("Comparten", "Compartilham", "They share"),
    "data.column.customers": ("Clientes", "Clientes", "Customers"),
    "data.column.records": ("Fichas", "Fichas", "Records"),
    "data.count.read": ("Leídas", "Lidas", "Read"),
    "data.count.loaded": ("Nuevas", "Novas", "New"),
    "data.count.updated": ("Cambiadas", "Alteradas", "Changed"),
    "data.count.unchanged": ("Sin cambio", "Sem mudança", "Unchanged"),
    "data.count.retired": ("Retiradas", "Retiradas", "Retired"),
    "data.count.set_aside": ("Apartadas", "Separadas", "Set aside"),
    "data.verdict.good": ("Bien", "Bem", "Good"),
    "data.verdict.late": (
        "Termina {days} días antes que las demás: ¿dejó de llegar?",
        "Termina {days} dias antes das demais: deixou de chegar?",
        "Ends {days} days before the others: did it stop coming?",
    ),
    "data.verdict.aside": (
        "{waiting} filas ({share}) esperan corrección",
        "{waiting} linhas ({share}) esperam correção",
        "{waiting} rows ({share}) wait to be corrected",
    ),
    "data.verdict.future": (
        "{future} filas tienen fecha del futuro",
        "{future} linhas têm data no futuro",
        "{future} rows are dated in the future",
    ),
    "data.verdict.doubtful": (
        "Hay dudas sobre cómo leerla",
        "Há dúvidas sobre como lê-la",
        "There are doubts about how to read it",
    ),
    "data.notices": ("Avisos: {count}", "Avisos: {count}", "Notices: {count}"),
    "data.no_clock": ("sin fechas", "sem datas", "no dates"),
    "data.never": ("sin cargas en pie", "sem cargas de pé", "no load stands"),
    "data.none": ("ninguna", "nenhuma", "none"),
    "data.yes": ("sí", "sim", "yes"),
    "data.no": ("no", "não", "no"),
    "data.by_owner": ("Desde el servidor", "Do servidor", "From the server"),
    "data.reopen": ("Cómo se lee", "Como é lida", "How it is read"),
    "data.reopen.label": ("Ver cómo se lee {source}", "Ver como se lê {source}", "See how {source} is read"),
    "data.ago.now": ("hace un momento", "há um momento", "a moment ago"),
    "data.ago.minutes": ("hace {count} minutos", "há {count} minutos", "{count} minutes ago"),
    "data.ago.minutes.one": ("hace un minuto", "há um minuto", "a minute ago"),
    "data.ago.hours": ("hace {count} horas", "há {count} horas", "{count} hours ago"),
    "data.ago.hours.one": ("hace una hora", "há uma hora", "an hour ago"),
    "data.ago.days": ("hace {count} días", "há {count} dias", "{count} days ago"),
    "data.ago.days.one": ("ayer", "ontem", "yesterday"),
}

_HISTORY: dict[str, Said] = {
    "data.history": ("Historia", "História", "History"),
    "data.history.title": (
        "Todo lo que pasó con los datos",
        "Tudo o que aconteceu com os dados",
        "All that happened to the data",
    ),
    "data.history.lead": (
        "Nada se borra: cada carga deja una edición que se puede volver a leer.",
        "Nada se apaga: cada carga deixa uma edição que se pode ler de novo.",
        "Nothing is erased: each load leaves an edition that can be read again.",
    ),
    "data.history.all": ("Ver toda", "Ver toda", "See all"),
    "data.history.older": ("Más antiguas", "Mais antigas", "Older"),
    "data.history.none": (
        "Todavía no se cargó nada.",
        "Ainda não se carregou nada.",
        "Nothing was loaded yet.",
    ),
    "data.history.edition": ("edición {number}", "edição {number}", "edition {number}"),
    "data.history.undone": ("deshecha", "desfeita", "undone"),
    "data.history.undo": ("Se deshizo una importación", "Desfez-se uma importação", "An import was undone"),
    "data.history.derived": (
        "Se volvió a reconocer a los clientes",
        "Os clientes foram reconhecidos de novo",
        "Customers were recognised anew",
    ),
    "data.said.loaded": ("{count} nuevas", "{count} novas", "{count} new"),
    "data.said.updated": ("{count} cambiadas", "{count} alteradas", "{count} changed"),
    "data.said.unchanged": ("{count} sin cambio", "{count} sem mudança", "{count} unchanged"),
    "data.said.retired": ("{count} retiradas", "{count} retiradas", "{count} retired"),
    "data.said.set_aside": ("{count} apartadas", "{count} separadas", "{count} set aside"),
    "data.said.loaded.one": ("{count} nueva", "{count} nova", "{count} new"),
    "data.said.updated.one": ("{count} cambiada", "{count} alterada", "{count} changed"),
    "data.said.unchanged.one": ("{count} sin cambio", "{count} sem mudança", "{count} unchanged"),
    "data.said.retired.one": ("{count} retirada", "{count} retirada", "{count} retired"),
    "data.said.set_aside.one": ("{count} apartada", "{count} separada", "{count} set aside"),
    "data.said.nothing": ("ninguna fila", "nenhuma linha", "no rows"),
    "data.load.title": ("Carga {number}", "Carga {number}", "Load {number}"),
    "data.load.done": ("Se cargó {files}", "Carregou-se {files}", "{files} was loaded"),
    "data.load.undone": (
        "Se cargó {files}, y se deshizo",
        "Carregou-se {files}, e desfez-se",
        "{files} was loaded, and undone",
    ),
    "data.load.files": ("Qué pasó con cada fila", "O que houve com cada linha", "What became of each row"),
    "data.load.aside": ("Corregir las apartadas", "Corrigir as separadas", "Correct those set aside"),
    "data.undo": ("Deshacer", "Desfazer", "Undo"),
    "data.undo.label": (
        "Deshacer la carga de {files}",
        "Desfazer a carga de {files}",
        "Undo the load of {files}",
    ),
    "data.undo.title": (
        "¿Deshacer la carga de {files}?",
        "Desfazer a carga de {files}?",
        "Undo the load of {files}?",
    ),
    "data.undo.lead": (
        "Los datos vuelven a estar como antes de ella, para todos. La carga queda en la historia y se"
        " puede volver a importar.",
        "Os dados voltam a ficar como antes dela, para todos. A carga fica na história e pode ser"
        " importada de novo.",
        "The data stand again as before it, for everybody. The load stays in the history and can be"
        " imported again.",
    ),
    "data.undo.what": ("Lo que se deshace", "O que se desfaz", "What is undone"),
    "data.undo.do": ("Deshacer la carga", "Desfazer a carga", "Undo the load"),
    "data.undo.leave": ("Dejarlo como está", "Deixar como está", "Leave it as it is"),
    "data.undone": (
        "Se deshizo la carga de {files}. Los datos están como antes.",
        "A carga de {files} foi desfeita. Os dados estão como antes.",
        "The load of {files} was undone. The data are as they were.",
    ),
}

_FILES: dict[str, Said] = {
    "data.drop.title": (
        "Suelta aquí los archivos, o elígelos",
        "Solte os arquivos aqui, ou escolha-os",
        "Drop files here, or choose them",
    ),
    "data.drop.text": (
        "CSV, Excel, Parquet o JSON, también comprimidos con gzip. También los que corregiste.",
        "CSV, Excel, Parquet ou JSON, também comprimidos com gzip. Também os que você corrigiu.",
        "CSV, Excel, Parquet or JSON, gzipped too. Those you corrected as well.",
    ),
    "data.drop.button": ("Subir", "Enviar", "Bring in"),
    "data.drop.progress": ("Subiendo el archivo", "Enviando o arquivo", "Bringing the file in"),
    "data.drop.failed": (
        "No se pudo subir. Revisa la conexión e inténtalo de nuevo.",
        "Não foi possível enviar. Verifique a conexão e tente de novo.",
        "It could not be brought in. Check the connection and try again.",
    ),
    "data.dropped": (
        "El archivo se quitó; lo ya importado sigue.",
        "O arquivo foi retirado; o que já foi importado continua.",
        "The file was taken away; what was imported stays.",
    ),
    "data.waiting": ("Archivos por importar", "Arquivos por importar", "Files to import"),
    "data.waiting.go": ("Seguir", "Continuar", "Go on"),
    "data.waiting.go.label": ("Seguir con {file}", "Continuar com {file}", "Go on with {file}"),
    "data.waiting.drop": ("Quitar", "Retirar", "Take away"),
    "data.waiting.drop.label": ("Quitar {file}", "Retirar {file}", "Take {file} away"),
    "data.waiting.label": (
        "{count} filas apartadas de {source}",
        "{count} linhas separadas de {source}",
        "{count} rows set aside of {source}",
    ),
    "data.file.known": (
        "Este archivo es de «{title}»",
        "Este arquivo é de «{title}»",
        "This file is of “{title}”",
    ),
    "data.file.correction": (
        "Son filas corregidas de «{title}»",
        "São linhas corrigidas de «{title}»",
        "These are corrected rows of “{title}”",
    ),
    "data.file.near": (
        "Se parece a algo conocido, pero le faltan columnas",
        "Parece com algo conhecido, mas faltam colunas",
        "It resembles something known, but columns are missing",
    ),
    "data.file.new": (
        "Nadie ha traído antes un archivo así",
        "Ninguém trouxe antes um arquivo assim",
        "Nobody has brought such a file before",
    ),
    "data.file.lead": (
        "{rows} filas, {columns} columnas, {size}, {kind}.",
        "{rows} linhas, {columns} colunas, {size}, {kind}.",
        "{rows} rows, {columns} columns, {size}, {kind}.",
    ),
    "data.file.map.title": (
        "Di qué es cada columna, una sola vez",
        "Diga o que é cada coluna, uma só vez",
        "Say once what each column is",
    ),
    "data.file.map.text": (
        "Unísono propone; tú corriges y ves al lado cómo quedarían las filas. El próximo archivo igual"
        " entra solo.",
        "O Unísono propõe; você corrige e vê ao lado como ficariam as linhas. O próximo arquivo igual"
        " entra sozinho.",
        "Unísono proposes; you correct, and see beside it how the rows would stand. The next such file"
        " is known.",
    ),
    "data.file.map": ("Decir qué es cada columna", "Dizer o que é cada coluna", "Say what each column is"),
    "data.file.inside": ("Lo que trae", "O que traz", "What it holds"),
    "data.file.first": (
        "Las primeras {shown} filas de {total}.",
        "As primeiras {shown} linhas de {total}.",
        "The first {shown} rows of {total}.",
    ),
    "data.fits": ("De qué fuente es", "De que fonte é", "Whose file it is"),
    "data.fits.all": (
        "están las {needed} columnas que hacen falta",
        "estão as {needed} colunas necessárias",
        "all {needed} columns needed are there",
    ),
    "data.fits.missing": (
        "están {present} de {needed} columnas; faltan: {missing}",
        "estão {present} de {needed} colunas; faltam: {missing}",
        "{present} of {needed} columns are there; missing: {missing}",
    ),
    "data.fits.sheets": ("Todas las hojas: {tables}", "Todas as planilhas: {tables}", "All sheets: {tables}"),
    "data.fits.see": ("Ver cómo se lee", "Ver como se lê", "See how it is read"),
    "data.fits.see.label": (
        "Ver cómo se lee como {title}: {file}",
        "Ver como se lê como {title}: {file}",
        "See how it is read as {title}: {file}",
    ),
    "data.fits.import": ("Importar", "Importar", "Import"),
    "data.fits.import.label": (
        "Importar como {title}: {file}",
        "Importar como {title}: {file}",
        "Import as {title}: {file}",
    ),
    "data.fits.other": (
        "No es de ninguna: decir qué es cada columna",
        "Não é de nenhuma: dizer o que é cada coluna",
        "It is of none: say what each column is",
    ),
    "data.importing": ("Importando", "Importando", "Importing"),
    "data.importing.lead": (
        "Puedes irte de esta página: sigue por su cuenta. Todos ven los datos de antes hasta que termine.",
        "Você pode sair desta página: continua sozinho. Todos veem os dados de antes até terminar.",
        "You may leave this page: it goes on by itself. Everybody sees the earlier data until it ends.",
    ),
    "data.importing.stopped": ("No se importó", "Não foi importado", "It was not imported"),
    "data.importing.stopped.lead": (
        "Los datos están como estaban.",
        "Os dados estão como estavam.",
        "The data are as they were.",
    ),
    "data.importing.back": ("Volver al archivo", "Voltar ao arquivo", "Back to the file"),
    "job.done.import": (
        "Leídas {read} filas, apartadas {set_aside}: edición {edition}.",
        "Lidas {read} linhas, separadas {set_aside}: edição {edition}.",
        "{read} rows read, {set_aside} set aside: edition {edition}.",
    ),
}

_ASIDE: dict[str, Said] = {
    "data.fault": ("«{column}» {reason}", "«{column}» {reason}", "“{column}” {reason}"),
    "data.aside.link": ("{count} filas apartadas", "{count} linhas separadas", "{count} rows set aside"),
    "data.aside.title": (
        "{count} filas esperan que alguien las corrija",
        "{count} linhas esperam que alguém as corrija",
        "{count} rows wait for somebody to correct them",
    ),
    "data.aside.title.one": (
        "Una fila espera que alguien la corrija",
        "Uma linha espera que alguém a corrija",
        "One row waits for somebody to correct it",
    ),
    "data.aside.title.none": ("No hay filas apartadas", "Não há linhas separadas", "No rows are set aside"),
    "data.aside.title.short": ("Filas apartadas", "Linhas separadas", "Rows set aside"),
    "data.aside.lead": (
        "Corrígelas aquí una por una, o descárgalas, corrígelas en tu hoja de cálculo y súbelas otra vez.",
        "Corrija aqui uma por uma, ou baixe, corrija na sua planilha e envie de novo.",
        "Correct them here one by one, or take them along, correct them in a sheet and bring them back.",
    ),
    "data.aside.export": ("Descargar para corregir", "Baixar para corrigir", "Take along to correct"),
    "data.aside.by_source": ("Por fuente", "Por fonte", "By source"),
    "data.aside.all": ("Todas", "Todas", "All"),
    "data.aside.why": ("Por qué se apartaron", "Por que foram separadas", "Why they were set aside"),
    "data.aside.rows": ("Filas apartadas", "Linhas separadas", "Rows set aside"),
    "data.aside.place": ("{file}, línea {line}", "{file}, linha {line}", "{file}, line {line}"),
    "data.aside.more": ("y {more} fallos más", "e mais {more} falhas", "and {more} more faults"),
    "data.aside.more.one": ("y un fallo más", "e mais uma falha", "and one more fault"),
    "data.aside.column.place": ("Dónde", "Onde", "Where"),
    "data.aside.column.reason": ("Qué pasa", "O que acontece", "What is wrong"),
    "data.aside.column.value": ("Dice", "Diz", "It says"),
    "data.aside.column.row": ("La fila", "A linha", "The row"),
    "data.aside.empty": ("nada", "nada", "nothing"),
    "data.aside.mend": ("Corregir", "Corrigir", "Correct"),
    "data.aside.mend.label": ("Corregir {place}", "Corrigir {place}", "Correct {place}"),
    "data.aside.good.title": ("Todo entró", "Tudo entrou", "Everything came in"),
    "data.aside.good.text": (
        "Cuando una fila no se pueda leer, quedará aquí con su línea y la razón.",
        "Quando uma linha não puder ser lida, ficará aqui com sua linha e o motivo.",
        "When a row can't be read, it will wait here with its line and the reason.",
    ),
    "data.repair.title": ("Corregir la línea {line}", "Corrigir a linha {line}", "Correct line {line}"),
    "data.repair.whole": ("La línea como vino", "A linha como veio", "The line as it came"),
    "data.repair.values": ("Lo que debe decir", "O que deve dizer", "What it should say"),
    "data.repair.do": ("Guardar e importar la fila", "Salvar e importar a linha", "Save and import the row"),
    "data.conflicts": ("Identidades en conflicto", "Identidades em conflito", "Conflicting identities"),
    "data.conflicts.link": (
        "{count} identidades en conflicto",
        "{count} identidades em conflito",
        "{count} conflicting identities",
    ),
    "data.conflicts.title": (
        "{count} veces parece la misma persona y no se la unió",
        "{count} vezes parece a mesma pessoa e não foi unida",
        "{count} times it looks like one person, and was kept apart",
    ),
    "data.conflicts.lead": (
        "Comparten un dato, pero otro los contradice. Corrígelo en su sistema y vuelve a importarlo.",
        "Compartilham um dado, mas outro os contradiz. Corrija no sistema e importe de novo.",
        "They share something, but something else speaks against it. Mend it in its system and import again.",
    ),
    "data.conflicts.none": ("No hay conflictos", "Não há conflitos", "There are no conflicts"),
}

WORDS: dict[str, Said] = {**_STATE, **_HISTORY, **_FILES, **_ASIDE, **_MAPPING, **_CANON}
