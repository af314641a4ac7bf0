"""What a figure takes from the company's own words: put into its kernel, never guessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from unisono.loop.measure.catalogue import metric_of
from unisono.model.kernel import Kernel
from unisono.model.question import Question

Stated = Mapping[str, Sequence[str]]
"""The lists a company has written of itself, by name."""

REASONS = {"earned_origins": "earned_unknown"}
"""Why there is no figure where a list wasn't written."""


def with_stated(kernel: Kernel, stated: Stated) -> Kernel:
    """The kernel with the company's lists in it, where it takes any.

    >>> with_stated(Kernel("", (), {"earned_origins": ""}), {"earned_origins": [" Friends "]}).parameters
    {'earned_origins': '|friends|'}
    """
    taken = {name: _listed(values) for name, values in stated.items() if name in kernel.parameters and values}
    return replace(kernel, parameters={**kernel.parameters, **taken}) if taken else kernel


def unstated(question: Question, stated: Stated) -> str | None:
    """The reason why a question can't be answered until the company says more; None where it can.

    >>> unstated(Question("earned_growth"), {}), unstated(Question("nps"), {})
    ('earned_unknown', None)
    """
    missing = [name for name in metric_of(question.metric).base(question).stated if not stated.get(name)]
    return REASONS[missing[0]] if missing else None


def _listed(values: Sequence[str]) -> str:
    return f"|{'|'.join(value.strip().lower() for value in values)}|"
