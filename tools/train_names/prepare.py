#!/usr/bin/env python3
"""Brings annotated corpora into one form for train_names.

usage: prepare.py KIND FILE [KIND FILE]... > corpus.jsonl      (FILE: JSON Lines, .gz allowed)

KIND says how to read the labels: redocred, wikigold, crossner, gum, meantime, uner or tweets. A line of
output is {"set","text","entities":[{"span":[b,e],"type":T}]}, bytes, T one of PER ORG LOC NORP MISC, or SKIP
for a mention whose borders are unsure: train_names leaves its sentence out. Countries' and peoples'
adjectives become NORP by the tables of data/entities/, also where a corpus does not mark them.
Only the train part is read where a corpus is split (field "part")."""
import gzip
import json
import os
import re
import sys
import unicodedata

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'data', 'entities')
KEEP = {'PER', 'ORG', 'LOC'}
OTHER = {'MISC', 'EVT', 'EVENT', 'PRODUCT', 'OBJECT', 'ABSTRACT', 'FINANCE'}
LINKS = set('of the and for in de von van der den da di du del la le al el bin ibn y at on to & - \' '
            'on-the des dos das zu ter ten'.split())


def fold(text):
    return ''.join(c for c in unicodedata.normalize('NFD', text) if not unicodedata.combining(c)).lower()


def column(name, keep=lambda row: True):
    with open(os.path.join(DATA, name), encoding='utf-8') as lines:
        rows = [line.rstrip('\n').split('\t') for line in lines if not line.startswith('#')][1:]
    return [row[0] for row in rows if keep(row)]


NORP = {fold(n) for n in column('countries.tsv', lambda row: row[2] == 'demonym') + column('peoples.tsv')}
TITLES = {fold(n) for n in column('titles.tsv')}
COUNTRIES = {fold(n) for n in column('countries.tsv', lambda row: row[2] == 'name')}
ADJECTIVE = re.compile(r'\b(?:' + '|'.join(
    re.escape(n) for n in sorted(column('countries.tsv', lambda row: row[2] == 'demonym') +
                                 column('peoples.tsv'), key=len, reverse=True)) + r')\b')


def trim_article(text, begin, end):
    found = re.match(r'(?:the|The|THE|a|A|an|An) +', text[begin:end])
    if found:
        begin += found.end()
    found = re.search(r"(?:'s|’s|')$", text[begin:end])
    if found and end - begin > 3:
        end -= len(found.group()) if text[begin:end][-1] == 's' or len(found.group()) == 1 else 0
    return begin, end


def trim_titles(text, begin, end):
    """Leaves titles before a person's name out."""
    while True:
        words = text[begin:end].split(' ')
        cut = next((n for n in (4, 3, 2, 1) if n < len(words) and fold(' '.join(words[:n])) in TITLES), 0)
        if cut == 0:
            return begin, end
        begin += len(' '.join(words[:cut])) + 1


def is_clean(name):
    words = re.split(r'[ -]+', name)
    return all(w and (not w[0].islower() or w in LINKS) for w in words) and not re.search(r'[,;:()"“”]', name)


def read_type(kind, mention):
    label = mention['type']
    if label in ('TIME', 'NUM', 'SUBSTANCE', 'ANIMAL', 'PLANT') or mention.get('form', 'name') != 'name':
        return None
    if label in KEEP:
        return label
    return 'MISC' if label in OTHER else None


def convert(kind, text, mention):
    """A mention as (begin, end, type) in characters, or None."""
    label = read_type(kind, mention)
    if label is None:
        return None
    raw = text.encode()
    begin = len(raw[:mention['span'][0]].decode())
    end = len(raw[:mention['span'][1]].decode())
    if fold(text[begin:end]) in NORP and label != 'PER':
        return begin, end, 'NORP'
    begin, end = trim_article(text, begin, end)
    if kind in ('gum', 'meantime'):
        if label == 'PER':
            begin, end = trim_titles(text, begin, end)
        if not is_clean(text[begin:end]) or (label == 'PER' and ' of ' in text[begin:end]):
            return (begin, end, 'SKIP') if text[begin:end] != text[begin:end].lower() else None
        if label == 'PER' and fold(text[begin:end]) in TITLES:
            return None
        if label == 'PER' and any(fold(w) in TITLES or w == 'of' for w in text[begin:end].split(' ')):
            return begin, end, 'SKIP'
        if label == 'ORG' and fold(text[begin:end]) in COUNTRIES:
            return begin, end, 'LOC'
        if fold(text[begin:end]) in NORP:
            return begin, end, 'NORP'
    return begin, end, label


def outermost(items):
    kept = []
    for item in sorted(set(items), key=lambda x: (x[0], -x[1])):
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept


def add_adjectives(kind, text, items):
    if kind in ('wikigold', 'crossner', 'redocred'):
        return items
    taken = [(b, e) for b, e, t in items]
    found = [(m.start(), m.end(), 'NORP') for m in ADJECTIVE.finditer(text)]
    return items + [f for f in found if not any(b < f[1] and f[0] < e for b, e in taken)]


def records(kind, path):
    opener = gzip.open if path.endswith('.gz') else open
    with opener(path, 'rt', encoding='utf-8') as lines:
        for line in lines:
            record = json.loads(line)
            if record.get('part', 'train') == 'train':
                yield record


def main():
    for kind, path in zip(sys.argv[1::2], sys.argv[2::2]):
        for record in records(kind, path):
            if kind == 'tweets' and record['genre'] not in ('news', 'general-uk', 'mh17'):
                continue
            text = record['text']
            items = [convert(kind, text, m) for m in record['entities']]
            items = add_adjectives(kind, text, outermost([i for i in items if i]))
            spans = [{'span': [len(text[:b].encode()), len(text[:e].encode())], 'type': t}
                     for b, e, t in sorted(items) if e > b]
            print(json.dumps({'set': kind, 'text': text, 'entities': spans}, ensure_ascii=False))


if __name__ == '__main__':
    main()
