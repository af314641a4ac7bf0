"""The forms of Ventas: what is marked and written becomes promises, errors stand beside their field."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import django
import pytest
from django.test import RequestFactory

django.setup()

from unisono.errors import InputError  # noqa: E402 Django is set up first
from unisono.model.company import Company  # noqa: E402
from unisono.model.deal import PromiseMade  # noqa: E402
from unisono.model.lens import Lens  # noqa: E402
from unisono.model.words import LANGUAGES  # noqa: E402
from unisono.services.fit.handing import Offer  # noqa: E402
from unisono.services.fit.nouns import ToHand  # noqa: E402
from unisono.surfaces.web.sales_form import ChoiceForm, HandoffForm  # noqa: E402
from unisono.surfaces.web.seat import Seat  # noqa: E402

WON = ToHand("D-1", "C-1", "Rosa", "Ana", date(2026, 10, 20))
NIGHT, DAY, PRICE = PromiseMade("24/7", "P-1"), PromiseMade("by day", "P-2"), PromiseMade("one price", "P-3")
OFFER = Offer(WON, (NIGHT,), (DAY, PRICE), None)
WHY = "They accept support by day only."


def request_of(sent: dict[str, object] | None, language: str = "en") -> object:
    request = RequestFactory().post("/", sent) if sent is not None else RequestFactory().get("/")
    request.seat = Seat(Company(Path(), "Shop"), Lens(), language)  # type: ignore[attr-defined]
    return request


def handing(sent: dict[str, object] | None = None, offer: Offer = OFFER, language: str = "en") -> HandoffForm:
    return HandoffForm(request_of(sent, language), offer)  # type: ignore[arg-type]


def choosing(sent: dict[str, object] | None = None, language: str = "en") -> ChoiceForm:
    return ChoiceForm(request_of(sent, language))  # type: ignore[arg-type]


def test_what_the_campaign_promised_is_marked_from_the_start() -> None:
    form = handing()
    assert form["made"].value() == ["P-1"]
    assert form["others"].value() is None
    assert [value for value, _ in form.fields["others"].choices] == ["P-2", "P-3"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"made": ["P-1"], "others": ["P-3"]}, (NIGHT, PRICE)),
        ({"others": ["P-3", "P-2"], "own": "a call\n\n  a gift "}, (DAY, PRICE, "a call", "a gift")),
        ({"own": ""}, ()),
    ],
)
def test_the_ledger_s_words_come_before_the_seller_s(
    sent: dict[str, object], told: tuple[object, ...]
) -> None:
    form = handing({"own": "", "words": "", **sent})
    assert form.is_valid(), form.errors
    assert form.promises == tuple(
        each if isinstance(each, PromiseMade) else PromiseMade(str(each)) for each in told
    )


@pytest.mark.parametrize(
    ("offer", "field"), [(Offer(WON, (), (DAY,), None), "made"), (Offer(WON, (NIGHT,), (), None), "others")]
)
def test_a_field_with_nothing_to_mark_is_gone(offer: Offer, field: str) -> None:
    assert field not in handing(None, offer).fields
    form = handing({"own": "a call", "words": ""}, offer)
    assert form.is_valid()
    assert form.promises == (PromiseMade("a call"),)


def test_a_promise_nobody_offered_cannot_be_marked() -> None:
    form = handing({"others": ["P-9"], "own": "", "words": ""})
    assert not form.is_valid()
    assert list(form.errors) == ["others"]


@pytest.mark.parametrize("code", ["handoff_words_long", "handoff_promises_many"])
def test_too_much_is_told_beside_what_the_seller_wrote(code: str) -> None:
    form = handing({"own": "x", "words": ""})
    assert form.is_valid()
    form.blame(InputError(code, maximum=20))
    assert list(form.errors) == ["own"]
    assert "20" in str(form.errors["own"])
    form.blame(InputError("handoff_done", deal="D-1"))
    assert "__all__" in form.errors


def test_a_decision_needs_a_choice_and_a_reason() -> None:
    kept = choosing({"choice": "leave", "reason_given": WHY})
    assert kept.is_valid()
    assert kept.cleaned_data == {"choice": "leave", "reason_given": WHY}
    assert list(choosing({"choice": "perhaps", "reason_given": WHY}).errors) == ["choice"]
    assert list(choosing({"choice": "take", "reason_given": ""}).errors) == ["reason_given"]
    assert list(choosing({"choice": "take", "reason_given": "x" * 2_001}).errors) == ["reason_given"]


def test_a_reason_too_short_is_told_beside_it() -> None:
    form = choosing({"choice": "take", "reason_given": "no"})
    assert form.is_valid()  # the service is who decides
    form.blame(InputError("deal_reason_short", minimum=10))
    assert list(form.errors) == ["reason_given"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_and_choices_are_said_in_the_reader_s_language(language: str) -> None:
    for form in (handing(None, OFFER, language), choosing(None, language)):
        said = [text for field in form.fields.values() for text in (str(field.label), str(field.help_text))]
        said += [text for _, text in getattr(form.fields.get("choice"), "choices", ())]
        assert not [text for text in said if text.startswith(("handoff.", "deal."))]
        assert all(str(field.label) for field in form.fields.values())
