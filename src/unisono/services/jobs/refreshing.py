"""The job that makes everything derived anew."""

from __future__ import annotations

from collections.abc import Mapping

from unisono.model.company import Company
from unisono.services.jobs.kind import Tell
from unisono.services.refresh import refresh_company


def refresh(company: Company, facts: Mapping[str, object], tell: Tell) -> Mapping[str, object]:
    """Refresh the company; nothing is published where it is stopped half-way."""
    del facts  # there is nothing to choose
    return {"edition": refresh_company(company, progress=tell).number}
