"""The name of a finding by which a link finds it again: what it is about, not what it counted that day."""

from __future__ import annotations

import hashlib
import json

from unisono.model.finding import Finding

LENGTH = 10


def reference_of(finding: Finding) -> str:
    """The kind, and a hash of the words among its facts: promise, metric, month, origin.

    Figures don't count: the same promise broken more often next week is the same finding.

    >>> from unisono.model.estimate import Estimate
    >>> effect = Estimate(1.0, 0.5, 1.5, 40, "score")
    >>> reference_of(Finding("moved", "cxo", (), effect, facts={"metric": "nps", "p": 0.01}))
    'moved-1375113bac'
    """
    about = {name: fact for name, fact in sorted(finding.facts.items()) if isinstance(fact, str)}
    told = json.dumps([finding.kind, about], ensure_ascii=False)
    return f"{finding.kind}-{hashlib.sha256(told.encode()).hexdigest()[:LENGTH]}"
