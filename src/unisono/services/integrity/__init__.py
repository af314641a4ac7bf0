"""Whether the scores can be believed, and what they would be if everybody had been heard."""

from unisono.services.integrity.looking import integrity
from unisono.services.integrity.nouns import Integrity

__all__ = ["Integrity", "integrity"]
