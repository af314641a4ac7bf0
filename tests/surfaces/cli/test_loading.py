"""Import, check, set-aside, conflicts, recipes and refresh, as a person and as a program meet them."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path

from tests.surfaces.cli.conftest import HEADER, Command, Poll, answers
from unisono.loop.listen.recipe import read_recipe

COUNTS = ("read", "loaded", "updated", "unchanged", "retired", "set_aside")
BAD = "900,c900,someday,9,shop,,\n901,c901,2024-03-01,ten,shop,,\n"


def test_import_says_what_became_of_each_row_and_check_says_it_again(unisono: Command, poll: Poll) -> None:
    poll.write(answers(60) + BAD)
    imported = unisono(*poll.imports(), "--json")
    checked = unisono("check", "--company", poll.company, "--json")
    assert (imported.code, checked.code) == (0, 0)
    assert imported.json == checked.json
    (source,) = checked.json["sources"]
    assert list(checked.json) == ["sources"]
    assert list(source) == ["source", *COUNTS, "files"]
    assert source["source"] == "poll/answers"
    assert [source[name] for name in COUNTS] == [62, 60, 0, 0, 0, 2]
    (file,) = source["files"]
    assert list(file) == ["file", *COUNTS, "notices"]
    assert file["file"] == "answers.csv"


def test_importing_twice_changes_nothing(unisono: Command, poll: Poll) -> None:
    poll.write(answers(40))
    unisono(*poll.imports())
    (source,) = unisono(*poll.imports(), "--json").json["sources"]
    assert [source[name] for name in COUNTS] == [40, 0, 0, 40, 0, 0]


def test_the_table_of_an_import_is_for_people(unisono: Command, poll: Poll) -> None:
    poll.write(answers(1500))
    told = unisono(*poll.imports())
    assert told.code == 0
    assert told.err == ""
    heading, row = (line.split() for line in told.out.splitlines()[:2])
    assert heading == ["source", "read", "loaded", "updated", "unchanged", "retired", "set", "aside"]
    assert row == ["poll/answers", "1,500", "1,500", "0", "0", "0", "0"]


def test_a_new_company_takes_what_the_recipe_tells(unisono: Command, poll: Poll) -> None:
    poll.write(answers(1))
    unisono(*poll.imports())
    told = tomllib.loads((poll.company / "company.toml").read_text())
    assert told["name"] == "Poll & Co"
    assert told["time_zone"] == "America/Lima"


def test_a_single_file_with_any_name_is_called_by_key(unisono: Command, poll: Poll) -> None:
    path = poll.write(answers(3), "export_7.csv")
    assert unisono(*poll.imports(path)).code == 2
    told = unisono(*poll.imports(path), "--as", "answers", "--json")
    assert told.json["sources"][0]["loaded"] == 3


def test_rows_set_aside_are_listed_with_place_and_reason(unisono: Command, poll: Poll) -> None:
    poll.write(answers(2) + BAD)
    unisono(*poll.imports())
    rows = unisono("set-aside", "--company", poll.company, "--json").json["set_aside"]
    assert [(row["file"], row["line"], row["column"], row["value"], row["reason"]) for row in rows] == [
        ("answers.csv", 4, "at", "someday", "not_a_time"),
        ("answers.csv", 5, "score", "ten", "not_a_number"),
    ]
    told = unisono("set-aside", "--company", poll.company)
    assert "someday" in told.out
    assert told.out.splitlines()[0].split() == ["file", "line", "column", "value", "reason"]
    assert "{" not in told.out
    assert unisono("set-aside", "--company", poll.company, "--source", "other", "--json").json == {
        "set_aside": []
    }
    assert "No rows" in unisono("set-aside", "--company", poll.company, "--source", "other").out
    assert len(unisono("set-aside", "--company", poll.company, "--limit", 1, "--json").json["set_aside"]) == 1


def test_exported_corrected_and_imported_again(unisono: Command, poll: Poll, tmp_path: Path) -> None:
    poll.write(answers(2) + BAD)
    unisono(*poll.imports())
    exported = tmp_path / "new" / "folder" / "answers.set_aside.csv"
    told = unisono("set-aside", "--company", poll.company, "--export", exported)
    assert told.code == 0
    assert told.out.startswith("2 rows written to ")
    with exported.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    rows[0]["at"], rows[1]["score"] = "2024-03-09", "10"
    with exported.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    (source,) = unisono(*poll.imports(exported), "--json").json["sources"]
    assert (source["loaded"], source["set_aside"]) == (2, 0)
    assert unisono("set-aside", "--company", poll.company, "--json").json == {"set_aside": []}


def test_an_export_answers_programs_too(unisono: Command, poll: Poll, tmp_path: Path) -> None:
    poll.write(BAD)
    unisono(*poll.imports())
    path = tmp_path / "aside.csv"
    told = unisono("set-aside", "--company", poll.company, "--export", path, "--json")
    assert told.json == {"exported": 2, "file": str(path)}


def test_an_export_that_cannot_be_written_has_words(unisono: Command, poll: Poll, tmp_path: Path) -> None:
    poll.write(BAD)
    unisono(*poll.imports())
    for path in (tmp_path, poll.recipe / "aside.csv"):
        told = unisono("set-aside", "--company", poll.company, "--export", path, "--json")
        assert told.code == 2
        assert told.json["error"]["code"] == "file_unwritable"
        assert str(path) in told.json["error"]["message"]


def test_conflicts_are_listed_masked(unisono: Command, poll: Poll) -> None:
    poll.write(
        "1,a,2024-03-01,9,shop,Ana Rojas,999 111 222\n"
        "2,b,2024-03-01,9,shop,Bruno Paz,999111222\n"
        "3,c,2024-03-01,9,shop,Carla Ruiz,988 777 666\n"
    )
    unisono(*poll.imports())
    (row,) = unisono("conflicts", "--company", poll.company, "--json").json["conflicts"]
    assert row["kind"] == "same_phone_other_name"
    assert row["customers"] == "poll:a poll:b"
    assert row["records"] == 2
    assert "999111222" not in str(row)
    assert unisono("conflicts", "--company", poll.company).out.startswith("Same phone, other name: ")
    assert unisono("conflicts", "--company", poll.company, "--lang", "es").out.startswith("Mismo teléfono")


def test_no_conflicts_is_said(unisono: Command, poll: Poll) -> None:
    poll.write(answers(2))
    unisono(*poll.imports())
    assert unisono("conflicts", "--company", poll.company).out == "No conflicts of identity.\n"
    assert unisono("conflicts", "--company", poll.company, "--json").json == {"conflicts": []}


def test_recipes_are_listed_the_companys_own_too(unisono: Command, poll: Poll) -> None:
    poll.write(answers(1))
    unisono(*poll.imports())
    (poll.company / "recipes" / "poll.toml").write_text(poll.recipe.read_text())
    told = unisono("recipes", "--company", poll.company, "--json").json["recipes"]
    assert {"name": "poll", "title": "A poll"} in told
    assert {"demo", "olist", "telco"} <= {recipe["name"] for recipe in told}
    assert "poll  A poll\n" in unisono("recipes", "--company", poll.company).out
    named = ("import", poll.files, "--recipe", "poll", "--company", poll.company, "--json")
    assert unisono(*named).json["sources"][0]["unchanged"] == 1


def test_a_proposed_recipe_is_a_recipe_for_that_file(unisono: Command, tmp_path: Path) -> None:
    path = tmp_path / "tickets [1].csv"
    path.write_text("ticket_id,customer_id,created_at,[red]subject\n1,a,2024-01-01,x\n2,b,2024-01-02,y\n")
    told = unisono("recipes", path, "--name", "desk")
    assert told.code == 0
    read = read_recipe(told.out, name="desk")
    assert read.name == "desk"
    assert '"[red]subject"' in told.out
    assert unisono("recipes", path, "--name", "desk", "--json").json == {"recipe": told.out}
    recipe = tmp_path / "desk.toml"
    recipe.write_text(told.out)
    company = tmp_path / "company"
    answer = unisono(
        "import", path, "--recipe", recipe, "--company", company, "--as", read.files[0].key, "--json"
    )
    assert answer.json["sources"][0]["loaded"] == 2


def test_a_proposal_speaks_the_persons_language(unisono: Command, poll: Poll) -> None:
    path = poll.write(answers(1))
    told = {
        unisono("recipes", path, "--lang", language).out.splitlines()[0] for language in ("es", "pt", "en")
    }
    assert len(told) == 3


def test_refresh_names_the_edition(unisono: Command, poll: Poll) -> None:
    poll.write(answers(3))
    unisono(*poll.imports())
    told = unisono("refresh", "--company", poll.company, "--json")
    assert told.json["edition"] == 1
    assert told.json["tables"]["responses"] == 3
    assert unisono("refresh", "--company", poll.company).out == "Up to date: edition 1.\n"


def test_notices_are_told_in_words(unisono: Command, poll: Poll) -> None:
    poll.recipe.write_text(poll.recipe.read_text() + '[files.orders]\npattern = "orders.csv"\n' + ORDERS)
    poll.write(answers(2))
    told = unisono(*poll.imports())
    assert "Did not come this time: orders" in told.out
    (notice,) = unisono(*poll.imports(), "--json").json["sources"][0]["files"][0]["notices"]
    assert notice["code"] == "file_absent"
    assert notice["files"] == "orders"


def test_brackets_in_names_are_only_brackets(unisono: Command, poll: Poll) -> None:
    poll.files.joinpath("answers [red].csv").write_text(
        HEADER + "1,[/],2024-03-01,9,[bold red]x[/],[/],\n2,b,[blink]now,9,:smile:,\\[,\n3,c,\x1b[31m,9,x,,\n"
    )
    told = unisono(*poll.imports(), "--json")
    assert told.json["sources"][0]["set_aside"] == 2
    listed = unisono("set-aside", "--company", poll.company)
    assert listed.code == 0
    assert "answers [red].csv" in listed.out
    assert "[blink]now" in listed.out
    assert "\x1b" not in listed.out


ORDERS = """
[[files.orders.feeds]]
table = "deliveries"
source_id = ["id"]
[files.orders.feeds.columns]
id = "id"
"""


def test_undo_takes_the_last_import_back_and_says_when_none_is_left(unisono: Command, poll: Poll) -> None:
    poll.write(answers(60))
    unisono(*poll.imports())
    poll.write(answers(80))
    unisono(*poll.imports())
    told = unisono("undo", "--company", poll.company)
    assert (told.code, "answers.csv" in told.out, "edition 3" in told.out) == (0, True, True)
    (source,) = unisono("check", "--company", poll.company, "--json").json["sources"]
    assert source["loaded"] == 60
    assert unisono("undo", "--company", poll.company, "--json").json == {"undone": 1, "edition": 4}
    left = unisono("undo", "--company", poll.company)
    assert left.code == 2
    assert "No load is left to undo" in left.err
