"""The registry of KPIs: whose they are, what their names say, and in which months they were green."""

from __future__ import annotations

import pytest

from tests.loop.diagnose.silos.hand import reading
from unisono.loop.diagnose.silos.nouns import SLUGS, Board, Reading
from unisono.loop.diagnose.silos.registry import department_of, kind_of, registry


@pytest.mark.parametrize(
    ("told", "department"),
    [
        ("Ventas", "sales"), ("vendas", "sales"), ("Comercial", "sales"), ("sales", "sales"),
        ("Atención", "service"), ("SUPORTE", "service"), ("Mercadeo", "marketing"), ("Finanzas", "finanzas"),
        ("  Éxito del  cliente ", "exito del cliente"),
    ],
)  # fmt: skip
def test_departments_have_one_name_in_three_languages(told: str, department: str) -> None:
    assert department_of(told) == department


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("AHT Voz", "handling"), ("Tiempo medio de atención", "handling"), ("Duração da chamada", "handling"),
        ("Conversión a venta", "conversion"), ("Win rate", "conversion"), ("MQLs", "leads"),
        ("Prospectos calificados", "leads"), ("quota_attainment Lima", "sales"), ("Cuota", "sales"),
        ("Faturamento", "sales"), ("NPS", "other"), ("Pipeline", "other"), ("", "other"),
    ],
)  # fmt: skip
def test_names_say_what_is_measured(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_green_follows_the_direction() -> None:
    up, down = registry(
        [reading("sales", "quota", month, value) for month, value in ((1, 9.9), (2, 10.0), (3, 11.0))]
        + [
            reading("service", "AHT", month, value, direction="menor")
            for month, value in ((1, 9.9), (2, 10.0), (3, 11.0))
        ]
    )
    assert (up.direction, up.green) == ("up", {2, 3})
    assert (down.direction, down.green) == ("down", {1, 2})
    assert up.judged == down.judged == {1, 2, 3}


@pytest.mark.parametrize("direction", ["down", "Lower", "ABAJO", "bajo", "menor", "baixo", "-"])
def test_lower_is_better_in_any_words(direction: str) -> None:
    (kpi,) = registry([reading("service", "AHT", 1, 5.0, direction=direction)])
    assert kpi.direction == "down"


@pytest.mark.parametrize("direction", [None, "", "up", "mayor"])
def test_where_nothing_is_said_higher_is_better(direction: str | None) -> None:
    (kpi,) = registry([reading("sales", "quota", 1, 12.0, direction=direction)])
    assert (kpi.direction, kpi.green) == ("up", {1})


def test_without_a_target_nothing_is_judged_and_without_a_value_nothing_is_read() -> None:
    (kpi,) = registry(
        [
            reading("sales", "quota", 1, 12.0, None),
            {**reading("sales", "quota", 2, 0.0), "value": None},
            reading("sales", "quota", 3, 8.0),
        ]
    )
    assert kpi.readings == (Reading(1, 12.0, None, None), Reading(3, 8.0, 10.0, False))
    assert (kpi.judged, kpi.green) == ({3}, frozenset())


def test_a_kpi_is_one_under_all_its_department_s_names_and_its_last_owner_counts() -> None:
    (kpi,) = registry(
        [
            reading("Ventas", "cuota", 1, 12.0, owner="Ana", incentive="5 %"),
            reading("Comercial", "cuota", 2, 12.0, owner="Luis", incentive="10 %"),
        ]
    )
    assert (kpi.department, kpi.owner, kpi.incentive) == ("sales", "Luis", "10 %")
    assert len(kpi.readings) == 2


def test_the_same_name_of_two_departments_is_two() -> None:
    told = registry([reading("sales", "nps", 1, 12.0), reading("service", "nps", 1, 8.0)])
    assert [(kpi.department, bool(kpi.green)) for kpi in told] == [("sales", True), ("service", False)]


def test_places_are_found_in_a_name_or_its_owner_the_longest_first() -> None:
    places = [
        {"kind": "queue", "value": "Voz", "id": "Voz"},
        {"kind": "queue", "value": "Voz Norte", "id": "Voz Norte"},
        {"kind": "city", "value": "Bogotá", "id": "Bogotá"},
        {"kind": "country", "value": "PE", "id": "PE"},
    ]
    told = registry(
        [
            reading("service", "aht voz norte", 1, 1.0),
            reading("service", "aht voz", 1, 1.0),
            reading("sales", "cuota", 1, 1.0, owner="Equipo BOGOTA"),
            reading("sales", "cuota PE", 1, 1.0),
            reading("sales", "cuota vozarrón", 1, 1.0),
        ],
        places,
    )
    assert [kpi.place for kpi in told] == [
        ("queue", "Voz Norte"),
        ("queue", "Voz"),
        ("city", "Bogotá"),
        None,  # two letters say too little: they stand in many words
        None,  # part of a word is no word
    ]


def test_without_rows_there_is_no_registry() -> None:
    assert registry([]) == ()
    assert registry([], [{"kind": "queue", "value": "Voz", "id": "Voz"}]) == ()


def test_a_board_is_green_for_more_than_half_only() -> None:
    assert Board("sales", 0.51, 100, ("quota",)).green
    assert not Board("sales", 0.5, 100, ("quota",)).green
    assert len(set(SLUGS)) == len(SLUGS) == 5
