"""How strong everything is in Andina Hogar: each planted number once, so that a truth can be held to it.

Chances are shares, hazards are chances of leaving in a month, money is in integer cents of a sol.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Selling:
    """What Sales does: whom it sells more than they need, and what it pays for that."""

    pushy_reps: int = 2  # in each city, of 8; their pay rises with the first year's amount
    push: float = 0.55  # chance that a pushy rep sells the dearest plan to who needs less
    usual_push: float = 0.06
    star_reach: float = 2.5  # customers of a city's best rep against the others': sells more, and what fits
    lead_days: float = 6.0  # from lead to deal, mean
    deal_days: float = 9.0  # from deal to its end, mean
    lost_deals: float = 0.45  # share of lost leads that had become a deal


@dataclass(frozen=True, slots=True)
class Installing:
    """How installations keep their date."""

    notice_days: tuple[int, int] = (2, 6)  # between order and promised day
    late: float = 0.10
    late_after_change: float = 0.30
    changed_city: int = 2  # its logistics partner changed
    change_month: int = 11
    very_late: float = 0.50  # of the late ones, those more than 3 days late
    cancelled: float = 0.02  # of spare parts
    spares: float = 0.05  # ordered in a month


@dataclass(frozen=True, slots=True)
class Service:
    """How many contacts there are, when they come, and how they are answered."""

    contacts: float = 0.30  # in a month
    contacts_at_night_need: float = 0.75  # in a month, of who needs help at night
    night_share: float = 0.60  # of their contacts, by night
    channel: tuple[float, float, float] = (0.62, 0.28, 0.10)
    channel_by_night: tuple[float, float, float] = (0.80, 0.17, 0.03)
    guard_keeps: float = 0.22  # of calls by night answered in time where nights are not staffed
    staffed_keeps: float = 0.93  # where they are
    fix_works: bool = True  # the cities with a `fixed_in_month` staff their nights from then on
    agents: int = 12  # on a usual shift, per queue
    load: float = 0.72  # of a shift in a usual hour
    peak_load: float = 0.955  # of a shift in the busiest hour of the week
    call_seconds: float = 420.0  # usual handling time
    whatsapp_keeps: float = 0.965
    mail_keeps: float = 0.985
    solved: float = 0.86  # at the first contact
    hurry: float = 0.55  # share of solved lost for each log unit an agent of the hurried team is faster
    hurried_pace: float = -0.45  # usual log handling time of the team that is paid by it
    chat_pace: float = -0.55  # of the chat team: as fast, by better tools, and solves as many
    difficulty: float = 0.10  # share of solved lost for each unit of difficulty
    repeats: float = 0.55  # of unsolved contacts that come again within a week
    minute_cost: int = 90  # cents a minute handled


@dataclass(frozen=True, slots=True)
class Billing:
    """What is charged, and what is left of it."""

    margin: float = 0.42
    first_bill_differs: float = 0.14
    first_bill_extra: int = 3990
    credit: int = 2000  # for a broken promise, where one is given
    credits: float = 0.15  # of broken promises of an answer
    discount: float = 0.50
    discount_months: int = 3
    annual_discount: float = 0.20
    spare_price: int = 6500


@dataclass(frozen=True, slots=True)
class Leaving:
    """Chance to leave in a month, added for each cause that holds in it."""

    moved: float = 0.006
    competitor: float = 0.004
    price_rise: float = 0.025  # of who came to save, from the month of the rise
    price_rise_month: int = 18
    discount_ends: float = 0.12  # in the three months after a discount ended
    misfit: float = 0.040
    broken_promise: float = 0.24  # after a month with an answer promised and not given in time
    unsolved: float = 0.050  # after a month with a contact left unsolved
    late_installation: float = 0.080  # in the first two months, if more than 3 days late
    first_bill: float = 0.080  # in the two months after a first bill that differs
    no_welcome: float = 0.060  # in the first three months, if nobody called to welcome
    missed_welcome: float = 0.16  # share of customers nobody called


@dataclass(frozen=True, slots=True)
class Feeling:
    """How what was lived becomes a score, on NPS's scale."""

    base: float = 7.7
    taste: float = 0.9  # spread between people
    noise: float = 1.0
    peak: float = 0.50  # weight of the worst that happened, fading
    end: float = 0.30  # of the last
    mean: float = 0.20  # of all
    fade: float = 0.90  # of the worst, a month
    in_time: float = 0.8
    broken: float = -2.6
    over_promised: float = -0.9  # more, where the whole claim was believed
    unsolved: float = -1.6
    solved: float = 0.4
    on_date: float = 0.9
    late: float = -0.8
    very_late: float = -2.6
    drivers: tuple[float, ...] = (0.50, 0.40, 0.30, 0.0, 0.0, 0.0)  # in order of DRIVERS
    halo: float = 0.70  # what all ratings share: they correlate by this much
    spare_lift: float = 0.06  # spare parts ordered more, for each point of feeling over the base
    recommends: float = 0.05  # a month, of who feels 9 or better


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers, when, and with what bias."""

    relational_every: int = 4  # months between relational surveys
    relational: float = 0.36
    extremes: float = 0.045  # more, for each point of feeling away from the base
    young: float = 0.6  # of the others' share
    invited: float = 0.60  # of contacts
    transactional: float = 0.30
    install: float = 0.30
    words: float = 0.45
    begging: float = 0.35  # of scores under the best that one team talks up to the best
    selective: float = 0.35  # of unsolved contacts that team still invites, against the solved
    stray_theme: float = 0.20  # of texts that speak of something else than what weighed most


@dataclass(frozen=True, slots=True)
class Laws:
    """All laws of the world; `effects.without` gives the laws with some of them switched off.

    >>> Laws().leaving.misfit
    0.04
    """

    selling: Selling = field(default_factory=Selling)
    installing: Installing = field(default_factory=Installing)
    service: Service = field(default_factory=Service)
    billing: Billing = field(default_factory=Billing)
    leaving: Leaving = field(default_factory=Leaving)
    feeling: Feeling = field(default_factory=Feeling)
    answering: Answering = field(default_factory=Answering)
    one_record_each: bool = False  # systems write everybody down once, without typos
