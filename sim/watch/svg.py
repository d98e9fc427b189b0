"""How is a picture made that is drawn anew every month? As SVG by hand: a hundred times faster than a figure."""

from html import escape
from typing import NamedTuple

from sim.show.style import GREY, INK, RULE

FONT = "Roboto, Verdana, sans-serif"


class Text(NamedTuple):
    """What to write, and where: `x` and `y` of its baseline, its size in units of the picture."""

    x: float
    y: float
    said: str
    size: float = 12.0
    colour: str = INK
    anchor: str = "start"
    weight: str = "normal"


def text(of: Text) -> str:
    """Words in a picture."""
    return (
        f'<text x="{of.x:.1f}" y="{of.y:.1f}" font-size="{of.size:g}" fill="{of.colour}" text-anchor="{of.anchor}"'
        f' font-weight="{of.weight}">{escape(of.said)}</text>'
    )


def box(x: float, y: float, width: float, height: float, fill: str, edge: str = "none", told: str = "") -> str:
    """A rectangle; `told` shows while one points at it."""
    title = f"<title>{escape(told)}</title>" if told else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0.0):.1f}" height="{height:.1f}" fill="{fill}"'
        f' stroke="{edge}">{title}</rect>'
    )


def line(x1: float, y1: float, x2: float, y2: float, colour: str = RULE) -> str:
    """A thin line."""
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def area(points: list[tuple[float, float]], fill: str) -> str:
    """A filled shape through points."""
    through = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polygon points="{through}" fill="{fill}" stroke="white" stroke-width="0.5"/>'


def picture(name: str, title: str, subtitle: str, width: float, height: float, inside: list[str]) -> str:
    """A whole picture with its title and subtitle at the top left, on white; what is `inside` begins at y = 50."""
    heads = [
        text(Text(4, 20, title, 15.0, weight="bold")),
        text(Text(4, 38, subtitle, 12.0, GREY)),
    ]
    told = escape(f"{title}. {subtitle}")
    return (
        f'<svg class="{name}" role="img" aria-label="{told}" viewBox="0 0 {width:g} {height:g}" font-family="{FONT}"'
        f' preserveAspectRatio="xMidYMin" style="width: 100%; height: 100%; background: white">'
        f"{''.join([*heads, *inside])}</svg>"
    )
