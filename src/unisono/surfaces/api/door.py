"""Who comes in: whoever shows a token. Cookies open nothing, so no other site can ask in somebody's name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest
from ninja.security import HttpBearer

from unisono.errors import CompanyError
from unisono.model.company import Company
from unisono.model.words import LANGUAGES
from unisono.services.companies import served_company
from unisono.services.tokens import actor_of_token


@dataclass(frozen=True, slots=True)
class Caller:
    """The company as the token's person sees it, and the language to answer in."""

    company: Company
    language: str


class Token(HttpBearer):
    """A token that a person made under Settings: `Authorization: Bearer uni_…`."""

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:
        """Who speaks through this token; None where it opens nothing."""
        actor = actor_of_token(token.strip())
        if actor is None:
            return None
        company = served_company(actor)
        return Caller(company, language_of(request, actor.language or company.language))


def caller_of(request: HttpRequest) -> Caller:
    """Whose request is this? Every operation lets nobody in without a token."""
    return cast(Caller, request.auth)  # type: ignore[attr-defined]  # ninja keeps here what authenticate gave


def company_language() -> str:
    """The language of the served company; Spanish where it can't be read."""
    try:
        return served_company(None).language
    except CompanyError:
        return "es"


def language_of(request: HttpRequest, otherwise: str) -> str:
    """The first of our languages that the request accepts; else another.

    >>> asking = HttpRequest()
    >>> asking.META["HTTP_ACCEPT_LANGUAGE"] = "fr, pt-BR;q=0.8"
    >>> language_of(asking, "es")
    'pt'
    """
    for told in request.headers.get("Accept-Language", "").split(","):
        language = told.partition(";")[0].strip().lower().partition("-")[0]
        if language in LANGUAGES:
            return language
    return otherwise
