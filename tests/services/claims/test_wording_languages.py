"""What is said of copy, in each of the three languages a person may read it in."""

from __future__ import annotations

import pytest

from unisono.model.company import Company
from unisono.model.words import LANGUAGES
from unisono.services.claims import read_copy
from unisono.services.claims import wording as words

# Copy by how many of how many promises in it can be measured, and its title in each language.
TITLES: list[tuple[str, dict[str, str]]] = [
    (
        "Gracias por tu compra.",
        {
            "es": "Este texto no promete nada que se pueda reclamar",
            "pt": "Este texto não promete nada que se possa cobrar",
            "en": "This copy promises nothing to be held to",
        },
    ),
    (
        "Entrega en 48 h.",
        {
            "es": "Una promesa, y se puede medir",
            "pt": "Uma promessa, e dá para medir",
            "en": "One promise, and it can be measured",
        },
    ),
    (
        "La mejor red del país.",
        {
            "es": "Una promesa que no se puede medir",
            "pt": "Uma promessa que não dá para medir",
            "en": "One promise that can't be measured",
        },
    ),
    (
        "Entrega en 48 h. Te respondemos en 2 h.",
        {
            "es": "2 promesas, y las 2 se pueden medir",
            "pt": "2 promessas, e as 2 podem ser medidas",
            "en": "2 promises, and all 2 can be measured",
        },
    ),
    (
        "Entrega en 48 h. La mejor red del país.",
        {
            "es": "2 promesas; 1 se puede medir",
            "pt": "2 promessas; 1 pode ser medida",
            "en": "2 promises; 1 can be measured",
        },
    ),
    (
        "Soporte 24/7. Entrega en 48 h. La mejor red del país.",
        {
            "es": "3 promesas; 2 se pueden medir",
            "pt": "3 promessas; 2 podem ser medidas",
            "en": "3 promises; 2 can be measured",
        },
    ),
    (
        "La mejor red del país. Fibra de 300 Mbps.",
        {
            "es": "2 promesas, y ninguna se puede medir",
            "pt": "2 promessas, e nenhuma pode ser medida",
            "en": "2 promises, and none can be measured",
        },
    ),
]
STATES = {
    "es": ["Se puede medir", "Falta un dato", "No se puede medir"],
    "pt": ["Dá para medir", "Falta um dado", "Não dá para medir"],
    "en": ["Can be measured", "Something is missing", "Can't be measured"],
}
# Copy of one promise, and what keeping it means in each language.
MEANT = [
    (
        "Entrega en 48 h.",
        {
            "es": "Entregar en 48 horas o menos desde el pedido.",
            "pt": "Entregar em 48 horas ou menos desde o pedido.",
            "en": "Deliver within 48 hours of the order.",
        },
    ),
    (
        "Resolvemos tu reclamo en 3 días.",
        {
            "es": "Resolver en 3 días o menos.",
            "pt": "Resolver em 3 dias ou menos.",
            "en": "Solve within 3 days.",
        },
    ),
    (
        "Te respondemos en 1 hora.",
        {
            "es": "Contestar en 1 hora o menos.",
            "pt": "Responder em 1 hora ou menos.",
            "en": "Answer within 1 hour.",
        },
    ),
    (
        "Respondemos el 90 % de las llamadas en 60 segundos.",
        {
            "es": "Contestar en 60 segundos o menos, al menos el 90 % de las veces.",
            "pt": "Responder em 60 segundos ou menos, ao menos 90% das vezes.",
            "en": "Answer within 60 seconds, at least 90% of the time.",
        },
    ),
]


def plain(text: str) -> str:
    """Words with spaces that break, as a reader sees them."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("text", "titles"), TITLES, ids=[text for text, _ in TITLES])
def test_the_title_counts_in_words(bare: Company, text: str, titles: dict[str, str], language: str) -> None:
    assert words.headline(read_copy(bare, text), language) == titles[language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("text", "meant"), MEANT, ids=[text for text, _ in MEANT])
def test_what_keeping_a_promise_means(bare: Company, text: str, meant: dict[str, str], language: str) -> None:
    (read,) = read_copy(bare, text).claims
    assert plain(words.means_text(read, language)) == meant[language]
    assert words.why_text(read, language) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_far_each_claim_is_from_being_measured(bare: Company, language: str) -> None:
    copy = read_copy(bare, "Entrega en 48 h. Soporte 24/7. La mejor red del país.")
    assert [words.state_text(read, language) for read in copy.claims] == STATES[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_to_take_along_speaks_the_language(bare: Company, language: str) -> None:
    copy = read_copy(bare, "Entrega en 48 h salvo feriados, solo en Lima.\nLa mejor red del país.")
    table = words.claims_table(copy, language)
    titles = [column.title for column in table.columns]
    assert len(set(titles)) == 7
    delivery, best = (row.cells for row in table.rows)
    state, _, never = STATES[language]
    assert delivery[:2] == (1, "Entrega en 48 h")
    assert delivery[3:6] == ("48 h", "salvo feriados; solo en Lima", state)
    assert best[3:6] == ("", "", never)
    assert best[6] == words.why_text(copy.claims[1], language) != ""


def test_figures_stand_as_the_copy_has_them_without_its_spaces(bare: Company) -> None:
    copy = read_copy(bare, "Entrega  en 3\na\t5   días hábiles.\nGratis.")
    assert [words.figures_text(copy, read) for read in copy.claims][-1] == ""
    (read,) = read_copy(bare, "Entrega en 24   a  48\thoras").claims
    assert words.figures_text(read_copy(bare, "Entrega en 24   a  48\thoras"), read) == "24 · 48 horas"
