"""The truth about single rows, held against the rows that the systems exported: same ids, same facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime, timedelta

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.demo.truth.conftest import CUSTOMERS, Planted
from tests.demo.truth.exported import asked, billed, by_id, carried, moment, sold, tickets
from tests.demo.truth.lives import lived
from unisono.demo.truth.rows import write_rows
from unisono.demo.world.market import CITIES

PROMISED = {  # by channel: from when by UTC (Lima's midnight), within what
    "teléfono": (datetime(2025, 7, 1, 5), timedelta(minutes=15)),
    "whatsapp": (datetime(2025, 9, 1, 5), timedelta(minutes=5)),
    "correo": (datetime(2024, 11, 1, 5), timedelta(hours=24)),
}
BEST = {"nps": 10, "csat": 5, "ces": 7}
LOWEST = {"nps": 0, "csat": 1, "ces": 1}


def day_first(text: str) -> bool:
    try:
        return bool(datetime.strptime(text, "%d/%m/%Y %H:%M"))
    except ValueError:
        return False


def test_a_contact_is_kept_where_its_exported_times_say_so(planted: Planted) -> None:
    exported, truth = tickets(planted.folder / "exports"), planted.rows("contacts")
    assert [row["ticket"] for row in truth] == sorted(exported)
    for row in truth:
        ticket = exported[row["ticket"]]
        opened, answered = (moment(ticket["tiempos"][name]) for name in ("creado", "primera_respuesta"))
        since, within = PROMISED[ticket["canal"]]
        kept = answered - opened <= within if opened >= since else None
        assert (row["channel"], row["kept"]) == (ticket["canal"], kept), row["ticket"]
    assert Counter(row["kept"] for row in truth).keys() == {True, False, None}


def test_a_contact_s_team_and_the_one_it_repeats_are_the_exported_ones(planted: Planted) -> None:
    exported, truth = tickets(planted.folder / "exports"), planted.rows("contacts")
    again = {row["repeats"] for row in truth} - {None}
    unsolved = {row["ticket"] for row in truth if not row["solved"]}
    for row in truth:
        ticket = exported[row["ticket"]]
        assert (row["team"], row["repeats"]) == (ticket["agente"]["equipo"], ticket["repite"])
        assert ticket["reabierto"] is (row["ticket"] in again)
    assert again < unsolved, "only what wasn't solved comes again"
    for row in truth:
        times = exported[row["ticket"]]["tiempos"]
        took = moment(times["resuelto"]) - moment(times["primera_respuesta"])
        later = took - timedelta(seconds=times["manejo_seg"])
        assert (later >= timedelta(days=1)) if not row["solved"] else later == timedelta()


def test_a_verbatim_s_truth_stands_beside_its_words(planted: Planted) -> None:
    def good(row: dict[str, str]) -> bool:
        known = row["puntaje"].isdigit() and row["instrumento"] in BEST
        return known and LOWEST[row["instrumento"]] <= int(row["puntaje"]) <= BEST[row["instrumento"]]

    rows = by_id(
        asked(planted.export("encuestas.csv")),
        "id_respuesta",
        lambda row: good(row) and not row["fecha"].startswith("2026-02-31"),
    )
    truth = {row["answer"]: row for row in planted.rows("verbatims")}
    assert truth.keys() == {answer for answer, row in rows.items() if row["comentario"]}
    for answer, told in truth.items():
        row = rows[answer]
        best, score = BEST[row["instrumento"]], int(row["puntaje"])
        assert told["instrument"] == row["instrumento"]
        if told["begged"]:
            assert score == best > round(told["felt"])
        else:
            assert score == min(max(round(told["felt"]), LOWEST[row["instrumento"]]), best)
    assert {told["tone"] for told in truth.values()} == {"negativo", "neutral", "positivo"}
    assert 0 < sum(told["misspelled"] for told in truth.values()) < len(truth) / 2


def test_tones_follow_the_scores_and_urgency_the_negative_ones(planted: Planted) -> None:
    scores = defaultdict(set)
    for row in asked(planted.export("encuestas.csv")):
        if row["instrumento"] == "nps" and row["puntaje"].isdigit() and int(row["puntaje"]) <= 10:
            scores[row["id_respuesta"]].add(int(row["puntaje"]))
    seen = [told for told in planted.rows("verbatims") if told["answer"] in scores]
    assert len(seen) > 100
    for told in seen:
        (score,) = scores[told["answer"]]
        assert told["tone"] == ("positivo" if score >= 9 else "negativo" if score <= 6 else "neutral")
        assert told["urgency"] == "sin prisa" or told["tone"] == "negativo"


def test_customers_by_contract_are_those_of_the_sales_system(planted: Planted) -> None:
    def good(row: dict[str, str]) -> bool:
        dated = day_first(row["inicio"]) and (day_first(row["fin"]) or not row["fin"])
        return dated and row["cuota_mensual"] != "noventa"

    contracts = by_id(sold(planted.export("crm_contratos.csv")), "id_contrato", good)
    clients = {row["codigo"]: row for row in sold(planted.export("crm_clientes.csv"))}
    truth = planted.rows("customers")
    assert [row["contract"] for row in truth] == sorted(contracts)
    for row in truth:
        contract = contracts[row["contract"]]
        client = clients[contract["id_cliente"]]
        assert (row["city"], row["campaign"]) == (client["ciudad"], client["campana"])
        assert (row["cause"] is None) is (contract["fin"] == "")
        assert not row["misfit"] or contract["plan"] == "Premium"
        assert row["ltv_cents"] > 0
        assert 0 <= row["expectation"] <= 1
    assert np.mean([row["patience"] for row in truth]) == pytest.approx(1, abs=0.05)


def test_who_was_delivered_to_very_late_is_told(planted: Planted) -> None:
    def day(text: str) -> datetime:
        return datetime.strptime(text[:10], "%Y-%m-%d")

    rows = by_id(
        carried(planted.export("entregas.csv.gz")),
        "orden",
        lambda row: not row["pedido"].startswith("2026-02-31") and row["entregado"] != "pronto",
    )
    late = sum(
        (day(row["entregado"]) - day(row["dia_prometido"])).days > 3
        for row in rows.values()
        if row["tipo"] == "instalación" and row["entregado"]
    )
    assert sum(row["very_late"] for row in planted.rows("customers")) == late > 0


def test_identities_are_the_records_that_the_systems_keep(planted: Planted) -> None:
    kept = {
        "crm": [row["codigo"] for row in sold(planted.export("crm_clientes.csv"))],
        "helpdesk": [row["solicitante"]["id"] for row in tickets(planted.folder / "exports").values()],
        "surveys": [row["encuestado"] for row in asked(planted.export("encuestas.csv"))],
        "billing": [row["cuenta"] for row in billed(planted.export("facturacion_cuentas.parquet"))],
        "deliveries": [row["destinatario"] for row in carried(planted.export("entregas.csv.gz"))],
    }
    truth = planted.rows("identities")
    for system, ids in kept.items():
        mine = [row["system_id"] for row in truth if row["system"] == system]
        assert len(mine) == len(set(mine)) == planted.truth["identity"][f"records_{system}"]
        assert set(mine) == {each for each in ids if each and not each.startswith("CL-X")}
    held = Counter(row["person"] for row in truth if row["system"] == "crm")
    assert sorted(held) == list(range(CUSTOMERS))
    assert sum(count == 2 for count in held.values()) == planted.truth["identity"]["held_twice"]


def test_who_is_who_across_systems_is_who_the_tickets_belong_to(planted: Planted) -> None:
    """The contract's person called as often as the help desk's records of them say."""
    person = {(row["system"], row["system_id"]): row["person"] for row in planted.rows("identities")}
    called = Counter(
        person["helpdesk", ticket["solicitante"]["id"]]
        for ticket in tickets(planted.folder / "exports").values()
    )
    assert called == Counter(planted.world.cases.customer.tolist())
    clients = {
        row["codigo"]: row["ciudad"] for row in sold(planted.export("crm_clientes.csv")) if row["codigo"]
    }
    for code, city in clients.items():
        if ("crm", code) in person:
            assert city == CITIES[planted.world.customers.city[person["crm", code]]].name


def test_a_block_of_several_writes_parts_of_its_own(tmp_path) -> None:
    world = lived(customers=200, block=3).world
    people = pa.table({"person": [1], "system": ["crm"], "system_id": ["CL1"]})
    write_rows(tmp_path, "-004", world, people, np.zeros(int((world.answers.theme >= 0).sum()), dtype=bool))
    names = ["contacts", "customers", "identities", "verbatims"]
    assert sorted(path.name for path in (tmp_path / "truth").iterdir()) == [
        f"{name}-004.parquet" for name in names
    ]
    contacts = pq.read_table(tmp_path / "truth" / "contacts-004.parquet")
    assert contacts["ticket"][0].as_py() == "T0030000000"
