"""What came of a look, as a person says it: how much was compared, and what of it is beyond chance."""

from __future__ import annotations

from unisono.model.words import say
from unisono.render.numbers import count_text
from unisono.services.diagnose import Looked


def result_words(looked: Looked, language: str) -> str:
    """What came of comparing? Silence after looking is not silence without data.

    >>> result_words(Looked("sudden_change", 12, 1), "es"), result_words(Looked("sudden_change", 1, 0), "en")
    ('12 comparaciones: 1 pasa del azar.', '1 comparison: nothing out of the ordinary.')
    """
    if not looked.weighed and not looked.found:
        return say("findings.looked.none", language)
    weighed = _counted("weighed", looked.weighed, language)
    if not looked.found:
        return say("findings.looked.quiet", language, weighed=weighed)
    return say(
        "findings.looked.found", language, weighed=weighed, found=_counted("beyond", looked.found, language)
    )


def _counted(what: str, number: int, language: str) -> str:
    key = f"findings.looked.{what}{'.one' if number == 1 else ''}"
    return say(key, language, count=count_text(number, language))
