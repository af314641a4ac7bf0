"""What customers are worth: each with an interval, all together, by group, by campaign, by month won."""

from unisono.services.value.looking import COLUMNS, value_of, value_of_customer, worthiest
from unisono.services.value.nouns import (
    CampaignValue,
    Cohort,
    CustomerValue,
    Decile,
    GroupValue,
    ModelCard,
    Value,
    Worthiest,
)

__all__ = [
    "COLUMNS",
    "CampaignValue",
    "Cohort",
    "CustomerValue",
    "Decile",
    "GroupValue",
    "ModelCard",
    "Value",
    "Worthiest",
    "value_of",
    "value_of_customer",
    "worthiest",
]
