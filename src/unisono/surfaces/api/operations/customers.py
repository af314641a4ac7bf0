"""Customers: found by whatever is known of them, and one's whole chain."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Field, Path, Query, Router, Schema

from unisono.model.chain import ContractState, CustomerCard, CustomerFound, Moment
from unisono.services.customers import (
    find_customers,
    line_of,
    look_at,
    look_up,
    mind_words,
    moment_words,
)
from unisono.services.rows import CENTS
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import customers as shapes
from unisono.surfaces.api.shapes.asking import TEXT

router = Router(tags=["customers"])


class CustomerKey(Schema):
    """Whom to look up."""

    key: str = Field(
        max_length=500,
        description="The customer's id, or that of any record of theirs.",
        examples=["crm:CL-70824611"],
    )


class Sought(Schema):
    """Whom to look for."""

    q: str = Field(
        "",
        max_length=200,
        description="Words of a name in any order, an e-mail or its beginning, a phone in any format, a "
        "document, or a key of any system. Accents and capitals don't matter.",
        examples=["rojas ana", "987 654 321", "CL-70824611"],
    )
    cursor: str = Field("", max_length=TEXT, description="`next` of the page before.")
    limit: int = Field(25, ge=1, le=100, description="How many at most.")


class Looked(Schema):
    """Which of the customer's moments."""

    lane: shapes.Lane | None = Field(None, description="Only moments of this lane.")
    order: Literal["newest", "oldest"] = Field("newest", description="Which come first.")
    cursor: str = Field("", max_length=TEXT, description="`next` of the page before.")
    limit: int = Field(80, ge=1, le=1_000, description="How many at most.")


@router.get(
    "/customers", response=answers(shapes.FoundPage), operation_id="find_customers", summary="Find customers"
)
def customers(request: HttpRequest, sought: Query[Sought]) -> object:
    """Who fits what you know of somebody, the best first. Needs `see_customers`.

    E-mails and phones are masked in this list, and whole where you look one customer up.
    """
    page = find_customers(caller_of(request).company, sought.q, cursor=sought.cursor, limit=sought.limit)
    return {
        "customers": [_found(found) for found in page.rows],
        "total": page.total,
        "near": page.near,
        "next": page.cursor or None,
    }


@router.get(
    "/customers/{path:key}",
    response=answers(shapes.Chain),
    operation_id="look_up_customer",
    summary="Look a customer up",
)
def customer(request: HttpRequest, looked: Query[Looked], who: Path[CustomerKey]) -> object:
    """What to know of one customer, and their chain moment by moment. Needs `see_customers`.

    The look-up is written down in the audit trail.
    """
    caller = caller_of(request)
    at = look_at(looked.lane or "", looked.order, looked.cursor, looked.limit)
    chain = look_up(caller.company, who.key, at)
    return {
        "customer": _customer(chain.card, caller.language),
        "moments": [_moment(moment, caller.language) for moment in chain.moments],
        "counts": chain.counts,
        "undated": chain.undated,
        "until": chain.until,
        "edition": chain.edition,
        "next": chain.cursor or None,
    }


def _found(found: CustomerFound) -> dict[str, object]:
    told = _plain(found, shapes.Found)
    return {**told, "contract": _contract(found.contract) if found.contract else None}


def _customer(card: CustomerCard, language: str) -> dict[str, object]:
    return {
        **{name: getattr(card, name) for name in _NAMES},
        "contracts": [_contract(contract) for contract in card.contracts],
        "paid": [{**_plain(money, shapes.Paid), "amount": money.amount / CENTS} for money in card.money],
        "moods": [_plain(mood, shapes.Mood) for mood in card.moods],
        "promises": [
            {**_plain(promise, shapes.PromiseTold, "text"), "text": promise.words}
            for promise in card.promises
        ],
        "open_matters": [_plain(matter, shapes.OpenMatter) for matter in card.open_matters],
        "minds": [
            {"code": mind.code, "tone": mind.tone, "text": mind_words(mind, language)} for mind in card.minds
        ],
        "records": [_plain(record, shapes.Record) for record in card.records],
    }


_NAMES = ("id", "name", "kind", "segment", "unit", "country", "region", "city", "language", "since")


def _contract(contract: ContractState) -> dict[str, object]:
    monthly = None if contract.amount is None else contract.amount / CENTS
    return {**_plain(contract, shapes.Contract, "monthly"), "monthly": monthly}


def _moment(moment: Moment, language: str) -> dict[str, object]:
    text = line_of(moment_words(moment, language), language)
    return {**_plain(moment, shapes.Moment, "text"), "text": text}


def _plain(noun: object, shape: type[Schema], *left_out: str) -> dict[str, object]:
    """The parts of a noun that its shape has."""
    return {name: getattr(noun, name) for name in shape.model_fields if name not in left_out}
