"""leerwerk watch: see a scenario run in a browser, month by month, on Mesa's own page."""

import socket
from contextlib import suppress
from ipaddress import ip_address
from typing import TYPE_CHECKING, Annotated

import typer

from sim.cli import options
from sim.cli.endings import WrongInputError, ends_well
from sim.said import Said, of_system

if TYPE_CHECKING:
    from sim.scenario import Scenario

EXAMPLES = """\b
Examples:
  leerwerk watch baseline
  leerwerk watch mine.yaml --seed 2 --lang nl
  leerwerk watch baseline --scale 0.1 --port 9000 --no-open"""

NEEDED = ("solara", "ipyvuetify", "uvicorn")
"""What the extra brings and nothing else does."""


@ends_well
def watch(
    scenario: options.Scenario,
    seed: options.Seed = 1,
    scale: options.Scale = None,
    months: options.Months = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; any other than this lets others on the network in.")
    ] = "127.0.0.1",
    port: Annotated[str, typer.Option(metavar="N", help="The port to listen on (1 to 65535).")] = "8765",
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open a browser.")] = False,
    lang: options.Language = None,
) -> None:
    """Watch a scenario run in a browser, for who knows Mesa.

    Needs more: pip install 'leerwerk[watch]'. The page works without internet and tells nobody that it is used. Each
    browser has a model of its own. The whole country is shown unless the scenario or --scale says otherwise, as a
    smaller share has only some of the regions on the map.
    """
    from sim.cli.notes import tell_run
    from sim.run import prepare

    language = options.chosen(lang)
    _installed()
    asked = prepare(scenario, scale=scale, months=months)
    tell_run([asked], language)
    _serve(asked, seed, language, host=host, port=port, show=not no_open)


def _serve(asked: "Scenario", seed: int, lang: str, *, host: str, port: str, show: bool) -> None:
    from sim.cli.phrases import say
    from sim.watch.asked import Asked
    from sim.watch.serve import serve

    with _bound(host, port) as at:
        address = _address(at)
        if not ip_address(at.getsockname()[0]).is_loopback:
            typer.secho(say("watch_open_to_all", lang, host=host), err=True, fg="yellow")
        typer.echo(say("watch_starting", lang), err=True)
        with suppress(KeyboardInterrupt):  # the usual way to stop
            serve(Asked(asked, seed, lang), at, lambda: _ready(address, show, lang))


def _installed() -> None:
    """Raise WrongInputError, with what to type, unless the extra is there."""
    from importlib.util import find_spec

    if any(find_spec(name) is None for name in NEEDED):
        raise WrongInputError(Said("serve.needs"))


def _bound(host: str, port: str) -> socket.socket:
    """A socket on the address; raises WrongInputError for one that is wrong or in use."""
    number = int(port) if port.isascii() and port.isdigit() else 0
    if not 1 <= number <= 65_535:
        raise WrongInputError(Said("serve.port", port=port))
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM)[0]
        at = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError):
        raise WrongInputError(Said("serve.host", host=host)) from None
    try:
        at.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        at.bind(address)
    except OSError as error:
        at.close()
        raise WrongInputError(Said("serve.taken", host=host, port=port, why=of_system(error))) from None
    return at


def _address(at: socket.socket) -> str:
    """What to type in a browser on this machine."""
    host, port = at.getsockname()[:2]
    name = "127.0.0.1" if ip_address(host).is_unspecified else f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"


def _ready(address: str, show: bool, lang: str) -> None:
    import webbrowser

    from sim.cli.phrases import say

    typer.echo(say("watch_ready", lang, address=address))
    if show:
        webbrowser.open(address)
