"""A figure's key says all it takes to ask for it again, whatever stands in it; nothing else opens."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from unisono.errors import QuestionError
from unisono.model.question import GRAINS, Grain, Question, key_of, read_key

MARCH, JUNE = date(2026, 3, 1), date(2026, 6, 30)
ODD = "a/b=c@d?e&f#g%h~i:j k+l'm\"n\\o\u00f1\N{NO-BREAK SPACE}\n|\U0001f600"  # whatever a cell may hold
TEXTS = some.text(some.characters(exclude_categories=["Cs"]), max_size=30)
COLUMNS = some.from_regex(r"[a-z_]{1,12}(\.[a-z_]{1,12})?", fullmatch=True)


@pytest.mark.parametrize(
    ("question", "group", "period", "key"),
    [
        (Question("nps"), {}, None, "nps@"),
        (Question("nps", edition=0), {}, None, "nps@0"),
        (Question("nps", edition=12), {}, None, "nps@12"),
        (Question("nps", edition=3), {"customer.country": "PE"}, None, "nps@3/customer.country=PE"),
        (Question("nps", edition=3), {"touchpoint": None}, None, "nps@3/touchpoint=~"),
        (Question("nps", edition=3), {"touchpoint": "~"}, None, "nps@3/touchpoint=%7E"),
        (Question("nps", edition=3), {"touchpoint": ""}, None, "nps@3/touchpoint="),
        (Question("nps", edition=3), {"a": "1/2", "b": "x=y"}, None, "nps@3/a=1%2F2/b=x%3Dy"),
        (Question("nps", edition=3), {"city": "São Paulo"}, None, "nps@3/city=S%C3%A3o%20Paulo"),
        (Question("nps", edition=3, grain="month"), {}, "2026-03", "nps@3/@2026-03/grain:month"),
        (Question("nps", edition=3, since=MARCH), {}, None, "nps@3/since:2026-03-01"),
        (
            Question("nps", edition=3, since=MARCH, until=JUNE),
            {},
            None,
            "nps@3/since:2026-03-01/until:2026-06-30",
        ),
        (
            Question("nps", edition=3, where="customer.country = 'PE'"),
            {},
            None,
            "nps@3/where:customer.country%20%3D%20%27PE%27",
        ),
    ],
    ids=lambda told: told if isinstance(told, str) and "@" in told else None,
)
def test_a_key_is_written_so(
    question: Question, group: dict[str, object], period: str | None, key: str
) -> None:
    assert key_of(question, group, period) == key
    assert read_key(key) == (replace(question, by=tuple(group)), group, period)


@given(
    metric=some.from_regex(r"[a-z][a-z0-9_]{0,20}", fullmatch=True),
    group=some.dictionaries(COLUMNS, some.none() | TEXTS, max_size=4),
    period=some.none() | TEXTS,
    grain=some.none() | some.sampled_from(GRAINS),
    edition=some.none() | some.integers(0, 10**12),
    days=some.tuples(some.none() | some.dates(), some.none() | some.dates()),
    where=some.none() | TEXTS.filter(bool),
)
@example("nps", {"a": "~", "b": None, "c": ODD}, ODD, "month", 3, (MARCH, JUNE), ODD)
@example("nps", {"since": "2026-01-01", "where": "x"}, "@@", None, None, (None, None), "a:b/c")
def test_what_is_written_reads_back_the_same(
    metric: str,
    group: dict[str, object],
    period: str | None,
    grain: Grain | None,
    edition: int | None,
    days: tuple[date | None, date | None],
    where: str | None,
) -> None:
    question = Question(metric, tuple(group), grain, where, days[0], days[1], edition)
    key = key_of(question, group, period)
    assert read_key(key) == (question, group, period)
    assert re.fullmatch(r"[A-Za-z0-9_.~@=:/%-]+", key)  # safe in a shell and in an address


@pytest.mark.parametrize(
    "name", ["@a", "grain:a", "since:a", "until:a", "where:a", "a=b", "a/b", "", "~"], ids=repr
)
def test_a_column_is_never_taken_for_another_part_of_the_key(name: str) -> None:
    _, group, period = read_key(key_of(Question("nps"), {name: "v"}, None))
    assert (group, period) == ({name: "v"}, None)


def test_two_figures_of_one_answer_never_share_a_key() -> None:
    question = Question("nps", by=("a",), edition=1)
    values = [None, "~", "", "None", "%7E", " ", "a", "A", "á", "a/b", "a%2Fb"]
    keys = [key_of(question, {"a": value}, None) for value in values]
    assert len(set(keys)) == len(values)


def test_values_that_are_no_text_are_read_back_as_text() -> None:
    told = read_key(key_of(Question("nps"), {"yes": True, "n": 5, "day": MARCH}, None))[1]
    assert told == {"yes": "True", "n": "5", "day": "2026-03-01"}


def test_spaces_around_a_pasted_key_do_not_matter() -> None:
    assert read_key("  nps@3/a=b\n") == read_key("nps@3/a=b")


@pytest.mark.parametrize(
    "key",
    [
        "",
        " ",
        "/",
        "nps",
        "@3",
        "@",
        "nps@x",
        "nps@-1",
        "nps@3.0",
        "nps@٣",  # a digit, but none that a key is written with
        "nps@+3",
        "nps/@2026-03",
        "nps@3/since:",
        "nps@3/since:yesterday",
        "nps@3/until:2026-02-30",
        "nps@3/since:2026-13-01",
        "nps@" + "9" * 5_000,  # more digits than any number is read from
    ],
    ids=lambda key: repr(key[:24]),
)
def test_what_is_no_key_is_refused_with_itself(key: str) -> None:
    with pytest.raises(QuestionError) as refused:
        read_key(key)
    assert refused.value.code == "key_unreadable"
    assert refused.value.facts == {"key": key}


@pytest.mark.parametrize("grain", ["year", "Month", "", "months"], ids=repr)
def test_a_length_of_period_that_there_is_not_is_told_with_those_there_are(grain: str) -> None:
    with pytest.raises(QuestionError) as refused:
        read_key(f"nps@3/grain:{grain}")
    assert refused.value.code == "grain_unknown"
    assert refused.value.facts == {"grain": grain, "known": "day, week, month, quarter"}


@given(some.text(max_size=60))
@example("nps@1/=~/@/since:2026-01-01/where:")
@example("nps@1/%ff=%00")
def test_no_text_at_all_is_a_defect(key: str) -> None:
    with suppress(QuestionError):  # anything else that is raised is one
        question, group, _ = read_key(key)
        assert question.by == tuple(group)
        assert question.metric
