"""What was promised, and whether it is kept: the ledger of promises and each one's page."""

from unisono.services.promises.giving import Given, Giver, Undone, given
from unisono.services.promises.ledger import ledger
from unisono.services.promises.moving import evidence_of, launch_promise, move_promise
from unisono.services.promises.nouns import Entry, Ledger, PromisePage, Quote
from unisono.services.promises.sheets import Sheet, Shelf, apply_files, name_in, sheet, sheet_stamp, shelf
from unisono.services.promises.single import one_promise
from unisono.services.promises.writing import change_promise, draft_promise, draft_promises, remove_draft

__all__ = [
    "Entry",
    "Given",
    "Giver",
    "Ledger",
    "PromisePage",
    "Quote",
    "Sheet",
    "Shelf",
    "Undone",
    "apply_files",
    "change_promise",
    "draft_promise",
    "draft_promises",
    "evidence_of",
    "given",
    "launch_promise",
    "ledger",
    "move_promise",
    "name_in",
    "one_promise",
    "remove_draft",
    "sheet",
    "sheet_stamp",
    "shelf",
]
