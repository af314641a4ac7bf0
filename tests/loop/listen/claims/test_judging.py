"""Of each claim it is said whether the company's rows can show it kept, and why where they can't."""

from __future__ import annotations

import pytest

from tests.loop.listen.claims.phrases import only_claim
from unisono.loop.listen.claims.drafting import MEASURED_AS
from unisono.loop.listen.claims.judging import MEASURED, judged, why_not
from unisono.loop.listen.claims.nouns import KINDS, Claim, Hedge, Kind, Quantity, Sort, Tongue
from unisono.model.words import LANGUAGES, say

UNMEASURED = sorted(set(KINDS) - MEASURED - {"superlative"})

# Copy, and why its one claim can't be measured; empty where it can.
JUDGED: list[tuple[Tongue, str, str]] = [
    ("es", "Soporte 24/7.", ""),
    ("es", "Te respondemos en 2 horas.", ""),
    ("es", "Te respondemos en menos de 2 horas.", ""),
    ("es", "Te respondemos en unas 2 horas.", ""),
    ("es", "Te respondemos en promedio en 2 horas.", "average"),
    ("es", "Resolvemos tu reclamo en 5 días hábiles.", ""),
    ("es", "Entregamos en 48 horas.", ""),
    ("es", "Entregamos en 48 horas en promedio.", "average"),
    ("es", "Entregamos de lunes a sábado.", "not_in_rows"),
    ("es", "Te devolvemos tu dinero en 7 días.", ""),
    ("es", "Devoluciones en 30 días.", ""),
    ("es", "Sin permanencia.", ""),
    ("es", "Plan a S/ 49 al mes.", ""),
    ("es", "Planes desde S/ 49 al mes.", "from_price"),
    ("es", "Instalamos en 24 horas.", "not_in_rows"),
    ("es", "Garantía de 2 años.", "not_in_rows"),
    ("es", "Envío gratis.", "not_in_rows"),
    ("es", "20 % de descuento.", "not_in_rows"),
    ("es", "Fibra de 300 Mbps.", "not_in_rows"),
    ("es", "El mejor banco del país.", "no_yardstick"),
    ("pt", "Respondemos em 2 horas.", ""),
    ("pt", "Respondemos em média em 2 horas.", "average"),
    ("pt", "Planos a partir de R$ 99 por mês.", "from_price"),
    ("pt", "Plano por R$ 99 por mês.", ""),
    ("pt", "Sem fidelidade.", ""),
    ("pt", "Garantia de 2 anos.", "not_in_rows"),
    ("pt", "A melhor rede do Brasil.", "no_yardstick"),
    ("en", "We answer within 2 hours.", ""),
    ("en", "We answer in 8 minutes on average.", "average"),
    ("en", "Plans from $49 a month.", "from_price"),
    ("en", "Only $49 a month.", ""),
    ("en", "No commitment.", ""),
    ("en", "2-year warranty.", "not_in_rows"),
    ("en", "The best bank in the country.", "no_yardstick"),
]


def claim_of(kind: Kind, *hedges: Hedge) -> Claim:
    """A claim of a kind with a time, or a price, for each hedge."""
    sort: Sort = "money" if kind == "price_from" else "time"
    return Claim(kind, "", 0, 0, "es", tuple(Quantity(sort, 2.0, "hours", 0, 0, hedge) for hedge in hedges))


@pytest.mark.parametrize(("tongue", "text", "why"), JUDGED, ids=[text for _, text, _ in JUDGED])
def test_whether_copy_can_be_measured(tongue: Tongue, text: str, why: str) -> None:
    claim = only_claim(text, tongue)
    assert claim.why_not == why
    assert claim.measurable is (why == "")


@pytest.mark.parametrize("kind", UNMEASURED)
def test_what_no_row_tells_cant_be_measured_whatever_its_figure(kind: Kind) -> None:
    no_hedge: tuple[Hedge, ...] = ()
    for hedges in (no_hedge, ("",), ("average",), ("from",)):
        assert why_not(claim_of(kind, *hedges)) == "not_in_rows"


@pytest.mark.parametrize("kind", sorted(MEASURED))
def test_an_average_says_nothing_of_one_case(kind: Kind) -> None:
    assert why_not(claim_of(kind, "")) == ""
    assert why_not(claim_of(kind, "average")) == "average"
    assert why_not(claim_of(kind, "", "average")) == "average"


@pytest.mark.parametrize("kind", sorted(MEASURED))
def test_only_a_price_is_blurred_by_from(kind: Kind) -> None:
    assert why_not(claim_of(kind, "from")) == ("from_price" if kind == "price_from" else "")
    assert why_not(claim_of(kind, "from", "average")) == "average", "one reason is told, the average first"


@pytest.mark.parametrize("hedge", ["up_to", "about", "under", "over"])
def test_other_hedges_leave_a_limit_to_hold_to(hedge: Hedge) -> None:
    assert why_not(claim_of("answer_within", hedge)) == ""


def test_days_of_delivery_alone_are_not_kept() -> None:
    days = Quantity("calendar", None, "mon-sat", 0, 0)
    assert why_not(Claim("deliver_within", "", 0, 0, "es", (days,))) == "not_in_rows"
    both = (days, Quantity("time", 2.0, "days", 0, 0))
    assert why_not(Claim("deliver_within", "", 0, 0, "es", both)) == ""


def test_judging_changes_nothing_else_and_twice_is_once() -> None:
    claim = claim_of("free", "")
    told = judged(claim)
    assert (told.kind, told.quantities, told.language) == (claim.kind, claim.quantities, claim.language)
    assert (told.measurable, told.why_not) == (False, "not_in_rows")
    assert judged(told) == told


def test_a_verdict_of_before_is_taken_back() -> None:
    stale = Claim("no_commitment", "", 0, 0, "es", measurable=False, why_not="average")
    assert judged(stale).measurable


def test_every_measured_kind_is_one_the_ledger_measures() -> None:
    assert set(MEASURED_AS) == MEASURED


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_said_in_words(language: str) -> None:
    reasons = {why for *_, why in JUDGED if why}
    assert reasons == {"average", "from_price", "not_in_rows", "no_yardstick"}
    said = {say(f"claims.why.{why}", language) for why in reasons}
    assert len(said) == len(reasons)
