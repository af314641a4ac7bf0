"""Holds an answer against the shape that the description promises, part by part."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from unisono.surfaces.api.opening import api

Shape = Mapping[str, Any]
KINDS: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}
FORMATS = {"date": date.fromisoformat, "date-time": datetime.fromisoformat}


@cache
def description() -> dict[str, Any]:
    """The API as programs read it."""
    told: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/v1")))
    return told


@cache
def described() -> dict[str, dict[str, Any]]:
    """Every operation by its id."""
    return {
        operation["operationId"]: operation
        for methods in description()["paths"].values()
        for operation in methods.values()
    }


def answer_shape(name: str, status: int = 200) -> Shape:
    """The shape of an operation's answer."""
    (content,) = described()[name]["responses"][str(status)]["content"].values()
    shape: Shape = content["schema"]
    return shape


def named(name: str) -> Shape:
    """A shape by its name."""
    shape: Shape = description()["components"]["schemas"][name]
    return shape


def misfits(told: Any, shape: Shape, where: str = "answer") -> list[str]:
    """Where an answer is not as described; nothing where all of it is."""
    if "$ref" in shape:
        return misfits(told, named(shape["$ref"].rpartition("/")[2]), where)
    if "anyOf" in shape:
        found = [misfits(told, each, where) for each in shape["anyOf"]]
        return [] if [] in found else min(found, key=len)
    if "enum" in shape and told not in shape["enum"]:
        return [f"{where}: {told!r} is none of {shape['enum']}"]
    if "const" in shape and told != shape["const"]:
        return [f"{where}: {told!r} is not {shape['const']!r}"]
    return _of_kind(told, shape, where)


def _of_kind(told: Any, shape: Shape, where: str) -> list[str]:
    kind = shape.get("type")
    if kind is None:
        return []
    if not isinstance(told, KINDS[kind]) or (isinstance(told, bool) and kind != "boolean"):
        return [f"{where}: {told!r} is no {kind}"]
    if isinstance(told, float) and not math.isfinite(told):
        return [f"{where}: {told} is not finite"]
    if kind == "array":
        return [
            each
            for place, part in enumerate(told)
            for each in misfits(part, shape.get("items", {}), f"{where}[{place}]")
        ]
    if kind == "object":
        return _of_parts(told, shape, where)
    return _of_format(told, shape, where)


def _of_parts(told: dict[str, Any], shape: Shape, where: str) -> list[str]:
    parts, others = shape.get("properties", {}), shape.get("additionalProperties")
    found = [f"{where}: {name} is missing" for name in shape.get("required", ()) if name not in told]
    for name, part in told.items():
        if name in parts:
            found += misfits(part, parts[name], f"{where}.{name}")
        elif isinstance(others, dict):
            found += misfits(part, others, f"{where}.{name}")
        elif others is not True and parts:
            found.append(f"{where}: {name} is in no description")
    return found


def _of_format(told: Any, shape: Shape, where: str) -> list[str]:
    reads = FORMATS.get(shape.get("format", ""))
    if reads is None:
        return []
    try:
        reads(told)
    except ValueError:
        return [f"{where}: {told!r} is no {shape['format']}"]
    return []


def estimates_in(told: Any, where: str = "answer") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every estimate of an answer, with the place it stands at."""
    if isinstance(told, dict):
        if {"value", "low", "high", "n", "unit", "reason"} <= told.keys():
            yield where, told
        for name, part in told.items():
            yield from estimates_in(part, f"{where}.{name}")
    elif isinstance(told, list):
        for place, part in enumerate(told):
            yield from estimates_in(part, f"{where}[{place}]")
