"""What a company says of itself, changed by those who may: the same file that one can edit by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from unisono.errors import InputError
from unisono.model.company import Company
from unisono.model.target import target_line
from unisono.model.words import LANGUAGES
from unisono.render.places import Choice, countries, currencies, time_zones
from unisono.services.audit import note, noted
from unisono.services.rights import allow
from unisono.services.targets import read_targets
from unisono.store import company as store
from unisono.store.rewriting import Value

NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class SettingChoices:
    """What can be chosen: what is kept beside what is read."""

    currencies: tuple[Choice, ...]
    countries: tuple[Choice, ...]
    time_zones: tuple[str, ...]
    languages: tuple[str, ...]


def setting_choices(company: Company, language: str) -> SettingChoices:
    """What can a company say of its money, place, clock and languages?"""
    allow(company, "manage_company")
    return SettingChoices(currencies(language), countries(language), time_zones(), LANGUAGES)


def change_company(company: Company, told: Mapping[str, object]) -> Company:
    """Change some of what `company.toml` says; figures made from now on follow it.

    Parameters
    ----------
    told
        By name: `name`, `currency`, `time_zone`, `country` as text, `languages` as a list, the first
        being the company's own, `contract` as True, False or None for unknown, `ltv_horizon_months` and
        `discount_rate` (0.1 for 10 % a year) as numbers, `earned_origins` as a list,
        `targets` as lines such as `nps = 40`.

    Raises
    ------
    InputError
        `setting_unknown`, `company_unnamed`, `company_speechless`, `company_place`, `target_unreadable`,
        `target_unknown`, `target_impossible`.
    CompanyError
        Where a currency, time zone, language, contract or number is impossible, or the file can't be
        changed safely.
    """
    allow(company, "manage_company")
    standing = _standing(store.read_company(company.folder))
    changed = {name: value for name, value in _wanted(told).items() if value != standing[name]}
    if not changed:
        return company
    with noted(company):
        note(company, "company_changed", {"changed": list(changed)})
        after = store.change_company(company.folder, changed)
    return replace(after, actor=company.actor)


def _standing(company: Company) -> dict[str, Value]:
    """What the file says now."""
    return {
        "name": company.name,
        "currency": company.currency,
        "time_zone": company.time_zone,
        "languages": company.languages,
        "country": company.country or None,
        "contract": company.contract,
        "ltv_horizon_months": company.ltv_horizon_months,
        "discount_rate": company.discount_rate,
        "earned_origins": company.earned_origins or None,
        "targets": tuple(target_line(*each) for each in company.targets) or None,
    }


def _wanted(told: Mapping[str, object]) -> dict[str, Value]:
    wanted: dict[str, Value] = {}
    for name, value in told.items():
        if name not in READERS:
            raise InputError("setting_unknown", setting=name, known=", ".join(READERS))
        wanted[name] = READERS[name](value)
    return wanted


def _name(told: object) -> str:
    name = " ".join(str(told).split())
    if not 0 < len(name) <= NAME_LENGTH:
        raise InputError("company_unnamed", most=NAME_LENGTH)
    return name


def _currency(told: object) -> str:
    return str(told).strip().upper()


def _time_zone(told: object) -> str:
    return str(told).strip()


def _languages(told: object) -> tuple[str, ...]:
    spoken = (
        tuple(dict.fromkeys(str(one) for one in told)) if isinstance(told, list | tuple) else (str(told),)
    )
    if not spoken:
        raise InputError("company_speechless")
    return spoken


def _country(told: object) -> str | None:
    code = str(told or "").strip().upper()
    if code and code not in dict(countries("en")):
        raise InputError("company_place", country=code)
    return code or None


def _contract(told: object) -> Value:
    return told if told is None or isinstance(told, bool) else str(told)


def _origins(told: object) -> tuple[str, ...] | None:
    named = told if isinstance(told, list | tuple) else str(told or "").split(",")
    return tuple(dict.fromkeys(" ".join(str(one).split()) for one in named if str(one).strip())) or None


def _number(told: object) -> Value:
    return told if isinstance(told, bool | int | float) else str(told)


READERS: dict[str, Callable[[object], Value]] = {
    "name": _name,
    "currency": _currency,
    "time_zone": _time_zone,
    "languages": _languages,
    "country": _country,
    "contract": _contract,
    "ltv_horizon_months": _number,
    "discount_rate": _number,
    "earned_origins": _origins,
    "targets": read_targets,
}
