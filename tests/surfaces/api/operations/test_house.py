"""The company, its editions, its trail, its sources, files brought in, and jobs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

from tests.surfaces.api.asked import ROOT
from unisono.model.company import Company
from unisono.services.audit import note, trail
from unisono.services.companies import edition_of
from unisono.services.listen.reports import check


def test_the_company_says_what_it_is(program: Callable[..., Client], owner: Company) -> None:
    told = program("marketing").get(f"{ROOT}/company").json()
    assert (told["name"], told["currency"], told["time_zone"]) == (
        owner.name,
        owner.currency,
        owner.time_zone,
    )
    assert told["languages"] == list(owner.languages)
    assert told["edition"] == edition_of(owner).number
    assert "folder" not in told


def test_editions_come_the_newest_first_page_by_page(program: Callable[..., Client], owner: Company) -> None:
    client = program("analyst")
    numbers: list[int] = []
    cursor = ""
    while True:
        page = client.get(f"{ROOT}/editions", {"limit": 1, "cursor": cursor}).json()
        numbers += [each["number"] for each in page["editions"]]
        cursor = page["next"]
        if not cursor:
            break
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] == edition_of(owner).number
    files = client.get(f"{ROOT}/editions").json()["editions"][-1]["files"]
    assert files
    for file in files:
        assert file["read"] == file["loaded"] + file["updated"] + file["unchanged"] + file["set_aside"]


def test_the_trail_comes_the_latest_first_page_by_page(
    program: Callable[..., Client], owner: Company
) -> None:
    for number in range(5):
        note(owner, "file_dropped", {"file": f"{number}.csv"})
    client = program("admin")
    whole = client.get(f"{ROOT}/audit", {"limit": 1_000}).json()["deeds"]
    seen: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = client.get(f"{ROOT}/audit", {"limit": 2, "cursor": cursor}).json()
        seen += page["deeds"]
        cursor = page["next"]
        if not cursor:
            break
    assert seen == whole
    assert len(whole) == len(trail(owner, limit=1_000))
    dropped = client.get(f"{ROOT}/audit", {"deed": "file_dropped"}).json()["deeds"]
    assert [deed["facts"]["file"] for deed in dropped][:5] == [f"{number}.csv" for number in range(4, -1, -1)]
    assert all(deed["text"] for deed in dropped)


def test_sources_are_as_the_check_says(program: Callable[..., Client], owner: Company) -> None:
    told = program("analyst").get(f"{ROOT}/sources").json()
    counted = {source.source: source.counts for source in check(owner)}
    assert {each["source"]: each["counts"] for each in told["sources"]} == counted
    assert told["tables"]["customers"] > 1_000
    assert told["edition"] == edition_of(owner).number


def test_a_job_is_begun_watched_and_stopped(program: Callable[..., Client]) -> None:
    client = program("cxo")
    begun = client.post(f"{ROOT}/jobs", {"kind": "refresh"}, content_type="application/json")
    assert begun.status_code == 202
    job = begun.json()
    assert (job["kind"], job["state"], job["by"]) == ("refresh", "waiting", "Cxo")
    assert begun.headers["Location"] == f"{ROOT}/jobs/{job['id']}"
    assert client.get(begun.headers["Location"]).json()["id"] == job["id"]
    assert job["id"] in {each["id"] for each in client.get(f"{ROOT}/jobs").json()["jobs"]}
    assert client.post(f"{ROOT}/jobs/{job['id']}/cancel").json()["state"] == "cancelled"


def test_a_file_comes_in_and_waits(program: Callable[..., Client], api_folder: Path) -> None:
    client = program("analyst")
    file = SimpleUploadedFile("../../clientes <b>.csv", b"id,nombre\n1,Ana\n")
    answer = client.post(f"{ROOT}/uploads", {"content": file})
    assert answer.status_code == 202, answer.content
    told = answer.json()
    assert (told["size"], told["job"]) == (16, None)
    written = [path for path in api_folder.parent.rglob("*clientes*b*.csv") if path.is_file()]
    assert written
    assert all(path.is_relative_to(api_folder / "uploads") for path in written)
    assert client.delete(f"{ROOT}/uploads/{told['id']}").status_code == 204
    assert client.delete(f"{ROOT}/uploads/{told['id']}").status_code == 404


def test_a_file_with_a_recipe_begins_its_import(program: Callable[..., Client], owner: Company) -> None:
    recipe = program("analyst").get(f"{ROOT}/sources").json()["sources"][0]["source"].partition("/")[0]
    file = SimpleUploadedFile("crm_campanas.csv", b"a,b\n1,2\n")
    answer = program("analyst").post(
        f"{ROOT}/uploads", {"content": file, "recipe": recipe, "file": "campanas"}
    )
    assert answer.status_code in (202, 400), answer.content
    if answer.status_code == 202:
        assert answer.json()["job"]["kind"] == "import"
        assert answer.headers["Location"].startswith(f"{ROOT}/jobs/")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("run.csv", b"\x7fELF\x02\x01\x01" + b"\x00" * 64),
        ("run.exe", b"MZ\x90\x00" + b"\x00" * 64),
        ("page.csv", b"<script>alert(1)</script>"),
        ("run.csv", b"#!/bin/sh\nrm -rf /\n"),
        ("empty.csv", b""),
    ],
)
def test_what_is_no_table_is_refused(
    program: Callable[..., Client], api_folder: Path, name: str, content: bytes
) -> None:
    before = set((api_folder / "uploads").iterdir()) if (api_folder / "uploads").exists() else set()
    answer = program("analyst").post(f"{ROOT}/uploads", {"content": SimpleUploadedFile(name, content)})
    assert answer.status_code in (400, 422), answer.content
    after = set((api_folder / "uploads").iterdir()) if (api_folder / "uploads").exists() else set()
    assert after == before


def test_a_recipe_that_is_none_is_told_before_the_file_is_kept(program: Callable[..., Client]) -> None:
    file = SimpleUploadedFile("a.csv", b"a\n1\n")
    answer = program("analyst").post(f"{ROOT}/uploads", {"content": file, "recipe": "../../etc/passwd"})
    assert (answer.status_code, answer.json()["code"]) == (400, "source_unmapped")


def test_a_file_over_the_limit_is_refused(program: Callable[..., Client], api_folder: Path) -> None:
    with override_settings(UPLOAD_LIMIT=1_000):
        file = SimpleUploadedFile("grande.csv", b"id,nombre\n" + b"1,Ana\n" * 500)
        answer = program("analyst").post(f"{ROOT}/uploads", {"content": file})
    assert (answer.status_code, answer.json()["code"]) == (400, "upload_too_large")
    assert not any((api_folder / "uploads").rglob("grande.csv"))
