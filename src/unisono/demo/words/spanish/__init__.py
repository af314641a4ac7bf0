"""Spanish as nine in ten customers write it, each in the manner of the city."""

from __future__ import annotations

from unisono.demo.words.language import Language
from unisono.demo.words.spanish import answering, around, home, money

SPANISH = Language(
    name="es",
    said={**answering.SAID, **home.SAID, **money.SAID},
    asides=around.ASIDES,
    closers=around.CLOSERS,
    openers=around.OPENERS,
    calm=around.CALM,
    soon=around.SOON,
    urgent=around.URGENT,
    flourishes=around.FLOURISHES,
    local=around.LOCAL,
    slips=around.SLIPS,
)
