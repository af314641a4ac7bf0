"""English as foreigners who live in the four cities write it."""

from __future__ import annotations

from unisono.demo.words.english import answering, around, home
from unisono.demo.words.language import Language

ENGLISH = Language(
    name="en",
    said={**answering.SAID, **home.SAID},
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
