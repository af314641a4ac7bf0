"""The rules of matching in plain Python, record by record: slow, and easy to believe."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from unisono.loop.identify.normalise import mask, normalise_document, normalise_email, normalise_name
from unisono.loop.identify.nouns import Conflict, ConflictKind, KeyKind
from unisono.loop.identify.phone import read_phone


@dataclass(frozen=True)
class Record:
    """What one system wrote down."""

    id: str
    customer: str
    name: str | None
    email: str | None
    phone: str | None
    document: str | None
    country: str | None

    @cached_property
    def keys(self) -> dict[str, Hashable]:
        """Its keys, those it has."""
        paper = normalise_document(self.document, self.country)
        keys = {
            "paper": paper,
            "document": (paper, self.country) if paper else None,
            "email": normalise_email(self.email),
            "phone": read_phone(self.phone, self.country) if self.phone else None,
            "name": normalise_name(self.name),
        }
        return {kind: key for kind, key in keys.items() if key is not None}


def plain_resolve(records: list[Record], shared_above: int) -> tuple[dict[str, str], list[Conflict]]:
    """Merges and conflicts, as `resolve` should have them."""
    owner_of = {record.customer: record.customer for record in records}
    while True:
        known = _Round(records, owner_of, shared_above)
        if all(known.joined[owner] == owner for owner in owner_of.values()):
            break
        owner_of = {customer: known.joined[owner] for customer, owner in owner_of.items()}
    merges = {customer: owner for customer, owner in owner_of.items() if customer != owner}
    return merges, sorted(known.conflicts(), key=lambda told: (told.kind, told.key, told.records))


class _Round:
    """What can be joined and what is refused, given who is known to be one."""

    def __init__(self, records: list[Record], owner_of: Mapping[str, str], shared_above: int) -> None:
        self.records, self.owner_of, self.shared_above = records, owner_of, shared_above
        self.papers = {
            owner: {record.keys["paper"] for record in self._of(owner) if "paper" in record.keys}
            for owner in owner_of.values()
        }
        self.sure = set(self._links("document"))
        weak = {*self._links("email"), *self._links("phone")}
        group_of = _groups(self.papers, self.sure | weak)
        groups = {
            group: {owner for owner in group_of if group_of[owner] == group} for group in group_of.values()
        }
        self.chained = {owner for group in groups.values() if self._differ(group) for owner in group}
        self.group_of = group_of
        kept = {link for link in weak if not self.chained & set(link)}
        self.joined = _groups(self.papers, self.sure | kept)

    def conflicts(self) -> Iterator[Conflict]:
        """What was refused, each contradiction once."""
        for owner in {owner for owner in self.papers if len(self.papers[owner]) > 1}:
            yield self._papers_told("customer_two_documents", {owner})
        for group in {self.group_of[owner] for owner in self.chained}:
            yield self._papers_told(
                "two_documents", {one for one in self.group_of if self.group_of[one] == group}
            )
        for kind in ("email", "phone"):
            for key in {record.keys[kind] for record in self.records if kind in record.keys}:
                reason = self._refusal(kind, key)
                if reason:
                    told = [record for record in self.records if record.keys.get(kind) == key]
                    yield _told(reason, kind, mask(kind, str(key)), told)

    def _refusal(self, kind: str, key: Hashable) -> ConflictKind | None:
        holders = self._holders(kind, key)
        if len(holders) > self.shared_above:
            return "shared_contact"
        if self._differ(holders):
            return "two_documents"
        two_names = kind == "phone" and len(self._names(key)) > 1 and len(holders) > 1
        return "same_phone_other_name" if two_names else None

    def _links(self, kind: str) -> Iterator[tuple[str, str]]:
        """Pairs of owners that share a key nobody refuses; a phone needs a name as well."""
        for one in self.records:
            for other in self.records:
                key = one.keys.get(kind)
                if key is None or key != other.keys.get(kind):
                    continue
                if kind == "email" and self._refusal(kind, key):
                    continue
                if kind == "phone" and not self._same_name(one, other):
                    continue
                owners = self.owner_of[one.customer], self.owner_of[other.customer]
                if all(len(self.papers[owner]) <= 1 for owner in owners):
                    yield owners

    def _same_name(self, one: Record, other: Record) -> bool:
        phone = one.keys["phone"]
        if self._refusal("phone", phone) in ("shared_contact", "two_documents"):
            return False
        names = self._names(phone)
        meant = [record.keys.get("name") for record in (one, other)]
        return len(names) <= 1 or (None not in meant and meant[0] == meant[1])

    def _names(self, phone: Hashable) -> set[Hashable]:
        return {
            one.keys["name"] for one in self.records if one.keys.get("phone") == phone and "name" in one.keys
        }

    def _differ(self, owners: Iterable[str]) -> bool:
        """Whether owners, each sure of its own document, have different ones."""
        return len({paper for one in owners if len(self.papers[one]) == 1 for paper in self.papers[one]}) > 1

    def _holders(self, kind: str, key: Hashable) -> set[str]:
        return {self.owner_of[record.customer] for record in self.records if record.keys.get(kind) == key}

    def _of(self, *owners: str) -> list[Record]:
        return [record for record in self.records if self.owner_of[record.customer] in owners]

    def _papers_told(self, kind: ConflictKind, owners: set[str]) -> Conflict:
        told = self._of(*owners)
        papers = sorted({str(record.keys["paper"]) for record in told if "paper" in record.keys})
        return _told(kind, "document", ", ".join(mask("document", paper) for paper in papers), told)


def _told(kind: ConflictKind, key: KeyKind, masked: str, records: list[Record]) -> Conflict:
    customers = sorted({record.customer for record in records})
    return Conflict(kind, key, masked, tuple(customers), tuple(sorted(record.id for record in records)))


def _groups(owners: Iterable[str], links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The smallest owner that each hangs together with."""
    neighbours: dict[str, set[str]] = defaultdict(set)
    for one, other in links:
        neighbours[one].add(other)
    smallest: dict[str, str] = {}
    for owner in sorted(owners):
        waiting = [owner]
        while waiting:
            reached = waiting.pop()
            if reached not in smallest:
                smallest[reached] = owner
                waiting.extend(neighbours[reached])
    return smallest
