"""Extractors written in Python on web pages: `pages.py NAME ROUNDS`, paths of .html.gz files on standard input.

Prints one JSON object a page, as bench/html/messages.ts describes: bytes, seconds (processor time of the fastest
round), slowest, failed, extract (title and text) and peak (bytes of memory that the process has held so far).
"""

import gzip
import json
import resource
import sys
import time

WARM_UP = 40


def heading(html):
    """The page's headline for extractors that give none: its first <h1>, else its <title>."""
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(html)
    first = tree.document.query_selector("h1")
    return (first.text.strip() if first is not None else "") or tree.title or ""


def trafilatura():
    import trafilatura

    def extract(html):
        found = trafilatura.bare_extraction(html, with_metadata=True)
        return ("", "") if found is None else (found.title or "", found.text or "")

    return extract


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    return lambda html: (None, extract_plain_text(html, main_content=True))


def justext():
    import justext

    words = justext.get_stoplist("English")

    def extract(html):
        paragraphs = justext.justext(html, words)
        return None, "\n".join(each.text for each in paragraphs if not each.is_boilerplate)

    return extract


CONTENDERS = {"trafilatura": trafilatura, "resiliparse": resiliparse, "justext": justext}


def outcome(extract, path, rounds):
    with gzip.open(path, "rt", encoding="utf-8", errors="replace", newline="") as file:
        html = file.read()
    taken, title, text, failed = [], "", "", False
    for _ in range(rounds):
        start = time.process_time()
        try:
            title, text = extract(html)
        except Exception:  # whatever it throws, the contender fails on the page
            failed = True
        taken.append(time.process_time() - start)
    return {
        "bytes": len(html.encode()),
        "seconds": min(taken),
        "slowest": max(taken),
        "failed": failed,
        "extract": {"title": heading(html) if title is None else title, "text": text},
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }


def main(name, rounds):
    extract = CONTENDERS[name]()
    paths = sys.stdin.read().split("\n")
    for path in paths[:WARM_UP]:
        outcome(extract, path, 1)
    for path in paths:
        print(json.dumps(outcome(extract, path, int(rounds))), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
