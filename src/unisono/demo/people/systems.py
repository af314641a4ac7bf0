"""What each system wrote down of the same people: some of their keys, by its own ids, with its own dirt."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from unisono.demo.people import styles
from unisono.demo.people.changing import changed, chosen, restyled, with_holes
from unisono.demo.people.nouns import (
    BILLING,
    CRM,
    DELIVERIES,
    HELPDESK,
    SURVEYS,
    USUAL,
    Dirt,
    People,
    Records,
    everybody,
    no_texts,
)
from unisono.demo.people.numbering import system_ids
from unisono.demo.people.slips import slip_in_address, slip_in_word, slipped
from unisono.demo.people.texts import joined, looked_up
from unisono.demo.world.nouns import Flags, Whole

HOLDS = {
    CRM: ("name", "email", "phone", "document"),
    HELPDESK: ("name", "email", "phone"),
    SURVEYS: ("name", "email"),
    BILLING: ("name", "email", "document"),
    DELIVERIES: ("name", "phone", "document"),
}
"""Which keys each system has a column for."""

_KNOWS_TRADES = (CRM, BILLING)  # the others speak with a person


@dataclass(frozen=True, slots=True)
class _Written:
    traded: Flags  # the name is a business's, which has no surname to come first
    name: pa.StringArray
    email: pa.StringArray
    phone: pa.StringArray
    document: pa.StringArray


def records(
    random: np.random.Generator,
    people: People,
    system: str,
    *,
    laws: Dirt = USUAL,
    rows: Whole | None = None,
) -> Records:
    """What did a system write down of the people it knows?

    Parameters
    ----------
    random : decides where the dirt falls
    people : everybody
    system : one of SYSTEMS
    laws : how badly things are written down
    rows : places of the people this system knows, each once; None for all

    Returns
    -------
    Records
        The main record of each in the order of `rows`; in the sales system, then those typed a second time.
    """
    person = everybody(len(people)) if rows is None else rows
    main = _soiled(random, _copied(people, person, system), system, laws)
    if system != CRM:
        return _numbered(people, system, (person, main))
    twice = person[chosen(random, len(person), laws.second)]
    second = _soiled(random, _retyped(random, _copied(people, twice, system), laws), system, laws)
    return _numbered(people, system, (person, main), (twice, second))


def _copied(people: People, person: Whole, system: str) -> _Written:
    """What stands in the papers before anybody types it."""
    trade = looked_up(people.trade, person) if system in _KNOWS_TRADES else no_texts(len(person))
    name = pc.coalesce(trade, joined(looked_up(people.first, person), " ", looked_up(people.last, person)))
    email, phone, document = (
        looked_up(getattr(people, key), person) if key in HOLDS[system] else no_texts(len(person))
        for key in ("email", "phone", "document")
    )
    return _Written(trade.is_valid().to_numpy(zero_copy_only=False), name, email, phone, document)


def _retyped(random: np.random.Generator, written: _Written, laws: Dirt) -> _Written:
    """The same people typed by another rep: another address or a misspelt one, less of the rest."""
    other = chosen(random, len(written.name), laws.second_other_email)
    email = changed(written.email, other, lambda texts: pc.replace_substring(texts, "@", "@trabajo."))
    return replace(
        written,
        email=changed(email, ~other, lambda texts: slipped(random, texts, 1.0, slip_in_address)),
        phone=with_holes(random, written.phone, laws.second_no_phone),
        document=with_holes(random, written.document, laws.second_no_document),
    )


def _soiled(random: np.random.Generator, written: _Written, system: str, laws: Dirt) -> _Written:
    """Typing errors first, then the manner of writing, then holes."""
    email = slipped(random, written.email, laws.typo_email, slip_in_address)
    document = slipped(random, written.document, laws.typo_document, slip_in_word)
    email = restyled(random, email, laws.restyled, styles.EMAILS)
    phone = restyled(random, written.phone, laws.restyled, styles.PHONES)
    document = restyled(random, document, laws.restyled, styles.DOCUMENTS)
    return replace(
        written,
        name=_named(random, written, system, laws),
        email=with_holes(random, email, laws.missing_email),
        phone=with_holes(random, phone, laws.missing_phone),
        document=with_holes(random, document, laws.missing_document),
    )


def _named(random: np.random.Generator, written: _Written, system: str, laws: Dirt) -> pa.StringArray:
    typed = slipped(random, written.name, laws.typo_name, slip_in_word)
    styled = restyled(random, typed, laws.restyled, styles.NAMES)
    if system == BILLING:
        turned = chosen(random, len(typed), laws.surname_first) & ~written.traded
        styled = changed(styled, turned, lambda texts: pc.utf8_upper(styles.surname_first(texts)))
    return with_holes(random, styled, laws.unnamed_surveys if system == SURVEYS else laws.missing_name)


def _numbered(people: People, system: str, *sheets: tuple[Whole, _Written]) -> Records:
    """The sheets below each other, with the system's own ids; all but the first were typed again."""
    person = np.concatenate([persons for persons, _ in sheets])
    again = np.arange(len(person)) >= len(sheets[0][0])
    name, email, phone, document = (
        pa.concat_arrays([getattr(written, key) for _, written in sheets])
        for key in ("name", "email", "phone", "document")
    )
    ids = system_ids(system, people.number[person], again)
    return Records(person, again, ids, name, email, phone, document)
