"""A target column is made from a raw column, a constant or an expression; each can fail in its own way."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from unisono.loop.listen.casts import REASONS, Reader, cast
from unisono.loop.listen.expressions import Compiled, compile_expression, require
from unisono.loop.listen.fields import yields
from unisono.loop.listen.scope import Scope
from unisono.loop.listen.sql import text
from unisono.model.canon import SQL_TYPE, Kind
from unisono.model.recipe import Field

_SCOPED = (Kind.ID, Kind.REF)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that sets a row aside: when it is so, and what is told of it."""

    condition: str
    column: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """A target to be made: its field, its kind, the output column it becomes, where the recipe names it."""

    field: Field
    kind: Kind
    output: str
    place: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """The SQL of a target's value, and the faults of rows where it can't be had."""

    sql: str
    faults: tuple[Fault, ...]


def make(wanted: Wanted, scope: Scope, system: str) -> Made:
    """How is this target made from a raw row, and what is wrong with rows where it can't be?

    Ids and references come out as `system:value`, so that two systems never share one by chance.

    >>> from unisono.model.recipe import SourceFile
    >>> scope = Scope(SourceFile("a", "a.csv", ()), ("lead",), {}, Reader())
    >>> make(Wanted(Field("id", column="lead"), Kind.ID, "f0_id", "files.a"), scope, "crm").sql
    "'crm:' || c0"
    """
    if wanted.field.column:
        made = _from_column(wanted, scope)
    elif wanted.field.expression:
        made = _from_expression(wanted, scope)
    else:
        made = Made(_constant(wanted.field.value, wanted.kind, scope.reader.zone), ())
    if wanted.kind in _SCOPED:
        return Made(f"{text(f'{wanted.field.system or system}:')} || {made.sql}", made.faults)
    return made


def _from_column(wanted: Wanted, scope: Scope) -> Made:
    named = scope.cell(*scope.split(wanted.field.column), place=wanted.place)
    cell = named.sql
    faults: list[Fault] = []

    def fault(condition: str, reason: str) -> Fault:
        return Fault(condition, wanted.field.column, scope.raw(cell), reason)

    if wanted.kind in REASONS:
        faults.append(fault(f"{cell} is not null and {wanted.output} is null", REASONS[wanted.kind]))
    if wanted.required:
        faults.append(fault(f"{cell} is null", "missing_required"))
    return Made(cast(_translated(cell, wanted.field), wanted.kind, named.reader), tuple(faults))


def _translated(cell: str, field: Field) -> str:
    if not field.translate:
        return cell
    whens = " ".join(f"when {text(raw)} then {text(said)}" for raw, said in field.translate)
    return f"(case {cell} {whens} else {cell} end)"


def _from_expression(wanted: Wanted, scope: Scope) -> Made:
    expression, kind = wanted.field.expression, wanted.kind
    compiled = compile_expression(
        expression, scope.names(wanted.place), place=wanted.place, zone=scope.reader.zone
    )
    if compiled.kind is Kind.TEXT:
        sql = cast(compiled.sql, kind, scope.reader)
    else:
        require(compiled, yields(kind), expression=expression, place=wanted.place)
        sql = _stored(compiled, kind)
    return Made(f"cast({sql} as {SQL_TYPE[kind]})", tuple(_expression_faults(wanted, compiled)))


def _stored(compiled: Compiled, kind: Kind) -> str:
    match kind:
        case Kind.MONEY:
            return f"try_cast({compiled.sql} as decimal(18, 2)) * 100"
        case Kind.NUMBER:
            return f"case when isfinite(try_cast({compiled.sql} as double)) then {compiled.sql} end"
        case Kind.INTEGER:
            return f"try_cast({compiled.sql} as bigint)"
        case _:
            return compiled.sql


def _expression_faults(wanted: Wanted, compiled: Compiled) -> list[Fault]:
    empty = f"{wanted.output} is null"
    wrong = [(misread.condition, misread.value, misread.reason) for misread in compiled.misreads]
    if compiled.kind is Kind.TEXT and wanted.kind in REASONS:
        wrong.append((f"{compiled.sql} is not null", compiled.sql, REASONS[wanted.kind]))
    faults = [
        Fault(f"{empty} and {condition}", wanted.field.target, value, reason)
        for condition, value, reason in wrong
    ]
    if wanted.required:
        sound = "".join(f" and not coalesce({condition}, false)" for condition, _, _ in wrong)
        faults.append(Fault(empty + sound, wanted.field.target, "null", "missing_required"))
    return faults


def _constant(value: str | int | float | bool | None, kind: Kind, zone: str) -> str:
    if kind is Kind.MONEY:
        cents = (Decimal(str(value)) * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP)
        return f"cast({cents} as bigint)"
    if kind in (Kind.NUMBER, Kind.INTEGER, Kind.FLAG):
        return f"cast({text(str(value).lower())} as {SQL_TYPE[kind]})"
    return f"({cast(text(str(value)), kind, Reader(zone=zone))})"
