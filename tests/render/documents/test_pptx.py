"""The brief as slides: every figure in the brief's words, native charts, keys in the notes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.render.documents.hostile import ATTACKS, hostile_brief, long_brief
from tests.render.documents.slides import all_text, charts, notes, opened, outside, tables, texts, too_much
from tests.render.samples import eventful, hours, months, origins, poor_brief, rich_brief
from unisono.model.brief import Brief
from unisono.model.words import LANGUAGES
from unisono.render.documents import brief_pptx
from unisono.render.documents.sheet import sheet_of

WHOLE = replace(rich_brief(), charts=(origins(), months(), eventful(), hours()))


@pytest.mark.parametrize("brief", [WHOLE, poor_brief(), long_brief()], ids=["rich", "poor", "long"])
def test_every_figure_is_on_a_slide_in_the_words_of_the_brief(brief: Brief) -> None:
    sheet, said = sheet_of(brief), all_text(brief_pptx(brief))
    figures = [note for column in sheet.columns for note in column.notes]
    figures += [note for entry in sheet.entries for note in entry.notes]
    for note in figures:
        for part in (note.value, note.detail, note.count, note.period, note.change):
            assert part in said
        assert f"{note.label} [{note.note}]" in said


def test_a_slide_for_each_thing_and_each_has_a_title() -> None:
    titles = [slide.shapes.title.text_frame.text for slide in opened(brief_pptx(WHOLE)).slides]
    sheet = sheet_of(WHOLE)
    assert titles == [
        *(WHOLE.title, sheet.words["chain"]),
        *(item.title for item in WHOLE.items),
        *(chart.title for chart in WHOLE.charts),
        sheet.words["data"],
    ]


def test_each_thing_to_decide_says_why_money_decision_and_owner() -> None:
    slides = list(opened(brief_pptx(WHOLE)).slides)
    for item, slide in zip(WHOLE.items, slides[2:], strict=False):
        said = set(texts(slide))
        assert {part for part in (item.why, item.money, item.decide, item.owner) if part} <= said
        (table,) = tables(slide)
        assert len(table.rows) == len(item.evidence) + 1


def test_every_slide_is_stamped_and_numbered() -> None:
    for number, slide in enumerate(opened(brief_pptx(WHOLE)).slides, start=1):
        said = list(texts(slide))
        assert "Olist · Datos al 31 ago 2018 · edición 3 · sep 2016 – ago 2018" in said
        assert str(number) in said


def test_notes_hold_the_keys_of_their_slide() -> None:
    told, sheet = notes(brief_pptx(WHOLE)), sheet_of(WHOLE)
    assert all(key in told[1] for key in sheet.keys)
    assert told[2].splitlines() == [f"[1] {sheet.keys[0]}", f"[6] {sheet.keys[5]}"]
    assert "csat@3/@2017-11/grain:month" in told[7]
    assert "kept@3/day=6/hour=23" in told[8]
    assert all(key in told[-1] for key in sheet.keys)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("make", [rich_brief, poor_brief, long_brief], ids=["rich", "poor", "long"])
def test_nothing_leaves_its_slide_or_its_place(make: object, language: str) -> None:
    brief = replace(make(), language=language)  # type: ignore[operator]
    made = brief_pptx(replace(brief, charts=(*brief.charts, eventful(), hours(None))))
    assert outside(made) == []
    assert too_much(made) == []


def test_long_words_are_set_smaller() -> None:
    first, *others = WHOLE.items
    wordy = replace(
        first, title=f"{first.title} y {first.title.lower()}", why=first.why * 4, decide=first.decide * 4
    )
    made = brief_pptx(replace(WHOLE, title=f"{WHOLE.title}; {WHOLE.title.lower()}", items=(wordy, *others)))
    assert too_much(made) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_its_language(language: str) -> None:
    brief = rich_brief(language)
    words, made = sheet_of(brief).words, brief_pptx(brief)
    said = all_text(made)
    for name in ("chain", "charts", "why", "money", "decide", "owner", "reading", "trademark", "keys"):
        assert words[name] in said
    assert opened(made).core_properties.language == language


def test_nothing_to_decide_is_said() -> None:
    brief = poor_brief()
    assert brief.quiet in all_text(brief_pptx(brief))
    assert sheet_of(brief).words["no_figures"] in all_text(brief_pptx(brief))


def test_it_is_wide_titled_and_its_charts_are_native() -> None:
    made = brief_pptx(WHOLE)
    deck = opened(made)
    assert round(deck.slide_width / deck.slide_height, 2) == 1.78  # type: ignore[operator]
    assert deck.core_properties.title.startswith("Olist · La satisfacción")
    assert len(charts(made)) == 3


def test_hostile_words_stay_words() -> None:
    said = all_text(brief_pptx(hostile_brief()))
    for attack in ATTACKS:
        assert attack in said
