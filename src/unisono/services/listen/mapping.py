"""Maps a file nobody has mapped yet, or mends how one is read; what is decided stands among the recipes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from unisono.errors import RecipeError
from unisono.loop.listen.drafts import drafted, drafted_feed, fits_form, recipe_name, with_file
from unisono.loop.listen.recipe import read_recipe
from unisono.loop.listen.written import recipe_text
from unisono.model.canon import BY_NAME
from unisono.model.company import Company
from unisono.model.recipe import Feed, Recipe, SourceFile
from unisono.services.audit import note
from unisono.services.listen.belonging import with_systems
from unisono.services.listen.looking import look
from unisono.services.listen.preview import file_of
from unisono.services.listen.sources import readable_recipes
from unisono.services.listen.uploads import upload_named
from unisono.services.rights import allow
from unisono.store import recipes, uploads


@dataclass(frozen=True, slots=True)
class Drafted:
    """A mapping on its way: the recipe, which of its files this is, and whether a form can hold it.

    `known` says whether the company (or the product) already has a recipe of that name.
    """

    recipe: Recipe
    key: str
    form: bool
    known: bool

    @property
    def file(self) -> SourceFile:
        """The file's own part of the recipe."""
        return file_of(self.recipe, self.key)


def draft(company: Company, identity: str, *, recipe: str = "", file: str = "") -> Drafted:
    """The mapping to begin with: the recipe's own for one of its files, else one guessed from the columns.

    Raises
    ------
    MissingError
        `upload_missing`.
    RecipeError
        `recipe_missing` or `recipe_file_missing`, where a recipe is named that is not there.
    """
    upload = upload_named(company, identity)
    if recipe:
        found = _named(company, recipe)
        if found is None:
            raise RecipeError("recipe_missing", recipe=recipe, known=", ".join(source_names(company)))
        return Drafted(found, file, fits_form(file_of(found, file)), known=True)
    guessed = drafted(look(company, identity).names, upload.path.name)
    names, given, number = source_names(company), guessed.name, 2
    while given in names:  # a guess is a source of its own until somebody says otherwise
        given, number = f"{guessed.name}_{number}", number + 1
    settled = with_systems(company, upload, guessed.files[0])
    named = replace(guessed, name=given, system=given, files=(settled,))
    return Drafted(named, settled.key, form=True, known=False)


def draft_feed(company: Company, identity: str, table: str, *, system: str) -> Feed:
    """How a file could feed one more table, guessed from its columns."""
    allow(company, "import")
    feed = drafted_feed(BY_NAME[table], look(company, identity).names, system)
    upload = upload_named(company, identity)
    return with_systems(company, upload, SourceFile("guess", "*", (feed,))).feeds[0]


def source_names(company: Company) -> dict[str, str]:
    """The sources there are recipes for: name and title."""
    allow(company, "import")
    return {recipe.name: recipe.title for recipe in readable_recipes(company.folder)[0]}


def systems_of(company: Company) -> tuple[str, ...]:
    """The systems whose ids the recipes speak of, so that a reference can point at another system's."""
    allow(company, "import")
    known = readable_recipes(company.folder)[0]
    own = {recipe.system for recipe in known}
    fields = (
        field for recipe in known for file in recipe.files for feed in file.feeds for field in feed.fields
    )
    return tuple(sorted(own | {field.system for field in fields if field.system}))


def joined_to(company: Company, title: str, file: SourceFile, *, base: Recipe) -> tuple[Recipe, str]:
    """The recipe that a file's mapping becomes part of, by the title somebody gave the source.

    A title that another source has already adds the file to that one; a new title makes a new source.
    """
    allow(company, "import")
    known = {recipe.name: recipe for recipe in readable_recipes(company.folder)[0]}
    by_title = {recipe.title.casefold(): recipe for recipe in known.values()}
    wanted = title.strip() or base.title
    if wanted == base.title:
        return with_file(base, file), file.key
    other = by_title.get(wanted.casefold()) or known.get(recipe_name(wanted))
    if other is None:
        name = recipe_name(wanted)
        return Recipe(name, name, wanted, (file,)), file.key
    key, number = file.key, 2
    while key in (each.key for each in other.files):
        key, number = f"{file.key}_{number}", number + 1
    return with_file(other, replace(file, key=key)), key


def keep_mapping(company: Company, identity: str, recipe: Recipe, key: str) -> Recipe:
    """Write a mapping into the company's recipes; from now on files of this kind are known.

    Raises
    ------
    RecipeError
        Where it could not be loaded by.
    """
    return keep_text(company, identity, recipe_text(recipe), name=recipe.name, key=key)


def keep_text(company: Company, identity: str, text: str, *, name: str, key: str) -> Recipe:
    """The same for a recipe edited as text.

    Raises
    ------
    RecipeError
        With the place and what is wrong there.
    """
    upload = upload_named(company, identity)
    recipe = read_recipe(text, name=name)
    file_of(recipe, key)
    recipes.write_text(company.folder / "recipes", recipe.name, text)
    uploads.note_upload(upload, recipe=recipe.name, file=key)
    note(company, "recipe_saved", {"recipe": recipe.name, "file": key})
    return recipe


def recipe_from(text: str, *, name: str) -> Recipe:
    """What a text says as a recipe.

    Raises
    ------
    RecipeError
        With the place and what is wrong there.
    """
    return read_recipe(text, name=name)


def text_of(company: Company, recipe: Recipe) -> str:
    """A recipe as its file has it, with the notes people wrote in it; or as it would be written."""
    allow(company, "import")
    stands = _paths(company).get(recipe.name)
    if stands is not None:
        text = recipes.read_text(stands)
        if read_recipe(text, name=recipe.name) == recipe:
            return text
    return recipe_text(recipe)


def _named(company: Company, name: str) -> Recipe | None:
    allow(company, "import")
    return next((one for one in readable_recipes(company.folder)[0] if one.name == name), None)


def _paths(company: Company) -> Mapping[str, Path]:
    return {**recipes.shipped_recipes(), **recipes.recipe_paths(company.folder / "recipes")}
