"""What a company may say of itself, at its edges: each value alone, together, and again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unisono.errors import CompanyError, InputError
from unisono.loop.measure.catalogue import METRICS
from unisono.model.company import Company
from unisono.model.target import target_line
from unisono.services.audit import trail
from unisono.services.companies import found_company, open_company
from unisono.services.settings import READERS, change_company
from unisono.services.targets import MOST, read_targets, target_of

SLUGS = [metric.slug for metric in METRICS]
ENDS = {"share": (0.0, 1.0), "points": (-100.0, 100.0)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Founded once: what a test writes the next one writes over."""
    made = tmp_path_factory.mktemp("edges") / "company"
    found_company(made, {"name": "Uno", "currency": "CLP"})
    return made


@pytest.fixture
def company(folder: Path) -> Company:
    return open_company(folder)


@pytest.mark.parametrize("value", [1_000_000_000_000.0, 98_765_432_100.5, 0.0001])
def test_a_target_in_a_currency_of_many_digits_can_be_read_again(company: Company, value: float) -> None:
    change_company(company, {"targets": f"revenue_per_customer = {value:.4f}"})
    again = open_company(company.folder)
    assert dict(again.targets) == {"revenue_per_customer": value}
    assert target_of(again, "revenue_per_customer") == value * 100


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_every_metric_may_have_a_target_within_its_ends(metric: object) -> None:
    slug, unit = metric.slug, metric.unit  # type: ignore[attr-defined]
    low, high = ENDS.get(unit, (-1e6, 1e6))
    for value in (low, high):
        assert read_targets(f"{slug} = {value}") == (target_line(slug, value),)
    if unit in ENDS:
        for value in (low - 0.5, high + 0.5):
            with pytest.raises(InputError, match="target_impossible"):
                read_targets(f"{slug} = {value}")


@given(st.dictionaries(st.sampled_from(["aht", "nps", "csat"]), st.integers(0, 100), min_size=1))
def test_lines_and_lists_and_semicolons_mean_the_same(wanted: dict[str, int]) -> None:
    lines = [
        f"{slug} = {value} %" if slug == "csat" else f"{slug} = {value}" for slug, value in wanted.items()
    ]
    told = read_targets(lines)
    assert told is not None
    assert read_targets("\n".join(lines)) == read_targets("; ".join(lines)) == told
    assert read_targets(told) == told, "what was kept is read as it was"
    assert len(told) == len(wanted)


@pytest.mark.parametrize("told", ["", None, [], (), "\n \n", ";;", ["", " "]])
def test_nothing_written_is_no_target(told: object) -> None:
    assert read_targets(told) is None


def test_more_targets_than_anybody_keeps_are_refused_only_beyond_the_limit() -> None:
    assert len(SLUGS) < MOST
    every = [f"{metric.slug} = {0.5 if metric.unit == 'share' else 5}" for metric in METRICS]
    assert len(read_targets(every) or ()) == len(SLUGS)
    assert len(read_targets(every * 3) or ()) == len(SLUGS), "the last of several for one metric holds"


@settings(max_examples=60)
@given(st.text(max_size=60))
def test_whatever_is_written_is_read_or_refused_with_a_reason(text: str) -> None:
    found: tuple[str, ...] | None = ()
    code = ""
    try:
        found = read_targets(text)
    except InputError as refused:
        code = refused.code
    assert code in ("", "target_unreadable", "target_unknown", "target_impossible")
    assert found is None or all(line.partition(" = ")[0] in SLUGS for line in found)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=80).filter(lambda text: text.split() and text.isprintable()))
def test_any_name_comes_back_as_it_was_written(company: Company, name: str) -> None:
    change_company(open_company(company.folder), {"name": name})
    assert open_company(company.folder).name == " ".join(name.split())


@pytest.mark.parametrize(
    ("told", "refused"),
    [
        ({"discount_rate": -0.1}, CompanyError),
        ({"discount_rate": "much"}, CompanyError),
        ({"ltv_horizon_months": 0}, CompanyError),
        ({"ltv_horizon_months": True}, CompanyError),
        ({"contract": "yes"}, CompanyError),
        ({"currency": "soles"}, CompanyError),
        ({"time_zone": "Mars/Olympus"}, CompanyError),
        ({"languages": ["fr"]}, CompanyError),
        ({"nothing": 1}, InputError),
    ],
)
def test_one_wrong_value_changes_nothing_of_the_rest(
    company: Company, told: dict[str, object], refused: type[Exception]
) -> None:
    before = (company.folder / "company.toml").read_bytes()
    deeds = len(trail(company, limit=1_000))
    with pytest.raises(refused):
        change_company(company, {"name": "Otra", **told})
    assert (company.folder / "company.toml").read_bytes() == before
    assert len(trail(company, limit=1_000)) == deeds, "what didn't happen is not written down"


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("ltv_horizon_months", 24, 24),
        ("discount_rate", 0.12, 0.12),
        ("earned_origins", "referral,  word of mouth , referral", ("referral", "word of mouth")),
        ("earned_origins", ["referral"], ("referral",)),
        ("earned_origins", "", ()),
        ("languages", "pt", ("pt",)),
    ],
)
def test_each_is_read_back_as_it_is_kept(company: Company, name: str, value: object, kept: object) -> None:
    changed = change_company(company, {name: value})
    assert getattr(changed, name) == getattr(open_company(company.folder), name) == kept
    assert change_company(changed, {name: value}) == changed, "said again, it is no change"


def test_every_setting_there_is_has_its_reader() -> None:
    told = {"name", "currency", "time_zone", "languages", "country", "contract", "targets"}
    assert told | {"ltv_horizon_months", "discount_rate", "earned_origins"} == set(READERS)
