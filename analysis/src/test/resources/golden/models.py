# SPDX-License-Identifier: Apache-2.0
"""Writes the golden files of models, pooling, raking and change: by statsmodels where it has the
method, and by independent code on scipy's general optimisers where it has not (Firth's penalty with
its profile limits, the beta-binomial fit, raking).

Call: python3 models.py   (in this folder; needs numpy, scipy and statsmodels)
"""
import csv
import platform

import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from scipy import optimize, special, stats
from statsmodels.stats.stattools import durbin_watson

TOOLS = (
    f"Python {platform.python_version()}, numpy {np.__version__}, scipy {scipy.__version__},"
    f" statsmodels {statsmodels.__version__}"
)

# Rows made by a rule, so that the tests make the same ones: nobody is described.
N = 240
I = np.arange(N)
SEX = I % 2                                   # 0 Male, 1 Female
AREA = (I * 7 % 11) % 3                       # 0 A, 1 B, 2 C
YEARS = 2000 + (I * 13) % 23
CLUSTER = I % 48
Z = np.sin(I * 1.7) + 0.4 * SEX - 0.3 * (AREA == 2) + 0.02 * (YEARS - 2010)
YES = (Z > 0.1).astype(float)
CALLS = np.floor(np.exp(np.clip(Z, -2, 1.6)) * (1 + (I % 5 == 0))).astype(float)
HOMES = 1.0 + I % 4
PAY = 20 + 3 * Z + 0.5 * np.cos(I)
WEIGHT = 0.5 + (I % 6) / 4
X = np.column_stack([np.ones(N), SEX == 1, AREA == 1, AREA == 2, YEARS]).astype(float)
NAMES = ["intercept", "sex = Female", "area = B", "area = C", "years"]


def write(name, call, header, rows):
    with open(name, "w", newline="", encoding="utf-8") as out:
        out.write(f"# generator: {TOOLS}: {call}; script golden/models.py\n")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow([repr(float(v)) if not isinstance(v, str) else v for v in row])


def rows(model, fit):
    return [(model, n, b, s) for n, b, s in zip(NAMES, fit.params, fit.bse)]


def regressions():
    out = []
    ols = sm.OLS(PAY, X)
    out += rows("ols", ols.fit())
    for kind in ("HC0", "HC1", "HC2", "HC3"):
        out += rows("ols " + kind, ols.fit(cov_type=kind))
    out += rows("ols clustered", ols.fit(cov_type="cluster", cov_kwds={"groups": CLUSTER}))
    out += rows("wls", sm.WLS(PAY, X, weights=WEIGHT).fit())
    out += rows("wls HC3", sm.WLS(PAY, X, weights=WEIGHT).fit(cov_type="HC3"))
    tight = dict(tol=1e-14, maxiter=200)
    logit = sm.GLM(YES, X, family=sm.families.Binomial())
    out += rows("logistic", logit.fit(**tight))
    out += rows("logistic HC0", logit.fit(cov_type="HC0", **tight))
    survey = sm.GLM(YES, X, family=sm.families.Binomial(), freq_weights=WEIGHT).fit(**tight)
    p = special.expit(X @ np.asarray(survey.params))
    bread = np.linalg.inv(X.T @ ((WEIGHT * p * (1 - p))[:, None] * X))
    u = (WEIGHT * (YES - p))[:, None] * X
    errors = np.sqrt(np.diag(bread @ (u.T @ u) @ bread))
    out += [("logistic sampling HC0", n, b, s) for n, b, s in zip(NAMES, survey.params, errors)]
    poisson = sm.GLM(CALLS, X, family=sm.families.Poisson(), exposure=HOMES)
    out += rows("poisson", poisson.fit(**tight))
    out += rows("poisson HC0", poisson.fit(cov_type="HC0", **tight))
    out += rows("quasi-poisson", poisson.fit(scale="X2", **tight))
    write("regressions.csv", "OLS, WLS, GLM(Binomial | Poisson).fit(tol=1e-14)", ["model", "name", "estimate", "error"], out)


def margins():
    """g-computation: everybody Female and everybody Male; the slope by central differences."""
    fit = sm.GLM(YES, X, family=sm.families.Binomial()).fit(tol=1e-14)
    def risks(b):
        out = []
        for level in (1.0, 0.0):
            moved = X.copy()
            moved[:, 1] = level
            out.append(special.expit(moved @ b).mean())
        return np.array(out)
    b, V = np.asarray(fit.params), np.asarray(fit.cov_params())
    scale = np.sqrt(np.diag(V))
    J = np.array([(risks(b + 1e-4 * s * e) - risks(b - 1e-4 * s * e)) / (2e-4 * s) for s, e in zip(scale, np.eye(len(b)))]).T
    r = risks(b)
    C = J @ V @ J.T
    d = np.array([1.0, -1.0])
    l = np.array([1 / r[0], -1 / r[1]])
    write("marginal-risks.csv", "GLM(Binomial); delta method with numerical slopes",
          ["risk", "reference", "difference_error", "log_ratio_error"],
          [(r[0], r[1], np.sqrt(d @ C @ d), np.sqrt(l @ C @ l))])


def firth():
    """Firth by a general optimiser on the penalised likelihood itself, and limits by bisection."""
    cases = {
        "separated": ([[1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]], [3, 5, 8, 6], [10, 12, 8, 6]),
        "few": ([[1, 0, 0], [1, 1, 0], [1, 0, 1], [1, 1, 1]], [1, 2, 4, 1], [9, 11, 13, 7]),
    }
    out = []
    for name, (x, s, n) in cases.items():
        x, s, n = np.array(x, float), np.array(s, float), np.array(n, float)
        def value(b):
            eta = x @ b
            p = special.expit(eta)
            W = n * p * (1 - p)
            return s @ eta - n @ np.logaddexp(0, eta) + 0.5 * np.linalg.slogdet(x.T @ (W[:, None] * x))[1]
        def maximum(fixed=None, at=0.0, start=None):
            free = [j for j in range(3) if j != fixed]
            def objective(f):
                b = np.zeros(3)
                b[free] = f
                if fixed is not None:
                    b[fixed] = at
                return -value(b)
            f = np.zeros(len(free)) if start is None else start
            for _ in range(6):
                f = optimize.minimize(objective, f, method="Nelder-Mead", options=dict(xatol=1e-12, fatol=1e-15, maxiter=20000, maxfev=20000)).x
                f = optimize.minimize(objective, f, method="BFGS", options=dict(gtol=1e-11)).x
            b = np.zeros(3)
            b[free] = f
            if fixed is not None:
                b[fixed] = at
            return b, -objective(f)
        best, top = maximum()
        bound = stats.chi2.ppf(0.95, 1)
        p = special.expit(x @ best)
        V = np.linalg.inv(x.T @ ((n * p * (1 - p))[:, None] * x))
        for j in range(3):
            drop = lambda v: 2 * (top - maximum(j, v)[1]) - bound
            lower = optimize.brentq(drop, best[j] - 12, best[j], xtol=1e-9)
            upper = optimize.brentq(drop, best[j], best[j] + 12, xtol=1e-9)
            chance = stats.chi2.sf(2 * (top - maximum(j, 0.0)[1]), 1)
            out.append((name, ["intercept", "a = 1", "b = 1"][j], best[j], np.sqrt(V[j, j]), lower, upper, chance))
    write("firth.csv", "scipy.optimize on log L + log|I|/2, brentq for profile limits",
          ["case", "name", "estimate", "error", "lower", "upper", "p"], out)


def pooling():
    x = np.array([1, 30, 9, 70, 12, 3, 0, 25])
    n = np.array([20, 100, 30, 100, 55, 4, 9, 60])
    def negative(q):
        a, b = np.exp(q)
        return -np.sum(special.betaln(x + a, n - x + b) - special.betaln(a, b))
    q = np.zeros(2)
    for _ in range(5):
        q = optimize.minimize(negative, q, method="Nelder-Mead", options=dict(xatol=1e-13, fatol=1e-14, maxiter=20000)).x
    a, b = np.exp(q)
    out = [(str(i), (x[i] + a) / (n[i] + a + b), *stats.beta.ppf([0.025, 0.975], x[i] + a, n[i] - x[i] + b)) for i in range(len(x))]
    write("beta-binomial.csv", f"Nelder-Mead on betaln; alpha {a:.9g}, beta {b:.9g}", ["group", "share", "lower", "upper"], out)


def raking():
    w = np.ones(N)
    for _ in range(2000):
        for codes, target in ((SEX, [0.48, 0.52]), (AREA, [0.5, 0.3, 0.2]), (I // 7 % 4, [0.1, 0.2, 0.3, 0.4])):
            total = np.array([w[codes == k].sum() for k in range(len(target))])
            w = w * (np.array(target) * w.sum() / total)[codes]
    w = w / w.mean()
    write("raking.csv", "the loop of Deming and Stephan, 2,000 rounds", ["row", "weight"], [(str(i), w[i]) for i in range(0, N, 17)])


def segmented():
    y = [52, 54, 53, 55, 54, 56, 55, 57, 63, 64, 66, 65, 67, 68, 67, 70, 69, 71]
    t = np.arange(1, len(y) + 1)
    D = (t > 8).astype(float)
    x = np.column_stack([np.ones(len(y)), t, D, np.where(t > 8, t - 9, 0)])
    out = []
    for lags in (0, 2, 4):
        for corrected in (False, True):
            fit = sm.OLS(y, x).fit(cov_type="HAC", cov_kwds=dict(maxlags=lags, use_correction=corrected), use_t=True)
            for name, b, s, p in zip(["start", "slope", "level", "change"], fit.params, fit.bse, fit.pvalues):
                out.append((str(lags), str(corrected).lower(), name, b, s, p, durbin_watson(fit.resid)))
    write("segmented.csv", "OLS.fit(cov_type='HAC', maxlags, use_correction, use_t=True)",
          ["lags", "corrected", "name", "estimate", "error", "p", "durbin_watson"], out)


regressions()
margins()
firth()
pooling()
raking()
segmented()
