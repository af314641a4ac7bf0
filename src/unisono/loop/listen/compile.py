"""One SELECT turns a file's raw rows into typed rows of the canon, with what is wrong told beside each row.

The layers, from the inside: raw and cleaned cells, with those looked up in other files; typed targets;
faults and flags; the raw row as JSON, where there is a fault. Good rows pay for none of the telling.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unisono.loop.listen.casts import reader_of
from unisono.loop.listen.detect import target_kind
from unisono.loop.listen.expressions import Compiled, compile_expression
from unisono.loop.listen.scope import Joined, Scope
from unisono.loop.listen.sql import either, text
from unisono.loop.listen.targets import Fault, Wanted, make
from unisono.model.canon import BY_NAME, SQL_TYPE
from unisono.model.recipe import Feed, Join, Recipe, Rule, SourceFile

__all__ = ["Joined", "StagedFeed", "Staging", "staging"]

_BLANK = '[{"column":"","value":null,"reason":"blank_row"}]'


@dataclass(frozen=True, slots=True)
class StagedFeed:
    """What one feed yields: `columns` (name, SQL type) stand in the output as `f{index}_{name}`."""

    index: int
    table: str
    columns: tuple[tuple[str, str], ...]
    extras: tuple[str, ...] = ()
    conditional: bool = False  # whether `f{index}_kept` says which rows are its own


@dataclass(frozen=True, slots=True)
class Staging:
    """The SELECT over a file, in the file's order, and what its columns are."""

    sql: str
    feeds: tuple[StagedFeed, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """What a feed, a rule or a join adds: columns of the typed layer, outputs, faults, flags."""

    typed: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    flags: tuple[tuple[str, str], ...] = ()  # (condition, SQL of the JSON told)


def staging(
    recipe: Recipe,
    file: SourceFile,
    columns: tuple[str, ...],
    relation: str,
    *,
    joined: Mapping[str, Joined],
    zone: str,
) -> Staging:
    """Which SELECT makes typed rows of this file, one for each raw row, in their order?

    Parameters
    ----------
    file : with its automatic choices settled (`detect.resolved`)
    columns : the raw columns of the relation
    relation : SQL that yields them as text
    joined : the other files this one looks things up in, by the name of the join
    zone : the company's time zone, for files that name none

    Returns
    -------
    For each feed its targets, `f{i}_source_id` and, where it has a condition, `f{i}_kept`; then
    `fault` (NULL or a JSON list of column, value, reason), `flags` (NULL or a JSON list of broken rules
    and orphans) and `raw` (the raw row as a JSON object, where there is a fault).

    Raises
    ------
    RecipeError
        raw_column_unknown, where the recipe names a column the file doesn't have
    ValueError
        where the date order or the decimal sign is still automatic

    >>> from unisono.model.recipe import Field
    >>> feed = Feed("customers", (Field("id", column="who"),), ("who",))
    >>> file = SourceFile("people", "*.csv", (feed,), dates="iso", decimal=".")
    >>> made = staging(Recipe("crm", "crm", "CRM", (file,)), file, ("who",), "t", joined={}, zone="UTC")
    >>> made.feeds[0].columns
    (('id', 'VARCHAR'),)
    """
    scope = Scope(file, columns, joined, reader_of(file, zone))
    feeds = [_feed(recipe, file, index, scope) for index in range(len(file.feeds))]
    parts = [part for part, _ in feeds]
    parts += [_rule(file, index, scope) for index in range(len(file.rules))]
    parts += [_orphans(join, index, scope) for index, join in enumerate(file.joins)]
    return Staging(_layers(parts, scope, relation), tuple(staged for _, staged in feeds))


def _layers(parts: list[_Part], scope: Scope, relation: str) -> str:
    outputs = [output for part in parts for output in part.outputs]
    typed = [column for part in parts for column in part.typed]
    faults = [fault for part in parts for fault in part.faults]
    flags = [flag for part in parts for flag in part.flags]
    cells = scope.relation(relation)
    sql = f"select t.*, {', '.join([f'{scope.blank()} as blank', *typed])} from ({cells}) t"
    ordered = ["n"] if scope.joins else []
    told = [f"{_faults(faults)} as fault", f"{_flags(flags)} as flags"]
    sql = f"select {', '.join([*outputs, *ordered, *scope.raws, *told])} from ({sql})"
    raw = f"case when fault is not null then {scope.whole_row()} end as raw"
    order = " order by n" if ordered else ""
    return f"select {', '.join([*outputs, 'fault', 'flags', raw])} from ({sql}){order}"


def _feed(recipe: Recipe, file: SourceFile, index: int, scope: Scope) -> tuple[_Part, StagedFeed]:
    feed, place, prefix = file.feeds[index], f"files.{file.key}.feeds[{index}]", f"f{index}_"
    typed: list[str] = []
    faults: list[Fault] = []
    columns: list[tuple[str, str]] = []
    for field in feed.fields:
        kind, output = target_kind(feed, field), prefix + field.target
        column = BY_NAME[feed.table].column(field.target)
        required = column is not None and column.required
        wanted = Wanted(field, kind, output, f"{place}.columns.{field.target}", required)
        made = make(wanted, scope, recipe.system)
        typed.append(f"{made.sql} as {output}")
        columns.append((field.target, SQL_TYPE[kind]))
        faults += made.faults
    identified, missing = _source_id(feed, f"{prefix}source_id", scope, place)
    typed.append(identified)
    faults.append(missing)
    outputs = [*(prefix + name for name, _ in columns), f"{prefix}source_id"]
    if feed.where:
        kept = f"{prefix}kept"
        condition = _compiled(feed.where, f"{place}.where", scope)
        typed.append(f"coalesce({condition.sql}, false) as {kept}")
        outputs.append(kept)
        faults = [
            Fault(f"{kept} and ({each.condition})", each.column, each.value, each.reason) for each in faults
        ]
    extras = tuple(extra for extra, _ in feed.extras)
    staged = StagedFeed(index, feed.table, tuple(columns), extras, conditional=bool(feed.where))
    return _Part(tuple(typed), tuple(outputs), tuple(faults)), staged


def _compiled(expression: str, place: str, scope: Scope) -> Compiled:
    return compile_expression(expression, scope.names(place), place=place, zone=scope.reader.zone)


def _source_id(feed: Feed, output: str, scope: Scope, place: str) -> tuple[str, Fault]:
    cells = [scope.cell(*scope.split(column), place=f"{place}.source_id").sql for column in feed.source_id]
    joined = _joined(cells, "|") if len(cells) > 1 else cells[0]
    named = ", ".join(feed.source_id)
    return f"{joined} as {output}", Fault(f"{output} is null", named, "null", "missing_source_id")


def _joined(cells: Iterable[str], between: str) -> str:
    listed = list(cells)
    filled = ", ".join(f"coalesce({cell}, '')" for cell in listed)
    return (
        f"case when coalesce({', '.join(listed)}) is not null then concat_ws({text(between)}, {filled}) end"
    )


def _rule(file: SourceFile, index: int, scope: Scope) -> _Part:
    rule: Rule = file.rules[index]
    place = f"files.{file.key}.rules[{index}].expression"
    compiled = _compiled(rule.expression, place, scope)
    typed, broken = (f"{compiled.sql} as g{index}",), f"not g{index}"
    if rule.action == "flag":
        return _Part(typed, flags=((broken, f"json_object('rule', {text(rule.name)})"),))
    seen = [scope.cell(join, column, place=place).sql for join, column in compiled.columns]
    value = _joined(seen, " | ") if seen else "null"
    return _Part(typed, faults=(Fault(broken, rule.name, value, "rule_broken"),))


def _orphans(join: Join, index: int, scope: Scope) -> _Part:
    if join.orphans == "ignore":
        return _Part()
    keys = scope.keys(join)
    lost = f"coalesce({', '.join(keys)}) is not null and not j{index}_found"
    value = _joined(keys, "|")
    if join.orphans == "report":
        told = f"json_object('orphan', {text(join.name)}, 'value', {value})"
        return _Part(flags=((lost, told),))
    return _Part(faults=(Fault(lost, ", ".join(here for here, _ in join.on), value, "orphan"),))


def _faults(faults: list[Fault]) -> str:
    told = [
        f"case when {fault.condition} then cast(json_object('column', {text(fault.column)},"
        f" 'value', {fault.value}, 'reason', {text(fault.reason)}) as varchar) end"
        for fault in faults
    ]
    some = f" when {either(fault.condition for fault in faults)} then {_list(told)}" if faults else ""
    return f"case when blank then {text(_BLANK)}{some} end"


def _flags(flags: list[tuple[str, str]]) -> str:
    if not flags:
        return "cast(null as varchar)"
    told = [f"case when {condition} then cast({said} as varchar) end" for condition, said in flags]
    some = either(condition for condition, _ in flags)
    return f"case when not blank and ({some}) then {_list(told)} end"


def _list(pieces: list[str]) -> str:
    return f"'[' || concat_ws(',', {', '.join(pieces)}) || ']'"
