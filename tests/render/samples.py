"""Two briefs to draw: a marketplace that knows a lot, and a company that has only just begun."""

from __future__ import annotations

from dataclasses import replace

from unisono.model.brief import Bar, Brief, Cited, Event, HeatChart, IntervalChart, Item, Link, TrendChart
from unisono.model.estimate import Estimate, Reason, Unit


def sure(value: float, half: float, n: int, unit: Unit, currency: str | None = None) -> Estimate:
    return Estimate(value, value - half, value + half, n=n, unit=unit, currency=currency)


def too_few(n: int, unit: Unit, low: float | None = None, high: float | None = None) -> Estimate:
    reason = Reason("too_few", {"n": n, "minimum": 30, "missing": 30 - n})
    return Estimate(None, low, high, n=n, unit=unit, reason=reason)


NOTHING = Estimate(None, None, None, n=0, unit="share", reason=Reason("no_data"))

KEPT = Cited(
    "Entregas a tiempo",
    sure(0.9189, 0.0017, 96_470, "share"),
    "ene 2017 – ago 2018",
    "kept_rate@3/since:2017-01-01/until:2018-08-31",
    change="−3,1 puntos frente al periodo anterior",
    tone="bad",
)
LATE_SCORE = Cited(
    "Satisfacción si llega tarde",
    sure(2.271, 0.037, 7_661, "score"),
    "ene 2017 – ago 2018",
    "csat@3/deliveries.late=true/since:2017-01-01/until:2018-08-31",
    change="−2,03 frente a las que llegan a tiempo",
    tone="bad",
)
CONVERSION = Cited(
    "Contactos que compran",
    sure(0.1053, 0.0067, 8_000, "share"),
    "jun 2017 – may 2018",
    "conversion@3/since:2017-06-01/until:2018-05-31",
)
CYCLE = Cited(
    "Días del primer contacto a la venta",
    Estimate(14.0, 13.0, 16.0, n=842, unit="days"),
    "jun 2017 – may 2018",
    "sales_cycle@3/since:2017-06-01/until:2018-05-31",
)
SATISFIED = Cited(
    "Clientes satisfechos (4 o 5 de 5)",
    sure(0.7711, 0.0026, 99_224, "share"),
    "sep 2016 – ago 2018",
    "csat@3/since:2016-09-01/until:2018-08-31",
    change="+1,4 puntos frente al periodo anterior",
    tone="good",
)
NPS = Cited(
    "NPS",
    sure(33.04, 14.4, 120, "points"),
    "ago 2018",
    "nps@3/touchpoint=entrega/@2018-08/grain:month",
    change="sin cambio significativo",
)
ANSWER = Cited(
    "Tiempo hasta la primera respuesta",
    sure(380, 41, 2_310, "seconds"),
    "ago 2018",
    "first_answer@3/@2018-08/grain:month",
)


def origins() -> IntervalChart:
    """A chart whose labels are short, long and unknown."""
    return IntervalChart(
        "La búsqueda pagada trae contactos que compran más",
        "Parte de los contactos que compra, por origen, con su intervalo al 95 %",
        (
            Bar("Búsqueda pagada", sure(0.1230, 0.0162, 1_586, "share")),
            Bar("Búsqueda orgánica", sure(0.1180, 0.0132, 2_296, "share")),
            Bar("Visita directa", sure(0.1122, 0.0277, 499, "share")),
            Bar("Referidos por otros vendedores de la plataforma", sure(0.0845, 0.0322, 284, "share")),
            Bar("Redes sociales", sure(0.0556, 0.0122, 1_350, "share")),
            Bar("Correo", sure(0.0304, 0.0151, 493, "share")),
            Bar("Publicidad en otros sitios", too_few(18, "share", 0.01, 0.21)),
            Bar("Sin origen", NOTHING),
        ),
        reference=0.1053,
    )


def months() -> TrendChart:
    """Twenty months, two of them without enough answers."""
    values = (70, 71, None, 72, 74, 73, 76, 78, 77, 76, 70, 68, None, 66, 64, 73, 76, 78, 79, 81)
    estimates = tuple(
        too_few(9 + i, "share") if value is None else sure(value / 100, 0.018, 4_000 + 137 * i, "share")
        for i, value in enumerate(values)
    )
    return TrendChart(
        "La satisfacción cae cuando las entregas llegan tarde",
        "Clientes satisfechos por mes de compra, con su intervalo al 95 %",
        tuple(f"{2017 + i // 12}-{i % 12 + 1:02d}" for i in range(len(values))),
        estimates,
    )


DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")


def eventful() -> TrendChart:
    """The same months, with what happened in three of them; each can be opened."""
    chart = months()
    events = (
        Event("2017-11", "Campaña «soporte 24/7»"),
        Event("2018-07", "Nueva tarifa"),
        Event("2018-08", "Huelga de transportistas"),
    )
    keys = tuple(f"csat@3/@{period}/grain:month" for period in chart.periods)
    return replace(chart, events=events, keys=keys)


def hours(target: float | None = 0.9) -> HeatChart:
    """How often an answer came in time, by day and hour: badly at night; few call on Sundays."""

    def cell(day: int, hour: int) -> Estimate:
        if day == 6 and hour < 6:
            return too_few(4 + hour, "share", 0.1, 0.7) if hour else NOTHING
        value = 0.2 + 0.02 * day if hour < 7 else 1.0 if hour == 12 else 0.9 + 0.003 * (hour - 12)
        half = min(0.05, 1 - value)
        return Estimate(value, value - 0.05, value + half, n=100 + 10 * day + hour, unit="share")

    return HeatChart(
        "De noche no se cumple",
        "Parte de los casos atendidos a tiempo, por día y hora",
        DAYS,
        tuple(f"{hour:02d}" for hour in range(24)),
        tuple(tuple(cell(day, hour) for hour in range(24)) for day in range(7)),
        target=target,
        keys=tuple(tuple(f"kept@3/day={day}/hour={hour}" for hour in range(24)) for day in range(7)),
    )


def items() -> tuple[Item, ...]:
    """Three things to decide."""
    return (
        Item(
            "Las entregas tardías hunden la satisfacción",
            "Quien recibe a tiempo valora con 4,30 de 5; quien recibe tarde, con 2,27."
            " El 8,1 % de las entregas llega tarde y ocho de cada diez vienen de cinco estados.",
            "1,2 M BRL en riesgo (0,9 a 1,5 M BRL)",
            "Prometer dos días más en los cinco estados, o cambiar de transportista en ellos.",
            "Servicio",
            (KEPT, LATE_SCORE),
        ),
        Item(
            "Redes sociales trae contactos que no compran",
            "De cada cien contactos de redes compran 5,6; de búsqueda pagada, 12,3."
            " El coste por contacto es parecido.",
            "",
            "Mover el presupuesto de redes a búsqueda durante un trimestre y medir.",
            "Marketing",
            (CONVERSION, CYCLE),
        ),
        Item(
            "El NPS de agosto todavía no permite concluir",
            "Con 120 respuestas, el cambio cabe en el azar.",
            "",
            "Preguntar a todos los compradores de septiembre.",
            "CXO",
            (NPS, ANSWER),
        ),
    )


def rich_brief(language: str = "es") -> Brief:
    """A marketplace with reviews, late deliveries and a funnel by origin."""
    value = Cited(
        "Vendido",
        Estimate(1_359_164_370, None, None, n=99_441, unit="money", currency="BRL"),
        "sep 2016 – ago 2018",
        "revenue@3/since:2016-09-01/until:2018-08-31",
    )
    return Brief(
        company="Olist",
        language=language,
        currency="BRL",
        title="La satisfacción se recupera, salvo cuando la entrega llega tarde",
        period="sep 2016 – ago 2018",
        as_of="31 ago 2018",
        edition=3,
        chain=(
            Link("Prometido", "Marketing", (KEPT,)),
            Link("Vendido", "Ventas", (CONVERSION, CYCLE, value)),
            Link("Entregado", "Servicio", (ANSWER, LATE_SCORE)),
            Link("Vivido", "CXO", (SATISFIED, NPS)),
        ),
        items=items(),
        charts=(origins(), months()),
        quiet="Nada cambió más de lo que explica el azar.",
        data_note="99.441 pedidos y 8.000 contactos; 12 filas apartadas, 0,01 % del total.",
    )


def poor_brief() -> Brief:
    """A company in its first week: hardly anything is known, and the brief says so."""
    nps = Cited("NPS", too_few(12, "points", -24.0, 61.0), "nov 2026", "nps@1/@2026-11/grain:month")
    kept = Cited("Promesas cumplidas", NOTHING, "nov 2026", "kept_rate@1/@2026-11/grain:month")
    return replace(
        rich_brief(),
        company="Panadería San Telmo",
        title="Todavía es pronto: faltan respuestas para decir algo con seguridad",
        period="nov 2026",
        as_of="21 nov 2026",
        edition=1,
        chain=(
            Link("Prometido", "Marketing", (kept,)),
            Link("Vendido", "Ventas", ()),
            Link("Entregado", "Servicio", ()),
            Link("Vivido", "CXO", (nps,)),
        ),
        items=(),
        charts=(replace(origins(), rows=origins().rows[-2:], reference=None),),
        data_note="31 filas leídas de un archivo.",
    )
