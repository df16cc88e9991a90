"""A country without a pack gets one: what is known stands in it, what is not is named, and every lesson opens."""

from __future__ import annotations

import importlib
import os
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from fieldschool import checks, course, paths
from fieldschool.cli import app
from fieldschool.new_country import lay as laying
from fieldschool.new_country.files import files
from fieldschool.new_country.gaps import TO_FILL
from fieldschool.new_country.known import known, languages
from fieldschool.new_country.lay import CannotLay, Laid, lay
from fieldschool.sources import countries, families, packs, products
from fieldschool.sources.reading import PackError

#: One with most figures, one of a shared currency, one with hardly any.
COUNTRIES = ("HND", "SEN", "TUV")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the course's folder in which packs may be laid."""
    root = paths.root()
    copy = tmp_path_factory.mktemp("home")
    shutil.copytree(root / "data", copy / "data")
    for name in ("course.toml", "agenda.toml", "exercises", "notebooks", "locales"):
        (copy / name).symlink_to(root / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDSCHOOL_HOME", str(copy))
        yield copy


@pytest.fixture(scope="module")
def laid(home: Path) -> dict[str, Laid]:
    return {iso3: lay(iso3) for iso3 in COUNTRIES}


@pytest.mark.parametrize("iso3", COUNTRIES)
def test_the_lessons_open_with_the_new_pack(laid: dict[str, Laid], iso3: str) -> None:
    contents = course.load()
    for number in ("3.2.1", "2.1.1", "1.4", "0.0"):
        tool = importlib.import_module(f"fieldschool.tools.{contents.lesson(number).tool.name}").TOOL(country=iso3)
        assert tool.country == iso3
        assert tool.says().strip()
        assert tool.sources()


def test_the_check_of_the_course_passes_with_all_of_them(laid: dict[str, Laid]) -> None:
    report = checks.countries()
    assert report.problems == ()
    assert report.looked_at == 3 + len(laid)


@pytest.mark.parametrize("iso3", COUNTRIES)
def test_what_is_known_stands_in_the_pack(laid: dict[str, Laid], iso3: str) -> None:
    pack, found = packs.load_pack(iso3), laid[iso3].known
    assert pack is not None
    assert (pack.iso3, pack.name, pack.currency) == (iso3, found.country.name(), found.country.currency)
    assert pack.defaults.work_country == found.work_country
    assert pack.languages == found.languages
    assert found.figures
    list_of_it = (laid[iso3].folder / "TODO.md").read_text(encoding="utf-8")
    for figure in found.figures.values():
        assert figure.line() in list_of_it
        assert figure.fact.source.publisher in list_of_it
        assert figure.fact.period in list_of_it


@pytest.mark.parametrize("iso3", COUNTRIES)
def test_what_the_course_does_not_know_is_still_called_unknown(laid: dict[str, Laid], iso3: str) -> None:
    country, keys = laid[iso3].known.country, {gap.key for gap in laid[iso3].missing}
    assert {"products", "prices", "shocks", "family"} <= set(country.unknown)
    assert {name for name in country.unknown if name != "family"} <= keys
    assert "families" in keys
    assert families.for_country(iso3)[0].status == "illustrative"
    assert products.for_country(iso3)[0].product_id == "CASH"


@pytest.mark.parametrize("iso3", COUNTRIES)
def test_each_gap_names_file_columns_publisher_and_what_happens_until_then(laid: dict[str, Laid], iso3: str) -> None:
    folder = laid[iso3].folder
    list_of_it = (folder / "TODO.md").read_text(encoding="utf-8")
    for gap in laid[iso3].missing:
        assert all((gap.what, gap.file, gap.columns, gap.where, gap.until))
        assert all(text in list_of_it for text in (gap.what, gap.file, gap.where, gap.until, *gap.columns))
        if gap.file.endswith(".csv") and not gap.file.startswith("data/"):
            header = (folder / TO_FILL / gap.file).read_text(encoding="utf-8").splitlines()[0].split(",")
            assert set(gap.columns) <= set(header)
            assert set(header) == set(packs.TABLES[gap.key].model_fields)
        elif gap.file.startswith("data/"):
            columns = (paths.root() / gap.file).open(encoding="utf-8").readline().strip().split(",")
            assert set(gap.columns) <= set(columns)


def test_a_tiny_country_has_more_to_fill(laid: dict[str, Laid]) -> None:
    keys = {iso3: {gap.key for gap in each.missing} for iso3, each in laid.items()}
    assert keys["TUV"] >= {"inflation", "deposit_rate", "corridor_cost"}
    assert "inflation" not in keys["HND"]
    assert "deposit_rate" not in keys["SEN"]
    assert packs.load_pack("SEN").defaults.product == "BANK"
    assert packs.load_pack("TUV").defaults.product == "CASH"


@pytest.mark.parametrize("iso3", COUNTRIES)
def test_the_rows_to_begin_with_can_be_used_as_they_are(laid: dict[str, Laid], tmp_path: Path, iso3: str) -> None:
    folder = tmp_path / iso3
    shutil.copytree(laid[iso3].folder, folder)
    for name in ("families", "prices", "shocks"):
        shutil.copy(folder / TO_FILL / f"{name}.csv", folder)
    pack = packs.read_pack(folder)
    assert pack.families
    assert pack.prices
    assert pack.shocks
    assert {row.status for row in (*pack.families, *pack.prices, *pack.shocks)} == {"illustrative"}


def test_an_empty_table_that_was_moved_up_is_named(laid: dict[str, Laid], tmp_path: Path) -> None:
    folder = tmp_path / "HND"
    shutil.copytree(laid["HND"].folder, folder)
    shutil.copy(folder / TO_FILL / "bills.csv", folder)
    with pytest.raises(PackError, match=r"bills\.csv.*at least one row"):
        packs.read_pack(folder)


def test_rows_that_the_course_has_of_a_country_come_into_its_pack(home: Path) -> None:
    before = products.for_country("NPL"), families.for_country("NPL")
    made = lay("NPL")
    assert (products.for_country("NPL"), families.for_country("NPL")) == before
    assert packs.load_pack("NPL").products
    assert not {"products", "families"} & {gap.key for gap in made.missing}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("HDN", "HND (Honduras)"),
        ("Honduras", "HND (Honduras)"),
        ("Sénégal", "SEN (Senegal)"),
        ("ZZZ", "three letters"),
        ("", "three letters"),
        ("../../x", "three letters"),
        ("A" * 10_000, "three letters"),
        ("PHL", "has a pack already"),
        ("phl ", "has a pack already"),
    ],
)
def test_what_cannot_be_laid_gets_a_sentence_and_changes_nothing(home: Path, code: str, said: str) -> None:
    before = sorted(packs.packs_dir().rglob("*"))
    with pytest.raises(CannotLay) as refused:
        lay(code)
    assert said in str(refused.value)
    assert len(str(refused.value)) < 400
    assert sorted(packs.packs_dir().rglob("*")) == before


@pytest.mark.parametrize("at", ["write_text", "rename"])
def test_a_full_disk_leaves_nothing_behind(home: Path, monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    def full(self: Path, *how: object, **named: object) -> None:
        raise OSError(28, os.strerror(28))

    before = sorted(packs.packs_dir().rglob("*"))
    monkeypatch.setattr(laying.Path, at, full)
    with pytest.raises(CannotLay, match="cannot be written"):
        lay("GTM")
    monkeypatch.undo()
    assert sorted((home / "data" / "countries").rglob("*")) == before


def test_a_folder_that_cannot_be_written_gets_a_sentence(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(**how: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(laying.tempfile, "mkdtemp", closed)
    with pytest.raises(CannotLay, match="Permission denied"):
        lay("GTM")


def test_languages_are_those_of_the_territory_without_their_script() -> None:
    assert languages("HN") == ("es",)
    assert "fr" in languages("SN")
    assert languages("XX") == ()
    assert all(len(each) in (2, 3) for iso2 in ("RS", "CN", "TV") for each in languages(iso2))


def test_every_country_of_the_course_can_get_a_pack() -> None:
    without = [each.iso3 for each in countries.all_countries() if each.iso3 not in packs.pack_codes()]
    assert len(without) > 150
    for iso3 in without[::12]:
        texts = files(known(iso3))
        assert packs.PackFile.model_validate(tomllib.loads(texts["pack.toml"])).iso3 == iso3
        assert "{" not in texts["TODO.md"]


def test_the_command_says_what_to_fill_in_the_language_asked_for(home: Path) -> None:
    ended = CliRunner().invoke(app, ["new-country", "gtm", "--language", "es"])
    assert ended.exit_code == 0, ended.output
    said = " ".join(ended.output.split())
    assert "products.csv: Formas de ahorrar" in said
    assert "Por llenar" in (home / "data/countries/GTM/TODO.md").read_text(encoding="utf-8")
    again = CliRunner().invoke(app, ["new-country", "GTM"])
    assert again.exit_code == 1
    assert "has a pack already" in " ".join(again.output.split())
