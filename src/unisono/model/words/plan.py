"""The words the brief is composed of: links, departments, charts, dates. In Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "chain.promised": ("Prometido", "Prometido", "Promised"),
    "chain.sold": ("Vendido", "Vendido", "Sold"),
    "chain.delivered": ("Entregado", "Entregue", "Delivered"),
    "chain.lived": ("Vivido", "Vivido", "Lived"),
    "department.marketing": ("Marketing", "Marketing", "Marketing"),
    "department.sales": ("Ventas", "Vendas", "Sales"),
    "department.service": ("Servicio", "Atendimento", "Service"),
    "department.cxo": ("Dirección de experiencia", "Direção de experiência", "Chief Experience Officer"),
    "brief.change.none": (
        "sin cambio más allá del azar",
        "sem mudança além do acaso",
        "no change beyond chance",
    ),
    "brief.change.moved": (
        "{change} frente al año anterior",
        "{change} em relação ao ano anterior",
        "{change} against the year before",
    ),
    "brief.period.all": ("toda la historia", "toda a história", "the whole past"),
    "brief.quiet.title": (
        "Nada cambió más allá del azar",
        "Nada mudou além do acaso",
        "Nothing changed beyond chance",
    ),
    "brief.quiet": (
        "Ninguna cifra se movió más allá del azar y ninguna promesa rota muestra un costo claro."
        " No hay nada que decidir hoy.",
        "Nenhum número se moveu além do acaso e nenhuma promessa quebrada mostra um custo claro."
        " Não há nada a decidir hoje.",
        "No figure moved beyond chance and no broken promise shows a clear cost."
        " There is nothing to decide today.",
    ),
    "brief.data_note": (
        "{read} filas leídas de {sources} fuentes en su última carga; apartadas con su motivo: {aside}"
        " (unisono set-aside).",
        "{read} linhas lidas de {sources} fontes na última carga; separadas com o motivo: {aside}"
        " (unisono set-aside).",
        "{read} rows read from {sources} sources in their latest load; set aside with their reason: {aside}"
        " (unisono set-aside).",
    ),
    "brief.group.none": ("sin dato", "sem dado", "not recorded"),
    "group.kept.1": ("promesa cumplida", "promessa cumprida", "promise kept"),
    "group.kept.0": ("promesa rota", "promessa quebrada", "promise broken"),
    "group.instrument.csat": ("CSAT", "CSAT", "CSAT"),
    "group.instrument.nps": ("NPS", "NPS", "NPS"),
    "group.instrument.ces": ("CES", "CES", "CES"),
    "group.promise.delivery": ("entrega", "entrega", "delivery"),
    "group.lateness.1: 10+ days early": (
        "10 días o más antes",
        "10 dias ou mais antes",
        "10 days or more early",
    ),
    "group.lateness.2: 5-10 days early": ("5 a 10 días antes", "5 a 10 dias antes", "5 to 10 days early"),
    "group.lateness.3: 0-5 days early": ("hasta 5 días antes", "até 5 dias antes", "up to 5 days early"),
    "group.lateness.4: 0-3 days late": (
        "hasta 3 días de retraso",
        "até 3 dias de atraso",
        "up to 3 days late",
    ),
    "group.lateness.5: 3-7 days late": ("3 a 7 días de retraso", "3 a 7 dias de atraso", "3 to 7 days late"),
    "group.lateness.6: 7+ days late": (
        "más de 7 días de retraso",
        "mais de 7 dias de atraso",
        "more than 7 days late",
    ),
    "chart.lateness.title": (
        "La satisfacción se rompe con {band}",
        "A satisfação se rompe com {band}",
        "Satisfaction breaks at {band}",
    ),
    "chart.lateness.flat": (
        "La satisfacción no se rompe en ningún punto claro",
        "A satisfação não se rompe em nenhum ponto claro",
        "Satisfaction breaks at no clear point",
    ),
    "chart.lateness.subtitle": (
        "Puntaje medio de 1 a 5 según cuándo llegó el pedido; intervalo al 95 %",
        "Nota média de 1 a 5 conforme a chegada do pedido; intervalo de 95%",
        "Mean score from 1 to 5 by when the order arrived; 95% interval",
    ),
    "chart.hours.title": (
        "A las {hour} solo se cumple el {value} de las promesas de respuesta",
        "Às {hour} só se cumprem {value} das promessas de resposta",
        "At {hour} only {value} of answer promises are kept",
    ),
    "chart.hours.flat": (
        "Ninguna hora cumple claramente menos que las demás",
        "Nenhuma hora cumpre claramente menos que as demais",
        "No hour is clearly worse than the others",
    ),
    "chart.hours.subtitle": (
        "Contactos respondidos en el plazo prometido, por hora del día; intervalo al 95 %",
        "Contatos respondidos no prazo prometido, por hora do dia; intervalo de 95%",
        "Contacts answered within the promised time, by hour of day; 95% interval",
    ),
    "chart.origin.title": (
        "«{best}» convierte {best_value}; «{least}», {least_value}",
        "“{best}” converte {best_value}; “{least}”, {least_value}",
        "“{best}” converts {best_value}; “{least}”, {least_value}",
    ),
    "chart.origin.subtitle": (
        "Conversión por origen de prospectos con 90 días o más; intervalo al 95 %; la línea es el total",
        "Conversão por origem de leads com 90 dias ou mais; intervalo de 95%; a linha é o total",
        "Conversion by origin of leads 90 days old or older; 95% interval; the line is the total",
    ),
    "chart.trend.title": ("{metric}, mes a mes", "{metric}, mês a mês", "{metric}, month by month"),
    "chart.trend.subtitle": (
        "Valor mensual e intervalo al 95 %",
        "Valor mensal e intervalo de 95%",
        "Monthly value and 95% interval",
    ),
    "date.span": ("del {first} al {last}", "de {first} a {last}", "{first} to {last}"),
    "date.quarter": ("T{quarter} de {year}", "{quarter}º trimestre de {year}", "Q{quarter} {year}"),
    "date.week": ("semana {week} de {year}", "semana {week} de {year}", "week {week} of {year}"),
}
