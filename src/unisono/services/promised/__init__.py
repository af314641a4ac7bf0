"""Promises written in files become rows like any other, and how often they are kept moves their state."""

from unisono.services.promised.files import PREFIX, PromiseFile, promise_files, promise_id
from unisono.services.promised.judging import judge
from unisono.services.promised.publishing import publish_promises
from unisono.services.promised.rows import bring_promises

__all__ = [
    "PREFIX",
    "PromiseFile",
    "bring_promises",
    "judge",
    "promise_files",
    "promise_id",
    "publish_promises",
]
