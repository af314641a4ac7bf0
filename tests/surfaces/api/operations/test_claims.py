"""Reading copy for programs: the claims of the service, and drafts of those chosen."""

from __future__ import annotations

from tests.surfaces.api.asked import ROOT
from tests.surfaces.api.conftest import Program
from unisono.model.company import Company
from unisono.services.claims import copy_row, read_copy

COPY = "Soporte 24/7 y entrega lunar en 48 h. La mejor red del país."


def test_copy_is_read_as_the_service_reads_it(program: Program, owner: Company) -> None:
    told = program("sales").post(f"{ROOT}/claims", {"text": COPY}, content_type="application/json")
    assert told.status_code == 200
    row = copy_row(read_copy(owner, COPY), "es")
    assert told.json()["measurable"] == row["measurable"] == 2
    for given, own in zip(told.json()["claims"], row["claims"], strict=True):
        assert (given["kind"], given["text"], given["means"]) == (own["kind"], own["text"], own["means"])
        assert COPY[given["start"] : given["end"]] == given["text"]


def test_chosen_claims_become_drafts_with_their_campaign(program: Program, owner: Company) -> None:
    body = {"text": COPY, "numbers": [2], "campaign": "C-7"}
    made = program("marketing").post(f"{ROOT}/claims/drafts", body, content_type="application/json")
    assert made.status_code == 201
    (name,) = made.json()["promises"]
    path = owner.folder / "promises" / f"{name}.toml"
    text = path.read_text("utf-8")
    path.unlink()
    assert 'state = "draft"' in text
    assert 'campaign = "C-7"' in text


def test_what_cannot_be_chosen_is_refused(program: Program) -> None:
    client = program("marketing")
    for numbers, code in (([], "claims_unchosen"), ([9], "claim_unknown")):
        body = {"text": COPY, "numbers": numbers}
        refused = client.post(f"{ROOT}/claims/drafts", body, content_type="application/json")
        assert refused.status_code in (400, 422)
        assert refused.json()["code"] in (code, "validation")
    empty = client.post(f"{ROOT}/claims", {"text": "  "}, content_type="application/json")
    assert empty.status_code in (400, 422)


def test_who_may_not_write_promises_drafts_none(program: Program) -> None:
    body = {"text": COPY, "numbers": [2]}
    refused = program("sales").post(f"{ROOT}/claims/drafts", body, content_type="application/json")
    assert refused.status_code == 403
