"""Of which study of limits is a figure?"""

from typing import Any

from sim.show.studied import Limits
from sim.show.words import Count, word

SIDE, BELOW = "top", "bottom"


def runs(of: Limits, lang: str) -> str:
    """The scenario, how much was run and on which luck."""
    title = next(iter(of.bases.values())).title[lang]
    return word("figure.limits_waterfall.runs", lang).format(
        title=title, draws=Count(of.draws), replicates=Count(of.plan["replicates"]), seed=of.plan["seed"]
    )


def rows(of: Limits, side: str = SIDE) -> list[dict[str, Any]]:
    """What each criterion accounts for, the most important first."""
    return [{str(name): value for name, value in row.items()} for row in of.of("throughput", side).to_dict("records")]


def ends(of: Limits) -> tuple[float, float]:
    """Durable placements a year today and with all six criteria ideal."""
    table = of.gaps
    here = table["base"].eq(next(iter(of.bases))) & table["side"].eq(SIDE) & table["outcome"].eq("throughput")
    first: Any = table[here].iloc[0]
    return float(first["from"]), float(first["to"])
