"""Plans of pay: files of the company, replayed on its past to the cent, and what they really pay for."""

from unisono.services.pay.files import check_plan, plan_file, plans, remove_plan, save_plan
from unisono.services.pay.looking import briefs, compared, look_at_plan, paid_for, statements_of
from unisono.services.pay.nouns import (
    PaidFor,
    PersonPay,
    PersonStatements,
    PlanBrief,
    PlanFile,
    PlanLook,
    PlansCompared,
)

__all__ = [
    "PaidFor",
    "PersonPay",
    "PersonStatements",
    "PlanBrief",
    "PlanFile",
    "PlanLook",
    "PlansCompared",
    "briefs",
    "check_plan",
    "compared",
    "look_at_plan",
    "paid_for",
    "plan_file",
    "plans",
    "remove_plan",
    "save_plan",
    "statements_of",
]
