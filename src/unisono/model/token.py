"""A token: what a person gives a program so that it may do some of what they may."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from unisono.model.rights import Action

TokenState = Literal["active", "expired", "revoked"]


@dataclass(frozen=True, slots=True)
class TokenCard:
    """A token as its person sees it: everything but its secret. `start` is how it begins."""

    id: int
    name: str
    start: str
    actions: tuple[Action, ...]
    created_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    last_used_at: datetime | None = None

    def state(self, now: datetime) -> TokenState:
        """Whether it still opens anything.

        >>> from datetime import UTC, datetime
        >>> made, ends = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC)
        >>> card = TokenCard(1, "hoja", "uni_1", ("see_figures",), made, ends)
        >>> card.state(made), card.state(ends)
        ('active', 'expired')
        """
        if self.revoked_at:
            return "revoked"
        return "expired" if self.expires_at and self.expires_at <= now else "active"


@dataclass(frozen=True, slots=True)
class MadeToken:
    """A token just made, with its secret: said once, kept nowhere."""

    card: TokenCard
    secret: str
