"""Demand as the API gives it: reasons, causes, departments, solving beside time, the value statement."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninja import Field, Schema

from unisono.surfaces.api.shapes.asking import Through
from unisono.surfaces.api.shapes.figures import Estimate, Figure

Department = Literal["marketing", "sales", "service", "operations", "billing"]


class AskingDemand(Through):
    """Which contacts, and what says their reason."""

    by: Literal["", "topic", "queue", "channel"] = Field(
        "", description="The column that says what a contact is about; left out: the first with values."
    )


class Part(Schema):
    """Some contacts. Of causes and departments: those too many, over what comes anyway."""

    contacts: Estimate
    share: Estimate = Field(description="Of all contacts.")
    cost: Estimate


class Cause(Part):
    """What one kind of event made come."""

    cause: str = Field(examples=["repeat"])
    department: Department
    nature: Literal["failure", "preventable"]
    days: int = Field(description="So many days after it (before it, for a refund) are looked at.")
    events: int
    after: int = Field(description="Contacts in those days, before those that come anyway are taken off.")
    each: Estimate = Field(description="Contacts too many, each time.")
    p: float | None = Field(description="Could chance alone have made it? Not corrected.")
    beyond: bool = Field(description="More than chance, of all causes looked at: 5 % false discovery.")


class DepartmentPart(Part):
    """What one department made come."""

    department: Department


class SortPart(Part):
    """Contacts of value, by failure, or preventable: together all contacts."""

    sort: Literal["value", "failure", "preventable"]


class Reason(Schema):
    """The contacts of one reason."""

    reason: str | None = Field(description="Null: nobody wrote one.")
    label: str
    contacts: int
    cost: float | None = Field(description="All together; null where none has a cost.")
    share: Estimate = Field(description="Of all contacts.")
    failure: Estimate = Field(description="Share of them that a failure made come.")
    preventable: Estimate
    figures: list[Figure] = Field(description="Cost, solving, time, repeats, reopened, score after.")
    left: Estimate = Field(description="Share whose customer left within `leave_days`.")


class AsideGroup(Schema):
    """Solved at first contact, and beside it handling time."""

    group: str
    fcr: Figure | None
    aht: Figure | None


class Beside(Schema):
    """The two figures by one column."""

    column: str
    groups: list[AsideGroup]


class Solving(Schema):
    """The two figures of all contacts."""

    fcr: Figure | None = None
    aht: Figure | None = None


class Statement(Schema):
    """Margin kept + cost avoided − cost, with what it rests on."""

    solved: int = Field(description="Cases solved at once and watched to the end.")
    difference: Estimate = Field(description="More customers leave after comparable unsolved cases.")
    kept: Estimate = Field(description="Customers that solving kept.")
    worth: Estimate = Field(description="Of one customer, as `value` has it.")
    margin: Estimate
    again: Estimate = Field(description="More contacts that an unsolved case brings.")
    avoided: Estimate
    cost: Estimate
    net: Estimate
    solved_hours: int
    leave_days: int
    credit: float = Field(description="Share of the margin kept that Finance credits.")
    agreed_by: str | None
    agreed_on: date | None


class Demand(Schema):
    """What customers call about, what it costs, how much of it the company caused, and who."""

    silent: Literal["nothing", "no_cases", "none_here"] | None = Field(
        description="Why nothing can be said; the rest is then empty."
    )
    since: date | None = None
    until: date | None = None
    edition: int | None = None
    currency: str | None = None
    contacts: int | None = None
    cost: float | None = None
    unknown: int = Field(0, description="Contacts nobody knows the customer of: never traced.")
    unpriced: int = Field(0, description="Contacts without cost: in no sum.")
    problem: str | None = Field(None, description="The line of plans/demand.toml that can't be read.")
    reason: str | None = None
    columns: list[str] = Field([])
    reasons: list[Reason] = Field([])
    causes: list[Cause] = Field([])
    declared: Part | None = Field(None, description="What the company itself declares preventable.")
    departments: list[DepartmentPart] = Field([])
    sorts: list[SortPart] = Field([])
    solving: Solving | None = None
    beside: list[Beside] = Field([])
    statement: Statement | None = None
