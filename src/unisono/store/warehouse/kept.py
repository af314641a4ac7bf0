"""Keeps the readers of a process that serves pages open, so that a question doesn't wait for files."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from threading import Lock

from unisono.model.edition import Edition
from unisono.model.rights import Scope
from unisono.store.warehouse.reader import Reader

MOST_KEPT = 6  # the current edition and one before it, through the eyes of a few

_kept: OrderedDict[tuple[Path, int, str, Scope], Reader] = OrderedDict()
_lock = Lock()


def kept_reader(warehouse: Path, edition: Edition, *, zone: str, scope: Scope) -> Reader:
    """The reader of an edition within a scope, opened the first time somebody asks.

    Those asked for least recently are let go; who still holds one goes on reading.
    """
    key = (warehouse, edition.number, zone, scope)
    with _lock:
        if key not in _kept:
            _kept[key] = Reader(warehouse, edition, zone=zone, scope=scope, kept=True)
        _kept.move_to_end(key)
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
        return _kept[key]


def let_go(warehouse: Path) -> None:
    """Forget the readers of a warehouse: it is served no longer, or was made anew."""
    with _lock:
        for key in [key for key in _kept if key[0] == warehouse]:
            del _kept[key]
