"""The first command a newcomer runs: a company, what became of its rows, its brief, and what to do next."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.surfaces.cli.conftest import Command, Told
from unisono.errors import QuestionError
from unisono.services.companies import edition_of, open_company
from unisono.services.demo import Planting
from unisono.surfaces.cli import founding
from unisono.surfaces.cli.founding import effects_of, seeds_of


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small companies are even smaller here."""
    monkeypatch.setattr(founding, "SIZES", {"small": 150, "medium": 300})


def demo(unisono: Command, *arguments: object) -> Told:
    """`unisono demo`, without a server in the end."""
    return unisono("demo", "--no-serve", *arguments)


def truth(folder: Path) -> dict[str, object]:
    return json.loads((folder / "truth.json").read_text(encoding="utf-8"))


def test_demo_ends_in_a_brief_and_says_what_to_do_next(unisono: Command, tmp_path: Path) -> None:
    folder = tmp_path / "first [red] company"
    told = demo(unisono, "--company", folder, "--lang", "pt")
    assert told.code == 0
    assert "{" not in told.out
    assert told.out.startswith("· Gerando uma empresa de exemplo: Andina Hogar, 2.000 clientes")
    assert f"unisono brief --company {folder}" in told.out.splitlines()[-1]
    assert "demo/facturacion" in told.out
    assert "Soporte 24/7" in told.out
    assert (folder / "brief.html").read_text(encoding="utf-8").count("Andina Hogar") > 0
    assert (folder / "brief.pdf").read_bytes().startswith(b"%PDF-")
    made = open_company(folder)
    assert (made.name, made.currency, edition_of(made).number) == ("Andina Hogar", "PEN", 1)
    assert (truth(folder)["customers"], truth(folder)["seed"]) == (2_000, 1)


@pytest.mark.usefixtures("tiny")
def test_generating_alone_stops_at_the_exports_and_says_how_to_load_them(
    unisono: Command, tmp_path: Path
) -> None:
    asked = ("--size", "medium", "--seed", "9", "--null", "silos, moments", "--generate-only", "--no-serve")
    told = demo(unisono, "--company", tmp_path, *asked)
    assert told.code == 0
    assert edition_of(open_company(tmp_path)).number == 0
    said = truth(tmp_path)
    assert (said["customers"], said["seed"], said["null"]) == (300, 9, ["silos", "moments"])
    *_, following = told.out.splitlines()
    command = following.partition("unisono ")[2].split()
    assert command == [
        "import", str(tmp_path / "exports"), "--recipe", "demo", "--company", str(tmp_path),
    ]  # fmt: skip
    assert unisono(*command).code == 0
    assert edition_of(open_company(tmp_path)).number == 1


@pytest.mark.usefixtures("tiny")
def test_no_other_company_is_made_in_its_place(unisono: Command, tmp_path: Path) -> None:
    told = demo(unisono, "--company", tmp_path, "--lang", "es")
    assert told.code == 0
    assert "Listo en" in told.out
    for other in (
        ("--seed", "2"),
        ("--size", "medium"),
        ("--null", "fix"),
        ("--seed", "2", "--generate-only"),
    ):
        told = demo(unisono, "--company", tmp_path, "--lang", "es", *other)
        assert told.code == 2
        assert "ya tiene los datos de otra empresa" in told.err
        assert "--company" in told.err
    assert truth(tmp_path)["seed"] == 1


def test_of_many_companies_it_says_how_many_gave_each_finding(
    unisono: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Path, Planting, range]] = []

    def counted(folder: Path, planting: Planting, seeds: range) -> Iterator[tuple[int, Counter[str]]]:
        asked.append((folder, planting, seeds))
        yield 1, Counter()
        yield 2, Counter(broken_promise=2)
        yield 3, Counter(broken_promise=1, moved=1)

    monkeypatch.setattr(founding, "alarms", counted)
    told = demo(unisono, "--company", tmp_path, "--lang", "es", "--seed", "1..3", "--null", "silos")
    assert told.code == 0
    assert asked == [(tmp_path, Planting(null=("silos",)), range(1, 4))]
    assert [" ".join(line.split()) for line in told.out.splitlines()] == [
        "· Semilla 1: –",
        "· Semilla 2: broken_promise 2",
        "· Semilla 3: broken_promise 1, moved 1",
        "hallazgo empresas de 3",
        "broken_promise 2",
        "moved 1",
    ]


@pytest.mark.slow
@pytest.mark.usefixtures("tiny")
def test_a_range_of_seeds_makes_a_company_of_each(unisono: Command, tmp_path: Path) -> None:
    asked = ("--seed", "1..3", "--null", "silos,moments")
    told = demo(unisono, "--company", tmp_path, "--lang", "es", *asked)
    assert told.code == 0
    assert told.out.count("Semilla") == 3
    assert [truth(tmp_path / f"seed-{seed}")["seed"] for seed in (1, 2, 3)] == [1, 2, 3]
    assert not list(tmp_path.rglob("brief.html"))


@pytest.mark.usefixtures("tiny")
def test_a_range_of_seeds_may_be_generated_alone(unisono: Command, tmp_path: Path) -> None:
    told = demo(unisono, "--company", tmp_path, "--seed", "4..6", "--generate-only", "--lang", "es")
    assert told.code == 0
    assert told.out.count("Andina Hogar, 150 clientes") == 3
    for seed in (4, 5, 6):
        assert truth(tmp_path / f"seed-{seed}")["seed"] == seed
        assert edition_of(open_company(tmp_path / f"seed-{seed}")).number == 0


@pytest.mark.parametrize("seed", ["x", "", "1..", "3..2", "-1", "1.5", "1..2..3", "9999999999", "²"])
def test_a_seed_that_is_none_is_refused_with_a_hint(seed: str, unisono: Command, tmp_path: Path) -> None:
    told = demo(unisono, "--company", tmp_path / "new", f"--seed={seed}", "--lang", "es")
    assert told.code == 2
    assert f"«{seed}» no es una semilla" in told.err
    assert "un rango, como 1..100" in told.err
    assert list(tmp_path.iterdir()) == []


def test_an_effect_that_is_none_is_refused_with_those_there_are(unisono: Command, tmp_path: Path) -> None:
    told = demo(unisono, "--company", tmp_path / "new", "--null", "silos,gravedad", "--lang", "es")
    assert told.code == 2
    assert "No existe el efecto «gravedad»" in told.err
    assert "moments" in told.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "seeds"),
    [("7", range(7, 8)), (" 0 ", range(1)), ("1..100", range(1, 101)), ("5..5", range(5, 6))],
)
def test_seeds_are_read_as_people_write_them(text: str, seeds: range) -> None:
    assert seeds_of(text) == seeds


def test_effects_are_read_as_people_write_them() -> None:
    assert effects_of(" silos ,, moments,") == ("silos", "moments")
    assert effects_of("") == ()
    with pytest.raises(QuestionError, match="seed_unreadable"):
        seeds_of("silos")


def test_the_files_of_olist_that_are_not_there_have_words(unisono: Command, tmp_path: Path) -> None:
    told = demo(unisono, "--company", tmp_path / "c", "--olist", tmp_path / "nowhere")
    assert told.code == 2
    assert "nowhere" in told.err


def test_a_file_cannot_become_a_company(unisono: Command, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x")
    told = demo(unisono, "--company", path)
    assert told.code == 2
    assert path.read_text() == "x"
