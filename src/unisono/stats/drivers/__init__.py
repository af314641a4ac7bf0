"""What moves an outcome: least squares from cross-products, so that rows never leave the engine."""

from unisono.stats.drivers.factor import Factor, columns_of
from unisono.stats.drivers.fit import Fit, fit
from unisono.stats.drivers.lift import Lifted, Scores, context, lifts
from unisono.stats.drivers.products import Products
from unisono.stats.drivers.share import shares
from unisono.stats.drivers.twins import inflation, twins

__all__ = [
    "Factor",
    "Fit",
    "Lifted",
    "Products",
    "Scores",
    "columns_of",
    "context",
    "fit",
    "inflation",
    "lifts",
    "shares",
    "twins",
]
