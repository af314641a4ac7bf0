"""The shape of what went wrong."""

from __future__ import annotations

from ninja import Field, Schema
from pydantic import ConfigDict


class FieldProblem(Schema):
    """What is wrong with one part of a request."""

    where: str = Field(description="The part, such as `query.limit`.")
    message: str


class Problem(Schema):
    """What went wrong and what to do next (RFC 9457)."""

    type: str = Field(description="A name for this kind of problem; never an address to fetch.")
    title: str
    status: int
    detail: str = Field(description="What went wrong, in words.")
    code: str = Field(description="The same for programs; it never changes.")
    hint: str = Field("", description="What to do next, in words.")
    errors: list[FieldProblem] = Field([], description="With status 422: every part that is wrong.")

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "urn:unisono:problem:metric_unknown",
                    "title": "No se entiende la pregunta",
                    "status": 400,
                    "detail": "No existe la métrica «npz».",
                    "code": "metric_unknown",
                    "hint": "Prueba con: nps.",
                    "errors": [],
                }
            ]
        }
    )
