"""Keeps readers open of editions that are asked often, so that a question doesn't wait for files."""

from __future__ import annotations

from pathlib import Path
from threading import Condition

from cachetools import LRUCache, cached

from unisono.model.edition import Edition
from unisono.model.rights import Scope
from unisono.store.warehouse.reader import Reader

MOST_KEPT = 6  # the current edition and one before it, through the eyes of a few


def kept_reader(warehouse: Path, edition: Edition, *, zone: str, scope: Scope) -> Reader:
    """The reader of an edition within a scope, opened the first time somebody asks.

    Those asked for least recently are let go; who still holds one goes on reading. A warehouse made anew
    at the same place has editions of another moment, and so readers of its own.
    """
    return _kept(warehouse, edition, zone, scope)


def _key(warehouse: Path, edition: Edition, zone: str, scope: Scope) -> object:
    return (warehouse, edition.number, edition.made_at, zone, scope)


@cached(LRUCache[object, Reader](MOST_KEPT), key=_key, condition=Condition())
def _kept(warehouse: Path, edition: Edition, zone: str, scope: Scope) -> Reader:
    return Reader(warehouse, edition, zone=zone, scope=scope, kept=True)
