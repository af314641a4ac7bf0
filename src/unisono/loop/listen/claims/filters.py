"""Decides what is said but not promised: questions, the past, duties, hopes, others, denials."""

from __future__ import annotations

from unisono.loop.listen.claims.anchors import Anchor, clause, has
from unisono.loop.listen.claims.figures import Found
from unisono.loop.listen.claims.marks import BREAKS, Mark, Sentence
from unisono.loop.listen.claims.wording import words

YEARS = range(1900, 2100)
YEAR_LEADS = words("en em in desde since durante during de of entre")
PAST_ENDINGS = ("ó", "aron", "ieron", "aram", "eram", "iram", "ou", "eu", "iu", "ábamos", "íamos", "ávamos")
NOT_PAST = words("oró varón esperam operam recuperam superam geram honram miram estou param")
PARTICIPLES = (
    "ado",
    "ido",
    "ada",
    "ida",
    "ados",
    "idos",
    "uelto",
    "echo",
    "erto",
    "ito",
    "ed",
    "een",
    "ade",
    "ent",
    "aid",
    "old",
    "own",
)
HINDERS = ("must", "aim", "others")
FEEBLE = words("sin sem without cero zero ningun ninguna nenhum nenhuma ni nem nor")


def stays_silent(sentence: Sentence) -> bool:
    """Whether a whole sentence promises nothing: it asks, or tells of the speaker's own life."""
    return sentence.asked or has(sentence.marks, range(len(sentence.marks)), "self")


def tells_of_past(sentence: Sentence) -> bool:
    """Whether days gone by are named, or somebody is quoted: shares of content customers may be, no more."""
    marks = sentence.marks
    if has(marks, range(len(marks)), "past_day", "report"):
        return True
    for place, mark in enumerate(marks):
        if _is_year(mark) and place and marks[place - 1].word in YEAR_LEADS:
            return True
        if (
            mark.word in ("hace", "faz")
            and place + 1 < len(marks)
            and (marks[place + 1].kind == "number" or marks[place + 1].spelt)
        ):
            return True
    return False


def _is_year(mark: Mark) -> bool:
    return mark.kind == "number" and len(mark.word) == 4 and mark.word.isdigit() and int(mark.word) in YEARS


def denied(marks: list[Mark], anchor: Anchor, taken: frozenset[int]) -> bool:
    """Whether a claim is said not to hold, in its own clause."""
    within = clause(marks, anchor.first)
    last = max([anchor.after, *(found.first for found in anchor.figures)])
    for place in range(max(within.start, anchor.first - 6), anchor.first):
        if "no" in marks[place].senses and place not in taken and _holds(marks, place, anchor.first):
            return True
    if has(marks, range(within.start, anchor.first), "off_limits"):
        return True
    for place in range(anchor.after, min(len(marks), max(within.stop, last))):
        senses = marks[place].senses
        if "off_limits" in senses:
            return True
        if "no" in senses and place not in taken:
            behind = range(place + 1, min(len(marks), place + 4))
            if has(marks, behind, "denied") or (
                place < last and marks[place].word not in FEEBLE and not _iffy(marks, place)
            ):
                return True
    return False


def waived(marks: list[Mark], anchor: Anchor, past: frozenset[int]) -> bool:
    """Whether its clause tells what was, what somebody must do, what is hoped for, or what others do."""
    if anchor.topic in ("rate", "price", "cancelling", "cancelling?") and has(
        marks, clause(marks, anchor.first), "charge"
    ):
        return True
    for place in {anchor.first, *(found.first for found in anchor.figures)}:
        within = clause(marks, place)
        if has(marks, within, *(HINDERS[:2] if anchor.topic == "price_match" else HINDERS)) or any(
            verb in within for verb in past
        ):
            return True
    return False


def foreign(marks: list[Mark], found: Found) -> bool:
    """Whether a figure measures something else: years of experience, a meeting, a fine."""
    sort = found.quantity.sort
    if sort == "money":
        within = clause(marks, found.first)
        if has(marks, within, "discount"):
            return False
        around = (*range(within.start, found.first), *range(found.after, within.stop))
        return any("other_money" in marks[place].senses for place in around)
    if found.prior:
        return False
    before = range(max(0, found.first - 4), found.first)
    behind = range(found.after, min(len(marks), found.after + 3))
    return any(
        "foreign" in marks[place].senses and not _broken(marks, place, found) for place in (*before, *behind)
    )


def _broken(marks: list[Mark], place: int, found: Found) -> bool:
    """Whether a comma stands between."""
    span = range(place + 1, found.first) if place < found.first else range(found.after, place)
    return any(marks[each].word in BREAKS for each in span)


def _holds(marks: list[Mark], place: int, anchor: int) -> bool:
    """Whether a no reaches what follows it: «sin» only its next words, «si no llega» not at all."""
    if _iffy(marks, place) or not marks[place].senses.isdisjoint(("not_a_no",)):
        return False
    near = range(place + 1, min(len(marks), place + 3))
    reach = 2 if marks[place].word in FEEBLE and not has(marks, near, "warranty") else 6
    return anchor - place <= reach


def _iffy(marks: list[Mark], place: int) -> bool:
    return has(marks, range(max(0, place - 5), place), "if")


def past_verbs(sentence: Sentence, raw: str) -> frozenset[int]:
    """The verbs that tell of what was: by their ending, their helper or their subject."""
    marks, tongue = sentence.marks, sentence.tongue
    return frozenset(
        place
        for place, mark in enumerate(marks)
        if mark.kind == "word" and _is_past(marks, place, tongue, raw)
    )


def _is_past(marks: list[Mark], place: int, tongue: str, raw: str) -> bool:
    mark = marks[place]
    if "past_verb" in mark.senses or (tongue != "en" and _past_ending(raw[mark.start : mark.end].lower())):
        return True
    if "have" in mark.senses:
        return _participle(marks, place, tongue)
    if tongue == "en" and "they" in mark.senses and place + 1 < len(marks):
        following = marks[place + 1].word
        return following.endswith("ed") and len(following) > 5 and following not in ("exceed", "guaranteed")
    return False


def _past_ending(word: str) -> bool:
    """Whether a verb of Spanish or Portuguese ends as those that tell of what was."""
    return len(word) > 4 and word.endswith(PAST_ENDINGS) and word not in NOT_PAST


def _participle(marks: list[Mark], place: int, tongue: str) -> bool:
    endings = PARTICIPLES if tongue == "en" else PARTICIPLES[:10]
    behind = marks[place + 1 : place + 3]
    return any(
        mark.word.endswith(endings) and len(mark.word) > 3 and mark.word not in ("need", "speed")
        for mark in behind
    )
