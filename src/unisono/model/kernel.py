"""A kernel: a question to the tables as a pure value, asked by the warehouse alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Kernel:
    """SQL over the canonical tables, with named parameters (`$name`).

    `tables` names every canonical table it reads. `head` is the beginning of `sql` that makes its
    `base` (`with base as (…)`) without any parameter, where many kernels share it: a reader that
    stays open makes it once. So are `shared` parts of `sql`, each a SELECT that stands in brackets. The
    port adds two things to the dialect:
    `local_time(us)`, the company's wall clock as a timestamp, and `local_day(us)`, its day.

    >>> Kernel("select count(*) from cases", ("cases",)).tables
    ('cases',)
    """

    sql: str
    tables: tuple[str, ...]
    parameters: Mapping[str, object] = field(default_factory=dict)
    head: str = ""
    shared: tuple[str, ...] = ()
