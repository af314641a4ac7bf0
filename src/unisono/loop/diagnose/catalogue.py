"""Every detector there is; a new one is a module and a line here."""

from __future__ import annotations

from unisono.loop.diagnose.detector import Detector
from unisono.loop.diagnose.detectors import broken_promise, hollow_channel, moved

DETECTORS: tuple[Detector, ...] = (
    moved.DETECTOR,
    broken_promise.DETECTOR,
    hollow_channel.DETECTOR,
)
