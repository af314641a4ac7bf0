"""The canonical tables of the chain, declared once."""

from unisono.model.canon.kinds import SQL_TYPE, Column, Derived, Kind, Privacy, Table
from unisono.model.canon.system import SYSTEM
from unisono.model.canon.tables import TABLES

__all__ = ["BY_NAME", "SQL_TYPE", "TABLES", "Column", "Derived", "Kind", "Privacy", "Table"]

BY_NAME: dict[str, Table] = {table.name: table for table in (*TABLES, *SYSTEM)}
