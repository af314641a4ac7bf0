"""What the server calls: the pages and the API of the one company this process serves.

Run by itself (`python -m unisono.site.wsgi`) it only prepares the company to be served: its records are
brought up to date and its cache table made, once, before the processes that serve begin together.
"""

from __future__ import annotations

import os
from pathlib import Path

from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "unisono.site.web"
application = get_wsgi_application()

from unisono.services.companies import serve_company  # noqa: E402 Django is set up first
from unisono.surfaces.cli.supervising import KEPT, die_with_parent  # noqa: E402 Django is set up first

if os.environ.get(KEPT):
    die_with_parent()  # else pages of a killed server would go on answering beside those of the next
serve_company(Path(os.environ["UNISONO_COMPANY"]))

if __name__ == "__main__":
    call_command("createcachetable", verbosity=0)
