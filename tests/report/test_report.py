"""Is a page complete, whole by itself, in one language, and readable without seeing it?"""

import csv
import json
import re
import shutil
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from sim.record import Record
from sim.report import levers, of_comparison
from sim.report.kinds import KINDS
from sim.report.page import html
from sim.report.parts import Grid, Picture
from sim.report.result import NotReportableError, read
from sim.run import prepare
from sim.show.amounts import amount
from sim.show.words import CATALOGUE, LANGUAGES, word
from tests.show.libraries import made_up

EMPTY = {"meta", "link", "br", "hr", "img", "input"}
Page = Callable[[str, str], str]
LONG = ("run", "scenarios", "validation")
"""Kinds with many figures: their English pages are not drawn."""
EACH = [(kind, lang) for kind in KINDS for lang in LANGUAGES if lang == "nl" or kind not in LONG]


class Outline(HTMLParser):
    """What a page is made of: its elements with what they say, headings, ids, links, and text outside figures."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.wrong: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append((tag, dict(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop()[0] != tag:
            self.wrong.append(f"{tag} at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        if not any(tag == "style" for tag, _ in self.open):
            self.text.append(data)

    def of(self, *tags: str) -> list[dict[str, str | None]]:
        return [about for tag, about in self.seen if tag in tags]

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.text).split())


def test_every_kind_that_can_be_told_is_told_here(results: Mapping[str, Path]) -> None:
    assert set(results) == set(KINDS)


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_a_page_loads_nothing(page: Page, kind: str, lang: str) -> None:
    made, outline = page(kind, lang), Outline(page(kind, lang))
    assert not outline.of("script", "link", "iframe", "img", "object", "embed", "base", "form")
    meant = [
        value for _, about in outline.seen for name, value in about.items() if name in ("src", "href", "xlink:href")
    ]
    assert meant and all(value and value.startswith(("#", "data:image/png;base64,")) for value in meant)
    assert not re.search(r"@import|url\((?!#)|\bon[a-z]+=", made)


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_a_page_is_well_formed(page: Page, kind: str, lang: str) -> None:
    outline = Outline(page(kind, lang))
    assert (outline.wrong, outline.open) == ([], [])
    assert outline.of("html") == [{"lang": lang}]
    ids = [about["id"] for _, about in outline.seen if "id" in about]
    assert len(ids) == len(set(ids))
    meant = {value for _, about in outline.seen for value in about.values() if value and value.startswith("#")}
    named = {f"#{each}" for each in re.findall(r"url\(#([^)]+)\)", page(kind, lang))}
    assert {each.removeprefix("#") for each in meant | named if not re.fullmatch(r"#[0-9a-fA-F]{6}", each)} <= set(ids)
    headings = [int(tag[1]) for tag, _ in outline.seen if re.fullmatch(r"h[1-6]", tag)]
    assert headings[0] == 1 and headings.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(headings))


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_who_cannot_see_a_figure_is_told_what_it_shows(page: Page, kind: str, lang: str) -> None:
    outline = Outline(page(kind, lang))
    figures, tables = outline.of("svg"), outline.of("table")
    assert len(figures) == len(outline.of("figure")) and (figures or kind == "spread")
    assert all(each["role"] == "img" and len(each["aria-label"] or "") > 40 for each in figures)
    assert len(tables) >= len(figures) and page(kind, lang).count("<details") >= len(figures)
    assert all(each.get("scope") in ("row", "col") for each in outline.of("th"))


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_a_page_speaks_one_language(page: Page, kind: str, lang: str) -> None:
    with CATALOGUE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    other = "en" if lang == "nl" else "nl"
    own = " ".join(row[lang] for row in rows)
    foreign = {piece for row in rows for piece in pieces(row[other])}
    told = Outline(page(kind, lang)).words
    assert [piece for piece in foreign if piece in told and piece not in own] == []


def pieces(text: str) -> list[str]:
    """What of a text stands on a page as it is: the parts between its places that have more than two words."""
    return [part.strip() for part in re.split(r"{\w+}", text) if len(part.split()) > 2]


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_a_page_says_what_it_rests_on_and_how_it_is_made_again(
    page: Page, results: Mapping[str, Path], kind: str, lang: str
) -> None:
    told, made = Outline(page(kind, lang)).words, json.loads((results[kind] / "record.json").read_text("utf-8"))
    for key in ("report.page.answer", "report.figures", "report.assumed.title", "report.page.limits_title"):
        assert word(key, lang) in told
    assert made["identity"]["code"] in told and made["identity"]["data"] in told
    assert f"numpy {made['versions']['numpy']}" in told
    assert f"leerwerk verify {results[kind]}" in told
    assert word("report.grade.assumed", lang) in told


def test_the_answer_of_a_run_has_its_numbers_and_says_that_it_is_one(page: Page, record: Record) -> None:
    told = Outline(page("run", "nl")).words
    assert (
        f"Van januari 2021 tot en met februari 2022 starten {amount('started', record.summary['started'], 'nl')}"
        in told
    )
    assert "Dit is één run (seed 1)" in told
    assert record.summary["cost_per_durable_placement"] is None, "nobody is in durable work yet"
    assert "er zijn nog geen duurzame plaatsingen om het over te verdelen" in told
    assert "leerwerk run baseline --seed 1 --scale 0.05 --months 14" in told
    taken = record.intake[record.intake["date"].dt.year == 2021]["actual"].sum()
    assert re.search(rf"Opgenomen {taken} ", told)


def test_a_comparison_tells_old_and_new_values_with_their_source(page: Page) -> None:
    told = " ".join(re.sub(r"<[^>]+>", " ", page("comparison", "nl")).split())
    assert (
        "grants.length looptijd van een subsidie in maanden 24 48 maanden trajectgeld duurt meestal 1-3 jaar (G13)"
        in told
    )
    assert "Financieel overzicht en continuïteit: andere waarden" in told
    assert "leerwerk compare baseline policy-finance all-ideal --replicates 2 --seed 1 --scale 0.05 --months 6" in told
    assert "2 runs is te weinig" in told


def test_many_scenarios_have_a_row_each_and_tables_that_fit_on_paper() -> None:
    names = ("baseline", "all-ideal", "policy-finance", *(f"policy-{n}" for n in ("law", "knowledge", "champion")))
    names = (*names, "budget-bundled", "market-tight")
    told = levers.part([(name, prepare(name)) for name in names], "nl")
    assert told is not None
    _, short, first, *others = told.blocks
    assert isinstance(short, Grid) and [row[0].text for row in short.rows] == list(names[1:])
    assert short.rows[0][1].text.startswith("regie 0,5 → 1; financiën 0,5 → 1")
    assert "grants.length 24 → 48" in short.rows[1][1].text
    assert isinstance(first, Grid) and first.folded and not first.printed and len(others) == len(names) - 2
    figure, *tables = of_comparison.figures(made_up(names, ()).national, "nl", "f1")
    assert isinstance(figure, Picture) and len(tables) == 1
    assert [len(grid.heads) for grid in (figure.grid, *tables)] == [2 + of_comparison.WIDE, 4]


def test_limits_and_questions_have_their_own_lines(page: Page) -> None:
    limits = Outline(page("limits", "en")).words
    assert "law and regulation counts most: 8.0 extra durable placements" in limits
    assert "When ideal" in limits and "leerwerk limits baseline --draws 2 --below 0" in limits
    told = Outline(page("question", "nl")).words
    assert "Recht brengt +8,00 (+8,00 tot +8,00)." in told and "Krap: andere waarden (1)" in told
    assert "Recht of &lt;geld&gt;?" in page("question", "nl")


def test_a_sweep_rests_on_what_stands_above_the_input_without_effect(page: Page) -> None:
    told = Outline(page("sweep", "en")).words
    assert "Durable placements a year: decided most by dropout.level" in told
    assert "On these values the result rests most" in told


def test_an_effect_tells_its_lowest_point_and_its_end(page: Page) -> None:
    told = Outline(page("effect", "en")).words
    assert "At the lowest point, 0 months after the start, the difference is \N{MINUS SIGN}17.5 pp" in told
    assert "Without the programme 7.5% of them would have started in another one" in told


def test_more_results_are_chapters_of_one_page(results: Mapping[str, Path]) -> None:
    both = [read(results[kind]) for kind in ("spread", "effect")]
    made = html(both, "nl")
    outline = Outline(made)
    assert outline.wrong == [] and len(outline.of("article")) == 2
    assert {"#c1", "#c2", "#limits"} <= {about.get("href") for about in outline.of("a")}
    ids = [about["id"] for _, about in outline.seen if "id" in about]
    assert len(ids) == len(set(ids))
    assert html(both, "nl") == made, "the same results give the same page"


def broken(folder: Path, target: Path, file: str, text: str | None) -> Path:
    shutil.copytree(folder, target)
    (target / file).unlink() if text is None else (target / file).write_text(text, "utf-8")
    return target


@pytest.mark.parametrize(
    ("kind", "file", "text", "said"),
    [
        ("run", "record.json", None, "there is no record.json"),
        ("run", "record.json", "{", "cannot be read"),
        ("run", "record.json", "[]", "not a record of leerwerk"),
        ("run", "record.json", '{"name": "other", "version": 1}', "not a record of leerwerk"),
        ("run", "monthly.parquet", None, "is not complete"),
        ("run", "summary.json", "{}", "is broken"),
        ("comparison", "comparison.json", '{"rows": []}', "is broken"),
        ("effect", "counts.csv", "a,b\n1,2\n", "is broken"),
    ],
)
def test_what_cannot_be_told_is_refused_in_one_line(
    results: Mapping[str, Path], tmp_path: Path, kind: str, file: str, text: str | None, said: str
) -> None:
    folder = broken(results[kind], tmp_path / "copy", file, text)
    with pytest.raises(NotReportableError, match=said) as error:
        html([read(folder)], "nl")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "calibration"}, "holds 'calibration', of which no report is made; there are reports of run"),
        ({"identity": 3}, "is broken"),
        ({"seed": None, "scenario": {}}, "made by another version"),
    ],
)
def test_a_record_that_says_something_else_is_refused(
    results: Mapping[str, Path], tmp_path: Path, change: dict[str, object], said: str
) -> None:
    record = json.loads((results["run"] / "record.json").read_text("utf-8"))
    folder = broken(results["run"], tmp_path / "copy", "record.json", json.dumps(record | change))
    with pytest.raises(NotReportableError, match=said):
        html([read(folder)], "nl")
