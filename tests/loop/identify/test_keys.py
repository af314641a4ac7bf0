"""Records become keys: what each means once it is normalised, as integers."""

from __future__ import annotations

from unisono.loop.identify.keys import read_keys
from unisono.loop.identify.nouns import Records


def test_each_key_is_normalised() -> None:
    records = Records.told(
        id=["a", "b"],
        name=["PÉREZ, Ana", "Ana Perez"],
        email=["ANA@correo.pe", " ana@correo.pe"],
        phone=["987 654 321", "+51987654321"],
        document=["45.678.901", "45678901"],
        country=["PE", "PE"],
    )
    keys = read_keys(records)
    assert (keys.email.values, keys.phone.values, keys.paper.values) == (
        ("ana@correo.pe",),
        ("+51987654321",),
        ("45678901",),
    )
    for codes in (keys.name, keys.email.codes, keys.phone.codes, keys.paper.codes, keys.document):
        assert codes.tolist() == [0, 0]
    assert keys.customer.tolist() == [0, 1]


def test_what_says_nothing_is_no_key() -> None:
    records = Records.told(
        id=["a", "b"],
        name=["-", None],
        email=["no tiene", ""],
        phone=["000000000", None],
        document=["-", None],
    )
    keys = read_keys(records)
    for codes in (keys.name, keys.email.codes, keys.phone.codes, keys.paper.codes, keys.document):
        assert codes.tolist() == [-1, -1]


def test_a_document_is_scoped_by_country_and_its_paper_is_not() -> None:
    documents = ["45.678.901", "45678901", "45678901", "45678901", "45678901"]
    countries = ["PE", " pe", "CO", None, " "]
    keys = read_keys(Records.told(id=list("abcde"), document=documents, country=countries))
    assert len(set(keys.document.tolist())) == 3
    assert keys.document[0] == keys.document[1], "a country is the same however it is written"
    assert keys.document[3] == keys.document[4]
    assert keys.paper.codes.tolist() == [0] * 5


def test_a_phone_is_read_in_its_record_s_country() -> None:
    phones = ["987654321", "987654321", "987654321"]
    keys = read_keys(Records.told(id=list("abc"), phone=phones, country=["PE", "CL", None]))
    assert [keys.phone.values[one] if one >= 0 else None for one in keys.phone.codes] == [
        "+51987654321",
        "+56987654321",
        None,
    ]
