"""The one port to the tables of the chain: `Reader` asks an edition, `Load` makes the next one."""

from unisono.store.warehouse.reader import Reader

__all__ = ["Reader"]
