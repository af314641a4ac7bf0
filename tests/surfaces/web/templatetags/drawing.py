"""Draws a piece of a template for somebody of a company made by hand, without a company's folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from django.template import Context, engines
from django.test import RequestFactory

from tests.surfaces.web.test_parts import Tags
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.model.rights import Actor, Role
from unisono.surfaces.web.seat import Seat

MESA = Company(Path("mesa"), "Mesa", currency="PEN", time_zone="America/Lima")


def seat_for(role: Role = "cxo", language: str = "es", lens: Lens | None = None) -> Seat:
    """Where somebody of a role sits."""
    return Seat(replace(MESA, actor=Actor(1, "Ana Rojas", role)), lens or Lens(), language)


def text_of(source: str, *, seat: Seat | None = None, path: str = "/", **facts: object) -> str:
    """What a template becomes."""
    told = {"seat": seat or seat_for(), "request": RequestFactory().get(path), **facts}
    template: Any = engines["django"].from_string(source)
    return str(template.template.render(Context(told)))


def draw(source: str, *, seat: Seat | None = None, path: str = "/", **facts: object) -> Tags:
    """The same as elements."""
    return Tags(text_of(source, seat=seat, path=path, **facts))
