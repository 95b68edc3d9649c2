"""Serves the finished site on loopback and opens its pages in Chromium."""

from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from archive import ROOT
from chromium import launch, serve
from places import BINARY, MADE_PAGES, build_awkward, build_gallery, build_tables
from playwright.sync_api import sync_playwright


def pytest_addoption(parser):
    parser.addoption("--public", default=str(ROOT / "public"), help="the folder of the finished sample site")


def sample_pages(public):
    """One address for each kind of page, by the kind's name; None for a kind that the site lacks.

    Of several alike, the longest: it has most that can be wrong.
    """
    news = [page for page in public.glob("news/*/index.html") if page.parent.name != "page"]
    reserved = {"news", "search", "data", "en", "files", "oit"}
    general = [
        page
        for page in public.glob("**/index.html")
        if page.parent != public
        and not (top := page.relative_to(public).parts[0]).isdigit()
        and top not in reserved
    ]
    kinds = {
        "home": public.glob("index.html"),
        "years": public.glob("oit/index.html"),
        "oit": public.glob("[0-9]*/oit/index.html"),
        "item": public.glob("[0-9]*/oit/*/index.html"),
        "ita": public.glob("[0-9]*/ita/index.html"),
        "table": public.glob("[0-9]*/oit/*/table/**/index.html"),
        "measures": public.glob("[0-9]*/measures/index.html"),
        "measure": public.glob("[0-9]*/measures/*/index.html"),
        "reports": public.glob("[0-9]*/reports/index.html"),
        "report": public.glob("[0-9]*/reports/*/index.html"),
        "search": public.glob("search/index.html"),
        "news": public.glob("news/index.html"),
        "news-item": news,
        "page": general,
        "english": public.glob("en/index.html"),
        "404": public.glob("404.html"),
    }
    longest = {kind: max(pages, key=lambda page: (page.stat().st_size, str(page)), default=None)
               for kind, pages in kinds.items()}
    return {kind: page and "/" + page.relative_to(public).as_posix().removesuffix("index.html")
            for kind, page in longest.items()}


def pytest_generate_tests(metafunc):
    if "address" not in metafunc.fixturenames:
        return
    public = Path(metafunc.config.getoption("--public")).resolve()
    pages = sample_pages(public)
    missing = [kind for kind, address in pages.items() if not address]
    if missing:
        pytest.fail(f"the site in {public} has no page of these kinds (make build makes it): {', '.join(missing)}", False)
    pages |= MADE_PAGES if BINARY else {}
    metafunc.parametrize("address", list(pages.values()), ids=list(pages))


@pytest.fixture(scope="session")
def sites(pytestconfig, tmp_path_factory):
    """Gives the address of a site by its name, without a slash at its end; builds and serves it when first asked."""
    folders = {
        "": lambda: Path(pytestconfig.getoption("--public")).resolve(),
        "gallery": lambda: build_gallery(tmp_path_factory.mktemp("gallery")),
        "awkward": lambda: build_awkward(tmp_path_factory.mktemp("awkward")),
        "tables": lambda: build_tables(tmp_path_factory.mktemp("tables")),
    }
    addresses = {}
    with ExitStack() as serving:

        def address(name):
            if name not in addresses:
                addresses[name] = serving.enter_context(serve(folders[name]()))
            return addresses[name]

        yield address


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


class Visit:
    """A page of the site with what it said on the console and what it asked of others."""

    def __init__(self, page, site):
        self.page = page
        self.site = site
        self.outside = []
        self.missing = []
        self.requests = []
        self.console = []
        page.route("**/*", self._admit)
        page.on("console", lambda message: self.console.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.console.append(f"error: {error}"))
        page.on("response", self._answered)

    def _admit(self, route):
        address = route.request.url
        self.requests.append(route.request)
        if urlsplit(address).scheme in ("data", "blob") or address.startswith(self.site + "/"):
            route.continue_()
        else:
            self.outside.append(address)
            route.abort()

    def _answered(self, response):
        if response.status >= 400:
            self.missing.append(f"{response.status} {response.url}")

    def main_text(self):
        """What the page says; the tools that a script adds, and what stands there instead of them, say nothing of it."""
        tools = ".table-tools, .search-filters, noscript"
        self.page.evaluate(f"""() => {{ for (const element of document.querySelectorAll('{tools}')) {{
          element.dataset.was = element.hidden;
          element.hidden = true;
        }} }}""")
        text = self.page.locator("main").inner_text()
        self.page.evaluate(f"""() => {{ for (const element of document.querySelectorAll('{tools}'))
          element.hidden = element.dataset.was === 'true'; }}""")
        return text


@pytest.fixture
def visit(browser, sites):
    """`visit(address, width, javascript)` opens a page; at the end no visit may have gone outside.

    An address is `/about/` in the sample site, or `awkward!/about/` in another one.
    """
    visits, contexts = [], []

    def open_page(address, width=1280, javascript=True, **options):
        name, _, path = address.rpartition("!")
        context = browser.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=javascript, locale="th-TH", **options)
        contexts.append(context)
        visit = Visit(context.new_page(), sites(name))
        visits.append(visit)
        visit.page.goto(visit.site + path, wait_until="load")
        return visit

    yield open_page
    outside = [address for visit in visits for address in visit.outside]
    for context in contexts:
        context.close()
    assert not outside, "the page asks other servers: " + " ".join(outside)
