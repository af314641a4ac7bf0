"""Findings, promises and the brief through the API: what the services say, as plain values."""

from __future__ import annotations

from collections.abc import Callable

from django.test import Client

from tests.surfaces.api.asked import ROOT
from unisono.model.company import Company
from unisono.model.lens import Lens
from unisono.services.diagnose import findings
from unisono.services.plan import brief_of
from unisono.services.promises.ledger import ledger
from unisono.services.rows import estimate_row, figure_row


def test_findings_are_those_of_the_services(program: Callable[..., Client], owner: Company) -> None:
    told = program("cxo").get(f"{ROOT}/findings").json()
    expected = findings(owner)
    assert [each["kind"] for each in told["findings"]] == [finding.kind for finding in expected]
    assert [each["effect"] for each in told["findings"]] == [
        estimate_row(finding.effect, "es") for finding in expected
    ]
    assert told["since"] < told["until"]
    for each in told["findings"]:
        assert each["title"]
        assert each["decide"]
        assert each["evidence"]


def test_evidence_opens(program: Callable[..., Client]) -> None:
    client = program("cxo")
    finding = client.get(f"{ROOT}/findings").json()["findings"][0]
    for key in finding["evidence"]:
        assert client.get(f"{ROOT}/figure", {"key": key}).status_code == 200


def test_findings_through_a_lens_are_of_its_customers(program: Callable[..., Client]) -> None:
    client = program("cxo")
    whole = client.get(f"{ROOT}/findings").json()["findings"]
    own = client.get(f"{ROOT}/findings?segment=customer.country:PE").json()["findings"]
    assert own != whole


def test_the_brief_is_that_of_the_services(program: Callable[..., Client], owner: Company) -> None:
    expected = brief_of(owner, language="en")
    told = program("cxo").get(f"{ROOT}/brief", headers={"accept-language": "en"}).json()
    assert (told["title"], told["period"], told["edition"]) == (
        expected.title,
        expected.period,
        expected.edition,
    )
    assert [link["name"] for link in told["chain"]] == [link.name for link in expected.chain]
    first = told["chain"][0]["figures"][0]
    cited = expected.chain[0].figures[0]
    assert first["estimate"] == estimate_row(cited.estimate, "en")
    assert first["key"] == cited.key
    assert [item["title"] for item in told["items"]] == [item.title for item in expected.items]


def test_promises_are_those_of_the_ledger(program: Callable[..., Client], owner: Company) -> None:
    expected = ledger(owner, Lens())
    assert expected is not None
    told = program("service").get(f"{ROOT}/promises").json()["promises"]
    assert [each["id"] for each in told] == [entry.promise.id for entry in expected.entries]
    assert [each["verdict"] for each in told] == [entry.verdict for entry in expected.entries]
    for each, entry in zip(told, expected.entries, strict=True):
        assert each["kept"] == (figure_row(entry.kept, "es") if entry.kept else None)
    assert {"broken", "kept"} & {each["verdict"] for each in told}
