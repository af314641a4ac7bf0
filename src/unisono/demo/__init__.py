"""The planted company: a simulated Andina Hogar whose truth is known, exported as real systems would."""

from unisono.demo.company import SIZES, GeneratedCompany, generate, planted_in

__all__ = ["SIZES", "GeneratedCompany", "generate", "planted_in"]
