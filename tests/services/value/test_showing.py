"""What the page says of value: every sentence in three languages, every table's rows those of its nouns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from unisono.model.estimate import Estimate, Reason
from unisono.model.table import Table
from unisono.model.words import say
from unisono.render.numbers import estimate_text, quantity_text
from unisono.services.value import showing
from unisono.services.value.nouns import (
    CampaignValue,
    Cohort,
    CustomerValue,
    Decile,
    GroupValue,
    ModelCard,
    Value,
    Worthiest,
)

LANGUAGES = ("es", "pt", "en")
UNTIL, SPLIT = date(2026, 10, 31), date(2026, 2, 28)
SEGMENT = "customer.segment"


def money(value: float | None, n: int = 100, *, reach: float = 0.1, reason: Reason | None = None) -> Estimate:
    """Cents of soles, a tenth up and down unless it says another."""
    if value is None:
        told = reason or Reason("too_few", {"n": n, "minimum": 30, "missing": 30 - n})
        return Estimate(None, None, None, n, "money", reason=told, currency="PEN")
    return Estimate(value, value * (1 - reach), value * (1 + reach), n, "money", currency="PEN")


def share(value: float, n: int = 100) -> Estimate:
    return Estimate(value, value - 0.01, value + 0.01, n, "share")


def months(value: float | None) -> Estimate:
    reason = None if value else Reason("value_not_paid_back", {"months": 6})
    return Estimate(value, value, value, 100, "count", reason=reason)


def campaign(name: str, cac: float | None, payback: float | None = 3.0, *, won: int = 100) -> CampaignValue:
    return CampaignValue(
        campaign=name and f"crm:{name}",
        name=name,
        cost=money(1_000_000),
        won=won,
        cac=money(cac, won),
        ltv=money(90_000),
        ratio=Estimate(2.5, 2.0, 3.0, won, "score"),
        payback=months(payback),
    )


CARD = ModelCard(
    model="bdw",
    parameters=(("alpha", 1.25), ("beta", 20.5), ("shape", 0.875)),
    customers=12_345,
    basis="margin",
    horizon_months=36,
    discount_rate=0.1,
    until=UNTIL,
    split=SPLIT,
    foretold=money(200_000),
    came=money(190_000),
    coverage=share(0.887),
    fits=True,
    warning="",
)
GROUPS = (
    GroupValue("joven", money(50_000, 60), money(3_000_000, 60)),
    GroupValue("familia", money(90_000, 40), money(3_600_000, 40)),
    GroupValue(None, money(None, 12), money(None, 12)),
)
COHORTS = tuple(
    Cohort(f"2025-{month:02d}", 40, share(0.8), tuple(money(1_000.0 * (at + 1)) for at in range(15 - month)))
    for month in range(1, 4)
)
VALUE = Value(
    edition=3,
    currency="PEN",
    card=CARD,
    mean=money(66_000),
    equity=money(6_600_000),
    top=share(0.312),
    margin=share(0.42),
    served=share(0.08),
    deciles=tuple(Decile(place, money(110_000 - place * 10_000), share(0.1)) for place in range(1, 11)),
    column=SEGMENT,
    groups=GROUPS,
    acquired=campaign("", 30_000),
    campaigns=(campaign("Radio", 20_000), campaign("Ferias", None, None, won=9)),
    cohorts=COHORTS,
)
EMPTY = Value(1, "PEN", Reason("value_nothing"))


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def column(table: Table, name: str) -> list[object]:
    place = [each.name for each in table.columns].index(name)
    return [row.cells[place] for row in table.rows]


# --- the title, the lead, the figures


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", "Un cliente de cada diez vale el 31 % de todo lo que queda por ganar"),
        ("pt", "Um cliente em cada dez vale 31% de tudo o que falta ganhar"),
        ("en", "One customer in ten holds 31% of all that is still to come"),
    ],
)
def test_where_a_tenth_holds_much_the_title_says_so(language: str, told: str) -> None:
    assert plain(showing.headline(VALUE, language)) == told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", "Cada cliente dejará PEN en 36 meses"),
        ("pt", "Cada cliente deixará PEN em 36 meses"),
        ("en", "Each customer will bring PEN in 36 months"),
    ],
)
@pytest.mark.parametrize("top", [None, share(0.19), Estimate(None, None, None, 3, "share")])
def test_else_it_says_what_a_customer_brings(language: str, told: str, top: Estimate | None) -> None:
    found = showing.headline(replace(VALUE, top=top), language)
    assert plain(found) == told.replace("PEN", plain(estimate_text(VALUE.mean, language)))
    assert "660" in found


def test_the_border_between_the_two_titles() -> None:
    at_it, below = replace(VALUE, top=share(0.2)), replace(VALUE, top=share(0.1999))
    assert "20%" in showing.headline(at_it, "en")
    assert "36 months" in plain(showing.headline(below, "en"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "found",
    [EMPTY, replace(VALUE, card=None), replace(VALUE, mean=None), replace(VALUE, mean=money(None, 9))],
)
def test_where_nothing_is_known_the_title_says_nothing_is(found: Value, language: str) -> None:
    assert showing.headline(found, language) == say("value.title.unknown", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lead_says_horizon_day_and_discount(language: str) -> None:
    lead = plain(showing.lead(replace(CARD, horizon_months=18, discount_rate=0.125), language))
    assert " 18 " in lead
    assert "2026" in lead
    assert "12.5%" in lead.replace(",", ".").replace(" %", "%")
    assert lead != plain(showing.lead(replace(CARD, basis="revenue"), language))


@pytest.mark.parametrize(("language", "word"), [("es", "Ventas"), ("pt", "Vendas"), ("en", "sales")])
def test_without_margins_the_lead_calls_it_sales(language: str, word: str) -> None:
    assert word in showing.lead(replace(CARD, basis="revenue"), language)
    assert word not in showing.lead(CARD, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_are_those_of_the_noun(language: str) -> None:
    told = showing.figures(VALUE, language)
    assert [each.estimate for each in told] == [
        VALUE.mean,
        VALUE.equity,
        VALUE.top,
        VALUE.margin,
        VALUE.served,
    ]
    names = ("mean", "equity", "top", "margin", "served")
    assert [each.label for each in told] == [say(f"value.{name}", language) for name in names]
    ahead, so_far = (
        say("value.ahead", language, months=quantity_text(36, "months", language)),
        say("value.so_far", language),
    )
    assert [each.period for each in told] == [ahead, ahead, ahead, so_far, so_far]


def test_what_is_not_known_is_no_figure() -> None:
    assert [each.label for each in showing.figures(replace(VALUE, top=None), "en")] == [
        "Value per customer",
        "All customers together",
        "Margin on sales",
        "Of margin, spent on serving",
    ]
    assert showing.figures(EMPTY, "en") == ()


def test_sales_have_no_margin_to_show() -> None:
    sold = replace(VALUE, card=replace(CARD, basis="revenue"))
    assert VALUE.margin not in [each.estimate for each in showing.figures(sold, "en")]


# --- tenths and groups


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", "El 10 % más valioso vale 10 veces lo que el último"),
        ("pt", "Os 10% mais valiosos valem 10 vezes o último"),
        ("en", "The top 10% are worth 10 times the last"),
    ],
)
def test_tenths_are_bars_from_most_to_least(language: str, told: str) -> None:
    chart = showing.decile_chart(VALUE, language)
    assert plain(chart.title) == told
    assert [bar.estimate for bar in chart.rows] == [each.mean for each in VALUE.deciles]
    assert len({bar.label for bar in chart.rows}) == 10
    assert chart.reference == 66_000


def test_tenths_that_cannot_be_divided_say_no_number() -> None:
    last = replace(VALUE.deciles[-1], mean=money(0.0))
    chart = showing.decile_chart(replace(VALUE, deciles=(*VALUE.deciles[:-1], last)), "en")
    assert chart.title == "The top 10% are worth — times the last"
    assert showing.decile_chart(replace(VALUE, deciles=()), "en") is None
    assert showing.decile_chart(replace(VALUE, mean=None), "en").reference is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_groups_are_bars_the_best_first_and_the_unknown_stay_out(language: str) -> None:
    chart = showing.group_chart(VALUE, language)
    assert [bar.estimate.value for bar in chart.rows] == [90_000, 50_000]
    best, worst = (bar.label for bar in chart.rows)
    assert best.lower() == "familia" or language != "es"
    assert chart.title == say("value.groups.title.apart", language, best=best, worst=worst)
    assert chart.reference == 66_000


def test_groups_that_overlap_are_not_told_apart() -> None:
    near = replace(GROUPS[1], mean=money(54_000, 40))  # 48.6 to 59.4 beside 45 to 55
    chart = showing.group_chart(replace(VALUE, groups=(GROUPS[0], near)), "en")
    assert chart.title == "By segment, nobody is clearly worth more"
    alone = showing.group_chart(replace(VALUE, groups=GROUPS[:1]), "en")
    assert alone.title == chart.title


def test_no_group_is_no_chart_and_many_are_the_best() -> None:
    assert showing.group_chart(replace(VALUE, groups=GROUPS[2:]), "en") is None
    assert showing.group_chart(replace(VALUE, groups=()), "en") is None
    many = tuple(GroupValue(f"g{at}", money(1_000 + at), money(1)) for at in range(40))
    chart = showing.group_chart(replace(VALUE, groups=many), "en")
    assert len(chart.rows) == showing.MOST_BARS


def test_many_groups_keep_the_most_valuable() -> None:
    """Groups come the largest first; a chart of the most valuable must not lose a small, dear one."""
    many = tuple(GroupValue(f"g{at}", money(1_000 + at), money(1)) for at in range(40))
    chart = showing.group_chart(replace(VALUE, groups=many), "en")
    values = [bar.estimate.value for bar in chart.rows]
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_groups_table_says_what_the_groups_say(language: str) -> None:
    table = showing.group_table(VALUE, language)
    assert table.name == "groups"
    assert column(table, "mean") == [group.mean for group in GROUPS]
    assert column(table, "equity") == [group.equity for group in GROUPS]
    named = column(table, "group")
    assert len(set(named)) == 3
    assert named[2] == say("brief.group.none", language)
    assert [each.kind for each in table.columns] == ["text", "estimate", "estimate"]
    assert [each.title for each in table.columns] == [
        say(f"value.column.{name}", language) for name in ("group", "mean", "equity")
    ]


# --- customers


ONE = CustomerValue("crm:1", replace(money(70_000, 1), level=0.9), 0.75, 12_345, 600, "Ana Rojas")
TWO = CustomerValue("crm:2", replace(money(60_000, 1), level=0.9), 1.0, None, None, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_are_rows_in_their_order(language: str) -> None:
    table = showing.people_table(Worthiest((ONE, TWO), 45, 3), language, "PEN", ("/c/1", "/c/2"))
    assert column(table, "customer") == ["Ana Rojas", "crm:2"]
    assert column(table, "code") == ["crm:1", "crm:2"]
    assert column(table, "value") == [ONE.value, TWO.value]
    assert column(table, "alive") == [0.75, 1.0]
    earned = column(table, "earned")
    assert "123" in str(earned[0])
    assert earned[1] is None  # nothing known is never 0
    assert column(table, "served")[1] is None
    assert [row.href for row in table.rows] == ["/c/1", "/c/2"]
    assert table.total == 45
    assert table.empty == say("value.people.none", language)


def test_where_all_are_customers_for_sure_nobody_says_how_surely() -> None:
    table = showing.people_table(Worthiest((TWO,), 1, 3), "en", "PEN")
    assert "alive" not in [each.name for each in table.columns]
    assert len(table.rows[0].cells) == len(table.columns)
    assert table.rows[0].href == ""


def test_nobody_is_an_empty_table_that_says_why() -> None:
    table = showing.people_table(Worthiest((), 0, 3), "es", "PEN")
    assert (table.rows, table.total) == ((), 0)
    assert table.empty == "No hay clientes que valorar con estos filtros."


def test_rows_without_an_address_lead_nowhere() -> None:
    table = showing.people_table(Worthiest((ONE, TWO), 2, 3), "en", "PEN", ("/c/1",))
    assert [row.href for row in table.rows] == ["/c/1", ""]


@pytest.mark.parametrize(
    ("language", "details"),
    [
        ("es", ("Probabilidad de que siga siendo cliente: 75 %", "Ya dejó", "Atenderlo costó")),
        ("pt", ("Chance de que continue cliente: 75%", "Já deixou", "Atendê-lo custou")),
        ("en", ("Chance that they are still a customer: 75%", "Has brought", "Serving them cost")),
    ],
)
def test_one_customer_in_words(language: str, details: tuple[str, ...]) -> None:
    told = showing.worth_words(ONE, language)
    assert told.value == ONE.value
    assert len(told.details) == len(details)
    for said, begins in zip(told.details, details, strict=True):
        assert plain(said).startswith(begins)
    assert "123" in told.details[1]
    assert "6" in told.details[2]


def test_one_customer_of_whom_little_is_known() -> None:
    assert showing.worth_words(TWO, "en").details == ()
    gone = CustomerValue("c", money(None, 0, reason=Reason("value_left")), None, 5_000, 0)
    said = showing.worth_words(gone, "en").details
    assert len(said) == 2
    assert "50" in said[0]
    assert "0" in said[1]  # it is known that serving them cost nothing


# --- months won


@pytest.mark.parametrize("language", LANGUAGES)
def test_cohorts_are_rows_of_a_map_as_long_as_the_longest(language: str) -> None:
    chart = showing.cohort_chart(VALUE, language)
    assert len(chart.rows) == 3
    assert chart.columns == tuple(str(month) for month in range(14))
    assert {len(row) for row in chart.cells} == {14}
    assert chart.cells[2][:12] == COHORTS[2].brought
    late = chart.cells[2][12]
    assert (late.value, late.n, late.currency) == (None, 0, "PEN")  # it hasn't come: nothing, not 0


@pytest.mark.parametrize(
    ("language", "begins"),
    [
        ("es", "A los 12 meses, un cliente nuevo ha dejado"),
        ("pt", "Em 12 meses, um cliente novo deixou"),
        ("en", "After 12 months, a new customer has brought"),
    ],
)
def test_the_map_says_what_a_year_brings(language: str, begins: str) -> None:
    first = replace(COHORTS[0], brought=tuple(money(1_000.0, 100) for _ in range(14)))
    second = replace(COHORTS[1], brought=tuple(money(4_000.0, 200) for _ in range(13)))
    title = plain(showing.cohort_chart(replace(VALUE, cohorts=(first, second)), language).title)
    assert title.startswith(begins)
    assert "30" in title  # (10 × 100 + 40 × 200) / 300: by how many they are


def test_before_a_year_the_map_says_what_it_is() -> None:
    young = tuple(replace(one, brought=one.brought[:12]) for one in COHORTS)
    assert showing.cohort_chart(replace(VALUE, cohorts=young), "en").title == say(
        "value.cohorts.title.few", "en"
    )


def test_one_month_is_no_map_and_many_are_the_last() -> None:
    assert showing.cohort_chart(replace(VALUE, cohorts=COHORTS[:1]), "en") is None
    without = replace(COHORTS[1], brought=())
    assert showing.cohort_chart(replace(VALUE, cohorts=(COHORTS[0], without)), "en") is None
    many = tuple(replace(COHORTS[0], month=f"{2020 + at // 12}-{at % 12 + 1:02d}") for at in range(40))
    chart = showing.cohort_chart(replace(VALUE, cohorts=many), "en")
    assert len(chart.rows) == showing.MOST_COHORTS
    assert "2023" in chart.rows[-1]  # the youngest stay


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cohorts_table_says_what_the_cohorts_say(language: str) -> None:
    newest = Cohort("2025-04", 7, share(0.9), ())
    table = showing.cohort_table(replace(VALUE, cohorts=(*COHORTS, newest)), language)
    assert column(table, "customers") == [40, 40, 40, 7]
    assert column(table, "active") == [one.active for one in COHORTS] + [newest.active]
    assert column(table, "brought") == [one.brought[-1] for one in COHORTS] + [None]
    assert len(set(column(table, "month"))) == 4


# --- campaigns


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", "Ganar un cliente cuesta {cac} y se recupera en 3 meses"),
        ("pt", "Ganhar um cliente custa {cac} e se recupera em 3 meses"),
        ("en", "Winning a customer costs {cac} and pays back in 3 months"),
    ],
)
def test_what_winning_costs_and_when_it_pays_back(language: str, told: str) -> None:
    found = showing.won_title(VALUE.acquired, language)
    assert plain(found) == told.format(cac=plain(estimate_text(VALUE.acquired.cac, language)))


@pytest.mark.parametrize(("language", "one"), [("es", " 1 mes"), ("pt", " 1 mês"), ("en", " 1 month")])
def test_one_month_is_said_as_one(language: str, one: str) -> None:
    assert plain(showing.won_title(campaign("", 30_000, 1.0), language)).endswith(one)
    short = replace(VALUE, top=None, card=replace(CARD, horizon_months=1))
    assert plain(showing.headline(short, language)).endswith(one)
    assert plain(showing.figures(short, language)[0].period).endswith(one)
    assert f"{one} " in plain(showing.lead(short.card, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_not_paid_back_names_no_month(language: str) -> None:
    unpaid = showing.won_title(campaign("", 30_000, None), language)
    cac = estimate_text(money(30_000), language)
    assert unpaid == say("value.won.title.unpaid", language, cac=cac)
    unknown = say("value.won.title.unknown", language)
    assert showing.won_title(None, language) == unknown
    assert showing.won_title(campaign("", None), language) == unknown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_campaigns_table_begins_with_all_of_them(language: str) -> None:
    table = showing.won_table(VALUE, language)
    listed = [VALUE.acquired, *VALUE.campaigns]
    assert column(table, "campaign") == [say("value.all_campaigns", language), "Radio", "Ferias"]
    for name in ("won", "cac", "ltv", "ratio", "payback"):
        assert column(table, name) == [getattr(one, name) for one in listed]
    assert showing.won_table(replace(VALUE, acquired=None), language).rows == ()


# --- the card


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("model", ["sbg", "bdw", "bg_nbd", "mbg_nbd", "pareto_nbd"])
def test_the_card_names_its_model(model: str, language: str) -> None:
    lines = dict(showing.card_lines(replace(CARD, model=model), language))
    assert lines[say("value.card.model", language)] == say(f"value.model.{model}", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_card_tells_its_parameters_and_its_check(language: str) -> None:
    lines = dict(showing.card_lines(CARD, language))
    assert len(lines) == 5
    numbers = lines[say("value.card.parameters", language)]
    assert [part.split()[0] for part in numbers.split(", ")] == ["alpha", "beta", "shape"]
    assert "875" in numbers
    assert "12" in lines[say("value.card.customers", language)]
    check = plain(lines[say("value.card.check", language)]).replace(",", ".")
    assert "\N{MINUS SIGN}5.0" in check  # 1,900 came of 2,000 foretold
    assert "88.7" in lines[say("value.card.coverage", language)].replace(",", ".")


def test_more_than_was_foretold_has_a_plus() -> None:
    lines = dict(showing.card_lines(replace(CARD, came=money(230_000)), "en"))
    assert "(+15.0%)" in lines["Check"]
    just = dict(showing.card_lines(replace(CARD, came=CARD.foretold), "en"))
    assert "(0.0%)" in just["Check"]
    nothing = dict(showing.card_lines(replace(CARD, foretold=money(0.0)), "en"))
    assert "(—)" in nothing["Check"]  # a share of nothing is no number, and has no sign


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_level_beyond_the_usual_is_told(language: str) -> None:
    lines = dict(showing.card_lines(replace(CARD, asked=0.915), language))
    assert "91.5" in lines[say("value.card.asked", language)].replace(",", ".")
    assert say("value.card.asked", language) not in dict(showing.card_lines(CARD, language))


def test_an_unchecked_card_says_nothing_of_a_check() -> None:
    bare = replace(CARD, split=None, foretold=None, came=None, coverage=None, warning="unchecked")
    assert [name for name, _ in showing.card_lines(bare, "en")] == ["Model", "Parameters", "Learnt from"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_warning_has_words_of_its_own(language: str) -> None:
    kinds = ("overstates", "understates", "narrow", "unchecked")
    told = {showing.warning(replace(CARD, warning=kind), language) for kind in kinds}
    assert len(told) == 4
    assert all(told)
    assert showing.warning(CARD, language) == ""
