"""What the invented customers write: short Spanish sentences by subject, chosen by how it went."""

from __future__ import annotations

import numpy as np

from unisono.demo.truth import Flags, Texts

ANSWERED = 0.45  # share of answers that come with words

INSTALLED_WELL = (
    "El técnico llegó a la hora y dejó todo limpio.",
    "Instalación rápida, muy amables.",
    "Todo bien, cumplieron con la fecha.",
    "Excelente servicio, el técnico explicó cada paso.",
    "Vinieron antes de lo acordado, buen trabajo.",
)
INSTALLED_LATE = (
    "Me dijeron el martes y vinieron una semana después.",
    "No cumplieron la fecha, tuve que pedir permiso dos veces en el trabajo.",
    "Nadie avisó que no iban a llegar.",
    "La instalación quedó bien pero demasiado tarde.",
    "Reprogramaron la visita sin avisarme.",
)
HELPED_WELL = (
    "Me atendieron al toque y lo resolvieron.",
    "Muy clara la señorita, solucionó mi problema.",
    "Rápido y amable.",
    "Buena atención por el chat.",
)
HELPED_BADLY = (
    "Llamé en la madrugada y nadie contestó hasta las ocho.",
    "Dicen soporte 24/7 pero de noche no atiende nadie.",
    "Esperé horas con la fuga de agua y nada.",
    "Me colgaron rápido sin resolver.",
    "Tuve que llamar tres veces por lo mismo.",
)
UNSOLVED = (
    "Me atendieron pero el problema sigue igual.",
    "Tengo que volver a llamar, no lo solucionaron.",
    "Cada persona me dice algo distinto.",
)
STAYS_HAPPY = (
    "Lo recomiendo, me sacaron de apuros.",
    "Buen servicio por lo que se paga.",
    "Contentos con el plan, todo funciona.",
    "Los técnicos saben lo que hacen.",
)
STAYS_UNHAPPY = (
    "Prometen atención las 24 horas y no es verdad.",
    "Estoy pensando en cancelar.",
    "Pago puntual y cuando los necesito no están.",
    "El precio no va con la atención.",
)


def words(random: np.random.Generator, kinds: Texts) -> Texts:
    """Choose a sentence for each answer, or nothing; `kinds` holds one tuple of sentences an answer.

    >>> words(np.random.default_rng(1), np.array([], dtype=object)).tolist()
    []
    """
    speaks = random.random(len(kinds)) < ANSWERED
    place = random.integers(1_000, size=len(kinds))
    said = [
        kind[at % len(kind)] if speaking else ""
        for kind, at, speaking in zip(kinds, place, speaks, strict=True)
    ]
    return np.array(said, dtype=object)


def choose(conditions: list[tuple[Flags, tuple[str, ...]]], otherwise: tuple[str, ...]) -> Texts:
    """The sentences that fit each answer: those of the first condition that holds."""
    count = len(conditions[0][0])
    kinds = np.empty(count, dtype=object)
    kinds[:] = [otherwise] * count
    for holds, sentences in reversed(conditions):
        for place in np.flatnonzero(holds):
            kinds[place] = sentences
    return kinds
