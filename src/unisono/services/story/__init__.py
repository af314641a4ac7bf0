"""One broken promise followed through every department: what the product tells that no other joins."""

from unisono.services.story.nouns import LETTERS, Broken, Letter, Story
from unisono.services.story.telling import story, told_of

__all__ = ["LETTERS", "Broken", "Letter", "Story", "story", "told_of"]
