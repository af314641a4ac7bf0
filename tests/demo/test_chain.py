"""What the simulated chain owes to reason, and to the effects planted in it."""

from __future__ import annotations

import numpy as np
import pytest

from unisono.demo.chain import Chain, live
from unisono.demo.truth import EXPORTED_AT, LATE_SHARE, ORIGINS, at_night, in_bad_month


@pytest.fixture(scope="module")
def chain() -> Chain:
    return live(7, 6000)


def test_time_runs_forward(chain: Chain) -> None:
    assert (chain.sales.lead_at <= chain.sales.opened_at).all()
    assert (chain.sales.opened_at <= chain.sales.won_at).all()
    done = chain.installations.done
    assert (chain.installations.delivered_at[done] > chain.sales.won_at[done]).all()
    assert (chain.contacts.answered_at >= chain.contacts.opened_at).all()
    assert (chain.contacts.resolved_at >= chain.contacts.answered_at).all()
    for times in (chain.answers.at, chain.payments.at, chain.contacts.opened_at, chain.purchases.at):
        assert (times <= EXPORTED_AT).all()


def test_late_is_after_the_promised_moment(chain: Chain) -> None:
    made = chain.installations
    assert ((made.delivered_at > made.promised_at) == made.late).all()


def test_conversion_is_as_planted(chain: Chain) -> None:
    for place, origin in enumerate(ORIGINS):
        won = (chain.sales.origin == place).sum()
        all_leads = won + (chain.losses.origin == place).sum()
        error = 4 * np.sqrt(origin.conversion * (1 - origin.conversion) / all_leads)
        assert abs(won / all_leads - origin.conversion) < error


def test_late_share_is_as_planted_outside_the_bad_month(chain: Chain) -> None:
    usual = ~in_bad_month(chain.installations.promised_at)
    share = chain.installations.late[usual].mean()
    assert abs(share - LATE_SHARE) < 4 * np.sqrt(LATE_SHARE * (1 - LATE_SHARE) / usual.sum())


def test_scores_stay_on_their_scales(chain: Chain) -> None:
    for instrument, low, high in (("csat", 1, 5), ("ces", 1, 7), ("nps", 0, 10)):
        given = chain.answers.score[chain.answers.instrument == instrument]
        assert (given.min(), given.max()) == (low, high)


def test_a_broken_night_lowers_the_score_of_its_own_contact(chain: Chain) -> None:
    answers, contacts = chain.answers, chain.contacts
    about = (answers.about >= 0) & (answers.instrument == "csat")
    broken = contacts.broken[answers.about[about]]
    score = answers.score[about]
    assert score[~broken].mean() - score[broken].mean() > 1
    assert contacts.broken[at_night(contacts.opened_at)].mean() > 0.7


def test_answers_about_a_contact_come_from_its_customer(chain: Chain) -> None:
    about = chain.answers.about >= 0
    assert (chain.contacts.owner[chain.answers.about[about]] == chain.answers.owner[about]).all()


def test_people_have_their_own_documents_and_phones(chain: Chain) -> None:
    people = chain.people
    assert len(set(people.document)) == len(set(people.phone)) == 6000
    assert 0.9 * 6000 < len(set(people.email)) < 6000
    assert all(address.endswith(".example") for address in people.email)


def test_nobody_pays_before_being_installed(chain: Chain) -> None:
    fees = chain.payments.kind == "cuota"
    assert (chain.payments.at[fees] >= chain.lives.begins[chain.payments.owner[fees]]).all()
    assert (chain.payments.amount[fees] > 0).all()
    assert (chain.payments.amount[~fees] < 0).all()
    assert (~fees).sum() > 0
