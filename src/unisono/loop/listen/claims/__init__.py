"""Reading copy: what a campaign promises, found by a grammar of Spanish, Portuguese and English."""

from unisono.loop.listen.claims.drafting import draft_of
from unisono.loop.listen.claims.nouns import KINDS, Claim, Kind, Quantity
from unisono.loop.listen.claims.reading import claims_in

__all__ = ["KINDS", "Claim", "Kind", "Quantity", "claims_in", "draft_of"]
