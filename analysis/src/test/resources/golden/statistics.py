# SPDX-License-Identifier: Apache-2.0
"""Writes the golden files of the statistics package, by other means than the package's own:
exact sums and roots in 60 digits (mpmath), scipy's distributions, and brute force.

Call: python3 statistics.py   (in this folder; needs mpmath and scipy)
"""
import csv
import itertools
import platform

import mpmath as mp
import numpy as np
import scipy
from scipy import stats

mp.mp.dps = 60
TOOLS = f"Python {platform.python_version()}, mpmath {mp.__version__}, scipy {scipy.__version__}"


def write(name, call, header, rows):
    with open(name, "w", newline="", encoding="utf-8") as out:
        out.write(f"# generator: {TOOLS}: {call}; script golden/statistics.py\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([mp.nstr(v, 17) if isinstance(v, mp.mpf) else v for v in row])


# --- probability laws, term by term -------------------------------------------------------------

def log_choose(n, k):
    return mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1)


def binomial(n, p):
    """pmf(k) and the ratio P(k+1)/P(k)."""
    p = mp.mpf(p)
    pmf = lambda k: mp.exp(log_choose(n, k) + k * mp.log(p) + (n - k) * mp.log(1 - p))
    ratio = lambda k: mp.mpf(n - k) / (k + 1) * p / (1 - p)
    return pmf, ratio, 0, n


def hypergeometric(group, rest, drawn):
    pool = group + rest
    pmf = lambda k: mp.exp(log_choose(group, k) + log_choose(rest, drawn - k) - log_choose(pool, drawn))
    ratio = lambda k: mp.mpf(group - k) * (drawn - k) / ((k + 1) * mp.mpf(rest - drawn + k + 1))
    return pmf, ratio, max(0, drawn - rest), min(drawn, group)


def outwards(start, ratio, step, k, end):
    """The sum of all terms from k, whose probability is start, to the end."""
    total = term = start
    while k != end:
        r = ratio(k) if step > 0 else 1 / ratio(k - 1)
        term *= r
        total += term
        if r < 1 and term < total * (1 - r) * mp.mpf(10) ** -40:
            break
        k += step
    return total


def tails(law, x):
    """P(X = x), P(X <= x), P(X >= x): the nearer tail summed, the other its complement."""
    pmf, ratio, low, high = law
    at = pmf(x)
    rising = x < high and ratio(x) > 1
    if rising:
        lower = outwards(at, ratio, -1, x, low)
        return at, lower, 1 - lower + at
    upper = outwards(at, ratio, 1, x, high)
    return at, 1 - upper + at, upper


def two_sided(law, x):
    at, lower, upper = tails(law, x)
    central = min(mp.mpf(1), 2 * min(lower, upper))
    mid = min(mp.mpf(1), 2 * min(lower - at / 2, upper - at / 2))
    return mid, central, lower, upper


# --- exact tests --------------------------------------------------------------------------------

def binomial_tests():
    cases = [
        (0, 12, 0.183), (5, 12, 0.183), (12, 12, 0.183), (1, 1, 0.5), (0, 1, 1e-9), (3, 7, 0.49),
        (9, 200, 0.021), (81, 263, 0.25), (520, 1000, 0.51), (2, 1000, 0.999),
        (0, 50_000_000, 1e-7), (7, 50_000_000, 1e-7), (24_990_000, 50_000_000, 0.5),
        (25_000_000, 50_000_000, 0.5), (2_145_000, 50_000_000, 0.043),
        (49_999_990, 50_000_000, 0.9999999), (49_950_000, 50_000_000, 0.999),
        (1_000_000, 3_100_000, 0.3),
    ]
    for x, n, p in cases:
        mid, central, lower, upper = two_sided(binomial(n, p), x)
        yield x, n, p, mid, central, lower, upper, mp.exp(n * mp.log(1 - mp.mpf(p)))


def pool_tests():
    cases = [
        (1, 12, 220, 1200), (0, 9, 84, 640), (5, 5, 5, 10), (6, 10, 6, 10), (10, 12, 11, 13),
        (40, 300, 4000, 50_000), (520, 10_000, 2_500_000, 50_000_000),
        (1_001_000, 20_000_000, 2_500_000, 50_000_000), (3, 1_000_000, 100, 50_000_000),
    ]
    for x, n, group, pool in cases:
        law = hypergeometric(group, pool - group, n)
        mid, central, lower, upper = two_sided(law, x)
        none = law[0](0) if law[2] == 0 else mp.mpf(0)
        yield x, n, group, pool, mid, central, lower, upper, none


# --- exact intervals ----------------------------------------------------------------------------

def bisect(increasing, low, high):
    for _ in range(400):
        middle = (low + high) / 2
        if high - low <= abs(middle) * mp.mpf(10) ** -22:
            break
        if increasing(middle) > 0:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def binomial_limits(x, n, confidence, weight):
    tail = (1 - mp.mpf(confidence)) / 2

    def upper_tail(p):
        at, lower, upper = tails(binomial(n, p), x)
        return upper - (1 - weight) * at

    def lower_tail(p):
        at, lower, upper = tails(binomial(n, p), x)
        return lower - (1 - weight) * at

    # A bracket from scipy's beta quantiles keeps the sums short.
    alpha = 1 - confidence
    low = stats.beta.ppf(alpha / 2, x, n - x + 1) if x > 0 else 0
    high = stats.beta.ppf(1 - alpha / 2, x + 1, n - x) if x < n else 1
    guess = mp.mpf(x) / n
    lower = mp.mpf(0) if x == 0 else bisect(
        lambda p: upper_tail(p) - tail, mp.mpf(low) * mp.mpf("0.999"), guess)
    upper = mp.mpf(1) if x == n else bisect(
        lambda p: tail - lower_tail(p), guess,
        1 - (1 - mp.mpf(high)) * mp.mpf("0.999") if x > 0 else mp.mpf(high) * mp.mpf("1.001"))
    return lower, upper


def proportion_intervals():
    cases = [
        (0, 1, 0.95), (1, 1, 0.95), (0, 12, 0.95), (1, 12, 0.998), (11, 12, 0.95), (20, 100, 0.95),
        (81, 263, 0.998), (2, 1000, 0.95), (998, 1000, 0.95), (0, 100_000, 0.95),
        (3, 50_000_000, 0.95), (100, 50_000_000, 0.998),
    ]
    for x, n, confidence in cases:
        mid = binomial_limits(x, n, confidence, mp.mpf(1) / 2)
        exact = binomial_limits(x, n, confidence, mp.mpf(1))
        yield (x, n, confidence, *mid, *exact)


def jeffreys():
    cases = [(0, 1), (1, 1), (0, 12), (12, 12), (3, 7), (2, 1000), (998, 1000), (3, 1_000_000)]
    for (x, n), confidence in itertools.product(cases, (0.9, 0.95, 0.998)):
        alpha = 1 - confidence
        yield (x, n, confidence,
               repr(float(stats.beta.ppf(alpha / 2, x + 0.5, n - x + 0.5))),
               repr(float(stats.beta.isf(alpha / 2, x + 0.5, n - x + 0.5))))


# --- score intervals of two proportions ---------------------------------------------------------

def z_of(confidence):
    return mp.sqrt(2) * mp.erfinv(mp.mpf(confidence))


def over(count, share):
    return mp.mpf(0) if count == 0 else count / share


def difference_statistic(x1, n1, x2, n2, delta):
    """The restricted shares by bisecting the score, not by the cubic."""
    low, high = max(mp.mpf(0), -delta), min(mp.mpf(1), 1 - delta)
    tiny = (high - low) * mp.mpf(10) ** -45
    score = lambda p: (over(x1, p + delta) - over(n1 - x1, 1 - p - delta)
                       + over(x2, p) - over(n2 - x2, 1 - p))
    if score(low + tiny) <= 0:
        p2 = low
    elif score(high - tiny) >= 0:
        p2 = high
    else:
        p2 = bisect_plain(lambda p: -score(p), low + tiny, high - tiny)
    p1 = p2 + delta
    variance = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2) * mp.mpf(n1 + n2) / (n1 + n2 - 1)
    distance = mp.mpf(x1) / n1 - mp.mpf(x2) / n2 - delta
    return distance, variance


def ratio_statistic(x1, n1, x2, n2, ratio):
    """The restricted shares by bisecting the likelihood's derivative, not by the quadratic."""
    high = min(mp.mpf(1), 1 / ratio)
    tiny = high * mp.mpf(10) ** -45
    score = lambda p: ((x1 + x2) / p - over(n1 - x1, 1 - ratio * p) * ratio - over(n2 - x2, 1 - p))
    p2 = high if score(high - tiny) >= 0 else bisect_plain(lambda p: -score(p), tiny, high - tiny)
    p1 = ratio * p2
    variance = (p1 * (1 - p1) / n1 + ratio ** 2 * p2 * (1 - p2) / n2) * mp.mpf(n1 + n2) / (n1 + n2 - 1)
    return mp.mpf(x1) / n1 - ratio * mp.mpf(x2) / n2, variance


def odds_ratio_statistic(x1, n1, x2, n2, psi):
    """The restricted shares by bisecting the margin, not by the quadratic."""
    excess = lambda p: n1 * psi * p / (1 - p + psi * p) + n2 * p - x1 - x2
    p2 = bisect_plain(excess, mp.mpf(0), mp.mpf(1))
    p1 = psi * p2 / (1 - p2 + psi * p2)
    information = 1 / (n1 * p1 * (1 - p1)) + 1 / (n2 * p2 * (1 - p2))
    return x1 - n1 * p1, mp.mpf(n1 + n2) / (n1 + n2 - 1) / information


def bisect_plain(increasing, low, high):
    for _ in range(170):
        middle = (low + high) / 2
        if increasing(middle) > 0:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def limit(statistic, z, low, high):
    """Where distance - z * sqrt(variance), which falls with the parameter, is 0."""
    for _ in range(90):
        middle = (low + high) / 2
        distance, variance = statistic(middle)
        if distance - z * mp.sqrt(max(variance, mp.mpf(0))) > 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def score_intervals():
    cases = [
        (6, 7, 2, 7), (10, 10, 0, 20), (0, 12, 7, 40), (7, 40, 0, 12), (0, 10, 0, 20),
        (10, 10, 20, 20), (9, 750, 17, 2429), (56, 70, 48, 80), (1, 1, 0, 1), (148, 1012, 512, 1090),
        (1, 3, 2_000_000, 4_000_000), (3, 25_000_000, 9, 25_000_000), (0, 25_000_000, 4, 25_000_000),
        (24_999_991, 25_000_000, 24_999_999, 25_000_000), (12_500_000, 25_000_000, 12_510_000, 25_000_000),
    ]
    for (x1, n1, x2, n2), confidence in itertools.product(cases, (0.95, 0.998)):
        z = z_of(confidence)
        d = mp.mpf(x1) / n1 - mp.mpf(x2) / n2
        at = lambda delta: difference_statistic(x1, n1, x2, n2, delta)
        rd = (mp.mpf(-1) if d == -1 else limit(at, z, mp.mpf(-1), d),
              mp.mpf(1) if d == 1 else limit(at, -z, d, mp.mpf(1)))
        at_log = lambda t: ratio_statistic(x1, n1, x2, n2, mp.exp(t))
        centre = mp.log((x1 + mp.mpf("0.5")) / n1 / ((x2 + mp.mpf("0.5")) / n2))
        rr = ("0.0" if x1 == 0 else mp.exp(limit(at_log, z, centre - 30, centre + 30)),
              "Infinity" if x2 == 0 else mp.exp(limit(at_log, -z, centre - 30, centre + 30)))
        at_odds = lambda t: odds_ratio_statistic(x1, n1, x2, n2, mp.exp(t))
        odds = ("0.0" if x1 == 0 or x2 == n2 else mp.exp(limit(at_odds, z, mp.mpf(-40), mp.mpf(40))),
                "Infinity" if x2 == 0 or x1 == n1 else mp.exp(limit(at_odds, -z, mp.mpf(-40), mp.mpf(40))))
        yield (x1, n1, x2, n2, confidence, *rd, *rr, *odds)


# --- power --------------------------------------------------------------------------------------

def detects(n, p0, p1, alpha, weight):
    """The chance under p1 of a count whose central p-value under p0 is at most alpha, on p1's side."""
    k = np.arange(n + 1)
    at = weight * stats.binom.pmf(k, n, p0)
    p = 2 * np.minimum(stats.binom.sf(k, n, p0) + at, stats.binom.cdf(k - 1, n, p0) + at)
    found = (p <= alpha) & ((k > n * p0) == (p1 > p0))
    return float(stats.binom.pmf(k, n, p1)[found].sum())


def powers():
    cases = [
        (0.183, 0.0915, 0.5), (0.183, 0.366, 0.5), (0.183, 0.0, 0.5), (0.5, 0.65, 0.5),
        (0.043, 0.12, 0.5), (0.9, 0.75, 0.5), (0.183, 0.366, 1.0), (0.5, 0.35, 1.0),
    ]
    for p0, p1, weight in cases:
        # Looked at up to 400 people: in every case here the power is far above 0.8 well before.
        power = [None] + [detects(n, p0, p1, 0.05, weight) for n in range(1, 401)]
        last = max(n for n in range(1, 401) if power[n] < 0.8)
        assert last < 300 and min(power[last + 1:]) >= 0.8
        yield (p0, p1, "MID_P" if weight == 0.5 else "CENTRAL", repr(power[12]), repr(power[40]),
               repr(power[last]), last + 1)


def score_power(n1, n2, p1, p2, alpha):
    """The chance of a score p-value of at most alpha on the true side, over the whole grid of counts."""
    x1, x2 = np.arange(n1 + 1)[:, None], np.arange(n2 + 1)[None, :]
    pooled = (x1 + x2) / (n1 + n2)
    factor = (n1 + n2) / (n1 + n2 - 1)
    with np.errstate(all="ignore"):
        z = (x1 / n1 - x2 / n2) / np.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2) * factor)
    z = np.nan_to_num(z) * (1 if p1 > p2 else -1)
    found = z >= stats.norm.isf(alpha / 2)
    return float((stats.binom.pmf(x1, n1, p1) * stats.binom.pmf(x2, n2, p2) * found).sum())


def score_powers():
    cases = [(200, 200, 0.5, 0.6), (12, 40, 0.1, 0.3), (12, 1500, 0.05, 0.3), (391, 391, 0.5, 0.6),
             (392, 392, 0.5, 0.6), (1000, 900, 0.02, 0.04), (30, 30, 0.0, 0.2), (1, 1, 0.0, 1.0)]
    for (n1, n2, p1, p2), alpha in itertools.product(cases, (0.05, 0.002)):
        yield n1, n2, p1, p2, alpha, repr(score_power(n1, n2, p1, p2, alpha))


if __name__ == "__main__":
    write("binomial-tests.csv", "exact tail sums, mpmath.loggamma at 60 digits",
          ["part", "whole", "benchmark", "midP", "central", "atMost", "atLeast", "none"], binomial_tests())
    write("finite-pool-tests.csv", "exact tail sums, mpmath.loggamma at 60 digits",
          ["part", "drawn", "group", "pool", "midP", "central", "atMost", "atLeast", "none"], pool_tests())
    write("exact-intervals.csv", "bisection of exact tail sums at 60 digits",
          ["part", "whole", "confidence", "midPLower", "midPUpper", "exactLower", "exactUpper"],
          proportion_intervals())
    write("jeffreys.csv", "scipy.stats.beta.ppf(a/2, x+.5, n-x+.5), scipy.stats.beta.isf(a/2, x+.5, n-x+.5)",
          ["part", "whole", "confidence", "lower", "upper"], jeffreys())
    write("score-intervals.csv", "bisection of the score statistic, restricted shares by bisection, at 60 digits",
          ["firstPart", "firstWhole", "secondPart", "secondWhole", "confidence", "differenceLower",
           "differenceUpper", "ratioLower", "ratioUpper", "oddsRatioLower", "oddsRatioUpper"], score_intervals())
    write("binomial-power.csv", "scipy.stats.binom, every count of every size from 1 to 400",
          ["benchmark", "alternative", "method", "at12", "at40", "atOneLess", "peopleFor80"], powers())
    write("score-power.csv", "scipy.stats.binom, every pair of counts",
          ["firstWhole", "secondWhole", "first", "second", "alpha", "power"], score_powers())
