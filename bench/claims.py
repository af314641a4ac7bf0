"""How many sentences of copy are read in a second, on one core.

    python bench/claims.py

Reads the sentences the grammar was developed on, one by one and as one copy; CPU seconds, the best of five.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.loop.listen.claims import examples, fifth, fourth, further, varied
from unisono.loop.listen.claims import claims_in

ROOMS = (examples, varied, further, fourth, fifth)
WANTED = 5_000


def main() -> None:
    """Read, and print a line for bench/RESULTS.md."""
    texts = [text for room in ROOMS for _, text, _ in examples.told(room.BY_TONGUE)]
    copy = "\n".join(texts)
    claims_in(copy)  # vocabularies are made once
    singly = len(texts) / best(lambda: [claims_in(text) for text in texts])
    whole = len(texts) / best(lambda: claims_in(copy))
    print(f"| reading copy, {len(texts)} sentences one by one | {singly:,.0f} sentences/s |")
    print(f"| reading copy, the same as one text | {whole:,.0f} sentences/s |")
    if min(singly, whole) < WANTED:
        sys.exit(f"under {WANTED:,} sentences a second")


def best(work: object) -> float:
    """CPU seconds of the fastest of five runs."""
    assert callable(work)
    seconds = []
    for _ in range(5):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    return min(seconds)


if __name__ == "__main__":
    main()
