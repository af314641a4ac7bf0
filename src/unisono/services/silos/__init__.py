"""Where departments work against each other: conflict cards, the registry of KPIs, what hand-offs lose."""

from unisono.services.silos.looking import silos
from unisono.services.silos.nouns import Card, Green, KpiLine, Passed, Silos
from unisono.services.silos.showing import department_text

__all__ = ["Card", "Green", "KpiLine", "Passed", "Silos", "department_text", "silos"]
