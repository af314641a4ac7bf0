"""Pages of a long list, and addresses that differ from the present one in a single word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.template import Context


@dataclass(frozen=True, slots=True)
class Paging:
    """Which part of a list is shown; pages count from 1.

    >>> Paging(2, 50, 120).first, Paging(2, 50, 120).last, Paging(3, 50, 120).has_next
    (51, 100, False)
    """

    page: int
    size: int
    total: int

    @property
    def first(self) -> int:
        """The number of the first row shown."""
        return min((self.page - 1) * self.size + 1, self.total)

    @property
    def last(self) -> int:
        """The number of the last row shown."""
        return min(self.page * self.size, self.total)

    @property
    def has_previous(self) -> bool:
        """Whether there are rows before these."""
        return self.page > 1

    @property
    def has_next(self) -> bool:
        """Whether there are rows after these."""
        return self.last < self.total


def with_query(context: Context, **changed: object) -> str:
    """The present address with some of its words changed; an `export` never stays by itself."""
    request = context.get("request")
    query = request.GET.copy() if request else QueryDict(mutable=True)
    query.pop("export", None)
    told: dict[str, Any] = changed
    for name, value in told.items():
        query[name] = str(value)
    return f"?{query.urlencode()}"
