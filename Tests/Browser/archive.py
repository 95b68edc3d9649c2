"""Reads the archives of Tests/Fixtures/hostile and lays their sites out, as Tests/TestSupport/SiteArchive.swift does."""

import os
import re
import shutil
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def smallest_site():
    """The files below every archive, by path; written once, in TemporarySite.swift."""
    source = (ROOT / "Tests/TestSupport/TemporarySite.swift").read_text()

    def literal(name):
        return textwrap.dedent(re.search(rf'static let {name} = """\n(.*?)\n *"""', source, re.DOTALL)[1])

    return {"content/site.yml": literal("siteFile"), "content/catalogue/2568.yml": literal("catalogue")}


def expanded(line):
    line = re.sub(r"⟪U\+([0-9A-F]+)⟫", lambda match: chr(int(match[1], 16)), line)
    return re.sub(r"⟪([0-9]+)×(.*?)⟫", lambda match: match[2].replace("\\n", "\n") * int(match[1]), line)


class Archive:
    def __init__(self, path):
        self.name = path.stem
        self.expectations, self.actions, self.files = [], [], []
        for line in path.read_text().split("\n")[:-1]:
            if line.startswith("-- ") and line.endswith(" --"):
                self.files.append([expanded(line[3:-3]), ""])
            elif self.files:
                self.files[-1][1] += expanded(line) + "\n"
            elif line.startswith("@expect "):
                self.expectations.append(line.split(" ", 2)[1:])
            elif line:
                self.actions.append(line.split(" ", 2))

    @property
    def builds(self):
        return any(expectation[0] == "page" for expectation in self.expectations)

    def write(self, folder):
        """Lays the site out. Cases that build have no pipes, links and the like."""
        shutil.copytree(ROOT / "templates", folder / "templates")
        for path, text in [*smallest_site().items(), *self.files]:
            write(folder, path, text.encode())
        for directive, path, *rest in self.actions:
            if directive == "@hex":
                write(folder, path, bytes.fromhex(rest[0]))
            elif directive == "@append":
                text = (folder / path).read_bytes()
                write(folder, path, text.removesuffix(b"\n") + f"\n{rest[0]}\n".encode())
            else:
                raise ValueError(f"{self.name}: {directive} is not known to the browser's tests")


def write(folder, path, data):
    target = os.path.join(folder, path)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    Path(target).write_bytes(data)
