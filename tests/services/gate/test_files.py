"""A kept answer as its file: told and read back whole, sealed, refused where it is spoiled."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.services.gate.made import ASKED, DELIVERY
from unisono.loop.decide.gate.nouns import Range
from unisono.services.gate.files import asked_told, kept_from, seal_of
from unisono.services.gate.nouns import Asked

FULL = Asked(
    "Te contestamos", 900.0, Range(200, 300), Range(0.2, 0.4), Range(0.1, 0.2), 28,
    starts=date(2026, 7, 1), hours="mon-fri 09:00-18:00", share=0.9, channel="teléfono", segment="joven",
    more=2, more_hours="24/7", hour_cost=4_000, promise="crm:P-1",
)  # fmt: skip
TOLD = {
    "text": "Te contestamos",
    "answer": "reword",
    "chance": 0.4,
    "kept_low": 0.7,
    "kept_high": 0.8,
    "wording": "Te contestamos mañana",
    "edition": 3,
    "made": "2026-07-02T10:00:00+00:00",
    "by": "Luz",
    "asked": asked_told(FULL),
}
SIGNED = {"decision": "stopped", "at": "2026-07-03T10:00:00+00:00", "by": "Eva", "note": "No"}


@pytest.mark.parametrize("asked", [ASKED, DELIVERY, FULL, replace(FULL, reach=Range(0, 0))])
def test_what_was_asked_is_read_back_as_it_was(asked: Asked) -> None:
    assert kept_from("gate-x", {"asked": asked_told(asked)}).asked == asked


def test_nothing_is_told_of_what_nobody_said() -> None:
    told = asked_told(ASKED)
    assert not {"text", "segment", "starts", "promise", "hour_cost", "more_hours"} & told.keys()
    assert told["reach"] == [200, 300]
    assert asked_told(FULL).keys() == set(Asked.__slots__)


def test_an_answer_is_read_back_whole() -> None:
    kept = kept_from("gate-x", TOLD)
    assert (kept.name, kept.text, kept.answer, kept.chance) == ("gate-x", "Te contestamos", "reword", 0.4)
    assert (kept.kept_low, kept.kept_high, kept.wording, kept.edition) == (
        0.7,
        0.8,
        "Te contestamos mañana",
        3,
    )
    assert (kept.made, kept.by) == (datetime(2026, 7, 2, 10, tzinfo=UTC), "Luz")
    assert (kept.decision, kept.signed, kept.signer, kept.note, kept.sound) == (None, None, "", "", True)


def test_a_signature_is_sound_until_a_word_is_changed() -> None:
    whole = {**TOLD, "signed": SIGNED}
    sealed = {**TOLD, "signed": {**SIGNED, "seal": seal_of(whole)}}
    kept = kept_from("gate-x", sealed)
    assert (kept.decision, kept.signer, kept.note) == ("stopped", "Eva", "No")
    assert kept.signed == datetime(2026, 7, 3, 10, tzinfo=UTC)
    assert kept.sound
    for change in ({"answer": "go"}, {"edition": 4}, {"signed": {**sealed["signed"], "by": "Ana"}}):
        assert not kept_from("gate-x", {**sealed, **change}).sound
    assert not kept_from("gate-x", whole).sound  # signed by hand, without a seal


def test_the_seal_is_that_of_the_words_not_of_their_order() -> None:
    assert seal_of(TOLD) == seal_of(dict(reversed(TOLD.items())))
    assert seal_of({**TOLD, "signed": {**SIGNED, "seal": "x"}}) == seal_of({**TOLD, "signed": SIGNED})
    assert seal_of(TOLD) != seal_of({**TOLD, "by": "Ana"})


def test_what_a_file_doesnt_tell_is_as_usual() -> None:
    kept = kept_from("gate-x", {"asked": {}})
    assert (kept.answer, kept.chance, kept.edition, kept.text) == ("none", None, 0, "")
    assert kept.made == datetime(1970, 1, 1, tzinfo=UTC)
    assert (kept.asked.days, kept.asked.hours, kept.asked.kind) == (1, "24/7", "answer")
    assert kept.asked.reach == Range(0, 0)


@pytest.mark.parametrize(
    ("made", "read"),
    [
        ("2026-07-02", datetime(2026, 7, 2, tzinfo=UTC)),  # by hand, without a zone
        (date(2026, 7, 2), datetime(2026, 7, 2, tzinfo=UTC)),
        ("soon", datetime(1970, 1, 1, tzinfo=UTC)),
        (None, datetime(1970, 1, 1, tzinfo=UTC)),
    ],
)
def test_every_moment_can_be_set_in_order_with_the_others(made: object, read: datetime) -> None:
    assert kept_from("gate-x", {**TOLD, "made": made}).made == read


@pytest.mark.parametrize(
    "change",
    [
        {"asked": None},
        {"asked": "all"},
        {"asked": {"reach": [5, 1]}},
        {"asked": {"reach": ["a", 1]}},
        {"asked": {"reach": [1]}},
        {"asked": {"reach": 3}},
        {"asked": {"days": "many"}},
        {"asked": {"share": True}},
        {"asked": {"starts": "soon"}},
        {"asked": {"kind": "visit"}},
        {"chance": "high"},
        {"kept_low": "0.3"},
        {"edition": "third"},
        {"signed": {"by": "Eva"}},
        {"signed": {"decision": "perhaps"}},
        {"signed": "yes"},
    ],
)
def test_what_no_answer_could_say_is_refused(change: dict[str, object]) -> None:
    assert kept_from("gate-x", TOLD)
    with pytest.raises(ValueError, match=r"\w"):
        kept_from("gate-x", {**TOLD, **change})
