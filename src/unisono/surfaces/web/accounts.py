"""How people come in: by invitation alone; who changes their password has used their one-time one up."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import LoginForm
from django.http import HttpRequest
from django.urls import reverse


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Nobody signs up by themselves: an administrator invites people."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Whether strangers may make an account: never."""
        return False

    def set_password(self, user: Any, password: str) -> None:
        """Set a password that the person chose."""
        user.one_time = False
        super().set_password(user, password)

    def get_password_change_redirect_url(self, _request: HttpRequest) -> str:
        """Where somebody goes on who just changed their password."""
        return reverse("home")


class SignInForm(LoginForm):  # type: ignore[misc]  # allauth has no types
    """E-mail and password; the page itself says what to do without one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)  # the label says it already
