"""What a company's folder remembers besides its tables: which edition is current, and how it came about."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class EditionRecord(models.Model):
    """One edition: the snapshot and live files of every table, written in one transaction.

    `by` is who made it, empty for the owner of the folder. `restores` is set where it undid what came
    after another edition: that one's number, 0 for the empty edition.
    """

    number = models.BigAutoField(primary_key=True)
    made_at = models.DateTimeField(auto_now_add=True)
    by = models.CharField(max_length=200, blank=True, default="", db_default="")
    restores = models.BigIntegerField(null=True, default=None)
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


class JobRecord(models.Model):
    """Work that goes on by itself; whoever holds its lease works on it, and nobody else."""

    kind = models.CharField(max_length=40)
    facts = models.JSONField(default=dict)
    state = models.CharField(max_length=10, default="waiting")
    step = models.CharField(max_length=40, blank=True)
    step_facts = models.JSONField(default=dict)
    percent = models.PositiveSmallIntegerField(null=True)
    result = models.JSONField(default=dict)
    error = models.CharField(max_length=80, blank=True)
    error_facts = models.JSONField(default=dict)
    by = models.BigIntegerField(null=True)  # a person; null: the owner of the folder, or the timetable
    by_name = models.CharField(max_length=200, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    worker = models.CharField(max_length=120, blank=True)
    not_before = models.DateTimeField(null=True)  # a job that had to step back waits until then
    lease_until = models.DateTimeField(null=True)
    cancel_asked = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "job"
        ordering: ClassVar[list[str]] = ["pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["state"], name="job_state")]


class TimetableRecord(models.Model):
    """When work begins by itself; `handled_at` is the moment up to which everything due was begun."""

    work = models.CharField(max_length=40, unique=True)
    hour = models.PositiveSmallIntegerField()
    weekday = models.PositiveSmallIntegerField(null=True)  # Monday is 0; null: every day
    recipients = models.JSONField(default=list)
    handled_at = models.DateTimeField()

    class Meta:
        db_table = "timetable"


class DealChoiceRecord(models.Model):
    """What somebody decided of a deal, with their reason; the latest of a deal stands, the others stay."""

    deal = models.CharField(max_length=300, db_index=True)
    choice = models.CharField(max_length=10)  # take or leave
    reason = models.TextField()
    fit = models.JSONField(default=dict)  # what was expected of the deal then, and what was warned of
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "deal_choice"
        ordering: ClassVar[list[str]] = ["pk"]


class HandoffRecord(models.Model):
    """A customer handed from Sales to Service with what was promised to them, on a clock."""

    deal = models.CharField(max_length=300, unique=True)
    customer = models.CharField(max_length=300)
    promises = models.JSONField(default=list)  # each with `text`, its `promise` in the ledger, `due`
    note = models.TextField(blank=True)
    by = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()
    due_at = models.DateTimeField(db_index=True)
    taken_by = models.BigIntegerField(null=True)
    taken_by_name = models.CharField(max_length=200, blank=True)
    taken_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True)

    class Meta:
        db_table = "handoff"
        ordering: ClassVar[list[str]] = ["due_at", "pk"]
