"""A story as plain rows: the one shape that the command line and the API hand out."""

from __future__ import annotations

from typing import Any

from unisono.services.aftermath.rows import cost_row
from unisono.services.gate.rows import gate_row
from unisono.services.pay import PaidFor
from unisono.services.rows import estimate_row, figure_row, reason_text
from unisono.services.story.nouns import LETTERS, Letter, Story
from unisono.services.story.wording import chapters, headline


def story_row(told: Story, language: str) -> dict[str, Any]:
    """The promise, and chapters `a` to `e`: each with its title, why it is silent, and its figures."""
    said = {chapter.letter: chapter for chapter in chapters(told, language)}
    return {
        "promise": told.promise.id,
        "text": told.promise.text,
        "title": headline(told, language),
        "edition": told.edition,
        "currency": told.currency,
        **{
            letter: {
                "title": said[letter].title,
                "told": list(said[letter].told),
                "reason": reason_text(told.silent.get(letter), language),
                **_figures(told, letter, language),
            }
            for letter in LETTERS
        },
    }


def _figures(told: Story, letter: Letter, language: str) -> dict[str, Any]:
    """What only this chapter has; nothing where it is silent."""
    if letter == "a" and told.gate:
        return {"gate": gate_row(told.gate, language)}
    if letter == "b" and told.broken:
        return _broken(told, language)
    if letter == "c" and told.conflict:
        return _conflict(told, language)
    if letter == "d" and told.priced and told.priced.cost:
        return {"cost": cost_row(told.priced, language)}
    return {"plans": [_paid(each, language) for each in told.paid]} if letter == "e" and told.paid else {}


def _broken(told: Story, language: str) -> dict[str, Any]:
    broken = told.broken
    if broken is None:
        return {}
    return {
        "verdict": broken.verdict,
        "broken_since": broken.since,
        "first_broken": broken.first,
        "kept": figure_row(broken.kept, language),
        "kept_until_broken": figure_row(broken.by_then, language) if broken.by_then else None,
        "worst_hour": {"hour": broken.worst[0], **figure_row(broken.worst[1], language)}
        if broken.worst
        else None,
    }


def _conflict(told: Story, language: str) -> dict[str, Any]:
    conflict = told.conflict
    if conflict is None:
        return {}
    kept = conflict.kept
    return {
        "campaign": conflict.name,
        "customers": conflict.customers,
        "left": conflict.left,
        "left_beyond_usual": estimate_row(conflict.more, language),
        "times": {"value": conflict.excess.ratio, "low": conflict.excess.low, "high": conflict.excess.high},
        "kept_to_them": estimate_row(kept.kept, language) if kept else None,
        "money_a_year": estimate_row(conflict.money, language) if conflict.money else None,
        "boards": [
            {"department": each.department, "green_for": each.share, "n": each.n, "green": each.green}
            for each in conflict.boards
        ],
        "sure": conflict.sure,
    }


def _paid(each: PaidFor, language: str) -> dict[str, Any]:
    return {
        "plan": each.plan,
        "title": each.title,
        "customers": each.customers,
        "left": each.left,
        "paid": estimate_row(each.paid, language),
        "to_leavers": estimate_row(each.to_leavers, language),
        "taken_back": estimate_row(each.taken_back, language),
    }
