"""The functions an expression may call, each with what it takes and gives: the list is the whole of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlglot import exp

from unisono.model.canon import Kind

CASTS: dict[str, Kind] = {
    "number": Kind.NUMBER,
    "money": Kind.MONEY,
    "integer": Kind.INTEGER,
    "time": Kind.TIME,
    "day": Kind.DAY,
    "flag": Kind.FLAG,
}
"""How a recipe says that a raw text is to be read as something."""

NEUTRAL = frozenset({"safe", "coalesce", "ignore_nulls", "null_if_pos_overflow", "typed"})
"""Marks the parser leaves that say only which dialect was read."""


@dataclass(frozen=True, slots=True)
class Function:
    """One allowed function: its SQL name, where the parser keeps its arguments, what they must be."""

    name: str
    arguments: tuple[str, ...]
    kinds: tuple[Kind, ...] = ()
    result: Kind = Kind.TEXT
    least: int = 1
    many: bool = False  # the last kind repeats
    alike: bool = False  # any one kind for all arguments, and for the result
    whole: tuple[int, ...] = ()  # arguments the engine takes as whole numbers
    pattern: int | None = None  # an argument that must be a regular expression written out

    def arguments_of(self, node: exp.Expr) -> list[exp.Expr]:
        """The arguments of a call, in order, as the parser keeps them."""
        found: list[exp.Expr] = []
        for argument in self.arguments:
            value = node.args.get(argument)
            found += value if isinstance(value, list) else [] if value is None else [value]
        return found

    def fits(self, arguments: list[exp.Expr]) -> bool:
        """Whether a call has a possible number of arguments, and its pattern is one the engine reads."""
        most = len(self.kinds) if not (self.many or self.alike) else len(arguments)
        if not self.least <= len(arguments) <= most:
            return False
        if self.pattern is None:
            return True
        return _readable(arguments[self.pattern]) and all(
            isinstance(each, exp.Literal) for each in arguments[1:]
        )

    def kinds_of(self, count: int) -> tuple[Kind, ...]:
        """What each of `count` arguments must be."""
        return self.kinds[:count] + self.kinds[-1:] * (count - len(self.kinds))


def _readable(pattern: exp.Expr) -> bool:
    # The engine's expressions (RE2) know no look-around, references or possessives: they would stop a load.
    if not (isinstance(pattern, exp.Literal) and pattern.is_string):
        return False
    written = str(pattern.this)
    if _FOREIGN.search(written.replace("(?:", "").replace("(?i)", "")):
        return False
    try:
        re.compile(written)
    except re.error:
        return False
    return True


_FOREIGN = re.compile(r"\(\?|\\[1-9kZ]|[*+?}]\+|\{\d{4}|,\d{4}")
_TEXT, _NUMBER = Kind.TEXT, Kind.NUMBER

FUNCTIONS: dict[type[exp.Expr], Function] = {
    exp.Coalesce: Function("coalesce", ("this", "expressions"), alike=True),
    exp.Nullif: Function("nullif", ("this", "expression"), least=2, alike=True),
    exp.Least: Function("least", ("this", "expressions"), alike=True),
    exp.Greatest: Function("greatest", ("this", "expressions"), alike=True),
    exp.Concat: Function("concat", ("expressions",), (_TEXT,), many=True),
    exp.ConcatWs: Function("concat_ws", ("expressions",), (_TEXT,), least=2, many=True),
    exp.DPipe: Function("||", ("this", "expression"), (_TEXT, _TEXT), least=2),
    exp.Lower: Function("lower", ("this",), (_TEXT,)),
    exp.Upper: Function("upper", ("this",), (_TEXT,)),
    exp.Trim: Function("trim", ("this",), (_TEXT,)),
    exp.Length: Function("length", ("this",), (_TEXT,), _NUMBER),
    exp.Substring: Function(
        "substr", ("this", "start", "length"), (_TEXT, _NUMBER, _NUMBER), least=2, whole=(1, 2)
    ),
    exp.Replace: Function("replace", ("this", "expression", "replacement"), (_TEXT, _TEXT, _TEXT), least=3),
    exp.SplitPart: Function(
        "split_part", ("this", "delimiter", "part_index"), (_TEXT, _TEXT, _NUMBER), least=3, whole=(2,)
    ),
    exp.RegexpExtract: Function(
        "regexp_extract",
        ("this", "expression", "group"),
        (_TEXT, _TEXT, _NUMBER),
        least=2,
        whole=(2,),
        pattern=1,
    ),
    exp.StartsWith: Function("starts_with", ("this", "expression"), (_TEXT, _TEXT), Kind.FLAG, least=2),
    exp.Abs: Function("abs", ("this",), (_NUMBER,), _NUMBER),
    exp.Round: Function("round", ("this", "decimals"), (_NUMBER, _NUMBER), _NUMBER, whole=(1,)),
    exp.Floor: Function("floor", ("this",), (_NUMBER,), _NUMBER),
}
"""What may be called. What is not here is refused, whatever it is."""
