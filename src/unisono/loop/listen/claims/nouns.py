"""What reading copy finds: a claim, the quantities in it, and the kinds of claims there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "support_hours",  # when somebody is there to help
    "answer_within",  # how soon somebody answers, calls back or attends
    "resolve_within",  # how soon a problem is solved, something repaired
    "deliver_within",  # how soon something arrives, or on which days
    "install_on_day",  # how soon or on which day something is installed or activated
    "approve_within",  # how soon a credit, an account, a quote or a policy is there
    "pay_within",  # how soon money is paid out: a claim, a transfer
    "return_within",  # until when something can be given back or changed
    "refund",  # money comes back
    "cancel_until",  # until when one can cancel at no cost
    "warranty",  # for how long it is guaranteed
    "trial",  # for how long it can be tried
    "no_commitment",  # nothing ties the customer
    "free",  # something costs nothing
    "price_from",  # what it costs
    "discount",  # how much less it costs
    "price_lock",  # the price stays
    "price_match",  # nobody is cheaper, or the difference is given back
    "installments",  # payable in parts without interest
    "rate",  # interest, yield, cashback
    "availability",  # uptime, coverage of a network
    "speed",  # of a connection
    "allowance",  # how much is included
    "insured_sum",  # how much an insurance covers
    "satisfaction",  # how content customers are
    "superlative",  # the best, the first, the only one
]
KINDS: tuple[Kind, ...] = get_args(Kind)

Sort = Literal[
    "time", "calendar", "money", "share", "ratio", "bundle", "parts", "speed", "size", "forever", "endless"
]
Hedge = Literal["", "up_to", "from", "about", "average", "under", "over"]
Tongue = Literal["es", "pt", "en"]
TONGUES: tuple[Tongue, ...] = get_args(Tongue)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure of a claim: how much, of what, and how it is hedged.

    `unit` is `minutes`, `business_days`, `PEN`, `%`, `Mbps` and the like; of a calendar it is what the
    calendar says, and `amount` is None.
    """

    sort: Sort
    amount: float | None
    unit: str
    start: int
    end: int
    hedge: Hedge = ""

    @property
    def written(self) -> str:
        """As one line, the same in every language.

        >>> Quantity("time", 48.0, "hours", 0, 4).written, Quantity("calendar", None, "24/7", 0, 4).written
        ('48 hours', '24/7')
        """
        if self.amount is None:
            return self.unit
        joint = (
            "x" if self.sort == "bundle" else " of " if self.sort == "ratio" and self.unit != "stars" else " "
        )
        return f"{self.amount:.10g}{joint}{self.unit}"


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that copy says a customer may count on.

    `text` is `copy[start:end]`. `conditions` are the words that narrow it, as written. `measurable` says
    whether the company's own rows can show it kept or broken; `why_not` is the code of the reason.
    """

    kind: Kind
    text: str
    start: int
    end: int
    language: Tongue
    quantities: tuple[Quantity, ...] = ()
    conditions: tuple[str, ...] = ()
    measurable: bool = True
    why_not: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """The quantities as lines."""
        return tuple(quantity.written for quantity in self.quantities)
