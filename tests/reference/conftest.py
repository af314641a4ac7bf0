"""The real companies: each data set is imported once for all tests that ask it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reference.real import Real, imported


@pytest.fixture(scope="session")
def olist(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Real:
    """A Brazilian marketplace: its funnel, and a sample of its orders with weights."""
    return imported(tmp_path_factory.mktemp("olist"), shared_data / "olist", "olist")


@pytest.fixture(scope="session")
def telco(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Real:
    """IBM's fictitious telecom."""
    return imported(tmp_path_factory.mktemp("telco"), shared_data / "telco", "telco")


@pytest.fixture(scope="session")
def call_center(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Real:
    """A call centre's export of which two lines in three are blank."""
    return imported(tmp_path_factory.mktemp("calls"), shared_data / "call_center_maven", "call_center")


@pytest.fixture(scope="session")
def crm(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Real:
    """A hardware vendor's opportunities."""
    files = shared_data / "crm_sales_opportunities"
    return imported(tmp_path_factory.mktemp("crm"), files, "crm_opportunities")
