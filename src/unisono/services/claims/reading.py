"""Reads copy for a company: claims with their drafts, marked in the text; and registers those chosen."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Any

from unisono.errors import FileError, InputError
from unisono.loop.decide.promise import promise_of
from unisono.loop.listen.claims import Claim, draft_of
from unisono.loop.listen.claims.wording import words
from unisono.model.company import Company
from unisono.services.claims.guarding import claims_of, readable
from unisono.services.claims.nouns import Copy, Read, Stretch
from unisono.services.promised import promise_files
from unisono.services.promises import draft_promises
from unisono.services.rights import allow

LONGEST = 200_000
"""The most signs of a piece of copy: some hundred pages."""
MOST_AROUND = 80
NEAR = 20  # claims before and behind that may cut into the words around one
CLAUSE = re.compile(r"[.!?;:,](?=\s|$)|[\n•|()✓✔¡¿]|\s[–—-]\s")
JOINTS = words("y e and o ou or con com with + & además plus más mais pero mas but - – — · y/o de a")
LEADING = JOINTS | words("te le les os se nos lhe lhes we we'll we’ll you en em in")  # of the next claim


def read_copy(company: Company, text: str) -> Copy:
    """What does this copy promise?

    Parameters
    ----------
    text : copy in Spanish, Portuguese or English.

    Raises
    ------
    FileError
        `copy_empty`, `copy_long`.
    """
    allow(company, "see_figures")
    return _copy(company, text)


def _copy(company: Company, text: str) -> Copy:
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not text:
        raise FileError("copy_empty")
    if len(text) > LONGEST:
        raise FileError("copy_long", most=LONGEST)
    known = {file.definition.text.casefold(): file.name for file in promise_files(company).readable}
    claims = claims_of(text)
    return Copy(
        text,
        tuple(
            _read(
                company,
                (number, claim),
                said_in(text, claims[max(0, number - NEAR) : number + NEAR], claim),
                known,
            )
            for number, claim in enumerate(claims, 1)
        ),
        tuple(_stretches(text, claims)),
    )


def register(company: Company, text: str, chosen: Collection[int], *, campaign: str = "") -> tuple[str, ...]:
    """Write the chosen claims down as drafts of the ledger, all or none; answers with their names.

    Parameters
    ----------
    text : the copy as it was read.
    chosen : the numbers of the claims.
    campaign : the campaign that says it, where somebody told.

    Raises
    ------
    InputError
        `claims_unchosen` where none is; `claim_unknown` where the copy has no claim of that number;
        what `draft_promises` says of a draft.
    FileError
        `file_unwritable`.
    RightsError
        Where this person may not write promises.
    """
    allow(company, "write_promises")
    copy = _copy(company, text)
    if not chosen:
        raise InputError("claims_unchosen")
    unknown = sorted(set(chosen) - {read.number for read in copy.claims})
    if unknown:
        raise InputError("claim_unknown", number=unknown[0])
    more = {"campaign": campaign} if campaign else {}
    return draft_promises(company, [{**read.draft, **more} for read in copy.claims if read.number in chosen])


def said_in(text: str, claims: tuple[Claim, ...], claim: Claim) -> str:
    """The words around a claim that a reader needs: its clause, up to the next claim; «Instalación gratis».

    >>> copy = "Instalación gratis, te respondemos en 2 h y enviamos en 48 h."
    >>> [said_in(copy, claims_of(copy), claim) for claim in claims_of(copy)]
    ['Instalación gratis', 'te respondemos en 2 h', 'enviamos en 48 h']
    """
    first, last = max(0, claim.start - MOST_AROUND), min(len(text), claim.end + MOST_AROUND)
    for each in claims:
        if first < each.end <= claim.start:
            first = each.end
        elif claim.end <= each.start < last:
            last = each.start
    before = [first, *(first + found.end() for found in CLAUSE.finditer(text[first : claim.start]))]
    after = CLAUSE.search(text, claim.end, last)
    end = after.start() if after else last
    said = text[before[-1] : end].split()
    inner = set(claim.text.split())
    while said and said[0].casefold() in JOINTS and said[0] not in inner:
        said.pop(0)
    while said and said[-1].casefold() in LEADING and said[-1] not in inner:
        said.pop()
    return " ".join(said)


def _read(company: Company, numbered: tuple[int, Claim], said: str, known: dict[str, str]) -> Read:
    number, claim = numbered
    draft: dict[str, Any] = {**draft_of(claim), "text": said}
    if draft.get("kind") == "price" and not draft.get("unit"):
        draft["unit"] = company.currency  # a bare $ is the company's own money
    draft, definition = readable(draft)
    promise = promise_of(definition, "")
    kept = known.get(definition.text.casefold(), "")
    return Read(number, claim, draft, promise, promise.missing or "", kept)


def _stretches(text: str, claims: tuple[Claim, ...]) -> Iterator[Stretch]:
    """The copy cut where claims begin and end: several may share words."""
    places = sorted({0, len(text), *(c.start for c in claims), *(c.end for c in claims)})
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, claim in enumerate(claims, 1):
        opening.setdefault(claim.start, []).append(number)
        closing.setdefault(claim.end, []).append(number)
    within: set[int] = set()
    for start, end in pairwise(places):
        within -= set(closing.get(start, ()))
        within |= set(opening.get(start, ()))
        yield Stretch(text[start:end], tuple(sorted(within)), tuple(closing.get(end, ())))
