"""A finding: something worth a decision, with its evidence, its money and its owner."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from unisono.model.estimate import Estimate

Department = Literal["marketing", "sales", "service", "cxo"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, how sure, how much money, and who can mend it.

    `kind` and `facts` fill the words of its title, its why and its decision
    (`finding.<kind>.title`, `.why`, `.decide` in `unisono.model.words`). `stake` is the value at
    stake, None where no money is known. `evidence` are keys of figures that `unisono open` opens.
    """

    kind: str
    owner: Department
    evidence: tuple[str, ...]
    effect: Estimate
    stake: Estimate | None = None
    facts: dict[str, object] = field(default_factory=dict)
