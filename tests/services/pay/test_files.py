"""Files of plans: kept as written, counted where they say something new, shown where they are broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.pay.made import RATE
from unisono.errors import InputError, MissingError, RightsError
from unisono.model.company import Company
from unisono.model.rights import ROLES, Actor
from unisono.model.words import LANGUAGES
from unisono.services.audit import trail
from unisono.services.pay import (
    PlanFile,
    check_plan,
    plan_file,
    plans,
    remove_plan,
    save_plan,
)
from unisono.services.pay.saying import problem_words, starter


def text(version: int = 1, rate: str = "0.1", currency: str = "PEN", comment: str = "# ours\n") -> str:
    """A plan that pays a tenth."""
    head = f'version = {version}\ntitle = "Plan"\ncurrency = "{currency}"\nperiod = "month"\n'
    return f'{comment}{head}rounding = "half_up"\n\n' + RATE.replace("0.1", rate)


def written(company: Company, name: str, told: str) -> Path:
    """A file somebody put there by hand."""
    path = company.folder / "pay" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(told, encoding="utf-8")
    return path


def version(file: PlanFile) -> int | None:
    return file.plan.version if file.plan else None


def deeds(company: Company) -> list[str]:
    return [each.deed for each in trail(company)]


def test_a_plan_is_kept_letter_by_letter(bare: Company) -> None:
    saved = save_plan(bare, "mine", text())
    assert saved.text == text()
    assert (saved.name, saved.title, saved.problems, version(saved)) == ("mine", "Plan", (), 1)
    assert plan_file(bare, "mine") == saved
    assert (bare.folder / "pay" / "mine.toml").read_text(encoding="utf-8") == text()


def test_ends_of_lines_as_a_browser_sends_them_are_those_of_a_file(bare: Company) -> None:
    saved = save_plan(bare, "mine", text().replace("\n", "\r\n"))
    assert saved.text == text()
    again = save_plan(bare, "mine", text().replace("\n", "\r\n"), stamp=saved.stamp)
    assert (again.text, again.stamp, version(again)) == (saved.text, saved.stamp, 1)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (text(3), 3),  # nothing new
        (text(3, comment="# theirs\n"), 3),  # a comment pays nobody
        (text(1), 3),  # an older number is no step back
        (text(3, rate="0.10"), 3),  # the same share, written otherwise
        (text(3, rate="0.2"), 4),
        (text(1, rate="0.2"), 4),
        (text(4, rate="0.2"), 4),  # counted by whoever wrote it
        (text(9), 9),
    ],
    ids=["same", "comment", "older", "same-share", "new", "new-older", "new-counted", "counted"],
)
def test_a_version_goes_up_where_a_plan_says_something_new(bare: Company, told: str, kept: int) -> None:
    save_plan(bare, "mine", text(3))
    saved = save_plan(bare, "mine", told)
    assert version(saved) == kept
    assert saved.text.splitlines()[0] == told.splitlines()[0]  # comments are theirs
    rates = [line for line in saved.text.splitlines() if line.startswith("rate")]
    assert rates == [line for line in told.splitlines() if line.startswith("rate")]


def test_a_file_that_was_broken_is_replaced_by_what_is_written(bare: Company) -> None:
    written(bare, "mine", "version = [\n")
    assert plan_file(bare, "mine").plan is None
    assert version(save_plan(bare, "mine", text(2))) == 2


def test_a_version_is_found_beside_words_that_look_like_one(bare: Company) -> None:
    odd = text().replace('title = "Plan"', 'title = """\nversion = 7\n"""')
    save_plan(bare, "mine", odd)
    saved = save_plan(bare, "mine", odd.replace("rate = 0.1", "rate = 0.2"))
    assert version(saved) == 2
    assert saved.plan is not None
    assert "version = 7" in saved.plan.title


def test_the_other_plans_versions_are_their_own(bare: Company) -> None:
    save_plan(bare, "one", text(5))
    assert version(save_plan(bare, "other", text(1, rate="0.2"))) == 1
    assert version(plan_file(bare, "one")) == 5


def test_whoever_saw_an_older_file_overwrites_nobody(bare: Company) -> None:
    first = save_plan(bare, "mine", text(), stamp="")
    save_plan(bare, "mine", text(rate="0.2"), stamp=first.stamp)
    for stamp in (first.stamp, ""):  # an older state; none at all
        with pytest.raises(InputError, match="definition_changed"):
            save_plan(bare, "mine", text(rate="0.3"), stamp=stamp)
    assert "rate = 0.2" in plan_file(bare, "mine").text
    save_plan(bare, "mine", text(rate="0.3"))  # whoever asks for no check writes anyway
    assert version(plan_file(bare, "mine")) == 3


@pytest.mark.parametrize("name", ["Mal Nombre", "../out", "a/b", "", ".hidden", "ñ"])
def test_a_name_no_file_could_have_is_refused_everywhere(bare: Company, name: str) -> None:
    asks: tuple[Callable[[], object], ...] = (
        lambda: save_plan(bare, name, text()),
        lambda: plan_file(bare, name),
        lambda: remove_plan(bare, name),
    )
    for ask in asks:
        with pytest.raises(InputError, match="definition_name"):
            ask()
    assert plans(bare) == ()
    assert "pay_plan_saved" not in deeds(bare)


def test_what_is_wrong_is_said_with_its_line_and_nothing_is_kept(bare: Company) -> None:
    wrong = text(rate="6")
    (problem,) = check_plan(bare, wrong)
    assert wrong.splitlines()[problem.line - 1] == "rate = 6"
    assert (problem.code, problem.name) == ("pay_number", "parts[1].rate")
    with pytest.raises(InputError) as refused:
        save_plan(bare, "mine", wrong)
    assert (refused.value.code, refused.value.facts["line"], refused.value.facts["where"]) == (
        "pay_number", problem.line, "parts[1].rate",
    )  # fmt: skip
    assert plans(bare) == ()
    assert "pay_plan_saved" not in deeds(bare)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_in_another_money_is_refused_by_its_line_in_every_language(
    bare: Company, language: str
) -> None:
    (problem,) = check_plan(bare, text(currency="EUR"))
    assert (problem.code, problem.line) == ("pay_currency", 4)  # after the comment, version and title
    told, hint = problem_words(problem, language)
    assert "EUR" in told
    assert "PEN" in told
    assert 'currency = "PEN"' in hint
    assert check_plan(replace(bare, currency="EUR"), text(currency="EUR")) == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("currency", ["PEN", "EUR"])
def test_what_somebody_begins_with_can_be_saved_at_once(bare: Company, language: str, currency: str) -> None:
    company = replace(bare, currency=currency)
    begun = starter(currency, language)
    assert check_plan(company, begun) == ()
    assert version(save_plan(company, f"begun-{language}", begun, stamp="")) == 1


def test_plans_are_listed_by_name_with_the_broken_ones_among_them(bare: Company) -> None:
    for name in ("zeta", "alfa"):
        save_plan(bare, name, text())
    written(bare, "medio", text(rate="6"))
    written(bare, "roto", "version = [\n")
    written(bare, "Mal Nombre", text())
    found = {each.name: each for each in plans(bare)}
    assert list(found) == ["Mal Nombre", "alfa", "medio", "roto", "zeta"]
    assert [name for name, each in found.items() if each.plan] == ["alfa", "zeta"]
    assert [problem.code for problem in found["Mal Nombre"].problems] == ["definition_badly_named"]
    assert found["Mal Nombre"].stamp == ""  # no address leads to it
    assert found["medio"].title == "medio"  # what can't be read has no title but its name
    assert found["roto"].text == "version = [\n"
    assert all(found[name].problems for name in ("medio", "roto", "Mal Nombre"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_broken_file_says_why_in_every_language(bare: Company, language: str) -> None:
    for name, told in (("medio", text(rate="6")), ("roto", "version = [\n"), ("Mal Nombre", text())):
        written(bare, name, told)
    for each in plans(bare):
        for problem in each.problems:
            told, hint = problem_words(problem, language)
            assert told
            assert hint
            assert "{" not in told + hint
            assert "error." not in told
    assert len(plans(bare)) == 3


def test_a_plan_is_taken_away_once(bare: Company) -> None:
    save_plan(bare, "mine", text())
    remove_plan(bare, "mine")
    assert plans(bare) == ()
    for gone in (remove_plan, plan_file):
        with pytest.raises(MissingError) as missing:
            gone(bare, "mine")  # type: ignore[operator]
        assert missing.value.code == "definition_missing"
    assert deeds(bare).count("pay_plan_removed") == 1


def test_what_was_done_is_written_down_with_its_version(bare: Company) -> None:
    save_plan(bare, "mine", text())
    save_plan(bare, "mine", text(rate="0.2"))
    remove_plan(bare, "mine")
    told = [(each.deed, each.facts) for each in trail(bare) if each.deed.startswith("pay_")]
    assert told == [
        ("pay_plan_removed", {"plan": "mine"}),
        ("pay_plan_saved", {"plan": "mine", "version": 2}),
        ("pay_plan_saved", {"plan": "mine", "version": 1}),
    ]


@pytest.mark.parametrize("role", ROLES)
def test_plans_are_read_and_written_by_whom_the_table_of_rights_says(bare: Company, role: str) -> None:
    save_plan(bare, "mine", text())
    narrow = replace(bare, actor=Actor(3, "Eva", role))  # type: ignore[arg-type]
    may = role in ("cxo", "sales", "admin")
    asks: tuple[Callable[[], object], ...] = (
        lambda: plans(narrow),
        lambda: plan_file(narrow, "mine"),
        lambda: check_plan(narrow, text()),
        lambda: save_plan(narrow, "mine", text()),
        lambda: remove_plan(narrow, "mine"),
    )
    for ask in asks:
        if may:
            ask()
        else:
            with pytest.raises(RightsError):
                ask()
    assert [each.name for each in plans(bare)] == ([] if may else ["mine"])
