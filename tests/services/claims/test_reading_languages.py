"""Copy in Spanish, Portuguese and English: what is said around a claim, what it is kept as, by whom."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from unisono.errors import InputError, RightsError
from unisono.loop.listen.claims import claims_in
from unisono.model.company import Company
from unisono.model.rights import ALLOWED, ROLES, Actor, Role, Scope
from unisono.services.claims import read_copy, register
from unisono.services.claims.reading import MOST_AROUND, said_in
from unisono.services.promised import promise_files

# Copy, and the words around each of its claims, in order.
SAID: list[tuple[str, list[str]]] = [
    ("Entrega en 48 h.", ["Entrega en 48 h"]),
    ("¡Entrega en 48 h!", ["Entrega en 48 h"]),
    ("Hola, Ana: entrega en 48 h, gracias.", ["entrega en 48 h"]),
    ("Soporte 24/7 y entrega en 48 h.", ["Soporte 24/7", "entrega en 48 h"]),
    ("Soporte 24/7 & además entrega en 48 h.", ["Soporte 24/7", "entrega en 48 h"]),
    ("Con entrega en 48 h y soporte 24/7.", ["entrega en 48 h", "soporte 24/7"]),
    ("Soporte 24/7 y te llamamos en 15 minutos.", ["Soporte 24/7", "te llamamos en 15 minutos"]),
    ("Entrega en 48 h y en tienda.", ["Entrega en 48 h y en tienda"]),
    ("• Entrega en 48 h\n• Soporte 24/7", ["Entrega en 48 h", "Soporte 24/7"]),
    ("✓ Entrega en 48 h ✓ Soporte 24/7", ["Entrega en 48 h", "Soporte 24/7"]),
    ("Entrega en 48 h – solo en Lima", ["Entrega en 48 h"]),
    ("Entrega en 48 h (solo en Lima)", ["Entrega en 48 h"]),
    ("Entrega   en\t48 h", ["Entrega en 48 h"]),
    ("Te respondemos en menos de 2 horas siempre.", ["Te respondemos en menos de 2 horas siempre"]),
    (
        "Instalação grátis em 24 horas e suporte 24/7.",
        ["Instalação grátis em 24 horas"] * 2 + ["suporte 24/7"],
    ),
    ("Receba em até 2 dias úteis, sem fidelidade.", ["Receba em até 2 dias úteis", "sem fidelidade"]),
    ("24/7 support and free shipping.", ["24/7 support", "free shipping"]),
    ("We answer within 2 hours, no strings attached.", ["We answer within 2 hours", "no strings attached"]),
    ("Planes desde S/ 49.90 al mes.", ["Planes desde S/ 49.90 al mes"]),
]
MESSAGE = "Entrega en 48 h. Te respondemos en 2 h. Soporte 24/7. La mejor red del país."


@pytest.fixture
def ana(bare: Company) -> Company:
    """A company as its head of Marketing sees it."""
    return as_role(bare, "marketing")


def as_role(company: Company, role: Role, *countries: str) -> Company:
    """The company as somebody of a role sees it."""
    return replace(company, actor=Actor(None, "Ana", role, Scope(countries=countries)))


@pytest.mark.parametrize(("text", "said"), SAID, ids=[text for text, _ in SAID])
def test_a_claim_is_told_with_its_clause(text: str, said: list[str]) -> None:
    claims = claims_in(text)
    assert [said_in(text, claims, claim) for claim in claims] == said


@pytest.mark.parametrize("before", [0, 1, MOST_AROUND - 1, MOST_AROUND, MOST_AROUND + 1, 500])
def test_so_many_signs_are_told_before_a_claim_and_no_more(before: int) -> None:
    text = "x" * before + " entrega en 48 h"
    (claim,) = claims_in(text)
    said = said_in(text, (claim,), claim)
    assert said.endswith("entrega en 48 h")
    assert said.count("x") == min(before, MOST_AROUND - 1)


def test_other_claims_cut_the_words_in_any_order() -> None:
    text = "Soporte 24/7 gratis con entrega en 48 h"
    claims = claims_in(text)
    assert [said_in(text, claims[::-1], claim) for claim in claims] == [
        said_in(text, claims, claim) for claim in claims
    ]


@pytest.mark.parametrize(
    ("text", "kind", "target", "unit"),
    [
        ("Te respondemos en 2 horas.", "first_answer", 2, "hours"),
        ("Respondemos você em 2 horas.", "first_answer", 2, "hours"),
        ("We answer within 2 hours.", "first_answer", 2, "hours"),
        ("Recibe tu pedido en 2 días hábiles.", "delivery", 2, "days"),
        ("Receba seu pedido em até 2 dias úteis.", "delivery", 2, "days"),
        ("Get your order within 2 business days.", "delivery", 2, "days"),
        ("Planes a S/ 49 al mes.", "price", 49, "PEN"),
        ("Plano por R$ 49 por mês.", "price", 49, "BRL"),
        ("Only £49 a month.", "price", 49, "GBP"),
    ],
)
def test_the_same_promise_is_kept_alike_in_each_language(
    ana: Company, text: str, kind: str, target: int, unit: str
) -> None:
    (name,) = register(ana, text, {1})
    told = tomllib.loads((ana.folder / "promises" / f"{name}.toml").read_text("utf-8"))
    assert (told["kind"], told["target"], told["unit"]) == (kind, target, unit)
    assert (told["state"], told["made_in"]) == ("draft", "campaign")
    assert told["text"] == text.rstrip(".")


def test_drafts_are_named_in_the_order_of_the_copy_whatever_the_choice(ana: Company) -> None:
    assert register(ana, MESSAGE, [3, 1]) == ("entrega-en-48-h", "soporte-24-7")


def test_a_number_chosen_twice_is_one_draft(ana: Company) -> None:
    assert register(ana, MESSAGE, [2, 2, 2]) == ("te-respondemos-en-2-h",)
    assert len(promise_files(ana).readable) == 1


def test_the_same_words_registered_again_are_another_draft(ana: Company) -> None:
    first = register(ana, MESSAGE, {1})
    again = register(ana, MESSAGE, {1})
    assert first != again
    assert len(promise_files(ana).readable) == 2


def test_without_a_campaign_none_is_told(ana: Company) -> None:
    register(ana, MESSAGE, {1})
    register(ana, MESSAGE, {2}, campaign="C-7")
    assert [file.definition.campaign for file in promise_files(ana).readable] == ["", "C-7"]


def test_a_campaign_of_no_such_length_keeps_nothing(ana: Company) -> None:
    with pytest.raises(InputError) as refused:
        register(ana, MESSAGE, {1, 2}, campaign="C" * 201)
    assert (refused.value.code, refused.value.facts["field"]) == ("promise_long", "campaign")
    assert promise_files(ana).readable == ()


@pytest.mark.parametrize(
    ("chosen", "first"), [({0}, 0), ({5}, 5), ({1, 5, 9}, 5), ({-1, 99}, -1), ({99, 5}, 5)]
)
def test_the_first_number_that_is_no_claim_is_named(ana: Company, chosen: set[int], first: int) -> None:
    with pytest.raises(InputError) as refused:
        register(ana, MESSAGE, chosen)
    assert (refused.value.code, refused.value.facts["number"]) == ("claim_unknown", first)
    assert promise_files(ana).readable == ()


@pytest.mark.parametrize("role", ROLES)
def test_roles_read_and_register_by_their_rights(bare: Company, role: Role) -> None:
    company = as_role(bare, role)
    if "see_figures" in ALLOWED[role]:
        assert len(read_copy(company, MESSAGE).claims) == 4
    else:
        with pytest.raises(RightsError):
            read_copy(company, MESSAGE)
    if "write_promises" in ALLOWED[role]:
        assert register(company, MESSAGE, {1}) == ("entrega-en-48-h",)
    else:
        with pytest.raises(RightsError):
            register(company, MESSAGE, {1})
        assert promise_files(bare).readable == ()


def test_a_token_without_the_right_registers_none(bare: Company) -> None:
    actor = Actor(1, "Ana", "marketing", narrowed=frozenset({"see_figures"}))
    company = replace(bare, actor=actor)
    assert read_copy(company, MESSAGE).measurable == 3
    with pytest.raises(RightsError):
        register(company, MESSAGE, {1})


def test_rights_are_asked_before_the_copy_is_read(bare: Company) -> None:
    """Who may not, learns nothing of what would be wrong with the copy."""
    for text in ("", "x" * 300_000, MESSAGE):
        with pytest.raises(RightsError):
            read_copy(as_role(bare, "agent"), text)
        with pytest.raises(RightsError):
            register(as_role(bare, "sales"), text, set())


def test_somebody_bound_to_a_country_reads_copy_too(bare: Company) -> None:
    assert read_copy(as_role(bare, "service", "PE"), MESSAGE).measurable == 3


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Línea adicional a S/ 0 al mes.", "target"),
        ("Plan a S/ 49 al mes.", ""),
        ("Sin permanencia.", "topic"),
        ("Soporte 24/7.", "target"),
        ("Entrega en 48 h.", ""),
        ("Te respondemos en 2 h.", ""),
        ("La mejor red del país.", "kind"),
    ],
)
def test_what_a_draft_still_lacks_is_named(ana: Company, text: str, missing: str) -> None:
    (read,) = read_copy(ana, text).claims
    assert read.missing == missing


def test_one_odd_claim_spoils_no_copy(ana: Company) -> None:
    copy = read_copy(
        ana, f"Plan a S/ 0 al mes. Entrega {'ñ' * 700} en 24 h. Llama al 01 800 123 4567. {MESSAGE}"
    )
    assert [read.claim.kind for read in copy.claims][:2] == ["price_from", "deliver_within"]
    assert len(copy.claims) == 6
    assert all(len(read.draft["text"]) <= 500 for read in copy.claims)
    assert len(register(ana, copy.text, range(1, 7))) == 6
