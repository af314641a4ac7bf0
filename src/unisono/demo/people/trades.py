"""The names over the doors of small businesses, for customers who are better known by theirs."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from unisono.demo.people.naming import Names
from unisono.demo.people.nouns import Asked
from unisono.demo.people.texts import joined, looked_up, rewritten
from unisono.demo.world.market import CITIES, LANGUAGES, SEGMENTS
from unisono.demo.world.nouns import Whole

BUSINESS = SEGMENTS.index("negocio")
NAMED_SHARE = 0.6  # of the businesses; the others go by their owner's name
_KINDS = {
    "es": """
        Bodega Ferretería Panadería Botica Librería Restaurante Cafetería Peluquería Lavandería Taller
        Comercial Distribuidora Imprenta Óptica Florería Zapatería Veterinaria Pastelería Transportes
    """,
    "pt": "Padaria Mercearia Farmácia Papelaria Oficina Salão Lavanderia Floricultura Comercial Confeitaria",
    "en": "Bakery Bookshop Pharmacy Workshop Café Laundry Florist Hardware Printing Trading",
}
_FORMS = {
    "PE": (" S.A.C.", " E.I.R.L.", ""),
    "CO": (" S.A.S.", " Ltda.", ""),
    "MX": (" S.A. de C.V.", " S. de R.L.", ""),
    "CL": (" SpA", " Ltda.", ""),
}


def trades(random: np.random.Generator, asked: Asked, names: Names) -> pa.StringArray:
    """Which trade name has each customer?  Null for persons, and for businesses without one."""
    named = (asked.segment == BUSINESS) & (random.random(len(asked)) < NAMED_SHARE)
    rows = np.flatnonzero(named)
    kind = _drawn(random, [_KINDS[language].split() for language in LANGUAGES], asked.language[rows])
    form = _drawn(random, [list(_FORMS[city.country]) for city in CITIES], asked.city[rows])
    surname = rewritten(looked_up(names.last_texts, rows), " .*", "")
    return looked_up(joined(kind, " ", surname, form), np.where(named, np.cumsum(named) - 1, -1))


def _drawn(random: np.random.Generator, groups: list[list[str]], group: Whole) -> pa.StringArray:
    sizes = np.array([len(texts) for texts in groups])
    starts = np.cumsum(sizes) - sizes
    texts = pa.array([text for each in groups for text in each])
    return looked_up(texts, starts[group] + random.integers(sizes[group]))
