"""The intake: any customer's file becomes rows of text the engine can read, or is refused with a hint."""

from unisono.store.intake.again import open_again, sheet_names
from unisono.store.intake.lines import physical_lines
from unisono.store.intake.opening import open_file
from unisono.store.intake.rejects import rejected_rows

__all__ = ["open_again", "open_file", "physical_lines", "rejected_rows", "sheet_names"]
