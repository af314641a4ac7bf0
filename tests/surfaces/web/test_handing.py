"""Files handed out of a page: what they hold, who may take them, and that it is written down."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import django
import pytest

django.setup()

from unisono.errors import MissingError, RightsError  # noqa: E402 Django is set up first
from unisono.model.estimate import Estimate, Reason  # noqa: E402
from unisono.model.lens import Lens  # noqa: E402
from unisono.model.rights import OWNER, Actor, Role  # noqa: E402
from unisono.model.table import Table, TableColumn, TableRow  # noqa: E402
from unisono.services.audit import trail  # noqa: E402
from unisono.services.companies import found_company, open_company  # noqa: E402
from unisono.surfaces.web.handing import TYPES, hand_out, stamp_of  # noqa: E402
from unisono.surfaces.web.seat import Seat  # noqa: E402

KEPT = Estimate(0.825, 0.75, 0.9, 120, "share", method="wilson")
FEW = Estimate(None, None, None, 4, "share", reason=Reason("too_few", {"n": 4, "minimum": 30, "missing": 26}))
PEOPLE = Table(
    "people",
    "Personas",
    (
        TableColumn("who", "Quién"),
        TableColumn("kept", "Cumplido", "estimate"),
        TableColumn("since", "Desde", "day"),
    ),
    (TableRow(("Ana", KEPT, date(2026, 1, 5))), TableRow(("=cmd()", FEW, None))),
    total=200,
)
NOBODY = Table("nobody", "Nadie", (TableColumn("who", "Quién"),), ())
PERU = Lens(since=date(2026, 1, 1), until=date(2026, 3, 31), segment=(("customer.country", "PE"),))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("handing") / "company"
    return found_company(folder, {"name": "Café & Té", "currency": "PEN"}).folder


def seat(folder: Path, role: Role = "cxo", *, lens: Lens | None = None, language: str = "es") -> Seat:
    company = replace(open_company(folder), actor=Actor(1, "Ana", role))
    return Seat(company, lens or Lens(), language)


def deeds(folder: Path) -> list[dict[str, object]]:
    """What was written down of files taken along, the latest first."""
    return [dict(deed.facts) for deed in trail(replace(open_company(folder), actor=OWNER), deed="export")]


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_a_csv_holds_the_cells_of_the_page_an_estimate_with_its_bounds(folder: Path) -> None:
    answer = hand_out(seat(folder), (NOBODY, PEOPLE), "people.csv")
    header, ana, formula = rows_of(answer.content)
    assert header[:2] == ["who", "kept"]
    told = dict(zip(header, ana, strict=True))
    assert (told["who"], told["kept"], told["since"]) == ("Ana", "0.825", "2026-01-05")
    assert {"0.75", "0.9", "120"} <= set(ana)
    unknown = dict(zip(header, formula, strict=True))
    assert (unknown["kept"], unknown["since"]) == ("", "")  # never 0 for what isn't known
    assert any("30" in cell for cell in formula)  # but why it isn't


def test_what_a_spreadsheet_would_run_is_only_text(folder: Path) -> None:
    answer = hand_out(seat(folder), (PEOPLE,), "people.csv")
    assert rows_of(answer.content)[2][0] == "'=cmd()"


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_a_file_says_what_it_is_and_is_named_by_company_table_and_edition(folder: Path, kind: str) -> None:
    answer = hand_out(seat(folder), (PEOPLE,), f"people.{kind}")
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    assert answer["Content-Type"] == TYPES[kind]
    assert answer["Content-Disposition"] == f'attachment; filename="cafe-te-people-e0-{today}.{kind}"'


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_a_workbook_carries_its_stamp_and_titles_for_people(folder: Path, language: str) -> None:
    answer = hand_out(seat(folder, lens=PERU, language=language), (PEOPLE,), "people.xlsx")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        said = "".join(book.read(name).decode("utf-8", "ignore") for name in book.namelist() if "xml" in name)
    for word in ("Quién", "Cumplido", "Café &amp; Té", {"es": "Perú"}.get(language, "Peru")):
        assert word in said


def test_an_empty_table_is_a_file_with_its_header(folder: Path) -> None:
    assert rows_of(hand_out(seat(folder), (NOBODY,), "nobody.csv").content) == [["who"]]


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "people",
        "people.",
        ".csv",
        "people.pdf",
        "people.CSV",
        "others.csv",
        "people.csv.csv",
        "../people.csv",
    ],
)
def test_a_table_or_a_kind_there_is_none_of_is_refused_by_its_name(folder: Path, wanted: str) -> None:
    before = deeds(folder)
    with pytest.raises(MissingError) as refused:
        hand_out(seat(folder), (PEOPLE,), wanted)
    assert (refused.value.code, refused.value.facts) == ("table_missing", {"table": wanted})
    assert deeds(folder) == before  # nothing was taken, so nothing is written down


@pytest.mark.parametrize("wanted", ["people.csv", "people.xlsx", "no-such.csv"])
def test_whoever_may_take_nothing_along_doesnt_learn_what_there_is(folder: Path, wanted: str) -> None:
    before = deeds(folder)
    with pytest.raises(RightsError):
        hand_out(seat(folder, "agent"), (PEOPLE,), wanted)
    assert deeds(folder) == before


def test_whatever_is_taken_is_written_down_with_how_many_rows(folder: Path) -> None:
    before = len(deeds(folder))
    hand_out(seat(folder), (PEOPLE,), "people.csv")
    hand_out(seat(folder), (NOBODY,), "nobody.xlsx")
    nobody, people, *_ = deeds(folder)
    assert people == {"table": "people.csv", "edition": 0, "rows": 2}
    assert nobody == {"table": "nobody.xlsx", "edition": 0, "rows": 0}
    assert len(deeds(folder)) == before + 2


@pytest.mark.parametrize(
    ("lens", "language", "said"),
    [
        (Lens(), "es", ""),
        (Lens(since=date(2018, 3, 1)), "es", "desde el 1 mar 2018"),
        (Lens(segment=(("customer.country", "PE"),)), "es", "País: Perú"),
        (
            Lens(since=date(2018, 3, 1), segment=(("customer.country", "PE"),)),
            "es",
            "desde el 1 mar 2018 · País: Perú",
        ),
        (
            Lens(segment=(("customer.country", "PE"), ("customer.city", "Lima"))),
            "en",
            "Country: Peru · City: Lima",
        ),
    ],
)
def test_the_stamp_says_through_which_lens(folder: Path, lens: Lens, language: str, said: str) -> None:
    assert stamp_of(seat(folder, lens=lens, language=language)).lens == said


def test_the_stamp_says_whose_it_is_of_which_edition_and_when(folder: Path) -> None:
    before = datetime.now(UTC)
    stamp = stamp_of(seat(folder, "analyst"))
    assert (stamp.company, stamp.edition, stamp.as_of, stamp.by) == ("Café & Té", 0, None, "Ana")
    assert before <= stamp.made_at <= datetime.now(UTC)
    assert stamp.version[0].isdigit()
