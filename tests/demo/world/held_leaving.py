"""Laws of leaving: what each cause takes a month, as told and as regressed; what customers are worth."""

from __future__ import annotations

import numpy as np

from tests.demo.world.proof import Pair, law
from tests.demo.world.sight import Sight, slopes
from unisono.demo.world.calendar import month_of
from unisono.demo.world.contacts import Desk
from unisono.demo.world.market import CAUSES
from unisono.demo.world.value import expected_value

CODES = {
    "price_rise": "alza_de_precio",
    "discount_ends": "fin_del_descuento",
    "misfit": "mal_encaje",
    "broken_promise": "promesa_rota",
    "unsolved": "sin_resolver",
    "late_installation": "instalación_tarde",
    "first_bill": "primera_factura",
    "no_welcome": "sin_bienvenida",
}


@law
def causes_told(sight: Sight) -> Pair:
    """Who left for each cause, of the months in which it could work."""
    months = sight.could_leave
    found = [
        (sight.who.cause == CAUSES.index(code)).sum() / sight.exposures[name][months].sum()
        for name, code in CODES.items()
    ]
    return found, np.array([getattr(sight.laws.leaving, name) for name in CODES])


@law
def moved_and_competitors(sight: Sight) -> Pair:
    """Chance takes them from anybody, any month."""
    months = sight.could_leave.sum()
    found = [(sight.who.cause == CAUSES.index(code)).sum() / months for code in ("mudanza", "competencia")]
    return found, np.array([sight.laws.leaving.moved, sight.laws.leaving.competitor])


@law
def hazards_regressed(sight: Sight) -> Pair:
    """What each cause adds to the chance of leaving, by who leaves alone; at the end what anybody has."""
    rules = sight.laws.leaving
    declared = [getattr(rules, name) for name in CODES] + [rules.moved + rules.competitor]
    return leaving_slopes(sight, list(sight.exposures)), np.array(declared)


def leaving_slopes(sight: Sight, names: list[str]) -> np.ndarray:
    """What each of these exposures adds to leaving in a month, the others held."""
    months = sight.could_leave
    columns = [sight.exposures[name][months] for name in names]
    return slopes(columns, sight.leaves[months].astype(float))


@law
def nobody_leaves_before_the_rise(sight: Sight) -> Pair:
    """Saving before month 18, the two months after those of a discount, of a bill, of a welcome: nothing."""
    who, age, months = sight.who, sight.age, sight.could_leave
    elsewhere = [
        (who.need == 2)[:, None] & (np.arange(24) < sight.laws.leaving.price_rise_month),
        (who.campaign == 8)[:, None] & np.isin(age, (2, 3, 7, 8)),
        who.bill_differs[:, None] & np.isin(age, (0, 3, 4)),
        who.no_welcome[:, None] & np.isin(age, (3, 4)),
        who.misfit[:, None] & (age == 0),
    ]
    columns = [sight.exposures[name][months] for name in CODES]
    columns = [flags[months].astype(float) for flags in elsewhere] + columns
    return slopes(columns, sight.leaves[months].astype(float))[: len(elsewhere)], np.zeros(len(elsewhere))


@law
def margin_of_a_year(sight: Sight) -> Pair:
    """Fees of the months 1 to 12 of those won in the first year, against what was to be expected of them.

    In shares of what was expected.
    """
    bills, early = sight.world.bills, sight.won_in < 12
    age = month_of(bills.at) - sight.won_in[bills.customer]
    fees = (bills.kind == 0) & early[bills.customer] & (age >= 1) & (age <= 12)
    desk = Desk.of(sight.world.staff, sight.laws)
    expected = expected_value(sight.who, desk, months=12)[early].sum()
    return bills.margin[fees].sum() / expected, 1.0
