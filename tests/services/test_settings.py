"""What a company says of itself is changed in its file, by those who may, and written down."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.people.seated import admitted, founded, seen_by
from unisono.errors import CompanyError, InputError, RightsError
from unisono.model.company import Company
from unisono.model.rights import ROLES
from unisono.services.audit import trail
from unisono.services.companies import open_company
from unisono.services.settings import change_company, setting_choices

WRITTEN = '# ours\nname = "Andina"  # as registered\ncurrency = "PEN"\nfuture = 1\n\n[targets]\nnps = 30\n'


@pytest.fixture
def company(tmp_path: Path) -> Company:
    made = founded(tmp_path)
    (made.folder / "company.toml").write_text(WRITTEN, encoding="utf-8")
    return open_company(made.folder)


def test_all_of_it_can_be_changed_and_is_read_back(company: Company) -> None:
    told = {
        "name": "  Andina  Hogar ",
        "currency": "clp",
        "time_zone": "America/Santiago",
        "languages": ["pt", "es", "pt"],
        "country": "cl",
        "contract": True,
    }
    changed = change_company(company, told)
    assert changed == open_company(company.folder)
    assert (changed.name, changed.currency, changed.time_zone) == ("Andina Hogar", "CLP", "America/Santiago")
    assert (changed.languages, changed.country, changed.contract) == (("pt", "es"), "CL", True)
    text = (company.folder / "company.toml").read_text("utf-8")
    assert text.startswith('# ours\nname = "Andina Hogar"  # as registered\n')
    assert text.endswith("\n\n[targets]\nnps = 30\n")
    assert "future = 1" in text


def test_what_is_unknown_again_is_taken_out(company: Company) -> None:
    change_company(company, {"contract": False, "country": "PE"})
    assert open_company(company.folder).contract is False
    change_company(company, {"contract": None, "country": ""})
    assert "contract" not in (company.folder / "company.toml").read_text("utf-8")
    assert (open_company(company.folder).contract, open_company(company.folder).country) == (None, "")


def test_what_stays_the_same_is_not_written_nor_noted(company: Company) -> None:
    assert change_company(company, {"name": "Andina", "languages": ["es"], "contract": None}) == company
    assert (company.folder / "company.toml").read_text("utf-8") == WRITTEN
    assert trail(company) == ()


@pytest.mark.parametrize(
    ("told", "error", "code"),
    [
        ({"name": "   "}, InputError, "company_unnamed"),
        ({"name": "a" * 201}, InputError, "company_unnamed"),
        ({"languages": []}, InputError, "company_speechless"),
        ({"country": "Perú"}, InputError, "company_place"),
        ({"country": "ZZ"}, InputError, "company_place"),
        ({"tariffs": {}}, InputError, "setting_unknown"),
        ({"folder": "x"}, InputError, "setting_unknown"),
        ({"currency": "soles"}, CompanyError, "company_currency"),
        ({"time_zone": "Lima"}, CompanyError, "company_time_zone"),
        ({"languages": ["fr"]}, CompanyError, "company_language"),
        ({"contract": "maybe"}, CompanyError, "company_contract"),
    ],
)
def test_what_is_impossible_changes_nothing(
    company: Company, told: dict[str, object], error: type[Exception], code: str
) -> None:
    with pytest.raises(error, match=code):
        change_company(company, {"name": "Other", **told})
    assert (company.folder / "company.toml").read_text("utf-8") == WRITTEN
    assert trail(company) == ()


def test_the_change_is_noted_by_name_and_the_asker_stays(company: Company) -> None:
    own = seen_by(company, admitted(company, "cxo"))
    changed = change_company(own, {"name": "Other", "currency": "PEN", "contract": True})
    assert changed.actor == own.actor
    deed = trail(company)[0]
    assert (deed.deed, dict(deed.facts)) == ("company_changed", {"changed": ["name", "contract"]})
    assert deed.actor_id == own.actor.id


@pytest.mark.parametrize("role", [role for role in ROLES if role not in ("cxo", "admin")])
def test_others_may_not(company: Company, role: str) -> None:
    own = seen_by(company, admitted(company, role))  # type: ignore[arg-type]
    with pytest.raises(RightsError):
        change_company(own, {"name": "Other"})
    with pytest.raises(RightsError):
        setting_choices(own, "es")


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_what_can_be_chosen_is_what_can_be_kept(company: Company, language: str) -> None:
    choices = setting_choices(company, language)
    for currency, _ in choices.currencies[::20]:
        assert change_company(company, {"currency": currency}).currency == currency
    for country, _ in choices.countries[::40]:
        assert change_company(company, {"country": country}).country == country
    for zone in choices.time_zones[::60]:
        assert change_company(company, {"time_zone": zone}).time_zone == zone
    assert change_company(company, {"languages": choices.languages}).languages == choices.languages


def test_a_file_written_in_an_odd_way_is_left_alone(company: Company) -> None:
    odd = 'name = "Andina"\n"la\\u006eguages" = ["es"]\n'
    (company.folder / "company.toml").write_text(odd, encoding="utf-8")
    with pytest.raises(CompanyError, match="company_unreadable"):
        change_company(replace(company), {"languages": ["pt"]})
    assert (company.folder / "company.toml").read_text("utf-8") == odd
