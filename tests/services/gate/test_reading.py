"""What the gate reads: days known, capacity from a file or from the cases, parts, and what an hour costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import pytest

from unisono.errors import CompanyError
from unisono.loop.decide.gate.history import History, history_from, rungs_with
from unisono.loop.decide.gate.nouns import WEEK
from unisono.loop.measure.clock import day_number
from unisono.model.company import Company
from unisono.model.edition import EMPTY
from unisono.model.kernel import Kernel
from unisono.services.gate.reading import MOST_PARTS, capacity_of, choices_of, last_seen, past_of, tomorrow

MONDAY = date(2026, 6, 29)
BEFORE = date(2026, 7, 6)  # a week later
NINE = 9
SHIFT = '[[shift]]\nhours = "mon-fri 09:00-18:00"\nagents = 4\n'


class Answers:
    """A reader that gives each question, told by a piece of its SQL, the rows made for it."""

    def __init__(self, **rows: list[dict[str, Any]]) -> None:
        self.rows = rows
        self.asked: list[Kernel] = []

    def ask(self, kernel: Kernel) -> list[dict[str, Any]]:
        self.asked.append(kernel)
        piece = next(each for each in self.rows if each in kernel.sql)
        return self.rows[piece]


def contact(day: date, hour: int, n: float = 1, part: str | None = None, **told: object) -> dict[str, Any]:
    """Contacts of one hour, all of them answered at once unless said otherwise."""
    row: dict[str, Any] = {
        "day": day_number(day), "hour": hour, "part": part, "n": n, "unanswered": 0, "agents": 1,
        "handled": n, "seconds": n * 300.0, "squares": n * 90_000.0, "cost": None, "priced_seconds": None,
    }  # fmt: skip
    row |= {f"within_{place}": n for place in range(len(rungs_with(900.0)))}
    return {**row, **told}


def history(*rows: dict[str, Any]) -> History:
    return history_from(rows or (contact(MONDAY, NINE),), 900.0, BEFORE)


def stated(company: Company, text: str) -> Company:
    """The company with a file of its capacity."""
    (company.folder / "plans").mkdir(exist_ok=True)
    (company.folder / "plans" / "capacity.toml").write_text(text, encoding="utf-8")
    return company


@pytest.mark.parametrize(
    ("made", "day"),
    [
        (datetime(2026, 7, 1, 4, 59, tzinfo=UTC), date(2026, 7, 1)),  # still the 30th in Lima
        (datetime(2026, 7, 1, 5, 0, tzinfo=UTC), date(2026, 7, 2)),
    ],
)
def test_tomorrow_is_that_of_the_companys_clock(bare: Company, made: datetime, day: date) -> None:
    lima = replace(bare, time_zone="America/Lima")
    assert tomorrow(lima, replace(EMPTY, made_at=made)) == day


def test_what_was_seen_last_ends_the_eve_of_what_is_asked() -> None:
    reader = Answers(day=[{"day": day_number(date(2026, 6, 20))}])
    assert last_seen(reader, BEFORE) == date(2026, 6, 21)  # type: ignore[arg-type]
    assert reader.asked[0].parameters == {"before": day_number(BEFORE)}


@pytest.mark.parametrize("rows", [[], [{"day": None}]], ids=["no-row", "no-day"])
def test_where_nothing_was_seen_the_day_asked_stands(rows: list[dict[str, Any]]) -> None:
    assert last_seen(Answers(day=rows), BEFORE) == BEFORE  # type: ignore[arg-type]


def test_without_a_file_agents_are_as_many_as_answered(bare: Company) -> None:
    found = capacity_of(bare, history(contact(MONDAY, NINE, agents=3)), "teléfono", None)
    assert not found.stated
    assert found.hour_cost is None
    assert (found.agents[NINE], found.agents.sum()) == (3, 3)  # Monday at nine, and at no other hour


def test_shifts_of_a_file_add_up_by_the_hour(bare: Company) -> None:
    """Four from Monday to Friday, 9 to 18; two more on Monday mornings, 8 to 10: 45 × 4 + 2 × 2."""
    more = '[[shift]]\nhours = "mon 08:00-10:00"\nagents = 2\n'
    found = capacity_of(stated(bare, SHIFT + more), history(), "", None)
    assert found.stated
    assert [found.agents[hour] for hour in (7, 8, 9, 10, 17, 18)] == [0, 2, 6, 4, 4, 0]
    assert found.agents[24 + 9] == 4  # Tuesday
    assert found.agents[5 * 24 + 9] == 0  # Saturday
    assert found.agents.sum() == 45 * 4 + 2 * 2


def test_a_shift_that_names_no_hours_is_always_there_and_may_be_half_an_agent(bare: Company) -> None:
    found = capacity_of(stated(bare, "[[shift]]\nagents = 0.5\n"), history(), "teléfono", None)
    assert found.agents.tolist() == [0.5] * WEEK


@pytest.mark.parametrize(
    ("channel", "agents"),
    [("teléfono", 3.0), ("correo", 6.0), ("whatsapp", 1.0), ("", 8.0)],
    ids=["phone", "letter", "another", "all-channels"],
)
def test_a_channel_has_its_own_shifts_and_those_of_none(bare: Company, channel: str, agents: float) -> None:
    """One agent of any channel, two of the telephone, five of letters."""
    file = "[[shift]]\nagents = 1\n"
    file += '[[shift]]\nagents = 2\nchannel = "teléfono"\n[[shift]]\nagents = 5\nchannel = "correo"\n'
    assert capacity_of(stated(bare, file), history(), channel, None).agents[0] == agents


def test_a_channel_that_no_shift_names_is_as_the_cases_show(bare: Company) -> None:
    file = stated(bare, '[[shift]]\nagents = 2\nchannel = "correo"\n')
    found = capacity_of(file, history(contact(MONDAY, NINE, agents=3)), "teléfono", None)
    assert not found.stated
    assert found.agents[NINE] == 3


@pytest.mark.parametrize(
    ("asked", "file", "cost"),
    [
        (None, "", None),
        (None, "cost_per_hour = 30\n", 3_000),
        (None, "cost_per_hour = 12.345\n", 1_234),  # of two neighbours as near the even one
        (4_000, "cost_per_hour = 30\n", 4_000),  # whoever asks knows better
        (None, 'cost_per_hour = "thirty"\n', None),
        (None, "cost_per_hour = true\n", None),  # true is no price
    ],
)
def test_an_hour_costs_what_is_asked_then_what_the_file_says(
    bare: Company, asked: int | None, file: str, cost: int | None
) -> None:
    assert capacity_of(stated(bare, file + SHIFT), history(), "", asked).hour_cost == cost


@pytest.mark.parametrize(
    "file",
    [
        '[[shift]]\nhours = "mon-fri 09:00-18:00"\n',
        "[[shift]]\nagents = -1\n",
        "[[shift]]\nagents = true\n",
        '[[shift]]\nagents = "many"\n',
        "[[shift]]\nagents = nan\n",
        "[[shift]]\nagents = inf\n",
        '[[shift]]\nagents = 2\nhours = "now and then"\n',
        '[[shift]]\nagents = 2\nhours = "mon 09:10-09:50"\n',  # no whole hour
        "shift = 3\n",
        'shift = "all day"\n',
        "[shift]\nagents = 2\n",  # one bracket too few
        "shift = [3]\n",
    ],
)
def test_a_file_that_tells_no_capacity_is_refused_by_its_name(bare: Company, file: str) -> None:
    with pytest.raises(CompanyError) as refused:
        capacity_of(stated(bare, file), history(), "teléfono", None)
    assert (refused.value.code, refused.value.facts) == ("gate_capacity", {"file": "plans/capacity.toml"})


def test_a_file_that_is_no_toml_is_told_as_broken(bare: Company) -> None:
    with pytest.raises(CompanyError, match="definition_broken"):
        capacity_of(stated(bare, "[[shift\n"), history(), "", None)


def test_channels_and_segments_are_offered_as_they_are_asked() -> None:
    told = Answers(
        channel=[{"name": "teléfono", "n": 90}, {"name": "correo", "n": 3}],
        segment=[{"name": "joven", "n": 9}],
    )
    assert choices_of(told, BEFORE) == (("teléfono", "correo"), ("joven",))  # type: ignore[arg-type]
    today = day_number(BEFORE)
    assert told.asked[0].parameters == {"before": today, "since": today - 91}


def _past(rows: list[dict[str, Any]], split: list[dict[str, Any]], segment: str = "") -> Any:
    whole = "cast(null as varchar)"
    told = Answers(**{whole: rows, "from cases": split})
    return past_of(told, "teléfono", 900.0, BEFORE, segment), told  # type: ignore[arg-type]


def test_a_segments_history_lies_on_the_same_hours_as_that_of_all() -> None:
    """Contacts of all from Monday on; the young write from Wednesday on only."""
    wednesday = date(2026, 7, 1)
    rows = [contact(MONDAY, NINE, 3), contact(wednesday, NINE, 5)]
    past, _ = _past(rows, [contact(wednesday, NINE, 2, "joven"), contact(MONDAY, NINE, 3, "mayor")])
    young = past.parts["joven"]
    assert (young.first_day, young.days) == (past.history.first_day, past.history.days) == (
        day_number(MONDAY), 7,
    )  # fmt: skip
    assert past.history.sums(past.history.n)[[NINE, 48 + NINE]].tolist() == [3, 5]
    assert young.sums(young.n)[[NINE, 48 + NINE]].tolist() == [0, 2]
    assert young.handled == 2  # the rows of all lend their days, not their contacts
    assert past.parts["mayor"].n.sum() == 3


def test_parts_are_the_most_frequent_and_no_more_than_eight() -> None:
    split = [contact(MONDAY, hour, n, f"s{n}") for n in range(1, 12) for hour in (9, 10)]
    past, _ = _past([contact(MONDAY, NINE, 66)], [*split, contact(MONDAY, NINE, 99)])
    assert list(past.parts) == [f"s{n}" for n in range(11, 11 - MOST_PARTS, -1)]


@pytest.mark.parametrize(("segment", "column"), [("", "u.segment"), ("joven", "u.country")])
def test_parts_are_segments_or_the_countries_of_one(segment: str, column: str) -> None:
    _, told = _past([contact(MONDAY, NINE)], [], segment)
    assert f"{column} as part" in told.asked[1].sql
    assert ("segment" in told.asked[1].parameters) is bool(segment)


def test_a_company_nobody_ever_wrote_to_has_an_empty_past() -> None:
    past, _ = _past([], [])
    assert (past.history.days, past.parts, past.hour_cost) == (0, {}, None)


@pytest.mark.parametrize(
    ("priced", "cost"),
    [
        ([], None),
        ([(None, None)], None),
        ([(0, 3_600)], None),  # what costs nothing was never written down
        ([(500, 1_800), (None, None), (700, 1_800)], 1_200),  # 1,200 cents in an hour of handling
        ([(100, 90)], 4_000),
    ],
    ids=["nothing", "not-told", "free", "an-hour", "a-minute-and-a-half"],
)
def test_an_hour_of_handling_costs_what_the_priced_contacts_say(
    priced: list[tuple[int | None, int | None]], cost: int | None
) -> None:
    rows = [contact(MONDAY, NINE, cost=told, priced_seconds=seconds) for told, seconds in priced]
    assert _past(rows, [])[0].hour_cost == cost


def test_the_order_of_rows_doesnt_matter() -> None:
    rows = [contact(MONDAY, hour, n) for n, hour in enumerate((3, 9, 9, 17, 23), 1)]
    forth, back = _past(rows, [])[0].history, _past(rows[::-1], [])[0].history
    assert np.array_equal(forth.n, back.n)
    assert np.array_equal(forth.within, back.within)
    assert forth.n.sum() == 15
