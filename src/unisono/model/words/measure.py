"""The words of metrics: names, questions, units, reasons for no value.  Each entry: Spanish, Portuguese, English."""

WORDS: dict[str, tuple[str, str, str]] = {
    "unit.points": ("puntos", "pontos", "points"),
}
