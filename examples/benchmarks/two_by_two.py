# SPDX-License-Identifier: Apache-2.0
"""What TwoByTwoBenchmark compares itself with: the same tables, in SciPy.

Run by the benchmark: python3 two_by_two.py tables.csv results.csv
Reads x1,n1,x2,n2 and writes the adjusted p-value of Fisher's test and the four Wilson limits.
"""
import csv
import sys
import time

import scipy
from scipy.stats import binomtest, false_discovery_control, fisher_exact

with open(sys.argv[1]) as f:
    tables = [tuple(map(int, row)) for row in csv.reader(f)]
start = time.perf_counter()
p = [fisher_exact([[a, n - a], [c, m - c]]).pvalue for a, n, c, m in tables]
fisher = time.perf_counter()
limits = [binomtest(x, n).proportion_ci(0.95, "wilson") for a, n0, c, m0 in tables for x, n in ((a, n0), (c, m0))]
wilson = time.perf_counter()
adjusted = false_discovery_control(p)
end = time.perf_counter()
with open(sys.argv[2], "w") as f:
    for i, q in enumerate(adjusted):
        one, other = limits[2 * i], limits[2 * i + 1]
        f.write(f"{q!r},{one.low!r},{one.high!r},{other.low!r},{other.high!r}\n".replace("np.float64(", "").replace(")", ""))
print(f"SciPy {scipy.__version__}: {1000 * (end - start):.0f} ms "
      f"(fisher_exact {1000 * (fisher - start):.0f}, wilson {1000 * (wilson - fisher):.0f}, BH {1000 * (end - wilson):.0f}), one run, one thread")
