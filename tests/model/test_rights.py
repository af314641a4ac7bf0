"""Who may do what, written out a second time by hand: role by role, action by action, whole and bounded."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from unisono.model.rights import ACTIONS, ALLOWED, NOBODY, OWNER, ROLES, Action, Actor, Role, Scope
from unisono.model.words import LANGUAGES, known, say

COLUMNS = "cxo marketing sales service analyst agent admin"
# One line an action, one mark a role, in the order above: x may, . may not.
MATRIX = {
    "see_figures":     "x x x x x . x",
    "see_customers":   "x x x x x x x",
    "see_rows":        "x x x x x . x",
    "export":          "x x x x x . x",
    "see_data":        "x x x x x . x",
    "import":          ". . . . x . x",
    "run_jobs":        "x . . . x . x",
    "manage_people":   ". . . . . . x",
    "manage_company":  "x . . . . . x",
    "see_audit":       "x . . . . . x",
    "write_promises":  "x x . x x . x",
    "sign_promises":   "x . . . . . x",
    "work_deals":      "x . x x . . x",
    "see_pay":         "x . x . . . x",
    "write_pay":       "x . x . . . x",
    "use_api":         "x x x x x . x",
}  # fmt: skip
# Nobody can say yet whose the rows are, or it speaks for the whole company.
WHOLE_ONLY = {"import", "run_jobs", "manage_company", "sign_promises"}
SCOPES = [
    Scope(countries=("PE",)),
    Scope(units=("Hogar",)),
    Scope(countries=("PE", "CO"), units=("Hogar",)),
]


def marked(action: str, role: str) -> bool:
    """What the matrix says."""
    return MATRIX[action].split()[COLUMNS.split().index(role)] == "x"


def of(role: Role, scope: Scope | None = None, narrowed: frozenset[Action] | None = None) -> Actor:
    return Actor(7, "Ana", role, scope or Scope(), narrowed=narrowed)


def test_the_matrix_has_a_line_for_each_action_and_a_mark_for_each_role() -> None:
    assert list(MATRIX) == list(ACTIONS)
    assert COLUMNS.split() == list(ROLES)
    assert {len(marks.split()) for marks in MATRIX.values()} == {len(ROLES)}
    assert set(ALLOWED) == set(ROLES)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("action", ACTIONS)
def test_who_sees_all_rows_may_what_the_matrix_says(role: Role, action: Action) -> None:
    assert of(role).may(action) is marked(action, role)


@pytest.mark.parametrize("scope", SCOPES, ids=["countries", "units", "both"])
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("action", ACTIONS)
def test_who_sees_some_rows_may_the_same_less_what_touches_all(
    role: Role, action: Action, scope: Scope
) -> None:
    assert of(role, scope).may(action) is (marked(action, role) and action not in WHOLE_ONLY)


@pytest.mark.parametrize("action", ACTIONS)
def test_the_admin_and_the_owner_of_the_folder_may_everything(action: Action) -> None:
    assert of("admin").may(action)
    assert OWNER.may(action)


@pytest.mark.parametrize("action", ACTIONS)
def test_who_has_not_signed_in_may_nothing(action: Action) -> None:
    assert not NOBODY.may(action)


def test_an_agent_looks_customers_up_and_no_more() -> None:
    assert [action for action in ACTIONS if of("agent").may(action)] == ["see_customers"]


def test_only_the_admin_manages_people() -> None:
    assert [role for role in ROLES if of(role).may("manage_people")] == ["admin"]


def test_whoever_writes_what_they_will_be_paid_by_does_not_sign_promises_too_unless_they_lead() -> None:
    both = [role for role in ROLES if of(role).may("write_pay") and of(role).may("sign_promises")]
    assert both == ["cxo", "admin"]


@pytest.mark.parametrize(
    ("needs", "given"),
    [
        ("see_rows", "see_figures"),
        ("export", "see_figures"),
        ("write_pay", "see_pay"),
        ("sign_promises", "write_promises"),
        ("import", "see_data"),
        ("run_jobs", "see_data"),
        ("write_promises", "see_figures"),
        ("work_deals", "see_customers"),
    ],
    ids=lambda action: str(action),
)
def test_no_role_may_do_what_it_can_not_look_at(needs: Action, given: Action) -> None:
    assert all(of(role).may(given) for role in ROLES if of(role).may(needs))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("action", ACTIONS)
def test_a_token_with_one_action_left_may_that_alone_and_only_where_its_person_may(
    role: Role, action: Action
) -> None:
    token = of(role, narrowed=frozenset({action}))
    assert [each for each in ACTIONS if token.may(each)] == ([action] if marked(action, role) else [])


@given(
    some.sampled_from(ROLES),
    some.frozensets(some.sampled_from(ACTIONS)),
    some.frozensets(some.sampled_from(ACTIONS)),
    some.sampled_from([Scope(), *SCOPES]),
)
def test_taking_actions_from_a_token_never_gives_any(
    role: Role, more: frozenset[Action], fewer: frozenset[Action], scope: Scope
) -> None:
    wide = {action for action in ACTIONS if of(role, scope, more).may(action)}
    narrow = {action for action in ACTIONS if of(role, scope, more & fewer).may(action)}
    assert narrow == wide & fewer
    assert wide <= {action for action in ACTIONS if of(role, scope).may(action)}


@pytest.mark.parametrize("role", ROLES)
def test_a_narrowed_token_is_bounded_to_rows_like_its_person(role: Role) -> None:
    everything = frozenset(ACTIONS)
    bounded = {each for each in ACTIONS if of(role, SCOPES[0], everything).may(each)}
    assert bounded == {each for each in ACTIONS if marked(each, role)} - WHOLE_ONLY


@pytest.mark.parametrize(
    ("scope", "whole"),
    [
        (Scope(), True),
        (Scope((), ()), True),
        (Scope(countries=("PE",)), False),
        (Scope(units=("Hogar",)), False),
        (Scope(countries=("",)), False),  # a country without a name still hides all the others
    ],
)
def test_a_scope_that_names_nobody_hides_nothing(scope: Scope, whole: bool) -> None:
    assert scope.everything is whole


def test_no_two_roles_may_just_the_same() -> None:
    for one, other in combinations(ROLES, 2):
        assert ALLOWED[one] != ALLOWED[other], (one, other)


@pytest.mark.parametrize("language", LANGUAGES)
def test_roles_and_actions_have_words_and_no_two_the_same(language: str) -> None:
    for kind, names in (("role", ROLES), ("action", ACTIONS)):
        keys = [f"{kind}.{name}" for name in names]
        assert all(known(key) for key in keys)
        assert len({say(key, language) for key in keys}) == len(keys)
