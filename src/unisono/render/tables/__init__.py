"""Tables to take along: CSV for programs, a workbook for people, with the cells that the page shows."""

from unisono.render.tables.comma import csv_of
from unisono.render.tables.naming import file_name_of
from unisono.render.tables.workbook import xlsx_of

__all__ = ["csv_of", "file_name_of", "xlsx_of"]
