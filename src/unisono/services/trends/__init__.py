"""How is it going, in words: figures laid open, trends, segments and comparisons, through somebody's lens."""

from unisono.services.trends.comparing import Compared, Side, comparison
from unisono.services.trends.contributions import Contributions, contributions
from unisono.services.trends.moved import Movement
from unisono.services.trends.movement import movement
from unisono.services.trends.opening import Laid, lay_open
from unisono.services.trends.overview import Overview, course, overview
from unisono.services.trends.segments import Segments, by_segment, columns_of
from unisono.services.trends.trend import Trend, events_of, trend

__all__ = [
    "Compared",
    "Contributions",
    "Laid",
    "Movement",
    "Overview",
    "Segments",
    "Side",
    "Trend",
    "by_segment",
    "columns_of",
    "comparison",
    "contributions",
    "course",
    "events_of",
    "lay_open",
    "movement",
    "overview",
    "trend",
]
