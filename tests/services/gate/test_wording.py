"""The gate in words: each sentence a person reads, each of its branches, in the three languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.gate.made import ASKED, DELIVERY, count, offer, part, run, share, silent, turn, verdict
from unisono.loop.decide.gate.nouns import WEEK, Answer, Turn
from unisono.model.estimate import Estimate, Reason
from unisono.model.words import LANGUAGES
from unisono.services.gate import wording as words
from unisono.services.gate.nouns import Asked

GAP = "\N{NO-BREAK SPACE}"


def plain(text: str) -> str:
    """With ordinary spaces, as a person types it."""
    return text.replace(GAP, " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("seconds", "es", "pt", "en"),
    [
        (1, "1 segundo", "1 segundo", "1 second"),
        (20.4, "20 segundos", "20 segundos", "20 seconds"),
        (90, "90 segundos", "90 segundos", "90 seconds"),
        (60, "1 minuto", "1 minuto", "1 minute"),
        (2_700, "45 minutos", "45 minutos", "45 minutes"),
        (3_600, "1 hora", "1 hora", "1 hour"),
        (5_400, "90 minutos", "90 minutos", "90 minutes"),
        (86_400, "24 horas", "24 horas", "24 hours"),  # said in hours until it is two days
        (172_800, "2 días", "2 dias", "2 days"),
    ],
)
def test_a_time_is_said_in_the_largest_unit_that_keeps_it_whole(
    seconds: float, es: str, pt: str, en: str
) -> None:
    assert [words.time_text(seconds, language) for language in LANGUAGES] == [es, pt, en]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (replace(ASKED, text="Soporte 24/7"), "Soporte 24/7"),
        (ASKED, "Te contestamos en 15 minutos, a cualquier hora"),
        (replace(ASKED, hours=""), "Te contestamos en 15 minutos, a cualquier hora"),
        (replace(ASKED, hours="mon-fri 09:00-18:00"), "Te contestamos en 15 minutos, mon-fri 09:00-18:00"),
        (replace(DELIVERY, text="Mañana en casa"), "Mañana en casa"),
    ],
)
def test_a_claim_is_said_in_its_own_words_or_plain_ones(asked: Asked, told: str) -> None:
    assert words.claim_text(asked, "es") == told


def test_deliveries_are_promised_in_days_or_for_the_date_of_each_order() -> None:
    assert "2 días" in words.claim_text(DELIVERY, "es")
    dated = [words.claim_text(replace(DELIVERY, within_seconds=0.0), language) for language in LANGUAGES]
    assert len(set(dated)) == 3
    assert not any(each.strip().endswith(("0", "0 segundos", "0 seconds")) for each in dated)


@pytest.mark.parametrize(
    ("days", "begins", "ends", "when"),
    [
        ((0, 6), 0, 24, "a cualquier hora"),
        ((0, 4), 0, 24, "de lunes a viernes a cualquier hora"),
        ((0, 6), 9, 18, "todos los días de 9 a 18 h"),
        ((0, 5), 8, 22, "de lunes a sábado de 8 a 22 h"),
    ],
)
def test_an_offer_says_when_it_holds(days: tuple[int, int], begins: int, ends: int, when: str) -> None:
    told = words.offer_text(offer(900, days, begins, ends), "answer", "es")
    assert told == f"Te contestamos en 15 minutos, {when}"


def test_an_offer_of_days_says_no_hours() -> None:
    told = words.offer_text(offer(259_200, (0, 6), 0, 24), "delivery", "es")
    assert "3 días" in told
    assert "hora" not in told


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("go", "Adelante: se cumpliría en el 80,0 % de los casos"),
        ("reword", "Así no: dilo con otras palabras y se cumple"),
        ("no_go", "No lo prometas: se cumpliría solo en el 80,0 % de los casos"),
    ],
)
def test_the_headline_is_the_verdict(answer: Answer, said: str) -> None:
    assert plain(words.headline(run(verdict(answer)), "es")) == said
    assert words.answer_text(answer, "es") in ("Adelante", "Reformular", "No sale")


def test_where_nothing_can_be_said_the_reason_is() -> None:
    asked = run(silent())
    assert words.headline(asked, "es") == "Todavía no se puede decir"
    assert words.why(asked, "es") == "Hay 12 casos en 9 días; hacen falta 100 en 28."
    assert words.answer_text(None, "en") == "No answer"
    assert (words.heat(asked, "America/Lima", "es"), words.turning(asked, "es")) == (None, [])
    assert (words.price(asked, "es"), words.shifts(asked, "es"), words.warnings(asked, "es")) == ("", [], [])
    assert words.hours_table(asked, "es").rows == ()
    assert all(not each.estimate.known for each in words.figures(asked, "es"))


def test_an_answer_without_a_reason_says_nothing_made_up() -> None:
    assert words.why(run(replace(silent(), reason=None)), "es") == ""


@pytest.mark.parametrize(
    ("chance", "es", "en"),
    [
        (0.0, "menos de 1 %", "under 1%"),
        (0.0099, "menos de 1 %", "under 1%"),
        (0.01, "1 %", "1%"),
        (0.934, "93 %", "93%"),
        (0.99, "99 %", "99%"),
        (0.991, "más de 99 %", "over 99%"),
        (1.0, "más de 99 %", "over 99%"),
    ],
)
def test_no_chance_is_said_to_be_certain(chance: float, es: str, en: str) -> None:
    assert plain(words.chance_text(chance, "es")) == es
    assert plain(words.chance_text(chance, "en")) == en


@pytest.mark.parametrize(("promised", "said"), [(0.95, "95 %"), (0.955, "95,5 %"), (0.999, "99,9 %")])
def test_the_share_promised_is_said_as_it_was_promised(promised: float, said: str) -> None:
    told = plain(words.why(run(asked=replace(ASKED, share=promised)), "es"))
    assert f"«{said} de los casos»" in told
    assert "4 %" in told


def test_figures_name_what_comes() -> None:
    contacts, orders = (words.figures(run(asked=each), "es") for each in (ASKED, DELIVERY))
    assert [each.estimate for each in contacts] == [share(0.8), count(1_200), count(60)]
    assert contacts[0].label == orders[0].label == "Se cumpliría"
    assert orders[1].label == "Pedidos mientras dura"
    assert contacts[1].label != orders[1].label


def test_each_offer_comes_with_how_surely() -> None:
    ((said, facts),) = words.offers(run(verdict("reword", offers=(offer(),))), "es")
    assert said.startswith("Te contestamos en 15 minutos")
    assert all(each in plain(facts) for each in ("97", "93 %", "80 %"))


def test_one_agent_more_is_one() -> None:
    one, two = (words.turning(run(verdict(turn=turn({9: each}, each))), "es")[0] for each in (1, 2))
    assert one == "Con 1 agente más en todas las horas prometidas se cumpliría."
    assert two == "Con 2 agentes más en todas las horas prometidas se cumpliría."


def test_hours_of_agents_are_told_with_where_to_put_them() -> None:
    """Mondays to Fridays two more from nine to eleven, on Sunday one at ten."""
    extra = {day * 24 + hour: 2 for day in range(5) for hour in (9, 10)} | {6 * 24 + 10: 1}
    asked = run(verdict(turn=turn(extra)))
    assert words.turning(asked, "es")[1] == "Bastan 21 horas de agente más por semana, puestas donde faltan:"
    told = words.shifts(asked, "es")
    assert told == ["de lunes a viernes, 9–11 h: +2", "domingo, 10–11 h: +1"]
    assert words.shifts(asked, "en")[0] == "Monday to Friday, 9–11 h: +2"


def test_days_without_a_name_of_their_own_are_told_from_one_to_the_other() -> None:
    asked = run(verdict(turn=turn({1 * 24 + 9: 1, 2 * 24 + 9: 1})))
    assert words.shifts(asked, "es") == ["martes a miércoles, 9–10 h: +1"]


def test_what_a_queue_would_need_is_said_to_be_that() -> None:
    needed = turn({9: 3}, None, method="needed")
    (told,) = words.turning(run(verdict(turn=replace(needed, chance=None))), "es")
    assert told.startswith("Aquí la espera no sigue al número de agentes")
    assert "3 horas" in told


@pytest.mark.parametrize("asked", [ASKED, DELIVERY])
def test_where_no_capacity_helps_it_is_said(asked: Asked) -> None:
    none = Turn(None, None, None, None, "none")
    assert words.turning(run(verdict(turn=none), asked), "en") == [
        "No capacity that can be worked out from what was seen would make it hold."
    ]
    assert words.price(run(verdict(turn=none), asked), "en") == ""
    assert words.shifts(run(verdict(turn=none), asked), "en") == []


def test_deliveries_are_turned_by_deliveries() -> None:
    said = words.turning(run(verdict(turn=Turn(40, None, 0.92, None)), DELIVERY), "es")
    assert said == ["Con 40 entregas más por día se cumpliría."]


def test_a_price_is_that_of_the_campaign_and_of_an_hour() -> None:
    priced = turn({9: 2}, cost=12_345_600, hour_cost=4_000)
    told = plain(words.price(run(verdict(turn=priced)), "es"))
    assert "123.456" in told
    assert "40" in told
    unknown = words.price(run(verdict(turn=turn({9: 2}))), "es")
    assert unknown == "Di cuánto cuesta una hora de agente y aquí se verá el precio."


def _hours(low: dict[int, float]) -> tuple[Estimate, ...]:
    """The share kept by hour of the week; at these hours of the day another."""
    return tuple(share(low.get(hour % 24, 0.8), 60) for hour in range(WEEK))


def test_the_week_is_titled_after_its_worst_hour() -> None:
    chart = words.heat(run(verdict(by_hour=_hours({3: 0.2, 4: 0.5}))), "America/Lima", "es")
    assert chart is not None
    assert plain(chart.title).startswith("A las 03:00")
    assert "20 %" in plain(chart.title)
    assert "America/Lima" in chart.subtitle
    assert (len(chart.rows), len(chart.columns)) == (7, 24)
    assert chart.target == 0.95


def test_where_no_hour_lies_clearly_under_the_others_it_is_even() -> None:
    for by_hour in (_hours({}), _hours({3: 0.77})):
        chart = words.heat(run(verdict(by_hour=by_hour)), "America/Lima", "es")
        assert chart is not None
        assert chart.title == "Se cumpliría casi igual a toda hora"


def test_hours_nobody_is_expected_in_are_left_out() -> None:
    nothing = Estimate(None, None, None, 0, "share", 0.9, Reason("no_data"))
    by_hour = tuple(share(0.8) if 8 <= hour % 24 < 20 else nothing for hour in range(WEEK))
    asked = run(verdict(by_hour=by_hour))
    assert len(words.hours_table(asked, "es").rows) == 84
    chart = words.heat(asked, "America/Lima", "es")
    assert chart is not None
    assert chart.title == "Se cumpliría casi igual a toda hora"


def test_parts_are_segments_or_countries_of_one() -> None:
    parts = (part("mayor", 0.6, 0.002), part("joven", 0.9, 0.4))
    table = words.parts_table(run(verdict(parts=parts)), "es")
    assert table.columns[0].title == "Segmento"
    assert [(row.cells[0], plain(str(row.cells[2]))) for row in table.rows] == [
        ("mayor", "menos de 1 %"),
        ("joven", "40 %"),
    ]
    of_one = words.parts_table(run(verdict(parts=parts), replace(ASKED, segment="joven")), "es")
    assert of_one.columns[0].title == "País"


@pytest.mark.parametrize(
    ("said", "asked", "stated", "holds"),
    [
        (verdict(), ASKED, True, ("plans/capacity.toml", "2,1 %")),
        (verdict(), ASKED, False, ("los que se ven contestando",)),
        (verdict(method="empirical", misfit=None), ASKED, False, ("no reproduce",)),
        (verdict(method="empirical", misfit=None), DELIVERY, False, ("Pedidos",)),
    ],
)
def test_the_method_says_what_it_rests_on(
    said: object, asked: Asked, stated: bool, holds: tuple[str, ...]
) -> None:
    told = plain(words.method(run(said, asked, stated=stated), "es"))  # type: ignore[arg-type]
    assert "1 jul 2026" in told
    assert all(each in told for each in holds)


def test_loads_never_seen_are_warned_of() -> None:
    assert words.warnings(run(), "es") == []
    (told,) = words.warnings(run(verdict(beyond=2.54)), "es")
    assert "2,5" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_unsaid_in_any_language(language: str) -> None:
    full = verdict("reword", offers=(offer(),), turn=turn({9: 2}, cost=9_900, hour_cost=100), beyond=2.0)
    for asked in (run(full), run(full, DELIVERY)):
        said = [words.headline(asked, language), words.why(asked, language), words.method(asked, language)]
        said += [*words.turning(asked, language), *words.warnings(asked, language)]
        said += [*words.shifts(asked, language), words.price(asked, language)]
        said += [text for pair in words.offers(asked, language) for text in pair]
        assert all(each and "{" not in each and "gate." not in each for each in said)
