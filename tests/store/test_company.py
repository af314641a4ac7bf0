"""What a company says of itself: read from TOML, refused where impossible, written to read back the same."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.errors import CompanyError, FileError
from unisono.model.words import LANGUAGES, known, say
from unisono.store.company import FILE, change_company, company_from, create_company, read_company


def written(folder: Path, text: str | bytes) -> Path:
    (folder / FILE).write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def test_what_is_told_is_read(tmp_path: Path) -> None:
    company = read_company(
        written(
            tmp_path,
            'name = "Andina"\ncurrency = "PEN"\ntime_zone = "America/Lima"\n'
            'languages = ["pt", "es"]\ncountry = "PE"\ncontract = false\nfuture = "kept"\n',
        )
    )
    assert (company.name, company.currency, company.time_zone) == ("Andina", "PEN", "America/Lima")
    assert (company.languages, company.language) == (("pt", "es"), "pt")
    assert (company.country, company.contract, company.folder) == ("PE", False, tmp_path)


def test_what_nobody_told_is_not_guessed(tmp_path: Path) -> None:
    company = read_company(written(tmp_path, ""))
    assert company.name == tmp_path.name
    assert company.contract is None
    assert (company.currency, company.time_zone, company.language) == ("USD", "UTC", "es")


def test_a_mark_at_the_beginning_is_no_harm(tmp_path: Path) -> None:
    assert read_company(written(tmp_path, b'\xef\xbb\xbfname = "Bloc de notas"')).name == "Bloc de notas"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("name = ", "company_unreadable"),
        ('name = "a\nb"', "company_unreadable"),
        (b'name = "\xff"', "company_unreadable"),
        ('name = "a"\nname = "b"', "company_unreadable"),
        ('time_zone = "Lima"', "company_time_zone"),
        ('time_zone = ""', "company_time_zone"),
        ('time_zone = "America"', "company_time_zone"),
        ('time_zone = "../../etc/passwd"', "company_time_zone"),
        ('time_zone = "localtime"', "company_time_zone"),
        ("time_zone = 5", "company_time_zone"),
        ('languages = ["es", "qu"]', "company_language"),
        ('languages = "english"', "company_language"),
        ('currency = "soles"', "company_currency"),
        ('currency = "pen"', "company_currency"),
        ('currency = "ÑÑÑ"', "company_currency"),
        ('currency = ""', "company_currency"),
        ('contract = "yes"', "company_contract"),
    ],
)
def test_what_is_impossible_is_refused_in_words(text: str | bytes, code: str, tmp_path: Path) -> None:
    with pytest.raises(CompanyError) as refused:
        read_company(written(tmp_path, text))
    assert refused.value.code == code
    for key in (f"error.{code}", f"hint.{code}"):
        assert known(key)
        assert len({say(key, language, **refused.value.facts) for language in LANGUAGES}) == len(LANGUAGES)


def test_a_folder_without_it_is_no_company(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(CompanyError, match="company_missing"):
            read_company(folder)
    (tmp_path / FILE).mkdir()
    with pytest.raises(CompanyError, match="company_missing"):
        read_company(tmp_path)


def test_making_one_makes_its_rooms_and_only_once(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    made = create_company(folder, {"name": "First", "currency": "PEN"})
    assert made == read_company(folder)
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [FILE, "journeys", "pay", "plans", "promises", "recipes"]
    )
    again = create_company(folder, {"name": "Second", "currency": "EUR"})
    assert again == made, "what somebody may have edited stands"


def test_an_impossible_one_is_not_begun(tmp_path: Path) -> None:
    with pytest.raises(CompanyError, match="company_currency"):
        create_company(tmp_path / "new", {"currency": "?"})
    assert list(tmp_path.iterdir()) == []


def test_where_a_file_stands_no_company_can(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x")
    with pytest.raises(CompanyError, match="company_not_a_folder"):
        create_company(path, {})
    with pytest.raises(FileError, match="file_unwritable"):
        create_company(path / "below", {})
    assert path.read_text() == "x"


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@settings(max_examples=150, deadline=None)
@given(name=NAMES, country=st.sampled_from(["", "PE"]), contract=st.sampled_from([None, True, False]))
def test_any_name_reads_back_as_it_was(
    name: str, country: str, contract: bool | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("company")
    told: dict[str, object] = {
        "name": name,
        "country": country,
        "languages": ["en", "pt"],
        "contract": contract,
    }
    made = create_company(folder, told)
    assert made.name == name
    assert read_company(folder) == made


@pytest.mark.parametrize(
    "name", ['say "hi"', "two\nlines", "a\\b", "tab\tand\rreturn", "\x7f\x00\x1f", "'''", "#", "😀"]
)
def test_hard_names_read_back_as_they_were(name: str, tmp_path: Path) -> None:
    assert create_company(tmp_path, {"name": name}) == read_company(tmp_path)


def test_a_folder_whose_name_is_no_text_still_becomes_a_company(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9"))
    made = create_company(folder, {})
    read = read_company(folder)
    assert read.name == "caf?"
    assert dataclasses.replace(made, name="") == dataclasses.replace(read, name="")


def test_what_a_recipe_offers_is_checked_alike(tmp_path: Path) -> None:
    with pytest.raises(CompanyError, match="company_language"):
        company_from(tmp_path, {"languages": ["tlh"]})
    assert company_from(tmp_path, {"languages": "en"}).languages == ("en",)


def test_a_company_may_say_how_much_each_score_counts(tmp_path: Path) -> None:
    (tmp_path / "company.toml").write_text('name = "X"\n[score_weights]\nnps = 2\ncsat = 1.5\n')
    assert read_company(tmp_path).score_weights == (("nps", 2.0), ("csat", 1.5))
    (tmp_path / "company.toml").write_text('name = "X"\n')
    assert read_company(tmp_path).score_weights == ()


@pytest.mark.parametrize(
    "told",
    [
        "score_weights = 3",
        "[score_weights]\nhappiness = 1",
        "[score_weights]\nnps = -1",
        '[score_weights]\nnps = "much"',
        "[score_weights]\nnps = true",
        "[score_weights]\nces = inf",
        "[score_weights]\nces = nan",
    ],
)
def test_what_can_t_be_a_weight_is_refused(tmp_path: Path, told: str) -> None:
    (tmp_path / "company.toml").write_text(told)
    with pytest.raises(CompanyError, match="company_weights"):
        read_company(tmp_path)


def test_a_company_says_how_far_ahead_it_values_customers(tmp_path: Path) -> None:
    (tmp_path / "company.toml").write_text('name = "X"\n')
    usual = read_company(tmp_path)
    assert (usual.ltv_horizon_months, usual.discount_rate) == (36, 0.1)
    (tmp_path / "company.toml").write_text('name = "X"\nltv_horizon_months = 24\ndiscount_rate = 0\n')
    said = read_company(tmp_path)
    assert (said.ltv_horizon_months, said.discount_rate) == (24, 0)
    changed = change_company(tmp_path, {"ltv_horizon_months": 60, "discount_rate": 0.08})
    assert (changed.ltv_horizon_months, changed.discount_rate) == (60, 0.08)
    assert (tmp_path / "company.toml").read_text().endswith("ltv_horizon_months = 60\ndiscount_rate = 0.08\n")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("ltv_horizon_months = 0", "company_ltv_horizon_months"),
        ("ltv_horizon_months = 36.5", "company_ltv_horizon_months"),
        ("ltv_horizon_months = true", "company_ltv_horizon_months"),
        ('ltv_horizon_months = "36"', "company_ltv_horizon_months"),
        ("discount_rate = 1.5", "company_discount_rate"),
        ("discount_rate = -0.1", "company_discount_rate"),
        ("discount_rate = nan", "company_discount_rate"),
    ],
)
def test_what_can_t_be_a_horizon_or_a_discount_is_refused(tmp_path: Path, told: str, code: str) -> None:
    (tmp_path / "company.toml").write_text(told)
    with pytest.raises(CompanyError, match=code):
        read_company(tmp_path)
