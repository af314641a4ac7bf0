"""Which files of a folder are which of a recipe's, and where a joined file is that did not come along."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from unisono.errors import FileError
from unisono.model.edition import LoadReport
from unisono.model.recipe import Recipe, SourceFile

CORRECTION, PACKED = ".set_aside", ".gz"
FORMATS = frozenset({".csv", ".txt", ".tsv", ".xlsx", ".parquet", ".jsonl", ".json", ".ndjson"})


@dataclass(frozen=True, slots=True)
class Matched:
    """A recipe's files as found: paths by file key, and the keys for which nothing came."""

    paths: dict[str, tuple[Path, ...]]
    absent: tuple[str, ...]


def match(folder: Path, recipe: Recipe, *, only: str = "") -> Matched:
    """Find a recipe's files in a folder, or say which of them a single file is.

    Raises
    ------
    FileError
        Where the folder does not exist or nothing in it is a file of this recipe.
    """
    if not folder.exists():
        raise FileError("file_missing", file=str(folder))
    files = tuple(file for file in recipe.files if not only or file.key == only)
    paths = {file.key: _found(folder, file, named=bool(only)) for file in files}
    present = {key: found for key, found in paths.items() if found}
    if not present:
        expected = ", ".join(file.pattern for file in files) or only
        raise FileError("nothing_matches", folder=str(folder), recipe=recipe.name, expected=expected)
    absent = tuple(file.key for file in files if not paths[file.key] and not file.optional)
    return Matched(present, absent if folder.is_dir() else ())


def kept_before(source: str, reports: tuple[LoadReport, ...], vault: Path) -> Path | None:
    """The copy of a source's file from its latest load, for joins with a file that came alone."""
    for report in reversed(reports):
        kept = vault / report.sha256[:2] / report.sha256 / report.file
        if report.source == source and kept.exists():
            return kept
    return None


def _found(folder: Path, file: SourceFile, *, named: bool) -> tuple[Path, ...]:
    if folder.is_file():
        last = file.pattern.rsplit("/", 1)[-1].removesuffix(PACKED)
        fits = any(fnmatch(name, last) for name in (_came_as(folder), _in_format_of(last, folder)))
        return (folder,) if named or fits else ()
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    exact = tuple(path for path in paths if _fits(path.with_name(_came_as(path)), folder, file))
    # The same file exported in another format is still that file.
    return exact or tuple(
        path for path in paths if _fits(path.with_name(_in_format_of(file.pattern, path)), folder, file)
    )


def _fits(path: Path, folder: Path, file: SourceFile) -> bool:
    relative = str(path.relative_to(folder))
    pattern = file.pattern.removeprefix("**/").removesuffix(PACKED)
    anywhere = file.pattern.startswith("**/")
    return fnmatch(relative, pattern) or (anywhere and fnmatch(relative, f"*/{pattern}"))


def _came_as(path: Path) -> str:
    # Packed, or a correction of set-aside rows: a file of the same kind either way.
    packed = path.name.removesuffix(PACKED).replace(CORRECTION, "")
    return packed or path.name


def _in_format_of(pattern: str, path: Path) -> str:
    name = Path(_came_as(path))
    return (
        name.with_suffix(Path(pattern.removesuffix(PACKED)).suffix).name
        if name.suffix.lower() in FORMATS
        else name.name
    )
