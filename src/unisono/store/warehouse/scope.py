"""Keeps a reader within the rows somebody may see: those of the customers of some countries and units."""

from __future__ import annotations

from unisono.model.canon import BY_NAME
from unisono.model.rights import Scope
from unisono.store.warehouse.layout import name, quoted

# Rows of which nobody knows yet whose they are; they belong to those who may see everything.
UNOWNED = ("set_aside", "conflicts")
WITHIN = "customers_within"  # the keys of the customers somebody may see
WITHOUT_PEOPLE = ("merges",)  # which key is which; the rows of either key are bounded themselves


def bounded(table: str, sql: str, scope: Scope) -> str:
    """The rows of a table within a scope, which has bounds.

    A row that refers to a customer follows that customer; where it names none, nobody with bounds
    sees it. What belongs to no customer (campaigns, promises, employees) is everybody's.
    """
    if table in UNOWNED:
        return f"select * from ({sql}) where false"
    if table == "customers":
        return f"select * from ({sql}) where {_within(scope)}"
    if any(column.name == "customer_id" for column in BY_NAME[table].columns):
        return f"select * from ({sql}) where customer_id in (from {WITHIN})"
    return sql


def _within(scope: Scope) -> str:
    bounds = (("country", scope.countries), ("business_unit", scope.units))
    return " and ".join(
        f"{name(column)} in ({', '.join(quoted(value) for value in values)})"
        for column, values in bounds
        if values
    )
