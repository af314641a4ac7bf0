"""What moves the experience: drivers of an outcome with their lift, through somebody's lens."""

from unisono.loop.measure.drivers import OUTCOMES
from unisono.services.drivers.looking import drivers
from unisono.services.drivers.nouns import ContextLine, DriverLine, Drivers, LeftOut

__all__ = ["OUTCOMES", "ContextLine", "DriverLine", "Drivers", "LeftOut", "drivers"]
