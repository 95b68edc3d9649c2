"""Serves the finished site on loopback and opens its pages in Chromium."""

import functools
import http.server
import os
import shutil
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]


def pytest_addoption(parser):
    parser.addoption("--public", default=str(ROOT / "public"), help="the folder of the finished site")


def sample_pages(public):
    """One address for each kind of page the site has, by the kind's name.

    Of several alike, the longest: it has most that can be wrong.
    """
    news = [page for page in public.glob("news/*/index.html") if page.parent.name != "page"]
    reserved = {"news", "search", "data", "en", "files"}
    general = [
        page
        for page in public.glob("**/index.html")
        if page.parent != public
        and not (top := page.relative_to(public).parts[0]).isdigit()
        and top not in reserved
    ]
    kinds = {
        "home": public.glob("index.html"),
        "oit": public.glob("[0-9]*/oit/index.html"),
        "item": public.glob("[0-9]*/oit/*/index.html"),
        "ita": public.glob("[0-9]*/ita/index.html"),
        "news": public.glob("news/index.html"),
        "news-item": news,
        "page": general,
        "english": public.glob("en/index.html"),
        "404": public.glob("404.html"),
    }
    longest = {kind: max(pages, key=lambda page: (page.stat().st_size, str(page)), default=None)
               for kind, pages in kinds.items()}
    return {kind: "/" + page.relative_to(public).as_posix().removesuffix("index.html")
            for kind, page in longest.items() if page}


def pytest_generate_tests(metafunc):
    if "address" not in metafunc.fixturenames:
        return
    public = Path(metafunc.config.getoption("--public")).resolve()
    if not (public / "index.html").is_file():
        reason = f"there is no site to look at: {public}/index.html is missing (make build makes it)"
        metafunc.parametrize("address", [pytest.param("/", marks=pytest.mark.skip(reason=reason))])
        return
    pages = sample_pages(public)
    metafunc.parametrize("address", list(pages.values()), ids=list(pages))


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".html": "text/html; charset=utf-8"}

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def site(pytestconfig):
    """The address of the site, without a slash at its end."""
    folder = str(Path(pytestconfig.getoption("--public")).resolve())
    handler = functools.partial(Handler, directory=folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser():
    chromium = shutil.which("chromium") or pytest.fail("chromium is not installed: make test installs it")
    # Chromium's sandbox refuses to run for root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield browser
        browser.close()


class Visit:
    """A page of the site with what it said on the console and what it asked of others."""

    def __init__(self, page, site):
        self.page = page
        self.site = site
        self.outside = []
        self.missing = []
        self.console = []
        page.route("**/*", self._admit)
        page.on("console", lambda message: self.console.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.console.append(f"error: {error}"))
        page.on("response", self._answered)

    def _admit(self, route):
        address = route.request.url
        if urlsplit(address).scheme in ("data", "blob") or address.startswith(self.site + "/"):
            route.continue_()
        else:
            self.outside.append(address)
            route.abort()

    def _answered(self, response):
        if response.status >= 400:
            self.missing.append(f"{response.status} {response.url}")

    def main_text(self):
        return self.page.locator("main").inner_text()


@pytest.fixture
def visit(browser, site):
    """`visit(address, width, javascript)` opens a page of the site; at the end no visit may have gone outside."""
    visits, contexts = [], []

    def open_page(address, width=1280, javascript=True):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=javascript, locale="th-TH")
        contexts.append(context)
        visit = Visit(context.new_page(), site)
        visits.append(visit)
        visit.page.goto(site + address, wait_until="load")
        return visit

    yield open_page
    outside = [address for visit in visits for address in visit.outside]
    for context in contexts:
        context.close()
    assert not outside, "the page asks other servers: " + " ".join(outside)
