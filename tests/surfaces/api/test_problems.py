"""What goes wrong is told the same way everywhere: a status, a code, words and a way on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from tests.surfaces.api.asked import ROOT
from unisono.errors import CompanyError, FileError, MissingError, QuestionError, RightsError, StoreError
from unisono.model.company import Company
from unisono.model.words import LANGUAGES, known
from unisono.surfaces.api.problems import CONTENT_TYPE, status_of
from unisono.surfaces.api.shapes.problem import Problem
from unisono.surfaces.web import middleware


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (RightsError("not_allowed"), 403),
        (MissingError("customer_missing"), 404),
        (StoreError("edition_missing"), 404),
        (QuestionError("metric_unknown"), 400),
        (FileError("file_empty"), 400),
        (CompanyError("company_being_loaded"), 409),
        (CompanyError("company_missing"), 500),
        (StoreError("commit_failed"), 500),
    ],
)
def test_an_error_has_its_status(error: Exception, status: int) -> None:
    assert status_of(error) == status  # type: ignore[arg-type]
    if not (isinstance(error, StoreError) and status == 404):
        assert middleware.status_of(error) == status  # type: ignore[arg-type]  # pages say the same


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nothing", 404, "address_unknown"),
        ("GET", "/", 404, "address_unknown"),
        ("GET", "/company/", 404, "address_unknown"),
        ("POST", "/company", 405, "method_unknown"),
        ("DELETE", "/measure", 405, "method_unknown"),
        ("PUT", "/jobs", 405, "method_unknown"),
        ("GET", "/measure", 422, "request_invalid"),
        ("GET", "/measure?metric=npz", 400, "metric_unknown"),
        ("GET", "/measure?metric=nps&by=nothing", 400, "column_unknown"),
        ("GET", "/measure?metric=nps&where=drop", 400, "where_unreadable"),
        ("GET", "/measure?metric=nps&grain=year", 422, "request_invalid"),
        ("GET", "/measure?metric=nps&since=yesterday", 422, "request_invalid"),
        ("GET", "/measure?metric=nps&since=2026-02-01&until=2026-01-01", 400, "period_backwards"),
        ("GET", "/measure?metric=nps&segment=customer.name:Ana", 400, "segment_unknown"),
        ("GET", "/measure?metric=nps&segment=x", 400, "segment_unknown"),
        ("GET", "/measure?metric=nps&limit=0", 422, "request_invalid"),
        ("GET", "/measure?metric=nps&cursor=x", 400, "cursor_unreadable"),
        ("GET", "/measure?metric=nps&as_of=tomorrow", 400, "day_unreadable"),
        ("GET", "/measure?metric=nps&as_of=999", 404, "edition_missing"),
        ("GET", "/measure?metric=nps&as_of=99999999999999999999999", 404, "edition_missing"),
        ("GET", "/measure?metric=nps&as_of=1990-01-01", 404, "edition_missing"),
        ("GET", "/figure?key=nonsense", 400, "key_unreadable"),
        ("GET", "/figure?key=nps@99999999999999999999", 404, "edition_missing"),
        ("GET", "/customers/nobody", 404, "customer_missing"),
        ("GET", "/customers?q=a&cursor=e30", 400, "cursor_unreadable"),
        ("GET", "/customers/crm:1?lane=bought", 422, "request_invalid"),
        ("GET", "/customers/a%0Ab", 404, "address_unknown"),
        ("GET", "/findings?until=0001-01-01", 400, "day_beyond"),
        ("GET", "/jobs/999999", 404, "job_missing"),
        ("GET", "/jobs/99999999999999999999", 422, "request_invalid"),
        ("GET", "/jobs/abc", 422, "request_invalid"),
        ("POST", "/jobs/999999/cancel", 404, "job_missing"),
        ("DELETE", "/uploads/../../records.sqlite", 404, "address_unknown"),
        ("DELETE", "/uploads/nothing", 404, "upload_missing"),
        ("GET", "/audit?cursor=e30", 400, "cursor_unreadable"),
    ],
)
def test_each_problem_is_told_in_full(
    program: Callable[..., Client], method: str, path: str, status: int, code: str
) -> None:
    answer = program("admin").generic(method, ROOT + path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, CONTENT_TYPE), answer.content
    told = Problem(**answer.json())
    assert (told.status, told.code, told.type) == (status, code, f"urn:unisono:problem:{code}")
    assert told.title
    assert told.detail
    assert told.hint
    assert not told.detail.startswith("error.")
    assert "{" not in told.detail + told.hint
    assert bool(told.errors) == (status == 422)


@pytest.mark.parametrize(
    ("body", "status", "where"),
    [
        ("{", 400, ""),
        ("[]", 422, "body.wish"),
        ("{}", 422, "body.wish.kind"),
        ('{"kind": "mail_brief"}', 422, "body.wish.kind"),
        ('{"kind": "refresh", "facts": {}}', 422, "body.wish.facts"),
        ('{"kind": null}', 422, "body.wish.kind"),
    ],
)
def test_a_body_that_does_not_fit_is_told_part_by_part(
    program: Callable[..., Client], body: str, status: int, where: str
) -> None:
    answer = program("admin").post(f"{ROOT}/jobs", body, content_type="application/json")
    assert answer.status_code == status, answer.content
    told = Problem(**answer.json())
    assert (told.errors[0].where if told.errors else "") == where


def test_a_body_beyond_reason_is_refused_without_a_defect(program: Callable[..., Client]) -> None:
    answer = program("admin").post(f"{ROOT}/jobs", "x" * 3_000_000, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (413, "request_too_large")


def test_which_methods_there_are_is_told(program: Callable[..., Client]) -> None:
    answer = program("admin").put(f"{ROOT}/jobs")
    assert answer.headers["Allow"] == "GET, POST"


def test_field_problems_are_told_in_the_caller_s_words(program: Callable[..., Client]) -> None:
    told = program("admin").get(f"{ROOT}/measure?limit=0&grain=x").json()["errors"]
    assert {each["where"]: each["message"].split()[0] for each in told} == {
        "query.metric": "Falta.",
        "query.limit": "Tiene",
        "query.grain": "Elige",
    }


def test_a_defect_of_ours_tells_nothing_of_itself(
    program: Callable[..., Client], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_told: object, **_named: object) -> None:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr("unisono.surfaces.api.operations.figures.answer", fails)
    answer = program("admin").get(f"{ROOT}/measure?metric=nps")
    assert (answer.status_code, answer.json()["code"]) == (500, "defect")
    assert b"secret" not in answer.content
    assert "ZeroDivisionError" in caplog.text


def test_nobody_learns_whether_a_customer_exists_elsewhere(
    program: Callable[..., Client], owner: Company
) -> None:
    from unisono.model.kernel import Kernel
    from unisono.services.companies import edition_of, reader_of

    with reader_of(owner, edition_of(owner)) as reader:
        (row,) = reader.ask(
            Kernel("select min(id) as id from customers where country = 'MX'", ("customers",))
        )
    client = program("cxo", countries=["PE"])
    hidden = client.get(f"{ROOT}/customers/{row['id']}")
    absent = client.get(f"{ROOT}/customers/nobody")
    assert hidden.content == absent.content


def test_every_status_has_its_title() -> None:
    statuses = (400, 401, 403, 404, 405, 409, 413, 422, 429, 500)
    assert all(known(f"problem.{status}") for status in statuses)
    assert len(LANGUAGES) == 3


def test_problems_are_never_kept(program: Callable[..., Client]) -> None:
    assert program("admin").get(f"{ROOT}/nothing").headers["Cache-Control"] == "no-store"
    assert program("admin").get(f"{ROOT}/company").headers["Cache-Control"] == "no-store"
