"""The segment of a lens, for kernels that detectors write themselves: which customers count."""

from __future__ import annotations

from unisono.errors import QuestionError
from unisono.model.lens import SEGMENT_COLUMNS, Lens

CUSTOMERS = "customers"


def within(lens: Lens, key: str = "customer_id") -> tuple[str, dict[str, object]]:
    """The condition that a row's customer is looked at, and its parameters; a truth where all are.

    A kernel that uses it reads the table `customers` too.

    Parameters
    ----------
    lens : whose segment narrows the customers; its days are the kernel's own matter.
    key : the column that names the customer.

    Raises
    ------
    QuestionError
        `segment_unknown`, where a column is none to look through.

    >>> within(Lens(segment=(("customer.country", "PE"),)))
    ('customer_id in (select id from customers where country in ($segment0))', {'segment0': 'PE'})
    >>> within(Lens())
    ('true', {})
    """
    columns: dict[str, list[str]] = {}
    parameters: dict[str, object] = {}
    for place, (column, value) in enumerate(lens.segment):
        if column not in SEGMENT_COLUMNS:
            raise QuestionError("segment_unknown", segment=column, known=", ".join(SEGMENT_COLUMNS))
        columns.setdefault(column.removeprefix("customer."), []).append(f"$segment{place}")
        parameters[f"segment{place}"] = value
    if not columns:
        return "true", {}
    told = " and ".join(f"{column} in ({', '.join(names)})" for column, names in columns.items())
    return f"{key} in (select id from {CUSTOMERS} where {told})", parameters
