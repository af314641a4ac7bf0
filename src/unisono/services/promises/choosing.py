"""What a promise can be written about: the channels, topics, plans and segments that the data know."""

from __future__ import annotations

from dataclasses import dataclass

from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.services.companies import edition_of, reader_of
from unisono.services.rights import allow

MOST = 200
_SOURCES = {
    "channels": ("cases", "channel"),
    "topics": ("cases", "topic"),
    "plans": ("contracts", "plan"),
    "charges": ("transactions", "kind"),
    "segments": ("customers", "segment"),
}


@dataclass(frozen=True, slots=True)
class PromiseChoices:
    """Values as the data name them, the commonest first; campaigns by id and name, the latest first."""

    channels: tuple[str, ...]
    topics: tuple[str, ...]
    plans: tuple[str, ...]
    charges: tuple[str, ...]
    segments: tuple[str, ...]
    campaigns: tuple[tuple[str, str], ...]


def promise_choices(company: Company) -> PromiseChoices:
    """What is there to promise something about?"""
    allow(company, "see_figures")
    with reader_of(company, edition_of(company)) as reader:
        named = {
            name: tuple(str(row["value"]) for row in reader.ask(_values(*source)))
            for name, source in _SOURCES.items()
        }
        campaigns = tuple((row["id"], row["name"]) for row in reader.ask(_CAMPAIGNS))
    return PromiseChoices(**named, campaigns=campaigns)


_CAMPAIGNS = Kernel(
    "select id, coalesce(name, id) as name from campaigns"
    f" order by starts_at desc nulls last, id limit {MOST}",
    ("campaigns",),
)


def _values(table: str, column: str) -> Kernel:
    sql = (
        f"select {column} as value, count(*) as n from {table} where {column} is not null"
        f" group by {column} order by n desc, value limit {MOST}"
    )
    return Kernel(sql, (table,))
