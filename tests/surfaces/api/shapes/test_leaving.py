"""What may leave the house: no shape holds a secret; who a customer is stands where one looks them up."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest
from ninja import Schema
from pydantic import BaseModel

from tests.surfaces.api.shaped import described, description
from unisono.surfaces.api import shapes

SECRETS = {"password", "secret", "hash", "digest", "factor", "recovery", "session", "folder", "traceback"}
WHO = {"email", "phone", "document", "verbatim", "birth_date", "address"}
# Their names are customers'; those of other shapes are metrics', teams', plans' or colleagues'.
OF_CUSTOMERS = {"Found", "Customer", "Record", "Mood"}


def every_shape() -> Iterator[tuple[str, type[Schema]]]:
    """All shapes there are."""
    for found in pkgutil.iter_modules(shapes.__path__):
        module = importlib.import_module(f"{shapes.__name__}.{found.name}")
        for name, shape in vars(module).items():
            own = (
                isinstance(shape, type) and issubclass(shape, Schema) and shape.__module__ == module.__name__
            )
            if own:
                yield f"{found.name}.{name}", shape


EVERY = dict(every_shape())


def test_no_two_shapes_share_a_name() -> None:
    """The description keeps one of a name: the other's answers would be told as something they are not."""
    names = [shape.__name__ for shape in set(shapes_below(Schema))]
    assert sorted({name for name in names if names.count(name) > 1}) == []
    assert set(description()["components"]["schemas"]) - {"JsonValue"} <= set(names)


def shapes_below(shape: type[Schema]) -> Iterator[type[Schema]]:
    """All shapes of the API, those of its requests as well."""
    for each in shape.__subclasses__():
        if each.__module__.startswith("unisono.surfaces.api."):
            yield each
        yield from shapes_below(each)


def reached(schema: Any, seen: set[str]) -> set[str]:
    """The names of all shapes within one."""
    if isinstance(schema, list):
        for each in schema:
            reached(each, seen)
    elif isinstance(schema, dict):
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        if name and name not in seen:
            seen.add(name)
            reached(description()["components"]["schemas"][name], seen)
        for part in schema.values():
            reached(part, seen)
    return seen


@pytest.mark.parametrize("name", EVERY)
def test_no_shape_holds_a_secret(name: str) -> None:
    for field in EVERY[name].model_fields:
        assert not [secret for secret in SECRETS if secret in field.lower()], field


@pytest.mark.parametrize("name", [name for name in EVERY if name.rpartition(".")[2] not in OF_CUSTOMERS])
def test_who_somebody_is_stands_in_no_other_shape(name: str) -> None:
    assert not WHO & set(EVERY[name].model_fields)


def test_only_whoever_looks_customers_up_is_told_who_they_are() -> None:
    asked = {
        name: reached(operation["responses"].get("200", {}), set()) for name, operation in described().items()
    }
    telling = {name for name, within in asked.items() if within & OF_CUSTOMERS}
    assert telling == {"find_customers", "look_up_customer"}


@pytest.mark.parametrize("name", EVERY)
def test_a_shape_says_what_it_is(name: str) -> None:
    said = EVERY[name].__doc__ or ""
    assert said.strip().endswith((".", "?"))
    assert said != (BaseModel.__doc__ or "")


@pytest.mark.parametrize("name", EVERY)
def test_what_a_shape_gives_as_an_example_is_one(name: str) -> None:
    shape = EVERY[name]
    extra = shape.model_config.get("json_schema_extra") or {}
    examples: Any = extra.get("examples", []) if isinstance(extra, dict) else []
    for example in examples:
        assert shape(**example).model_dump(mode="json", exclude_unset=True).keys() == example.keys()
