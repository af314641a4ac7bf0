"""Laws of the service desk: how many call and when, who waits, who is helped, who calls again."""

from __future__ import annotations

from math import factorial

import numpy as np
from scipy import stats

from tests.demo.world.held_market import shares
from tests.demo.world.proof import Pair, law
from tests.demo.world.sight import MONTH, Sight, slopes
from unisono.demo.world.calendar import DAY, END
from unisono.demo.world.laws import Laws
from unisono.demo.world.market import MAIL, NIGHT, PHONE, TOPIC_SHARES, TOPIC_SHARES_BY_NIGHT, WHATSAPP
from unisono.demo.world.nouns import CHAT_TEAM, HURRIED_TEAM
from unisono.demo.world.queues import usual_week

NIGHT_HOURS = np.isin(np.arange(168) % 24, (22, 23, 0, 1, 2, 3, 4, 5, 6))
NIGHTS_PROMISED = 8  # the month from which help by night is promised
MENDED = ((1, 15), (3, 15))  # Bogotá and Santiago, and when their nights were staffed
EVERYWHERE = 4


@law
def contacts_a_month(sight: Sight) -> Pair:
    """First contacts in whole months, by need."""
    made = sight.by_month(sight.cases.customer[sight.first], sight.case_month[sight.first])
    seen = sight.whole & (MONTH < 23)
    found = [made[seen & (sight.who.need == need)[:, None]].mean() for need in range(4)]
    rules = sight.laws.service
    return found, np.where(np.arange(4) == NIGHT, rules.contacts_at_night_need, rules.contacts)


@law
def contacts_by_night(sight: Sight) -> Pair:
    """Of first contacts: those of who needs help by night, and of the others."""
    needs = sight.who.need[sight.cases.customer] == NIGHT
    usual = usual_week()[NIGHT_HOURS].sum()
    share = sight.laws.service.night_share
    found = [sight.night[sight.first & (needs == flag)].mean() for flag in (True, False)]
    return found, np.array([share + (1 - share) * usual, usual])


@law
def hours_of_contacts(sight: Sight) -> Pair:
    usual = sight.first & (sight.who.need[sight.cases.customer] != NIGHT)
    return shares(sight.hour[usual] % 24, 24), usual_week().reshape(7, 24).sum(axis=0)


@law
def weekdays_of_contacts(sight: Sight) -> Pair:
    usual = sight.first & (sight.who.need[sight.cases.customer] != NIGHT)
    return shares(sight.hour[usual] // 24, 7), usual_week().reshape(7, 24).sum(axis=1)


@law
def channels(sight: Sight) -> Pair:
    """By day and by night."""
    found = [shares(sight.cases.channel[sight.night == night], 3) for night in (False, True)]
    rules = sight.laws.service
    return found, np.array([rules.channel, rules.channel_by_night])


@law
def topics(sight: Sight) -> Pair:
    found = [shares(sight.cases.topic[sight.night == night], 7) for night in (False, True)]
    return found, np.array([TOPIC_SHARES, TOPIC_SHARES_BY_NIGHT])


def waiting_chance(agents: int, load: float, waits: float) -> float:
    """Erlang's C formula as his book has it, sums and all."""
    offered = agents * load
    busy = offered**agents / factorial(agents) / (1 - load)
    free = sum(offered**place / factorial(place) for place in range(agents))
    return float(busy / (busy + free) * np.exp(-agents * (1 - load) * waits))


def kept_by_day(laws: Laws) -> np.ndarray:
    """The chance that a call is answered as promised in each hour of the week where a shift works."""
    rules = laws.service
    busy = (usual_week() / usual_week().max()) ** 3
    loads = rules.load + (rules.peak_load - rules.load) * busy
    late = [waiting_chance(rules.agents, load, 900 / rules.call_seconds) for load in loads]
    return rules.staffed_keeps * (1 - np.array(late))


def staffed(sight: Sight) -> np.ndarray:
    """Which contacts came where nights were staffed by then."""
    city, month = sight.who.city[sight.cases.customer], sight.case_month
    then = np.zeros(len(city), dtype=bool)
    for place, since in MENDED:
        then |= (city == place) & (month >= since)
    return then & sight.laws.service.fix_works


@law
def kept_by_city_and_hour(sight: Sight) -> Pair:
    """Calls answered as promised: by city, night and day, before and after two cities mended their nights."""
    rules = sight.laws.service
    by_night = np.where(staffed(sight), rules.staffed_keeps, rules.guard_keeps)
    declared = np.where(sight.night, by_night, kept_by_day(sight.laws)[sight.hour])
    calls = (sight.cases.channel == PHONE) & (sight.case_month >= NIGHTS_PROMISED)
    calls &= sight.first  # who calls again may do so in another month
    city, after = sight.who.city[sight.cases.customer], sight.case_month >= MENDED[0][1]
    cells = [
        calls & (city == place) & (sight.night == night) & (after == then)
        for place in range(EVERYWHERE)
        for night in (False, True)
        for then in (False, True)
    ]
    return _means(sight.cases.kept, cells), _means(declared, cells)


def _means(values: np.ndarray, cells: list[np.ndarray]) -> np.ndarray:
    return np.array([values[cell].mean() for cell in cells])


@law
def kept_by_guards(sight: Sight) -> Pair:
    alone = _promised_calls(sight) & sight.night & ~staffed(sight)
    return sight.cases.kept[alone].mean(), sight.laws.service.guard_keeps


@law
def kept_by_staffed_nights(sight: Sight) -> Pair:
    helped = _promised_calls(sight) & sight.night & staffed(sight)
    return sight.cases.kept[helped].mean(), sight.laws.service.staffed_keeps


@law
def kept_by_weekday(sight: Sight) -> Pair:
    """Between nine and one, when most call."""
    calls = _promised_calls(sight) & np.isin(sight.hour % 24, (9, 10, 11, 12))
    declared = kept_by_day(sight.laws)[sight.hour]
    days = [calls & (sight.hour // 24 == day) for day in range(7)]
    return _means(sight.cases.kept, days), _means(declared, days)


@law
def kept_in_the_busiest_hour(sight: Sight) -> Pair:
    """Mondays at ten."""
    calls = _promised_calls(sight) & (sight.hour == 10)
    return sight.cases.kept[calls].mean(), kept_by_day(sight.laws)[10]


def _promised_calls(sight: Sight) -> np.ndarray:
    return (sight.cases.channel == PHONE) & (sight.cases.kept >= 0)


@law
def kept_in_writing(sight: Sight) -> Pair:
    """By WhatsApp and by mail."""
    promised = sight.cases.kept >= 0
    written = [promised & (sight.cases.channel == channel) for channel in (WHATSAPP, MAIL)]
    return _means(sight.cases.kept, written), np.array(
        [sight.laws.service.whatsapp_keeps, sight.laws.service.mail_keeps]
    )


def solving_chance(middle: np.ndarray, slope: float) -> np.ndarray:
    """The mean of middle − slope × difficulty, cut off at 0.99, over usual difficulties."""
    cut = (middle - 0.99) / slope  # easier than this, and the cut holds
    return middle - slope * (stats.norm.pdf(cut) + cut * stats.norm.cdf(cut))


@law
def solved_by_team(sight: Sight) -> Pair:
    rules, cases = sight.laws.service, sight.cases
    hurries = (sight.team == HURRIED_TEAM) & (cases.channel == PHONE)
    pace = np.where(hurries, sight.world.staff.agent_pace[cases.agent], 0.0)
    declared = solving_chance(rules.solved + rules.hurry * pace, rules.difficulty)
    teams = [sight.team == team for team in range(5)]
    return _means(cases.solved, teams), _means(declared, teams)


@law
def solving_in_the_hurried_team(sight: Sight) -> Pair:
    """What speed and difficulty take; among what is harder than usual no chance comes near its ends."""
    hard = (sight.team == HURRIED_TEAM) & (sight.cases.difficulty > 0)
    return _what_solves(sight, hard), np.array([sight.laws.service.hurry, -sight.laws.service.difficulty])


@law
def solving_in_the_other_teams(sight: Sight) -> Pair:
    """Speed takes nothing elsewhere."""
    hard = (sight.team != HURRIED_TEAM) & (sight.cases.difficulty > 0)
    return _what_solves(sight, hard), np.array([0.0, -sight.laws.service.difficulty])


def _what_solves(sight: Sight, rows: np.ndarray) -> np.ndarray:
    pace = sight.world.staff.agent_pace[sight.cases.agent]
    columns = [pace[rows], sight.cases.difficulty[rows]]
    return slopes(columns, sight.cases.solved[rows].astype(float))[:2]


@law
def pace_of_teams(sight: Sight) -> Pair:
    """Who works there is drawn once for each world."""
    staff, rules = sight.world.staff, sight.laws.service
    found = [staff.agent_pace[staff.agent_team == team].mean() for team in range(5)]
    declared = np.zeros(5)
    declared[HURRIED_TEAM], declared[CHAT_TEAM] = rules.hurried_pace, rules.chat_pace
    return found, declared


@law
def seconds_handled(sight: Sight) -> Pair:
    """The usual ones, what is harder taken out; half a second is lost in cutting them to whole ones."""
    cases = sight.cases
    pace = sight.world.staff.agent_pace[cases.agent]
    usual = np.log(cases.handle_seconds + 0.5) - pace - 0.35 * cases.difficulty
    return usual.mean(), np.log(sight.laws.service.call_seconds)


@law
def price_of_a_minute(sight: Sight) -> Pair:
    """In cents, half a cent lost in each contact by cutting."""
    minutes = sight.cases.handle_seconds.sum() / 60
    paid = sight.cases.cost.sum() + 0.5 * len(sight.cases)
    return (paid / minutes).round(1), float(sight.laws.service.minute_cost)


@law
def repeats(sight: Sight) -> Pair:
    cases = sight.cases
    settled = sight.first & ~cases.solved & (cases.opened_at < END - 8 * DAY)
    again = np.zeros(len(cases), dtype=bool)
    again[cases.repeat_of[cases.repeat_of >= 0]] = True
    return again[settled].mean(), sight.laws.service.repeats
