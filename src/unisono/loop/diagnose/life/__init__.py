"""One customer's life with the company: its moments on one line, and what to mind now."""
