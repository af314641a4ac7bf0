"""The gate: whether a promise would be kept, before it is made; what else could be said; who signed it."""

from unisono.services.gate.keeping import gate_news, keep_gate, kept_gate, kept_gates, sign_gate
from unisono.services.gate.nouns import Asked, Kept, Run, Usual
from unisono.services.gate.running import gate_for, run_for, run_gate, usual

__all__ = [
    "Asked",
    "Kept",
    "Run",
    "Usual",
    "gate_for",
    "gate_news",
    "keep_gate",
    "kept_gate",
    "kept_gates",
    "run_for",
    "run_gate",
    "sign_gate",
    "usual",
]
