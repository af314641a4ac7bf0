"""What came of promises: their cost, how they were felt, whom they brought, what is kept better than said."""

from unisono.services.aftermath.looking import aftermath
from unisono.services.aftermath.nouns import Aftermath, Gaps, Priced
from unisono.services.aftermath.origins import Brought, Origins, origins
from unisono.services.aftermath.strengths import Strengths, strengths

__all__ = [
    "Aftermath",
    "Brought",
    "Gaps",
    "Origins",
    "Priced",
    "Strengths",
    "aftermath",
    "origins",
    "strengths",
]
