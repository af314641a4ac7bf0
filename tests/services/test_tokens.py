"""A token opens what its person allowed it, and nothing longer, later or for anybody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.services.people.seated import admitted, bounded, founded, seen_by, token_row
from unisono.errors import InputError, MissingError, RightsError
from unisono.model.company import Company
from unisono.model.rights import NOBODY, Scope
from unisono.services import companies, tokens
from unisono.services.audit import trail
from unisono.services.companies import serve_company
from unisono.services.people import change, deactivate
from unisono.services.tokens import actor_of_token, list_tokens, make_token, revoke, token_actions


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    """A served company: tokens speak for people of the one that is served."""
    made = founded(tmp_path)
    before = companies._served
    serve_company(made.folder)
    yield made
    if before is not None:
        serve_company(before.folder)


@pytest.fixture
def ana(company: Company) -> Company:
    """The company as somebody of Sales sees it."""
    return seen_by(company, admitted(company, "sales"))


def test_a_token_speaks_for_its_person_narrowed(ana: Company) -> None:
    made = make_token(ana, " hoja  de ventas ", ["see_figures"], None)
    assert (made.card.name, made.card.actions) == ("hoja de ventas", ("see_figures",))
    actor = actor_of_token(made.secret)
    assert actor is not None
    assert (actor.id, actor.role, actor.scope) == (ana.actor.id, "sales", Scope())
    assert [action for action in tokens.ACTIONS if actor.may(action)] == ["see_figures", "use_api"]


def test_only_a_proof_of_the_secret_is_kept(ana: Company) -> None:
    made = make_token(ana, "hoja", ["see_figures"], None)
    kept = token_row(ana)
    assert made.secret.startswith(f"{kept.lookup}_")
    assert kept.lookup.startswith("uni_")
    assert made.secret not in str(vars(kept))
    assert made.secret.removeprefix(f"{kept.lookup}_") not in str(vars(kept))
    assert len(made.secret.removeprefix(f"{kept.lookup}_")) == 43  # 256 bits
    assert list_tokens(ana) == (made.card,)
    assert made.card.start == kept.lookup


@pytest.mark.parametrize("wrong", ["", "uni_", "uni_x_y", "Bearer", "_", "__", "uni_" + "é" * 40])
def test_what_is_no_token_opens_nothing(ana: Company, wrong: str) -> None:
    make_token(ana, "hoja", ["see_figures"], None)
    assert actor_of_token(wrong) is None


def test_one_wrong_sign_opens_nothing(ana: Company) -> None:
    secret = make_token(ana, "hoja", ["see_figures"], None).secret
    assert actor_of_token(secret[:-1] + ("a" if secret[-1] != "a" else "b")) is None
    assert actor_of_token(secret + "a") is None
    assert actor_of_token(secret[:16]) is None
    assert token_row(ana).last_used_at is None


def test_a_token_ends_at_its_moment(ana: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime.now(UTC)
    secret = make_token(ana, "hoja", ["see_figures"], now + timedelta(days=30)).secret
    assert actor_of_token(secret) is not None
    monkeypatch.setattr(tokens, "_now", lambda: now + timedelta(days=30))
    assert actor_of_token(secret) is None
    assert list_tokens(ana)[0].state(now + timedelta(days=30)) == "expired"


def test_a_revoked_token_opens_nothing(ana: Company) -> None:
    made = make_token(ana, "hoja", ["see_figures"], None)
    card = revoke(ana, made.card.id)
    assert actor_of_token(made.secret) is None
    assert card.state(datetime.now(UTC)) == "revoked"
    assert revoke(ana, made.card.id).revoked_at == card.revoked_at


def test_whoever_may_not_come_in_has_no_token_that_does(company: Company, ana: Company) -> None:
    assert ana.actor.id is not None
    secret = make_token(ana, "hoja", ["see_figures", "export"], None).secret
    change(company, ana.actor.id, role="agent")  # agents use no API
    assert actor_of_token(secret) is None
    change(company, ana.actor.id, role="service")
    actor = actor_of_token(secret)
    assert actor is not None
    assert actor.role == "service"
    deactivate(company, ana.actor.id)
    assert actor_of_token(secret) is None


def test_a_token_loses_what_its_person_loses(company: Company) -> None:
    analyst = admitted(company, "analyst")
    secret = make_token(seen_by(company, analyst), "carga", ["import", "see_figures"], None).secret
    actor = actor_of_token(secret)
    assert actor is not None
    assert actor.may("import")
    bounded(company, analyst, Scope(("PE",)))
    actor = actor_of_token(secret)
    assert actor is not None
    assert (actor.scope, actor.may("import"), actor.may("see_figures")) == (Scope(("PE",)), False, True)


def test_use_is_noted_once_a_minute(ana: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = make_token(ana, "hoja", ["see_figures"], None).secret
    begun = datetime.now(UTC)
    used = []
    for seconds in (0, 30, 59, 61, 90):
        monkeypatch.setattr(tokens, "_now", lambda seconds=seconds: begun + timedelta(seconds=seconds))
        assert actor_of_token(secret) is not None
        at = list_tokens(ana)[0].last_used_at
        assert at is not None
        used.append(round((at - begun).total_seconds()))
    assert used == [0, 0, 0, 61, 61]


@pytest.mark.parametrize(
    ("name", "actions", "days", "code"),
    [
        ("  ", ["see_figures"], 30, "token_unnamed"),
        ("a" * 101, ["see_figures"], 30, "token_name_long"),
        ("hoja", [], 30, "token_idle"),
        ("hoja", ["use_api"], 30, "token_idle"),
        ("hoja", ["see_figures", "manage_people"], 30, "token_beyond_own"),
        ("hoja", ["fly"], 30, "token_beyond_own"),
        ("hoja", ["see_figures"], 0, "token_past"),
    ],
)
def test_what_is_asked_wrongly_makes_no_token(
    ana: Company, name: str, actions: list[str], days: int, code: str
) -> None:
    with pytest.raises(InputError, match=code):
        make_token(ana, name, actions, datetime.now(UTC) + timedelta(days=days))
    assert list_tokens(ana) == ()


def test_a_moment_without_a_zone_is_utc(ana: Company) -> None:
    made = make_token(ana, "hoja", ["see_figures"], datetime(2100, 1, 1))
    assert made.card.expires_at == datetime(2100, 1, 1, tzinfo=UTC)


def test_nobody_sees_or_ends_somebody_elses_token(company: Company, ana: Company) -> None:
    made = make_token(ana, "hoja", ["see_figures"], None)
    admin = seen_by(company, admitted(company, "admin"))
    assert list_tokens(admin) == ()
    for number in (made.card.id, 999):
        with pytest.raises(MissingError, match="token_missing"):
            revoke(admin, number)
    assert actor_of_token(made.secret) is not None


def test_a_token_makes_and_sees_none(ana: Company) -> None:
    secret = make_token(ana, "hoja", ["see_figures"], None).secret
    actor = actor_of_token(secret)
    assert actor is not None
    theirs = replace(ana, actor=actor)
    for attempt in (
        lambda: make_token(theirs, "otra", ["see_figures"], None),
        lambda: list_tokens(theirs),
        lambda: revoke(theirs, 1),
    ):
        with pytest.raises(RightsError, match="not_by_token"):
            attempt()


def test_only_people_have_tokens(company: Company) -> None:
    with pytest.raises(RightsError, match="not_signed_in"):
        make_token(company, "hoja", ["see_figures"], None)
    with pytest.raises(RightsError, match="not_allowed"):
        list_tokens(replace(company, actor=NOBODY))


def test_what_a_token_can_be_allowed_is_what_its_person_may(company: Company, ana: Company) -> None:
    reading = ("see_figures", "see_customers", "see_rows", "export", "see_data")
    assert token_actions(ana) == (*reading, "work_deals", "see_pay", "write_pay")
    assert "use_api" not in token_actions(seen_by(company, admitted(company, "admin")))


def test_tokens_leave_their_trace_and_never_their_secret(ana: Company, company: Company) -> None:
    made = make_token(ana, "hoja", ["see_figures"], None)
    revoke(ana, made.card.id)
    revoked, created, *_ = trail(company)
    assert (created.deed, dict(created.facts)) == (
        "token_made",
        {"token": "hoja", "actions": ["see_figures"]},
    )
    assert (revoked.deed, dict(revoked.facts)) == ("token_revoked", {"token": "hoja"})
    assert made.secret not in str(trail(company))
