"""The words of the command line.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "cli.error": ("No se pudo:", "Não foi possível:", "Could not:"),
    "cli.defect": (
        "Unísono falló por dentro ({kind}); tus datos están como estaban."
        " Con UNISONO_DEBUG=1 se ve el detalle.",
        "O Unísono falhou por dentro ({kind}); seus dados estão como estavam."
        " Com UNISONO_DEBUG=1 se vê o detalhe.",
        "Unísono failed inside ({kind}); your data are as they were. UNISONO_DEBUG=1 shows the detail.",
    ),
    "cli.refreshed": (
        "Al día: edición {edition}.",
        "Em dia: edição {edition}.",
        "Up to date: edition {edition}.",
    ),
    "cli.exported": (
        "{rows} filas escritas en {file}. Corrígelas y vuelve a importarlas con la misma receta.",
        "{rows} linhas escritas em {file}. Corrija e importe de novo com a mesma receita.",
        "{rows} rows written to {file}. Correct them and import them again with the same recipe.",
    ),
    "cli.no_conflicts": (
        "Ningún conflicto de identidad.",
        "Nenhum conflito de identidade.",
        "No conflicts of identity.",
    ),
    "cli.no_findings": (
        "Nada va más allá del azar: no hay hallazgos.",
        "Nada vai além do acaso: não há achados.",
        "Nothing is beyond chance: no findings.",
    ),
    "cli.nothing_set_aside": ("Ninguna fila apartada.", "Nenhuma linha separada.", "No rows set aside."),
    "cli.more_notices": ("… y {more} avisos más", "… e mais {more} avisos", "… and {more} more notices"),
    "cli.written": ("Escrito: {file}", "Escrito: {file}", "Written: {file}"),
    "cli.source": ("fuente", "fonte", "source"),
    "cli.count.read": ("leídas", "lidas", "read"),
    "cli.count.loaded": ("nuevas", "novas", "loaded"),
    "cli.count.updated": ("cambiadas", "alteradas", "updated"),
    "cli.count.unchanged": ("iguales", "iguais", "unchanged"),
    "cli.count.retired": ("retiradas", "retiradas", "retired"),
    "cli.count.set_aside": ("apartadas", "separadas", "set aside"),
    "cli.column.file": ("archivo", "arquivo", "file"),
    "cli.column.line": ("línea", "linha", "line"),
    "cli.column.column": ("columna", "coluna", "column"),
    "cli.column.value": ("valor", "valor", "value"),
    "cli.column.reason": ("motivo", "motivo", "reason"),
    "cli.column.period": ("periodo", "período", "period"),
    "cli.column.interval": ("intervalo", "intervalo", "interval"),
    "cli.column.n": ("n", "n", "n"),
    "cli.column.key": ("clave", "chave", "key"),
    "cli.formula": ("Fórmula", "Fórmula", "Formula"),
    "cli.filter": ("Filtro", "Filtro", "Filter"),
    "cli.as_of": ("Datos al", "Dados de", "As of"),
    "cli.edition": ("edición", "edição", "edition"),
    "cli.step.open": (
        "Abriendo {file}: {percent} %",
        "Abrindo {file}: {percent}%",
        "Opening {file}: {percent}%",
    ),
    "cli.step.stage": (
        "Leyendo {file}: {percent} %",
        "Lendo {file}: {percent}%",
        "Reading {file}: {percent}%",
    ),
    "cli.step.apply": (
        "Comparando {rows} filas de {file}",
        "Comparando {rows} linhas de {file}",
        "Comparing {rows} rows of {file}",
    ),
    "cli.step.identify": ("Reconociendo clientes", "Reconhecendo clientes", "Recognising customers"),
    "cli.step.commit": (
        "Publicando {tables} tablas",
        "Publicando {tables} tabelas",
        "Publishing {tables} tables",
    ),
    "cli.demo.generate": (
        "Generando una empresa de ejemplo: Andina Hogar",
        "Gerando uma empresa de exemplo: Andina Hogar",
        "Generating an example company: Andina Hogar",
    ),
    "cli.demo.import": ("Importando {folder}", "Importando {folder}", "Importing {folder}"),
    "cli.demo.brief": (
        "Escribiendo el informe: {html} y {pdf}",
        "Escrevendo o relatório: {html} e {pdf}",
        "Writing the brief: {html} and {pdf}",
    ),
    "cli.demo.done": (
        "Listo en {seconds} s. Sigue con: {next}",
        "Pronto em {seconds} s. Continue com: {next}",
        "Done in {seconds} s. Go on with: {next}",
    ),
    "conflict.two_documents": (
        "Dos documentos distintos",
        "Dois documentos diferentes",
        "Two different documents",
    ),
    "conflict.customer_two_documents": (
        "Un cliente con dos documentos",
        "Um cliente com dois documentos",
        "One customer with two documents",
    ),
    "conflict.shared_contact": ("Contacto compartido", "Contato compartilhado", "Shared contact"),
    "conflict.same_phone_other_name": (
        "Mismo teléfono, otro nombre",
        "Mesmo telefone, outro nome",
        "Same phone, other name",
    ),
}
