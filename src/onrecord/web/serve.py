"""Listening on the loopback interface, for as long as the desk is open."""

from __future__ import annotations

import asyncio
import signal
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from onrecord.web.app import Door
from onrecord.web.keeper import Keeper
from onrecord.web.table import Manner, Table

__all__ = ["Keeper", "Manner", "Table", "listen", "serve"]

LOOPBACK = "127.0.0.1"
_OFTEN = 5.0  # seconds between two looks at whether the desk stands idle


def listen(port: int = 0) -> socket.socket:
    """A socket on the loopback interface; any free port for 0.

    Raises:
        OSError: Somebody listens there already.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.bind((LOOPBACK, port))
    listening.listen()  # whoever comes before the desk is ready waits
    return listening


def serve(listening: socket.socket, table: Table, keeper: Keeper, told: Callable[[str], None]) -> None:
    """Serve the desk until it is interrupted; the case is closed at the end.

    Args:
        listening: Where.
        table: The open case.
        keeper: Who says who may come in.
        told: Called with each address that lets one browser in, once.
    """
    host = f"{LOOPBACK}:{listening.getsockname()[1]}"
    door = Door(table, keeper, lambda token: told(f"http://{host}/enter?token={token}"))
    door.told(keeper.token)
    config = uvicorn.Config(
        door.application(host),
        log_level="error",
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        ws="none",
        lifespan="off",
        loop="asyncio",
        http="h11",
        timeout_keep_alive=30,
        limit_concurrency=64,
        h11_max_incomplete_event_size=32 * 1024,
    )
    server = uvicorn.Server(config)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # uvicorn sends it on at its end: the case is closed then
    watching = threading.Thread(target=_watch, args=(server, door), daemon=True)
    watching.start()
    try:
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listening])
    finally:
        table.end()
        listening.close()


def _watch(server: uvicorn.Server, door: Door) -> None:
    """Lock the desk when nobody is there, though nobody asks."""
    while not server.should_exit:
        time.sleep(_OFTEN)
        asyncio.run(door.lock_if_idle())
