"""How does the page reach a browser? A server on one address, that asks nothing from outside and tells nobody."""

import os
import socket
import warnings
from collections.abc import Callable
from typing import Any

from sim.watch import asked
from sim.watch.asked import Asked

SETTINGS = {
    "SOLARA_APP": "sim.watch.page",
    "SOLARA_MODE": "production",
    "SOLARA_TELEMETRY_MIXPANEL_ENABLE": "false",
    "SOLARA_ASSETS_PROXY": "true",
    # all that a browser needs lies in the package solara-assets; what did not would be asked here, and refused
    "SOLARA_ASSETS_CDN": "http://127.0.0.1:9/",
    "SOLARA_THEME_SHOW_BANNER": "false",
    "SOLARA_THEME_LOADER": "plain",
    "SOLARA_CHECK_HOOKS": "off",  # else it judges Mesa's code aloud at every start
    "SOLARA_SESSION_HTTP_ONLY": "true",
    "SOLARA_KERNEL_CULL_TIMEOUT": "10m",  # a model of the country for each page that was closed is much to keep a day
}
"""Settings of Solara, which it reads when it is first imported."""


def serve(of: Asked, at: socket.socket, ready: Callable[[], None]) -> None:
    """Serve the page on a socket that is bound until an interrupt; `ready` is called as soon as it answers."""
    os.environ.update(SETTINGS)
    asked.put(of)
    import uvicorn
    from solara.server import starlette

    from sim.watch.mesa_page import adapt

    adapt(of.lang)
    warnings.filterwarnings("ignore", message="Cookies with samesite")  # a remark for who puts the page in another
    server = _server(uvicorn)(uvicorn.Config(starlette.app, log_level="error", ws="auto"))
    server.ready = ready
    server.run(sockets=[at])


def _server(uvicorn: Any) -> Any:
    class Server(uvicorn.Server):  # type: ignore[misc, unused-ignore]
        """Tells when it has started."""

        ready: Callable[[], None]

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            self.ready()

    return Server
