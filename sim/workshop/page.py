"""How does a workshop become one page that needs nothing else?"""

import json
from pathlib import Path
from typing import Any

from markupsafe import Markup

from sim import __version__
from sim.show.template import templates
from sim.show.words import Count, number, word
from sim.study.workshop import Prepared
from sim.workshop.content import SURE, content, off

TEMPLATES = Path(__file__).with_name("templates")
SCRIPTS = ("response.js", "state.js", "pictures.js", "results.js", "page.js")
LABELS = (
    "question", "undo", "reset", "predict", "beside", "copy_link", "print", "setting", "one", "two", "now", "today",
    "absent", "less", "more", "ideal", "unit", "band", "by_year", "lost", "most", "nothing_lost", "started",
    "employed", "budget", "budget_unit", "within", "over", "role", "everyone", "yours", "higher", "guess",
    "guess_unit", "guess_add", "guess_show", "cover", "closest", "again", "exact", "estimate", "more_than",
    "less_than", "same_as", "copied", "copy_self", "numbers", "position", "outcome", "rests_title", "noscript",
    "by_keys", "table_more", "result", "euro_million",
)  # fmt: skip
"""What the page itself says, below `workshop.page`."""
AS_IT_IS = "baseline"
"""The scenario in which nothing changes."""


def html(of: Prepared, lang: str) -> str:
    """A page in `en` or `nl` on which six criteria can be moved; it loads nothing from outside.

    The same runs give the same page.
    """
    data = content(of, lang) | {"say": _said(of.scenario.name, lang)}
    shown = {
        "lang": lang,
        "say": data["say"],
        "title": of.scenario.title[lang],
        "rests": rests(of, lang),
        "style": _inline("style.css"),
        "script": Markup("\n").join(_inline(name) for name in SCRIPTS),
        "data": _json(data),
    }
    return templates(TEMPLATES).get_template("page.html").render(shown)


def _said(scenario: str, lang: str) -> dict[str, str]:
    """What the page itself says; "as it is" is the world of today in the baseline only."""
    said = {name: word(f"workshop.page.{name}", lang) for name in LABELS}
    own = {"now": word("workshop.page.own_now", lang), "today": word("workshop.page.own_today", lang)}
    return said if scenario == AS_IT_IS else said | own


def rests(of: Prepared, lang: str) -> list[str]:
    """What the numbers of a page rest on, in sentences."""
    inhabitants = float(of.runs["inhabitants"].iloc[0])
    about = {
        "name": of.scenario.name,
        "runs": number(len(of.runs), lang, 0),
        "draws": of.plan["draws"],
        "people": number(inhabitants / 1e6, lang, 1),
        "years": Count(of.years),
        "trials": of.plan["trials"],
        "mean": number(100.0 * min(float(of.errors.mean()), 1.0), lang, 0),
        "most": number(100.0 * off(of), lang, 0),
        "share": number(100.0 * SURE, lang, 0),
        "version": __version__,
    }
    lines = ("runs", "band", "between", "ends", "model", "cards", "source")
    return [word(f"workshop.rests.{line}", lang).format(**about) for line in lines]


def _json(data: dict[str, Any]) -> Markup:
    """Plain values as a script may hold them: no end of the element can lie inside."""
    return Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/"))


def _inline(name: str) -> Markup:
    return Markup((TEMPLATES / name).read_text("utf-8"))
