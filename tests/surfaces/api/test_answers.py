"""Every operation's answer, in every language: as described, honest about what isn't known, one truth."""

from __future__ import annotations

from typing import Any

import pytest

from tests.surfaces.api.asked import GATE, ROOT, operations
from tests.surfaces.api.conftest import Program
from tests.surfaces.api.shaped import answer_shape, estimates_in, misfits
from unisono.model.words import LANGUAGES

ANSWERED: dict[tuple[str, str], Any] = {}  # asked once, looked at by many
DRAFT = {"text": "Te contestamos en una hora", "kind": "first_answer", "target": 60, "unit": "minutes"}
UNITS = {"points", "share", "score", "seconds", "days", "months", "count", "PEN"}
# They write, or need something that isn't there; each has its own tests.
ABSENT = {"job", "look_up_customer", "value_of_customer"}
ASKED_BY_POST = {"gate", "read_claims"}
READING = [
    name
    for name, operation in operations().items()
    if name in ASKED_BY_POST or (operation.method == "GET" and name not in ABSENT)
]
THINGS: dict[str, str] = {}
# What they say is made of words, and whoever asks last is in it.
WORDS = {
    "title",
    "why",
    "text",
    "words",
    "name",
    "question",
    "label",
    "reason",
    "said",
    "what",
    "step",
    "detail",
}
LIVING = {"audit", "jobs", "company"}


@pytest.fixture
def things(program: Program) -> dict[str, str]:
    """An open deal, an answer of the gate that was kept, a draft and a rep: there to be asked about."""
    if not THINGS:
        client = program("admin")
        draft = client.post(f"{ROOT}/promises/written", DRAFT, content_type="application/json")
        kept = client.post(f"{ROOT}/gate/decisions", GATE, content_type="application/json")
        THINGS["promise"], THINGS["decision"] = draft.json()["name"], kept.json()["name"]
        THINGS["deal"] = client.get(f"{ROOT}/deals?limit=1").json()["deals"][0]["id"]
        THINGS["rep"] = client.get(f"{ROOT}/pay/plans/comision").json()["people"][0]["person"]
    return THINGS


@pytest.fixture
def told(program: Program, things: dict[str, str]) -> Any:
    """What an operation answers to an admin, in a language."""

    def ask(name: str, language: str) -> Any:
        if (name, language) not in ANSWERED:
            client = program("admin")
            client.headers = {"accept-language": language}  # type: ignore[attr-defined]
            client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
            answer = operations()[name].ask(client, things)
            assert answer.status_code == 200, (name, answer.content[:300])
            assert answer.headers["Content-Type"].startswith("application/json")
            ANSWERED[name, language] = answer.json()
        return ANSWERED[name, language]

    return ask


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", READING)
def test_an_answer_is_as_described(told: Any, name: str, language: str) -> None:
    assert misfits(told(name, language), answer_shape(name)) == []


@pytest.mark.parametrize("name", READING)
def test_an_estimate_without_a_value_says_why_and_one_with_a_value_lies_within(told: Any, name: str) -> None:
    for where, each in estimates_in(told(name, "es")):
        value, low, high = each["value"], each["low"], each["high"]
        assert each["n"] >= 0, where
        assert 0 < each["level"] < 1, where
        if value is None:
            assert each["reason"], where
            assert "{" not in each["reason"], where
        else:
            assert each["reason"] is None, where
            assert (low is None) == (high is None), where
            assert low is None or low - 1e-9 <= value <= high + 1e-9, where


@pytest.mark.parametrize("name", READING)
def test_units_are_those_that_are_told(told: Any, name: str) -> None:
    for where, each in estimates_in(told(name, "es")):
        assert each["unit"] in UNITS, where


@pytest.mark.parametrize("name", READING)
def test_nothing_seen_is_never_nought(told: Any, name: str) -> None:
    foretold = ("forecast", "foretold", "remaining", ".gate.")  # of what is to come nobody has answered yet
    for where, each in estimates_in(told(name, "es")):
        if each["n"] == 0 and not any(part in where for part in foretold):
            assert each["value"] is None, (where, each)


@pytest.mark.parametrize("name", [name for name in READING if name not in LIVING])
def test_numbers_are_the_same_in_every_language(told: Any, name: str) -> None:
    first, *others = (numbers_in(told(name, language)) for language in LANGUAGES)
    assert all(other == first for other in others)


@pytest.mark.parametrize(
    "name", ["metrics", "findings", "brief", "drivers", "integrity", "contributions", "audit"]
)
def test_words_are_in_the_language_asked_for(told: Any, name: str) -> None:
    spanish, portuguese, english = (sorted(texts_in(told(name, language))) for language in LANGUAGES)
    assert spanish
    assert spanish != english != portuguese != spanish


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", READING)
def test_no_words_are_left_unfilled(told: Any, name: str, language: str) -> None:
    for text in texts_in(told(name, language)):
        assert "{" not in text, text
        assert not text.startswith(("reason.", "error.", "metric.", "movement.", "staying.")), text


@pytest.mark.parametrize("name", ["measure", "contributions", "brief", "integrity", "promises", "drivers"])
def test_every_key_that_is_handed_out_opens(told: Any, program: Program, name: str) -> None:
    keys = sorted(keys_in(told(name, "es")))
    assert keys
    client = program("admin")
    for key in (keys[0], keys[-1]):
        answer = client.get(f"{ROOT}/figure", {"key": key, "limit": 1})
        assert answer.status_code == 200, (key, answer.content)


def numbers_in(told: Any) -> list[Any]:
    """All numbers of an answer, in their order."""
    if isinstance(told, dict):
        return [each for name, part in told.items() if name != "id" for each in numbers_in(part)]
    if isinstance(told, list):
        return [each for part in told for each in numbers_in(part)]
    return [told] if isinstance(told, int | float) and not isinstance(told, bool) else []


def texts_in(told: Any, name: str = "") -> list[str]:
    """All words of an answer that are for people."""
    if isinstance(told, dict):
        return [each for key, part in told.items() for each in texts_in(part, key)]
    if isinstance(told, list):
        return [each for part in told for each in texts_in(part, name)]
    return [told] if isinstance(told, str) and name in WORDS and told else []


def keys_in(told: Any) -> set[str]:
    """All keys of figures in an answer."""
    if isinstance(told, dict):
        own = {told["key"]} if isinstance(told.get("key"), str) and told["key"] else set()
        return own | {each for part in told.values() for each in keys_in(part)}
    if isinstance(told, list):
        return {each for part in told for each in keys_in(part)}
    return set()
