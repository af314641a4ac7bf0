"""The exports of Andina Hogar, as six real systems give them."""

from unisono.demo.exports.nouns import SCOPES, Block, ExportDirt, Reading, Written
from unisono.demo.exports.writing import write_block

__all__ = ["SCOPES", "Block", "ExportDirt", "Reading", "Written", "write_block"]
