"""Who may do what: each service asked by each role, with all rows and with some; none is forgotten."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest

from tests.house.tree import modules
from unisono import services
from unisono.errors import RightsError
from unisono.model.company import Company
from unisono.model.rights import ACTIONS, NOBODY, OWNER, ROLES, UNBOUNDED, Action, Actor, Role, Scope
from unisono.model.words import LANGUAGES, known
from unisono.services.jobs.catalogue import JOBS
from unisono.services.rights import allow

# Who may do what. A change of rights is a change of this table, made on purpose.
MAY: dict[Role, str] = {
    "cxo": (
        "see_figures see_customers see_rows export see_data use_api run_jobs manage_company see_audit"
        " write_promises sign_promises work_deals see_pay write_pay"
    ),
    "marketing": "see_figures see_customers see_rows export see_data use_api write_promises",
    "sales": "see_figures see_customers see_rows export see_data use_api work_deals see_pay write_pay",
    "service": "see_figures see_customers see_rows export see_data use_api write_promises work_deals",
    "analyst": "see_figures see_customers see_rows export see_data use_api import run_jobs write_promises",
    "agent": "see_customers",
    "admin": (
        "see_figures see_customers see_rows export see_data use_api import run_jobs manage_company see_audit"
        " manage_people write_promises sign_promises work_deals see_pay write_pay"
    ),
}
# Touches rows before anybody can say whose they are, or speaks for all: not for whoever sees some rows only.
ALL_ROWS = {"import", "run_jobs", "manage_company", "sign_promises"}

# Each service a door may call with a company, and what it asks for first.
ASKS: dict[str, Action] = {
    "aftermath.looking.aftermath": "see_figures",
    "aftermath.origins.origins": "see_figures",
    "aftermath.strengths.strengths": "see_figures",
    "audit.trail": "see_audit",
    "claims.reading.read_copy": "see_figures",
    "claims.reading.register": "write_promises",
    "audit.trail_choices": "see_audit",
    "audit.trail_length": "see_audit",
    "briefs.brief_file": "export",
    "briefs.editions_of_brief": "see_figures",
    "choices.choices": "see_figures",
    "customers.finding.find_customers": "see_customers",
    "customers.looking.look_up": "see_customers",
    "demand.declaring.agree": "write_promises",
    "demand.declaring.declaring": "see_figures",
    "demand.declaring.save_terms": "write_promises",
    "demand.looking.demand": "see_figures",
    "diagnose.findings": "see_figures",
    "drivers.looking.drivers": "see_figures",
    "findings.finding_detail": "see_figures",
    "findings.found": "see_figures",
    "fit.booking.bookings": "see_figures",
    "fit.deciding.decide_deal": "work_deals",
    "fit.handing.hand_over": "work_deals",
    "fit.handing.handoff_of": "see_figures",
    "fit.handing.handoffs": "see_figures",
    "fit.handing.promises_for": "work_deals",
    "fit.handing.take_over": "work_deals",
    "fit.looking.deal_page": "see_figures",
    "fit.looking.pipeline": "see_figures",
    "fit.looking.sellers": "see_figures",
    "home.overview": "see_figures",
    "home.pulse": "see_figures",
    "gate.keeping.gate_news": "see_figures",
    "gate.keeping.keep_gate": "write_promises",
    "gate.keeping.kept_gate": "see_figures",
    "gate.keeping.kept_gates": "see_figures",
    "gate.keeping.sign_gate": "sign_promises",
    "gate.running.gate_for": "see_figures",
    "gate.running.run_for": "see_figures",
    "gate.running.run_gate": "see_figures",
    "gate.running.usual": "see_figures",
    "identify.list_conflicts": "import",
    "integrity.looking.integrity": "see_figures",
    "jobs.actors.readers": "run_jobs",
    "jobs.queue.cancel": "run_jobs",
    "jobs.queue.job": "see_data",
    "jobs.queue.jobs": "see_data",
    "jobs.schedule.next_runs": "run_jobs",
    "jobs.schedule.schedule": "run_jobs",
    "jobs.schedule.set_schedule": "run_jobs",
    "listen.aside.export_set_aside": "import",
    "listen.aside.list_set_aside": "import",
    "listen.importing.import_files": "import",
    "listen.looking.fits": "import",
    "listen.looking.look": "import",
    "listen.mapping.draft": "import",
    "listen.mapping.draft_feed": "import",
    "listen.mapping.joined_to": "import",
    "listen.mapping.keep_mapping": "import",
    "listen.mapping.keep_text": "import",
    "listen.mapping.source_names": "import",
    "listen.mapping.systems_of": "import",
    "listen.mapping.text_of": "import",
    "listen.preview.preview": "import",
    "listen.quality.data_state": "see_data",
    "listen.repair.aside_page": "import",
    "listen.repair.corrected": "import",
    "listen.repair.correction_name": "import",
    "listen.repair.row_aside": "import",
    "listen.reports.check": "see_data",
    "listen.undo.history_of": "see_data",
    "listen.undo.undo": "import",
    "listen.undo.undoable": "see_data",
    "listen.uploads.bring": "import",
    "listen.uploads.drop": "import",
    "listen.uploads.recipe_called": "import",
    "listen.uploads.reopen": "import",
    "listen.uploads.upload_named": "import",
    "listen.uploads.waiting": "import",
    "measure.measure": "see_figures",
    "measure.measure_all": "see_figures",
    "measure.open_figure": "see_rows",
    "pay.files.check_plan": "write_pay",
    "pay.files.plan_file": "see_pay",
    "pay.files.plans": "see_pay",
    "pay.files.remove_plan": "write_pay",
    "pay.files.save_plan": "write_pay",
    "pay.looking.briefs": "see_pay",
    "pay.looking.compared": "see_pay",
    "pay.looking.look_at_plan": "see_pay",
    "pay.looking.paid_for": "see_pay",
    "pay.looking.statements_of": "see_pay",
    "people.managing.change": "manage_people",
    "people.managing.deactivate": "manage_people",
    "people.managing.first_person": "manage_people",
    "people.managing.invite": "manage_people",
    "people.managing.list_people": "manage_people",
    "people.managing.new_password": "manage_people",
    "people.managing.person_by_email": "manage_people",
    "people.managing.person_of": "manage_people",
    "people.managing.reactivate": "manage_people",
    "people.managing.scope_choices": "manage_people",
    "plan.brief_of": "see_figures",
    "promises.ledger.ledger": "see_figures",
    "promises.choosing.promise_choices": "see_figures",
    "promises.giving.given": "see_figures",
    "promises.moving.evidence_of": "see_figures",
    "promises.moving.launch_promise": "sign_promises",
    "promises.moving.move_promise": "write_promises",
    "promises.sheets.apply_files": "write_promises",
    "promises.sheets.sheet": "see_figures",
    "promises.sheets.sheet_stamp": "see_figures",
    "promises.sheets.shelf": "see_figures",
    "promises.single.one_promise": "see_figures",
    "promises.writing.change_promise": "write_promises",
    "promises.writing.draft_promise": "write_promises",
    "promises.writing.draft_promises": "write_promises",
    "promises.writing.remove_draft": "write_promises",
    "refresh.refresh_company": "run_jobs",
    "settings.change_company": "manage_company",
    "settings.setting_choices": "manage_company",
    "silos.looking.silos": "see_figures",
    "staying.looking.staying": "see_figures",
    "story.telling.story": "see_figures",
    "story.telling.told_of": "see_figures",
    "targets.target_of": "see_figures",
    "tokens.list_tokens": "use_api",
    "tokens.make_token": "use_api",
    "tokens.revoke": "use_api",
    "tokens.token_actions": "use_api",
    "trends.comparing.comparison": "see_figures",
    "trends.contributions.contributions": "see_figures",
    "trends.movement.movement": "see_figures",
    "trends.opening.lay_open": "see_figures",
    "trends.overview.course": "see_figures",
    "trends.overview.overview": "see_figures",
    "trends.segments.by_segment": "see_figures",
    "trends.segments.columns_of": "see_figures",
    "trends.trend.events_of": "see_figures",
    "trends.trend.trend": "see_figures",
    "value.looking.value_of": "see_figures",
    "value.looking.value_of_customer": "see_customers",
    "value.looking.worthiest": "see_customers",
}
# A job asks for what its kind of work needs.
SUBMITS: dict[str, Action] = {"import": "import", "refresh": "run_jobs", "mail_brief": "run_jobs"}
# What everybody who signed in may do with themselves; tests/services/people/test_oneself.py proves it.
ONESELF = {"people.oneself.profile", "people.oneself.change_profile"}
# What services ask of each other once the asker was let in. No door calls these...
WITHIN = {
    "aftermath.pricing.priced",
    "aftermath.pricing.reached",
    "audit.noted",
    "companies.reader_of",
    "companies.warehouse_of",
    "demand.declaring.terms_of",
    "demand.hours.hours_of",
    "cubing.make_cubes",
    "diagnose.ask",
    "diagnose.context_of",
    "diagnose.examine",
    "fit.keeping.book_now",
    "fit.keeping.fit_book",
    "fit.reading.read_history",
    "fit.telling.deal_fit",
    "gate.reading.capacity_of",
    "gate.running.answer_gate",
    "gate.reading.tomorrow",
    "jobs.actors.as_asker",
    "jobs.actors.reader_for",
    "jobs.mailing.mail_brief",
    "jobs.refreshing.refresh",
    "jobs.schedule.begin_due",
    "listen.belonging.with_systems",
    "listen.uploads.import_upload",
    "measure.answer",
    "pay.files.file_of",
    "pay.files.files_of",
    "pay.reading.known_of",
    "pay.replaying.played_of",
    "measure.read_together",
    "people.rules.beneath",
    "people.rules.check_free",
    "people.rules.check_scope",
    "people.rules.choices_in",
    "people.rules.keep_one_admin",
    "placed.unplaced",
    "promises.ledger.entries_of",
    "promises.moving.checked",
    "promises.writing.file_named",
    "promises.writing.step_of",
    "promised.files.promise_files",
    "promised.judging.judge",
    "promised.publishing.publish_promises",
    "trends.looking.ask",
    "trends.looking.span_through",
    "trends.segments.split",
    "value.keeping.book_of",
    "value.keeping.frame_of",
}
# ...but for these, which tell nothing of anybody's rows.
HARMLESS = {
    "audit.note",
    "companies.edition_of",
    "diagnose.edition_asked",
    "diagnose.already_examined",
    "findings.already_found",
    "rights.allow",
    "rights.allow_whole",
}


class PassedError(Exception):
    """Somebody was let in: what a service does after that is its own test's affair."""


class Gate(Actor):
    """Somebody who, once allowed what they ask, goes no further."""

    asked: Action

    def may(self, action: Action) -> bool:
        """Whether they may; if so, stop there."""
        if super().may(action):
            raise PassedError(action)
        return False


def taking_a_company() -> dict[str, Callable[..., Any]]:
    """Every public function of the services whose first parameter is a company."""
    found = {}
    for module in pkgutil.walk_packages(services.__path__, "unisono.services."):
        for name, function in vars(importlib.import_module(module.name)).items():
            if inspect.isfunction(function) and function.__module__ == module.name and name[0] != "_":
                first = next(iter(inspect.signature(function).parameters.values()), None)
                if first is not None and str(first.annotation).strip("'") == "Company":
                    found[f"{module.name.removeprefix('unisono.services.')}.{name}"] = function
    return found


SERVICES = taking_a_company()


def told_by(function: Callable[..., Any], company: Company, **given: object) -> str:
    """Whether a service lets somebody in, called with what it needs besides the company."""
    needed = list(inspect.signature(function).parameters.values())[1:]
    some = {each.name: MagicMock() for each in needed if each.default is inspect.Parameter.empty}
    try:
        function(company, **{**some, **given})
    except PassedError as passed:
        return f"allowed {passed}"
    except RightsError as refused:
        return f"refused {refused.facts['action']}"
    return "never asked"


def expected(role: Role, scope: Scope, action: Action) -> str:
    """What the table says of a role that asks for an action."""
    allowed = action in MAY[role].split() and (scope.everything or action not in ALL_ROWS)
    return f"{'allowed' if allowed else 'refused'} {action}"


def test_every_service_that_takes_a_company_has_its_line() -> None:
    listed = [*ASKS, *ONESELF, *WITHIN, *HARMLESS, "jobs.queue.submit"]
    assert sorted(SERVICES.keys() - set(listed)) == [], "say in this file what these ask for"
    assert sorted(set(listed) - SERVICES.keys()) == [], "these are gone"
    assert len(listed) == len(set(listed))
    assert SUBMITS.keys() == {kind.slug for kind in JOBS}


@pytest.mark.parametrize("scope", [Scope(), Scope(countries=("PE",))], ids=["all rows", "some rows"])
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", ASKS)
def test_a_service_asks_first(name: str, role: Role, scope: Scope, tmp_path: Path) -> None:
    company = Company(tmp_path / "nowhere", "X", actor=Gate(1, "Ana", role, scope))
    assert told_by(SERVICES[name], company) == expected(role, scope, ASKS[name])
    assert not company.folder.exists()  # nothing was touched before


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("kind", SUBMITS)
def test_work_is_asked_for_by_its_kind(kind: str, role: Role, tmp_path: Path) -> None:
    company = Company(tmp_path, "X", actor=Gate(1, "Ana", role))
    told = told_by(SERVICES["jobs.queue.submit"], company, kind=kind)
    assert told == expected(role, Scope(), SUBMITS[kind])


@pytest.mark.parametrize("role", ROLES)
def test_the_rights_are_those_of_the_table(role: Role) -> None:
    everything, some = Actor(1, "Ana", role), Actor(1, "Ana", role, Scope(units=("hogar",)))
    assert {action for action in ACTIONS if everything.may(action)} == set(MAY[role].split())
    assert {action for action in ACTIONS if some.may(action)} == set(MAY[role].split()) - ALL_ROWS
    assert ALL_ROWS == UNBOUNDED


@pytest.mark.parametrize("action", ACTIONS)
def test_the_owner_may_all_nobody_nothing_and_a_token_no_more_than_it_was_made_for(
    action: Action, tmp_path: Path
) -> None:
    company = Company(tmp_path, "X")
    allow(company, action)
    with pytest.raises(RightsError, match="not_allowed") as refused:
        allow(replace(company, actor=NOBODY), action)
    assert refused.value.facts == {"action": action, "role": "agent"}
    token = Actor(1, "Ana", "sales", narrowed=frozenset({"see_figures", "manage_people"}))
    assert token.may(action) == (action == "see_figures")
    assert OWNER.may(action)


def test_doors_call_only_what_asks() -> None:
    hidden = {f"unisono.services.{name}" for name in WITHIN}
    called = [
        f"{module.name} {whole_name(node.module, alias.name)}"
        for module in modules("surfaces")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("unisono.services")
        for alias in node.names
        if node.module and whole_name(node.module, alias.name) in hidden
    ]
    assert called == []


def whole_name(module: str, name: str) -> str:
    """Where a name is really from: packages hand on what their modules hold."""
    found = getattr(importlib.import_module(module), name, None)
    return f"{found.__module__}.{found.__name__}" if inspect.isfunction(found) else f"{module}.{name}"


def test_whatever_can_be_allowed_or_refused_has_words() -> None:
    for key in [f"action.{action}" for action in ACTIONS] + [f"role.{role}" for role in ROLES]:
        assert known(key)
    assert len(LANGUAGES) == 3
