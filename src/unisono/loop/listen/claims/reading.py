"""Reads copy: what a company promises in it, with quantities, conditions, and what can't be measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from unisono.loop.listen.claims.anchors import BARE_REFUND, Anchor, anchors_of, clause
from unisono.loop.listen.claims.conditions import conditions_of
from unisono.loop.listen.claims.figures import Found, figures_of
from unisono.loop.listen.claims.filters import denied, past_verbs, stays_silent, tells_of_past, waived
from unisono.loop.listen.claims.folding import fold
from unisono.loop.listen.claims.joining import join, kind_of, written_of
from unisono.loop.listen.claims.judging import judged
from unisono.loop.listen.claims.marks import Mark, Sentence, sentences
from unisono.loop.listen.claims.nouns import Claim, Kind, Tongue
from unisono.loop.listen.claims.tops import tops_of

# What is a claim without a figure.
STANDS: dict[str, Kind] = {
    "free": "free",
    "trying": "free",
    "interest": "free",
    "tie": "no_commitment",
    "price_lock": "price_lock",
    "price_match": "price_match",
    "content": "satisfaction",
    "refund": "refund",
    "cancelling": "cancel_until",
    "parts": "installments",
    "bundle": "discount",
    "speed": "speed",
    "size": "allowance",
    "price": "price_from",
    "top": "superlative",
}
STEADY = frozenset(("satisfied", "content"))  # what was found lately may still be claimed


def claims_in(text: str, tongue: Tongue | None = None) -> tuple[Claim, ...]:
    """What does this copy promise?

    Parameters
    ----------
    text : copy in Spanish, Portuguese or English, or a mix; each sentence is read in its own language.
    tongue : the language to read all of it in; left out, found sentence by sentence.

    Returns
    -------
    tuple[Claim, ...]
        In the order of the text. Claims may share words: «instalación gratis en 24 h» makes two.

    Notes
    -----
    A grammar of words and figures, no model: it knows the kinds of `Kind` and nothing else, and irony not
    at all. Questions, the past, duties, hopes and what others do are no promises. Time is linear in the text.

    >>> [(each.kind, each.values) for each in claims_in("Soporte 24/7 y entrega en 48 h, sin permanencia")]
    [('support_hours', ('24/7',)), ('deliver_within', ('48 hours',)), ('no_commitment', ())]
    """
    folded, places = fold(text)
    raw = text if places is None else "".join(text[place] for place in places[:-1])
    found = [claim for sentence in sentences(folded, tongue) for claim in _claims(sentence, raw)]
    return tuple(found if places is None else [_moved(claim, places, text) for claim in found])


def _claims(sentence: Sentence, raw: str) -> Iterator[Claim]:
    marks = sentence.marks
    if stays_silent(sentence):
        return
    figures = figures_of(marks)
    within = {place for found in figures for place in range(found.first, found.after)}
    anchors = [each for each in (*anchors_of(marks), *tops_of(marks)) if each.after - 1 not in within]
    if not figures and not anchors:
        return
    told = join(marks, anchors, figures)
    past, gone = past_verbs(sentence, raw), tells_of_past(sentence)
    taken = _nos_of(marks, told)
    for anchor in told:
        steady = anchor.topic in STEADY
        if (
            (gone and not steady)
            or denied(marks, anchor, taken)
            or (not steady and waived(marks, anchor, past))
        ):
            continue
        for kind, part in _kinds(marks, anchor):
            yield _claim(sentence, kind, part, raw)


def _kinds(marks: list[Mark], anchor: Anchor) -> Iterator[tuple[Kind, Anchor]]:
    """The claims a subject makes: one for each kind its figures are of, or one without."""
    by_kind: dict[Kind, list[Found]] = {}
    for found in anchor.figures:
        kind = kind_of(anchor, found) or STANDS.get(anchor.topic)
        if kind:
            by_kind.setdefault(kind, []).append(found)
    if anchor.topic == "answer" and len(by_kind) > 1:  # when somebody answers narrows how soon
        anchor.beside += by_kind.pop("support_hours")
    _merge(by_kind.get("support_hours", []))
    for place, (kind, figures) in enumerate(by_kind.items()):
        yield kind, Anchor(anchor.topic, anchor.first, anchor.after, figures, [] if place else anchor.beside)
    if not by_kind and anchor.topic in STANDS and not _bare(marks, anchor):
        yield STANDS[anchor.topic], anchor


def _merge(hours: list[Found]) -> None:
    """Round the clock says already that it is every day."""
    if len(hours) > 1 and any(found.quantity.unit == "24/7" for found in hours):
        hours[:] = [found for found in hours if found.quantity.unit == "24/7"][:1]


def _bare(marks: list[Mark], anchor: Anchor) -> bool:
    """Whether «reembolso» only names a subject, as a heading does."""
    if anchor.topic != "refund" or marks[anchor.first].word not in BARE_REFUND:
        return False
    full = (
        "total",
        "completo",
        "full",
        "integral",
        "inmediato",
        "garantizado",
        "garantido",
        "garantia",
        "guaranteed",
    )
    return not any(marks[place].word in full for place in clause(marks, anchor.first))


def _nos_of(marks: list[Mark], anchors: list[Anchor]) -> frozenset[int]:
    """The words of no that are part of a claim: «sin permanencia» denies nothing."""
    return frozenset(
        place
        for anchor in anchors
        for place in range(anchor.first, anchor.after)
        if "no" in marks[place].senses
    )


def _claim(sentence: Sentence, kind: Kind, anchor: Anchor, raw: str) -> Claim:
    marks, quantities = sentence.marks, written_of(anchor)
    start = min([marks[anchor.first].start, *(each.start for each in quantities)])
    end = max([marks[anchor.after - 1].end, *(each.end for each in quantities)])
    claim = Claim(
        kind,
        raw[start:end],
        start,
        end,
        sentence.tongue,
        quantities,
        conditions_of(sentence, (start, end), raw),
    )
    return judged(claim)


def _moved(claim: Claim, places: list[int], text: str) -> Claim:
    """A claim of folded text, where its letters stand in the text as it came."""
    quantities = tuple(
        replace(each, start=places[each.start], end=places[each.end]) for each in claim.quantities
    )
    start, end = places[claim.start], places[claim.end]
    return replace(claim, text=text[start:end], start=start, end=end, quantities=quantities)
