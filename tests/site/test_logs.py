"""What is written down of a defect tells where it is, and nothing of anybody."""

from __future__ import annotations

import logging
import logging.config
import sys
from io import StringIO

import pytest

from unisono.site.logs import LOGGING, Discreet

SECRET = "Ana Rojas, 12345678"


def written() -> str:
    """What a formatter makes of a defect whose message quotes a customer."""
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Discreet("%(levelname)s %(message)s"))
    log = logging.Logger("test")
    log.addHandler(handler)
    try:
        raise ValueError(SECRET)
    except ValueError:
        log.exception("failed: %s", "/customers/")
    return stream.getvalue()


def test_the_place_and_the_kind_are_told_and_the_message_is_not() -> None:
    told = written()
    assert "test_logs.py" in told
    assert "ValueError" in told
    assert "failed: /customers/" in told
    assert SECRET.split(",")[0] + "," not in told.replace(f'raise ValueError("{SECRET}")', "")
    assert "ValueError: " not in told


def test_whoever_looks_for_a_defect_can_ask_for_all_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNISONO_DEBUG", "1")
    assert f"ValueError: {SECRET}" in written()


def test_what_django_tells_of_pages_that_do_not_exist_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    logging.config.dictConfig(LOGGING)
    logging.getLogger("django.request").warning("Not Found: /x")
    assert "Not Found" not in capsys.readouterr().err
    assert sys.stderr is not None
