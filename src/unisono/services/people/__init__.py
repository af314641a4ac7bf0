"""People: who may come in, as what, which rows they see; and what each may change of themselves."""

from unisono.services.people.managing import (
    change,
    deactivate,
    first_person,
    invite,
    list_people,
    new_password,
    person_by_email,
    person_of,
    reactivate,
    scope_choices,
)
from unisono.services.people.oneself import change_profile, profile
from unisono.services.people.rules import ScopeChoices

__all__ = [
    "ScopeChoices",
    "change",
    "change_profile",
    "deactivate",
    "first_person",
    "invite",
    "list_people",
    "new_password",
    "person_by_email",
    "person_of",
    "profile",
    "reactivate",
    "scope_choices",
]
