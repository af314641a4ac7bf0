"""What a company's folder remembers besides its tables: which edition is current, and how it came about."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class EditionRecord(models.Model):
    """One edition: the snapshot and live files of every table, written in one transaction."""

    number = models.BigAutoField(primary_key=True)
    made_at = models.DateTimeField(auto_now_add=True)
    tables = models.JSONField()

    class Meta:
        db_table = "edition"
        ordering: ClassVar[list[str]] = ["number"]


class LoadRecord(models.Model):
    """What became of the rows of one file in one load."""

    edition = models.ForeignKey(EditionRecord, on_delete=models.CASCADE, related_name="loads")
    source = models.CharField(max_length=200, db_index=True)
    file = models.TextField()
    sha256 = models.CharField(max_length=64)
    read = models.BigIntegerField()
    loaded = models.BigIntegerField()
    updated = models.BigIntegerField()
    unchanged = models.BigIntegerField()
    retired = models.BigIntegerField()
    set_aside = models.BigIntegerField()
    notices = models.JSONField(default=list)

    class Meta:
        db_table = "load"
        ordering: ClassVar[list[str]] = ["pk"]
