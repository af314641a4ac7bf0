"""Portuguese as Brazilians who live in the four cities write it."""

from __future__ import annotations

from unisono.demo.words.language import Language
from unisono.demo.words.portuguese import answering, around, home

PORTUGUESE = Language(
    name="pt",
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
