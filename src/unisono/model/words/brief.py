"""The words of the executive brief.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "number.interval": ("{low} a {high}", "{low} a {high}", "{low} to {high}"),
    "number.unknown": ("sin cifra", "sem número", "no figure"),
    "number.n": ("n\u00a0=\u00a0{n}", "n\u00a0=\u00a0{n}", "n\u00a0=\u00a0{n}"),
    "number.days.one": ("{value}\u00a0día", "{value}\u00a0dia", "{value}\u00a0day"),
    "number.days.other": ("{value}\u00a0días", "{value}\u00a0dias", "{value}\u00a0days"),
    "brief.chart.reference": ("Total {value}", "Total {value}", "All {value}"),
    "brief.chart.gap": (
        "○ sin cifra: pocos datos en el periodo",
        "○ sem número: poucos dados no período",
        "○ no figure: too few data in the period",
    ),
    "brief.chart.ends": (
        "lo más alto: {most}. Lo más bajo: {least}. Con cifra, {known} de {all}.",
        "o mais alto: {most}. O mais baixo: {least}. Com número, {known} de {all}.",
        "highest: {most}. Lowest: {least}. With a figure, {known} of {all}.",
    ),
    "brief.chart.below": ("por debajo de la meta", "abaixo da meta", "below target"),
    "brief.chart.above": ("por encima de la meta", "acima da meta", "above target"),
    "brief.chart.level": ("en la meta ({value})", "na meta ({value})", "on target ({value})"),
    "brief.chart.span": ("de {low} a {high}", "de {low} a {high}", "{low} to {high}"),
    "brief.chart.few": ("· pocos datos", "· poucos dados", "· too few data"),
    "brief.chart.empty": ("vacío: sin datos", "vazio: sem dados", "empty: no data"),
    "brief.kind": ("Informe para la dirección", "Relatório para a direção", "Executive brief"),
    "brief.stamp": (
        "Datos al {as_of} · edición {edition}",
        "Dados até {as_of} · edição {edition}",
        "Data as of {as_of} · edition {edition}",
    ),
    "brief.chain": (
        "La cadena: de lo prometido a lo vivido",
        "A cadeia: do prometido ao vivido",
        "The chain: from promised to lived",
    ),
    "brief.items": (
        "Qué cambió y qué decidir",
        "O que mudou e o que decidir",
        "What changed and what to decide",
    ),
    "brief.charts": ("En detalle", "Em detalhe", "In detail"),
    "brief.why": ("Por qué", "Por quê", "Why"),
    "brief.money": ("Dinero", "Dinheiro", "Money"),
    "brief.decide": ("Qué decidir", "O que decidir", "To decide"),
    "brief.owner": ("Responde", "Responde", "Owner"),
    "brief.evidence": ("Evidencia", "Evidência", "Evidence"),
    "brief.no_figures": (
        "Todavía no hay datos de este eslabón.",
        "Ainda não há dados deste elo.",
        "No data for this link yet.",
    ),
    "brief.column.label": ("Cifra", "Número", "Figure"),
    "brief.column.value": ("Valor", "Valor", "Value"),
    "brief.column.interval": ("Intervalo", "Intervalo", "Interval"),
    "brief.column.count": ("Casos", "Casos", "Cases"),
    "brief.column.period": ("Periodo", "Período", "Period"),
    "brief.column.change": ("Cambio", "Mudança", "Change"),
    "brief.column.note": ("Clave", "Chave", "Key"),
    "brief.tone.good": ("mejora", "melhora", "better"),
    "brief.tone.bad": ("empeora", "piora", "worse"),
    "brief.reading": (
        "Bajo cada valor, su intervalo al {level} y los casos contados (n).",
        "Abaixo de cada valor, seu intervalo de {level} e os casos contados (n).",
        "Below each value, its {level} interval and the cases counted (n).",
    ),
    "brief.data": ("Datos", "Dados", "Data"),
    "brief.keys": ("Abrir cualquier cifra", "Abrir qualquer número", "Open any figure"),
    "brief.open": (
        "{command} muestra la fórmula, el filtro y las filas que hay detrás.",
        "{command} mostra a fórmula, o filtro e as linhas que estão por trás.",
        "{command} shows the formula, the filter and the rows behind it.",
    ),
    "brief.key": ("CLAVE", "CHAVE", "KEY"),
    "brief.page": ("Página {page} de {pages}", "Página {page} de {pages}", "Page {page} of {pages}"),
    "brief.trademark": (
        "Net Promoter, NPS y Net Promoter Score son marcas registradas de Bain & Company, Inc.,"
        " NICE Systems, Inc. y Fred Reichheld.",
        "Net Promoter, NPS e Net Promoter Score são marcas registradas de Bain & Company, Inc.,"
        " NICE Systems, Inc. e Fred Reichheld.",
        "Net Promoter, NPS and Net Promoter Score are registered trademarks of Bain & Company, Inc.,"
        " NICE Systems, Inc. and Fred Reichheld.",
    ),
}
