"""A seat: what a page knows of whoever sits before it, so that views ask nothing else of a request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, cast

from django.http import HttpRequest

from unisono.model.company import Company
from unisono.model.lens import Lens


@dataclass(frozen=True, slots=True)
class Seat:
    """The company as this person sees it, the lens in the address, the language, and the theme."""

    themes: ClassVar[tuple[tuple[str, str], ...]] = (("light", "sun"), ("dark", "moon"), ("", "screen"))

    company: Company
    lens: Lens
    language: str
    theme: str = ""

    @property
    def initials(self) -> str:
        """Two letters that stand for the person.

        >>> from pathlib import Path
        >>> from unisono.model.rights import Actor
        >>> Seat(Company(Path(), "", actor=Actor(1, "Ana María Rojas", "cxo")), Lens(), "es").initials
        'AR'
        """
        words = [word for word in self.company.actor.name.partition("@")[0].replace(".", " ").split() if word]
        return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper() if words else ""

    @property
    def role_key(self) -> str:
        """The key of the words for the person's role."""
        return f"role.{self.company.actor.role}"


def seated(request: HttpRequest) -> bool:
    """Whether the request came far enough to have a seat."""
    return hasattr(request, "seat")


def seat_of(request: HttpRequest) -> Seat:
    """Whose request is this? The middleware puts a seat on every request of somebody signed in."""
    return cast(Seat, request.seat)  # type: ignore[attr-defined]  # set by SeatMiddleware
