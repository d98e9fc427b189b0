"""What limits scaling, in a few plain sentences?"""

from typing import Any

from sim.show.studied import Limits
from sim.show.words import Count, number, word


def answer(of: Limits, lang: str) -> list[str]:
    """Which criterion counts most and how sure that is, whether they need each other, and what intake is lost to."""
    gap = _gap(of)
    some = (_most, _order, _work, _together, _link, _why, _rests_on)
    parts = some if gap and max(gap["from"], gap["to"]) > 0.0 else (_nothing, _work, _why, _rests_on)
    return [line for part in parts if (line := part(of, lang))]


def _nothing(of: Limits, lang: str) -> str:
    return word("limits.told.nothing", lang)


def _most(of: Limits, lang: str) -> str:
    rows = of.of("throughput", "top").to_dict("records")
    first: Any = rows[0]
    return word("limits.told.most", lang).format(
        criterion=_called(first, lang), mean=_of(first["mean"], lang), low=_of(first["low"], lang),
        high=_of(first["high"], lang), share=number(100.0 * first["share"], lang),
        times=round(first["first"] * first["draws"]), draws=Count(first["draws"]), others=_list(rows[1:], lang),
    )  # fmt: skip


def _order(of: Limits, lang: str) -> str:
    rows: list[Any] = of.of("throughput", "top").to_dict("records")
    alone, last = (max(rows, key=lambda row: row[name]) for name in ("alone", "last"))
    return word("limits.told.order", lang).format(
        alone=_called(alone, lang), gain=_of(alone["alone"], lang), last=_called(last, lang),
        loss=_of(last["last"], lang),
    )  # fmt: skip


def _work(of: Limits, lang: str) -> str:
    """What counts for having work at all, in a programme or not: it may be something else."""
    rows: list[Any] = of.of("employment", "top").to_dict("records")
    if not rows or not rows[0]["first"]:
        return ""
    first = rows[0]
    points = {name: number(100.0 * first[name], lang, 1) for name in ("mean", "low", "high")}
    return word("limits.told.work", lang).format(criterion=_called(first, lang), **points)


def _together(of: Limits, lang: str) -> str:
    gap = _gap(of) or {}
    ratio = gap["complementarity"]
    how = "more" if gap["complementarity_low"] > 1.0 else "less" if gap["complementarity_high"] < 1.0 else "same"
    return word(f"limits.told.{how}", lang).format(
        ratio=number(ratio, lang, 1), low=number(gap["complementarity_low"], lang, 1),
        high=number(gap["complementarity_high"], lang, 1), start=_of(gap["from"], lang), end=_of(gap["to"], lang),
    )  # fmt: skip


def _link(of: Limits, lang: str) -> str:
    if of.link is None:
        return ""
    fit = of.link.fit
    best = max(fit, key=lambda name: fit[name])
    power, low, high = (number(value, lang, 2) for value in of.link.exponent)
    return word(f"limits.told.{best}", lang).format(
        power=power, low=low, high=high,
        **{name: number(100.0 * fit[name], lang) for name in ("minimum", "product", "sum")},
    )  # fmt: skip


def _why(of: Limits, lang: str) -> str:
    here = of.lost[of.lost["base"] == next(iter(of.bases))]
    most = {state: _largest(here[here["state"] == state]) for state in ("as_is", "all")}
    return word("limits.told.why", lang).format(
        **{state: word(f"constraint.{row['constraint']}", lang) for state, row in most.items()},
        before=_of(most["as_is"]["persons"], lang), after=_of(most["all"]["persons"], lang),
    )  # fmt: skip


def _rests_on(of: Limits, lang: str) -> str:
    people = of.runs["inhabitants"].iloc[0] / 1e6
    told = word("limits.told.rests", lang).format(
        runs=number(len(of.runs), lang), draws=Count(of.draws), replicates=Count(of.plan["replicates"]),
        people=number(people, lang, 1),
    )  # fmt: skip
    return f"{told} {word('limits.told.sure' if of.certain else 'limits.told.unsure', lang)}"


def _gap(of: Limits) -> dict[str, float] | None:
    table = of.gaps
    here = table[table["outcome"].eq("throughput") & table["side"].eq("top") & table["base"].eq(next(iter(of.bases)))]
    rows: Any = here.to_dict("records")
    return rows[0] if rows else None


def _largest(rows: Any) -> Any:
    return rows.loc[rows["persons"].idxmax()]


def _list(rows: list[Any], lang: str) -> str:
    return ", ".join(f"{_called(row, lang)} {_of(row['mean'], lang)}" for row in rows)


def _called(row: Any, lang: str) -> str:
    return word(f"criterion.{row['criterion']}", lang)


def _of(value: float, lang: str) -> str:
    return number(value, lang, 0 if abs(value) >= 100.0 else 1)
