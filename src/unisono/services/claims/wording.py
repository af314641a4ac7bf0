"""Claims in words: their kind, what keeping one means, what can't be measured and why."""

from __future__ import annotations

from unisono.loop.listen.claims import Kind
from unisono.model.table import Table, TableColumn, TableRow
from unisono.model.words import say
from unisono.render.numbers import count_text
from unisono.services.claims.nouns import Copy, Read
from unisono.services.promises.wording import definition_text


def headline(copy: Copy, language: str) -> str:
    """How much is promised, and how much of it can be measured, in one sentence."""
    found = len(copy.claims)
    if not found:
        return say("claims.title.none", language)
    if found == 1:
        return say("claims.title.one" if copy.measurable else "claims.title.one.not", language)
    key = {0: "claims.title.nothing", found: "claims.title.all"}.get(copy.measurable, "claims.title.some")
    told = {"found": count_text(found, language), "measurable": count_text(copy.measurable, language)}
    return say("claims.title.some.one" if copy.measurable == 1 else key, language, **told)


def kind_text(kind: Kind, language: str) -> str:
    """The name of a kind of claim."""
    return say(f"claims.kind.{kind}", language)


def why_text(read: Read, language: str) -> str:
    """Why a claim can't be measured; nothing where it can."""
    why = read.claim.why_not
    return say(f"claims.why.{why}", language) if why else ""


def means_text(read: Read, language: str) -> str:
    """What keeping it means, what its draft still lacks, or why it can't be measured."""
    return why_text(read, language) or definition_text(read.promise, language)


def state_text(read: Read, language: str) -> str:
    """How far it is from being measured, in a word or two."""
    return say(f"claims.state.{state_of(read)}", language)


def state_of(read: Read) -> str:
    """`ready` to be counted, `gap` where something is to be said first, `never` where it can't be."""
    if not read.claim.measurable:
        return "never"
    return "gap" if read.missing else "ready"


def figures_text(copy: Copy, read: Read) -> str:
    """The figures of a claim in the words of the copy."""
    figures = [copy.text[each.start : each.end] for each in read.claim.quantities]
    return " · ".join(" ".join(figure.split()) for figure in figures)


def claims_table(copy: Copy, language: str) -> Table:
    """The claims to take along."""
    names = ("number", "text", "kind", "figures", "conditions", "state", "means")
    columns = tuple(
        TableColumn(name, say(f"claims.table.{name}", language), "count" if name == "number" else "text")
        for name in names
    )
    return Table(
        "claims",
        say("claims.list", language),
        columns,
        tuple(TableRow(_cells(copy, read, language)) for read in copy.claims),
    )


def _cells(copy: Copy, read: Read, language: str) -> tuple[str | int, ...]:
    return (
        read.number,
        " ".join(read.claim.text.split()),
        kind_text(read.claim.kind, language),
        figures_text(copy, read),
        "; ".join(read.claim.conditions),
        state_text(read, language),
        means_text(read, language),
    )
