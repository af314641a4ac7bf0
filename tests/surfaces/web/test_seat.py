"""A seat tells a page whose it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import RequestFactory

from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import Actor
from unisono.model.words import known
from unisono.surfaces.web.icons import STROKES
from unisono.surfaces.web.seat import Seat, seat_of, seated


def seat(name: str, role: Any = "cxo") -> Seat:
    """The seat of somebody of this name."""
    return Seat(Company(Path(), "Andina", actor=Actor(1, name, role)), Lens(), "es")


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Ana María Rojas", "AR"),
        ("ana", "A"),
        ("ana.rojas@example.com", "AR"),
        ("admin@example.com", "A"),
        ("  Íñigo   Ñandú ", "ÍÑ"),
        ("", ""),
    ],
)
def test_initials_stand_for_a_person(name: str, initials: str) -> None:
    assert seat(name).initials == initials


def test_a_role_and_each_theme_can_be_said_and_drawn() -> None:
    assert known(seat("Ana", "agent").role_key)
    assert {mark for _, mark in Seat.themes} <= set(STROKES)
    assert [name for name, _ in Seat.themes] == ["light", "dark", ""]


def test_a_request_has_a_seat_once_it_was_given_one() -> None:
    request: Any = RequestFactory().get("/")
    assert not seated(request)
    request.seat = seat("Ana")
    assert seated(request)
    assert seat_of(request).company.name == "Andina"
