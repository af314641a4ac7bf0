"""Makes a customer's card: who, contract, money, mood, promises, what is open, what to mind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from unisono.loop.diagnose.life import card as kernels
from unisono.loop.diagnose.life.minding import Known, minds
from unisono.model.chain import (
    ContractState,
    CustomerCard,
    Doubt,
    Mind,
    Money,
    Mood,
    OpenMatter,
    PromiseTold,
    RecordKept,
)
from unisono.model.company import Company
from unisono.model.kernel import Kernel
from unisono.services.customers.reading import clock, contract_of, facts_of, moment_at, text_of
from unisono.store.warehouse import Reader


@dataclass(frozen=True, slots=True)
class Look:
    """One customer looked at in one edition; `until` is the last day of the data."""

    company: Company
    reader: Reader
    customer: str
    until: date | None

    @property
    def zone(self) -> ZoneInfo:
        """The company's clock."""
        return ZoneInfo(self.company.time_zone)

    def ask(self, kernel: Callable[[str], Kernel]) -> list[dict[str, Any]]:
        """The rows of a kernel about this customer."""
        return self.reader.ask(kernel(self.customer))


def card_of(look: Look) -> CustomerCard:
    """What somebody must know before answering this customer."""
    person = next(iter(look.ask(kernels.person_kernel)), {})
    records = _records(look)
    contracts, moods, promises, matters = _contracts(look), _moods(look), _promises(look), _open(look)
    since, doubts = moment_at(person.get("acquired_at"), look.zone), _doubts(look)
    told: tuple[Mind, ...] = ()
    if look.until is not None:
        needs = look.ask(kernels.needs_kernel)
        repeats = look.reader.ask(kernels.repeats_kernel(look.customer, look.until))
        known = Known(
            until=look.until,
            since=since.date() if since else None,
            contracts=contracts,
            moods=moods,
            promises=promises,
            open_matters=matters,
            repeats=[facts_of(row, zone=look.zone) for row in repeats],
            needs=text_of(needs[0]["needs"]) if needs else "",
            doubted=bool(doubts),
            listed=bool(person),
        )
        told = minds(known)
    return CustomerCard(
        id=look.customer,
        **_who(person, records),
        since=since,
        contracts=contracts,
        money=_money(look),
        moods=moods,
        promises=promises,
        open_matters=matters,
        minds=told,
        records=records,
        doubts=doubts if look.company.actor.may("import") else (),
    )


def _who(person: dict[str, Any], records: tuple[RecordKept, ...]) -> dict[str, str]:
    """The names of a customer; where only other systems know them, as those wrote them down."""
    columns = {
        "name": "name",
        "kind": "kind",
        "segment": "segment",
        "unit": "business_unit",
        "country": "country",
        "region": "region",
        "city": "city",
        "language": "language",
    }
    who = {name: text_of(person.get(column)) for name, column in columns.items()}
    for name in ("name", "country"):
        who[name] = who[name] or next((told for each in records if (told := getattr(each, name))), "")
    return who


def _records(look: Look) -> tuple[RecordKept, ...]:
    names = RecordKept.__slots__
    return tuple(
        RecordKept(**{name: text_of(row[name]) for name in names}) for row in look.ask(kernels.records_kernel)
    )


def _contracts(look: Look) -> tuple[ContractState, ...]:
    told = (contract_of(row, look.until, look.company) for row in look.ask(kernels.contracts_kernel))
    return tuple(contract for contract in told if contract)


def _money(look: Look) -> tuple[Money, ...]:
    return tuple(
        Money(
            row["amount"],
            row["currency"] or look.company.currency,
            row["payments"],
            clock(row["last_at"], look.zone),
        )
        for row in look.ask(kernels.money_kernel)
    )


def _moods(look: Look) -> tuple[Mood, ...]:
    return tuple(
        Mood(
            instrument=text_of(row["instrument"]).lower(),
            score=row["score"],
            at=clock(row["at"], look.zone),
            before=row["before"],
            before_at=moment_at(row["before_at"], look.zone),
            response=row["id"],
            verbatim=text_of(row["verbatim"]),
        )
        for row in look.ask(kernels.moods_kernel)
    )


def _promises(look: Look) -> tuple[PromiseTold, ...]:
    return tuple(
        PromiseTold(
            words=text_of(row["words"]),
            met_at=moment_at(row["met_at"], look.zone),
            kept=row["kept"],
            broken=row["broken"],
            last_at=moment_at(row["last_at"], look.zone),
            last_kept=None if row["last_kept"] is None else bool(row["last_kept"]),
            last_broken_at=moment_at(row["last_broken_at"], look.zone),
        )
        for row in look.ask(kernels.promises_kernel)
    )


def _open(look: Look) -> tuple[OpenMatter, ...]:
    return tuple(
        OpenMatter(
            row["kind"],
            row["id"],
            clock(row["at"], look.zone),
            facts_of(row, "kind", "id", "at", zone=look.zone),
        )
        for row in look.ask(kernels.open_kernel)
        if row["at"] is not None
    )


def _doubts(look: Look) -> tuple[Doubt, ...]:
    return tuple(
        Doubt(
            row["kind"], row["shared"], tuple(one for one in row["customers"].split() if one != look.customer)
        )
        for row in look.ask(kernels.doubts_kernel)
    )
