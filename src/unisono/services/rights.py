"""Asks, before anything is done, whether the person who asks may do it: each service calls this first."""

from __future__ import annotations

from unisono.errors import RightsError
from unisono.model.company import Company
from unisono.model.rights import Action


def allow(company: Company, action: Action) -> None:
    """Go on, or stop here.

    Raises
    ------
    RightsError
        `not_allowed`, where the company's actor may not do this.
    """
    if not company.actor.may(action):
        raise RightsError("not_allowed", action=action, role=company.actor.role)


def allow_whole(company: Company, action: Action) -> None:
    """Go on where this speaks for the whole company, or stop here: who sees some rows only can't.

    Raises
    ------
    RightsError
        `not_allowed`.
    """
    allow(company, action)
    if not company.actor.scope.everything:
        raise RightsError("not_allowed", action=action, role=company.actor.role)
