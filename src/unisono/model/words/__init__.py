"""What the product says, in Spanish, Portuguese and English: one room of words for each room of the house.

An entry holds its three languages side by side, so that none can be forgotten. Texts are
`str.format` templates. Nothing else in the core or in a door holds words for people.
"""

from __future__ import annotations

from typing import Literal, get_args

from unisono.model.words import (
    api,
    brief,
    cli,
    companies,
    definitions,
    demand,
    diagnose,
    driver_names,
    errors,
    fit,
    gate,
    gate_asking,
    given,
    jobs,
    listen,
    measure,
    metrics_asking,
    metrics_consistency,
    metrics_money,
    metrics_rules,
    metrics_sales,
    metrics_service,
    pay,
    pay_reasons,
    people,
    plan,
    promising,
    services,
    silos,
    story,
    web_accounts,
    web_aftermath,
    web_aftermath_alike,
    web_brief,
    web_claims,
    web_customers,
    web_data,
    web_demand,
    web_drivers,
    web_findings,
    web_frame,
    web_handoffs,
    web_home,
    web_integrity,
    web_measure,
    web_movement,
    web_pay,
    web_pay_plan,
    web_promises,
    web_promising,
    web_sales,
    web_service,
    web_settings,
    web_silos,
    web_staying,
    web_strengths,
    web_value,
)

Language = Literal["es", "pt", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
ROOMS = (
    api,
    brief,
    cli,
    companies,
    definitions,
    demand,
    diagnose,
    driver_names,
    errors,
    fit,
    gate,
    gate_asking,
    given,
    jobs,
    listen,
    measure,
    metrics_asking,
    metrics_consistency,
    metrics_money,
    metrics_rules,
    metrics_sales,
    metrics_service,
    pay,
    pay_reasons,
    people,
    plan,
    promising,
    services,
    silos,
    story,
    web_accounts,
    web_aftermath,
    web_aftermath_alike,
    web_brief,
    web_claims,
    web_customers,
    web_data,
    web_demand,
    web_drivers,
    web_findings,
    web_frame,
    web_handoffs,
    web_home,
    web_integrity,
    web_measure,
    web_movement,
    web_pay,
    web_pay_plan,
    web_promises,
    web_promising,
    web_sales,
    web_service,
    web_settings,
    web_silos,
    web_staying,
    web_strengths,
    web_value,
)
CATALOGUE: dict[str, tuple[str, str, str]] = {key: said for room in ROOMS for key, said in room.WORDS.items()}


def say(key: str, language: str, /, **facts: object) -> str:
    """The words of `key` in `language`, filled with facts; the key itself where nobody wrote words.

    >>> say("unit.points", "es")
    'puntos'
    """
    said = CATALOGUE.get(key)
    if said is None:
        return key
    template = said[LANGUAGES.index(language) if language in LANGUAGES else LANGUAGES.index("en")]
    try:
        return template.format(**facts)
    except (KeyError, IndexError, ValueError):
        return template


def known(key: str) -> bool:
    """Whether the catalogue has words for this key."""
    return key in CATALOGUE
