"""What customers praise: the words that the glad write, beyond chance, more often than the others."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from unisono.loop.diagnose.chance import beyond_chance
from unisono.loop.diagnose.segment import CUSTOMERS, within
from unisono.loop.measure.metric import GREY_N, MINIMUM_N
from unisono.model.kernel import Kernel
from unisono.model.lens import Lens
from unisono.stats.compare import Comparison, compare_share
from unisono.stats.moments import Moments

# Words that carry no theme of their own, without accents.
_EMPTY = (
    "algo algun alguna aqui asi aunque bien bueno buena buenos buenas cada casi como cosa cuando cual"
    " cuanto desde despues donde durante ellos entonces entre esos esta estaba estan estar este esto estos"
    " fueron gran hace hacer hasta haya hubo luego mejor menos mientras mismo mucha mucho muchas muchos nada"
    " nadie ninguno ningun nunca otra otro para pero poco porque pues puse que quien sera siempre sido sobre"
    " solo super tambien tampoco tanto tener tenia tiene toda todo todos todas tuve unos vale verdad"
    " ainda agora alem algum apena aquele ate bastante bom boa coisa com depois desde desse deste dessa esse"
    " essa estava estao esta estou fazer foram isso isto mais mesmo muito muita nada nenhum nossa nosso"
    " onde outro outra pela pelo porem pouco pouca quando quem sempre seria sobre tambem tenho tinha tudo"
    " about after again also always been before being could even ever from have here just like made make"
    " many more most much need only other over really some such than that their them then there these they"
    " thing this those very want well were what when which while will with would your"
)
EMPTY = frozenset(_EMPTY.split())
MOST_TEXTS, MOST_THEMES, MOST_QUOTES, LONGEST_QUOTE = 20_000, 6, 2, 260
ALONG = 0.5  # of a theme's texts that also hold one before it: more, and it is the same theme
_TERM = re.compile(r"[^\W\d_]{4,}")
GLAD = (
    "case when lower(r.instrument) = 'nps' then case when r.score >= 9 then 1 else 0 end"
    " when lower(r.instrument) = 'csat' then case when r.score >= 5 then 1 else 0 end"
    " when lower(r.instrument) = 'ces' then case when r.score >= 6 then 1 else 0 end end"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody wrote, without what says who they are; whether they were glad; of which customer."""

    words: str
    glad: bool
    customer: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A word the glad write more often: of how many customers, how much more often, and some quotes."""

    word: str
    customers: int
    comparison: Comparison
    quotes: tuple[str, ...]


def texts_kernel(lens: Lens) -> Kernel:
    """Which SQL lists what customers wrote, the latest first, with their names to be taken out?"""
    chosen, parameters = within(lens, "r.customer_id")
    days = "".join(
        f' and local_day(r."at") {sign} ${name}'
        for sign, name, day in ((">=", "since", lens.since), ("<=", "until", lens.until))
        if day is not None
    )
    sql = f"""
select r.verbatim as words, {GLAD} as glad, r.customer_id, u.name as name
from responses as r left join {CUSTOMERS} as u on u.id = r.customer_id
where trim(r.verbatim) <> '' and r.score is not null and {chosen}{days}
order by r."at" desc, r.id limit {MOST_TEXTS}"""
    bound = {
        name: day.toordinal() - 719_163 for name, day in (("since", lens.since), ("until", lens.until)) if day
    }
    return Kernel(sql, ("responses", CUSTOMERS), {**parameters, **bound})


def themes_of(texts: Sequence[Said]) -> tuple[Theme, ...]:
    """Which words do the glad write more often than the others, beyond chance?

    Share of texts with the word, glad against not, Benjamini–Hochberg at 5 % over all words that ten
    customers or more wrote; the widest differences first.

    Notes
    -----
    Words, not meanings: «amable» and «amabilidad» are two. A word that nobody writes but the glad may
    speak of something every customer gets.
    """
    glad, other = (sum(text.glad is each for text in texts) for each in (True, False))
    if min(glad, other) < MINIMUM_N:
        return ()
    found, shown, who = _counted(texts)
    terms = [term for term, customers in who.items() if len(customers) >= GREY_N]
    compared = [compare_share(_share(found[term][0], other), _share(found[term][1], glad)) for term in terms]
    held = beyond_chance(compared)
    praised = [
        (comparison.difference or 0.0, term, comparison)
        for term, comparison, p in zip(terms, compared, held, strict=True)
        if p is not None and (comparison.difference or 0.0) > 0
    ]
    ranked = [
        (term, comparison) for _, term, comparison in sorted(praised, key=lambda each: (-each[0], each[1]))
    ]
    best = _apart(ranked, texts)
    return tuple(
        Theme(shown[term].most_common(1)[0][0], len(who[term]), comparison, _quotes(term, texts))
        for term, comparison in best
    )


def key_of(word: str) -> str:
    """A word without accents, capitals and plural, so that its forms count together.

    >>> key_of("Técnicos"), key_of("técnico")
    ('tecnico', 'tecnico')
    """
    plain = _plain(word)
    return plain[:-1] if plain.endswith("s") and len(plain) > 4 else plain


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKD", word.lower()).encode("ascii", "ignore").decode()


def _apart(ranked: Sequence[tuple[str, Comparison]], texts: Sequence[Said]) -> list[tuple[str, Comparison]]:
    """The first themes that aren't mostly written along with one before them."""
    where = {
        term: {at for at, text in enumerate(texts) if text.glad and term in terms_of(text.words)}
        for term, _ in ranked[: 4 * MOST_THEMES]
    }
    kept: list[tuple[str, Comparison]] = []
    for term, comparison in ranked[: 4 * MOST_THEMES]:
        own = where[term]
        if all(len(own & where[other]) <= ALONG * len(own) for other, _ in kept):
            kept.append((term, comparison))
    return kept[:MOST_THEMES]


def terms_of(words: str) -> dict[str, str]:
    """The words of a text that may carry a theme, each by its key.

    >>> terms_of("Muy amables los técnicos, siempre")
    {'amable': 'amables', 'tecnico': 'técnicos'}
    """
    found = {key_of(form): form for form in _TERM.findall(words)}
    return {term: form for term, form in found.items() if not {term, _plain(form)} & EMPTY}


def _counted(
    texts: Iterable[Said],
) -> tuple[dict[str, list[int]], dict[str, Counter[str]], dict[str, set[str]]]:
    """Of each word: texts of the others and of the glad that have it, its forms, and who wrote it."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    who: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for term, form in terms_of(text.words).items():
            found[term][text.glad] += 1
            shown[term][form.lower()] += 1
            who[term].add(text.customer)
    return found, shown, who


def _quotes(term: str, texts: Sequence[Said]) -> tuple[str, ...]:
    """Some texts of the glad with the word, of as many customers, the latest first."""
    chosen: dict[str, str] = {}
    for text in texts:
        if not text.glad or text.customer in chosen or len(text.words) > LONGEST_QUOTE:
            continue
        if text.words not in chosen.values() and term in terms_of(text.words):
            chosen[text.customer] = text.words
        if len(chosen) == MOST_QUOTES:
            break
    return tuple(chosen.values())


def _share(yes: int, n: int) -> Moments:
    return Moments(n, n, n, yes, yes, yes, yes)
