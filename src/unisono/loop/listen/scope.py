"""A recipe names raw columns, its own and looked-up ones: here each name finds its cell, or an error."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unisono.errors import RecipeError
from unisono.loop.listen.casts import Reader
from unisono.loop.listen.expressions import Named, Names
from unisono.loop.listen.section import unknown
from unisono.loop.listen.sql import clean, name, source, text
from unisono.model.recipe import Join, SourceFile


@dataclass(frozen=True, slots=True)
class Joined:
    """Another file whose columns are looked up; without a reader of its own it is read like the file."""

    relation: str
    columns: tuple[str, ...]
    reader: Reader | None = None


class Scope:
    """The raw columns one file can name, and the SQL that yields those it did name.

    Raw cells are `r0, r1…`, cleaned ones `c0, c1…`, cells looked up through the first join `j0_0, j0_1…`.
    """

    def __init__(
        self, file: SourceFile, columns: tuple[str, ...], joined: Mapping[str, Joined], reader: Reader
    ) -> None:
        self.file, self.columns, self.joined, self.reader = file, columns, joined, reader
        self.used: set[int] = set()
        self.looked: dict[str, set[int]] = {join.name: set() for join in file.joins}

    def names(self, place: str) -> Names:
        """The finder of raw columns for something that stands at `place` of the recipe."""

        def find(join: str, column: str) -> Named:
            return self.cell(join, column, place=place)

        return find

    def split(self, written: str) -> tuple[str, str]:
        """The join and the column of a name as written; a name may hold dots of its own.

        >>> Scope(SourceFile("a", "a.csv", ()), (), {}, Reader()).split("address.city")
        ('', 'address.city')
        """
        join, dot, column = written.partition(".")
        return (join, column) if dot and join in self.looked else ("", written)

    def cell(self, join: str, column: str, *, place: str) -> Named:
        """The cleaned cell of a raw column, which from now on the relation yields."""
        if join and join not in self.looked:
            raise unknown("recipe_join_unknown", place, join, self.looked)
        if not join:
            index = _index(self.columns, column, place)
            self.used.add(index)
            return Named(f"c{index}", self.reader)
        index = _index(self._other(join, place).columns, column, place)
        self.looked[join].add(index)
        return Named(f"j{self._number(join)}_{index}", self.joined[join].reader or self.reader)

    def raw(self, cell: str) -> str:
        """The cell as it came, for telling a fault; looked-up cells are only kept cleaned."""
        return cell.replace("c", "r", 1)

    @property
    def joins(self) -> tuple[Join, ...]:
        """The joins that something needs."""
        return tuple(join for join in self.file.joins if self.looked[join.name] or join.orphans != "ignore")

    @property
    def raws(self) -> list[str]:
        """All raw cells of the file."""
        return [f"r{index}" for index in range(len(self.columns))]

    def blank(self) -> str:
        """The condition that a row says nothing; unnamed cells are looked at only if the named are empty."""
        rest = [clean(f"r{index}") for index in range(len(self.columns)) if index not in self.used]
        named = [f"c{index}" for index in sorted(self.used)]
        if not named:
            return f"coalesce({', '.join(rest)}) is null"
        others = f"coalesce({', '.join(rest)}) is null" if rest else "true"
        return f"case when coalesce({', '.join(named)}) is null then {others} else false end"

    def whole_row(self) -> str:
        """The raw row as a JSON object."""
        pairs = (f"{text(column)}, r{index}" for index, column in enumerate(self.columns))
        return f"cast(json_object({', '.join(pairs)}) as varchar)"

    def keys(self, join: Join) -> tuple[str, ...]:
        """The cells that a join looks up by: the file's own, or those of a join declared before it."""
        place = f"files.{self.file.key}.join.{join.name}.on"
        earlier = list(self.looked)[: self._number(join.name)]
        here = [self.split(column) for column, _ in join.on]
        for other, _ in here:
            if other and other not in earlier:
                raise unknown("recipe_join_unknown", place, other, earlier)
        return tuple(self.cell(other, column, place=place).sql for other, column in here)

    def relation(self, relation: str) -> str:
        """The rows of the file with every cell that was named so far, one for each raw row."""
        # From the last join to the first: what one looks up by, an earlier one has to find.
        keys = {join.name: self.keys(join) for join in reversed(self.file.joins) if join in self.joins}
        cells = [f"{name(column)} as r{index}" for index, column in enumerate(self.columns)]
        cells += [f"{clean(name(self.columns[index]))} as c{index}" for index in sorted(self.used)]
        if not keys:
            return f"select {', '.join(cells)} from {source(relation)}"
        # The engine may turn a join around and lose the file's order, so rows are numbered before it.
        rows = f"select {', '.join(cells)}, row_number() over () as n from {source(relation)}"
        found = [column for join in self.joins for column in self._found(join)]
        lookups = " ".join(self._lookup(join, keys[join.name]) for join in self.joins)
        return f"select l.*, {', '.join(found)} from ({rows}) l {lookups}"

    def _found(self, join: Join) -> Iterable[str]:
        number = self._number(join.name)
        yield f"j{number}.k0 is not null as j{number}_found"
        yield from (f"j{number}.v.v{index} as j{number}_{index}" for index in sorted(self.looked[join.name]))

    def _lookup(self, join: Join, keys: tuple[str, ...]) -> str:
        # One row a key, the last of the other file: a left join must never multiply the rows of this one.
        number, place = self._number(join.name), f"files.{self.file.key}.join.{join.name}"
        other = self._other(join.name, place)
        there = [_index(other.columns, column, f"{place}.on") for _, column in join.on]
        cells = [f"{clean(name(other.columns[index]))} as k{at}" for at, index in enumerate(there)]
        values = sorted(self.looked[join.name])
        cells += [f"{clean(name(other.columns[index]))} as v{index}" for index in values]
        rows = f"select {', '.join(cells)}, row_number() over () as n from {source(other.relation)}"
        ks = ", ".join(f"k{at}" for at in range(len(there)))
        packed = ", ".join(f"v{index} := v{index}" for index in values)
        last = f", max_by(struct_pack({packed}), n) as v" if values else ""
        alike = " and ".join(f"{_within(key)} = j{number}.k{at}" for at, key in enumerate(keys))
        one = f"select {ks}{last} from ({rows}) where k0 is not null group by {ks}"
        return f"left join ({one}) j{number} on {alike}"

    def _other(self, join: str, place: str) -> Joined:
        other = self.joined.get(join)
        if other is None or not other.columns:
            raise RecipeError("joined_file_absent", place=place, name=join)
        return other

    def _number(self, join: str) -> int:
        return list(self.looked).index(join)


def _index(columns: tuple[str, ...], column: str, place: str) -> int:
    if column in columns:
        return columns.index(column)
    folded = [index for index, each in enumerate(columns) if each.casefold() == column.casefold()]
    if len(folded) != 1:
        raise unknown("raw_column_unknown", place, column, columns)
    return folded[0]


def _within(cell: str) -> str:
    """A cell's name among the joins themselves, where a looked-up one still lies packed."""
    join, found, index = cell.partition("_")
    return f"{join}.v.v{index}" if found else cell
