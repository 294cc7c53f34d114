#!/usr/bin/env python3
"""The language of a text: synoptic beside langid, pycld2 and lingua, by length of text.

    language_id.py --synoptic build/release/synoptic ARTICLES.jsonl[.gz]...

A line holds {"text", "lang"} ("de-at" counts as "de"; Norwegian is one language), or two such articles as {"a", "b"}. Texts under
200 characters are left out. Each is asked whole, by 200 characters from its middle on, cut at blanks, and by one sentence of 40
characters or more from the middle. No program is told which languages occur. Speed is processor time on one core for the whole
articles, without loading; synoptic has no command that tells the language and nothing else, so its speed is not stated here.
"""
import argparse
import gzip
import json
import re
import subprocess

from measure import rates, time_call, use_one_core

LENGTHS = ("article", "200 characters", "sentence")
SAME = {"nb": "no", "nn": "no", "iw": "he", "zh-hant": "zh", "zh-tw": "zh"}


def base_language(code):
    code = code.lower().replace("_", "-")
    code = SAME.get(code, code.split("-")[0])
    return SAME.get(code, code)


def read_articles(paths):
    articles = {}
    for path in paths:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                for article in (row, row.get("a"), row.get("b")):
                    if article and article.get("lang") and len(article.get("text") or "") >= 200:
                        articles[article["text"]] = base_language(article["lang"])
    return list(articles.items())


def passage(text):
    middle = len(text) // 2
    begin = max(0, min(middle, len(text) - 200))
    part = text[begin:begin + 200]
    words = part.split(" ")
    return " ".join(words[1:-1]) if len(words) > 4 else part


def sentence(text):
    sentences = [s.strip() for s in re.split(r"(?<=[.!?。।؟])\s+|\n+", text)]
    fitting = [s for s in sentences if 40 <= len(s) <= 400] or [text[:200]]
    return fitting[len(fitting) // 2]


def ask_synoptic(program, texts):
    """The command `extract` on JSON lines without a language; it marks those that are not English."""
    data = "\n".join(json.dumps({"id": str(i), "text": text}) for i, text in enumerate(texts))
    done = subprocess.run([program, "extract", "-"], input=data.encode(), stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=False)
    found = {}
    for line in done.stdout.decode("utf-8", "replace").splitlines():
        row = json.loads(line)
        found[row["id"]] = row.get("lang") or "en"
    return [found.get(str(i), "?") for i in range(len(texts))]


def langid_program():
    import langid
    return lambda texts: [langid.classify(text)[0] for text in texts]


def pycld2_program():
    import pycld2

    def one(text):
        clean = "".join(c for c in text if c.isprintable() or c in "\n\t")
        return pycld2.detect(clean.encode("utf-8"))[2][0][1]
    return lambda texts: [one(text) for text in texts]


def lingua_program():
    from lingua import LanguageDetectorBuilder
    detector = LanguageDetectorBuilder.from_all_languages().build()

    def one(text):
        language = detector.detect_language_of(text)
        return language.iso_code_639_1.name.lower() if language else ""
    return lambda texts: [one(text) for text in texts]


def share_right(answers, labels):
    return 100.0 * sum(base_language(a) == b for a, b in zip(answers, labels)) / len(labels)


def print_row(name, ask, sets, labels, timed):
    cells = []
    for texts in sets:
        answers = ask(texts)
        english = [(a, b) for a, b in zip(answers, labels) if "en" in (base_language(a), b)]
        wrong = sum(base_language(a) != b for a, b in english)
        cells.append(f"{share_right(answers, labels):.1f} ({wrong})")
    speed = "–"
    if timed:
        speed = f"{rates(len(labels), time_call(lambda: ask(sets[0]), 2)[1])[0]:,.0f}"
    print(f"| {name} | " + " | ".join(cells) + f" | {speed} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--synoptic", default="build/release/synoptic")
    parser.add_argument("articles", nargs="+")
    arguments = parser.parse_args()
    use_one_core()
    articles = read_articles(arguments.articles)
    labels = [label for _, label in articles]
    sets = [[cut(text) for text, _ in articles] for cut in (lambda text: text, passage, sentence)]
    print(f"{len(articles)} articles in {len(set(labels))} languages; per cent right (English taken for another language or "
          "the other way about)\n")
    print("| program | " + " | ".join(LENGTHS) + " | articles/s |")
    print("| --- | --- | --- | --- | --- |")
    print_row("synoptic", lambda texts: ask_synoptic(arguments.synoptic, texts), sets, labels, timed=False)
    for name, program in (("langid", langid_program), ("pycld2", pycld2_program), ("lingua", lingua_program)):
        print_row(name, program(), sets, labels, timed=True)


if __name__ == "__main__":
    main()
