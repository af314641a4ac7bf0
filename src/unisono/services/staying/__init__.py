"""How long customers under contract stay, who stays less, why they leave, and what to expect."""

from unisono.services.staying.looking import staying
from unisono.services.staying.nouns import Foretold, Reasoned, Silent, Stay, Staying, Verdict

__all__ = ["Foretold", "Reasoned", "Silent", "Stay", "Staying", "Verdict", "staying"]
