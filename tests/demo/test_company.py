"""The planted company as files: the same bytes however they are made, and nothing of an earlier run left."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.demo.held import TABLES, rows_of
from unisono.demo import SIZES, generate, planted_in
from unisono.demo import company as made_by
from unisono.errors import QuestionError
from unisono.services.demo import PLANTED, recipe_company

FEW, A_FEW = 330, 120
ONCE = {"crm_personal.csv", "plan_de_campanas.xlsx"}
STEMS = {
    "crm_actividades", "crm_clientes", "crm_contratos", "crm_leads", "crm_oportunidades", "encuestas",
    "entregas", "facturacion", "facturacion_cuentas", "mesa_de_ayuda", "mesa_de_ayuda_correcciones",
}  # fmt: skip


@pytest.fixture
def in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Companies come in blocks of few: their tasks say which customers they make, so workers know too."""
    monkeypatch.setattr(made_by, "A_BLOCK", A_FEW)


def digests(folder: Path) -> dict[str, str]:
    """Every file under a folder and what is in it."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def stem(name: str) -> str:
    return name.partition(".")[0].removesuffix("-001").removesuffix("-002").removesuffix("-003")


def test_sizes_are_those_people_choose_from() -> None:
    assert SIZES == {"small": 2_000, "medium": 20_000, "large": 1_000_000, "huge": 10_000_000}


def test_the_same_seed_gives_the_same_bytes_and_another_one_does_not(tmp_path: Path) -> None:
    for name, seed in (("one", 4), ("again", 4), ("other", 5)):
        generate(tmp_path / name, customers=150, seed=seed)
    one, again, other = (digests(tmp_path / name) for name in ("one", "again", "other"))
    assert one == again
    assert one.keys() == other.keys()
    assert not set(one.values()) & set(other.values()), "no file is the same"


def test_another_interpreter_with_another_hash_gives_the_same_bytes(tmp_path: Path) -> None:
    told = "import sys; from pathlib import Path; from unisono.demo import generate; "
    told += "generate(Path(sys.argv[1]), customers=150, seed=4)"
    generate(tmp_path / "here", customers=150, seed=4)
    command = [sys.executable, "-c", told, str(tmp_path / "there")]
    subprocess.run(command, check=True, env={"PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo"})
    assert digests(tmp_path / "here") == digests(tmp_path / "there")


@pytest.mark.usefixtures("in_blocks")
def test_any_number_of_processes_writes_the_same_bytes(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    alone = generate(
        tmp_path / "alone", customers=FEW, processes=1, progress=lambda *step: steps.append(step)
    )
    several = generate(tmp_path / "several", customers=FEW, processes=2)
    assert digests(alone.folder) == digests(several.folder)
    assert alone.written == several.written
    assert steps == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.usefixtures("in_blocks")
def test_blocks_are_parts_of_files_and_share_no_id(tmp_path: Path) -> None:
    made = generate(tmp_path, customers=FEW, seed=2, processes=1)
    names = {path.name for path in made.exports.iterdir()}
    assert {stem(name) for name in names - ONCE} == STEMS
    assert len(names) == 3 * len(STEMS) + len(ONCE)
    truth = json.loads(made.truth.read_text(encoding="utf-8"))
    assert truth["identity"]["people"] == FEW
    assert sum(row["customers"] for row in truth["ltv"]["by_campaign"]) == FEW
    for name, column in (("contacts", "ticket"), ("customers", "contract"), ("verbatims", "answer")):
        parts = [pq.read_table(tmp_path / "truth" / f"{name}-00{part}.parquet") for part in (1, 2, 3)]
        ids = [each for part in parts for each in part[column].to_pylist()]
        assert len(ids) == len(set(ids)) > 100
    people = [
        set(pq.read_table(tmp_path / "truth" / f"identities-00{part}.parquet")["person"].to_pylist())
        for part in (1, 2, 3)
    ]
    assert people == [set(range(120)), set(range(120, 240)), set(range(240, 330))]


def test_what_was_written_is_told(tmp_path: Path) -> None:
    made = generate(tmp_path, customers=150)
    truth = json.loads(made.truth.read_text(encoding="utf-8"))
    assert (made.exports, made.truth) == (tmp_path / "exports", tmp_path / "truth.json")
    assert {path.name for path in made.exports.iterdir()} == set(made.written.rows) == set(truth["exports"])
    for name, told in truth["exports"].items():
        assert told["rows"] == made.written.rows[name] > 0
        assert told["bad"] == made.written.bad.get(name, 0)
    assert (
        pq.read_metadata(made.exports / "facturacion.parquet").num_rows
        == made.written.rows["facturacion.parquet"]
    )


def test_names_of_staff_are_the_same_whatever_the_size(tmp_path: Path) -> None:
    for size in (100, 200):
        generate(tmp_path / str(size), customers=size, seed=3)
    one, other = (tmp_path / str(size) / "exports" / "crm_personal.csv" for size in (100, 200))
    assert one.read_bytes() == other.read_bytes()


def test_an_effect_switched_off_changes_what_it_touches_and_nothing_else(tmp_path: Path) -> None:
    generate(tmp_path / "usual", customers=300, seed=6)
    made = generate(tmp_path / "null", customers=300, seed=6, null=("begging",))
    truth = json.loads(made.truth.read_text(encoding="utf-8"))
    assert truth["null"] == ["begging"]
    assert truth["laws"]["answering"]["begging"] == 0
    usual, null = digests(tmp_path / "usual"), digests(made.folder)
    same = {stem(name.removeprefix("exports/")) for name in usual if usual[name] == null[name]}
    assert {each for each in STEMS if each.startswith(("crm", "mesa"))} <= same
    assert {"crm_personal", "plan_de_campanas", "truth/customers", "truth/contacts"} <= same
    assert not {"encuestas", "truth/verbatims", "truth"} & same


def test_without_duplicates_everybody_is_written_down_once_and_well(tmp_path: Path) -> None:
    made = generate(tmp_path, customers=300, null=("duplicates",))
    identity = json.loads(made.truth.read_text(encoding="utf-8"))["identity"]
    assert (identity["held_twice"], identity["sharing_a_contact"], identity["records_crm"]) == (0, 0, 300)


def test_an_effect_nobody_knows_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(QuestionError) as refused:
        generate(tmp_path / "new", null=("silos", "gravity"))
    assert refused.value.code == "effect_unknown"
    assert refused.value.facts["effect"] == "gravity"
    assert "moments" in str(refused.value.facts["known"])
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("customers", [99, 0, -5])
def test_of_fewer_than_a_hundred_nothing_could_be_told(customers: int, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least 100"):
        generate(tmp_path / "new", customers=customers)
    assert not (tmp_path / "new").exists()


def test_a_hundred_are_enough_in_any_seed(tmp_path: Path) -> None:
    for seed in range(4):
        made = generate(tmp_path / str(seed), customers=100, seed=seed)
        json.loads(made.truth.read_text(encoding="utf-8"), parse_constant=pytest.fail)  # no NaN, no infinity
        assert made.written.rows["crm_contratos.csv"] >= 100


@pytest.mark.usefixtures("in_blocks")
def test_an_earlier_run_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    generate(tmp_path, customers=FEW, seed=1, processes=1)
    for own in ("notas.txt", "exports/encuestas-viejas.csv", "truth/LEEME.md"):
        (tmp_path / own).write_text("mío", encoding="utf-8")
    generate(tmp_path, customers=110, seed=2)
    fresh = generate(tmp_path.with_name("fresh"), customers=110, seed=2)
    left, wanted = digests(tmp_path), digests(fresh.folder)
    assert left.keys() - wanted.keys() == {"notas.txt", "exports/encuestas-viejas.csv", "truth/LEEME.md"}
    assert {name: left[name] for name in wanted} == wanted


@pytest.mark.usefixtures("in_blocks")
def test_a_run_that_was_stopped_leaves_the_company_as_it_was(tmp_path: Path) -> None:
    generate(tmp_path, customers=110, seed=2)
    before = digests(tmp_path)

    def stop(done: int, blocks: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        generate(tmp_path, customers=FEW, processes=1, progress=stop)
    assert {name: digest for name, digest in digests(tmp_path).items() if name in before} == before
    assert planted_in(tmp_path) == (110, 2, ())
    generate(tmp_path, customers=110, seed=2)
    assert digests(tmp_path) == before, "what the stopped run had made is gone"


def test_a_folder_says_which_company_was_planted_in_it(tmp_path: Path) -> None:
    assert planted_in(tmp_path) is None
    generate(tmp_path, customers=100, seed=7, null=("silos", "moments"))
    assert planted_in(tmp_path) == (100, 7, ("silos", "moments"))


def test_what_is_too_large_for_text_comes_as_parquet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_by, "PARQUET_FROM", 130)
    made = [generate(tmp_path / str(customers), customers=customers) for customers in (129, 130)]
    text, parquet = ({path.name for path in each.exports.iterdir()} for each in made)
    assert parquet == {f"{each}.parquet" for each in STEMS} | ONCE
    assert {stem(name) for name in text} == {stem(name) for name in parquet}
    assert {Path(name).suffix for name in text} == {".csv", ".gz", ".jsonl", ".parquet", ".xlsx"}


@pytest.mark.slow
def test_parquet_says_what_text_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, threshold in (("text", 251), ("parquet", 250)):
        monkeypatch.setattr(made_by, "PARQUET_FROM", threshold)
        made = generate(tmp_path / name, customers=250)
        recipe_company(tmp_path / name, made.exports, PLANTED)
    text, parquet = rows_of(tmp_path / "text"), rows_of(tmp_path / "parquet")
    for table in TABLES:
        assert text[table], table
        assert parquet[table] == text[table], table
