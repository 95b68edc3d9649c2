"""The pages made of hostile content (Tests/Fixtures/hostile), opened in Chromium: nothing runs, nothing outside is asked.

Each page is opened twice: as it is, and without its Content-Security-Policy, so that the escaping alone has to hold.
"""

import functools
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, urlsplit

import pytest
from archive import ROOT, Archive
from chromium import Handler, serve
from places import BINARY, build

POLICY = b'<meta http-equiv="Content-Security-Policy" content="'

pytestmark = pytest.mark.skipif(BINARY is None, reason="prongsai is not built (make binary builds it)")

# What must not be in a page, whether or not it has run: scripts and their like, handlers, addresses that are code.
SUSPECTS = """() => {
  const found = window.__pwned ? ["a script has run"] : [];
  const tags = "script, iframe, frame, object, embed, applet, form, input, style, base, math, video, audio, source";
  const own = ".table-tools input, .site-search, .site-search input, .search-form, .search-form input, "
    + "script[src*='/assets/table-'], script[src*='/assets/search-']";
  // Codes and charts are drawn by the program, of shapes and words alone.
  const drawn = "title, desc, defs, pattern, g, path, rect, line, circle, polyline, polygon, text, tspan";
  for (const picture of document.querySelectorAll("svg")) {
    const known = picture.matches(".qr-code, .chart-picture");
    const strange = [...picture.querySelectorAll("*")].filter(element => !element.matches(drawn));
    if (!known || strange.length) found.push(picture.outerHTML.slice(0, 200));
  }
  for (const element of document.querySelectorAll(tags)) {
    if (!element.matches(own)) found.push(element.outerHTML.slice(0, 200));
  }
  for (const element of document.querySelectorAll("*")) {
    for (const attribute of element.attributes) {
      if (/^on|^style$|^srcdoc$|^formaction$/i.test(attribute.name)) found.push(element.outerHTML.slice(0, 200));
    }
  }
  for (const link of document.querySelectorAll("[href]")) {
    if (!["http:", "https:", "mailto:", "tel:"].includes(new URL(link.href, location).protocol)) found.push(link.href);
  }
  for (const form of document.forms) {
    if (new URL(form.action, location).host !== location.host) found.push(form.action);
  }
  for (const image of document.querySelectorAll("[src]")) {
    if (new URL(image.src, location).host !== location.host) found.push(image.src);
  }
  if (document.querySelectorAll("main").length !== 1) found.push("not one <main>");
  if (document.querySelectorAll("#page_content").length !== 1) found.push("not one #page_content");
  if (!document.querySelector("body > footer:last-child")) found.push("the footer is not the end of the page");
  return found;
}"""


class HostileHandler(Handler):
    """`/guarded/…` is a file of the folder as it is, `/bare/…` the same without its policy."""

    def translate_path(self, path):
        return super().translate_path("/" + path.lstrip("/").partition("/")[2])

    def do_GET(self):
        if not self.path.startswith("/bare/") or not self.path.endswith(".html"):
            return super().do_GET()
        with open(self.translate_path(self.path), "rb") as file:
            text = file.read()
        before, _, after = text.partition(POLICY)
        text = before + after.partition(b'">')[2]
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)


def pages_of(folder, archive):
    site = folder / "sites" / archive.name
    site.mkdir(parents=True)
    archive.write(site)
    return sorted(build(site, folder / "public" / archive.name, "--jobs", "1").glob("**/*.html"))


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The served addresses of all hostile pages, without `/guarded/` or `/bare/`; of pages alike, one."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "public").mkdir()
    archives = [Archive(path) for path in sorted((ROOT / "Tests/Fixtures/hostile").glob("*.txt"))]
    building = [archive for archive in archives if archive.builds]
    assert len(building) >= 40
    with ThreadPoolExecutor(2) as pool:
        built = [page for pages in pool.map(functools.partial(pages_of, folder), building) for page in pages]
    # An attachment is the author's own file: what it holds is not ours to escape, so it is never opened by itself.
    own = [page for page in built if "files" not in page.relative_to(folder / "public").parts]
    different = {page.read_bytes(): page for page in own}
    assert all(text.count(POLICY) == 1 for text in different)
    with serve(folder / "public", HostileHandler) as origin:
        yield origin, [quote(page.relative_to(folder / "public").as_posix()) for page in different.values()]


@pytest.fixture(scope="module")
def watched(browser):
    """One page for all visits, and the list of what happened on it that must not."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    happened = []

    def admit(route):
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            happened.append(f"asks {route.request.url}")
            route.abort()

    def dismiss(dialog):
        happened.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def said(message):
        # 404.html finds its stylesheet from the root of its host, which here holds many sites.
        if "status of 404" not in message.text:
            happened.append(f"console: {message.text}")

    page.route("**/*", admit)
    page.on("dialog", dismiss)
    page.on("console", said)
    page.on("pageerror", lambda error: happened.append(f"error: {error}"))
    page.on("popup", lambda popup: happened.append(f"opens {popup.url}"))
    yield page, happened
    context.close()


@pytest.mark.parametrize("guard", ["guarded", "bare"])
def test_nothing_runs_and_nothing_outside_is_asked(watched, pages, guard):
    page, happened = watched
    origin, addresses = pages
    happened.clear()
    found = []
    for address in addresses:
        page.goto(f"{origin}/{guard}/{address}", wait_until="load")
        happened += page.evaluate(SUSPECTS)
        found += [f"{address}: {event}" for event in happened]
        happened.clear()
    assert not found, "\n" + "\n".join(found)


def test_the_watch_sees_what_runs(watched, pages):
    """The same watch over a page that is not escaped, lest it be blind."""
    page, happened = watched
    happened.clear()
    page.goto(f"{pages[0]}/bare/{pages[1][0]}", wait_until="load")
    page.set_content("<main id='page_content'><img src='x:' onerror='window.__pwned = 1; alert(1)'></main>")
    page.wait_for_function("window.__pwned")
    suspects = page.evaluate(SUSPECTS)
    assert "a script has run" in suspects and any("onerror" in suspect for suspect in suspects)
    assert "dialog: 1" in happened
    happened.clear()
