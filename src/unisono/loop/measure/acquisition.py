"""What a lead and a customer cost to win: the campaigns' money over those it brought.

A campaign's cost is shared out equally among those it brought, so that the figure can be split by
whatever they are; the cost of a campaign that brought nobody stays in, divided by nobody.
"""

from __future__ import annotations

from unisono.loop.measure.metric import Base, Metric, always
from unisono.model.canon import Column, Kind

_COLUMNS = (
    Column("id", Kind.ID, "who was won, or the campaign that won nobody"),
    Column("customer_id", Kind.REF, "the customer", to="customers"),
    Column("campaign_id", Kind.REF, "the campaign", to="campaigns"),
    Column("channel", Kind.TEXT, "where the campaign ran"),
    Column("origin", Kind.TEXT, "the channel that brought them"),
    Column("at", Kind.TIME, "when they came; of a campaign that won nobody, its first moment"),
    Column("spent", Kind.NUMBER, "their part of the campaign's cost, in cents"),
    Column("won", Kind.INTEGER, "1, or 0 for a campaign that won nobody"),
    Column("currency", Kind.TEXT, "of the money"),
)


def _won(table: str, customer: str, at: str) -> Base:
    """Those of a table that campaigns with a cost brought, and the campaigns that brought nobody."""
    sql = f"""
select r.id, r.source, r.source_id, {customer} as customer_id, r.campaign_id, c.channel, r.origin,
  r.{at} as "at", c.cost * 1.0 / brought.people as spent, 1 as won, c.currency
from {table} as r
join campaigns as c on c.id = r.campaign_id
join (select campaign_id, count(*) as people from {table} group by campaign_id) as brought
  on brought.campaign_id = r.campaign_id
where c.cost is not null
union all
select c.id, c.source, c.source_id, cast(null as varchar) as customer_id, c.id as campaign_id, c.channel,
  cast(null as varchar) as origin, c.starts_at as "at", c.cost * 1.0 as spent, 0 as won, c.currency
from campaigns as c
left join (select distinct campaign_id from {table}) as brought on brought.campaign_id = c.id
where c.cost is not null and brought.campaign_id is null"""
    return Base("", '"at"', sql, _COLUMNS, reads=(table, "campaigns"), counts=("campaigns",))


def _price(slug: str, base: Base) -> Metric:
    return Metric(
        slug,
        "funnel",
        "money",
        "down",
        "price",
        always(base),
        "spent",
        currency="currency",
        over="won",
        when_silent="no_campaign_cost",
    )


ACQUISITION: tuple[Metric, ...] = (
    _price("cost_per_lead", _won("leads", "r.customer_id", "created_at")),
    _price("acquisition_cost", _won("customers", "r.id", "acquired_at")),
)
