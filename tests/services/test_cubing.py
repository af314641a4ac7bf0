"""Cubes follow every load: whatever it changes, figures from cells are those from rows, in every edition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.loop.measure.cubing import same
from unisono.errors import QuestionError
from unisono.loop.measure.ask import figures_from, kernel_for
from unisono.model.company import Company
from unisono.model.cube import CUBE
from unisono.model.edition import Edition
from unisono.model.kernel import Kernel
from unisono.model.question import Question
from unisono.model.rights import Actor, Scope
from unisono.services import cubing
from unisono.services.companies import edition_of, found_company, reader_of, warehouse_of
from unisono.services.listen import import_files, recipe_named
from unisono.services.listen.importing import silent
from unisono.services.listen.undo import undo
from unisono.services.measure import measure, measure_all
from unisono.services.refresh import refresh_company
from unisono.store.records import editions
from unisono.store.warehouse import Reader
from unisono.store.warehouse.layout import Layout
from unisono.store.warehouse.lock import only_writer

RECIPE = """
name = "store"
system = "store"
title = "A store"
[files.people]
pattern = "people*.csv"
[[files.people.feeds]]
table = "customers"
source_id = ["id"]
[files.people.feeds.columns]
id = "id"
segment = "segment"
country = "country"
[[files.people.feeds]]
table = "identities"
source_id = ["id"]
[files.people.feeds.columns]
id = "id"
customer_id = "id"
system = { value = "store" }
system_id = "id"
email = "email"
[files.answers]
pattern = "answers*.csv"
dates = "iso"
decimal = "."
full = true
[[files.answers.feeds]]
table = "responses"
source_id = ["id"]
[files.answers.feeds.columns]
id = "id"
customer_id = "customer"
at = "at"
instrument = { value = "nps" }
score = "score"
channel = "channel"
weight = "weight"
[files.deals]
pattern = "deals*.csv"
[[files.deals.feeds]]
table = "deals"
source_id = ["id"]
[files.deals.feeds.columns]
id = "id"
customer_id = "customer"
opened_at = "at"
closed_at = "at"
amount = "amount"
currency = "currency"
won = "won"
"""
PEOPLE, ANSWERS = 60, 900
FED = ("nps", "csat", "cycle_days", "deal_size", "win_rate", "discontent", "aht", "churn")
CUBED = 14  # of the questions below, as long as their rows have cubes
Rows = dict[int, tuple[object, ...]]


def people() -> Rows:
    """Who there is: each third in one segment, each half in one country; all with an e-mail of their own."""
    return {i: (i, "abc"[i % 3], ("PE", "CO")[i % 2], f"p{i}@example.com") for i in range(PEOPLE)}


def answers() -> Rows:
    """What they said, on sixty days, through two channels, each for one."""
    return {
        i: (
            i,
            i % PEOPLE,
            f"2025-{3 + i % 2:02d}-{1 + i % 30:02d} 10:00",
            i % 11,
            ("app", "web")[i % 7 // 4],
            1,
        )
        for i in range(ANSWERS)
    }


def deals() -> Rows:
    return {
        i: (i, i % PEOPLE, f"2025-04-{1 + i % 30:02d} 09:00", 100 + i, ("PEN", "USD")[i % 5 // 4], "true")
        for i in range(200)
    }


class Store:
    """A company, its files, and the questions that are put to each of its editions."""

    def __init__(self, folder: Path) -> None:
        self.files = folder / "files"
        self.files.mkdir()
        (folder / "recipe.toml").write_text(RECIPE)
        self.recipe = recipe_named(str(folder / "recipe.toml"))
        told = {"name": "Store", "currency": "PEN", "time_zone": "America/Lima"}
        self.company: Company = found_company(folder / "company", told)

    def load(self, **files: Rows) -> Edition:
        """Import some files; answers with the edition they make."""
        heads = {
            "people": "id,segment,country,email",
            "answers": "id,customer,at,score,channel,weight",
            "deals": "id,customer,at,amount,currency,won",
        }
        for path in self.files.iterdir():
            path.unlink()
        for name, rows in files.items():
            lines = [",".join(map(str, row)) for row in rows.values()]
            (self.files / f"{name}.csv").write_text("\n".join([heads[name], *lines]) + "\n")
        import_files(self.company, self.files, self.recipe)
        return edition_of(self.company)

    def check(self, *, scope: Scope | None = None, edition: int | None = None) -> int:
        """Whether every question is answered alike from cells and from rows; how many were from cells."""
        actor = Actor(1, "Ana", "cxo", scope or Scope())
        company = replace(self.company, actor=actor)
        asked = edition_of(company, edition)
        cubed = 0
        with reader_of(company, asked) as reader:
            for question in questions():
                try:
                    of_rows = kernel_for(question, extras=asked.extras)
                except QuestionError:
                    continue
                told = kernel_for(question, extras=asked.extras, cubes=reader.cubes)
                cubed += any(table.startswith(CUBE) for table in told.tables)
                found = [figures_from(question, reader.ask(kernel)) for kernel in (told, of_rows)]
                assert same(*found), (question, found)
        return cubed


def questions() -> Iterator[Question]:
    """Metrics that these files feed: alone, by segment, by pairs and periods, through filters, over days."""
    for slug in FED:
        yield Question(slug)
        yield Question(slug, ("customer.segment",))
    for slug in ("nps", "deal_size"):
        yield Question(slug, ("customer.country", "channel" if slug == "nps" else "weekday"), "month")
        yield Question(slug, ("hour",), where="customer.segment = 'a' or customer.country is null")
        yield Question(slug, (), "day", since=date(2025, 3, 5), until=date(2025, 4, 9))


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store whose few rows are enough for cubes, in its first edition."""
    monkeypatch.setattr(cubing, "FEWEST_ROWS", 1)
    made = Store(tmp_path)
    made.load(people=people(), answers=answers(), deals=deals())
    return made


@pytest.fixture
def anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The cubes that were made from all their rows, as they are made."""
    told: list[str] = []
    whole = cubing._Work._anew

    def noted(work: cubing._Work, cube: cubing.Cube) -> object:
        told.append(cube.name)
        return whole(work, cube)

    monkeypatch.setattr(cubing._Work, "_anew", noted)
    return told


def cube_with(edition: Edition, column: str) -> str:
    """The name of the cube with this column."""
    return next(name for name, state in edition.cubes.items() if column in state.extras)


def test_the_first_load_makes_cubes(store: Store) -> None:
    assert store.check() >= CUBED
    assert (
        "customer.segment"
        in edition_of(store.company).cubes[cube_with(edition_of(store.company), "nps:n")].extras
    )


def test_a_correction_that_moves_a_row_to_another_day_touches_both_days(
    store: Store, anew: list[str]
) -> None:
    moved = answers()
    moved[5] = (5, 5, "2025-09-09 22:30", 10, "app", 1)
    store.load(answers=moved)
    store.check()
    assert cube_with(edition_of(store.company), "nps:n") not in anew


def test_a_customer_of_another_segment_takes_all_their_days_along(store: Store, anew: list[str]) -> None:
    changed = people()
    changed[7] = (7, "z", "CL", "p7@example.com")
    store.load(people=changed)
    store.check()
    assert cube_with(edition_of(store.company), "nps:n") not in anew
    groups = {
        f.group["customer.segment"] for f in measure(store.company, Question("nps", ("customer.segment",)))
    }
    assert groups == {"a", "b", "c", "z"}


def test_rows_that_came_and_went_with_a_full_snapshot(store: Store, anew: list[str]) -> None:
    snapshot = answers()
    for gone in range(30, 36):
        del snapshot[gone]
    snapshot[5_000] = (5_000, 3, "2025-04-30 23:59", 0, "fax", 1)
    store.load(answers=snapshot)
    store.check()
    assert measure(store.company, Question("nps"))[0].estimate.n == ANSWERS - 6 + 1
    assert cube_with(edition_of(store.company), "nps:n") not in anew


def test_an_undone_import_takes_its_cubes_along(store: Store) -> None:
    first = edition_of(store.company)
    later = store.load(answers={**answers(), 7_000: (7_000, 1, "2026-01-01 10:00", 10, "app", 1)})
    assert later.cubes != first.cubes
    assert undo(store.company).cubes == first.cubes
    assert store.check() >= CUBED


def test_older_editions_keep_their_own_cubes(store: Store) -> None:
    before = measure(store.company, Question("nps"))
    store.load(answers={i: row for i, row in answers().items() if i % 2})
    assert measure(store.company, Question("nps", edition=1))[0].estimate == before[0].estimate
    assert store.check(edition=1) >= CUBED
    assert store.check(edition=2) >= CUBED


def test_customers_found_to_be_one_are_counted_under_one_segment(store: Store) -> None:
    same_person = people()
    same_person[11] = (11, "", "", "p10@example.com")
    same_person[10] = (10, "b", "PE", "p10@example.com")
    store.load(people=same_person)
    assert edition_of(store.company).tables["merges"].rows == 1
    store.check()
    parted = people()
    store.load(people=parted)
    assert edition_of(store.company).tables["merges"].rows == 0
    store.check()


def test_the_first_row_that_stands_for_more_than_itself_makes_the_cube_anew(
    store: Store, anew: list[str]
) -> None:
    before = edition_of(store.company)
    assert "nps:w" not in before.cubes[cube_with(before, "nps:n")].extras
    after = store.load(answers={**answers(), 3: (3, 3, "2025-03-04 10:00", 9, "app", 2.5)})
    assert "nps:w" in after.cubes[cube_with(after, "nps:n")].extras
    assert cube_with(after, "nps:n") in anew
    store.check()


def test_a_load_that_changes_nothing_of_a_cube_leaves_its_files(store: Store, anew: list[str]) -> None:
    first = edition_of(store.company)
    store.load(deals={900: (900, 1, "2025-04-04 10:00", 5, "PEN", "true")})
    name = cube_with(first, "nps:n")
    assert edition_of(store.company).cubes[name] == first.cubes[name]
    assert name not in anew
    store.check()


@pytest.mark.parametrize(
    "scope", [Scope(countries=("PE",)), Scope(countries=("XX",)), Scope(units=("north",))]
)
def test_who_sees_some_rows_sees_nothing_of_others_in_cells(store: Store, scope: Scope) -> None:
    store.check(scope=scope)
    company = replace(store.company, actor=Actor(1, "Ana", "cxo", scope))
    for figure in measure(company, Question("nps", ("customer.country",))):
        assert figure.group.get("customer.country") in (*scope.countries, None)
    seen = measure(company, Question("nps"))[0].estimate.n
    assert seen == (ANSWERS // 2 if scope.countries == ("PE",) else 0)


def test_most_questions_within_countries_are_answered_from_cells(store: Store) -> None:
    assert store.check(scope=Scope(countries=("PE",))) > 5
    assert store.check(scope=Scope(units=("north",))) > 5


def test_a_company_without_cubes_answers_from_rows_until_it_is_refreshed(store: Store) -> None:
    made = edition_of(store.company)
    editions.publish(store.company.folder, made.tables, ())
    assert edition_of(store.company).cubes == {}
    assert store.check() == 0
    assert refresh_company(store.company, progress=silent).number == 3
    assert store.check() >= CUBED


def test_another_clock_leaves_the_cubes_of_the_old_one_aside(store: Store) -> None:
    store.company = replace(store.company, time_zone="Asia/Tokyo")
    assert store.check() == 0
    refresh_company(store.company, progress=silent)
    assert store.check() >= CUBED


def test_a_refresh_that_finds_nothing_new_makes_no_edition(store: Store, anew: list[str]) -> None:
    before = edition_of(store.company)
    assert refresh_company(store.company, progress=silent) == before
    assert anew == []


def test_where_cubes_can_t_be_made_the_edition_stays_and_the_next_load_sweeps(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = edition_of(store.company)

    def broken(*_: object, **__: object) -> int:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(Reader, "write", broken)
        with pytest.raises(MemoryError):
            store.load(answers={i: row for i, row in answers().items() if i < 700})
    assert edition_of(store.company) == before
    store.check()
    store.load(answers={i: row for i, row in answers().items() if i < 800})
    store.check()
    root = Layout(warehouse_of(store.company)).root
    stored = {str(path.relative_to(root)) for path in root.glob(f"tables/{CUBE}*/**/*.parquet")}
    assert stored == {file for file in editions.every_file(store.company.folder) if CUBE in file}


def test_refreshed_cells_are_those_made_from_all_rows(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = {**answers(), 5: (5, 5, "2025-08-01 03:00", 2, "fax", 1)}
    again = store.load(answers=moved)
    with only_writer(Layout(warehouse_of(store.company)).lock):
        bare = replace(again, cubes={})
        whole = cubing.make_cubes(store.company, bare, again.tables)
    name = cube_with(again, "nps:n")
    assert again.cubes[name].files != whole[name].files
    assert cells(store.company, again, name) == cells(store.company, replace(again, cubes=whole), name)


def cells(company: Company, edition: Edition, name: str) -> list[tuple[object, ...]]:
    """All cells of a cube, every column."""
    with Reader(warehouse_of(company), edition, zone=company.time_zone) as reader:
        columns = sorted(reader.ask(Kernel(f"select * from {name} limit 1", (name,)))[0])
        listed = ", ".join(f'"{column}"' for column in columns)
        return [
            tuple(row.values())
            for row in reader.ask(Kernel(f"select {listed} from {name} order by all", (name,)))
        ]


def test_metrics_asked_side_by_side_say_what_each_says_alone(store: Store) -> None:
    asked = [Question(slug, grain=grain) for slug in FED for grain in (None, "month")]
    side_by_side = measure_all(store.company, asked)
    for question, figures in zip(asked, side_by_side, strict=True):
        assert same(figures, measure(store.company, question)), question


def test_few_rows_need_no_cube(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cubing, "FEWEST_ROWS", 10_000)
    assert store.load(deals={900: (900, 1, "2025-04-04 10:00", 5, "PEN", "true")}).cubes == {}
