"""Customers: found by whatever somebody remembers of them, and their whole chain on one line."""

from unisono.services.customers.finding import find_customers
from unisono.services.customers.looking import LookAt, look_at, look_up
from unisono.services.customers.phrases import MomentWords, line_of
from unisono.services.customers.summing import (
    contract_words,
    matter_words,
    mind_words,
    mood_words,
    promise_words,
)
from unisono.services.customers.telling import moment_words

__all__ = [
    "LookAt",
    "MomentWords",
    "contract_words",
    "find_customers",
    "line_of",
    "look_at",
    "look_up",
    "matter_words",
    "mind_words",
    "moment_words",
    "mood_words",
    "promise_words",
]
