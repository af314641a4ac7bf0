"""How is it going, in words: figures laid open, trends, segments and comparisons, through somebody's lens."""

from unisono.services.trends.opening import Laid, lay_open

__all__ = ["Laid", "lay_open"]
