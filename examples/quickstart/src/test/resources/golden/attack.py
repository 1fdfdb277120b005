#!/usr/bin/env python3
"""Attacks the quick start's written data file with SciPy's integer programming, from what is printed in it alone: no code of ours.
Call: python3 attack.py census-2011-sample.en.csv census-2011-microdata-sample.csv
The second file is only used to say which hidden counts are of 1 to 4 people, and that every true count lies in its interval.
Every printed count is rounded to the nearest 5, a printed count is not of 1 to 4 people, and hidden counts are not 0 or more than that."""
import csv, itertools, sys
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

SEX, AGE, ETHNIC = ["female", "male"], ["0-15", "16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-and-over"], ["white", "mixed", "asian", "black", "chinese-other", "[not-applicable]"]
WORK = ["unemployed", "active", "sick", "inactive", "[not-applicable]"]
ATOMS = list(itertools.product(SEX, AGE, ETHNIC, WORK))

def matches(code, value):
    return code == "<everyone>" or code == value or (code == "<answered>" and not value.startswith("["))

def outcome(table, code, value):
    if code == "<everyone>":
        return True
    happened, among = ("unemployed", {"unemployed", "active"}) if "(unemployed)" in table else ("sick", set(WORK[:4]))
    if code == "[not-applicable]":
        return value not in among
    return value in among and (code == "<answered>" or (code == "happened") == (value == happened))

def region(row):
    return [i for i, (s, a, e, w) in enumerate(ATOMS)
            if matches(row["sex_Code"], s) and matches(row["age-ten-year_Code"], a) and matches(row["ethnic-group_Code"], e)
            and outcome(row["TableCode"], row["economic-activity_Code"], w)]

def truth(people):
    sex, age = {"1": "male", "2": "female"}, dict(zip("12345678", AGE))
    ethnic = dict(zip("12345", ETHNIC), **{"-9": ETHNIC[5]})
    work = {"3": "unemployed", "8": "sick", "-9": WORK[4], **{c: "active" for c in "124"}, **{c: "inactive" for c in "5679"}}
    x = np.zeros(len(ATOMS))
    for p in people:
        x[ATOMS.index((sex[p["Sex"]], age[p["Age"]], ethnic[p["Ethnic Group"]], work[p["Economic Activity"]]))] += 1
    return x

rows = [r for r in csv.DictReader(open(sys.argv[1], encoding="utf-8-sig")) if r["MeasureCode"] == "count" and r["religion_Code"] == "<everyone>"]
x = truth(csv.DictReader(open(sys.argv[2], encoding="utf-8")))
A, lo, hi, hidden = [], [], [], {}
for r in rows:
    cells = region(r)
    a = np.zeros(len(ATOMS)); a[cells] = 1
    if r["Data"] == "":
        hidden[tuple(cells)] = r
        continue
    v = int(r["Data"])
    A.append(a); lo.append(0 if v == 0 else max(v - 2, 5)); hi.append(0 if v == 0 else v + 2)
    assert lo[-1] <= a @ x <= hi[-1], "a printed count is not the rounded truth"
small = {c: r for c, r in hidden.items() if 1 <= x[list(c)].sum() <= 4}
broken = low = 0
for cells, r in small.items():
    a = np.zeros(len(ATOMS)); a[list(cells)] = 1
    ends = [s * milp(s * a, constraints=[LinearConstraint(np.array(A), lo, hi)], integrality=np.ones(len(ATOMS)), bounds=Bounds(0, np.inf)).fun for s in (1, -1)]
    least, most, true = round(ends[0]), round(ends[1]), x[list(cells)].sum()
    assert least <= true <= most
    broken += most - least < 4
    low += most < 5
print(f"{len(rows)} printed or hidden counts, {len(hidden)} different hidden, {len(small)} of 1 to 4 people: {broken} narrower than 4, {low} provably below 5")
sys.exit(broken + low > 0)
