"""Every detector there is; a new one is a module and a line here."""

from __future__ import annotations

from unisono.loop.diagnose.detector import Detector
from unisono.loop.diagnose.detectors import (
    all_green,
    broken_promise,
    empty_promise,
    failure_demand,
    hollow_channel,
    hurried_queue,
    moved,
    oversold_customers,
    passing_customers,
)

DETECTORS: tuple[Detector, ...] = (
    moved.DETECTOR,
    broken_promise.DETECTOR,
    hollow_channel.DETECTOR,
    failure_demand.DETECTOR,
    empty_promise.DETECTOR,
    passing_customers.DETECTOR,
    oversold_customers.DETECTOR,
    hurried_queue.DETECTOR,
    all_green.DETECTOR,
)
