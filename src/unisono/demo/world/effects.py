"""The effects that can be switched off, so that false alarms of whatever looks for them can be counted.

A null company is the same world with some effects at nothing: the same customers come, and all goes as it
went until the effect would have told; only what it did is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from unisono.demo.world.laws import Laws
from unisono.errors import QuestionError


@dataclass(frozen=True, slots=True)
class Effect:
    """Something planted: what it does, and the laws without it."""

    name: str
    does: str
    off: Callable[[Laws], Laws]


def _promises(laws: Laws) -> Laws:
    return replace(laws, service=replace(laws.service, guard_keeps=laws.service.staffed_keeps))


def _handling(laws: Laws) -> Laws:
    return replace(laws, service=replace(laws.service, hurry=0.0))


def _discount(laws: Laws) -> Laws:
    return replace(laws, leaving=replace(laws.leaving, discount_ends=0.0))


def _pay(laws: Laws) -> Laws:
    selling = replace(laws.selling, push=laws.selling.usual_push)
    return replace(laws, selling=selling, leaving=replace(laws.leaving, misfit=0.0))


def _silos(laws: Laws) -> Laws:
    return _pay(_discount(_handling(_promises(laws))))


def _moments(laws: Laws) -> Laws:
    still = replace(laws.leaving, broken_promise=0.0, late_installation=0.0, first_bill=0.0, no_welcome=0.0)
    feeling = replace(
        laws.feeling, in_time=0.0, broken=0.0, over_promised=0.0, on_date=0.0, late=0.0, very_late=0.0
    )
    return replace(laws, leaving=still, feeling=feeling)


def _drivers(laws: Laws) -> Laws:
    return replace(laws, feeling=replace(laws.feeling, drivers=(0.0,) * len(laws.feeling.drivers)))


def _change(laws: Laws) -> Laws:
    return replace(laws, installing=replace(laws.installing, late_after_change=laws.installing.late))


def _fix(laws: Laws) -> Laws:
    return replace(laws, service=replace(laws.service, fix_works=False))


def _begging(laws: Laws) -> Laws:
    return replace(laws, answering=replace(laws.answering, begging=0.0, selective=1.0))


def _answering(laws: Laws) -> Laws:
    return replace(laws, answering=replace(laws.answering, extremes=0.0, young=1.0))


def _price(laws: Laws) -> Laws:
    return replace(laws, leaving=replace(laws.leaving, price_rise=0.0))


def _duplicates(laws: Laws) -> Laws:
    return replace(laws, one_record_each=True)


EFFECTS: tuple[Effect, ...] = (
    Effect("promises", "by night «soporte 24/7» is not kept", _promises),
    Effect("handling", "the team paid by handling time solves less", _handling),
    Effect("discount", "customers of the big discount leave when it ends", _discount),
    Effect("pay", "reps paid by the first year's amount sell plans that don't fit", _pay),
    Effect("silos", "promises, handling, discount and pay together", _silos),
    Effect("moments", "four of twenty steps decide over staying and the score", _moments),
    Effect("drivers", "three of six ratings carry the score", _drivers),
    Effect("change", "installations of one city are late from one month on", _change),
    Effect("fix", "two cities staff their nights from month 15 on", _fix),
    Effect("begging", "one team asks for good scores, and asks the happy ones", _begging),
    Effect("answering", "who feels strongly answers more, the young answer less", _answering),
    Effect("price", "a price rise drives out who came to save", _price),
    Effect("duplicates", "systems write people down twice, with typos and holes", _duplicates),
)


def without(laws: Laws, names: Iterable[str]) -> Laws:
    """Which laws hold when these effects are switched off?

    Raises
    ------
    QuestionError
        `effect_unknown`, if there is no such effect.

    >>> without(Laws(), ["change"]).installing.late_after_change
    0.1
    """
    known = {effect.name: effect for effect in EFFECTS}
    for name in names:
        if name not in known:
            raise QuestionError("effect_unknown", effect=name, known=", ".join(known))
        laws = known[name].off(laws)
    return laws
