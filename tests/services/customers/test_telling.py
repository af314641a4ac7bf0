"""Every kind of moment in words, in three languages; what a row doesn't say is not said."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from unisono.model.chain import Moment
from unisono.model.words import CATALOGUE
from unisono.services.customers import MomentWords, line_of, moment_words

AT = datetime(2026, 3, 5, 3, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def said(kind: str, language: str = "es", lane: str = "lived", **facts: object) -> MomentWords:
    words = moment_words(Moment(AT, lane, kind, "1", facts), language)  # type: ignore[arg-type]
    return MomentWords(
        words.title.replace("\u00a0", " "),
        tuple(part.replace("\u00a0", " ") for part in words.details),
        words.mark,
        words.tone,
        words.quote,
    )


def test_a_campaign_is_told_as_far_as_it_is_known() -> None:
    assert said("met_campaign", campaign="24/7", origin="redes").title == "Llegó por la campaña «24/7»"
    assert said("met_campaign", origin="redes_sociales").title == "Llegó por redes sociales"
    assert said("met_campaign").title == "Primer contacto"
    assert said("met_campaign", mql_at=AT, sql_at=AT).details == (
        "Marketing lo dio por bueno el 5 mar 2026",
        "Ventas lo aceptó el 5 mar 2026",
    )


def test_a_promise_is_told_with_where_it_was_made() -> None:
    words = said("met_promise", promise="en 5 minutos", campaign="C", made_in="campaign")
    assert (words.title, words.details) == ("Se le prometió: «en 5 minutos»", ("en la campaña «C»",))
    assert said("met_promise", promise="x", made_in="contract").details == ("en el contrato",)
    assert said("met_promise", promise="x", made_in="billboard").details == ()


def test_a_sale_is_told_with_its_money_need_seller_and_length() -> None:
    words = said(
        "deal_won",
        what="Completo",
        amount=107_880,
        currency="PEN",
        needs="ayuda",
        who="Vera",
        began_at=AT - timedelta(days=2),
    )
    assert words.title == "Compró Completo"
    assert words.details == ("1.078,80 PEN", "necesitaba: ayuda", "vendió Vera", "lo decidió en 2 d")
    assert said("deal_lost").title == "No compró"
    assert said("deal_open", what="X", began_at=AT - MINUTE).details == ()


def test_a_contract_is_told_from_its_beginning_to_its_end() -> None:
    began = said("contract_began", what="Completo", amount=8_990, currency="PEN")
    assert (began.title, began.details) == ("Empezó su contrato Completo", ("89,90 PEN al mes",))
    ended = said("contract_ended", what="Completo", reason="precio")
    assert (ended.title, ended.details, ended.tone) == (
        "Fin de su contrato Completo",
        ("motivo: precio",),
        "bad",
    )


@pytest.mark.parametrize(
    ("kind", "mark", "tone"),
    [
        ("delivery_kept", "a tiempo", "good"),
        ("delivery_late", "tarde", "bad"),
        ("delivery_came", "llegó", "neutral"),
        ("delivery_open", "en camino", "neutral"),
        ("delivery_cancelled", "cancelada", "neutral"),
    ],
)
def test_a_delivery_says_in_a_word_how_it_went(kind: str, mark: str, tone: str) -> None:
    words = said(kind, what="instalación", promised_at=AT, began_at=AT)
    assert (words.title, words.mark, words.tone) == ("Instalación", mark, tone)
    assert words.details[-2:] == ("prometida para el 5 mar 2026", "pedida el 5 mar 2026")


def test_a_late_delivery_says_how_late() -> None:
    words = said("delivery_late", promised_at=AT, delivered_at=AT + timedelta(days=3))
    assert words.title == "Entrega"
    assert words.details[0] == "3 d de retraso"


def test_a_case_is_told_against_what_was_promised() -> None:
    facts = {"first_answer_at": AT + 10 * MINUTE, "target": 15.0, "unit": "minutes"}
    kept = said("case", what="fuga", channel="teléfono", kept=1, **facts)
    assert kept.title == "Pidió ayuda por teléfono: fuga"
    assert kept.details == ("respuesta en 10 min, prometida en 15 min",)
    assert (kept.mark, kept.tone) == ("promesa cumplida", "good")
    broken = said("case", kept=0, **facts)
    assert (broken.mark, broken.tone) == ("promesa rota", "bad")


@pytest.mark.parametrize(
    ("facts", "details"),
    [
        ({}, ()),
        ({"first_answer_at": AT + MINUTE}, ("respuesta en 1 min",)),
        ({"target": 2.0, "unit": "hours"}, ("respuesta prometida en 2 h",)),
        ({"target": 90.0}, ("respuesta prometida en 1 min 30 s",)),
        ({"target": 2.0, "unit": "moons"}, ()),
        ({"resolved_at": AT + 60 * MINUTE, "reopened": True}, ("resuelto en 1 h", "se volvió a abrir")),
        ({"reopened": False, "who": "Aldo"}, ("atendió Aldo",)),
    ],
)
def test_a_case_says_no_more_than_is_known(facts: dict[str, object], details: tuple[str, ...]) -> None:
    words = said("case", **facts)
    assert (words.title, words.details, words.mark) == ("Pidió ayuda", details, "")


def test_a_case_is_told_with_its_channel_or_its_topic_alone() -> None:
    assert said("case", channel="chat").title == "Pidió ayuda por chat"
    assert said("case", what="cobro_doble").title == "Pidió ayuda: cobro doble"


@pytest.mark.parametrize(
    ("instrument", "score", "title", "mark", "tone"),
    [
        ("nps", 9.0, "¿Nos recomendaría? 9 de 10", "promotor", "good"),
        ("nps", 8.0, "¿Nos recomendaría? 8 de 10", "pasivo", "neutral"),
        ("nps", 6.0, "¿Nos recomendaría? 6 de 10", "detractor", "bad"),
        ("NPS", 0.0, "¿Nos recomendaría? 0 de 10", "detractor", "bad"),
        ("csat", 4.0, "Satisfacción: 4 de 5", "satisfecho", "good"),
        ("csat", 2.5, "Satisfacción: 2,5 de 5", "ni bien ni mal", "neutral"),
        ("csat", 2.0, "Satisfacción: 2 de 5", "insatisfecho", "bad"),
        ("ces", 5.0, "¿Le fue fácil? 5 de 7", "fácil", "good"),
        ("ces", 3.0, "¿Le fue fácil? 3 de 7", "difícil", "bad"),
        ("stars", 3.0, "Respondió 3 (stars)", "", "neutral"),
    ],
)
def test_a_score_is_told_on_its_scale(
    instrument: str, score: float, title: str, mark: str, tone: str
) -> None:
    words = said("response", instrument=instrument, score=score)
    assert (words.title, words.mark, words.tone) == (title, mark, tone)


def test_words_are_quoted_as_they_were_written() -> None:
    words = said("response", verbatim=" <b>nadie_contesta</b> ", what="contacto_con_soporte")
    assert words.title == "Dejó un comentario"
    assert words.quote == "<b>nadie_contesta</b>"
    assert words.details == ("sobre contacto con soporte",)


def test_money_is_told_without_a_sign() -> None:
    assert said("money_paid", amount=8_990, currency="PEN", what="cuota").title == "Pagó 89,90 PEN"
    back = said("money_back", amount=-2_000, currency="PEN")
    assert (back.title, back.tone) == ("Se le devolvió 20,00 PEN", "bad")


def test_a_touchpoint_that_failed_says_so() -> None:
    words = said("touchpoint", what="alta_en_la_app", channel="app", outcome="failed")
    assert (words.title, words.details, words.mark, words.tone) == (
        "Alta en la app",
        ("app",),
        "salió mal",
        "bad",
    )
    assert said("touchpoint", what="tutorial", outcome="ok").mark == ""


def test_an_unknown_kind_is_told_as_well_as_can_be() -> None:
    assert said("landed", what="en_marte").title == "En marte"
    assert said("landed").title == "Algo pasó"


@pytest.mark.parametrize("language", ["es", "pt", "en"])
def test_no_key_and_no_gap_is_ever_shown(language: str) -> None:
    facts = {
        "what": "w", "channel": "c", "promise": "p", "campaign": "c", "amount": -5, "score": 3.0,
        "instrument": "nps", "promised_at": AT, "delivered_at": AT, "first_answer_at": AT, "kept": 0,
        "reason": "r", "needs": "n", "who": "h", "outcome": "failed", "target": 1.0, "unit": "days",
    }  # fmt: skip
    kinds = {key.split(".")[1] for key in CATALOGUE if key.startswith("moment.")}
    for kind in kinds - {"detail", "mark", "quote", "made_in"}:
        line = line_of(said(kind, language, **facts), language)
        assert "moment." not in line
        assert "{" not in line


def test_a_line_holds_all_of_it() -> None:
    words = MomentWords("Título", ("uno", "dos"), "marca", "good", "cita")
    assert line_of(words, "es") == "Título · marca · uno · dos · «cita»"
    assert line_of(words, "en").endswith("“cita”")
    assert line_of(MomentWords("Título"), "es") == "Título"
