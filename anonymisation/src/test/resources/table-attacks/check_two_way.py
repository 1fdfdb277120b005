#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Attacks published two-way tables by integer programming (SciPy's HiGHS).

Each line: {"id", "k", "cells": true inner counts, "hidden": 1 for hidden, by row, margins last}. The inner cells are unknown
whole numbers; every printed cell, inner or margin, is a constraint. A primary (1 to k - 1, margins too) is broken when the
interval of its value is narrower than k. Prints how many are broken and exits 1 if any is."""
import json
import sys

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp


def regions(rows, cols):
    """The inner cells behind every cell of the table, margins last."""
    for r in range(rows + 1):
        for c in range(cols + 1):
            yield [
                i * cols + j
                for i in (range(rows) if r == rows else [r])
                for j in (range(cols) if c == cols else [c])
            ]


def indicator(cells, size):
    row = np.zeros(size)
    row[cells] = 1
    return row


broken = primaries = tables = 0
for line in open(sys.argv[1], encoding="utf-8"):
    table = json.loads(line)
    counts = np.array(table["cells"], dtype=float)
    size = counts.size
    flat = counts.ravel()
    all_regions = list(regions(*counts.shape))
    printed = [r for r, hidden in zip(all_regions, table["hidden"]) if not hidden]
    constraints = []
    if printed:
        matrix = np.array([indicator(r, size) for r in printed])
        constraints = [LinearConstraint(matrix, matrix @ flat, matrix @ flat)]
    for region in all_regions:
        true = flat[region].sum()
        if not 1 <= true < table["k"]:
            continue
        primaries += 1
        ends = []
        for sign in (1, -1):
            result = milp(
                sign * indicator(region, size),
                constraints=constraints,
                integrality=np.ones(size),
                bounds=Bounds(0, np.inf),
            )
            ends.append(sign * np.inf * -1 if result.x is None else round(sign * result.fun))
        if ends[1] - ends[0] < table["k"]:
            broken += 1
    tables += 1
print(f"{tables} tables, {primaries} primaries, {broken} broken")
sys.exit(broken > 0)
