#!/usr/bin/env python3
"""Pages a second: synoptic beside trafilatura and resiliparse on the same HTML pages, on one core.

    extraction.py --build build/release [--runs 3] [--pages 0] FOLDER...

Takes every .html and .html.gz below the folders (--pages N: every k-th, so that N are left). All read pages that lie unpacked in
memory, loading is not counted, and the rounds of the programs take turns, so that other work on the machine meets all alike.
synoptic fills every field of an article (text, title, authors, dates, credits, what was set aside), trafilatura text and
metadata, resiliparse the main text alone. A last row is the whole command from WARC records on standard input to JSON.
"""
import argparse
import gzip
import pathlib
import subprocess
import tempfile

from measure import rates, time_call, time_program, use_one_core


def read_pages(folders, wanted):
    paths = sorted(p for folder in folders for p in pathlib.Path(folder).rglob("*") if p.name.endswith((".html", ".html.gz")))
    if wanted:
        paths = paths[::max(1, len(paths) // wanted)][:wanted]
    return [gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes() for p in paths]


def warc_record(number, page):
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\n"
            f"WARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Target-URI: https://www.example.org/{number}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n")
    return head.encode() + body + b"\r\n\r\n"


def run_command(build, pages):
    data = b"".join(warc_record(number, page) for number, page in enumerate(pages))
    return time_program([f"{build}/synoptic", "extract", "--jobs", "1", "-"], data, warc_record(0, b"<p>Yes.</p>"), 1)[1]


def run_bench(build, paths):
    out = subprocess.run([f"{build}/bench/extract_bench", "1", *paths], stdout=subprocess.PIPE, check=True, text=True).stdout
    return [tuple(map(float, line.split()[:2])) for line in out.splitlines()]


def trafilatura_extractor():
    import trafilatura
    return lambda page: trafilatura.bare_extraction(page, with_metadata=True)


def resiliparse_extractor():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return lambda page: extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)


def name_and_version(name):
    from importlib.metadata import version
    return f"{name} {version(name)}"


def write_pages(folder, pages):
    paths = [f"{folder}/{number:05d}.html" for number in range(len(pages))]
    for path, page in zip(paths, pages):
        pathlib.Path(path).write_bytes(page)
    return paths


def measure(build, pages, runs):
    """-> {program: [(processor seconds, wall seconds)]}, one for each run."""
    resiliparse, trafilatura = resiliparse_extractor(), trafilatura_extractor()
    times = {}
    with tempfile.TemporaryDirectory() as folder:
        paths = write_pages(folder, pages)
        programs = {
            "synoptic, pages in memory": lambda: run_bench(build, paths),
            name_and_version("resiliparse"): lambda: time_call(lambda: [resiliparse(p) for p in pages], 1)[1],
            name_and_version("trafilatura"): lambda: time_call(lambda: [trafilatura(p) for p in pages], 1)[1],
            "synoptic extract, from WARC to JSON": lambda: run_command(build, pages),
        }
        for _ in range(runs):
            for name, run in programs.items():
                times.setdefault(name, []).extend(run())
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build/release")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pages", type=int, default=0)
    parser.add_argument("folders", nargs="+")
    arguments = parser.parse_args()
    use_one_core()
    pages = read_pages(arguments.folders, arguments.pages)
    size = sum(map(len, pages))
    print(f"{len(pages)} pages, {size / 1e6:.1f} MB, mean {size / len(pages) / 1e3:.0f} KB; processor time on one core, "
          f"{arguments.runs} runs\n")
    print("| program | pages/s, best | pages/s, median | pages/s, wall | synoptic is faster by |")
    print("| --- | --- | --- | --- | --- |")
    ours = None
    for name, times in measure(arguments.build, pages, arguments.runs).items():
        best, median, wall = rates(len(pages), times)
        ours = ours or median
        print(f"| {name} | {best:,.0f} | {median:,.0f} | {wall:,.0f} | {ours / median:.1f} |", flush=True)


if __name__ == "__main__":
    main()
