"""Tokens: what a person gives a program, so that it may do some of what they may and nothing more."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from unisono.errors import InputError, MissingError, RightsError
from unisono.model.company import Company
from unisono.model.rights import ACTIONS, ALLOWED, Action, Actor
from unisono.model.token import MadeToken, TokenCard
from unisono.services.audit import note, noted
from unisono.services.companies import served_company
from unisono.services.rights import allow
from unisono.store.records import tokens

PREFIX = "uni_"
LOOKUP_BYTES, SECRET_BYTES = 6, 32  # 48 bits to find it by, 256 to prove it
NAME_LENGTH = 100
ENTERING: frozenset[Action] = frozenset({"use_api"})  # what every token may do, or it could do nothing
USE_NOTED_EVERY = timedelta(minutes=1)


def make_token(
    company: Company, name: str, actions: Collection[str], expires_at: datetime | None
) -> MadeToken:
    """Make a token that may do some of what its person may, until a moment; its secret is said once, here.

    Raises
    ------
    InputError
        `token_unnamed`, `token_name_long`, `token_idle`, `token_beyond_own`, `token_past`.
    RightsError
        `not_by_token`: a token makes none; `not_signed_in`.
    """
    allow(company, "use_api")
    person = _oneself(company)
    card = TokenCard(0, _name(name), "", _actions(company, actions), _now(), _moment(expires_at))
    start = PREFIX + secrets.token_hex(LOOKUP_BYTES)
    secret = f"{start}_{secrets.token_urlsafe(SECRET_BYTES)}"
    with noted(company):
        card = tokens.add(company.folder, person, replace(card, start=start), _proof(secret))
        note(company, "token_made", {"token": card.name, "actions": list(card.actions)})
    return MadeToken(card, secret)


def token_actions(company: Company) -> tuple[Action, ...]:
    """What a token of this person could be allowed."""
    allow(company, "use_api")
    return tuple(action for action in ACTIONS if company.actor.may(action) and action not in ENTERING)


def list_tokens(company: Company) -> tuple[TokenCard, ...]:
    """The asker's own tokens, the newest first."""
    allow(company, "use_api")
    return tokens.of_person(company.folder, _oneself(company))


def revoke(company: Company, number: int) -> TokenCard:
    """End one of the asker's own tokens for good.

    Raises
    ------
    MissingError
        `token_missing`, where there is none, or it is somebody else's.
    """
    allow(company, "use_api")
    with noted(company):
        card = tokens.revoke(company.folder, _oneself(company), number, _now())
        if card is None:
            raise MissingError("token_missing")
        note(company, "token_revoked", {"token": card.name})
    return card


def actor_of_token(secret: str) -> Actor | None:
    """Whom a token speaks for in the served company; None where it opens nothing, whatever the reason.

    The person's rows are the token's; of the person's actions, those it was made for.
    """
    folder = served_company(None).folder
    start = "_".join(secret.split("_", 2)[:2])
    found = tokens.holder(folder, start)
    card, proof, person = found or (None, _proof(""), None)
    proven = hmac.compare_digest(_proof(secret), proof)  # takes as long, whether the token is there or not
    now = _now()
    if not proven or card is None or person is None or card.state(now) != "active":
        return None
    if not ALLOWED[person.role] >= ENTERING:
        return None
    tokens.note_use(folder, card.id, now, now - USE_NOTED_EVERY)
    return replace(person, narrowed=frozenset(card.actions) | ENTERING)


def _oneself(company: Company) -> int:
    if company.actor.id is None:
        raise RightsError("not_signed_in")
    if company.actor.narrowed is not None:
        raise RightsError("not_by_token")
    return company.actor.id


def _name(told: str) -> str:
    name = " ".join(told.split())
    if not name:
        raise InputError("token_unnamed")
    if len(name) > NAME_LENGTH:
        raise InputError("token_name_long", most=NAME_LENGTH)
    return name


def _actions(company: Company, asked: Collection[str]) -> tuple[Action, ...]:
    own = [action for action in ACTIONS if company.actor.may(action)]
    beyond = set(asked) - set(own)
    if beyond:
        raise InputError("token_beyond_own", actions=", ".join(sorted(beyond)))
    chosen = tuple(action for action in own if action in asked and action not in ENTERING)
    if not chosen:
        raise InputError("token_idle")
    return chosen


def _moment(told: datetime | None) -> datetime | None:
    if told is None:
        return None
    moment = told if told.tzinfo else told.replace(tzinfo=UTC)
    if moment <= _now():
        raise InputError("token_past")
    return moment


def _proof(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _now() -> datetime:
    return datetime.now(UTC)
