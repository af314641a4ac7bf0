"""What the library answers with: rows of figures that print well and turn into data frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from unisono.model.question import Figure
from unisono.services.rows import figure_row

if TYPE_CHECKING:
    import pandas
    import polars


@dataclass(frozen=True, slots=True, repr=False)
class Result:
    """The figures that answer one question; iterable, indexable, and nothing in it can change."""

    figures: tuple[Figure, ...]
    language: str = "en"

    def __iter__(self) -> Iterator[Figure]:
        return iter(self.figures)

    def __len__(self) -> int:
        return len(self.figures)

    def __getitem__(self, index: int) -> Figure:
        return self.figures[index]

    def rows(self) -> list[dict[str, Any]]:
        """The figures as flat rows; each group column is a column of its own.

        A group column called like a part of a figure (`value`, `n`…) stands as `by.value`.
        """
        return [_flat(figure_row(figure, self.language)) for figure in self.figures]

    def to_polars(self) -> polars.DataFrame:
        """The figures as a Polars data frame (`pip install unisono[notebook]`)."""
        import polars  # an extra: most people never need it

        return polars.DataFrame(self.rows(), infer_schema_length=None)

    def to_pandas(self) -> pandas.DataFrame:
        """The figures as a pandas data frame (`pip install unisono[notebook]`)."""
        import pandas  # an extra: most people never need it

        return pandas.DataFrame(self.rows())

    def __repr__(self) -> str:
        if not self.figures:
            return "Result(no figures)"
        lines = [_line(row) for row in (figure_row(figure, self.language) for figure in self.figures)]
        widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
        return "\n".join(
            "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
            for line in lines
        )


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    parts = {name: part for name, part in row.items() if name != "group"}
    group = {f"by.{name}" if name in parts else name: value for name, value in row["group"].items()}
    return {**parts, **group}


def _line(row: dict[str, Any]) -> tuple[str, ...]:
    group = ", ".join(f"{name} = {value}" for name, value in row["group"].items())
    value = "–" if row["value"] is None else f"{row['value']:,.4g}"
    bounds = "" if row["low"] is None else f"[{row['low']:,.4g}, {row['high']:,.4g}]"
    why = f"({row['reason']})" if row["reason"] else ""
    return (row["metric"], group, row["period"] or "", value, bounds, row["unit"], f"n={row['n']:,}", why)
