#!/usr/bin/env python3
"""Trains a UDPipe 1 model for language.py, since no package ships one.

    train_udpipe.py TRAIN.conllu DEV.conllu MODEL [--tokenizer-epochs N] [--tagger-iterations N] [--parser-iterations N]
                    [--every K]

The settings are those which UDPipe's authors published for their English UD 2.0 model, with two exceptions: the form
embeddings start at random (theirs come from word2vec), and the rounds can be cut short. The published rounds, 100 for the
tokenizer, 20 for the tagger and 30 for the parser, take hours on one core; fewer rounds, or every K-th sentence only, give a
weaker model of about the same speed.
Each part is trained in a process of its own, then the three are put into one model.
"""
import argparse
import gzip
import multiprocessing
import sys
import time

from ufal.udpipe import InputFormat, ProcessingError, Sentence, Sentences, Trainer

TOKENIZER = ("dimension=64;epochs={tokenizer_epochs};initialization_range=0.1;batch_size=100;learning_rate=0.005;"
             "dropout=0.1;early_stopping=1")
TAGGER = ("models=2;"
          "templates_1=tagger;iterations_1={tagger_iterations};guesser_suffix_rules_1=12;guesser_enrich_dictionary_1=6;"
          "guesser_prefixes_max_1=0;use_lemma_1=1;use_xpostag_1=1;use_feats_1=1;provide_lemma_1=0;provide_xpostag_1=1;"
          "provide_feats_1=1;prune_features_1=0;"
          "templates_2=lemmatizer;iterations_2={tagger_iterations};guesser_suffix_rules_2=6;guesser_enrich_dictionary_2=6;"
          "guesser_prefixes_max_2=4;use_lemma_2=1;use_xpostag_2=0;use_feats_2=0;provide_lemma_2=1;provide_xpostag_2=0;"
          "provide_feats_2=0;prune_features_2=0")
PARSER = ("iterations={parser_iterations};embedding_upostag=20;embedding_feats=20;embedding_xpostag=0;embedding_form=50;"
          "embedding_lemma=0;embedding_deprel=20;learning_rate=0.01;learning_rate_final=0.001;l2=0.5;hidden_layer=200;"
          "batch_size=10;transition_system=projective;transition_oracle=dynamic;structured_interval=8")


def read(path, every=1):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        text = file.read()
    reader = InputFormat.newConlluInputFormat()
    reader.setText(text)
    sentences, error = Sentences(), ProcessingError()
    sentence, number = Sentence(), 0
    while reader.nextSentence(sentence, error):
        if number % every == 0:
            sentences.append(sentence)
        sentence, number = Sentence(), number + 1
    if error.occurred():
        sys.exit(error.message)
    return sentences


def train(arguments, path, tokenizer, tagger, parser):
    started = time.process_time()
    error = ProcessingError()
    model = Trainer.train("morphodita_parsito", read(arguments.train, arguments.every),
                          read(arguments.dev, arguments.every), tokenizer, tagger, parser, error)
    if error.occurred():
        sys.exit(error.message)
    # The binding hands the model's bytes over as a string with surrogates for the bytes that are no UTF-8.
    data = model if isinstance(model, bytes) else model.encode("utf-8", "surrogateescape")
    with open(path, "wb") as file:
        file.write(data)
    print(f"{path}: {time.process_time() - started:.0f} s of processor time", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("train", "dev", "model"):
        parser.add_argument(name)
    parser.add_argument("--tokenizer-epochs", type=int, default=100)
    parser.add_argument("--tagger-iterations", type=int, default=20)
    parser.add_argument("--parser-iterations", type=int, default=30)
    parser.add_argument("--every", type=int, default=1)
    arguments = parser.parse_args()
    rounds = vars(arguments)
    parts = {
        "tokenizer": (TOKENIZER.format(**rounds), "none", "none"),
        "tagger": ("none", TAGGER.format(**rounds), "none"),
        "parser": ("none", "none", PARSER.format(**rounds)),
    }
    workers = [multiprocessing.Process(target=train, args=(arguments, f"{arguments.model}.{name}", *options))
               for name, options in parts.items()]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if any(worker.exitcode for worker in workers):
        sys.exit("a part could not be trained")
    train(arguments, arguments.model, *(f"from_model=file:{arguments.model}.{name}" for name in parts))


if __name__ == "__main__":
    main()
