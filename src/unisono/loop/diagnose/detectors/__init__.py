"""Detectors: each looks for one kind of thing worth a decision, and stays silent where there is none."""
