"""What was decided at the gate, as a tag: Marketing and Service read it where they begin their day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.template import Context

from unisono.model.words import say
from unisono.render.dates import moment_text
from unisono.services.gate import gate_news

register = template.Library()
NEWS_DAYS = 30


@register.inclusion_tag("web/gate_news.html", takes_context=True)
def decided_at_the_gate(context: Context) -> dict[str, Any]:
    """The decisions of the last thirty days; nothing where there are none."""
    seat = context["seat"]
    if not seat.company.actor.may("see_figures"):
        return {"seat": seat, "news": []}
    since = datetime.now(UTC) - timedelta(days=NEWS_DAYS)
    zone = ZoneInfo(seat.company.time_zone)
    news = [
        {
            "name": each.name,
            "text": each.text,
            "stopped": each.decision == "stopped",
            "signed": say(
                "gate.signed",
                seat.language,
                decision=say(f"gate.decision.{each.decision}", seat.language),
                signer=each.signer,
                day=moment_text(each.signed, seat.language, zone),
            ),
        }
        for each in gate_news(seat.company)
        if each.signed is not None and each.signed > since
    ]
    return {"seat": seat, "news": news}
