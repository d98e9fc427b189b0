"""What does Mesa's page do otherwise here? It speaks the language that was asked, and a moved slider counts at once."""

import threading
from collections.abc import Callable
from typing import Any

import solara
from mesa.visualization import Slider, solara_viz

from sim.show.words import number, word
from sim.watch.asked import current

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
    {"i": 0, "x": 0, "y": 0, "w": 6, "h": 16, "moved": False},
    {"i": 1, "x": 6, "y": 0, "w": 6, "h": 8, "moved": False},
    {"i": 2, "x": 6, "y": 8, "w": 6, "h": 8, "moved": False},
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

    def Card(self, title: str, **more: Any) -> Any:
        """A card with its title."""
        return solara.Card(self._say(title), **more)

    def Button(self, label: str, **more: Any) -> Any:
        """A button with its label."""
        return solara.Button(label=self._say(label), **more)

    def SliderInt(self, label: str, **more: Any) -> Any:
        """A slider for whole numbers."""
        return Valued(solara.SliderInt, self._say(label), self._lang, 0, **more)

    def SliderFloat(self, label: str, **more: Any) -> Any:
        """A slider for shares and positions."""
        return Valued(solara.SliderFloat, self._say(label), self._lang, 2, **more)

    def Checkbox(self, **_: Any) -> None:
        """Left out: its only use, threads that draw while others step, would show months half done."""

    def Text(self, said: str) -> Any:
        """The number of months that have passed; newer Mesa tells a time with decimals."""
        months = float(said.rpartition(" ")[2])
        return solara.Text(f"{word('watch.months', self._lang)}: {months:.0f}")

    def _say(self, label: str) -> str:
        return word(SAID[label], self._lang) if label in SAID else label


@solara.component
def Valued(
    slider: Callable[..., Any], label: str, lang: str, digits: int, *,
    value: Any, on_value: Callable[[Any], None], **more: Any,
) -> None:  # fmt: skip
    """A slider that says where it stands, below its label: solara tells it only while it moves."""
    now = solara.use_reactive(value)

    def moved(to: Any) -> None:
        now.value = to
        on_value(to)

    with solara.Column(gap="0"):
        solara.Text(f"{label}: {number(now.value, lang, digits)}")
        slider("", value=now.value, on_value=moved, thumb_label=False, **more)


@solara.component
def Creator(model: solara.Reactive[Any], user_params: dict[str, Any], *, model_parameters: Any) -> None:
    """Mesa's inputs; a new run starts as soon as one has changed and rests, not only at Reset."""
    solara.Text(word("watch.criteria", current().lang))
    _creator(model, user_params, model_parameters=model_parameters)
    made_of = solara.use_ref(_started_with(user_params))

    def renew(outrun: threading.Event) -> None:
        chosen = model_parameters.value
        if chosen and chosen != made_of.current and not outrun.wait(SETTLED):
            made_of.current = chosen
            model.value = type(model.value)(**chosen)

    solara.use_thread(renew, dependencies=[model_parameters.value], intrusive_cancel=False)


def _started_with(user_params: dict[str, Any]) -> dict[str, Any]:
    return {name: value.value if isinstance(value, Slider) else value for name, value in user_params.items()}


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
        "make_initial_grid_layout": _layout,
    }
    for name, ours in changed.items():
        setattr(solara_viz, name, ours)


def _layout(components: int) -> list[dict[str, Any]]:
    return [dict(place) for place in LAYOUT[:components]]
