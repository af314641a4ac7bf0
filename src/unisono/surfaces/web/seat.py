"""A seat: what a page knows of whoever sits before it, so that views ask nothing else of a request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest

from unisono.model.company import Company
from unisono.model.lens import Lens


@dataclass(frozen=True, slots=True)
class Seat:
    """The company as this person sees it, the lens in the address, the language, and the theme."""

    company: Company
    lens: Lens
    language: str
    theme: str = ""


def seat_of(request: HttpRequest) -> Seat:
    """Whose request is this? The middleware puts a seat on every request of somebody signed in."""
    return cast(Seat, request.seat)  # type: ignore[attr-defined]  # set by SeatMiddleware
