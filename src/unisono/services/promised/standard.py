"""How often a promise must be kept, with as many digits as were said: 99.5 % must never read as 100 %."""

from __future__ import annotations

from unisono.render.numbers import quantity_text

_MOST_DIGITS = 2  # forms keep a share to the hundredth of a percent


def share_asked(standard: float, language: str) -> str:
    """A share as it was asked for.

    >>> share_asked(0.95, "en"), share_asked(0.995, "en"), share_asked(0.9995, "en")
    ('95%', '99.5%', '99.95%')
    """
    percent = 100 * standard
    digits = next(
        (digits for digits in range(_MOST_DIGITS) if abs(round(percent, digits) - percent) < 1e-6),
        _MOST_DIGITS,
    )
    return quantity_text(standard, "share", language, digits=digits)
