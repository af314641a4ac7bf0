"""What the server calls: the pages and the API of the one company this process serves."""

from __future__ import annotations

import os
from pathlib import Path

from django.core.wsgi import get_wsgi_application

os.environ["DJANGO_SETTINGS_MODULE"] = "unisono.site.web"
application = get_wsgi_application()

from unisono.services.companies import serve_company  # noqa: E402 Django is set up first

serve_company(Path(os.environ["UNISONO_COMPANY"]))
