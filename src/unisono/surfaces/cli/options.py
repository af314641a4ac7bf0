"""The options that several commands share, declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from unisono.model.words import Language

CompanyFolder = Annotated[
    Path, typer.Option("--company", envvar="UNISONO_COMPANY", help="The company's folder.", show_default=True)
]
Json = Annotated[bool, typer.Option("--json", help="Answer as JSON, for programs.")]
Spoken = Annotated[
    Language | None,
    typer.Option("--lang", case_sensitive=False, help="es, pt or en; the company's own by default."),
]
