"""A reference stays while a finding is about the same, and differs where it is about something else."""

from __future__ import annotations

from dataclasses import replace

from unisono.loop.diagnose.reference import reference_of
from unisono.model.estimate import Estimate
from unisono.model.finding import Finding

EFFECT = Estimate(-1.0, -1.5, -0.5, 80, "score")
FINDING = Finding(
    "broken_promise",
    "service",
    ("key@1",),
    EFFECT,
    EFFECT,
    {"promise": "Soporte 24/7 «ñ»", "instrument": "ces", "people": 12, "p": 0.01, "kept": EFFECT},
)


def test_what_was_counted_changes_nothing() -> None:
    later = replace(
        FINDING,
        evidence=("key@2",),
        effect=replace(EFFECT, value=-2.0),
        stake=None,
        facts=FINDING.facts | {"people": 99, "p": 0.02, "kept": replace(EFFECT, n=7)},
    )
    assert reference_of(later) == reference_of(FINDING)


def test_what_it_is_about_changes_it() -> None:
    others = [
        replace(FINDING, kind="moved"),
        replace(FINDING, facts=FINDING.facts | {"promise": "delivery"}),
        replace(FINDING, facts=FINDING.facts | {"instrument": "nps"}),
    ]
    assert len({reference_of(each) for each in (FINDING, *others)}) == 4


def test_it_fits_in_an_address() -> None:
    told = reference_of(FINDING)
    assert told.startswith("broken_promise-")
    assert told.replace("_", "").replace("-", "").isalnum()
    assert told.isascii()


def test_the_order_of_facts_means_nothing() -> None:
    turned = replace(FINDING, facts=dict(reversed(FINDING.facts.items())))
    assert reference_of(turned) == reference_of(FINDING)
