"""Says each moment of a customer's chain in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from unisono.model.chain import Moment
from unisono.model.words import known, say
from unisono.render.numbers import quantity_text
from unisono.services.customers.phrases import Facts, MomentWords, Tone, length_text, score_words, told_as

_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3_600, "days": 86_400}


def moment_words(moment: Moment, language: str) -> MomentWords:
    """One moment in words."""
    facts = Facts(moment.facts, language)
    if moment.kind in _TELLERS:
        return _TELLERS[moment.kind](facts, moment)
    return MomentWords(facts.start("what") or say("moment.unknown", language))


def _met_campaign(facts: Facts, _moment: Moment) -> MomentWords:
    title = (
        facts.said("moment.met_campaign.campaign", "campaign")
        or facts.said("moment.met_campaign.origin", "origin")
        or say("moment.met_campaign", facts.language)
    )
    return told_as(
        title, facts.said("moment.detail.mql", "mql_at"), facts.said("moment.detail.sql", "sql_at")
    )


def _met_promise(facts: Facts, _moment: Moment) -> MomentWords:
    made = facts.said("moment.detail.campaign", "campaign")
    if not made and known(f"moment.made_in.{facts.text('made_in')}"):
        made = say(f"moment.made_in.{facts.text('made_in')}", facts.language)
    return told_as(facts.said("moment.met_promise", "promise"), made)


def _deal(facts: Facts, moment: Moment) -> MomentWords:
    title = facts.said(f"moment.{moment.kind}.what", "what") or say(f"moment.{moment.kind}", facts.language)
    began = facts.time("began_at")
    took = length_text(began, moment.at, facts.language) if began and moment.kind != "deal_open" else ""
    details = (
        facts.money(),
        facts.said("moment.detail.needs", "needs"),
        facts.said("moment.detail.sold_by", "who"),
        say("moment.detail.took", facts.language, time=took) if took else "",
    )
    tone: Tone = "bad" if moment.kind == "deal_lost" else "neutral"
    return told_as(title, *details, tone=tone)


def _contract_began(facts: Facts, _moment: Moment) -> MomentWords:
    title = facts.said("moment.contract_began.what", "what") or say("moment.contract_began", facts.language)
    paid = facts.money()
    return told_as(title, say("customer.contract.monthly", facts.language, amount=paid) if paid else "")


def _contract_ended(facts: Facts, _moment: Moment) -> MomentWords:
    title = facts.said("moment.contract_ended.what", "what") or say("moment.contract_ended", facts.language)
    return told_as(title, facts.said("moment.detail.reason", "reason"), tone="bad")


def _delivery(facts: Facts, moment: Moment) -> MomentWords:
    tones: dict[str, Tone] = {"delivery_kept": "good", "delivery_late": "bad"}
    promised, came = facts.time("promised_at"), facts.time("delivered_at")
    late = ""
    if moment.kind == "delivery_late" and promised and came:
        late = say("moment.detail.late", facts.language, time=length_text(promised, came, facts.language))
    return told_as(
        facts.start("what") or say("moment.delivery", facts.language),
        late,
        facts.said("moment.detail.promised", "promised_at"),
        facts.said("moment.detail.ordered", "began_at"),
        mark=say(f"moment.mark.{moment.kind}", facts.language),
        tone=tones.get(moment.kind, "neutral"),
    )


def _case(facts: Facts, moment: Moment) -> MomentWords:
    language = facts.language
    title = (
        facts.said("moment.case.both", "what", "channel")
        or facts.said("moment.case.what", "what")
        or facts.said("moment.case.channel", "channel")
        or say("moment.case", language)
    )
    answered, solved, kept = facts.time("first_answer_at"), facts.time("resolved_at"), facts.flag("kept")
    details = (
        _answer(moment, answered, language),
        say("moment.detail.solved", language, time=length_text(moment.at, solved, language))
        if solved
        else "",
        say("moment.detail.reopened", language) if facts.flag("reopened") else "",
        facts.said("moment.detail.served_by", "who"),
    )
    mark = "" if kept is None else say(f"moment.mark.{'kept' if kept else 'broken'}", language)
    return told_as(title, *details, mark=mark, tone=_tone(kept))


def _answer(moment: Moment, answered: datetime | None, language: str) -> str:
    """How soon it was answered, and within which time that was promised, as far as either is known."""
    time = length_text(moment.at, answered, language) if answered else ""
    target, unit = moment.facts.get("target"), str(moment.facts.get("unit") or "seconds").lower()
    if not isinstance(target, int | float) or unit not in _SECONDS:
        return say("moment.detail.answered", language, time=time) if time else ""
    promised = quantity_text(target * _SECONDS[unit], "seconds", language)
    key = "moment.detail.answered_of" if time else "moment.detail.target"
    return say(key, language, time=time, target=promised)


def _response(facts: Facts, moment: Moment) -> MomentWords:
    score, quote = moment.facts.get("score"), str(moment.facts.get("verbatim") or "").strip()
    about = facts.said("moment.detail.about", "what")
    if not isinstance(score, int | float):
        return told_as(say("moment.comment", facts.language), about, quote=quote)
    said = score_words(facts.text("instrument").lower(), score, facts.language)
    return told_as(said.title, about, mark=said.mark, tone=said.tone, quote=quote)


def _money(facts: Facts, moment: Moment) -> MomentWords:
    amount = moment.facts.get("amount")
    positive = {**moment.facts, "amount": abs(amount) if isinstance(amount, int) else None}
    said = Facts(positive, facts.language).money()
    tone: Tone = "bad" if moment.kind == "money_back" else "neutral"
    return told_as(say(f"moment.{moment.kind}", facts.language, amount=said), facts.text("what"), tone=tone)


def _touchpoint(facts: Facts, _moment: Moment) -> MomentWords:
    failed = facts.text("outcome").lower() == "failed"
    mark = say("moment.mark.failed", facts.language) if failed else ""
    return told_as(facts.start("what"), facts.text("channel"), mark=mark, tone="bad" if failed else "neutral")


_TELLERS: dict[str, Callable[[Facts, Moment], MomentWords]] = {
    "met_campaign": _met_campaign,
    "met_promise": _met_promise,
    **dict.fromkeys(("deal_won", "deal_lost", "deal_open"), _deal),
    "contract_began": _contract_began,
    "contract_ended": _contract_ended,
    **{f"delivery_{how}": _delivery for how in ("kept", "late", "came", "open", "cancelled")},
    "case": _case,
    "response": _response,
    **dict.fromkeys(("money_paid", "money_back"), _money),
    "touchpoint": _touchpoint,
}


def _tone(kept: bool | None) -> Tone:
    return "neutral" if kept is None else "good" if kept else "bad"
