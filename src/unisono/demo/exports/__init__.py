"""The exports of Andina Hogar, as six real systems give them."""

from unisono.demo.exports.nouns import SCOPES, Block, ExportDirt, Reading, Written
from unisono.demo.exports.writing import PLAN_FILE, STAFF_FILE, write_block, write_company

__all__ = [
    "PLAN_FILE",
    "SCOPES",
    "STAFF_FILE",
    "Block",
    "ExportDirt",
    "Reading",
    "Written",
    "write_block",
    "write_company",
]
