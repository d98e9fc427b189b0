"""How do results become one page that needs nothing else?"""

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from sim import __version__
from sim.report import assumed, levers, recorded
from sim.report.parts import Chapter, Part
from sim.report.result import Result, whole
from sim.show.template import templates
from sim.show.words import word

TEMPLATES = Path(__file__).with_name("templates")
LABELS = (
    "answer", "contents", "report", "made_of", "skip", "codes", "limits_title", "for_title", "for_text", "not_title",
    "not_forecast", "not_judge", "not_decimal", "known_title", "known_text", "left_out_title", "left_out_text",
    "footer",
)  # fmt: skip
"""What the page itself says, below `report.page`."""


def html(results: Sequence[Result], lang: str) -> str:
    """A page in `en` or `nl` that tells one or more results; it loads nothing, and needs no script.

    The same results give the same page. Raises NotReportableError for a result of which a table is broken.
    """
    chapters = [_chapter(result, place, lang) for place, result in enumerate(results, 1)]
    labels = {name: word(f"report.page.{name}", lang) for name in LABELS}
    made = max(recorded.day_of(result.record) for result in results)
    labels["footer"] = labels["footer"].format(version=__version__, day=recorded.in_words(made, lang))
    style = Markup((TEMPLATES / "style.css").read_text("utf-8"))
    return templates(TEMPLATES).get_template("page.html").render(lang=lang, chapters=chapters, say=labels, style=style)


def _chapter(result: Result, place: int, lang: str) -> Chapter:
    """One result: the answer, its figures, what differs, what is assumed, and how it is made again."""
    of, teller = result.of, result.teller
    with whole(result.folder):
        figures = Part(word("report.figures", lang), teller.figures(of, lang, f"f{place}"))
        parts = [figures, levers.part(teller.scenarios(of, lang), lang), assumed.part(result, lang)]
        return Chapter(
            teller.title(of, lang), teller.question(of, lang), word(f"report.kind_of.{result.record['kind']}", lang),
            teller.answer(of, lang), [*filter(None, parts), recorded.part(result, lang)],
        )  # fmt: skip
