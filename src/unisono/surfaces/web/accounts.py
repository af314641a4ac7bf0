"""How people come in: by invitation alone; who changes their password has used their one-time one up."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Nobody signs up by themselves: an administrator invites people."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Whether strangers may make an account: never."""
        return False

    def set_password(self, user: Any, password: str) -> None:
        """Set a password that the person chose."""
        user.one_time = False
        super().set_password(user, password)
