"""A person who signs in, as others and they themselves see them: never their password."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from unisono.model.rights import Role, Scope

PersonState = Literal["active", "invited", "inactive"]
Theme = Literal["", "light", "dark"]
THEMES: tuple[Theme, ...] = ("", "light", "dark")
"""How pages look to somebody; empty: as their machine does."""


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Somebody who may sign in. `factors` are the second proofs they gave: totp, webauthn."""

    id: int
    email: str
    name: str
    role: Role
    scope: Scope
    language: str = ""
    theme: str = ""
    active: bool = True
    one_time: bool = False  # whether their password is one that somebody else knows, to be changed at once
    factors: tuple[str, ...] = ()
    invited_at: datetime | None = None
    last_seen_at: datetime | None = None

    @property
    def called(self) -> str:
        """What others call them."""
        return self.name or self.email

    @property
    def state(self) -> PersonState:
        """Whether they may come in, and whether they ever did.

        >>> PersonCard(1, "ana@example.com", "", "cxo", Scope()).state
        'invited'
        """
        if not self.active:
            return "inactive"
        return "active" if self.last_seen_at else "invited"


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody invited, with the password for their first time: said once, kept nowhere."""

    person: PersonCard
    one_time_password: str
