#!/usr/bin/env python3
"""Risk and the least lossy generalisation of the census sample, every combination of levels tried on every row, with numpy.
The levels are read from the catalogue, the codes from its crosswalks. Prints golden/microdata.csv.
Call: python3 microdata.py ../../../../data ../../../../../../harmonised-standards/src/main/resources/cymru/tegwch/standards > microdata.csv"""
import csv, itertools, json, math, os, platform, sys
import numpy as np

data, standards = sys.argv[1:3]
print(f"# generator: Python {platform.python_version()}, numpy {np.__version__}, python3 microdata.py ../../../../data "
      "../../../../../../harmonised-standards/src/main/resources/cymru/tegwch/standards")
print("case,measure,value")

def read(kind, name):
    return json.load(open(os.path.join(standards, kind, name + ".json"), encoding="utf-8"))

people = list(csv.DictReader(open(os.path.join(data, "census-2011-microdata-sample.csv"), encoding="utf-8")))
N = len(people)
COLUMNS = {  # variable: column of the file, list of the file, list of the catalogue
    "age": ("Age", "age", "age-ten-year@census-2021-wales"),
    "sex": ("Sex", "sex", "sex@census-2021-wales"),
    "marital": ("Marital Status", "marital-status", "marital-status-five@census-2021-wales"),
    "ethnic": ("Ethnic Group", "ethnic-group", "ethnic-group-five@census-2001"),
    "religion": ("Religion", "religion", "religion@census-2021-wales"),
    "health": ("Health", "general-health", "general-health@census-2021-wales"),
    "activity": ("Economic Activity", "economic-activity", "economic-activity@census-2021-wales"),
    "region": ("Region", None, "region@census-2011-microdata"),
}

def column(name):
    header, of, to = COLUMNS[name]
    if of is None:
        return [p[header] for p in people]
    moved = {}
    for row in read("crosswalks", f"{of}@census-2011-microdata--{to}")["rows"]:
        moved[row["from"]] = row["to"][0] if row.get("to") else "[" + row["silence"] + "]"
    return [moved["no-code-required" if p[header] == "-9" else p[header]] for p in people]

cells = {name: column(name) for name in COLUMNS}

def numbers(values):
    return np.unique(np.array(values), return_inverse=True)[1].astype(np.int64)

def level(name, wanted):
    if wanted == "-":
        return np.zeros(N, np.int64)
    if wanted == "detailed":
        return numbers(cells[name])
    groups = next(l for l in read("code-lists", COLUMNS[name][2])["levels"] if l["name"] == wanted)["groups"]
    group = {leaf: g["code"] for g in groups for leaf in g["leaves"]}
    return numbers([group.get(c, c) for c in cells[name]])

def levels(name, may_be_left_out):
    listed = [l["name"] for l in read("code-lists", COLUMNS[name][2]).get("levels", [])]
    return ["detailed"] + listed + (["-"] if may_be_left_out else [])

def classes(columns):
    key = np.zeros(N, np.int64)
    for c in columns:
        key = key * (int(c.max()) + 1) + c
    _, inverse, sizes = np.unique(key, return_inverse=True, return_counts=True)
    return inverse, sizes

def millionths(n):
    return np.floor(np.log2(n) * 1e6 + 0.5).astype(np.int64)

def show(case, measure, value):
    print(f"{case},{measure},{value}")

def risk(case, names):
    _, sizes = classes([level(n, "detailed") for n in names])
    n1, n2 = int((sizes == 1).sum()), int((sizes == 2).sum())
    show(case, "classes", len(sizes))
    show(case, "smallest", sizes.min())
    show(case, "uniques", n1)
    show(case, "below five", sizes[sizes < 5].sum())
    # Skinner and Elliot (2002): a file of 10,000 of the 56,075,912 usual residents of England and Wales on 27 March 2011
    pi = N / 56_075_912
    show(case, "correct if unique", repr(pi * n1 / (pi * n1 + 2 * (1 - pi) * n2)))

def sensitive(case, names, kept):
    inverse, sizes = classes([level(n, "detailed") for n in names])
    values = cells[kept]
    codes = sorted(set(values))
    counts = np.zeros((len(sizes), len(codes)), np.int64)
    np.add.at(counts, (inverse, np.array([codes.index(v) for v in values])), 1)
    whole = counts.sum(0)
    answered = counts[:, [i for i, c in enumerate(codes) if not c.startswith("[")]]
    some = answered[answered.sum(1) > 0]
    distinct = (some > 0).sum(1)
    share = some / some.sum(1, keepdims=True)
    entropy = -np.where(share > 0, share * np.log2(np.where(share > 0, share, 1)), 0).sum(1)
    show(case, kept + " fewest", distinct.min())
    show(case, kept + " one answer", some[distinct == 1].sum())
    show(case, kept + " entropy", repr(float(entropy.min()) + 0.0))
    show(case, kept + " share", repr(float(share.max())))
    show(case, kept + " distance", repr(float((np.abs(counts / sizes[:, None] - whole / N).sum(1) / 2).max())))

def best(case, k, names, left_out, limit, kept=None, l=0):
    options = [[(w, level(n, w)) for w in levels(n, left_out)] for n in names]
    exact = sum(int(millionths(np.bincount(level(n, "detailed"))[level(n, "detailed")]).sum()) for n in names)
    answers = None
    if kept:
        answers = numbers(cells[kept])
        silent = np.array([c.startswith("[") for c in cells[kept]])
    found, feasible = None, 0
    for node, combination in enumerate(itertools.product(*options)):
        inverse, sizes = classes([c for _, c in combination])
        fails = sizes < k
        if kept:
            seen = np.zeros((len(sizes), answers.max() + 1), bool)
            seen[inverse[~silent], answers[~silent]] = True
            fails |= (seen.sum(1) > 0) & (seen.sum(1) < l)
        out = fails[inverse]
        suppressed = int(out.sum())
        if suppressed > limit:
            continue
        feasible += 1
        loss = -exact
        for _, c in combination:
            loss += int(np.where(out, millionths(N), millionths(np.bincount(c)[c])).sum())
        if found is None or (loss, suppressed, node) < found[:3]:
            found = (loss, suppressed, node, [w for w, _ in combination], len(sizes) - int(fails.sum()))
    show(case, "feasible", feasible)
    show(case, "loss", found[0])
    show(case, "suppressed", found[1])
    show(case, "classes", found[4])
    show(case, "levels", " ".join(found[3]))

FOUR = ["age", "sex", "ethnic", "religion"]
ALL = ["age", "sex", "marital", "ethnic", "religion", "health", "activity", "region"]
risk("four", FOUR)
risk("eight", ALL)
sensitive("four", FOUR, "health")
sensitive("four", FOUR, "activity")
best("k5 four 1 %", 5, FOUR, True, N // 100)
best("k10 four none", 10, FOUR, True, 0)
best("k5 l3 four 2 %", 5, FOUR, True, N // 50, "activity", 3)
best("k5 eight 5 %", 5, ALL, True, N // 20)
