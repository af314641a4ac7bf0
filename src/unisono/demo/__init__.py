"""A small invented company, as its systems would export it."""

from unisono.demo.company import GeneratedCompany, generate

__all__ = ["GeneratedCompany", "generate"]
