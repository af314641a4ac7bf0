"""How often each promise was kept: by hour of the week, channel, segment, city and month; and by law."""

from __future__ import annotations

from unisono.demo.truth.tally import Tally
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import CHANNELS, CITIES, PHONE, PROMISES, SEGMENTS
from unisono.demo.world.nouns import Whole
from unisono.demo.world.queues import kept_shares

Shares = list[dict[str, object]]


def kept_rates(tally: Tally, laws: Laws) -> dict[str, object]:
    """The kept rate of each promise.

    Hours of the week are the company's (0 is Monday's first hour); `by_law` counts the hours of the
    customer's own clock, which differs from the company's in two of the four cities.
    """
    answers = [
        {
            "promise": promise.code,
            "text": promise.text,
            "channel": promise.channel,
            **_share(tally.counts["kept_by_hour"][place].sum(axis=0)),
            "by_hour_of_week": [
                {"hour_of_week": hour, **_share(row)}
                for hour, row in enumerate(tally.counts["kept_by_hour"][place])
            ],
            "by_segment": _named(SEGMENTS, tally.counts["kept_by_segment"][place]),
            "by_city": _named(
                [city.name for city in CITIES],
                tally.counts["kept_by_city_month_hour"][place].sum(axis=(1, 2)),
            ),
        }
        for place, promise in enumerate(PROMISES[: len(CHANNELS)])
    ]
    by_law = kept_shares(laws)[:, PHONE]
    arrived, late = tally.counts["deliveries"].sum(axis=(0, 1))
    return {
        "answers": answers,
        "by_channel": _named(CHANNELS, tally.counts["kept_by_hour"].sum(axis=1)),
        "deliveries": {
            "promise": PROMISES[-1].code,
            "text": PROMISES[-1].text,
            **_share((arrived, arrived - late)),
        },
        "by_law": {
            "unstaffed_nights": by_law[0].round(6).tolist(),
            "staffed_nights": by_law[1].round(6).tolist(),
        },
    }


def _named(names: tuple[str, ...] | list[str], counts: Whole) -> Shares:
    return [{"name": name, **_share(row)} for name, row in zip(names, counts, strict=True)]


def _share(row: Whole | tuple[int, int]) -> dict[str, object]:
    due, kept = int(row[0]), int(row[1])
    return {"n": due, "kept": kept, "share": kept / due if due else None}
