"""Every kind of job there is."""

from __future__ import annotations

from unisono.errors import InputError
from unisono.services.jobs.kind import JobKind
from unisono.services.jobs.mailing import mail_brief
from unisono.services.jobs.refreshing import refresh
from unisono.services.listen.uploads import import_upload

JOBS: tuple[JobKind, ...] = (
    JobKind("import", "import", import_upload, writes=True),
    JobKind("refresh", "run_jobs", refresh, writes=True),
    JobKind("mail_brief", "run_jobs", mail_brief),
)


def kind_of(slug: str) -> JobKind:
    """The kind of this name.

    Raises
    ------
    InputError
        `job_kind_unknown`.
    """
    for kind in JOBS:
        if kind.slug == slug:
            return kind
    raise InputError("job_kind_unknown", kind=slug, known=", ".join(each.slug for each in JOBS))
