"""The people of the planted company: who they are, and how each of its systems wrote them down."""

from unisono.demo.people.clusters import clusters
from unisono.demo.people.invent import people
from unisono.demo.people.nouns import (
    BILLING,
    CRM,
    DELIVERIES,
    HELPDESK,
    SURVEYS,
    SYSTEMS,
    Asked,
    Dirt,
    People,
    Records,
)
from unisono.demo.people.numbering import LARGEST
from unisono.demo.people.systems import records

__all__ = [
    "BILLING",
    "CRM",
    "DELIVERIES",
    "HELPDESK",
    "LARGEST",
    "SURVEYS",
    "SYSTEMS",
    "Asked",
    "Dirt",
    "People",
    "Records",
    "clusters",
    "people",
    "records",
]
