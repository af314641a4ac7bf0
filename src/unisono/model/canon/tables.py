"""The canonical tables: the chain of a customer, declared once.

DDL, validation, mapping templates, docs and Arrow schemas are made from these declarations.
Times are UTC, money is integer cents beside its currency, every row keeps `source` and `source_id`.
"""

from __future__ import annotations

from unisono.model.canon.kinds import Column, Derived, Kind, Privacy, Table

_ID, _REF, _TEXT, _TIME = Kind.ID, Kind.REF, Kind.TEXT, Kind.TIME
_INTEGER, _NUMBER, _MONEY, _FLAG = Kind.INTEGER, Kind.NUMBER, Kind.MONEY, Kind.FLAG
_PERSONAL, _FREE = Privacy.PERSONAL, Privacy.FREE_TEXT

_LATE_DAYS = "(delivered_at - promised_at) / 86400000000.0"

CUSTOMER = Column("customer_id", _REF, "whose chain this row belongs to", to="customers")
CURRENCY = Column("currency", _TEXT, "ISO 4217 code of the money in this row")
WEIGHT = Column("weight", _NUMBER, "how many cases of the whole this sampled row stands for; empty means 1")

TABLES: tuple[Table, ...] = (
    Table(
        "customers",
        "a customer as the company knows it",
        key="id",
        time="acquired_at",
        columns=(
            Column("id", _ID, "the customer", required=True),
            Column("name", _TEXT, "the customer's name", privacy=_PERSONAL),
            Column("kind", _TEXT, "person, company, seller, shopper…"),
            Column("segment", _TEXT, "the segment the company sorts the customer into"),
            Column("business_unit", _TEXT, "the part of the company that answers for the customer"),
            Column("country", _TEXT, "country of residence or seat"),
            Column("region", _TEXT, "state, province or region"),
            Column("city", _TEXT, "city"),
            Column("language", _TEXT, "language the customer is served in"),
            Column("acquired_at", _TIME, "when the relation began"),
            Column("origin", _TEXT, "the channel that brought the customer"),
            Column("campaign_id", _REF, "the campaign that brought the customer", to="campaigns"),
            Column("rep_id", _REF, "the salesperson who won the customer", to="employees"),
        ),
    ),
    Table(
        "identities",
        "one system's record of somebody",
        key="id",
        time="seen_at",
        columns=(
            Column("id", _ID, "the record, scoped by its system", required=True),
            CUSTOMER,
            Column("system", _TEXT, "the system that keeps this record", required=True),
            Column("system_id", _TEXT, "the record's id in that system", required=True),
            Column("name", _TEXT, "name as recorded", privacy=_PERSONAL),
            Column("email", _TEXT, "e-mail as recorded", privacy=_PERSONAL),
            Column("phone", _TEXT, "phone as recorded", privacy=_PERSONAL),
            Column("document", _TEXT, "tax or identity document as recorded", privacy=_PERSONAL),
            Column("country", _TEXT, "country, to read phones and documents by"),
            Column("seen_at", _TIME, "when the system last saw this record"),
        ),
    ),
    Table(
        "campaigns",
        "a campaign",
        key="id",
        time="starts_at",
        columns=(
            Column("id", _ID, "the campaign", required=True),
            Column("name", _TEXT, "what Marketing calls it"),
            Column("channel", _TEXT, "where it ran"),
            Column("starts_at", _TIME, "its first moment"),
            Column("ends_at", _TIME, "its last moment"),
            Column("cost", _MONEY, "what it cost"),
            CURRENCY,
            Column("audience", _TEXT, "whom it addressed"),
        ),
    ),
    Table(
        "promises",
        "something the company said",
        key="id",
        time="made_at",
        columns=(
            Column("id", _ID, "the promise", required=True),
            Column("text", _TEXT, "the words the customer met", required=True),
            Column("made_in", _TEXT, "campaign, contract or agent"),
            Column("campaign_id", _REF, "the campaign that made it", to="campaigns"),
            Column("made_at", _TIME, "when it was first said"),
            Column("ends_at", _TIME, "until when it holds"),
            Column(
                "kind",
                _TEXT,
                "delivery, first_answer, answered_hours, resolution, callback, return, refund, price…",
            ),
            Column("metric", _TEXT, "what is measured: first_answer_seconds, delivered_at…"),
            Column("operator", _TEXT, "<= or >="),
            Column("target", _NUMBER, "the threshold, in `unit`"),
            Column("unit", _TEXT, "seconds, days, share…"),
            Column("calendar", _TEXT, "24/7 or the hours it holds for"),
            Column("segment", _TEXT, "for whom it was said"),
            Column("channel", _TEXT, "on which service channel it holds; empty means all"),
            Column("topic", _TEXT, "on which topic of cases, plan or charge it holds; empty means all"),
            Column(
                "hours", _TEXT, "when its clock runs: `mon-fri 09:00-18:00; sat 09:00-13:00`; empty: always"
            ),
            Column(
                "share", _NUMBER, "what share of the times it must be kept; empty means 0.95", unit="share"
            ),
            Column("owner", _TEXT, "who answers for it"),
            Column("state", _TEXT, "draft, evidenced, live, at_risk, broken, retired; empty means live"),
        ),
    ),
    Table(
        "exposures",
        "a customer met a promise",
        key="id",
        time="at",
        columns=(
            Column("id", _ID, "the exposure", required=True),
            CUSTOMER,
            Column("promise_id", _REF, "the promise met", to="promises"),
            Column("at", _TIME, "when", required=True),
            Column("employee_id", _REF, "who gave their word, where one person did", to="employees"),
            Column("due_at", _TIME, "until when, where a day was said to this customer"),
            Column("done_at", _TIME, "when what was promised to this customer was done"),
        ),
    ),
    Table(
        "leads",
        "a lead",
        key="id",
        time="created_at",
        columns=(
            Column("id", _ID, "the lead", required=True),
            CUSTOMER,
            Column("campaign_id", _REF, "the campaign that brought it", to="campaigns"),
            Column("origin", _TEXT, "the channel that brought it"),
            Column("created_at", _TIME, "first contact", required=True),
            Column("mql_at", _TIME, "when Marketing qualified it"),
            Column("sql_at", _TIME, "when Sales accepted it"),
        ),
    ),
    Table(
        "deals",
        "an opportunity",
        key="id",
        time="closed_at",
        columns=(
            Column("id", _ID, "the deal", required=True),
            CUSTOMER,
            Column("lead_id", _REF, "the lead it came from", to="leads"),
            Column("rep_id", _REF, "who sold it", to="employees"),
            Column("stage", _TEXT, "the stage it is in"),
            Column("product", _TEXT, "what was sold"),
            Column("amount", _MONEY, "its worth"),
            CURRENCY,
            Column("needs", _TEXT, "what the customer needs, as Sales understood it"),
            Column("opened_at", _TIME, "when the opportunity began"),
            Column("closed_at", _TIME, "when it was won or lost"),
            Column("won", _FLAG, "won or lost; empty while open"),
        ),
        derived=(
            Derived(
                "cycle_days",
                _NUMBER,
                "(closed_at - opened_at) / 86400000000.0",
                "days from opening to closing",
            ),
        ),
    ),
    Table(
        "contracts",
        "a paying relation",
        key="id",
        time="starts_at",
        columns=(
            Column("id", _ID, "the contract", required=True),
            CUSTOMER,
            Column("plan", _TEXT, "what was contracted"),
            Column("starts_at", _TIME, "its first moment", required=True),
            Column("ends_at", _TIME, "when it ended; empty while it lives"),
            Column("end_reason", _TEXT, "why it ended"),
            Column("recurring_amount", _MONEY, "what is paid each month"),
            CURRENCY,
            WEIGHT,
        ),
    ),
    Table(
        "transactions",
        "money in or out",
        key="id",
        time="at",
        columns=(
            Column("id", _ID, "the transaction", required=True),
            CUSTOMER,
            Column("order_id", _REF, "the order it pays", to="deliveries"),
            Column("at", _TIME, "when", required=True),
            Column("amount", _MONEY, "positive in, negative out", required=True),
            Column("margin", _MONEY, "what is left after direct cost"),
            CURRENCY,
            Column("kind", _TEXT, "purchase, refund, fee…"),
            WEIGHT,
        ),
    ),
    Table(
        "deliveries",
        "a thing to be delivered",
        key="id",
        time="ordered_at",
        columns=(
            Column("id", _ID, "the order", required=True),
            CUSTOMER,
            Column(
                "account_id", _REF, "the account that served it (marketplace: the seller)", to="customers"
            ),
            Column("ordered_at", _TIME, "when it was ordered"),
            Column("promised_at", _TIME, "until when it was promised"),
            Column("promised_by", _TEXT, "`day` or `time`: how exactly it was promised; empty means time"),
            Column("delivered_at", _TIME, "when it arrived; empty while it hasn't"),
            Column("status", _TEXT, "where it stands"),
            WEIGHT,
        ),
        derived=(
            Derived("late_days", _NUMBER, _LATE_DAYS, "days after (+) or before (-) what was promised"),
            Derived(
                "lateness",
                _TEXT,
                "case when delivered_at is null or promised_at is null then null"
                f" when {_LATE_DAYS} <= -10 then '1: 10+ days early'"
                f" when {_LATE_DAYS} <= -5 then '2: 5-10 days early'"
                f" when {_LATE_DAYS} <= 0 then '3: 0-5 days early'"
                f" when {_LATE_DAYS} <= 3 then '4: 0-3 days late'"
                f" when {_LATE_DAYS} <= 7 then '5: 3-7 days late' else '6: 7+ days late' end",
                "how early or late it arrived, in bands",
            ),
            Derived(
                "late",
                _FLAG,
                "delivered_at > promised_at",
                "arrived after the promised moment; empty when it has not arrived",
            ),
        ),
    ),
    Table(
        "cases",
        "a contact or ticket",
        key="id",
        time="opened_at",
        columns=(
            Column("id", _ID, "the case", required=True),
            CUSTOMER,
            Column("channel", _TEXT, "phone, chat, e-mail…"),
            Column("queue", _TEXT, "the queue that took it"),
            Column("topic", _TEXT, "what it is about"),
            Column("opened_at", _TIME, "when the customer reached out", required=True),
            Column("first_answer_at", _TIME, "when somebody answered"),
            Column("resolved_at", _TIME, "when it was solved"),
            Column("handle_seconds", _NUMBER, "time worked on it", unit="seconds"),
            Column("reopened", _FLAG, "whether it had to be opened again"),
            Column("agent_id", _REF, "who worked on it", to="employees"),
            Column("order_id", _REF, "the order it is about", to="deliveries"),
            Column("cost", _MONEY, "what serving it cost"),
            CURRENCY,
            WEIGHT,
        ),
        derived=(
            Derived(
                "wait_seconds",
                _NUMBER,
                "(first_answer_at - opened_at) / 1000000.0",
                "seconds until the first answer",
            ),
        ),
    ),
    Table(
        "responses",
        "an answer to a survey",
        key="id",
        time="at",
        columns=(
            Column("id", _ID, "the answer", required=True),
            CUSTOMER,
            Column("account_id", _REF, "the account it judges (marketplace: the seller)", to="customers"),
            Column("at", _TIME, "when it was answered", required=True),
            Column("instrument", _TEXT, "nps, csat or ces", required=True),
            Column("question", _TEXT, "the words asked"),
            Column("score", _NUMBER, "the answer on the instrument's scale"),
            Column("verbatim", _TEXT, "the customer's own words", privacy=_FREE),
            Column("language", _TEXT, "language of the words"),
            Column("touchpoint", _TEXT, "what was being judged"),
            Column("channel", _TEXT, "where it was asked"),
            Column("case_id", _REF, "the case it is about", to="cases"),
            Column("order_id", _REF, "the order it is about", to="deliveries"),
            WEIGHT,
        ),
        derived=(
            Derived(
                "survey_kind",
                _TEXT,
                "case when case_id is not null or order_id is not null then 'transactional'"
                " when coalesce(touchpoint, '') = '' or lower(touchpoint) like 'rela%' then 'relational'"
                " else 'transactional' end",
                "transactional: about a case, an order or a touchpoint; relational: about all of it",
            ),
        ),
    ),
    Table(
        "touchpoints",
        "anything that happened to a customer",
        key="id",
        time="at",
        columns=(
            Column("id", _ID, "the event", required=True),
            CUSTOMER,
            Column("at", _TIME, "when", required=True),
            Column("stage", _TEXT, "stage of the journey"),
            Column("step", _TEXT, "step within the stage", required=True),
            Column("channel", _TEXT, "where it happened"),
            Column("department", _TEXT, "who was responsible"),
            Column(
                "outcome",
                _TEXT,
                "how it went, as the system recorded it: ok, failed; empty when it doesn't say",
            ),
            Column("duration_seconds", _NUMBER, "how long it took", unit="seconds"),
            Column("cost", _MONEY, "what it cost"),
            CURRENCY,
            Column("reference", _TEXT, "the row it was made from"),
        ),
    ),
    Table(
        "employees",
        "somebody who serves or sells",
        key="id",
        time="",
        columns=(
            Column("id", _ID, "the employee", required=True),
            Column("name", _TEXT, "name", privacy=_PERSONAL),
            Column("department", _TEXT, "marketing, sales or service"),
            Column("team", _TEXT, "team"),
            Column("role", _TEXT, "role"),
            Column("region", _TEXT, "region or office"),
            Column("manager", _TEXT, "who leads them", privacy=_PERSONAL),
        ),
    ),
    Table(
        "kpis",
        "a department's metric, as its owner reads it",
        key="id",
        time="at",
        columns=(
            Column("id", _ID, "the reading", required=True),
            Column("department", _TEXT, "whose metric", required=True),
            Column("name", _TEXT, "what it is called", required=True),
            Column("owner", _TEXT, "who answers for it"),
            Column("at", _TIME, "when it was read"),
            Column("value", _NUMBER, "what it read"),
            Column("target", _NUMBER, "what it should be"),
            Column("direction", _TEXT, "up or down: where better lies"),
            Column("incentive", _TEXT, "the pay that hangs on it"),
        ),
    ),
)
