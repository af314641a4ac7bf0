"""The words of findings: their titles, why, and what to decide.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {}
