"""Work that goes on by itself: ask for it, watch it, stop it, and have it begin by the clock."""

from unisono.services.jobs.queue import cancel, job, jobs, submit
from unisono.services.jobs.schedule import next_runs, readers, schedule, set_schedule
from unisono.services.jobs.worker import work

__all__ = ["cancel", "job", "jobs", "next_runs", "readers", "schedule", "set_schedule", "submit", "work"]
