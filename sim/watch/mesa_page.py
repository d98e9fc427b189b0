"""What does Mesa's page do otherwise here? It speaks the language that was asked, and a moved slider counts at once."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

import solara
from mesa.visualization import solara_viz
from mesa.visualization.utils import force_update

from sim.show.words import word

SAID = {
    "Controls": "watch.controls",
    "Model Parameters": "watch.parameters",
    "Information": "watch.information",
    "Play Interval (ms)": "watch.play_interval",
    "Render Interval (steps)": "watch.render_interval",
    "Reset": "watch.reset",
    "Step": "watch.step",
}
"""The words of Mesa's page, each with the key of ours."""

SETTLED = 0.4
"""Seconds for which a slider must rest before a new run starts, since making a model of the country takes one."""

LAYOUT = [
    {"i": 0, "x": 0, "y": 0, "w": 6, "h": 18, "moved": False},
    {"i": 1, "x": 6, "y": 0, "w": 6, "h": 9, "moved": False},
    {"i": 2, "x": 6, "y": 9, "w": 6, "h": 9, "moved": False},
]
"""The map at the left, the curves and the ledger at the right."""

_creator, _controller = solara_viz.ModelCreator, solara_viz.ModelController


class Spoken:
    """`solara` as Mesa's page sees it: the same, with the page's own words in another language."""

    def __init__(self, lang: str) -> None:
        """Speak `en` or `nl`."""
        self._lang = lang

    def __getattr__(self, name: str) -> Any:
        """Whatever solara has by that name."""
        return getattr(solara, name)

    def Card(self, title: str, **more: Any) -> Any:  # noqa: N802
        """A card with its title."""
        return solara.Card(self._say(title), **more)

    def Button(self, label: str, **more: Any) -> Any:  # noqa: N802
        """A button with its label."""
        return solara.Button(label=self._say(label), **more)

    def SliderInt(self, label: str, **more: Any) -> Any:  # noqa: N802
        """A slider with its label."""
        return solara.SliderInt(label=self._say(label), **more)

    def Checkbox(self, **_: Any) -> None:  # noqa: N802
        """Left out: its only use, threads that draw while others step, would show months half done."""

    def Text(self, said: str) -> Any:  # noqa: N802
        """The number of months that have passed."""
        return solara.Text(f"{word('watch.months', self._lang)}: {said.rpartition(' ')[2]}")

    def _say(self, label: str) -> str:
        return word(SAID[label], self._lang) if label in SAID else label


@solara.component
def Creator(model: solara.Reactive[Any], user_params: dict[str, Any], *, model_parameters: Any) -> None:
    """Mesa's inputs; a new run starts as soon as one has changed and rests, not only at Reset."""
    _creator(model, user_params, model_parameters=model_parameters)
    made_of = solara.use_ref(None)

    async def renew() -> None:
        chosen = model_parameters.value
        if not chosen or chosen == made_of.current:
            return
        fresh, made_of.current = made_of.current is not None, chosen
        if fresh:
            await asyncio.sleep(SETTLED)
            model.value = type(model.value)(**chosen)
            force_update()

    solara.lab.use_task(renew, dependencies=[model_parameters.value])


@solara.component
def Controller(model: solara.Reactive[Any], **more: Any) -> None:
    """Mesa's buttons, made anew when a run that had ended is followed by another, or Play would stay dead."""
    ended, last = solara.use_ref(0), solara.use_ref(model.value)
    if last.current is not model.value:
        ended.current += not last.current.running
        last.current = model.value
    _controller(model, **more).key(f"after {ended.current}")


def adapt(lang: str) -> None:
    """Let Mesa's page speak `en` or `nl`, and start a new run when a value changes; for this process."""
    changed: dict[str, Callable[..., Any] | Spoken] = {
        "solara": Spoken(lang),
        "ModelCreator": Creator,
        "ModelController": Controller,
        "make_initial_grid_layout": partial(_layout),
    }
    for name, ours in changed.items():
        setattr(solara_viz, name, ours)


def _layout(components: int) -> list[dict[str, Any]]:
    return [dict(place) for place in LAYOUT[:components]]
