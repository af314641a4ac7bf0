"""How often one token may ask, so that a program that runs wild doesn't take the pages from people."""

from __future__ import annotations

import hashlib
import time

from django.core.cache import cache
from django.http import HttpRequest
from ninja.throttling import BaseThrottle

MOST, WINDOW_SECONDS = 600, 60


class TokenRate(BaseThrottle):
    """Counts the requests of each token, minute by minute; the token itself is kept nowhere."""

    def allow_request(self, request: HttpRequest) -> bool:
        """Whether this token may ask once more in this minute."""
        token = request.headers.get("Authorization", "")
        proof = hashlib.sha256(token.encode()).hexdigest()
        key = f"api_rate:{proof}:{int(time.time() // WINDOW_SECONDS)}"
        cache.add(key, 0, timeout=2 * WINDOW_SECONDS)
        return cache.incr(key) <= MOST

    def wait(self) -> float:
        """In how many seconds the next minute begins."""
        return WINDOW_SECONDS - time.time() % WINDOW_SECONDS
