"""An audit that found two who stand out, for whoever puts it into words."""

from __future__ import annotations

from datetime import date

from unisono.loop.measure.asked import Heard, Standing
from unisono.loop.measure.composite import Composite, Part
from unisono.loop.measure.integrity.audit import Effect, Verdict
from unisono.loop.measure.integrity.catalogue import CHECKS
from unisono.loop.measure.integrity.nouns import Suspect
from unisono.model.estimate import Estimate, Reason
from unisono.model.question import Figure, Question
from unisono.services.integrity.nouns import Integrity

BY_SLUG = {check.slug: check for check in CHECKS}
NPS = Estimate(5.5, 3.8, 7.2, 8_076, "points")
FEW = Estimate(None, None, None, 3, "share", reason=Reason("too_few", {"n": 3, "minimum": 30, "missing": 27}))


def flagged(slug: str, *suspects: Suspect) -> Verdict:
    """A check that found these."""
    return Verdict(BY_SLUG[slug], "flagged", suspects, 65, 9_467)


TEAM = Suspect("team", "Voz Sur", 0.689, 0.455, 1_303, 1e-20, 1e-18)
AGENT = Suspect("agent", "crm:A007", 0.2, 0.01, 90, 1e-4, 0.02, team="Voz Norte")
STANDING = Standing(
    "nps",
    NPS,
    Estimate(7.4, 5.3, 9.5, 8_076, "points"),
    19_102,
    5_270.2,
    1.532,
    (
        Heard("contacts", "none", 0.232, 0.096),
        Heard("segment", "joven", 0.28, 0.211),
        Heard("segment", "familia", 0.40, 0.44),
        Heard("tenure", "*", 0.05, 0.0),
        Heard("segment", "tiny", 0.01, 0.0),
    ),
)


def audit(*verdicts: Verdict) -> Integrity:
    """An audit with these verdicts."""
    effects = (Effect("nps", NPS, NPS, Estimate(-1.2, -2.0, -0.4, 90, "points"), 90),)
    figure = Figure(Question("response_rate"), {}, None, FEW)
    parts = (Part("nps", 1.0, Estimate(52.7, 51.9, 53.5, 8_076, "score")),)
    return Integrity(
        verdicts,
        effects,
        (STANDING,),
        (),
        Composite(parts[0].estimate, parts, stated=True),
        figure,
        {("team", "Voz Sur"): "csat@1"},
        1,
        date(2025, 11, 1),
        date(2026, 10, 31),
    )


FOUND = audit(
    flagged("begging", TEAM),
    flagged("quick", AGENT),
    Verdict(BY_SLUG["heap"], "clear", (), 63, 9_467),
    Verdict(BY_SLUG["devices"], "unmade", (), 0, 0, Reason("no_device")),
)
