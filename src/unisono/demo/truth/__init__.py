"""What is true of the planted company, told by the simulator itself and never by whatever looks for it."""

from unisono.demo.truth.rows import FOLDER, write_rows
from unisono.demo.truth.tally import Tally, tally
from unisono.demo.truth.told import told

__all__ = ["FOLDER", "Tally", "tally", "told", "write_rows"]
