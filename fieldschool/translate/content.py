"""Messages in what a trainer edits: table of contents, lessons, exercises, tables and country packs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

import nbformat

from fieldschool.agenda import Agenda
from fieldschool.course import Course
from fieldschool.exercises.load import available, read
from fieldschool.exercises.texts import strings as exercise_strings
from fieldschool.i18n.notebook import strings as notebook_strings
from fieldschool.translate.messages import Message

#: The columns that people read as text, by table: of ``data/`` and of the packs. Names of firms, banks and sources are
#: given as they are written there, and names of countries stand in ``countries.csv`` by language.
COLUMNS = {
    "products.csv": ("name", "provider", "insured", "what_it_is"),
    "product_terms.csv": ("early_note",),
    "families.csv": ("title", "note"),
    "prices.csv": ("name",),
    "shocks.csv": ("name",),
    "programmes.csv": ("name", "place", "what", "evidence"),
    "self_assessment.csv": ("statement",),
    "sdg_targets.csv": ("goal_name", "title", "asks", "why", "measured", "action"),
    "sdg_offices.csv": ("label",),
    "remittance_quotes.csv": ("paid_by", "picked_up", "access", "speed", "note"),
    "coop_rules.csv": ("law", "note"),
    "coop_cover.csv": ("what",),
    "coop_norms.csv": ("what",),
    "coop_cases.csv": ("title", "what", "teaches"),
    "corridor_features.csv": ("what",),
    "policy_areas.csv": ("title", "question"),
    "instruments.csv": ("title_short",),
    "local_inventory.csv": ("title", "question", "why", "first_step"),
    "local_examples.csv": ("place", "title", "done", "cost", "result"),
    "gap_rubric.csv": ("title", "level_0", "level_1", "level_2", "level_3", "level_4", "evidence"),
    "gap_recommendations.csv": ("action", "leads", "helps", "first_step", "seen"),
    "needs.csv": ("title", "what"),
    "need_groups.csv": ("title", "who", "count"),
    "need_examples.csv": ("does",),
    "family_budgets.csv": ("title", "who", "wants", "worries"),
    "spending_shares.csv": ("who", "note"),
    "screening_criteria.csv": ("title", "question", "level_0", "level_1", "level_2", "level_3", "level_4"),
    "screening_vetoes.csv": ("title", "question", "why"),
    "screening_examples.csv": ("title", "who", "spot"),
    "enterprise_risks.csv": ("title", "evidence", "loss", "reduces"),
    "enterprise_kinds.csv": ("title", "unit", "note"),
    "enterprise_lines.csv": ("what", "note"),
    "enterprise_seasons.csv": ("title",),
    "enterprise_loans.csv": ("title", "note"),
    "enterprise_closures.csv": ("title", "says", "helps"),
    "policy_reviews.csv": ("review", "finding"),
    "migration_events.csv": ("title", "what", "effect"),
    "impacts.csv": ("title", "what", "evidence", "who_can_act"),
    "multiplier_anchors.csv": ("where", "measures", "money"),
    "strategies.csv": ("title", "what", "leads", "evidence", "example"),
    "strategy_links.csv": ("why",),
    "association_levers.csv": ("why",),
    "association_lessons.csv": ("title", "what", "teaches"),
    "treaties.csv": ("short_name", "what"),
    "ventures.csv": ("title", "unit", "what"),
    "visit_types.csv": ("title", "best_time", "care"),
    "visit_questions.csv": ("words",),
    "visit_sites.csv": ("institution", "where", "why"),
    "visit_items.csv": ("question", "unit"),
    "visit_options.csv": ("words",),
    "visit_steps.csv": ("title",),
    "venture_lines.csv": ("what", "note"),
    "venture_cases.csv": ("title", "what", "teaches"),
    "social_shops.csv": ("title", "what"),
    "social_products.csv": ("title", "unit", "why"),
    "social_cases.csv": ("title", "what", "teaches"),
    "social_studies.csv": ("what", "caution"),
    "social_outcomes.csv": ("title", "gains", "why"),
    "enterprise_forms.csv": ("office", "asks"),
    "diaspora_groups.csv": ("who", "answer"),
    "gcm_objectives.csv": ("title", "official", "asks", "action", "question"),
    "gcm_targets.csv": ("goal_name", "title"),
    "gcm_pairs.csv": ("why",),
    "gcm_steps.csv": ("what",),
    "terms.csv": ("title", "meaning"),
    "term_questions.csv": ("question",),
    "term_words.csv": ("note",),
    "term_cases.csv": ("text", "why"),
    "plan_indicators.csv": ("title", "how"),
    "plan_offers.csv": ("learns", "whom"),
    "practices.csv": ("title", "where", "leads", "what", "found", "money", "doubt"),
    "practice_conditions.csv": ("title", "question", "build"),
    "practice_failures.csv": ("title", "what", "why", "lesson"),
    "practice_contacts.csv": ("step",),
    "partner_kinds.csv": ("title", "brings", "wants", "mex_names", "rwa_names", "phl_names"),
    "partner_themes.csv": ("title",),
    "partner_reasons.csv": ("why",),
    "partner_cases.csv": ("title", "where", "partners", "what", "result", "reading"),
}


def of_course(course: Course) -> Iterator[Message]:
    """Titles and objectives of ``course.toml``. A lesson's title is read on the home page too."""
    home = "course.toml"
    yield from _each(home, [course.title, course.subtitle, *(objective.text for objective in course.objectives)])
    yield from _each(home, [module.title for module in course.modules])
    for lesson in course.lessons:
        yield Message(lesson.title, (home,))
        yield from _each(f"{home}, lesson {lesson.number}", [*lesson.objectives, lesson.tool.title, *lesson.leaves])


def of_agenda(agenda: Agenda) -> Iterator[Message]:
    """Titles and places of ``agenda.toml``, which lesson 0.0 shows."""
    days = [day for programme in agenda.programmes for day in programme.days]
    items = [item.title for day in days for item in (*day.opening, *day.meals, *day.closing)]
    titles = [programme.title for programme in agenda.programmes]
    yield from _each("agenda.toml, lesson 0.0", [*titles, *(day.site for day in days), *items])


def of_notebooks(folder: Path, course: Course) -> Iterator[Message]:
    """The text of every lesson that is built, in the order of the course."""
    for lesson in course.lessons:
        file = folder / f"{lesson.stem}.ipynb"
        if file.is_file():
            yield from _each(f"{folder.name}/{file.name}", notebook_strings(nbformat.read(file, as_version=4)))


def of_exercises(folder: Path) -> Iterator[Message]:
    """The sentences of every exercise.

    Raises
    ------
    ExerciseError
        When one cannot be read.
    """
    for stem in available(folder):
        file = folder / f"{stem}.toml"
        yield from _each(f"{folder.name}/{file.name}", exercise_strings(read(file)))


def of_tables(folder: Path) -> Iterator[Message]:
    """The cells of `COLUMNS`, of the tables and of every country pack."""
    for file in [*sorted(folder.glob("*.csv")), *sorted(folder.glob("countries/*/*.csv"))]:
        if file.name not in COLUMNS:
            continue
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = list(csv.DictReader(opened))
        cells = [(row.get(column) or "").strip() for column in COLUMNS[file.name] for row in rows]
        yield from _each(f"{folder.name}/{file.relative_to(folder).as_posix()}", cells)


def _each(place: str, texts: Iterable[str]) -> Iterator[Message]:
    for text in dict.fromkeys(texts):
        if text:
            yield Message(text, (place,))
