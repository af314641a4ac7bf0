"""A brief whose every text tries to be something else: markup, a file to read, colours, control codes."""

from __future__ import annotations

from dataclasses import replace

from tests.render.samples import items, rich_brief, sure
from unisono.model.brief import Bar, Brief, Cited, IntervalChart, Item, Link, TrendChart

ATTACKS = (
    '<script>alert("x")</script>',
    '#read("/etc/passwd") $x$ *b* _i_ @ref <label> \\u{41} // /* [c] #{1+1}',
    "[red]alarm[/red] [/] [bold",
    '"><img src=x onerror=alert(1)>',
    "$body $$ ${title} {level} {0} %s",
)
WHOLE = " · ".join(ATTACKS)


def hostile_brief() -> Brief:
    cited = Cited(WHOLE, sure(0.4, 0.1, 50, "share", None), WHOLE, f"kept@1/where:{WHOLE}", WHOLE, "bad")
    item = Item(WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, (cited,))
    charts = (
        IntervalChart(WHOLE, WHOLE, tuple(Bar(text, cited.estimate) for text in ATTACKS)),
        TrendChart(WHOLE, WHOLE, ATTACKS, (cited.estimate,) * len(ATTACKS)),
    )
    return replace(
        rich_brief(),
        company=WHOLE,
        title=WHOLE,
        period=WHOLE,
        as_of=WHOLE,
        chain=(Link(WHOLE, WHOLE, (cited,)),),
        items=(item,),
        charts=charts,
        data_note=WHOLE,
    )


def foreign_brief() -> Brief:
    """Letters that no font of the house has."""
    return replace(rich_brief(), company="東京 😀 شركة", items=items()[:1])


def long_brief() -> Brief:
    """As much as a brief may hold: five items, three figures a link, four charts."""
    brief = rich_brief()
    figures = tuple(cited for link in brief.chain for cited in link.figures)[:3]
    chain = tuple(replace(link, figures=figures) for link in brief.chain)
    five = tuple(replace(item, evidence=figures) for item in (*items(), *items())[:5])
    return replace(brief, chain=chain, items=five, charts=(*brief.charts, *brief.charts))
