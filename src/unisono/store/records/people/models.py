"""The people who sign in: who they are, what they may do, which rows they may see."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from unisono.model.rights import Actor, Scope


class People(BaseUserManager["Person"]):
    """Finds people by their e-mail, however they write its capitals."""

    use_in_migrations = False

    def get_by_natural_key(self, username: str | None) -> Person:
        """The person who signs in with this e-mail."""
        return self.get(email__iexact=username)


class Person(AbstractBaseUser):
    """Somebody who signs in, by e-mail. `role` is one of `model.rights.ROLES`."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=20)
    countries = models.JSONField(default=list, blank=True)
    units = models.JSONField(default=list, blank=True)
    language = models.CharField(max_length=5, blank=True)
    theme = models.CharField(max_length=5, blank=True)  # light, dark; empty: as the machine
    is_active = models.BooleanField(default=True)
    one_time = models.BooleanField(default=False)  # whether the password must be changed at the next sign-in
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["role"]
    objects: ClassVar[People] = People()

    class Meta:
        db_table = "person"

    def __str__(self) -> str:
        return self.name or self.email

    def clean(self) -> None:
        """An e-mail is the same in capitals and small letters."""
        self.email = self.email.lower()

    @property
    def actor(self) -> Actor:
        """The person as services know them."""
        scope = Scope(tuple(self.countries), tuple(self.units))
        role: Any = self.role
        return Actor(self.pk, str(self), role, scope, self.language)
