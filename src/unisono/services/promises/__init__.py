"""What was promised, and whether it is kept: the ledger of promises and each one's page."""

from unisono.services.promises.ledger import ledger
from unisono.services.promises.nouns import Entry, Ledger, PromisePage, Quote
from unisono.services.promises.single import one_promise

__all__ = ["Entry", "Ledger", "PromisePage", "Quote", "ledger", "one_promise"]
