"""Recipes come from strangers: an expression is taken apart and rebuilt from what is known to be harmless.

Nothing of the written text reaches the engine except quoted names and quoted literals. Every piece
carries what it yields (text, number, time, day, flag), so that a comparison that would stop a load
halfway is refused when the recipe is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from unisono.errors import RecipeError
from unisono.loop.listen.casts import REASONS, Reader, cast, money
from unisono.loop.listen.functions import CASTS, FUNCTIONS, NEUTRAL
from unisono.loop.listen.sql import among as equal_one_of
from unisono.loop.listen.sql import text as literal
from unisono.model.canon import Kind

_LONGEST = 4000
_NUMERAL = re.compile(r"\d{1,18}(?:\.\d{0,18})?(?:[eE][+-]?\d{1,2})?|\.\d{1,18}")

_COMPARISONS: dict[type[exp.Expr], str] = {
    exp.EQ: "=", exp.NEQ: "<>", exp.LT: "<", exp.LTE: "<=", exp.GT: ">", exp.GTE: ">=",
    exp.NullSafeEQ: "is not distinct from", exp.NullSafeNEQ: "is distinct from",
}  # fmt: skip
_ARITHMETIC: dict[type[exp.Expr], str] = {
    exp.Add: "+",
    exp.Sub: "-",
    exp.Mul: "*",
    exp.Div: "/",
    exp.Mod: "%",
}
_LOGIC: dict[type[exp.Expr], str] = {exp.And: "and", exp.Or: "or"}


@dataclass(frozen=True, slots=True)
class Named:
    """A raw column as SQL already cleaned, with the reader of the file it comes from."""

    sql: str
    reader: Reader


Names = Callable[[str, str], Named]
"""Finds a raw column by (join, column); join is "" for the file's own. Raises RecipeError."""


@dataclass(frozen=True, slots=True)
class Misread:
    """A cast inside an expression that can fail: the condition under which it does, and why."""

    condition: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Compiled:
    """An expression as SQL, what it yields (None: always NULL), and how its casts can fail."""

    sql: str
    kind: Kind | None
    misreads: tuple[Misread, ...] = ()
    reads: tuple[tuple[str, str, Kind], ...] = ()  # (join, column, kind) where a cast reads a bare column
    columns: tuple[tuple[str, str], ...] = ()  # every (join, column) it names


def compile_expression(text: str, names: Names, *, place: str, zone: str = "UTC") -> Compiled:
    """What SQL does this expression stand for, over cleaned raw columns?

    Parameters
    ----------
    text : the expression as written in the recipe
    names : finds raw columns
    place : where it stands in the recipe, told in errors
    zone : the time zone of moments written out in it, as in `time('2018-01-31 10:00')`

    Returns
    -------
    Compiled; evaluation can't stop a load: an overflow is NULL

    Raises
    ------
    RecipeError
        expression_unreadable, expression_not_allowed, expression_kind_unfit or what `names` raises

    >>> compile_expression("status = 'it''s'", lambda join, column: Named(column, Reader()), place="x").sql
    "try((status = 'it''s'))"
    """
    writer = _Writer(names, text, place, Reader(zone=zone))
    try:
        parsed = sqlglot.parse(text, read="duckdb") if len(text) <= _LONGEST else []
        if not parsed or parsed[0] is None:
            raise RecipeError("expression_unreadable", place=place, expression=text[:200])
        if len(parsed) > 1:
            raise RecipeError("expression_not_allowed", place=place, expression=text, piece=";")
        sql, kind = writer.write(parsed[0])
    except (SqlglotError, RecursionError) as unreadable:
        raise RecipeError("expression_unreadable", place=place, expression=text[:200]) from unreadable
    return Compiled(
        f"try({sql})", kind, tuple(writer.misreads), tuple(writer.reads), tuple(dict.fromkeys(writer.columns))
    )


def require(compiled: Compiled, kind: Kind, *, expression: str, place: str) -> None:
    """Refuse an expression that yields something else than `kind`.

    >>> require(Compiled("true", Kind.FLAG), Kind.FLAG, expression="true", place="x")
    """
    if compiled.kind not in (kind, None):
        raise RecipeError(
            "expression_kind_unfit", place=place, expression=expression, piece=expression, expected=str(kind),
            found=str(compiled.kind),
        )  # fmt: skip


Written = tuple[str, Kind | None]


class _Writer:
    def __init__(self, names: Names, text: str, place: str, plain: Reader) -> None:
        self.names, self.text, self.place, self.plain = names, text, place, plain
        self.misreads: list[Misread] = []
        self.reads: list[tuple[str, str, Kind]] = []
        self.columns: list[tuple[str, str]] = []

    def write(self, node: exp.Expr) -> Written:
        self.only_known_arguments(node)
        for kinds, writing in (
            (_COMPARISONS, self.comparison),
            (_ARITHMETIC, self.arithmetic),
            (_LOGIC, self.logic),
        ):
            if type(node) in kinds:
                return writing(node, kinds[type(node)])
        method = _METHODS.get(type(node))
        if method is not None:
            return method(self, node)
        if type(node) in FUNCTIONS:
            return self.function(node)
        raise self.refusal(node)

    def refusal(self, node: exp.Expr) -> RecipeError:
        return RecipeError(
            "expression_not_allowed", place=self.place, expression=self.text, piece=node.sql(dialect="duckdb")
        )

    def unfit(self, node: exp.Expr, expected: object, found: object) -> RecipeError:
        return RecipeError(
            "expression_kind_unfit", place=self.place, expression=self.text,
            piece=node.sql(dialect="duckdb"), expected=str(expected), found=str(found),
        )  # fmt: skip

    def only_known_arguments(self, node: exp.Expr) -> None:
        # An argument nobody thought of (distinct, escape, a subquery) would be dropped in silence.
        known = KNOWN_ARGUMENTS.get(type(node), frozenset())
        for argument, value in node.args.items():
            if value and argument not in known and argument not in NEUTRAL:
                raise self.refusal(node)

    def need(self, node: exp.Expr, kind: Kind) -> str:
        sql, found = self.write(node)
        if found not in (kind, None):
            raise self.unfit(node, kind, found)
        return sql

    def alike(self, *nodes: exp.Expr) -> tuple[list[str], Kind | None]:
        written = [self.write(node) for node in nodes]
        kind = next((found for _, found in written if found is not None), None)
        for node, (_, found) in zip(nodes, written, strict=True):
            if found not in (kind, None):
                raise self.unfit(node, kind, found)
        return [sql for sql, _ in written], kind

    def comparison(self, node: exp.Expr, sign: str) -> Written:
        (left, right), _ = self.alike(node.this, node.expression)
        return f"({left} {sign} {right})", Kind.FLAG

    def logic(self, node: exp.Expr, sign: str) -> Written:
        return (
            f"({self.need(node.this, Kind.FLAG)} {sign} {self.need(node.expression, Kind.FLAG)})",
            Kind.FLAG,
        )

    def arithmetic(self, node: exp.Expr, sign: str) -> Written:
        (left, one), (right, other) = self.write(node.this), self.write(node.expression)
        kind = _RESULTS.get((one or Kind.NUMBER, sign, other or Kind.NUMBER))
        if kind is None:
            if sign in "+-" and one == Kind.NUMBER == other:
                kind = Kind.NUMBER
            else:
                raise self.unfit(node, Kind.NUMBER, one if one is not Kind.NUMBER else other)
        # The engine would answer a division by zero with infinity.
        return f"({left} {sign} {f'nullif({right}, 0)' if sign in '/%' else right})", kind

    def negative(self, node: exp.Expr) -> Written:
        return f"(-{self.need(node.this, Kind.NUMBER)})", Kind.NUMBER

    def inverse(self, node: exp.Expr) -> Written:
        return f"(not {self.need(node.this, Kind.FLAG)})", Kind.FLAG

    def within(self, node: exp.Expr) -> Written:
        sql, kind = self.write(node.this)
        return f"({sql})", kind

    def constant(self, node: exp.Expr) -> Written:
        if isinstance(node, exp.Null):
            return "null", None
        if isinstance(node, exp.Boolean):
            return str(bool(node.this)).lower(), Kind.FLAG
        if node.is_string:
            return literal(node.this), Kind.TEXT
        if not _NUMERAL.fullmatch(node.this):
            raise self.refusal(node)
        return node.this, Kind.NUMBER

    def column(self, node: exp.Expr) -> Written:
        join, column = node.text("table"), node.name
        self.columns.append((join, column))
        return self.names(join, column).sql, Kind.TEXT

    def test(self, node: exp.Expr) -> Written:
        if not isinstance(node.expression, (exp.Null, exp.Boolean)):
            raise self.refusal(node)
        (left, right), _ = self.alike(node.this, node.expression)
        return f"({left} is {right})", Kind.FLAG

    def between(self, node: exp.Expr) -> Written:
        (sql, low, high), _ = self.alike(node.this, node.args["low"], node.args["high"])
        return f"({sql} between {low} and {high})", Kind.FLAG

    def among(self, node: exp.Expr) -> Written:
        (sql, *options), _ = self.alike(node.this, *node.expressions)
        if not options:
            raise self.refusal(node)
        return equal_one_of(sql, options), Kind.FLAG

    def like(self, node: exp.Expr) -> Written:
        word = "ilike" if isinstance(node, exp.ILike) else "like"
        negated = "not " if node.args.get("negate") else ""
        sql, pattern = self.need(node.this, Kind.TEXT), self.need(node.expression, Kind.TEXT)
        return f"({sql} {negated}{word} {pattern})", Kind.FLAG

    def case(self, node: exp.Expr) -> Written:
        branches = [node] if isinstance(node, exp.If) else node.args["ifs"]
        default = node.args.get("false") if isinstance(node, exp.If) else node.args.get("default")
        subject = None if isinstance(node, exp.If) else node.this
        if subject is None:
            conditions = [self.need(branch.this, Kind.FLAG) for branch in branches]
        else:
            (sql, *values), _ = self.alike(subject, *(branch.this for branch in branches))
            conditions = [f"{sql} = {value}" for value in values]
        results, kind = self.alike(*(branch.args["true"] for branch in branches), default or exp.Null())
        whens = " ".join(
            f"when {condition} then {result}" for condition, result in zip(conditions, results, strict=False)
        )
        return f"(case {whens} else {results[-1]} end)", kind

    def function(self, node: exp.Expr) -> Written:
        function = FUNCTIONS[type(node)]
        arguments = function.arguments_of(node)
        if not function.fits(arguments):
            raise self.refusal(node)
        if function.alike:
            written, kind = self.alike(*arguments)
            return f"{function.name}({', '.join(written)})", kind
        needed = zip(arguments, function.kinds_of(len(arguments)), strict=True)
        written = [self.need(argument, kind) for argument, kind in needed]
        for index in function.whole:
            if index < len(written):
                written[index] = f"cast({written[index]} as integer)"
        if function.name == "||":
            return f"({' || '.join(written)})", function.result
        return f"{function.name}({', '.join(written)})", function.result

    def named(self, node: exp.Expr) -> Written:
        called = node.name.lower() if isinstance(node, exp.Anonymous) else type(node).__name__.lower()
        arguments = node.expressions if isinstance(node, exp.Anonymous) else [node.this]
        if called not in CASTS or len(arguments) != 1:
            raise self.refusal(node)
        return self.read(arguments[0], CASTS[called])

    def read(self, argument: exp.Expr, kind: Kind) -> Written:
        x = self.need(argument, Kind.TEXT)
        join, column = argument.text("table"), argument.name
        own = isinstance(argument, exp.Column)
        reader = self.names(join, column).reader if own else self.reader_within(argument)
        if own:
            self.reads.append((join, column, kind))
        # Inside an expression money is an exact decimal in units, so that it compares with plain numbers.
        sql = money(x, reader) if kind is Kind.MONEY else cast(x, kind, reader)
        self.misreads.append(Misread(f"{x} is not null and {sql} is null", x, REASONS[kind]))
        return f"({sql})", Kind.NUMBER if kind in (Kind.MONEY, Kind.INTEGER) else kind

    def reader_within(self, argument: exp.Expr) -> Reader:
        # What the recipe itself writes out is plain: ISO dates, a decimal point.
        column = argument.find(exp.Column)
        return self.names(column.text("table"), column.name).reader if column else self.plain


_RESULTS: dict[tuple[Kind, str, Kind], Kind] = {
    **{(Kind.NUMBER, sign, Kind.NUMBER): Kind.NUMBER for sign in "+-*/%"},
    **{(moment, "-", moment): Kind.NUMBER for moment in (Kind.TIME, Kind.DAY)},
    **{(moment, sign, Kind.NUMBER): moment for moment in (Kind.TIME, Kind.DAY) for sign in "+-"},
}
_METHODS: dict[type[exp.Expr], Callable[[_Writer, exp.Expr], Written]] = {
    exp.Paren: _Writer.within,
    exp.Neg: _Writer.negative,
    exp.Not: _Writer.inverse,
    exp.Null: _Writer.constant,
    exp.Boolean: _Writer.constant,
    exp.Literal: _Writer.constant,
    exp.Column: _Writer.column,
    exp.Is: _Writer.test,
    exp.Between: _Writer.between,
    exp.In: _Writer.among,
    exp.Like: _Writer.like,
    exp.ILike: _Writer.like,
    exp.Case: _Writer.case,
    exp.If: _Writer.case,
    exp.Anonymous: _Writer.named,
    exp.Time: _Writer.named,
    exp.Day: _Writer.named,
}
_BINARY = frozenset({"this", "expression"})
KNOWN_ARGUMENTS: dict[type[exp.Expr], frozenset[str]] = {
    **dict.fromkeys((*_COMPARISONS, *_ARITHMETIC, *_LOGIC, exp.Is), _BINARY),
    **dict.fromkeys((exp.Paren, exp.Neg, exp.Not, exp.Boolean, exp.Time, exp.Day), frozenset({"this"})),
    **dict.fromkeys((exp.Like, exp.ILike), _BINARY | {"negate"}),
    **{node: frozenset(function.arguments) for node, function in FUNCTIONS.items()},
    exp.Literal: frozenset({"this", "is_string"}),
    exp.Column: frozenset({"this", "table"}),
    exp.Between: frozenset({"this", "low", "high"}),
    exp.In: frozenset({"this", "expressions"}),
    exp.Case: frozenset({"this", "ifs", "default"}),
    exp.If: frozenset({"this", "true", "false"}),
    exp.Anonymous: frozenset({"this", "expressions"}),
}
