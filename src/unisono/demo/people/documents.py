"""Identity documents in each country's own shape, one for each customer number, check digits right."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from unisono.demo.people.naming import NameBook, Names, first_names, surnames
from unisono.demo.people.numbering import LARGEST, Scatter
from unisono.demo.people.texts import compute, filled, gathered, joined, looked_up, padded, rewritten
from unisono.demo.world.nouns import Whole

_DNI = Scatter(LARGEST, 12_360_679, 9_871_203)
_CEDULA = Scatter(4 * 10**8, 147_213_597, 300_671_009)
_RUT = Scatter(LARGEST, 8_541_019, 3_141_593)
_CURP = Scatter(LARGEST, 14_142_137, 6_626_071)

_FIRST_BIRTH = np.datetime64("1945-01-01")
_BIRTHS = 21_915  # days to the end of 2004: sixty years, so that no YYMMDD comes twice
_STATES = pa.array(
    [
        "AS", "BC", "BS", "CC", "CL", "CM", "CS", "CH", "DF", "DG", "GT", "GR", "HG", "JC", "MC", "MN", "MS",
        "NT", "NL", "OC", "PL", "QT", "QR", "SP", "SL", "SR", "TC", "TS", "TL", "VZ", "YN", "ZS", "NE",
    ]
)  # fmt: skip
_SIGNS = pa.array(list("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
_CURP_VALUES = np.zeros(256, dtype=np.int64)
_CURP_VALUES[[ord(sign) for sign in "0123456789ABCDEFGHIJKLMN"]] = np.arange(24)
_CURP_VALUES[[ord(sign) for sign in "OPQRSTUVWXYZ"]] = np.arange(25, 37)  # 24 is the Ñ's, which is written X


def documents(number: Whole, country: Whole, names: Names) -> pa.StringArray:
    """Which document has each customer: DNI, cédula, CURP or RUT?

    Parameters
    ----------
    number : the customer's number in the whole company
    country : two-letter codes
    names : everybody's names; a CURP begins with their letters
    """
    rows = {code: np.flatnonzero(country == code) for code in ("PE", "CO", "MX", "CL")}
    peruvian, colombian, mexican, chilean = (number[some] for some in rows.values())
    texts = [
        padded(80_000_000 + _DNI.of(peruvian), 8),
        padded(1_500_000_000 + _CEDULA.of(colombian), 10),
        _curp(mexican, rows["MX"], names),
        rut(30_000_000 + _RUT.of(chilean)),
    ]
    return gathered(list(rows.values()), texts)


def rut(body: Whole) -> pa.StringArray:
    """A RUT with its check digit: 11 − (Σ digit x 2, 3, … 7, 2, … from the right) modulo 11, 10 written K.

    >>> rut(np.array([12345678, 30686957])).to_pylist()
    ['12345678-5', '30686957-4']
    """
    digits = body[:, None] // 10 ** np.arange(8) % 10
    check = (11 - digits @ np.array([2, 3, 4, 5, 6, 7, 2, 3]) % 11) % 11
    return joined(padded(body, 8), "-", looked_up(pa.array(list("0123456789K")), check))


def _curp(number: Whole, rows: Whole, names: Names) -> pa.StringArray:
    """Letters of the name, birth date, sex, state, letters again, a sign, a check digit."""
    place = _CURP.of(number)
    day, rest = place % _BIRTHS, place // _BIRTHS
    letters, inner = _letters(rows, names)
    born = compute.strftime(pa.array((_FIRST_BIRTH + day).astype("datetime64[s]")), format="%y%m%d")
    sex = looked_up(pa.array(["M", "H"]), names.man[rows].astype(np.int64))
    state, sign = looked_up(_STATES, rest % len(_STATES)), looked_up(_SIGNS, rest // len(_STATES))
    signs = joined(letters, born, sex, state, inner, sign)
    return joined(signs, _check_digit(signs))


def _letters(rows: Whole, names: Names) -> tuple[pa.StringArray, pa.StringArray]:
    """The four letters a CURP begins with, and the three inner consonants further on; X for none."""
    initial, vowel, consonant = r"^(.).*", r"^.[^AEIOU]*([AEIOU]?).*", r"^.[AEIOU]*([^AEIOU]?).*"
    first, paternal = (names.first[rows], first_names()), (names.paternal[rows], surnames())
    maternal = names.maternal[rows], surnames()
    parts = ((initial, paternal), (vowel, paternal), (initial, maternal), (initial, first))
    four = joined(*(_letter(pattern, *of) for pattern, of in parts))
    # Four letters that can be said aloud get an X, as the register does with words it won't print.
    decent = rewritten(four, "^([^AEIOU])[AEIOU]([^AEIOU][AEIOU])$", r"\1X\2")
    return decent, joined(*(_letter(consonant, *of) for of in (paternal, maternal, first)))


def _letter(pattern: str, place: Whole, book: NameBook) -> pa.StringArray:
    found = rewritten(pc.utf8_upper(book.plain), pattern, r"\1")
    return filled(looked_up(rewritten(found, "^$", "X"), place), "X")


def _check_digit(signs: pa.StringArray) -> pa.StringArray:
    """(10 − Σ value x 18, 17, … 2 modulo 10) modulo 10, over the first seventeen signs."""
    written = np.array(signs.to_numpy(zero_copy_only=False), dtype="S17").view(np.uint8).reshape(-1, 17)
    return padded((10 - _CURP_VALUES[written] @ np.arange(18, 1, -1) % 10) % 10)
