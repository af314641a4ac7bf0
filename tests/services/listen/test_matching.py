"""Which file is which: by pattern, packed or not, in whatever format it came; one alone also by --as."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.conftest import RECIPE
from unisono.errors import FileError
from unisono.loop.listen.recipe import read_recipe
from unisono.services.listen.matching import match

SHOP = read_recipe(RECIPE, name="shop")


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")


@pytest.mark.parametrize(
    "name",
    [
        "orders.csv",
        "orders-2024.csv",
        "orders.csv.gz",
        "orders.set_aside.csv",
        "orders.parquet",
        "orders.xlsx",
    ],
)
def test_a_file_is_known_however_it_came(tmp_path: Path, name: str) -> None:
    _touch(tmp_path, name, "notes.md")
    assert match(tmp_path, SHOP).paths == {"orders": (tmp_path / name,)}
    assert match(tmp_path / name, SHOP).paths == {"orders": (tmp_path / name,)}


def test_the_pattern_s_own_format_comes_before_others(tmp_path: Path) -> None:
    _touch(tmp_path, "orders.csv", "orders.parquet")
    assert match(tmp_path, SHOP).paths == {"orders": (tmp_path / "orders.csv",)}


def test_a_pattern_without_stars_in_front_is_of_this_folder_alone(tmp_path: Path) -> None:
    _touch(tmp_path, "deep/orders.csv")
    with pytest.raises(FileError, match="nothing_matches"):
        match(tmp_path, SHOP)


def test_a_file_of_another_name_is_what_somebody_says_it_is(tmp_path: Path) -> None:
    _touch(tmp_path, "export_17.csv")
    with pytest.raises(FileError, match="nothing_matches"):
        match(tmp_path / "export_17.csv", SHOP)
    assert match(tmp_path / "export_17.csv", SHOP, only="orders").paths["orders"] == (
        tmp_path / "export_17.csv",
    )


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="file_missing"):
        match(tmp_path / "nowhere", SHOP)


def test_absent_files_are_told_for_a_folder_but_not_for_a_file(tmp_path: Path) -> None:
    two = read_recipe(
        RECIPE + RECIPE[RECIPE.index("[files.orders]") :].replace("orders", "returns"), name="shop"
    )
    _touch(tmp_path, "orders.csv")
    assert match(tmp_path, two).absent == ("returns",)
    assert match(tmp_path / "orders.csv", two).absent == ()


@pytest.mark.parametrize("name", ["orders.csv.gz", "orders.csv", "orders.xlsx", "orders.set_aside.csv"])
def test_a_pattern_that_says_packed_knows_the_same_files(tmp_path: Path, name: str) -> None:
    packed = read_recipe(RECIPE.replace("orders*.csv", "orders*.csv.gz"), name="shop")
    _touch(tmp_path, name)
    assert match(tmp_path, packed).paths == {"orders": (tmp_path / name,)}
    assert match(tmp_path / name, packed).paths == {"orders": (tmp_path / name,)}
