"""What the company promises, as it writes it down: definitions, their states, and the code of a promise."""

from unisono.loop.decide.promise.code import CodePart, code_of
from unisono.loop.decide.promise.definition import Definition, definition_from, promise_of, told_of
from unisono.loop.decide.promise.states import (
    MOVED_BY_PEOPLE,
    OUT,
    STATES,
    State,
    Step,
    allowed_states,
    moved,
    state_by_rate,
)

__all__ = [
    "MOVED_BY_PEOPLE",
    "OUT",
    "STATES",
    "CodePart",
    "Definition",
    "State",
    "Step",
    "allowed_states",
    "code_of",
    "definition_from",
    "moved",
    "promise_of",
    "state_by_rate",
    "told_of",
]
