"""Sources and files: how good the data are, and bringing more of them in."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Field, File, Form, Path, Router, Schema, Status
from ninja.files import UploadedFile

from unisono.services.jobs import submit
from unisono.services.listen.quality import data_state
from unisono.services.listen.uploads import bring, drop, recipe_called
from unisono.surfaces.api.answers import answers
from unisono.surfaces.api.door import caller_of
from unisono.surfaces.api.operations.jobs import job_row
from unisono.surfaces.api.shapes import house as shapes

router = Router(tags=["data"])
_SOURCE = tuple(shapes.Source.model_fields)


class UploadId(Schema):
    """Which of the files brought in."""

    identity: str = Field(max_length=100, description="The upload's `id`.")


class Wish(Schema):
    """How a file that comes in is to be read."""

    recipe: str = Field("", max_length=200, description="The recipe to import it with; empty: only keep it.")
    file: str = Field("", max_length=200, description="Which of the recipe's files it is.")


@router.get(
    "/sources", response=answers(shapes.Sources), operation_id="sources", summary="Sources of the data"
)
def sources(request: HttpRequest) -> object:
    """What became of every row of each source's latest load, and how fresh it is. Needs `see_data`."""
    state = data_state(caller_of(request).company)
    return {
        "sources": [{name: getattr(source, name) for name in _SOURCE} for source in state.sources],
        "tables": dict(state.tables),
        "end": state.end,
        "waiting": state.waiting,
        "conflicts": state.conflicts,
        "edition": state.edition.number,
    }


@router.post(
    "/uploads", response=answers(shapes.Upload, status=202), operation_id="upload", summary="Bring a file in"
)
def upload(
    request: HttpRequest,
    response: HttpResponse,
    content: File[UploadedFile],
    wish: Form[Wish],
) -> object:
    """Bring a file in and, with a recipe, begin its import as a job. Needs `import`.

    A file that can never be imported is refused at once, and nothing of it is kept. Without a recipe the
    file waits under Datos, where somebody maps its columns.
    """
    company = caller_of(request).company
    if wish.recipe:
        recipe_called(company, wish.recipe)  # an unknown one is told before the file is taken in
    kept = bring(company, content.name or "", content.chunks(), limit=settings.UPLOAD_LIMIT)
    job = None
    if wish.recipe:
        job = submit(company, "import", {"upload": kept.id, "recipe": wish.recipe, "file": wish.file})
        response["Location"] = f"/api/v1/jobs/{job.id}"
    language = caller_of(request).language
    told = job_row(job, language) if job else None
    return Status(202, {"id": kept.id, "name": kept.name, "size": kept.size, "job": told})


@router.delete(
    "/uploads/{identity}",
    response=answers(None, status=204),
    operation_id="drop_upload",
    summary="Drop a file",
)
def remove(request: HttpRequest, which: Path[UploadId]) -> object:
    """Take a file away again that was brought in; what was imported of it stays. Needs `import`."""
    drop(caller_of(request).company, which.identity)
    return Status(204, None)
