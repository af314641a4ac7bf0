"""Reads a person's filter (`hour >= 20 and origin = paid search`) into SQL that can do nothing but filter.

What was typed is parsed, every node is checked against a short list, names are looked up among the
columns within reach, values become bound parameters; the text itself never reaches the engine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from unisono.errors import QuestionError
from unisono.loop.measure.reach import Found, Reach
from unisono.loop.measure.written import alike, compared
from unisono.model.canon import Kind

_LONGEST = 2_000  # characters; nobody types more, and a deep nest would exhaust the parser
_PLAIN = re.compile(r"\s*([\w.]+)\s*(<>|!=|<=|>=|=|<|>)\s*([^\s'\"();$=<>][^'\"();$]*?)\s*")
_SEVERAL = re.compile(r"\b(and|or)\b|--|/\*", re.IGNORECASE)
_OPERATORS: dict[str, type[exp.Binary]] = {
    "=": exp.EQ,
    "<>": exp.NEQ,
    "!=": exp.NEQ,
    "<": exp.LT,
    "<=": exp.LTE,
    ">": exp.GT,
    ">=": exp.GTE,
}
_TURNED: dict[type[exp.Expr], type[exp.Binary]] = {
    exp.EQ: exp.EQ,
    exp.NEQ: exp.NEQ,
    exp.LT: exp.GT,
    exp.LTE: exp.GTE,
    exp.GT: exp.LT,
    exp.GTE: exp.LTE,
}

_UNDERSTOOD = {"this", "expression", "expressions", "low", "high", "table", "db", "catalog"}


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter ready for a kernel: its SQL, its parameters, and the columns it looks at."""

    sql: str
    parameters: dict[str, object]
    found: tuple[Found, ...]


def read_where(text: str, reach: Reach) -> Condition:
    """Which rows does this filter keep?

    Comparisons, `in`, `between`, `like`, `is null`, joined by `and`, `or`, `not`. Text on the right
    needs no quotes where it isn't the name of a column. Times are compared with a local date or
    date and time (`created_at >= 2018-03-01`); a date means its whole day. Money is compared in
    whole units of its currency.

    Raises
    ------
    QuestionError
        `where_unreadable`, `where_not_allowed`, `column_unknown`, `column_ambiguous` or
        `value_unreadable`.

    >>> from unisono.loop.measure.metric import Base
    >>> read_where("origin = paid search", Reach(Base("leads", "created_at"), {})).parameters
    {'p0': 'paid search'}
    """
    if len(text) > _LONGEST:
        raise QuestionError("where_unreadable", where=f"{text[:60]}…")
    try:
        return _written(text, reach)
    except RecursionError as too_deep:
        raise QuestionError("where_unreadable", where=f"{text[:60]}…") from too_deep
    except QuestionError as refused:
        plain = _PLAIN.fullmatch(text)
        if plain is None or _SEVERAL.search(text) or not refused.code.startswith("where_"):
            raise
        writer = _Writer(reach)
        return writer.finished(writer.compare(_OPERATORS[plain[2]], reach.find(plain[1]), plain[3]))


def _written(text: str, reach: Reach) -> Condition:
    try:
        parsed = _parsed(text)
    except SqlglotError as unreadable:
        raise QuestionError("where_unreadable", where=text) from unreadable
    writer = _Writer(reach)
    return writer.finished(writer.truth(parsed))


@lru_cache(maxsize=256)  # a page puts the same filter to forty metrics
def _parsed(text: str) -> exp.Condition:
    return sqlglot.parse_one(text, into=exp.Condition, read="duckdb")


@dataclass(slots=True)
class _Writer:
    """Writes the checked filter node by node, collecting parameters and columns."""

    reach: Reach
    parameters: dict[str, object] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)

    def finished(self, node: exp.Expr) -> Condition:
        return Condition(node.sql("duckdb", comments=False), self.parameters, tuple(self.found))

    def truth(self, node: exp.Expr) -> exp.Expr:
        """The same true-or-false, made of nothing but what is allowed."""
        more = {name for name, given in node.args.items() if given} - _UNDERSTOOD
        if more - {"negate"}:
            raise _refused(node)  # a part that would be lost silently
        found = self._truth(node)
        return exp.paren(exp.Not(this=exp.paren(found))) if more else found

    def _truth(self, node: exp.Expr) -> exp.Expr:
        match node:
            case exp.And() | exp.Or():
                left, right = self.truth(node.this), self.truth(node.expression)
                return exp.paren(type(node)(this=left, expression=right))
            case exp.Not():
                return exp.paren(exp.Not(this=self.truth(node.this)))
            case exp.Paren():
                return self.truth(node.unnest())
            case exp.EQ() | exp.NEQ() | exp.LT() | exp.LTE() | exp.GT() | exp.GTE():
                return self._comparison(node)
            case exp.Like() | exp.ILike():
                return self.compare(type(node), self._column(node.this), _value(node.expression))
            case exp.Between():
                column = self._column(node.this)
                low = self.compare(exp.GTE, column, _value(node.args["low"]))
                return exp.paren(exp.and_(low, self.compare(exp.LTE, column, _value(node.args["high"]))))
            case exp.In():
                return self._among(node)
            case exp.Is() | exp.Column():
                return self._state(node)
        raise _refused(node)

    def compare(self, operator: type[exp.Binary], column: Found, value: str) -> exp.Expr:
        """One column against one value."""
        side, read = compared(column, value, pattern=operator in (exp.Like, exp.ILike))
        self.found.append(column)
        name = f"p{len(self.parameters)}"
        self.parameters[name] = read
        return operator(this=side, expression=exp.Parameter(this=exp.var(name)))

    def _comparison(self, node: exp.Binary) -> exp.Expr:
        left, right = node.args["this"], node.args["expression"]
        if isinstance(right, exp.Column) and not isinstance(left, exp.Column):
            return self.compare(_TURNED[type(node)], self._column(right), _value(left))
        column, other = self._column(left), self._other(right)
        if other is None:
            return self.compare(type(node), column, _value(right))
        if not alike(column.kind, other.kind):
            raise QuestionError("value_unreadable", column=column.name, value=other.name)
        self.found += [column, other]
        return type(node)(this=column.node.copy(), expression=other.node.copy())

    def _among(self, node: exp.In) -> exp.Expr:
        if any(node.args.get(form) is not None for form in ("query", "unnest", "field")):
            raise _refused(node)
        column = self._column(node.this)
        return exp.paren(exp.or_(*(self.compare(exp.EQ, column, _value(each)) for each in node.expressions)))

    def _state(self, node: exp.Expr) -> exp.Expr:
        """`x is null`, `won is true`, or the flag by itself."""
        column = self._column(node.this if isinstance(node, exp.Is) else node)
        wanted = node.expression if isinstance(node, exp.Is) else exp.true()
        if isinstance(wanted, exp.Null):
            self.found.append(column)
            return exp.Is(this=column.node.copy(), expression=exp.Null())
        if column.kind is not Kind.FLAG:
            raise _refused(node)
        return self.compare(exp.EQ, column, _value(wanted))

    def _column(self, node: exp.Expr) -> Found:
        if not isinstance(node, exp.Column):
            raise _refused(node)
        return self.reach.find(_name(node))

    def _other(self, node: exp.Expr) -> Found | None:
        """The column on the right-hand side; None where it is a value, quoted or not."""
        if not isinstance(node, exp.Column):
            return None
        try:
            return self.reach.find(_name(node))
        except QuestionError as unknown:
            if unknown.code == "column_unknown":
                return None
            raise


def _name(column: exp.Column) -> str:
    return ".".join(part.name for part in column.parts)


def _value(node: exp.Expr) -> str:
    """What was written as a value: a literal, a date, or a word without quotes."""
    match node:
        case exp.Literal():
            return str(node.this)
        case exp.Boolean():
            return "true" if node.this else "false"
        case exp.Neg() if isinstance(node.this, exp.Literal) and not node.this.is_string:
            return f"-{node.this.this}"
        case exp.Cast() if isinstance(node.this, exp.Literal) and node.to.is_type("date", "timestamp"):
            return str(node.this.this)
        case exp.Column() if not isinstance(node.this, exp.Star):
            return _name(node)
    raise _refused(node)


def _refused(node: exp.Expr) -> QuestionError:
    return QuestionError("where_not_allowed", part=node.sql("duckdb", comments=False))
