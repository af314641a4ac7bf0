"""The lens in the address: read from a query, and written into every link that should keep it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import QueryDict

from unisono.model.lens import Lens
from unisono.services.lenses import lens_of

LENS_WORDS = ("since", "until", "segment")  # what an address says of the lens


def lens_from(query: QueryDict) -> Lens:
    """The lens an address asks for.

    Raises
    ------
    QuestionError
        Where a day can't be read or a column is none to look through.
    """
    return lens_of(query.get("since"), query.get("until"), query.getlist("segment"))


def lens_query(lens: Lens) -> str:
    """The lens as it stands in an address; empty where nothing is narrowed.

    >>> lens_query(Lens(segment=(("customer.country", "PE"),)))
    'segment=customer.country%3APE'
    """
    parts = [("since", lens.since), ("until", lens.until)]
    told = [(name, day.isoformat()) for name, day in parts if day]
    return urlencode(told + [("segment", f"{column}:{value}") for column, value in lens.segment])
