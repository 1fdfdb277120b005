#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes two_way_intervals.csv: the first 40 tables of random_two_way.jsonl, their primaries and in each row and column with
exactly one hidden cell the next smallest positive one hidden too (a spreadsheet habit, not always safe), all else printed
rounded to `base`; for each hidden inner cell the least and greatest whole number that any table allows."""
import json
import os

import numpy as np
import scipy
from scipy.optimize import Bounds, LinearConstraint, milp

here = os.path.dirname(os.path.abspath(__file__))


def habit(counts, k):
    hidden = (counts > 0) & (counts < k)
    for _ in range(20):
        before = hidden.copy()
        for axis in (0, 1):
            for line in range(counts.shape[axis]):
                view = (line, slice(None)) if axis == 0 else (slice(None), line)
                if hidden[view].sum() == 1:
                    free = np.where(~hidden[view] & (counts[view] > 0), counts[view], 10**9)
                    if free.min() < 10**9:
                        chosen = int(free.argmin())
                        hidden[(line, chosen) if axis == 0 else (chosen, line)] = True
        if (before == hidden).all():
            break
    return hidden


def known(count, k, base):
    """What a printed count says: rounded to the base, halves up, never 1 to k - 1."""
    printed = base * ((2 * count + base) // (2 * base))
    ok = [x for x in range(printed + base + 1) if base * ((2 * x + base) // (2 * base)) == printed and not 0 < x < k]
    return printed, min(ok), max(ok)


def regions(rows, cols):
    for r in range(rows + 1):
        for c in range(cols + 1):
            yield r, c, [i * cols + j for i in (range(rows) if r == rows else [r]) for j in (range(cols) if c == cols else [c])]


out = open(os.path.join(here, "two_way_intervals.csv"), "w", encoding="utf-8")
out.write(f"# generator: Python scipy {scipy.__version__}, scipy.optimize.milp; script table-attacks/two_way_intervals.py\n")
out.write("id,base,row,column,least,greatest\n")
for line in list(open(os.path.join(here, "random_two_way.jsonl"), encoding="utf-8"))[:40]:
    table = json.loads(line)
    counts = np.array(table["cells"])
    k = table["k"]
    inner = habit(counts, k)
    for base in (1, 5):
        if base > k:
            continue
        rows, lows, highs = [], [], []
        for r, c, cells in regions(*counts.shape):
            true = int(counts.ravel()[cells].sum())
            is_inner = r < counts.shape[0] and c < counts.shape[1]
            if (is_inner and inner[r, c]) or 0 < true < k:
                continue
            row = np.zeros(counts.size)
            row[cells] = 1
            _, low, high = known(true, k, base)
            rows.append(row)
            lows.append(low)
            highs.append(high)
        constraint = LinearConstraint(np.array(rows), lows, highs)
        for r, c in zip(*np.nonzero(inner)):
            goal = np.zeros(counts.size)
            goal[r * counts.shape[1] + c] = 1
            ends = []
            for sign in (1, -1):
                result = milp(sign * goal, constraints=constraint, integrality=np.ones(counts.size), bounds=Bounds(0, np.inf))
                ends.append(round(sign * result.fun) if result.x is not None else None)
            if ends[1] is not None:
                out.write(f"{table['id']},{base},{r},{c},{ends[0]},{ends[1]}\n")
