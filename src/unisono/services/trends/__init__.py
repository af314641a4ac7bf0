"""How is it going, in words: figures laid open, trends, segments and comparisons, through somebody's lens."""

from unisono.services.trends.comparing import Compared, Side, comparison
from unisono.services.trends.opening import Laid, lay_open
from unisono.services.trends.overview import Overview, course, overview
from unisono.services.trends.segments import Segments, by_segment, columns_of
from unisono.services.trends.trend import Trend, events_of, trend

__all__ = [
    "Compared",
    "Laid",
    "Overview",
    "Segments",
    "Side",
    "Trend",
    "by_segment",
    "columns_of",
    "comparison",
    "course",
    "events_of",
    "lay_open",
    "overview",
    "trend",
]
