"""The right customer: what each deal brings, why, what to mind; what was really sold; its handing over."""

from unisono.services.fit.booking import BOOKED_BY, bookings
from unisono.services.fit.deciding import decide_deal
from unisono.services.fit.handing import hand_over, handoff_of, handoffs, promises_for, take_over
from unisono.services.fit.looking import deal_page, pipeline, sellers
from unisono.services.fit.nouns import (
    Booking,
    Bookings,
    DealFit,
    DealPage,
    HandoffLine,
    Handoffs,
    Judged,
    Known,
    Pipeline,
    Unfit,
)

__all__ = [
    "BOOKED_BY",
    "Booking",
    "Bookings",
    "DealFit",
    "DealPage",
    "HandoffLine",
    "Handoffs",
    "Judged",
    "Known",
    "Pipeline",
    "Unfit",
    "bookings",
    "deal_page",
    "decide_deal",
    "hand_over",
    "handoff_of",
    "handoffs",
    "pipeline",
    "promises_for",
    "sellers",
    "take_over",
]
