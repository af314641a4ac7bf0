"""The small company: the same for a seed, readable as other systems' files, and with its story in it."""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path
from statistics import mean

import pyarrow.parquet as pq
import pytest

from unisono.demo import GeneratedCompany, generate

Row = dict[str, str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> GeneratedCompany:
    return generate(tmp_path_factory.mktemp("exports"), customers=2000)


def rows(made: GeneratedCompany, name: str, *, delimiter: str = ",", encoding: str = "utf-8") -> list[Row]:
    raw = (made.folder / name).read_bytes()
    text = (gzip.decompress(raw) if name.endswith(".gz") else raw).decode(encoding)
    return list(csv.DictReader(text.splitlines(), delimiter=delimiter))


def good(made: GeneratedCompany, name: str) -> list[Row]:
    return rows(made, name)[: -made.bad_rows[name] or None] if name in made.bad_rows else rows(made, name)


def cases(made: GeneratedCompany) -> list[dict]:
    lines = (made.folder / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines][: -made.bad_rows["cases.jsonl"]]


def test_same_seed_same_bytes(tmp_path: Path) -> None:
    one = generate(tmp_path / "one", seed=3, customers=150)
    two = generate(tmp_path / "two", seed=3, customers=150)
    other = generate(tmp_path / "other", seed=4, customers=150)
    for first, second in zip(one.files, two.files, strict=True):
        assert first.read_bytes() == second.read_bytes(), first.name
    assert (one.folder / "leads.csv").read_bytes() != (other.folder / "leads.csv").read_bytes()


def test_too_few_customers_tell_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least 100"):
        generate(tmp_path, customers=99)


def test_every_file_is_there_with_the_rows_told(made: GeneratedCompany) -> None:
    assert {path.name for path in made.files} == {path.name for path in made.folder.iterdir()}
    for name in ("leads.csv", "responses.csv", "deliveries.csv.gz", "customers.csv", "promises.csv"):
        assert len(rows(made, name)) == made.rows[name]
    assert (
        pq.read_metadata(made.folder / "transactions.parquet").num_rows == made.rows["transactions.parquet"]
    )
    assert len(cases(made)) + made.bad_rows["cases.jsonl"] == made.rows["cases.jsonl"]
    assert made.rows["deliveries.csv.gz"] == 2000


def test_deals_are_latin_1_with_semicolons_and_commas(made: GeneratedCompany) -> None:
    deals = rows(made, "deals.csv", delimiter=";", encoding="latin-1")
    assert {deal["ganada"] for deal in deals} == {"sí", "no", ""}
    assert deals[0]["monto_anual"] in {"718,80", "1.078,80", "1.678,80"}
    with pytest.raises(UnicodeDecodeError):
        rows(made, "deals.csv", delimiter=";")


def test_bad_rows_stand_last_and_are_bad(made: GeneratedCompany) -> None:
    assert rows(made, "leads.csv")[-1]["fecha"] == "2026-02-31 10:00:00"
    assert set(rows(made, "customers.csv")[-1].values()) == {""}
    assert rows(made, "contracts.csv")[-1]["inicio"] == ""
    assert [row["puntaje"] for row in rows(made, "responses.csv")[-2:]] == ["11", "cinco"]
    assert pq.read_table(made.folder / "transactions.parquet")["fecha"][-1].as_py() is None
    assert sum(made.bad_rows.values()) == 9


def test_references_are_closed(made: GeneratedCompany) -> None:
    customers = {row["codigo"] for row in good(made, "customers.csv")}
    staff = {row["codigo"] for row in rows(made, "employees.csv")}
    accounts = {row["cuenta"] for row in rows(made, "web_accounts.csv")}
    orders = {row["id_orden"] for row in rows(made, "deliveries.csv.gz")}
    tickets = {case["id"] for case in cases(made)}
    assert {row["id_cliente"] for row in good(made, "responses.csv")} <= customers
    assert {row["vendedor"] for row in good(made, "customers.csv")} <= staff
    assert {case["agente"]["id"] for case in cases(made)} <= staff
    assert {row["cuenta"] for row in rows(made, "web_orders.csv")} <= accounts
    assert {row["id_orden"] for row in good(made, "responses.csv")} <= orders | {""}
    assert {row["id_caso"] for row in good(made, "responses.csv")} <= tickets | {""}


def test_ids_are_unique(made: GeneratedCompany) -> None:
    for name, key in (
        ("leads.csv", "id_lead"),
        ("customers.csv", "codigo"),
        ("responses.csv", "id_respuesta"),
    ):
        ids = [row[key] for row in good(made, name)]
        assert len(ids) == len(set(ids))


def test_the_night_advertisement_sells_best_and_loses_soonest(made: GeneratedCompany) -> None:
    leads, won = Counter(), Counter()
    for row in good(made, "leads.csv"):
        leads[row["origen"]] += 1
        won[row["origen"]] += row["id_cliente"] != ""
    conversion = {origin: won[origin] / leads[origin] for origin in leads}
    assert max(conversion, key=conversion.__getitem__) == "anuncio 24/7"
    origin_of = {row["codigo"]: row["origen"] for row in good(made, "customers.csv")}
    left = defaultdict(list)
    for row in good(made, "contracts.csv"):
        left[origin_of[row["id_cliente"]]].append(row["fin"] != "")
    gone = {origin: mean(flags) for origin, flags in left.items()}
    assert max(gone, key=gone.__getitem__) == "anuncio 24/7"
    nps = defaultdict(list)
    for row in good(made, "responses.csv"):
        if row["instrumento"] == "nps":
            nps[origin_of[row["id_cliente"]]].append(int(row["puntaje"]))
    scores = {origin: mean(given) for origin, given in nps.items()}
    assert min(scores, key=scores.__getitem__) == "anuncio 24/7"


def test_late_installations_are_scored_lower(made: GeneratedCompany) -> None:
    late = {
        row["id_orden"]: row["fecha_instalacion"] > row["fecha_prometida"]
        for row in rows(made, "deliveries.csv.gz")
    }
    scores = defaultdict(list)
    for row in good(made, "responses.csv"):
        if row["id_orden"]:
            scores[late[row["id_orden"]]].append(int(row["puntaje"]))
    assert mean(scores[False]) - mean(scores[True]) > 1
    assert 0.1 < mean(late.values()) < 0.2


def test_nights_are_answered_in_the_morning(made: GeneratedCompany) -> None:
    kept = defaultdict(list)
    for case in cases(made):
        opened, answered = (
            datetime.fromisoformat(case["tiempos"][k]) for k in ("creado", "primera_respuesta")
        )
        kept[not 7 <= opened.hour < 22].append((answered - opened).total_seconds() <= 900)
    assert mean(kept[False]) > 0.95
    assert mean(kept[True]) < 0.3


def test_the_last_whole_month_is_worse_beyond_noise(made: GeneratedCompany) -> None:
    happy = defaultdict(list)
    for row in good(made, "responses.csv"):
        if row["instrumento"] == "csat":
            happy[row["fecha"][:7]].append(int(row["puntaje"]) >= 4)
    before, after = happy["2026-09"], happy["2026-10"]
    spread = (0.25 / len(before) + 0.25 / len(after)) ** 0.5
    assert (mean(before) - mean(after)) / spread > 3
    assert max(happy) == "2026-11"


def test_two_systems_know_the_same_people(made: GeneratedCompany) -> None:
    known = {row["correo"] for row in good(made, "customers.csv")}
    web = {row["email"].lower() for row in rows(made, "web_accounts.csv") if row["email"]}
    assert len(web & known) / len(web) > 0.95
    twice = Counter(row["dni"] for row in good(made, "customers.csv"))
    assert sum(count > 1 for count in twice.values()) == 30
