"""Every check there is of whether the scores can be believed."""

from __future__ import annotations

from unisono.loop.measure.integrity import kernels, pairs, rates, sameness, sending
from unisono.loop.measure.integrity.nouns import Check

CHECKS: tuple[Check, ...] = (
    Check("begging", "service", kernels.scores, pairs.judge_top),
    Check("heap", "service", kernels.scores, pairs.judge_threshold),
    Check("hints", "service", kernels.hints, rates.judge),
    Check("sending", "cxo", kernels.sending, sending.judge),
    Check("quick", "service", kernels.quick, rates.judge),
    Check("bursts", "service", kernels.bursts, sameness.judge_bursts),
    Check("devices", "cxo", kernels.devices, sameness.judge_devices, missing="no_device"),
)
