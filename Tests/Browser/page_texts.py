"""The texts of the finished pages as search must know them, read with Python's own parser: the tests' second opinion."""

import re
import unicodedata
from collections import Counter
from html.parser import HTMLParser

INLINE = set("a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q ruby s samp small span strong sub sup time "
             "u var wbr".split())
SKIPPED = set("button form math nav noscript object script select style svg template textarea".split())
FOLDED = str.maketrans("๐๑๒๓๔๕๖๗๘๙“”„«»‘’‐‑‒–—", "0123456789\"\"\"\"\"''-----")


def fold(text):
    text = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", text)
    text = re.sub("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "\\1\u0e33", text).replace("\u0e40\u0e40", "\u0e41")
    return re.sub(r"\s+", " ", text.lower().translate(FOLDED)).strip()


class MainReader(HTMLParser):
    """Fields are what stands between headings; blocks, within fields, between all elements that are no inline ones."""

    def __init__(self):
        super().__init__()
        self.within, self.skipped, self.fields = False, [], [[""]]

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "main":
            self.within = True
        if self.skipped:
            if tag == self.skipped[0]:
                self.skipped.append(tag)
        elif tag in SKIPPED or attributes.get("class") in ("footnote-ref", "footnote-back", "print-only"):
            self.skipped = [tag]
        self.divide(tag, "id" in attributes)

    def handle_endtag(self, tag):
        if tag == "main":
            self.within = False
        if self.skipped and tag == self.skipped[0]:
            self.skipped.pop()
        self.divide(tag, True)

    def divide(self, tag, leads_there):
        if re.fullmatch("h[1-6]", tag) and (leads_there or tag == "h1"):
            self.fields.append([""])
        elif tag not in INLINE:
            self.fields[-1].append("")

    def handle_data(self, data):
        if self.within and not self.skipped:
            self.fields[-1][-1] += data


def fields(html):
    """The page's texts, each a list of blocks as written."""
    reader = MainReader()
    reader.feed(html)
    return reader.fields


def searched_pages(public):
    """The folded texts of each page that search has to know, by address."""
    pages = {}
    for path in sorted(public.glob("**/index.html")):
        html = path.read_text(encoding="utf-8")
        address = "/" + path.relative_to(public).as_posix().removesuffix("index.html")
        is_left_out = "http-equiv=\"refresh\"" in html or address.endswith("/search/") or "/news/page/" in address
        if not is_left_out:
            pages[address] = [fold(" ".join(blocks)) for blocks in fields(html)]
    return pages


def having(pages, terms):
    """The addresses of the pages that have every term."""
    return {address for address, texts in pages.items()
            if all(any(fold(term) in text for text in texts) for term in terms)}


def characters(text):
    """How often each visible character occurs.

    SARA AM counts as its two halves: a PDF may hold either spelling, as the font draws it.
    """
    text = unicodedata.normalize("NFC", text).replace("\u0e33", "\u0e4d\u0e32")
    return Counter(character for character in text if not character.isspace() and character.isprintable())
