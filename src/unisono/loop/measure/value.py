"""What customers are worth in money, in one currency at a time."""

from __future__ import annotations

from unisono.loop.measure.metric import Base, Metric, always

VALUE: tuple[Metric, ...] = (
    Metric(
        "revenue_per_customer",
        "value",
        "money",
        "up",
        "mean",
        always(Base("transactions", '"at"')),
        "case when customer_id is not null then amount end",
        per="customer_id",
        currency="currency",
    ),
)
