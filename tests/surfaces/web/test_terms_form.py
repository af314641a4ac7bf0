"""The form of what a company declares: terms become fields, and the fields the very same terms again."""

from __future__ import annotations

from pathlib import Path

import django
import pytest
from django.test import RequestFactory

django.setup()

from unisono.errors import InputError  # noqa: E402 Django is set up first
from unisono.loop.diagnose.demand.terms import CAUSES, Declared, Terms, terms_from, told_of  # noqa: E402
from unisono.model.company import Company  # noqa: E402
from unisono.model.lens import Lens  # noqa: E402
from unisono.model.words import LANGUAGES  # noqa: E402
from unisono.services.demand import Declaring  # noqa: E402
from unisono.surfaces.web.seat import Seat  # noqa: E402
from unisono.surfaces.web.terms_form import TermsForm, declared_lines  # noqa: E402

COPY = Declared("topic", "invoice | copy", "billing")
FULL = Terms(
    declared=(COPY, Declared("queue", "Forms", "operations")),
    solved_hours=4,
    leave_days=90,
    credit=0.125,
    minute_cost=95,
    quoted="quoted_amount",
    fits={"night": ("Big", "Biggest"), "cheap": ()},
)


def form_of(
    terms: Terms, sent: dict[str, object] | None = None, *, quoted: tuple[str, ...] = (), language: str = "en"
) -> TermsForm:
    """The form as a reader of this language gets it, or as they send it."""
    request = RequestFactory().post("/", sent) if sent is not None else RequestFactory().get("/")
    request.seat = Seat(Company(Path(), "Shop"), Lens(), language)  # type: ignore[attr-defined]
    return TermsForm(request, Declaring(terms, quoted, "stamp-1"))


def untouched(terms: Terms, quoted: tuple[str, ...] = ()) -> dict[str, object]:
    """What a browser sends of the form as it was shown."""
    form = form_of(terms, quoted=quoted)
    values = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else value for name, value in values.items()}


def declared(terms: Terms, columns: tuple[str, ...] = (), **changed: object) -> Terms:
    """What the service would make of the form, sent with these changes."""
    form = form_of(terms, {**untouched(terms, columns), **changed}, quoted=columns)
    assert form.is_valid(), form.errors
    return terms_from(form.told)


@pytest.mark.parametrize("terms", [Terms(), FULL, Terms(minute_cost=0), Terms(credit=0.0)])
def test_a_form_sent_untouched_changes_nothing(terms: Terms) -> None:
    assert declared(terms) == terms


def test_the_stamp_of_the_file_comes_along() -> None:
    form = form_of(FULL, untouched(FULL))
    assert form.is_valid()
    assert form.cleaned_data["stamp"] == "stamp-1"


def test_places_put_the_causes_in_order() -> None:
    moved = declared(Terms(), place_bill=1, place_repeat=3, place_delivery=2, place_promise=4)
    assert [cause.slug for cause in moved.causes][:4] == ["bill", "delivery", "repeat", "promise"]
    assert {cause.slug for cause in moved.causes} == {cause.slug for cause in CAUSES}


def test_each_cause_has_its_days_and_its_owner() -> None:
    changed = declared(Terms(), days_promise=21, origin_promise="service")
    promise = changed.cause("promise")
    assert (promise.days, promise.origin, promise.nature) == (21, "service", "failure")
    assert changed.cause("bill") == Terms().cause("bill")


def test_a_share_is_asked_in_percent_and_money_in_whole_units() -> None:
    shown = untouched(FULL)
    assert (shown["credit"], shown["minute_cost"]) == ("12.5", 0.95)
    changed = declared(Terms(), credit="33.3", minute_cost="1.505")
    assert changed.credit == pytest.approx(0.333)
    assert changed.minute_cost in (150, 151)
    assert declared(FULL, minute_cost="").minute_cost is None


def test_the_column_of_what_was_quoted_is_chosen_among_those_there_are() -> None:
    form = form_of(Terms(), quoted=("said_price", "tax"))
    choices = [name for name, _ in form.fields["quoted"].choices]  # type: ignore[attr-defined]
    assert choices == ["none", "said_price", "tax"]
    assert declared(Terms(), ("said_price",), quoted="said_price").quoted == "said_price"
    assert declared(FULL, quoted="none").quoted == ""


def test_a_column_that_is_gone_can_still_be_kept() -> None:
    """The file names a column that this edition has not: saving something else doesn't lose it."""
    assert declared(FULL, ("tax",), leave_days=60).quoted == "quoted_amount"
    refused = form_of(Terms(), {**untouched(Terms()), "quoted": "made_up"})
    assert not refused.is_valid()
    assert "quoted" in refused.errors


def test_lists_are_lines_of_text_and_blank_ones_nothing() -> None:
    changed = declared(
        Terms(),
        preventable="\n topic|invoice copy | billing \n\n  channel | fax| operations\n",
        fits="night | Big, Biggest,,\n\ncheap|\n",
    )
    assert changed.declared == (
        Declared("topic", "invoice copy", "billing"),
        Declared("channel", "fax", "operations"),
    )
    assert changed.fits == {"night": ("Big", "Biggest"), "cheap": ()}


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("preventable", "topic billing"),
        ("preventable", "topic | billing"),
        ("fits", "night Big"),
        ("fits", " | Big"),
    ],
)
def test_a_line_that_isnt_one_is_named(field: str, line: str) -> None:
    form = form_of(Terms(), {**untouched(Terms()), field: line})
    assert form.is_valid()
    with pytest.raises(InputError, match="demand_unreadable") as refused:
        _ = form.told
    assert refused.value.facts["line"] == line.strip()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("solved_hours", 0),
        ("solved_hours", 721),
        ("leave_days", 6),
        ("leave_days", 366),
        ("credit", 101),
        ("credit", -1),
        ("minute_cost", -0.01),
        ("place_bill", 0),
        ("days_bill", 366),
        ("origin_bill", "nobody"),
    ],
)
def test_what_cannot_be_is_told_beside_its_field(field: str, value: object) -> None:
    form = form_of(Terms(), {**untouched(Terms()), field: value})
    assert not form.is_valid()
    assert list(form.errors) == [field]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_labelled_in_the_reader_s_language(language: str) -> None:
    form = form_of(FULL, language=language)
    labels = [str(field.label) for name, field in form.fields.items() if name != "stamp"]
    assert not [label for label in labels if label.startswith("demand.") or "{" in label or not label]
    assert len(set(labels)) == len(labels)


def test_causes_come_as_rows_of_three_fields_named_for_those_who_cannot_see_the_table() -> None:
    rows = list(form_of(Terms()).cause_rows)
    assert len(rows) == len(CAUSES)
    name, place, days, origin = rows[0]
    assert not str(name).startswith("demand.")
    assert (place.value(), days.value(), origin.value()) == (1, 7, "service")
    for field in (place, days, origin):
        assert f'aria-label="{field.label}"' in str(field)
        assert str(name) in str(field.label)


@pytest.mark.parametrize(
    ("language", "credit", "minute"), [("es", "12,5", "0,95"), ("pt", "12,5", "0,95"), ("en", "12.5", "0.95")]
)
def test_whoever_only_reads_gets_them_in_words(language: str, credit: str, minute: str) -> None:
    lines = declared_lines(FULL, language)
    assert [value for _, value in lines] == ["4", "90", credit, minute, "quoted_amount"]
    assert not [title for title, _ in lines if title.startswith("demand.")]
    usual = [value for _, value in declared_lines(Terms(), language)]
    assert usual[3] == "–"
    assert not usual[4].startswith("demand.")


def test_what_a_file_tells_and_what_the_form_tells_are_the_same() -> None:
    form = form_of(FULL, untouched(FULL))
    assert form.is_valid()
    told, written = form.told, told_of(FULL)
    assert {name: told[name] for name in written} == written
