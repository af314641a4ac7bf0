"""Says what stands on a customer's card in words: contract, mood, promises, what is open, what to mind."""

from __future__ import annotations

from typing import cast

from unisono.model.chain import ContractState, Mind, Mood, OpenMatter, PromiseTold
from unisono.model.words import known, say
from unisono.render.numbers import decimal_text
from unisono.services.customers.phrases import Facts, MomentWords, day_of, plain, score_words

SELDOM = 0.2  # a promise broken less often than this, and kept the last time, is no trouble


def contract_words(contract: ContractState, language: str) -> MomentWords:
    """A contract: what is paid, since when, and whether it stands."""
    facts = Facts({"amount": contract.amount, "currency": contract.currency}, language)
    plan = plain(contract.plan) or say("customer.contract", language)
    paid = say("customer.contract.monthly", language, amount=facts.money()) if facts.money() else ""
    began = say("customer.contract.since", language, day=day_of(contract.starts_at, language))
    ends = day_of(contract.ends_at, language) if contract.ends_at else ""
    over = say(f"customer.contract.{contract.standing}_on", language, day=ends) if ends else ""
    reason = say("moment.detail.reason", language, reason=plain(contract.end_reason))
    details = tuple(part for part in (paid, began, over, reason if contract.end_reason else "") if part)
    mark = say(f"customer.contract.{contract.standing}", language)
    return MomentWords(plan, details, mark, "good" if contract.standing == "active" else "bad")


def mood_words(mood: Mood, language: str) -> MomentWords:
    """The last score on a scale, and which way it went since the one before."""
    said = score_words(mood.instrument, mood.score, language)
    before: tuple[str, ...] = ()
    if mood.before is not None:
        way = "same" if mood.before == mood.score else "up" if mood.score > mood.before else "down"
        before = (say(f"customer.mood.{way}", language, before=decimal_text(mood.before, language)),)
    return MomentWords(said.title, (day_of(mood.at, language), *before), said.mark, said.tone, mood.verbatim)


def promise_words(promise: PromiseTold, language: str) -> MomentWords:
    """A promise made to this customer, and whether it was kept."""
    words = promise.words or say("customer.promise.delivery", language)
    due, details = promise.kept + promise.broken, []
    if promise.met_at:
        details.append(say("customer.promise.met", language, day=day_of(promise.met_at, language)))
    if promise.last_at:
        last = "customer.promise.last_kept" if promise.last_kept else "customer.promise.last_broken"
        details.append(say(last, language, day=day_of(promise.last_at, language)))
    if not due:
        return MomentWords(words, tuple(details), say("customer.promise.not_due", language))
    mark = say("customer.promise.times", language, kept=promise.kept, due=due)
    seldom = promise.last_kept and promise.broken / due < SELDOM
    return MomentWords(
        words, tuple(details), mark, "good" if not promise.broken else "neutral" if seldom else "bad"
    )


def matter_words(matter: OpenMatter, language: str) -> MomentWords:
    """Something that is not settled yet."""
    facts = Facts(matter.facts, language)
    title = say(f"customer.open.{matter.kind}", language)
    what = facts.text("topic") or facts.text("what")
    since = say("customer.open.since", language, day=day_of(matter.at, language))
    if matter.kind == "delivery" and "promised_at" in matter.facts:
        since = say("customer.open.promised", language, day=day_of(matter.at, language))
    unanswered = matter.kind == "case" and "first_answer_at" not in matter.facts
    details = (what, facts.text("channel"), facts.money(), since)
    mark = say("moment.mark.unanswered", language) if unanswered else ""
    return MomentWords(
        title, tuple(part for part in details if part), mark, "bad" if unanswered else "neutral"
    )


def mind_words(mind: Mind, language: str) -> str:
    """One thing to mind, as a sentence."""
    facts = Facts(mind.facts, language)
    told: dict[str, object] = {name: facts.text(name) for name in mind.facts}
    if mind.code in ("fell", "low"):
        told["scale"] = say(f"instrument.{mind.facts['instrument']}", language)
        told["score"] = decimal_text(cast(float, mind.facts["score"]), language)
        before = mind.facts.get("before")
        told["before"] = decimal_text(cast(float, before), language) if before is not None else ""
    variants = [f"mind.{mind.code}.{name}" for name in ("reason", "topic") if mind.facts.get(name)]
    if mind.facts.get("count") == 1:
        variants = [f"{variant}.one" for variant in variants] + [f"mind.{mind.code}.one", *variants]
    key = next((variant for variant in variants if known(variant)), f"mind.{mind.code}")
    return say(key, language, **told)
