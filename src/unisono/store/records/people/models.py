"""The people who sign in, the tokens of their programs, and the record of what they all did."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from unisono.errors import StoreError
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
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(Lower("email"), name="person_email_once")
        ]

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


class TokenRecord(models.Model):
    """A token of a person's program. Its secret is nowhere: only what proves it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=100)
    lookup = models.CharField(max_length=20, unique=True)  # the part that may be seen, to find it by
    proof = models.CharField(max_length=64)  # SHA-256 of the whole token
    actions = models.JSONField(default=list)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "token"
        ordering: ClassVar[list[str]] = ["-pk"]


class Unchanging(models.QuerySet["AuditRecord"]):
    """Rows that are added and read, and nothing else."""

    def update(self, **_changes: object) -> int:
        """Refuse to change what happened."""
        raise StoreError("audit_unchanging")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse to forget what happened."""
        raise StoreError("audit_unchanging")


class AuditRecord(models.Model):
    """Something somebody did. The database itself refuses to change or delete it (migration 0002)."""

    at = models.DateTimeField(auto_now_add=True)
    # No foreign key: what somebody did stays, whatever becomes of them.
    actor_id = models.BigIntegerField(null=True, db_index=True)
    actor = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=20, blank=True)
    deed = models.CharField(max_length=50, db_index=True)
    facts = models.JSONField(default=dict)
    edition = models.BigIntegerField(default=0)

    objects = Unchanging.as_manager()

    class Meta:
        db_table = "audit"
        ordering: ClassVar[list[str]] = ["-pk"]

    def save(self, **options: Any) -> None:  # rows are written one way only
        """Write it down, once."""
        if self.pk is not None:
            raise StoreError("audit_unchanging")
        super().save(**options)

    def delete(self, **_options: object) -> tuple[int, dict[str, int]]:  # type: ignore[override]
        """Refuse to forget what happened."""
        raise StoreError("audit_unchanging")
