"""Starts Debian's Chromium, and serves it folders on loopback."""

import functools
import http.server
import os
import shutil
import threading
from contextlib import contextmanager


def launch(playwright):
    """The browser that is installed, not one that Playwright would fetch."""
    program = shutil.which("chromium")
    if program is None:
        raise FileNotFoundError("chromium is not installed: make test installs it")
    # Chromium's sandbox refuses to run for root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=program, args=arguments)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files in silence, and pages as the UTF-8 that they are."""

    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".html": "text/html; charset=utf-8"}

    def log_message(self, *arguments):
        pass


@contextmanager
def serve(folder, handler=Handler):
    """The address of the folder while it is served, without a slash at its end."""
    made = functools.partial(handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), made) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
