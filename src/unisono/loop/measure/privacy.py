"""Which columns name somebody or hold what they wrote: figures may not be split by them on a page."""

from __future__ import annotations

from unisono.errors import QuestionError
from unisono.loop.measure.metric import Metric
from unisono.loop.measure.reach import Extras, Reach
from unisono.model.canon import BY_NAME, Privacy
from unisono.model.question import Question


def is_personal(metric: Metric, name: str, extras: Extras) -> bool:
    """Whether a column within a metric's reach is somebody's own; a name that leads nowhere is not.

    >>> from unisono.loop.measure.catalogue import metric_of
    >>> is_personal(metric_of("nps"), "customer.name", {}), is_personal(metric_of("nps"), "channel", {})
    (True, False)
    """
    try:
        found = Reach(metric.base(Question(metric.slug)), extras).find(name)
    except QuestionError:
        return False
    table = BY_NAME.get(found.place.table)
    column = table.column(name.rsplit(".", 1)[-1]) if table else None
    return column is not None and column.privacy is not Privacy.OPEN
