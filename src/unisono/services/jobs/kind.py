"""A kind of job: what it does, and what somebody must be allowed to ask for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from unisono.model.company import Company
from unisono.model.rights import Action

Tell = Callable[[str, dict[str, object]], None]
"""Called with a step's name and facts; it raises `CancelledError` where somebody wants the job stopped."""

Run = Callable[[Company, Mapping[str, object], Tell], Mapping[str, object]]
"""Does the work on a company as its asker sees it; answers with what became of it, as plain JSON."""


@dataclass(frozen=True, slots=True)
class JobKind:
    """`slug` names its words (`job.kind.<slug>`). Kinds that write the company's tables wait for each other.

    `run` must bear to be begun again from the start, since a killed worker's job is.
    """

    slug: str
    action: Action
    run: Run
    writes: bool = False
