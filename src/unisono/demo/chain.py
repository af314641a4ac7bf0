"""The whole simulated chain in one value: promised, sold, delivered, lived, and paid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from unisono.demo.contacts import Contacts, make_contacts
from unisono.demo.delivery import Installations, Lives, make_installations, make_lives
from unisono.demo.lived import Answers, make_answers
from unisono.demo.market import Losses, Sales, make_losses, make_sales
from unisono.demo.money import Payments, make_payments, make_purchases
from unisono.demo.people import Accounts, People, make_accounts, make_people


@dataclass(frozen=True, slots=True)
class Chain:
    """Everything that happened; entries of a customer stand at the same place in people, sales and lives."""

    people: People
    accounts: Accounts
    sales: Sales
    losses: Losses
    installations: Installations
    lives: Lives
    contacts: Contacts
    answers: Answers
    payments: Payments
    purchases: Payments


def live(seed: int, customers: int) -> Chain:
    """Let the company live its 24 months.  Each part draws from its own stream, so one can change alone."""
    streams = [np.random.default_rng([seed, part]) for part in range(10)]
    people = make_people(streams[0], customers)
    accounts = make_accounts(streams[1], people)
    sales = make_sales(streams[2], customers)
    installations = make_installations(streams[4], sales)
    lives = make_lives(streams[5], sales, installations)
    contacts = make_contacts(streams[6], sales, lives)
    return Chain(
        people=people,
        accounts=accounts,
        sales=sales,
        losses=make_losses(streams[3], sales),
        installations=installations,
        lives=lives,
        contacts=contacts,
        answers=make_answers(streams[7], installations, lives, contacts),
        payments=make_payments(streams[8], sales, installations, lives),
        purchases=make_purchases(streams[9], accounts, lives),
    )
