"""Who the customers are: invented names, documents and contacts, and the second system that knows them too.

Addresses end in `.example`, which nobody can own, and documents start with 9, which nobody was given.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.truth import Texts, Whole

FIRST_NAMES = (
    "Ana", "Luz", "Rosa", "Carmen", "María", "Julia", "Elena", "Sofía", "Valeria", "Camila", "Lucía",
    "Juan", "José", "Luis", "Carlos", "Jorge", "Miguel", "Pedro", "Diego", "Andrés", "Renzo", "Óscar", "Iván",
)  # fmt: skip
LAST_NAMES = (
    "Rojas", "Quispe", "Flores", "Huamán", "García", "Sánchez", "Torres", "Mamani", "Ramírez", "Vargas",
    "Castillo", "Mendoza", "Espinoza", "Ramos", "Gutiérrez", "Díaz", "Salazar", "Núñez", "Peña", "Vega",
)  # fmt: skip
DISTRICTS = (
    "Miraflores", "Surco", "San Miguel", "Los Olivos", "Comas", "Ate", "San Borja", "Lince", "Chorrillos",
)  # fmt: skip
SHARED_ADDRESS = "ventas@andinahogar.example"  # what a salesperson types when there is none
_PLAIN = str.maketrans("áéíóúñ", "aeioun")


@dataclass(frozen=True, slots=True)
class People:
    """One entry a customer."""

    code: Texts
    name: Texts
    email: Texts
    phone: Texts
    document: Texts
    district: Texts


@dataclass(frozen=True, slots=True)
class Accounts:
    """Accounts of the web shop: `owner` is the place of its customer among the people."""

    code: Texts
    owner: Whole
    name: Texts
    email: Texts
    phone: Texts


def make_people(random: np.random.Generator, count: int) -> People:
    """Invent `count` customers; some couples share an address, some entries hold the seller's."""
    first, last, mother = (random.choice(names, count) for names in (FIRST_NAMES, LAST_NAMES, LAST_NAMES))
    number = np.arange(count)
    email = np.array(
        [
            f"{one}.{two}{place}@correo.example".lower().translate(_PLAIN)
            for one, two, place in zip(first, last, number, strict=True)
        ],
        dtype=object,
    )
    couples = random.choice(count // 2, max(1, count // 200), replace=False) * 2
    email[couples + 1] = email[couples]
    email[random.choice(count, max(6, count // 150), replace=False)] = SHARED_ADDRESS
    return People(
        code=np.array([f"CL{place:06d}" for place in number], dtype=object),
        name=np.array([" ".join(parts) for parts in zip(first, last, mother, strict=True)], dtype=object),
        email=email,
        phone=np.array([f"900{tail:06d}" for tail in random.permutation(1_000_000)[:count]], dtype=object),
        document=np.array(
            [str(90_000_000 + tail) for tail in random.permutation(9_000_000)[:count]], dtype=object
        ),
        district=random.choice(DISTRICTS, count).astype(object),
    )


def make_accounts(random: np.random.Generator, people: People) -> Accounts:
    """Give nearly half the customers a web account, written the way people write in web forms."""
    owner = np.flatnonzero(random.random(len(people.code)) < 0.45)
    shout, spaced = random.random(len(owner)) < 0.3, random.random(len(owner)) < 0.5
    email = np.where(shout, [text.upper() for text in people.email[owner]], people.email[owner])
    written = [f"+51 {phone[:3]} {phone[3:6]} {phone[6:]}" for phone in people.phone[owner]]
    short = [" ".join(name.split()[:2]) for name in people.name[owner]]
    brief = random.random(len(owner)) < 0.2
    return Accounts(
        code=np.array([f"W{place:05d}" for place in random.permutation(len(owner))], dtype=object),
        owner=owner,
        name=np.where(brief, np.array(short, dtype=object), people.name[owner]),
        email=np.where(random.random(len(owner)) < 0.9, email, ""),
        phone=np.where(spaced, written, people.phone[owner]),
    )
