#!/usr/bin/env python3
"""Makes models/words.bin, the table of words that are used alike (format: models/README-words.md).

  make_words.py GLOVE.txt OUT.bin     needs numpy and xxhash

GLOVE.txt has a word and its 100 numbers a line, the most frequent word first.
"""
import sys
import unicodedata

import numpy
import xxhash

WORDS = 30_000
LEARNT_FROM = 40_000  # words that the main directions are computed of
DROPPED = 2  # the strongest directions tell how frequent a word is, not what it means
SIZE = 64
SCALE = 254  # of a number of a vector of length 1
MAGIC = b"SYNWORD1"


def fold(word):
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in parts if not unicodedata.combining(c))


def key_of(word):
    return xxhash.xxh3_64_intdigest(fold(word).encode(), seed=0) >> 32


def read(path):
    words, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            word, *numbers = line.rstrip("\n").split(" ")
            words.append(word)
            rows.append([float(x) for x in numbers])
            if len(words) == LEARNT_FROM:
                break
    return words, numpy.array(rows)


def reduce(rows):
    centred = rows - rows.mean(axis=0)
    _, _, directions = numpy.linalg.svd(centred, full_matrices=False)
    reduced = centred @ directions[DROPPED:DROPPED + SIZE].T
    return reduced / numpy.linalg.norm(reduced, axis=1, keepdims=True)


def pad(data):
    return data + bytes(-len(data) % 64)


def main(source, target):
    words, rows = read(source)
    vectors = numpy.clip(numpy.rint(reduce(rows) * SCALE), -127, 127).astype(numpy.int8)
    by_key = {}
    for word, vector in zip(words[:WORDS], vectors):
        if any(c.isalpha() for c in word):
            by_key.setdefault(key_of(word), vector)
    keys = sorted(by_key)
    head = MAGIC + numpy.array([len(keys), SIZE], dtype="<u4").tobytes()
    with open(target, "wb") as out:
        out.write(pad(head))
        out.write(pad(numpy.array(keys, dtype="<u4").tobytes()))
        out.write(b"".join(by_key[key].tobytes() for key in keys))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
