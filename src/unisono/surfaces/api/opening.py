"""The API put together: its operations, its description for programs, its addresses."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.template import Context, Engine
from django.urls import URLPattern, path, re_path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from ninja.renderers import JSONRenderer

from unisono.model.words import say
from unisono.surfaces.api import problems
from unisono.surfaces.api.door import Token, company_language, language_of
from unisono.surfaces.api.operations import (
    aftermath,
    claims,
    company,
    customers,
    data,
    demand,
    drivers,
    figures,
    fit,
    gate,
    given,
    integrity,
    jobs,
    knowing,
    movement,
    pay,
    promising,
    silos,
    staying,
    story,
    value,
)
from unisono.surfaces.api.rate import TokenRate

TEMPLATES = Path(__file__).parent / "templates"
DESCRIPTION = """The figures, customers, promises and jobs of the company this installation serves: the same
services, the same numbers and the same rights as its pages.

Make a token under Ajustes and send it with each request: `Authorization: Bearer uni_…`. A token may do
what it was made for, as long as its person may. Errors are `application/problem+json` (RFC 9457) with a
`code` for programs and words in the language of `Accept-Language`, or of the token's person. Lists come
page by page: pass `next` of one page as `cursor` of the following one. A token may ask 600 times a minute."""


class Api(NinjaAPI):
    """Ninja's API, whose description tells problems as what they are."""

    def get_openapi_schema(self, **told: Any) -> OpenAPISchema:
        """The description, with problems under their own content type."""
        schema = super().get_openapi_schema(**told)
        for operations in schema["paths"].values():
            for operation in operations.values():
                _correct(operation)
        return schema


def _correct(operation: dict[str, Any]) -> None:
    for parameter in operation.get("parameters", []):
        parameter.pop("examples", None)  # they stand in its schema; here they would have to be named
    for status, answer in operation["responses"].items():
        content = answer.get("content", {})
        if int(status) >= 400 and "application/json" in content:
            content[problems.CONTENT_TYPE] = content.pop("application/json")


class Plainly(JSONRenderer):
    """JSON with its letters as they are."""

    json_dumps_params = {"ensure_ascii": False}  # noqa: RUF012 as the class it is made from has it


api = Api(
    title="Unísono",
    version="1",
    description=DESCRIPTION,
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
    renderer=Plainly(),
    auth=Token(),
    throttle=[TokenRate()],
)
ROOMS = (
    company,
    figures,
    movement,
    integrity,
    drivers,
    staying,
    knowing,
    promising,
    given,
    claims,
    aftermath,
    silos,
    story,
    value,
    demand,
    fit,
    gate,
    pay,
    customers,
    data,
    jobs,
)
for room in ROOMS:
    api.add_router("", room.router)
problems.teach(api)


def openapi(_request: HttpRequest) -> HttpResponse:
    """The description for programs. It holds nothing of the company, so anybody may read it."""
    return JsonResponse(
        api.get_openapi_schema(path_prefix="/api/v1"), json_dumps_params={"ensure_ascii": False}
    )


def docs(request: HttpRequest) -> HttpResponse:
    """The description for people: every operation, its parameters and what it answers."""
    language = language_of(request, company_language())
    schema = api.get_openapi_schema(path_prefix="/api/v1")
    shown = {
        "language": language,
        "title": say("api.docs.title", language),
        "lead": say("api.docs.lead", language),
        "machine": say("api.docs.machine", language),
        "operations": [
            {
                "method": method.upper(),
                "path": address,
                **operation,
                "told": _marked(operation["description"]),
            }
            for address, operations in schema["paths"].items()
            for method, operation in operations.items()
        ],
        "words": {
            name: say(f"api.docs.{name}", language) for name in ("parameters", "name", "kind", "meaning")
        },
    }
    page = Engine(dirs=[str(TEMPLATES)]).get_template("docs.html").render(Context(shown))
    return HttpResponse(page)


def _marked(text: str) -> SafeString:
    """A description with its names as code: what stands between backticks."""
    parts = [
        format_html("<code>{}</code>", part) if place % 2 else format_html("{}", part)
        for place, part in enumerate(text.split("`"))
    ]
    return SafeString("".join(parts))


def style(_request: HttpRequest) -> FileResponse:
    """How the description looks."""
    return FileResponse((TEMPLATES / "docs.css").open("rb"), content_type="text/css")


def nothing_here(request: HttpRequest) -> HttpResponse:
    """What an address answers that no operation has."""
    return problems.problem(request, 404, "address_unknown", {"path": request.path})


def api_urls() -> list[URLPattern]:
    """All addresses under /api/v1; none of them asks for a session."""
    operations, _, _ = api.urls
    own = [
        path("openapi.json", openapi, name="api_openapi"),
        path("docs", docs, name="api_docs"),
        path("docs.css", style, name="api_style"),
    ]
    last = re_path(r"^", nothing_here)  # whatever follows, line ends too
    found = [
        pattern for pattern in operations if isinstance(pattern, URLPattern) and pattern.name != "api-root"
    ]
    for pattern in (*own, *found, last):
        pattern.callback = _open(pattern.callback)
    return [*own, *found, last]


def _open(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view that no session guards, and that tells a wrong method as a problem."""

    @wraps(view)
    def opened(request: HttpRequest, *args: object, **told: object) -> HttpResponse:
        answer = view(request, *args, **told)
        if isinstance(answer, HttpResponseNotAllowed):
            allowed = ", ".join(sorted(answer["Allow"].split(", ")))
            answer = problems.problem(
                request, 405, "method_unknown", {"method": request.method, "allowed": allowed}
            )
            answer["Allow"] = allowed
        answer.headers.setdefault("Cache-Control", "no-store")
        return answer

    opened.login_required = False  # type: ignore[attr-defined]  # a token is asked for instead
    opened.seatless = True  # type: ignore[attr-defined]
    return csrf_exempt(opened)
