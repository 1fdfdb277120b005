# SPDX-License-Identifier: Apache-2.0
"""Prints the pooled comparison of women with men in UCBAdmissions that SimpsonTest expects: the
difference and the ratio by the formulas of Greenland and Robins (1985) and Sato (1989), the tests by
statsmodels.

Call: python3 strata.py   (needs numpy, scipy and statsmodels)
"""
import numpy as np
from scipy import stats
from statsmodels.stats.contingency_tables import StratifiedTable

# Admitted and rejected by department, A to F: R's UCBAdmissions.
MEN = [(512, 313), (353, 207), (120, 205), (138, 279), (53, 138), (22, 351)]
WOMEN = [(89, 19), (17, 8), (202, 391), (131, 244), (94, 299), (24, 317)]

a, b = np.array(WOMEN, float).T
c, d = np.array(MEN, float).T
n1, n2, n = a + b, c + d, a + b + c + d
w = (n1 * n2 / n).sum()
difference = ((a * n2 - c * n1) / n).sum() / w
p = ((n1**2 * c - n2**2 * a + n1 * n2 * (n2 - n1) / 2) / n**2).sum()
q = ((a * d + c * b) / (2 * n)).sum()
error = np.sqrt(difference * p + q) / w
z = stats.norm.ppf(0.975)
print("difference", difference, difference - z * error, difference + z * error)
print("ratio", (a * n2 / n).sum() / (c * n1 / n).sum())

tables = StratifiedTable([np.array([WOMEN[i], MEN[i]]) for i in range(6)])
print("Mantel-Haenszel p", tables.test_null_odds(correction=False).pvalue)
print("Tarone p", tables.test_equal_odds(adjust=True).pvalue)
