"""What the kept rate makes of promises that are out: live, at risk or broken, with the reason on record."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from unisono.loop.decide.promise import OUT, Step, moved, state_by_rate, told_of
from unisono.loop.decide.promise.states import LAST_DAYS, LATELY_DAYS
from unisono.loop.measure.clock import EPOCH
from unisono.loop.measure.ledger import Promise
from unisono.loop.measure.promise import CHECKS
from unisono.model.company import Company
from unisono.model.estimate import Estimate
from unisono.model.kernel import Kernel
from unisono.model.question import Question
from unisono.model.rights import OWNER
from unisono.model.words import say
from unisono.render.numbers import count_text, interval_text
from unisono.services.companies import edition_of, reader_of
from unisono.services.measure import answer
from unisono.services.promised.files import PromiseFile, promise_files
from unisono.services.promised.standard import share_asked
from unisono.store.definitions import write_definition
from unisono.store.warehouse import Reader

BY = "Unísono"
_LAST_DAY = Kernel(
    f"""
select coalesce(promise_id, promise_kind) as promise, max(local_day("at")) as day
from ({CHECKS.relation}) as checks where kept is not null group by 1""",
    CHECKS.tables,
)


def judge(company: Company) -> tuple[str, ...]:
    """Move the state of each promise that is out by how often it was kept; answers with the names moved.

    The rate of all customers counts, whoever's load or change made it be asked.
    """
    out = [file for file in promise_files(company).readable if file.said and file.definition.state in OUT]
    if not out:
        return ()
    whole = replace(company, actor=OWNER)
    with reader_of(whole, edition_of(whole)) as reader:
        last = {row["promise"]: EPOCH + timedelta(days=row["day"]) for row in reader.ask(_LAST_DAY)}
        return tuple(file.name for file in out if _judged(whole, reader, file, last))


def _judged(company: Company, reader: Reader, file: PromiseFile, last: dict[str, date]) -> bool:
    promise = file.promise
    day = last.get("delivery" if promise.dated else promise.id)
    if day is None:
        return False
    lately, latest = (_kept(company, reader, promise, day, days) for days in (LATELY_DAYS, LAST_DAYS))
    state = state_by_rate(lately, latest, promise.standard)
    if state is None or state == file.definition.state:
        return False
    shown = latest if state == "at_risk" and (lately.value or 0.0) >= promise.standard else lately
    why = _why(shown, LAST_DAYS if shown is latest else LATELY_DAYS, promise.standard, company.language)
    step = Step(datetime.now(UTC).replace(microsecond=0), BY, state, why)
    changed = replace(file.definition, state=state, history=moved(file.definition.history, step))
    write_definition(company.folder, "promises", file.name, {**file.told, **told_of(changed)})
    return True


def _kept(company: Company, reader: Reader, promise: Promise, day: date, days: int) -> Estimate:
    since = day - timedelta(days=days - 1)
    asked = Question("promise_kept", where=promise.where, since=since, until=day)
    return answer(company, reader, asked)[0].estimate


def _why(kept: Estimate, days: int, standard: float, language: str) -> str:
    return say(
        "promises.step.rate",
        language,
        days=days,
        interval=interval_text(kept, language),
        n=count_text(kept.n, language),
        standard=share_asked(standard, language),
    )
