"""The installed command, as a shell meets it: exit codes, streams, pipes that close, and the environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pace import paced
from unisono.surfaces.cli.app import DEBUG

PROGRAM = Path(sys.executable).with_name("unisono")
QUIET = {"UNISONO_LANG": "en", "PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")}

pytestmark = pytest.mark.skipif(not PROGRAM.exists(), reason="the unisono command is not installed here")


def shell(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `unisono …` as a process of its own."""
    command = [str(PROGRAM), *map(str, arguments)]
    env = {**QUIET, **environment}
    return subprocess.run(command, capture_output=True, text=True, env=env, timeout=120, encoding="utf-8")


def test_a_figure_on_standard_output_and_nothing_else(demo_folder: Path) -> None:
    told = shell("measure", "nps", "--json", UNISONO_COMPANY=str(demo_folder))
    assert (told.returncode, told.stderr) == (0, "")
    assert json.loads(told.stdout)[0]["metric"] == "nps"


def test_an_error_goes_to_standard_error_with_code_2(demo_folder: Path) -> None:
    told = shell("measure", "npx", "--company", demo_folder)
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr.startswith("Could not: There is no metric called “npx”.\n  → Try: nps")
    spoken = shell("measure", "npx", "--company", demo_folder, "--lang", "es")
    assert spoken.stderr.startswith("No se pudo: No existe la métrica «npx».")


def test_usage_errors_are_code_2_and_help_is_code_0() -> None:
    assert shell("measure").returncode == 2
    told = shell("measure", "--help")
    assert (told.returncode, told.stderr) == (0, "")
    assert "--as-of" in told.stdout


def test_a_defect_is_code_1_and_its_traceback_is_shown_on_demand_only(
    demo_folder: Path, tmp_path: Path
) -> None:
    hidden = _with_a_defect(tmp_path, demo_folder)
    assert hidden.returncode == 1
    assert "Traceback" not in hidden.stderr
    assert "RuntimeError" in hidden.stderr
    shown = _with_a_defect(tmp_path, demo_folder, **{DEBUG: "1"})
    assert shown.returncode == 1
    assert "Traceback" in shown.stderr
    assert "RuntimeError: broken on purpose" in shown.stderr


def _with_a_defect(folder: Path, company: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    # Python itself imports `sitecustomize` first: there the product is broken on purpose.
    (folder / "sitecustomize.py").write_text(
        "import unisono.services.measure as measure\n"
        "def broken(*_):\n    raise RuntimeError('broken on purpose')\n"
        "measure.measure = broken\n"
    )
    return shell("measure", "nps", "--company", company, PYTHONPATH=str(folder), **environment)


@pytest.mark.parametrize(
    "arguments",
    [
        ("metrics", "--json"),
        ("metrics",),
        ("--help",),
        ("measure", "npx", "--json"),
        ("findings",),
        ("brief",),
    ],
)
def test_a_pipe_that_closes_is_left_quietly(arguments: tuple[str, ...], demo_folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)  # as `| head -0` would: nobody will ever read
    env = {**QUIET, "UNISONO_COMPANY": str(demo_folder)}
    with subprocess.Popen(
        [str(PROGRAM), *arguments], stdout=writing, stderr=subprocess.PIPE, env=env
    ) as left:
        os.close(writing)
        _, complaint = left.communicate(timeout=120)
    assert complaint == b""
    assert left.returncode in (0, 1) if arguments == ("--help",) else left.returncode == 0


def test_the_first_line_of_many_rows_is_enough(demo_folder: Path) -> None:
    command = f"'{PROGRAM}' open nps@1 --limit 100000 --company '{demo_folder}' --json | head -1"
    told = subprocess.run(["sh", "-c", command], capture_output=True, text=True, env=QUIET, timeout=120)
    assert (told.stdout, told.stderr) == ("{\n", "")


@pytest.mark.parametrize("encoding", paced(["ascii", "latin-1"], "ascii".__eq__))
def test_a_terminal_that_lacks_a_sign_gets_another(encoding: str, demo_folder: Path) -> None:
    for arguments in (("metrics",), ("brief",), ("measure", "npx"), ("metrics", "--json", "--lang", "es")):
        command = [str(PROGRAM), *arguments]
        env = {**QUIET, "PYTHONIOENCODING": encoding, "UNISONO_COMPANY": str(demo_folder)}
        told = subprocess.run(command, capture_output=True, env=env, timeout=120)
        assert told.returncode == (2 if arguments[-1] == "npx" else 0), told.stderr.decode(encoding)
        assert told.stdout.decode(encoding) + told.stderr.decode(encoding)


def test_django_is_told_its_settings_before_anything_asks() -> None:
    script = (
        "import sys; from unisono.site.entry import main; sys.argv = ['unisono', 'metrics', '--json']; main()"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=QUIET, timeout=120
    )
    assert told.returncode == 0, told.stderr
