"""What there is in Andina Hogar's market: cities, needs, plans, campaigns, promises, steps of the journey.

Literal tables, so that a reader sees the whole company on a page; codes everywhere else point into them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class City:
    """A city it serves: its share of the customers, its clock, how phones and documents are read there."""

    name: str
    country: str
    zone: str
    share: float
    fixed_in_month: int | None = None  # when its nights were staffed as promised


CITIES = (
    City("Lima", "PE", "America/Lima", 0.40),
    City("Bogotá", "CO", "America/Bogota", 0.24, fixed_in_month=15),
    City("Ciudad de México", "MX", "America/Mexico_City", 0.22),
    City("Santiago", "CL", "America/Santiago", 0.14, fixed_in_month=15),
)
LIMA, BOGOTA, MEXICO, SANTIAGO = range(4)

LANGUAGES = ("es", "pt", "en")
LANGUAGE_SHARES = (0.90, 0.06, 0.04)

SEGMENTS = ("joven", "familia", "mayor", "negocio")
SEGMENT_SHARES = (0.28, 0.40, 0.18, 0.14)

NEEDS = ("ayuda de noche", "rapidez", "ahorro", "cobertura")
NIGHT, SPEED, SAVING, COVERAGE = range(4)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is sold: its monthly fee in cents of a sol."""

    name: str
    fee: int


PLANS = (Plan("Esencial", 5990), Plan("Completo", 8990), Plan("Premium", 13990))
ESSENTIAL, COMPLETE, PREMIUM = range(3)


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign: when it runs, how many it brings, whom it attracts, what it claims."""

    code: str
    name: str
    channel: str  # where it runs
    origin: str  # what the sales system calls its leads
    months: tuple[int, ...]
    weight: float  # customers it brings in a month it runs, relative to the others
    conversion: float  # share of its leads that buy
    needs: tuple[float, float, float, float]  # shares of NEEDS among whom it brings
    monthly_cost: int  # cents
    claim: str = ""  # code of the promise it makes


ALWAYS = tuple(range(24))
_USUAL = (0.12, 0.26, 0.30, 0.32)
CAMPAIGNS = (
    Campaign("C-BUS", "Búsqueda siempre activa", "buscador", "buscador", ALWAYS, 1.00, 0.44, _USUAL, 610_000),
    Campaign("C-RED", "Redes sociales", "redes sociales", "redes", ALWAYS, 0.55, 0.33, _USUAL, 480_000),
    Campaign("C-REC", "Plan amigo", "recomendación", "recomendados", ALWAYS, 0.60, 0.58, _USUAL, 180_000),
    Campaign("C-TIE", "Stands en tiendas", "tienda", "tienda", ALWAYS, 0.45, 0.40, _USUAL, 440_000),
    Campaign("C-COR", "Boletín", "correo", "correo", ALWAYS, 0.20, 0.26, _USUAL, 90_000),
    Campaign(
        "C-INS", "Instalamos el día que decimos", "redes sociales", "anuncio instalación",
        tuple(range(4, 24)), 0.40, 0.42, (0.10, 0.50, 0.16, 0.24), 350_000, claim="P-INS",
    ),
    Campaign(
        "C-247", "Soporte 24/7", "televisión y redes", "anuncio 24/7",
        tuple(range(8, 24)), 1.50, 0.55, (0.70, 0.10, 0.08, 0.12), 1_250_000, claim="P-247",
    ),
    Campaign(
        "C-WSP", "WhatsApp en 5 minutos", "redes sociales", "anuncio WhatsApp",
        tuple(range(10, 24)), 0.45, 0.47, (0.14, 0.40, 0.22, 0.24), 300_000, claim="P-WSP",
    ),
    Campaign(
        "C-CYB", "Cyber: 50 % por tres meses", "correo y redes", "cyber",
        (7, 12, 18), 4.50, 0.62, (0.08, 0.14, 0.62, 0.16), 900_000,
    ),
    Campaign(
        "C-ANU", "Plan anual con 20 % menos", "correo y redes", "plan anual",
        (9, 10, 15, 16, 21), 1.20, 0.50, (0.12, 0.24, 0.34, 0.30), 420_000,
    ),
)  # fmt: skip
BY_FRIEND, NIGHT_CAMPAIGN, DISCOUNT_CAMPAIGN, ANNUAL_CAMPAIGN = 2, 6, 8, 9


@dataclass(frozen=True, slots=True)
class Promise:
    """What the company said, and how it can be checked."""

    code: str
    text: str
    kind: str  # as the canon names it
    from_month: int
    metric: str = ""
    target: int = 0
    unit: str = ""
    channel: str = ""  # of the contacts it holds for


PROMISES = (
    Promise("P-247", "Soporte 24/7: te contestamos en 15 minutos, a cualquier hora", "answered_hours", 8,
            "first_answer_seconds", 15, "minutes", "teléfono"),
    Promise("P-WSP", "Por WhatsApp te respondemos en 5 minutos", "first_answer", 10,
            "first_answer_seconds", 5, "minutes", "whatsapp"),
    Promise("P-COR", "Contestamos tu correo en 24 horas", "first_answer", 0,
            "first_answer_seconds", 24, "hours", "correo"),
    Promise("P-INS", "Instalamos el día que decimos", "delivery", 4, "delivered_at"),
)  # fmt: skip
PROMISED_SECONDS = (900, 300, 86_400)  # by CHANNELS

CHANNELS = ("teléfono", "whatsapp", "correo")
PHONE, WHATSAPP, MAIL = range(3)


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the journey: its stage, who answers for it, and where in the exports it is seen."""

    code: str
    stage: str
    department: str
    seen_in: str  # the canonical table that holds it
    moment: str = ""  # "loud" or "silent" where leaving hangs on it


STEPS = (
    Step("anuncio", "descubrir", "marketing", "touchpoints"),
    Step("visita_web", "descubrir", "marketing", "touchpoints"),
    Step("cotización", "comprar", "sales", "touchpoints"),
    Step("llamada_de_venta", "comprar", "sales", "touchpoints"),
    Step("contrato", "comprar", "sales", "touchpoints"),
    Step("correo_de_bienvenida", "empezar", "marketing", "touchpoints"),
    Step("llamada_de_bienvenida", "empezar", "sales", "touchpoints", moment="silent"),
    Step("cita_de_instalación", "empezar", "service", "touchpoints"),
    Step("instalación", "empezar", "service", "deliveries", moment="loud"),
    Step("alta_en_la_app", "empezar", "service", "touchpoints"),
    Step("tutorial", "empezar", "marketing", "touchpoints"),
    Step("primera_factura", "usar", "sales", "transactions", moment="silent"),
    Step("factura", "usar", "sales", "transactions"),
    Step("uso_de_la_app", "usar", "service", "touchpoints"),
    Step("boletín", "usar", "marketing", "touchpoints"),
    Step("contacto_con_soporte", "pedir ayuda", "service", "cases", moment="loud"),
    Step("visita_técnica", "pedir ayuda", "service", "touchpoints"),
    Step("encuesta", "seguir", "service", "responses"),
    Step("aviso_de_renovación", "seguir", "marketing", "touchpoints"),
    Step("recomendación", "seguir", "marketing", "touchpoints"),
)
STEP = {step.code: place for place, step in enumerate(STEPS)}

TOPICS = (
    "fuga de agua", "corte de luz", "cerrajería", "equipo averiado", "cobro", "cita", "app",
)  # fmt: skip
TOPIC_SHARES = (0.14, 0.10, 0.06, 0.30, 0.18, 0.14, 0.08)
TOPIC_SHARES_BY_NIGHT = (0.38, 0.28, 0.20, 0.12, 0.01, 0.00, 0.01)

CAUSES = (
    "mudanza", "competencia", "alza_de_precio", "fin_del_descuento", "mal_encaje", "promesa_rota",
    "sin_resolver", "instalación_tarde", "primera_factura", "sin_bienvenida",
)  # fmt: skip
(
    MOVED, COMPETITOR, PRICE_RISE, DISCOUNT_ENDS, MISFIT, BROKEN_PROMISE,
    UNSOLVED, LATE_INSTALLATION, FIRST_BILL, NO_WELCOME,
) = range(len(CAUSES))  # fmt: skip

DRIVERS = ("rapidez", "calidad_técnica", "precio", "amabilidad", "app", "claridad")

THEMES = (
    "noche_sin_respuesta", "cuelgan_rápido", "hay_que_repetir", "instalación_tarde", "instalación_bien",
    "técnicos", "respuesta_rápida", "amabilidad", "precio", "factura", "app", "competencia", "en_general",
)  # fmt: skip
(
    NIGHT_SILENCE, HANG_UP, REPEAT, INSTALLED_LATE, INSTALLED_WELL,
    TECHNICIANS, QUICK_ANSWER, KINDNESS, PRICE, BILL, APP, RIVAL, GENERAL,
) = range(len(THEMES))  # fmt: skip

TONES = ("negativo", "neutral", "positivo")
NEGATIVE, NEUTRAL, POSITIVE = range(3)

URGENCIES = ("sin prisa", "pronto", "urgente")

INSTRUMENTS = ("nps", "csat", "ces")
NPS, CSAT, CES = range(3)
