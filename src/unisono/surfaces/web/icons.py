"""Our own small set of icons: thin strokes, drawn in the page so that they take its colour."""

from __future__ import annotations

from django.utils.safestring import SafeString, mark_safe

STROKES: dict[str, str] = {
    "brief": "M6 3h9l4 4v14H6zM14 3v5h5M9.5 12.5h6M9.5 16h6",
    "check": "M5 12.5l4.5 4.5L19 7",
    "chevron": "M6.5 9.5l5.5 5.5 5.5-5.5",
    "clock": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
    "close": "M6 6l12 12M18 6L6 18",
    "copy": "M9 9h11v11H9zM15 9V4H4v11h5",
    "data": (
        "M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3z"
        "M4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3"
    ),
    "download": "M12 4v11M7.5 10.5L12 15l4.5-4.5M5 20h14",
    "external": "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
    "finding": "M12 3a6 6 0 0 1 3.5 10.9c-.8.6-1 1.3-1 2.1h-5c0-.8-.2-1.5-1-2.1A6 6 0 0 1 12 3zM10 20h4",
    "home": "M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z",
    "key": "M14.5 13a4.5 4.5 0 1 0-4.3-3.2L4 16v4h4v-2.5h2.5V15l1.7-1.7a4.5 4.5 0 0 0 2.3-.3zM16 8h.01",
    "leave": "M14 4H5v16h9M10 12h10M16.5 8.5L20 12l-3.5 3.5",
    "menu": "M4 7h16M4 12h16M4 17h16",
    "minus": "M6 12h12",
    "moon": "M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5z",
    "people": (
        "M9 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2.5 20c.4-3.4 3-5.5 6.5-5.5s6.1 2.1 6.5 5.5"
        "M16 4.5a4 4 0 0 1 0 7M18 15c2 .8 3.2 2.5 3.5 5"
    ),
    "plus": "M12 5v14M5 12h14",
    "promise": "M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5",
    "sales": "M3.5 12l8-8H20v8.5l-8 8zM15.5 8.5h.01",
    "screen": "M3 5h18v11H3zM9 20h6M12 16v4",
    "search": "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5",
    "service": (
        "M4 13v-1a8 8 0 0 1 16 0v1M4 13h3v6H5.5A1.5 1.5 0 0 1 4 17.5zM20 13h-3v6h1.5a1.5 1.5 0 0 0 1.5-1.5z"
        "M18.5 19c0 1.7-2 2.5-4.5 2.5"
    ),
    "settings": (
        "M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
        "M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
    ),
    "silos": "M4 20V8a3 3 0 0 1 6 0v12zM14 20V8a3 3 0 0 1 6 0v12zM3 20h18M4 12h6M14 12h6",
    "star": "M12 3.5l2.6 5.5 5.9.8-4.3 4.2 1.1 6-5.3-2.9L6.7 20l1.1-6L3.5 9.8l5.9-.8z",
    "story": "M12 6.5C10 5 7 4.5 3.5 4.5v14c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-14C17 4.5 14 5 12 6.5zv14",
    "sun": (
        "M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2v2M12 20v2M2 12h2M20 12h2"
        "M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4"
    ),
    "trash": "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13",
    "trend": "M4 4v16h16M7.5 15l4-5 3.5 3 5-7",
    "upload": "M12 15V4M7.5 8.5L12 4l4.5 4.5M5 20h14",
    "warning": "M12 4l9 16H3zM12 10v4.5M12 17.5h.01",
}


def icon_svg(name: str) -> SafeString:
    """The drawing of an icon. It says nothing by itself: words stand beside it, or on its button.

    >>> icon_svg("close").startswith('<svg class="icon"')
    True
    """
    return mark_safe(  # noqa: S308 our own drawings
        '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.6" '
        f'stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="{STROKES[name]}"/></svg>'
    )
