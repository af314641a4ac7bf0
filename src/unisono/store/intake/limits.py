"""How large and how odd a file may be before the intake refuses it, so that none can exhaust the machine."""

from __future__ import annotations

CHUNK = 4 * 2**20  # bytes read at once; never more than MAX_LINE_BYTES, the survey relies on it
HEAD = 2**20  # bytes looked at to find out delimiter and header
MAX_LINE_BYTES = 8 * 2**20
MAX_COLUMNS = 2_000
MAX_CELLS = 30_000_000  # the sheet reader holds a sheet's rectangle in memory
MAX_BROKEN_ROWS = 1_000_000
MAX_NESTING = 400  # brackets in a JSON row; the engine's structure finder fails on deeper ones
BOMB_RATIO = 200  # unpacked bytes for each packed byte …
BOMB_BYTES = 2**30  # … once more than this has been unpacked
RAW_SHOWN = 2_000  # bytes kept of a broken row
