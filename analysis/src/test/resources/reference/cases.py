# SPDX-License-Identifier: Apache-2.0
"""Writes scipy.json: cases of the form of statistics.json, from SciPy or from exact sums in Python.

Run: python3 cases.py > scipy.json
"""
import itertools
import json
import math
import random
from fractions import Fraction as F

import numpy as np
import scipy
from scipy import stats
from scipy.optimize import brentq

CASES = []
SCIPY = "SciPy " + scipy.__version__
EXACT = "Python fractions"


def case(method, inputs, expected, tool, call, tol=1e-9):
    number = sum(1 for c in CASES if c["method"] == method) + 1
    CASES.append({"id": f"{method}-s{number:02d}", "method": method, "inputs": inputs, "expected": expected,
                  "tool": tool, "call": call, "relTol": tol})


rng = random.Random(20261122)

# Welch
for n, m in ((5, 9), (12, 40), (3, 3)):
    x = [round(rng.gauss(8, 3), 2) for _ in range(n)]
    y = [round(rng.gauss(6, 5), 2) for _ in range(m)]
    r = stats.ttest_ind(x, y, equal_var=False)
    ci = r.confidence_interval(0.95)
    case("welch_t", {"x": x, "y": y}, {"t": r.statistic, "df": r.df, "p": r.pvalue, "lower": ci.low, "upper": ci.high},
         SCIPY, "ttest_ind(x, y, equal_var=False)")

# Mann-Whitney: asymptotic with ties, and the exact permutation by listing every way to deal
for a, b in (([3, 1, 0, 2], [0, 2, 3, 1]), ([5, 0, 2], [1, 4, 3]), ([2, 2, 2, 1], [4, 0, 0, 1])):
    x = [i for i, k in enumerate(a) for _ in range(k)]
    y = [i for i, k in enumerate(b) for _ in range(k)]
    u = lambda s, t: sum((p > q) + F(p == q, 2) for p in s for q in t)
    pool, mean = x + y, F(len(x) * len(y), 2)
    far = abs(u(x, y) - mean)
    ways = list(itertools.combinations(range(len(pool)), len(x)))
    extreme = sum(abs(u([pool[i] for i in w], [pool[i] for i in range(len(pool)) if i not in w]) - mean) >= far for w in ways)
    r = stats.mannwhitneyu(x, y, use_continuity=False, method="asymptotic")
    rc = stats.mannwhitneyu(x, y, use_continuity=True, method="asymptotic")
    case("mann_whitney", {"group1Counts": a, "group2Counts": b},
         {"U": r.statistic, "p_asymptotic": r.pvalue, "p_asymptotic_cc": rc.pvalue, "p_exact": extreme / len(ways)},
         SCIPY + "; itertools.combinations", "mannwhitneyu(x, y, method='asymptotic'); every way to deal", 1e-10)

# Kendall and Somers
for t in ([[3, 1, 4], [1, 5, 9]], [[2, 6], [5, 3], [5, 8]]):
    rows = [i for i, r in enumerate(t) for k in r for _ in range(k)]
    cols = [j for r in t for j, k in enumerate(r) for _ in range(k)]
    case("ordinal_assoc", {"table": t},
         {"tau_b": stats.kendalltau(rows, cols).statistic, "somers_d_col_given_row": stats.somersd(t).statistic},
         SCIPY, "kendalltau(rows, cols); somersd(table)")

# Kruskal-Wallis
t = [[4, 2, 1], [1, 3, 3], [0, 2, 6]]
r = stats.kruskal(*[[j for j, k in enumerate(row) for _ in range(k)] for row in t])
case("kruskal_wallis", {"counts": t}, {"H": r.statistic, "p": r.pvalue, "df": 2}, SCIPY, "kruskal(*groups)")


def choose(n, k):
    return math.comb(n, k)


def tables(rows, cols):
    """Every table with those margins."""
    if len(rows) == 1:
        yield [tuple(cols)]
        return
    def deal(n, room):
        if len(room) == 1:
            if n <= room[0]:
                yield (n,)
            return
        for k in range(min(n, room[0]) + 1):
            for rest in deal(n - k, room[1:]):
                yield (k,) + rest
    for first in deal(rows[0], cols):
        for others in tables(rows[1:], [c - f for c, f in zip(cols, first)]):
            yield [first] + others


# Fisher, r by c, by listing every table
for t in ([[3, 1, 0], [0, 2, 4]], [[2, 0, 3], [1, 4, 0], [0, 1, 3]], [[1, 2, 0, 3], [4, 0, 1, 0]], [[3, 0], [1, 2], [0, 4], [2, 1]]):
    rows, cols = [sum(r) for r in t], [sum(c) for c in zip(*t)]
    weight = lambda s: F(1, math.prod(math.factorial(k) for r in s for k in r))
    limit = weight(t) * F(10**7 + 1, 10**7)
    every = [weight(s) for s in tables(rows, cols)]
    case("fisher_rxc", {"table": t}, {"p": float(sum(w for w in every if w <= limit) / sum(every))}, EXACT, "every table with those margins", 1e-12)

# Exact multinomial, by listing every outcome
for o, den in (([4, 1, 0], [5, 3, 2]), ([2, 3, 3, 0], [4, 3, 2, 1])):
    n, pi = sum(o), [F(d, 10) for d in den]
    prob = lambda k: F(math.factorial(n)) * math.prod(p**i / math.factorial(i) for p, i in zip(pi, k))
    x2 = lambda k: sum((i - n * p) ** 2 / (n * p) for p, i in zip(pi, k))
    outcomes = [k for k in itertools.product(range(n + 1), repeat=len(o)) if sum(k) == n]
    llr = lambda k: sum(i * math.log(i / (n * p)) for p, i in zip(pi, k) if i)
    case("exact_multinomial", {"observed": o, "shares": [float(p) for p in pi]},
         {"p_exact_chisq": float(sum(prob(k) for k in outcomes if x2(k) >= x2(o))),
          "p_exact_prob": float(sum(prob(k) for k in outcomes if prob(k) <= prob(o))),
          "p_exact_llr": float(sum(prob(k) for k in outcomes if llr(k) >= llr(o) - 1e-9))},
         EXACT, "every outcome", 1e-12)

# Barnard and Boschloo
for t in ([[7, 17], [15, 5]], [[1, 9], [6, 6]], [[0, 8], [4, 7]], [[12, 3], [5, 9]]):
    tt = np.array(t).T
    case("boschloo_barnard", {"table": t},
         {"p_barnard": stats.barnard_exact(tt, n=256).pvalue, "p_boschloo": stats.boschloo_exact(tt, n=256).pvalue},
         SCIPY, "barnard_exact(t.T, n=256); boschloo_exact(t.T, n=256)", 1e-6)

# Odds ratios given the margins: SciPy's roots
for t in ([[9, 1], [3, 7]], [[2, 12], [9, 31]], [[0, 5], [3, 8]]):
    r = stats.contingency.odds_ratio(t, kind="conditional")
    ci = r.confidence_interval(0.95)
    case("or_conditional", {"table": t}, {"or_cmle": r.statistic, "lower": ci.low, "upper": ci.high}, SCIPY,
         "contingency.odds_ratio(t, kind='conditional')", 1e-7)


def central_tail(t, logpsi, upper, weight):
    (a, b), (c, d) = t
    n1, n2, m = a + b, c + d, a + c
    ks = range(max(0, m - n2), min(n1, m) + 1)
    w = {k: choose(n1, k) * choose(n2, m - k) * math.exp(k * logpsi) for k in ks}
    tail = sum(v for k, v in w.items() if (k > a if upper else k < a)) + weight * w[a]
    return tail / sum(w.values())


for t in ([[9, 1], [3, 7]], [[2, 12], [9, 31]]):
    lo = math.exp(brentq(lambda s: central_tail(t, s, True, .5) - .025, -20, 20, xtol=1e-14))
    hi = math.exp(brentq(lambda s: central_tail(t, s, False, .5) - .025, -20, 20, xtol=1e-14))
    case("or_midp", {"table": t}, {"lower": lo, "upper": hi}, "Python with " + SCIPY, "brentq of the mid-P tail", 1e-10)

# Exact stratified: the sums of hypergeometric counts by whole numbers
strata = [[[2, 3], [5, 6]], [[4, 1], [2, 8]], [[0, 2], [3, 4]]]
law = {0: 1}
for (a, b), (c, d) in strata:
    n1, n2, m = a + b, c + d, a + c
    one = {k: choose(n1, k) * choose(n2, m - k) for k in range(max(0, m - n2), min(n1, m) + 1)}
    new = {}
    for s, w in law.items():
        for k, v in one.items():
            new[s + k] = new.get(s + k, 0) + w * v
    law = new
obs, total = sum(s[0][0] for s in strata), sum(law.values())
up = lambda ls, w: (sum(v * math.exp(k * ls) for k, v in law.items() if k > obs) + w * law[obs] * math.exp(obs * ls)) / sum(v * math.exp(k * ls) for k, v in law.items())
case("cmh_exact", {"strata": strata},
     {"p": float(F(sum(v for v in law.values() if v <= law[obs]), total)),
      "lower": math.exp(brentq(lambda s: up(s, 1) - .025, -20, 20, xtol=1e-14)),
      "lower_midp": math.exp(brentq(lambda s: up(s, .5) - .025, -20, 20, xtol=1e-14))},
     EXACT + "; " + SCIPY, "whole-number sums; brentq", 1e-10)

# McNemar
for b, c in ((5, 12), (0, 4), (3, 3)):
    p = stats.binomtest(b, b + c).pvalue
    mid = min(1, 2 * (stats.binom.cdf(min(b, c), b + c, .5) - .5 * stats.binom.pmf(min(b, c), b + c, .5)))
    case("mcnemar", {"b": b, "c": c}, {"p_exact": p, "p_midp": mid, "x2": (b - c) ** 2 / (b + c)}, SCIPY, "binomtest(b, b+c); binom.cdf", 1e-12)

# Rate ratios
for x1, t1, x2, t2 in ((3, 210, 2, 640), (0, 50, 4, 70), (40, 1000, 25, 1200)):
    n, f = x1 + x2, t1 / (t1 + t2)
    ci = stats.binomtest(x1, n, f).proportion_ci(.95, "exact")
    w = stats.binomtest(x1, n, f).proportion_ci(.95, "wilson")
    odds = lambda p: p / (1 - p) * t2 / t1
    z = (x1 - n * f) / math.sqrt(n * f * (1 - f))
    case("rate_ratio", {"x1": x1, "t1": t1, "x2": x2, "t2": t2},
         {"p_exact": stats.binomtest(x1, n, f).pvalue, "p_score": 2 * stats.norm.sf(abs(z)),
          "lower_exact": odds(ci.low), "upper_exact": odds(ci.high), "lower_score": odds(w.low), "upper_score": odds(w.high)},
         SCIPY, "binomtest(x1, x1+x2, t1/(t1+t2)), odds of its intervals", 1e-10)

# Adjustments
p = [0.01, 0.04, 0.03, 0.005, 0.2, 0.9]
def hommel(ps):
    n = len(ps)
    simes = lambda s: min(len(s) * v / (i + 1) for i, v in enumerate(sorted(s)))
    return [max(simes(s) for r in range(1, n + 1) for s in ([ps[i] for i in c] for c in itertools.combinations(range(n), r) if j in c)) for j in range(n)]
case("p_adjust", {"p": p}, {"bh": list(stats.false_discovery_control(p)), "by": list(stats.false_discovery_control(p, method="by")),
     "hommel": hommel(p)}, SCIPY + "; Python", "false_discovery_control; closing Simes' test over every subset", 1e-12)

# Median interval and Hodges-Lehmann
x = [2.1, 3.4, 5.0, 5.5, 7.2, 8.8, 9.1, 12.5, 14.0, 20.3]
ci = stats.quantile_test(x, p=.5).confidence_interval(.95)
case("median_ci", {"x": x}, {"median": float(np.median(x)), "lower": ci.low, "upper": ci.high}, SCIPY, "quantile_test(x, p=.5).confidence_interval(.95)", 1e-12)
y = [1.0, 2.5, 3.1, 4.4, 6.0, 6.3, 9.9]
diffs = sorted(a - b for a in x for b in y)
counts = {}
for c in itertools.combinations(range(17), 10):
    u = sum(c) - 45
    counts[u] = counts.get(u, 0) + 1
total, cum, k = sum(counts.values()), 0, 0
for u in sorted(counts):
    cum += counts[u]
    if F(cum, total) >= F(25, 1000):
        k = max(1, u)
        break
case("hodges_lehmann", {"x": x, "y": y}, {"estimate": float(np.median(diffs)), "lower": diffs[k - 1], "upper": diffs[-k]},
     "Python itertools", "every way to rank; the k-th difference from either end", 1e-12)

# Slope index: NumPy least squares, weights the population
pops, vals, se = [1000, 900, 1100, 950, 1050], [74.1, 75.9, 77.0, 78.8, 79.8], [.5, .5, .4, .4, .4]
share = np.array(pops) / sum(pops)
mid = np.cumsum(share) - share / 2
A = np.column_stack([np.ones(5), mid]) * np.sqrt(share)[:, None]
H = np.linalg.pinv(A) * np.sqrt(share)
coef = H @ np.array(vals)
sd = math.sqrt(((H[1] * np.array(se)) ** 2).sum())
case("sii_rii", {"pops": pops, "values": vals, "se": se},
     {"sii": coef[1], "intercept": coef[0], "rii": (coef[0] + coef[1]) / coef[0], "se": sd,
      "lower": coef[1] - stats.norm.isf(.025) * sd, "upper": coef[1] + stats.norm.isf(.025) * sd},
     "NumPy " + np.__version__, "pinv of the weighted design; variances of the groups", 1e-10)

# Over-dispersion
xs, ns = [50, 90, 40, 75, 120, 66, 20, 88], [200, 210, 190, 240, 400, 230, 90, 310]
p0 = sum(xs) / sum(ns)
s = np.sqrt(p0 * (1 - p0) / np.array(ns))
z = (np.array(xs) / np.array(ns) - p0) / s
q = np.quantile(z, [.1, .9])
zw = np.clip(z, *q)
phi, w = (zw**2).mean(), 1 / s**2
case("overdispersion", {"x": xs, "n": ns},
     {"phi": phi, "phi_raw": (z**2).mean(), "tau2": max(0, (len(xs) * phi - (len(xs) - 1)) / (w.sum() - (w**2).sum() / w.sum()))},
     "NumPy " + np.__version__, "Spiegelhalter 2005, 10 % winsorised, np.quantile type 7", 1e-10)

# Charts
v = [12, 14, 11, 13, 12, 25, 13, 14, 15, 16, 17, 18, 19, 20]
mr = np.abs(np.diff(v))
amr = mr[mr <= 3.267 * mr.mean()].mean()
case("xmr", {"values": v}, {"mean": np.mean(v), "mr_bar": amr, "lower": np.mean(v) - 2.66 * amr, "upper": np.mean(v) + 2.66 * amr,
     "trend": [7, 8, 9, 10, 11, 12, 13, 14]}, "NumPy " + np.__version__, "mean, mean moving range below 3.267 of it", 1e-12)
xs, ns = [812, 890, 700, 905, 860], [1000, 1100, 950, 1060, 1010]
pb = sum(xs) / sum(ns)
s = np.sqrt(pb * (1 - pb) / np.array(ns))
z = (np.array(xs) / np.array(ns) - pb) / s
sz = np.abs(np.diff(z)).mean() / 1.128
case("p_chart", {"x": xs, "n": ns}, {"pbar": pb, "lower": list(pb - 3 * s), "upper": list(pb + 3 * s)}, "NumPy " + np.__version__, "closed form", 1e-12)
case("laney_p", {"x": xs, "n": ns}, {"pbar": pb, "sigma_z": sz, "lower": list(pb - 3 * s * sz), "upper": list(np.minimum(1, pb + 3 * s * sz))},
     "NumPy " + np.__version__, "Laney 2002", 1e-12)

# Power: the effect that pwr::pwr.2p2n.test solves for with a tolerance of 1e-4
for n1, n2 in ((12, 40), (100, 300)):
    m = n1 * n2 / (n1 + n2)
    zc = stats.norm.isf(.025)
    h = brentq(lambda h: stats.norm.sf(zc - h * math.sqrt(m)) + stats.norm.cdf(-zc - h * math.sqrt(m)) - .8, .01, 5, xtol=1e-15)
    case("power_unequal", {"n1": n1, "n2": n2}, {"min_detectable_h_80": h}, SCIPY, "brentq of the two-sided arcsine power", 1e-12)

print("[" + ",\n".join(json.dumps(c, default=float) for c in CASES) + "]")
