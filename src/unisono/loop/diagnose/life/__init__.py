"""One customer's life with the company: every moment on one line, and what to mind before speaking with them."""
