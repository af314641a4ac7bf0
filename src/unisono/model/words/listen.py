"""The words of the intake: notices, reasons for setting rows aside.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {}
