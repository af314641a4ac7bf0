"""What went wrong, as RFC 9457 tells it: a status, a code for programs, words and a way on for people."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError

from unisono.errors import (
    SPOILED,
    CompanyError,
    InputError,
    MissingError,
    RightsError,
    StoreError,
    UnisonoError,
)
from unisono.model.words import known, say
from unisono.surfaces.api.door import Caller, company_language, language_of
from unisono.surfaces.api.shapes.problem import FieldProblem, Problem

CONTENT_TYPE = "application/problem+json"
GONE = ("edition_missing", "edition_unreadable")
BLOCKED = SPOILED | {"company_being_loaded"}  # what stands in the way goes by itself, or by mending a file
log = logging.getLogger("unisono.api")


def status_of(error: UnisonoError) -> int:
    """Which HTTP status says the same as an error?

    >>> status_of(MissingError("customer_missing")), status_of(InputError("cursor_unreadable"))
    (404, 400)
    """
    if isinstance(error, RightsError):
        return 403
    if isinstance(error, MissingError) or (isinstance(error, StoreError) and error.code in GONE):
        return 404
    if isinstance(error, CompanyError) and error.code in BLOCKED:
        return 409
    return 400 if isinstance(error, InputError) else 500


def problem(
    request: HttpRequest,
    status: int,
    code: str,
    facts: Mapping[str, object] | None = None,
    errors: list[FieldProblem] | None = None,
) -> HttpResponse:
    """An answer that says what went wrong, in the caller's language."""
    language = _language(request)
    told = {name: str(fact) for name, fact in (facts or {}).items()}
    hint = f"hint.{code}"
    body = Problem(
        type=f"urn:unisono:problem:{code}",
        title=say(f"problem.{status}", language),
        status=status,
        detail=say(f"error.{code}", language, **told),
        code=code,
        hint=say(hint, language, **told) if known(hint) else "",
        errors=errors or [],
    )
    content = json.dumps(body.model_dump(), ensure_ascii=False)
    answer = HttpResponse(content, status=status, content_type=CONTENT_TYPE)
    answer["Content-Language"] = language
    return answer


def teach(api: NinjaAPI) -> None:
    """Have an API tell all that can go wrong in this way."""
    api.add_exception_handler(UnisonoError, _unisono)
    api.add_exception_handler(ValidationError, _invalid)
    api.add_exception_handler(AuthenticationError, _unknown_caller)
    api.add_exception_handler(Throttled, _too_many)
    api.add_exception_handler(HttpError, _http)
    api.add_exception_handler(SuspiciousOperation, _refused)
    api.add_exception_handler(MultiPartParserError, _refused)
    api.add_exception_handler(Exception, _defect)


def _unisono(request: HttpRequest, error: UnisonoError | type[UnisonoError]) -> HttpResponse:
    assert isinstance(error, UnisonoError)  # noqa: S101 ninja's type allows for the class as well
    status = status_of(error)
    if status == 500:
        log.error("%s", error)
    return problem(request, status, error.code, error.facts)


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    errors = [
        FieldProblem(where=".".join(str(part) for part in each["loc"]), message=_field_words(request, each))
        for each in error.errors
    ]
    return problem(request, 422, "request_invalid", {"count": len(errors)}, errors)


def _field_words(request: HttpRequest, error: Mapping[str, Any]) -> str:
    """What is wrong with one field: in our words where we have them, else in the checker's own."""
    key = f"field.{error['type']}"
    facts = {name: str(fact) for name, fact in (error.get("ctx") or {}).items()}
    return say(key, _language(request), **facts) if known(key) else str(error["msg"])


def _unknown_caller(request: HttpRequest, _error: Any) -> HttpResponse:
    shown = bool(request.headers.get("Authorization"))
    answer = problem(request, 401, "token_unknown" if shown else "token_absent")
    answer["WWW-Authenticate"] = 'Bearer realm="Unisono"' + (', error="invalid_token"' if shown else "")
    return answer


def _too_many(request: HttpRequest, error: Any) -> HttpResponse:
    answer = problem(request, 429, "too_many_requests", {"seconds": error.wait or 1})
    answer["Retry-After"] = str(error.wait or 1)
    return answer


def _http(request: HttpRequest, error: Any) -> HttpResponse:
    """What ninja refuses by itself: a body that is no JSON, for one."""
    return problem(request, error.status_code, "request_unreadable")


def _refused(request: HttpRequest, error: Any) -> HttpResponse:
    """What Django refuses by itself: more fields than anybody needs, a broken upload."""
    if isinstance(error, RequestDataTooBig):
        return problem(request, 413, "request_too_large")
    return problem(request, 400, "request_unreadable")


def _defect(request: HttpRequest, error: Any) -> HttpResponse:
    log.exception("%s %s", request.method, request.path, exc_info=error)
    return problem(request, 500, "defect")


def _language(request: HttpRequest) -> str:
    caller = getattr(request, "auth", None)
    if isinstance(caller, Caller):
        return caller.language
    return language_of(request, company_language())
