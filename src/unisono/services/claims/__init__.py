"""Copy read for what it promises, and its claims written down as drafts of the ledger."""

from unisono.services.claims.files import KINDS_OF_FILE, text_of
from unisono.services.claims.nouns import Copy, Read, Stretch
from unisono.services.claims.reading import LONGEST, read_copy, register
from unisono.services.claims.rows import copy_row

__all__ = [
    "KINDS_OF_FILE",
    "LONGEST",
    "Copy",
    "Read",
    "Stretch",
    "copy_row",
    "read_copy",
    "register",
    "text_of",
]
