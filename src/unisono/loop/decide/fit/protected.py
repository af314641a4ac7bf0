"""What may decide nothing about a person: never learnt from, whatever it would foretell.

A column falls out by its name, by what its values say, or because the company said so
(`protected_columns` in `company.toml`). The list leans to leaving out too much: a segment that sorts
people by age is no better than their age.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("age", ("age", "edad", "idade", "birth", "birthday", "born", "nacimiento", "nascimento", "generation",
             "generacion", "geracao", "edades", "idades")),
    ("gender", ("gender", "genero", "sex", "sexo", "pronoun", "pronouns")),
    ("origin", ("nationality", "nacionalidad", "nacionalidade", "race", "raza", "raca", "ethnicity", "ethnic",
                "etnia", "cor", "birthplace", "migrant", "migratory", "migratorio")),
    ("language", ("language", "idioma", "lengua", "lingua")),
    ("belief", ("religion", "religiao", "belief", "creed", "credo", "politics", "political", "partido",
                "union", "sindicato")),
    ("family", ("marital", "civil", "married", "pregnant", "pregnancy", "embarazo", "gravidez", "children",
                "hijos", "filhos", "orientation", "orientacion", "orientacao")),
    ("health", ("health", "salud", "saude", "disability", "discapacidad", "deficiencia", "illness",
                "enfermedad", "doenca")),
)  # fmt: skip
"""What is protected, and the words that name it in a column's name (accents aside)."""

VALUES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("age", ("joven", "jovenes", "mayor", "mayores", "adulto", "adultos", "anciano", "ancianos", "jubilado",
             "jubilados", "pensionado", "jovem", "jovens", "idoso", "idosos", "aposentado", "young", "youth",
             "youths", "old", "older", "elderly", "senior", "seniors", "retired", "pensioner", "teens",
             "adult", "adults", "millennial", "millennials", "boomer", "boomers", "nino", "ninos",
             "tercera edad", "melhor idade")),
    ("gender", ("mujer", "mujeres", "hombre", "hombres", "femenino", "masculino", "mulher", "mulheres",
                "homem", "homens", "feminino", "woman", "women", "man", "men", "female", "male")),
    ("family", ("casado", "casada", "soltero", "soltera", "solteiro", "solteira", "married", "single",
                "divorciado", "divorciada", "divorced", "viudo", "viuda", "viuvo", "viuva", "widowed")),
)  # fmt: skip
"""What values say of people; one such level is enough, for the others are then its opposite."""

_SPAN_OF_YEARS = re.compile(r"\b\d{2}\s*(?:-|–|a|to|y|e)\s*\d{2}\b|\b\d{2}\s*\+")  # 18-24, 65+


def protected_by_name(name: str, declared: Iterable[str] = ()) -> str:
    """Why a column may not be learnt from, by its name; nothing where it may.

    Parameters
    ----------
    name : as a table calls it, or qualified by its table (`customer.segment`).
    declared : columns the company itself protects, bare or qualified.

    >>> protected_by_name("customer.fecha_nacimiento"), protected_by_name("lead.city")
    ('age', '')
    >>> protected_by_name("customer.segment", ["segment"])
    'declared'
    """
    bare = name.rsplit(".", 1)[-1]
    if {name.casefold(), bare.casefold()} & {each.strip().casefold() for each in declared}:
        return "declared"
    told = set(_words(bare))
    return next((what for what, words in NAMES if told & set(words)), "")


def protected_by_values(values: Iterable[str]) -> str:
    """Why a column may not be learnt from, by what it says of people; nothing where it may.

    >>> protected_by_values(["familia", "mayor"]), protected_by_values(["18-24", "25-34"])
    ('age', 'age')
    >>> protected_by_values(["Lima", "Santiago"])
    ''
    """
    told = list(values)
    if any(_SPAN_OF_YEARS.search(value) for value in told):
        return "age"
    for what, words in VALUES:
        for value in told:
            said = _words(value)
            if set(said) & set(words) or " ".join(said) in words:
                return what
    return ""


def _words(text: str) -> list[str]:
    """The words of a name or value, small and without accents."""
    parted = re.sub(r"([a-z])([A-Z])", r"\1 \2", text)  # birthDate
    plain = unicodedata.normalize("NFKD", parted).encode("ascii", "ignore").decode().casefold()
    return re.findall(r"[a-z]+", plain)
