"""A question becomes a kernel: one row of sufficient statistics for each group and period."""

from __future__ import annotations

from unisono.loop.measure.cubed import cube_kernel
from unisono.loop.measure.figures import figures_from
from unisono.loop.measure.reach import Extras
from unisono.loop.measure.selection import Selection, select
from unisono.loop.measure.sufficient import MONEY, moments_sums, over_parts, over_rows
from unisono.model.cube import NO_CUBES, Cubes
from unisono.model.kernel import Kernel
from unisono.model.question import Question

__all__ = ["figures_from", "kernel_for"]


def kernel_for(question: Question, *, extras: Extras, cubes: Cubes = NO_CUBES) -> Kernel:
    """Which SQL answers the question?

    n, Σw, Σw², Σwv, Σwv², Σw²v, Σw²v² over the rows that say something, by group and period; of a
    ratio also Σwx, Σwx², Σwvx, Σw²x², Σw²vx.

    Parameters
    ----------
    question : the metric, split, filtered and dated.
    extras : the columns each table has beyond the canon.
    cubes : what the edition's cubes hold; a question that fits one is answered without its rows.

    Returns
    -------
    Kernel
        Its rows hold the group's values `g0`, `g1`…, `period` (its first day, in days since 1970), the
        name of a `part` where groups are set apart within a figure, the sums, and `rows_<table>`: how
        many rows the metric's tables have at all. Where no row says anything there is one row without n.

    Raises
    ------
    QuestionError
        If it names a metric or column that isn't there, or its filter can't be read.

    >>> kernel_for(Question("nps", by=("customer.region",)), extras={}).tables
    ('responses', 'customers')
    """
    cubed = cube_kernel(question, extras, cubes)
    if cubed is not None:
        return cubed
    selection = select(question, extras)
    metric = selection.metric
    keys = [f"g{place}" for place in range(len(selection.groups))]
    keys += ["period"] if question.grain else []
    keys += ["part"] if selection.among else []
    shown = [*keys, over_rows(moments_sums(metric))]
    if metric.currency:
        shown.append(over_parts(MONEY) if metric.per else over_rows(MONEY))
    shown += ["min(complete) as complete"] if selection.base.complete else []
    sql = [selection.head + ",", f"said as (\n{_said(selection)}\n),"]
    if metric.per:
        sql.append(f"summed as (\n{_summed(keys, selection)}\n),")
    sql.append(f"cells as (\n  select {', '.join(shown)}\n  from {'summed' if metric.per else 'said'}")
    sql.append(f"{_grouped(keys)}\n),")
    sql.append(_standing(selection))
    order = ", ".join(f"{key} nulls first" for key in sorted(keys, reverse=True, key="period".__eq__))
    sql.append("select * from standing left join cells on true")
    sql += [f"order by {order}"] if order else []
    head = "" if selection.base.windowed else selection.head
    return Kernel("\n".join(sql), selection.tables, selection.parameters, head, selection.base.shared)


def _said(selection: Selection) -> str:
    metric = selection.metric
    columns = [f"{found.sql} as g{place}" for place, found in enumerate(selection.groups)]
    columns += [f"{selection.among.sql} as part"] if selection.among else []
    columns += [f"{selection.period} as period", "base._value as v", "base._weight as w"]
    columns += ["base._over as x"] if metric.over else []
    columns += [f"base.{metric.per} as unit"] if metric.per else []
    columns += [f"base.{metric.currency} as currency"] if metric.currency else []
    complete = selection.base.complete
    columns += [f"case when base.{complete} then 1 else 0 end as complete"] if complete else []
    return (
        f"  select {', '.join(columns)}\n  from {selection.source}\n"
        f"  where {' and '.join(selection.conditions)}"
    )


def _summed(keys: list[str], selection: Selection) -> str:
    """One row for each unit: its values added up, its weight the mean of its rows' weights."""
    columns = [*keys, "unit", "sum(v) as v", "avg(w) as w"]
    columns += ["sum(x) as x"] if selection.metric.over else []
    columns += [over_rows(MONEY)] if selection.metric.currency else []
    columns += ["min(complete) as complete"] if selection.base.complete else []
    return f"  select {', '.join(columns)} from said {_grouped([*keys, 'unit'])}"


def _standing(selection: Selection) -> str:
    counts = (f"(select count(*) from {table}) as rows_{table}" for table in selection.base.counted)
    return f"standing as (select {', '.join(counts)})"


def _grouped(keys: list[str]) -> str:
    return f"group by {', '.join(keys)}" if keys else ""
