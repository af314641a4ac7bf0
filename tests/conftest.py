"""What tests of several rooms share: the folder of real data, which not every machine has."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples each time, so that a green tree stays green, and no deadline, since machines differ.
# `pytest --hypothesis-profile explore` looks for new ones.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=1_000, deadline=None)
settings.load_profile("repeatable")

# Pages are tested with what serves them; it holds all that the command line and the library switch on.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "unisono.site.web")

# Most of what a session makes stays till its end: looking through it all again and again finds nothing.
gc.set_threshold(50_000, 20, 20)

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real data beside the repository. It is read, never copied into the tree."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real data is not on this machine: ../shared/data")
    return SHARED_DATA


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The planted company, imported through its recipe. It is read, never written to."""
    # Late for weight: most tests of the core never need the engine and Django.
    from unisono.services.companies import ask_often
    from unisono.services.demo import Planting, demo_company

    folder = tmp_path_factory.mktemp("demo") / "company"
    demo_company(folder, Planting())
    ask_often(folder)
    return folder
