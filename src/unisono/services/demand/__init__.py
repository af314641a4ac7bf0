"""What customers call about and what it costs, who caused it, and what serving them is worth."""

from unisono.services.demand.declaring import Declaring, agree, declaring, save_terms
from unisono.services.demand.looking import COLUMNS, demand
from unisono.services.demand.nouns import Aside, Beside, Demand, ReasonLine, Silent, Statement

__all__ = [
    "COLUMNS",
    "Aside",
    "Beside",
    "Declaring",
    "Demand",
    "ReasonLine",
    "Silent",
    "Statement",
    "agree",
    "declaring",
    "demand",
    "save_terms",
]
