"""Words are looked up by how they are listed and how they begin, and each speaks for its language."""

from __future__ import annotations

import pytest

from unisono.loop.listen.claims.lexicon import BEGINNINGS, PROMISES
from unisono.loop.listen.claims.nouns import TONGUES, Tongue
from unisono.loop.listen.claims.vocabulary import hyphenated, senses_of, tally, vocabulary

# Word, language, what it means: none where it means nothing.
MEANT: list[tuple[Tongue, str, set[str]]] = [
    ("es", "entrega", {"deliver"}),
    ("es", "entregaremos", {"deliver"}),
    ("es", "despacharemos", {"deliver"}),
    ("es", "instalando", {"install"}),
    ("es", "reparadas", {"resolve"}),
    ("es", "aprobaron", {"approve"}),
    ("es", "indemnizaran", {"payout"}),
    ("es", "devolviendo", {"return"}),
    ("es", "reembolsos", {"refund"}),
    ("es", "descontar", {"discount"}),
    ("es", "recomendables", {"satisfied"}),
    ("es", "cancelando", {"cancel"}),
    ("es", "garantizaremos", {"warranty"}),
    ("pt", "entregarei", {"deliver"}),
    ("pt", "instalarei", {"install"}),
    ("pt", "consertaremos", {"resolve"}),
    ("pt", "aprovadas", {"approve"}),
    ("pt", "troquem", {"return"}),
    ("pt", "estornaremos", {"refund"}),
    ("en", "answerable", {"answer"}),
    ("en", "replying", {"answer"}),
    ("en", "dispatching", {"deliver"}),
    ("en", "refunding", {"refund"}),
    ("en", "cancelling", {"cancel"}),
    # What the customer is told to do, or another word that begins so.
    ("es", "responda", set()),
    ("es", "responsable", set()),
    ("es", "repartidor", set()),
    ("es", "reparto", {"deliver"}),
    ("es", "instalaciones", {"install"}),
    ("es", "entreguen", set()),
    ("es", "contexto", set()),
    ("es", "satisfactorio", set()),
    ("pt", "responsável".replace("á", "a"), set()),
    ("pt", "entregador", set()),
    # «Aproveite» begins like approving and means to take an offer.
    ("pt", "aproveite", {"selling"}),
    ("en", "responsible", set()),
    ("en", "replacement", set()),
    ("en", "insurers", set()),
    ("en", "satisfactory", set()),
    ("es", "gato", set()),
    ("en", "gato", set()),
    # One word may mean several things; the sentence decides.
    ("es", "menos", {"less"}),
    ("en", "off", {"discount"}),
    ("es", "interes", {"interest", "rate"}),
    ("pt", "hoje", {"same_day"}),
    ("es", "once", set()),
]


@pytest.mark.parametrize(
    ("tongue", "word", "senses"), MEANT, ids=[f"{tongue}-{word}" for tongue, word, _ in MEANT]
)
def test_what_a_word_means(tongue: Tongue, word: str, senses: set[str]) -> None:
    assert senses_of(word, tongue) == senses


@pytest.mark.parametrize("tongue", TONGUES)
def test_what_is_listed_goes_before_how_it_begins(tongue: Tongue) -> None:
    listed = vocabulary(tongue).words
    place = TONGUES.index(tongue)
    begun = tuple(each for room in BEGINNINGS.values() for each in room[place].split())
    own = [word for word in listed if word.startswith(begun)]
    assert len(own) > 20
    for word in own:
        assert senses_of(word, tongue) == listed[word]


@pytest.mark.parametrize("tongue", TONGUES)
def test_phrases_are_tried_longest_first(tongue: Tongue) -> None:
    for first, rest in vocabulary(tongue).phrases.items():
        lengths = [len(words) for words, _ in rest]
        assert lengths == sorted(lengths, reverse=True), first
        assert len({words for words, _ in rest}) == len(rest), first


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_promise_can_be_said_in_every_language(tongue: Tongue) -> None:
    told = vocabulary(tongue)
    known = {sense for senses in told.words.values() for sense in senses}
    known |= {sense for rest in told.phrases.values() for _, senses in rest for sense in senses}
    assert set(PROMISES) <= known


def test_hyphens_that_belong_to_a_word() -> None:
    assert {"money-back", "interest-free", "segunda-feira", "same-day", "commission-free"} <= hyphenated()
    assert "ten-year" not in hyphenated()
    assert all("-" in word for word in hyphenated())


@pytest.mark.parametrize(
    ("words", "loudest"),
    [
        ("te respondemos en dos horas", "es"),
        ("sin permanencia ni costos", "es"),
        ("nuestra promesa de siempre", "es"),
        ("respondemos em duas horas", "pt"),
        ("sem fidelidade nem taxas", "pt"),
        ("entrega rapida em todo o pais com a gente", "pt"),
        ("we answer within two hours", "en"),
        ("no strings attached", "en"),
        ("free shipping on your order", "en"),
        # No word of a list: their endings speak.
        ("movilidad comunicacion", "es"),
        ("velocidade navegacao", "pt"),
        ("everything brightness quickly", "en"),
    ],
)
def test_words_speak_for_their_language(words: str, loudest: Tongue) -> None:
    votes = tally(words.split())
    assert TONGUES[votes.index(max(votes))] == loudest
    assert votes.count(max(votes)) == 1


def test_votes_add_up_in_any_order() -> None:
    words = ["te", "respondemos", "en", "dos", "horas", "sem", "taxas", "within", "movilidad"]
    assert tally(words) == tally(reversed(words))
    alone = [tally([word]) for word in words]
    assert tally(words) == [sum(column) for column in zip(*alone, strict=True)]


def test_what_no_language_knows_says_nothing() -> None:
    assert tally([]) == [0, 0, 0]
    assert tally(["xyzzy", "plugh"]) == [0, 0, 0]


@pytest.mark.parametrize(("sign", "tongue"), [("s/", "es"), ("r$", "pt"), ("£", "en")])
def test_money_speaks_for_where_it_is_paid(sign: str, tongue: Tongue) -> None:
    votes = tally([sign])
    assert votes[TONGUES.index(tongue)] == sum(votes) > 0
