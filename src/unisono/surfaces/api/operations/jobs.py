"""Work that goes on by itself: begun, watched, stopped."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Field, Path, Query, Router, Schema, Status

from unisono.model.job import Job
from unisono.model.words import say
from unisono.services import jobs as working
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.shapes import house as shapes
from unisono.surfaces.api.shapes.asking import Latest

router = Router(tags=["jobs"])
LARGEST = 2**63 - 1


class JobNumber(Schema):
    """Which of the jobs."""

    number: int = Field(ge=1, le=LARGEST, description="The job's `id`.", examples=[1])


_PLAIN = tuple(name for name in shapes.Job.model_fields if name != "error_text")


@router.get("/jobs", response=answers(shapes.Jobs), operation_id="jobs", summary="The latest jobs")
def jobs(request: HttpRequest, latest: Query[Latest]) -> object:
    """The latest jobs, those that go on first. Needs `see_data`."""
    caller = caller_of(request)
    return {"jobs": [job_row(job, caller.language) for job in working.jobs(caller.company, latest.limit)]}


@router.post(
    "/jobs", response=answers(shapes.Job, status=202), operation_id="begin_job", summary="Begin a job"
)
def begin(request: HttpRequest, response: HttpResponse, wish: shapes.JobWish) -> object:
    """Begin a job; watch it at the address in `Location`. Needs `run_jobs`."""
    caller = caller_of(request)
    job = working.submit(caller.company, wish.kind)
    response["Location"] = f"/api/v1/jobs/{job.id}"
    return Status(202, job_row(job, caller.language))


@router.get("/jobs/{number}", response=answers(shapes.Job), operation_id="job", summary="One job")
def job(request: HttpRequest, which: Path[JobNumber]) -> object:
    """How far a job is, and what became of it. Needs `see_data`."""
    caller = caller_of(request)
    return job_row(working.job(caller.company, which.number), caller.language)


@router.post(
    "/jobs/{number}/cancel", response=answers(shapes.Job), operation_id="cancel_job", summary="Cancel a job"
)
def cancel(request: HttpRequest, which: Path[JobNumber]) -> object:
    """Cancel a job that waits, or ask one that goes on to stop; nothing stays half done. Needs `run_jobs`."""
    caller = caller_of(request)
    return job_row(working.cancel(caller.company, which.number), caller.language)


def job_row(job: Job, language: str) -> dict[str, object]:
    """A job as plain values, its error in words."""
    error = say(f"error.{job.error}", language, **job.error_facts) if job.error else ""
    return {**{name: getattr(job, name) for name in _PLAIN}, "error_text": error}
