"""Plans of pay as files of the company: read, checked, saved as a person wrote them, taken away."""

from __future__ import annotations

from dataclasses import replace

from unisono.errors import CompanyError, InputError
from unisono.loop.decide.pay.plan import Plan
from unisono.loop.decide.pay.problems import Problem, line_of
from unisono.loop.decide.pay.reading import plan_of_text
from unisono.model.company import Company
from unisono.services.audit import note, noted
from unisono.services.pay.nouns import PlanFile
from unisono.services.rights import allow
from unisono.store.definitions import (
    DefinitionKind,
    definition_stamp,
    definition_text,
    read_definitions,
    remove_definition,
    write_definition_text,
)
from unisono.store.rewriting import rewritten

KIND: DefinitionKind = "pay"


def plans(company: Company) -> tuple[PlanFile, ...]:
    """Every plan of pay there is, in order of names; those with something wrong say what."""
    allow(company, "see_pay")
    return files_of(company)


def plan_file(company: Company, name: str) -> PlanFile:
    """One plan's file.

    Raises
    ------
    MissingError
        `definition_missing`.
    InputError
        `definition_name`, where no file could be called so.
    """
    allow(company, "see_pay")
    return file_of(company, name)


def check_plan(company: Company, text: str, name: str = "plan") -> tuple[Problem, ...]:
    """What is wrong with the text of a plan; nothing where it could be saved."""
    allow(company, "write_pay")
    return _read(company, name, text)[1]


def save_plan(company: Company, name: str, text: str, *, stamp: str | None = None) -> PlanFile:
    """Save a plan as it was written; where it says something new, its version goes up.

    Parameters
    ----------
    stamp
        That of the file as the writer saw it (empty: there was none).

    Raises
    ------
    InputError
        `pay_…`, the first thing that is wrong, or `definition_name`, `definition_changed`.
    """
    allow(company, "write_pay")
    plan, problems = _read(company, name, text)
    if plan is None:
        first = problems[0]
        raise InputError(first.code, **{**first.facts, "line": first.line, "where": first.name})
    text = _counted(company, name, plan, text.replace("\r\n", "\n"))
    with noted(company):
        write_definition_text(company.folder, KIND, name, text, stamp=stamp)
        saved = file_of(company, name)
        note(company, "pay_plan_saved", {"plan": name, "version": saved.plan.version if saved.plan else None})
    return saved


def remove_plan(company: Company, name: str) -> None:
    """Take a plan away.

    Raises
    ------
    MissingError
        `definition_missing`.
    """
    allow(company, "write_pay")
    with noted(company):
        remove_definition(company.folder, KIND, name)
        note(company, "pay_plan_removed", {"plan": name})


def files_of(company: Company) -> tuple[PlanFile, ...]:
    """Every plan's file, for services that have let the asker in."""
    found = read_definitions(company.folder, KIND)
    broken = [_unnamed(name, error) for name, error in found.broken.items() if error.code == BADLY_NAMED]
    called = [name for name in found.broken if found.broken[name].code != BADLY_NAMED]
    return tuple(
        sorted([*(file_of(company, name) for name in [*found, *called]), *broken], key=lambda each: each.name)
    )


BADLY_NAMED = "definition_badly_named"


def file_of(company: Company, name: str) -> PlanFile:
    """One plan's file, for services that have let the asker in."""
    text = definition_text(company.folder, KIND, name)
    plan, problems = _read(company, name, text)
    return PlanFile(name, text, definition_stamp(company.folder, KIND, name), plan, problems)


def _unnamed(name: str, error: CompanyError) -> PlanFile:
    return PlanFile(name, "", "", None, (Problem(error.code, (), dict(error.facts)),))


def _read(company: Company, name: str, text: str) -> tuple[Plan | None, tuple[Problem, ...]]:
    plan, problems = plan_of_text(name, text)
    if plan is not None and plan.currency != company.currency:
        facts: dict[str, object] = {"currency": plan.currency, "company": company.currency}
        wrong = Problem("pay_currency", ("currency",), facts, line_of(text, ("currency",)))
        return None, (*problems, wrong)
    return plan, problems


def _counted(company: Company, name: str, plan: Plan, text: str) -> str:
    """The text with a version above that of the file it replaces, where it says something else."""
    before = next((each.plan for each in files_of(company) if each.name == name), None)
    if before is None or plan.version > before.version:
        return text
    if plan == replace(before, version=plan.version):
        return text if plan.version == before.version else rewritten(text, {"version": before.version})
    return rewritten(text, {"version": before.version + 1})
