# SPDX-License-Identifier: Apache-2.0
# What small-count rounding leaves open when a true total is known; decision 0016 cites the output.
# Call: python3 small_counts.py
# Each of 1000 tables of 5 x 4 has cells of 1 to 4 with probability 0.1, and 5 to 60 otherwise. Small
# cells become 0 or 5, as many 5 as keep their sum, the largest first; all others are printed.
import random
random.seed(20261122)
by_head_count = by_rows = tables = proved = cells = 0
for n in range(1000):
    table = [[random.randint(1, 4) if random.random() < .1 else random.randint(5, 60)
              for _ in range(4)] for _ in range(5)]
    small = [(i, j) for i in range(5) for j in range(4) if table[i][j] < 5]
    if not small:
        continue
    tables += 1
    cells += len(small)
    ups = round(sum(table[i][j] for i, j in small) / 5)
    order = sorted(small, key=lambda c: (-table[c[0]][c[1]], c))
    up = set(order[:ups])
    bounds = {c: ((1, 5) if c in up else (0, 4)) for c in small}

    def is_one_exact(group):
        left = sum(table[i][j] for i, j in group)
        hi = sum(bounds[c][1] for c in group)
        lo = sum(bounds[c][0] for c in group)
        return any(max(bounds[c][0], left - (hi - bounds[c][1]))
                   == min(bounds[c][1], left - (lo - bounds[c][0])) for c in group)

    by_head_count += is_one_exact(small)
    rows = [[c for c in small if c[0] == i] for i in range(5)]
    by_rows += any(is_one_exact(row) for row in rows if row)
    proved += len(small) - len(up)
print(tables, 'tables with a small count;', by_head_count, 'with one exact if the head count is known;',
      by_rows, 'if row totals are;', proved, 'of', cells, 'small counts printed as 0')
