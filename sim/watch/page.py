"""What is on the page? Mesa's SolaraViz with a map, curves and the intake ledger, and a model for each browser."""

from collections.abc import Callable
from typing import Any

import solara
from mesa.visualization import Slider, SolaraViz

from sim.show.words import name_of, word
from sim.vocabulary import Criterion
from sim.watch.asked import Asked, current
from sim.watch.curves import curves
from sim.watch.lost import lost
from sim.watch.model import Watched, first
from sim.watch.seen import MEASURES, Seen
from sim.watch.tiles import tiles

SEEDS = 100
"""The highest seed of the slider, unless a higher one was asked."""

CALM = """
.v-tabs-bar { display: none !important }
.v-input__slider .v-messages { display: none }
.v-input__slider .v-input__slot { margin-bottom: 0 }
"""
"""Mesa's row of tabs is left out, since there is one page, and the empty lines below sliders."""


@solara.component
def Page() -> None:
    """The whole page; what it remembers belongs to one browser tab."""
    asked = current()
    model = solara.use_reactive(solara.use_memo(lambda: first(asked), []))
    shown = solara.use_reactive(word(f"watch.measure.{next(iter(MEASURES))}", asked.lang))
    title = asked.scenario.title[asked.lang]
    solara.Title(title)
    solara.Style(CALM)
    SolaraViz(model, components=_components(asked.lang, shown), model_params=values(asked), name=title, play_interval=1)


def values(asked: Asked) -> dict[str, Any]:
    """The arguments of the model: those that the page can change as sliders, the others as they are."""
    criteria = {
        each.value: Slider(_label(each, asked.lang), asked.criteria[each.value], 0.0, 1.0, 0.25, float)
        for each in Criterion
    }
    scale = Slider(word("watch.scale", asked.lang), asked.scale, 0.05, 1.0, 0.05, float)
    seed = Slider(word("watch.seed", asked.lang), asked.seed, 0, max(SEEDS, asked.seed), 1, int)
    return {"of": asked, **criteria, "seed": seed, "scale": scale if asked.whole else asked.scale}


def _components(lang: str, shown: solara.Reactive[str]) -> list[Any]:
    return [_map(lang, shown), _drawn(curves, lang), _drawn(lost, lang)]


def _drawn(draw: Callable[[Seen, str], str], lang: str) -> Callable[[Watched], Any]:
    return lambda model: _picture(draw(model.seen, lang))


def _map(lang: str, shown: solara.Reactive[str]) -> Callable[[Watched], Any]:
    names = {word(f"watch.measure.{measure}", lang): measure for measure in MEASURES}

    def component(model: Watched) -> Any:
        with solara.Div(style="height: 100%; display: flex; flex-direction: column") as column:
            solara.Select(word("watch.shown", lang), value=shown, values=list(names), style="flex: 0 0 auto")
            _picture(tiles(model.seen, names[shown.value], lang))
        return column

    return component


def _picture(drawn: str) -> Any:
    return solara.HTML(tag="div", unsafe_innerHTML=drawn, style="flex: 1; min-height: 0; width: 100%")


def _label(criterion: Criterion, lang: str) -> str:
    if criterion is Criterion.AANDACHT_DOELGROEP:  # its full name leaves no room
        return word("watch.aandacht_doelgroep", lang)
    name = name_of(criterion, lang)
    return name[0].upper() + name[1:]
