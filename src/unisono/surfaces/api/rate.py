"""How often one token may ask, so that a program that runs wild doesn't take the pages from people."""

from __future__ import annotations

import hashlib
import time

from django.core.cache.backends.locmem import LocMemCache
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

MOST, WINDOW_SECONDS = 600, 60
# In this process alone: counting must never cost a write to the records.
counts = LocMemCache("api_rate", {"OPTIONS": {"MAX_ENTRIES": 10_000}})


class TokenRate(BaseThrottle):
    """Counts the requests of each token, minute by minute, in each process that serves."""

    def allow_request(self, request: HttpRequest) -> bool:
        """Whether this token may ask once more in this minute."""
        token = request.headers.get("Authorization", "")
        proof = hashlib.sha256(token.encode()).hexdigest()
        key = f"{proof}:{int(time.time() // WINDOW_SECONDS)}"
        counts.add(key, 0, timeout=2 * WINDOW_SECONDS)
        return counts.incr(key) <= MOST

    def wait(self) -> float:
        """In how many seconds the next minute begins."""
        return WINDOW_SECONDS - time.time() % WINDOW_SECONDS
