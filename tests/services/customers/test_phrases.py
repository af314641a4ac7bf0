"""The pieces a chain is said with: facts as texts, lengths of time, scores."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from unisono.services.customers.phrases import Facts, length_text, plain, score_words, told_as

AT = datetime(2026, 3, 5, 10, 0, tzinfo=UTC)


def test_facts_are_texts_in_one_language() -> None:
    facts = Facts({"at": AT, "day": date(2026, 3, 5), "key": "cita_de_hoy", "n": 3, "none": None}, "en")
    assert facts.text("at") == facts.text("day") == "Mar 5, 2026"
    assert facts.text("key") == "cita de hoy"
    assert facts.start("key") == "Cita de hoy"
    assert facts.start("absent") == facts.text("absent") == facts.text("none") == ""
    assert facts.text("n") == "3"


def test_facts_are_what_they_are_or_nothing() -> None:
    facts = Facts({"at": AT, "word": "x", "no": False, "yes": 1, "amount": 500, "currency": "PEN"}, "es")
    assert (facts.time("at"), facts.time("word"), facts.time("absent")) == (AT, None, None)
    assert (facts.flag("no"), facts.flag("yes"), facts.flag("absent")) == (False, True, None)
    assert facts.money().replace("\u00a0", " ") == "5,00 PEN"
    assert Facts({}, "es").money() == ""


def test_a_sentence_is_said_only_with_all_its_facts() -> None:
    facts = Facts({"what": "fuga", "channel": ""}, "es")
    assert facts.said("moment.case.what", "what") == "Pidió ayuda: fuga"
    assert facts.said("moment.case.both", "what", "channel") == ""


def test_details_that_say_nothing_are_left_out() -> None:
    assert told_as("t", "", "a", "", "b").details == ("a", "b")


def test_lengths_of_time_are_short() -> None:
    assert length_text(AT, AT + timedelta(hours=2, minutes=5), "es").replace("\u00a0", " ") == "2 h 5 min"


def test_keys_lose_their_signs_and_a_score_outside_every_scale_keeps_its_name() -> None:
    assert plain(" a_b ") == "a b"
    assert score_words("stars_5", 4.0, "en").title == "Answered 4 (stars 5)"
