"""A value changes in a file that a person wrote, and all else they wrote stays."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unisono.store.rewriting import rewritten, toml_value

WRITTEN = '''# our company
name = "A # b" # says # who
languages = [
  "es", # first
  "pt",
] # spoken
"currency" = 'PEN'
future = """
[no table]
name = "inside"
"""

[targets]
name = "inner"
nps = 30
'''


def test_a_value_changes_and_its_comment_stays() -> None:
    lines = rewritten(WRITTEN, {"name": 'B "x"'}).splitlines()
    assert lines[:2] == ["# our company", 'name = "B \\"x\\"" # says # who']
    assert lines[2:] == WRITTEN.splitlines()[2:]


def test_a_value_on_several_lines_becomes_one() -> None:
    changed = rewritten(WRITTEN, {"languages": ("pt", "en"), "currency": "CLP"})
    assert 'languages = ["pt", "en"] # spoken\ncurrency = "CLP"\nfuture = """\n[no table]' in changed


def test_a_value_taken_out_takes_its_comment_with_it() -> None:
    changed = rewritten(WRITTEN, {"name": None, "languages": None, "nothing": None})
    assert changed.startswith("# our company\n\"currency\" = 'PEN'\n")


def test_a_new_value_stands_before_the_first_table() -> None:
    changed = rewritten(WRITTEN, {"country": "PE", "contract": False})
    assert '"""\ncountry = "PE"\ncontract = false\n\n[targets]\n' in changed
    assert tomllib.loads(changed)["targets"] == {"name": "inner", "nps": 30}


@pytest.mark.parametrize("before", ["", "\n\n", "# only words\n", "[targets]\nnps = 1\n"])
def test_a_file_that_said_nothing_says_something(before: str) -> None:
    changed = rewritten(before, {"name": "A"})
    assert tomllib.loads(changed) == {"name": "A", **tomllib.loads(before)}


@pytest.mark.parametrize("odd", ['"n\\u0061me" = "A"\n', "name.first = 1\n", "a = 1\n'name' . first = 2\n"])
def test_what_could_be_lost_is_refused(odd: str) -> None:
    with pytest.raises(ValueError):
        rewritten(odd, {"name": "B"})


@given(
    before=st.dictionaries(st.sampled_from("abc"), st.text() | st.booleans() | st.lists(st.text())),
    told=st.dictionaries(
        st.sampled_from("abcd"), st.text() | st.booleans() | st.none() | st.lists(st.text())
    ),
    comment=st.sampled_from(["", " # told", "# \"'# ]"]),
)
def test_whatever_is_told_is_read_back(
    before: dict[str, object], told: dict[str, object], comment: str
) -> None:
    text = "".join(f"{key} = {toml_value(value)}{comment}\n" for key, value in before.items())  # type: ignore[arg-type]
    text += "[table]\na = 1\n"
    changed = rewritten(text, told)  # type: ignore[arg-type]
    wanted = {key: value for key, value in {**before, **told}.items() if value is not None}
    assert tomllib.loads(changed) == {**wanted, "table": {"a": 1}}
    assert changed.count(comment) >= len(
        before.keys() - {key for key, value in told.items() if value is None}
    )
