"""What sources write must become exactly what they meant, and what can't be read must be nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from zoneinfo import ZoneInfo

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unisono.loop.listen.casts import REASONS, Reader, cast, reader_of
from unisono.model.canon import SQL_TYPE, Kind
from unisono.model.recipe import SourceFile
from unisono.model.words import known

ENGINE = duckdb.connect()
COMMA = Reader(decimal=",")
DAY_FIRST = Reader(dates="day_first")
MONTH_FIRST = Reader(dates="month_first")
LIMA = Reader(zone="America/Lima")


PLAIN = Reader()


def read(raw: str | None, kind: Kind, reader: Reader = PLAIN) -> Any:
    sql = f"select {cast('x', kind, reader)} as v from (select $1::varchar as x)"
    (value,) = ENGINE.execute(sql, [raw]).fetchone() or (None,)
    return value


def micros(*parts: int, zone: str = "UTC") -> int:
    moment = datetime(*parts, tzinfo=ZoneInfo(zone))  # type: ignore[misc, arg-type]
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("reader", [Reader(), COMMA, DAY_FIRST, MONTH_FIRST, LIMA])
def test_every_kind_has_its_sql_type_and_reads_nothing_as_nothing(kind: Kind, reader: Reader) -> None:
    value = cast("x", kind, reader)
    sql = f"select typeof({value}), {value} from (select null::varchar as x)"
    assert ENGINE.execute(sql).fetchone() == (SQL_TYPE[kind], None)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("1234.56", 1234.56),
        ("1,234.56", 1234.56),
        ("1,234,567", 1234567.0),
        ("1 234.5", 1234.5),
        ("1\u00a0234.5", 1234.5),
        ("1'234.50", 1234.5),
        ("-5", -5.0),
        ("+5", 5.0),
        ("\u22125", -5.0),
        ("(5.25)", -5.25),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e5", 1e5),
        ("1.5e-7", 1.5e-7),
        ("1e30", 1e30),
        ("12,5", None),
        ("1,23,456", None),
        ("1.234.567", None),
        ("abc", None),
        ("1_000", None),
        ("0x10", None),
        ("inf", None),
        ("-Infinity", None),
        ("nan", None),
        ("5e400", None),
        ("12%", None),
        ("--5", None),
        ("1 2", None),
        ("١٢", None),
    ],
)
def test_numbers_with_a_decimal_point(raw: str, value: float | None) -> None:
    assert read(raw, Kind.NUMBER) == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("1234,56", 1234.56),
        ("1.234,56", 1234.56),
        ("1.234", 1234.0),
        ("1.234.567", 1234567.0),
        ("1 234,5", 1234.5),
        ("0,5", 0.5),
        (",5", 0.5),
        ("1234", 1234.0),
        ("-1.234,5", -1234.5),
        ("49.90", None),
        ("1,234.56", None),
        ("1,2,3", None),
        ("1_0", None),
    ],
)
def test_numbers_with_a_decimal_comma(raw: str, value: float | None) -> None:
    assert read(raw, Kind.NUMBER, COMMA) == value


@pytest.mark.parametrize(
    ("raw", "reader", "cents"),
    [
        ("49.90", Reader(), 4990),
        ("S/ 1,234.50", Reader(), 123450),
        ("S/.12.5", Reader(), 1250),
        ("R$ 49,90", COMMA, 4990),
        ("R$1.234,56", COMMA, 123456),
        ("$ 10", Reader(), 1000),
        ("US$ 10.005", Reader(), 1001),
        ("-US$ 10", Reader(), -1000),
        ("US$ -10", Reader(), -1000),
        ("10 €", Reader(), 1000),
        ("10,50 EUR", COMMA, 1050),
        ("PEN 7", Reader(), 700),
        ("($5.00)", Reader(), -500),
        ("1.005", Reader(), 101),
        ("-1.005", Reader(), -101),
        ("1.0049999999", Reader(), 100),
        ("0.1", Reader(), 10),
        ("1234567890123.45", Reader(), 123456789012345),
        ("ABC 7", Reader(), None),
        ("49,90", Reader(), None),
        ("gratis", Reader(), None),
        ("S/", Reader(), None),
    ],
)
def test_money(raw: str, reader: Reader, cents: int | None) -> None:
    assert read(raw, Kind.MONEY, reader) == cents


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("3", 3),
        ("3.0", 3),
        ("-3", -3),
        ("1,000", 1000),
        ("3.5", None),
        ("x", None),
        ("1e18", None),
        ("0x10", None),
    ],
)
def test_integers(raw: str, value: int | None) -> None:
    assert read(raw, Kind.INTEGER) == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        *(
            (word, True)
            for word in ("true", "True", "1", "yes", "Y", "sí", "SÍ", "si", "sim", "s", "verdadero")
        ),
        *((word, False) for word in ("false", "0", "no", "N", "não", "NÃO", "nao", "falso", "0.0")),
        *((word, None) for word in ("won", "2", "maybe", "lost")),
    ],
)
def test_flags(raw: str, value: bool | None) -> None:
    assert read(raw, Kind.FLAG) is value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2017-12-31 23:59:58", micros(2017, 12, 31, 23, 59, 58)),
        ("2017-12-31T23:59:58", micros(2017, 12, 31, 23, 59, 58)),
        ("2017-12-31 23:59", micros(2017, 12, 31, 23, 59)),
        ("2017-12-31", micros(2017, 12, 31)),
        ("2017/12/31", micros(2017, 12, 31)),
        ("2017-1-5", micros(2017, 1, 5)),
        ("20171231", micros(2017, 12, 31)),
        ("2017-12-31 23:59:58.25", micros(2017, 12, 31, 23, 59, 58, 250000)),
        ("2017-12-31 23:59:58,25", micros(2017, 12, 31, 23, 59, 58, 250000)),
        ("2017-12-31T10:00:00Z", micros(2017, 12, 31, 10)),
        ("2017-12-31T10:00:00z", micros(2017, 12, 31, 10)),
        ("2017-12-31 10:00:00 UTC", micros(2017, 12, 31, 10)),
        ("2017-12-31T10:00:00-03:00", micros(2017, 12, 31, 13)),
        ("2017-12-31T10:00:00.123456+0530", micros(2017, 12, 31, 4, 30, 0, 123456)),
        ("2017-12-31 10:00:00 +02", micros(2017, 12, 31, 8)),
        ("2017-12-31 10:00-03", micros(2017, 12, 31, 13)),
        ("1900-01-01", micros(1900, 1, 1)),
        ("2200-12-31", micros(2200, 12, 31)),
        ("1899-12-31", None),
        ("2201-01-01", None),
        ("9999-12-31 00:00:00", None),
        ("0017-12-31", None),
        ("2017-02-30", None),
        ("2017-12-31 25:00:00", None),
        ("2017-12-31 10:00:00 pm", None),
        ("2017-12-31 10:00:00 Foo/Bar", None),
        ("epoch", None),
        ("infinity", None),
        ("31/12/2017", None),
        ("yesterday", None),
        ("42", None),
        ("20171341", None),
    ],
)
def test_iso_times(raw: str, value: int | None) -> None:
    assert read(raw, Kind.TIME) == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("31/12/2017", micros(2017, 12, 31)),
        ("1/2/2017", micros(2017, 2, 1)),
        ("01/02/2017 10:30", micros(2017, 2, 1, 10, 30)),
        ("31/12/2017 23:59:59", micros(2017, 12, 31, 23, 59, 59)),
        ("31/12/2017 23:59:59.5", micros(2017, 12, 31, 23, 59, 59, 500000)),
        ("31/12/2017 9:05", micros(2017, 12, 31, 9, 5)),
        ("31/12/2017, 9:05", micros(2017, 12, 31, 9, 5)),
        ("31-12-17", micros(2017, 12, 31)),
        ("31.12.2017", micros(2017, 12, 31)),
        ("31/12/69", micros(1969, 12, 31)),
        ("31/12/2017 11:05 PM", micros(2017, 12, 31, 23, 5)),
        ("31/12/2017 11:05:07 p. m.", micros(2017, 12, 31, 23, 5, 7)),
        ("31/12/2017 12:05:07 a.m.", micros(2017, 12, 31, 0, 5, 7)),
        ("2017-12-31", micros(2017, 12, 31)),
        ("12/31/2017", None),
        ("31/02/2017", None),
        ("31/12/0017", None),
        ("31/12/1899", None),
        ("31/12/2017 x", None),
        ("1/2", None),
    ],
)
def test_day_first_times(raw: str, value: int | None) -> None:
    assert read(raw, Kind.TIME, DAY_FIRST) == value


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("10/29/2020", micros(2020, 10, 29)),
        ("10/5/2020", micros(2020, 10, 5)),
        ("01/02/2017 10:30", micros(2017, 1, 2, 10, 30)),
        ("1/2/17 3:04 PM", micros(2017, 1, 2, 15, 4)),
        ("29/10/2020", None),
    ],
)
def test_month_first_times(raw: str, value: int | None) -> None:
    assert read(raw, Kind.TIME, MONTH_FIRST) == value


def test_clocks_without_zone_are_the_files_own() -> None:
    assert read("2017-12-31 10:00:00", Kind.TIME, LIMA) == micros(2017, 12, 31, 15)
    assert read("2017-12-31 10:00:00+00:00", Kind.TIME, LIMA) == micros(2017, 12, 31, 10)
    summer = Reader(dates="day_first", zone="America/Sao_Paulo")
    assert read("01/01/2018 10:00", Kind.TIME, summer) == micros(2018, 1, 1, 12)
    assert read("01/07/2018 10:00", Kind.TIME, summer) == micros(2018, 7, 1, 13)


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("2017-12-31", date(2017, 12, 31)),
        ("2017-12-31 23:59:59", date(2017, 12, 31)),
        ("2018-01-01T02:00:00Z", date(2017, 12, 31)),
        ("1960-05-01", date(1960, 5, 1)),
        ("31/12/2017", None),
    ],
)
def test_days_are_the_zones_own(raw: str, day: date | None) -> None:
    assert read(raw, Kind.DAY, LIMA) == (None if day is None else (day - date(1970, 1, 1)).days)


MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2068, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0)
)


@given(
    MOMENTS,
    st.sampled_from(["%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%SZ", "%Y/%m/%d %H:%M:%S"]),
)
def test_iso_round_trip(moment: datetime, style: str) -> None:
    expected = (moment - datetime(1970, 1, 1)) // timedelta(microseconds=1)
    assert read(moment.strftime(style), Kind.TIME) == expected


@given(
    MOMENTS,
    st.sampled_from([(DAY_FIRST, "%d", "%m"), (MONTH_FIRST, "%m", "%d")]),
    st.sampled_from("/-."),
    st.sampled_from([" %H:%M:%S", " %I:%M:%S %p"]),
)
def test_ordered_round_trip(moment: datetime, order: tuple[Reader, str, str], sign: str, clock: str) -> None:
    reader, first, second = order
    written = moment.strftime(f"{first}{sign}{second}{sign}%Y{clock}")
    expected = (moment - datetime(1970, 1, 1)) // timedelta(microseconds=1)
    assert read(written, Kind.TIME, reader) == expected


@given(
    st.decimals(-(10**12), 10**12, places=4, allow_nan=False, allow_infinity=False),
    st.sampled_from(
        [(Reader(), ","), (Reader(), ""), (COMMA, "."), (COMMA, ""), (COMMA, " "), (Reader(), "'")]
    ),
    st.sampled_from(["", "S/ ", "R$", "US$ ", "€ "]),
)
def test_money_round_trip(value: Decimal, style: tuple[Reader, str], sign: str) -> None:
    reader, group = style
    written = f"{value:,.4f}".replace(",", "g").replace(".", reader.decimal).replace("g", group)
    cents = int((value * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    assert read(sign + written, Kind.MONEY, reader) == cents
    if not sign:
        assert read(written, Kind.NUMBER, reader) == float(value)


@settings(max_examples=25)
@given(st.text(max_size=12))
def test_no_text_stops_a_load(raw: str) -> None:
    for kind in Kind:
        for reader in (Reader(), DAY_FIRST, COMMA):
            read(raw.replace("\0", ""), kind, reader)


def test_every_reason_has_words() -> None:
    assert all(known(f"reason.{reason}") for reason in REASONS.values())


def test_a_reader_needs_settled_choices() -> None:
    with pytest.raises(ValueError, match="settled"):
        reader_of(SourceFile("a", "a.csv", (), dates="iso"), "UTC")
    file = SourceFile("a", "a.csv", (), dates="day_first", decimal=",", zone="America/Lima")
    assert reader_of(file, "UTC") == Reader(",", "day_first", "America/Lima")
