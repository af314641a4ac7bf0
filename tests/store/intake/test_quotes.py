"""Which records exist must be proved before the engine may read in parallel."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.intake.conftest import Read
from unisono.store.intake import quotes
from unisono.store.intake.quotes import quote_layout


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ('a,b\n"1",2\n', "lines"),
        ('a,b\n"","a""b"\n"""",""', "lines"),
        ('a,b\n1,"x\r\ny"\r\n', "records"),
        ('"a","b"', "lines"),
        ('\ufeff"a",b\n', "lines"),
        ('a,b\n1,"x"y\n', "broken"),
        ('a,b\n1,x"y"\n', "broken"),
        ('a,b\n1, "x"\n', "broken"),
        ('a,b\n1,"x', "broken"),
        ('a;b\n1;"x"\n', "broken"),
    ],
)
def test_layouts_whatever_the_pieces(text: str, layout: str) -> None:
    content = text.encode()
    for size in (1, 2, 3, 5, len(content)):
        pieces = [content[place : place + size] for place in range(0, len(content), size)]
        if size > 2 or "\ufeff" not in text:  # the mark is looked for in the first piece
            assert quote_layout(pieces, ",") == layout


@given(st.text(st.sampled_from('a",\n'), max_size=30))
def test_pieces_do_not_matter(text: str) -> None:
    content = text.encode()
    whole = quote_layout([content], ",")
    assert quote_layout([content[place : place + 1] for place in range(len(content))], ",") == whole


def test_a_record_longer_than_the_engine_takes_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quotes, "MAX_LINE_BYTES", 20)
    pieces = [b'a,"' + b"x\n" * 5, b"y\n" * 5 + b'"\n']
    assert quote_layout(pieces, ",") == "broken"
    monkeypatch.setattr(quotes, "MAX_LINE_BYTES", 30)
    assert quote_layout(pieces, ",") == "records"


@pytest.mark.slow
def test_no_row_is_invented_where_lines_break_inside_quotes(read: Read) -> None:
    """The engine's parallel reader makes a row of ` line, x"`: this file shows it, the intake doesn't."""
    rows = 2_000_000
    content = b"a,b\n" + b"".join(b'%d,"multi\n%d\nline, x"\n' % (row, row) for row in range(rows))
    opened = read(content).opened
    query = f"SELECT count(*), count(try_cast(a AS int)) FROM {opened.relation}"
    with duckdb.connect(config={"threads": 2}) as connection:
        assert connection.execute(query).fetchone() == (rows, rows)
        parallel = query.replace("parallel = false", "parallel = true")
        assert connection.execute(parallel).fetchone() != (rows, rows)  # once this fails, read in parallel
