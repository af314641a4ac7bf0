"""Who was it?  One customer across systems, by exact rules; what contradicts is kept apart and shown."""

from unisono.loop.identify.match import resolve
from unisono.loop.identify.nouns import Conflict, Records, Resolution

__all__ = ["Conflict", "Records", "Resolution", "resolve"]
