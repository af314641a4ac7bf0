"""Cells, fields and pages of lists, each in the reader's way."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.http import QueryDict
from django.template import Context
from django.test import RequestFactory

from unisono.model.estimate import Estimate
from unisono.model.table import Table, TableColumn, TableRow
from unisono.surfaces.web.cells import shown_rows
from unisono.surfaces.web.fields import widget_of
from unisono.surfaces.web.paging import Paging, with_query

LIMA = ZoneInfo("America/Lima")


def test_rows_know_their_name_their_columns_and_what_they_open() -> None:
    known = Estimate(0.5, 0.4, 0.6, n=90, unit="share")
    columns = (TableColumn("who", "Quién"), TableColumn("kept", "Cumplido", "estimate"))
    table = Table("t", "T", columns, (TableRow(("Ana", known), "/customers/1/", (("kept", "kept@1"),)),))
    (row,) = shown_rows(table, "es", LIMA)
    assert (row.first.text, row.href) == ("Ana", "/customers/1/")
    (cell,) = row.others
    assert (cell.estimate, cell.key, cell.label, cell.number) == (known, "kept@1", "Cumplido", True)


def test_a_row_that_does_not_fit_its_columns_is_noticed() -> None:
    table = Table("t", "T", (TableColumn("who", "Quién"),), (TableRow(("Ana", 1)),))
    with pytest.raises(ValueError, match="zip"):
        shown_rows(table, "es", LIMA)


@pytest.mark.parametrize(
    ("page", "first", "last", "before", "after"),
    [
        (1, 1, 50, False, True),
        (2, 51, 100, True, True),
        (3, 101, 120, True, False),
        (9, 120, 120, True, False),
    ],
)
def test_a_page_of_a_list_knows_its_place(
    page: int, first: int, last: int, before: bool, after: bool
) -> None:
    paging = Paging(page, 50, 120)
    assert (paging.first, paging.last, paging.has_previous, paging.has_next) == (first, last, before, after)


def test_an_empty_list_has_no_first_row() -> None:
    assert (Paging(1, 50, 0).first, Paging(1, 50, 0).last) == (0, 0)


def test_an_address_changes_in_one_word_and_an_export_never_stays() -> None:
    request = RequestFactory().get("/x/?segment=a&segment=b&export=t.csv&q=%26")
    context = Context({"request": request})
    told = QueryDict(with_query(context, page=2)[1:])
    assert told.getlist("segment") == ["a", "b"]
    assert (told["q"], told["page"], "export" in told) == ("&", "2", False)
    assert with_query(Context({}), export="t.csv") == "?export=t.csv"


class Form(forms.Form):
    """One field of each kind."""

    text = forms.CharField(widget=forms.TextInput(attrs={"class": "own"}))
    mail = forms.EmailField()
    day = forms.DateField(widget=forms.DateInput)
    many = forms.MultipleChoiceField(choices=[("a", "A")], widget=forms.CheckboxSelectMultiple)
    one = forms.ChoiceField(choices=[("a", "A")], widget=forms.RadioSelect)
    pick = forms.ChoiceField(choices=[("a", "A")])
    yes = forms.BooleanField()
    notes = forms.CharField(widget=forms.Textarea)
    file = forms.FileField()


@pytest.mark.parametrize(
    ("name", "look"),
    [
        ("text", "own input w-full"),
        ("mail", "input w-full"),
        ("day", "input w-full"),
        ("pick", "select w-full"),
        ("yes", "checkbox checkbox-sm"),
        ("notes", "textarea w-full"),
        ("file", "file-input w-full"),
    ],
)
def test_a_widget_has_the_house_s_look_and_says_when_it_is_wrong(name: str, look: str) -> None:
    drawn: Any = widget_of(Form()[name])["drawn"]
    assert f'class="{look}"' in drawn
    wrong: Any = widget_of(Form({})[name])["drawn"]
    assert "-error" in wrong
    assert 'aria-invalid="true"' in wrong


@pytest.mark.parametrize(
    ("name", "check", "group"), [("yes", True, False), ("many", False, True), ("one", False, True)]
)
def test_boxes_are_told_from_groups_of_boxes(name: str, check: bool, group: bool) -> None:
    told = widget_of(Form()[name])
    assert (told["check"], told["group"]) == (check, group)
