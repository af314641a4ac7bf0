"""Which rows somebody sees, in words, so that every page of settings says it alike."""

from __future__ import annotations

from unisono.model.rights import Scope
from unisono.model.words import say
from unisono.render.places import country_text


def scope_text(scope: Scope, language: str) -> str:
    """Which rows somebody sees.

    >>> scope_text(Scope(), "es"), scope_text(Scope(("PE", "CO"), ("Hogar",)), "es")
    ('todas las filas', 'solo Perú, Colombia · Hogar')
    """
    if scope.everything:
        return say("scope.everything", language)
    countries = ", ".join(country_text(one, language) for one in scope.countries)
    parts = (countries, ", ".join(scope.units))
    return say("scope.bounded", language, what=" · ".join(part for part in parts if part))
