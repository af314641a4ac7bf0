"""Who may do what, and with which rows: one table that every door obeys, because services read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Role = Literal["cxo", "marketing", "sales", "service", "analyst", "agent", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)

Action = Literal[
    "see_figures",  # metrics, trends, promises, the chain, findings, the brief
    "see_customers",  # look a customer up and see their chain
    "see_rows",  # open a figure down to its rows
    "export",  # take a table or a document out of the house
    "see_data",  # sources, their freshness and quality
    "import",  # bring files in, map their columns, see rows set aside, undo
    "run_jobs",  # start, cancel and schedule jobs
    "manage_people",  # invite, change role or rows, deactivate
    "manage_company",  # name, clock, currency, languages
    "see_audit",  # who did what
    "write_promises",  # draft, change and retire what the company promises
    "sign_promises",  # let a promise out, or stop it: the decision at the gate
    "work_deals",  # take up deals and their warnings, hand them over, acknowledge
    "see_pay",  # pay plans, and who would be paid what
    "write_pay",  # draft and change pay plans
    "use_api",  # have tokens of one's own
]
ACTIONS: tuple[Action, ...] = get_args(Action)
# What touches rows before anybody can say whose they are, or speaks for the whole company: only for those who
# may see all rows.
UNBOUNDED: frozenset[Action] = frozenset({"import", "run_jobs", "manage_company", "sign_promises"})

_READS: frozenset[Action] = frozenset(
    {"see_figures", "see_customers", "see_rows", "export", "see_data", "use_api"}
)
_PROMISES: frozenset[Action] = frozenset({"write_promises"})
_DEALS: frozenset[Action] = frozenset({"work_deals"})
_PAY: frozenset[Action] = frozenset({"see_pay", "write_pay"})
_LEADS: frozenset[Action] = frozenset({"run_jobs", "manage_company", "see_audit", "sign_promises"})
ALLOWED: Mapping[Role, frozenset[Action]] = {
    "cxo": _READS | _LEADS | _PROMISES | _DEALS | _PAY,
    "marketing": _READS | _PROMISES,
    "sales": _READS | _DEALS | _PAY,
    "service": _READS | _PROMISES | _DEALS,
    "analyst": _READS | _PROMISES | {"import", "run_jobs"},
    "agent": frozenset({"see_customers"}),
    "admin": frozenset(ACTIONS),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """Which customers' rows somebody may see: those of these countries and business units; empty means all.

    >>> Scope().everything, Scope(countries=("PE",)).everything
    (True, False)
    """

    countries: tuple[str, ...] = ()
    units: tuple[str, ...] = ()

    @property
    def everything(self) -> bool:
        """Whether no row is hidden."""
        return not (self.countries or self.units)


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever is asking: a person who signed in, a token of theirs, or the owner of the folder.

    `narrowed` are the actions left to a token with scopes; None leaves all of the role's.
    """

    id: int | None
    name: str
    role: Role
    scope: Scope = field(default_factory=Scope)
    language: str = ""
    narrowed: frozenset[Action] | None = None

    def may(self, action: Action) -> bool:
        """Whether this person may do this at all.

        >>> Actor(1, "Ana", "agent").may("export"), OWNER.may("export")
        (False, True)
        """
        allowed = ALLOWED[self.role] if self.narrowed is None else ALLOWED[self.role] & self.narrowed
        return action in allowed and (self.scope.everything or action not in UNBOUNDED)


OWNER = Actor(None, "", "admin")
"""Whoever holds the company's folder: the command line and the library."""

NOBODY = Actor(None, "", "agent", narrowed=frozenset())
"""Whoever has not signed in: may do nothing."""
