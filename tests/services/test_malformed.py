"""Two hundred malformed files through the whole import: refused in words, or every row accounted for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.malformed.corpus import COUNT, write_corpus
from unisono.errors import UnisonoError
from unisono.loop.listen.recipe import read_recipe
from unisono.model.company import Company
from unisono.model.edition import Edition, LoadReport
from unisono.model.words import LANGUAGES, known, say
from unisono.services.companies import edition_of, found_company, warehouse_of
from unisono.services.listen import check, import_files, list_set_aside, propose_recipe
from unisono.services.listen.reports import COUNTS
from unisono.services.refresh import refresh_company
from unisono.store.records import editions
from unisono.store.warehouse.layout import Layout

pytestmark = pytest.mark.slow

SEED = 7
# For files too broken for a proposal: most of the corpus calls its columns so.
SIMPLE = """
[files.any]
pattern = "*"
[[files.any.feeds]]
table = "cases"
source_id = ["id"]
[files.any.feeds.columns]
id = "id"
topic = "name"
opened_at = { value = "2024-01-01" }
"""


@dataclass(frozen=True)
class Attempt:
    """What became of one file: the reports or the refusal, and the state before and after."""

    why: str
    path: Path
    told: tuple[LoadReport, ...] | UnisonoError
    before: Edition
    after: Edition
    staged: tuple[Path, ...]


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Company:
    return found_company(tmp_path_factory.mktemp("malformed") / "company", {"name": "Two hundred"})


@pytest.fixture(scope="module")
def attempts(company: Company) -> list[Attempt]:
    """Each file is imported with a recipe proposed for it, or a simple one, after all before it."""
    made = []
    for file in write_corpus(company.folder.parent / "files", SEED):
        before = edition_of(company)
        told = _imported(company, file.path)
        staging = Layout(warehouse_of(company)).staging
        staged = tuple(path for path in staging.rglob("*") if path.is_file())
        made.append(Attempt(file.why, file.path, told, before, edition_of(company), staged))
    return made


def _imported(company: Company, path: Path) -> tuple[LoadReport, ...] | UnisonoError:
    try:
        text = propose_recipe(path, name="any")
    except UnisonoError:
        text = SIMPLE
    recipe = read_recipe(text, name="any")
    try:
        return import_files(company, path, recipe, only=recipe.files[0].key)
    except UnisonoError as refused:
        return refused


def test_each_ends_in_words_or_in_a_report_where_every_row_is_accounted_for(attempts: list[Attempt]) -> None:
    assert len(attempts) == COUNT
    refused = [attempt for attempt in attempts if isinstance(attempt.told, UnisonoError)]
    assert 50 < len(refused) < COUNT - 50, "both ends are reached"
    for attempt in attempts:
        for report in attempt.told if isinstance(attempt.told, tuple) else ():
            parts = (report.loaded, report.updated, report.unchanged, report.set_aside)
            assert report.read == sum(parts), attempt
            assert min(parts) >= 0, attempt


def test_each_refusal_has_words_in_three_languages(attempts: list[Attempt]) -> None:
    for attempt in attempts:
        if isinstance(attempt.told, UnisonoError):
            for key in (f"error.{attempt.told.code}", f"hint.{attempt.told.code}"):
                assert known(key), key
                told = {say(key, language, **attempt.told.facts) for language in LANGUAGES}
                assert len(told) == len(LANGUAGES)
                assert not any("{" in words for words in told), told


def test_a_refusal_leaves_edition_and_tables_as_they_were(attempts: list[Attempt]) -> None:
    for attempt in attempts:
        if isinstance(attempt.told, UnisonoError):
            assert attempt.after == attempt.before, attempt
        else:
            assert attempt.after.number == attempt.before.number + 1


def test_nothing_stays_in_staging(attempts: list[Attempt]) -> None:
    assert [attempt for attempt in attempts if attempt.staged] == []


def test_after_a_sweep_no_data_file_is_left_that_no_edition_names(
    attempts: list[Attempt], company: Company
) -> None:
    layout = Layout(warehouse_of(company))
    refresh_company(company, progress=lambda step, facts: None)
    standing = {layout.relative(str(path)) for path in layout.tables.rglob("*.parquet")}
    assert standing == editions.every_file(company.folder)
    assert all(attempt.after.number <= edition_of(company).number for attempt in attempts)


def test_what_was_set_aside_is_listed_and_the_check_adds_up(
    attempts: list[Attempt], company: Company
) -> None:
    listed = list_set_aside(company, limit=100_000)
    assert listed
    assert all(row["file"] and row["line"] and known(f"reason.{row['reason']}") for row in listed)
    for one in check(company):
        assert one.counts["read"] == sum(
            one.counts[name] for name in COUNTS if name not in ("read", "retired")
        )
