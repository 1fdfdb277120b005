#!/usr/bin/env python3
"""Makes the three made-up files of the JShell session: 3,000 tenants, 4,000 repairs and 900 complaints of a landlord that does not exist.
Call: python3 make.py . (the seed is fixed, so the files come out the same every time)"""
import csv, datetime, os, random, sys

out = sys.argv[1]
r = random.Random(20261122)
ETHNIC = [("Welsh, English, Scottish, Northern Irish or British", 2280), ("Any other White background", 150), ("Pakistani", 90), ("Bangladeshi", 80),
          ("Indian", 60), ("African", 95), ("Caribbean", 40), ("White and Black Caribbean", 45), ("Arab", 60), ("Chinese", 25), ("Prefer not to say", 45), ("", 30)]
RELIGION = [("No religion", 1350), ("Christian", 1100), ("Muslim", 280), ("Hindu", 40), ("Buddhist", 25), ("Sikh", 20), ("Prefer not to say", 110), ("", 75)]
pick = lambda table: r.choices([v for v, _ in table], [w for _, w in table])[0]

def write(name, header, rows):
    with open(os.path.join(out, name), "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(header)
        w.writerows(rows)

tenants = []
for i in range(3000):
    born = datetime.date(2026, 3, 31) - datetime.timedelta(days=r.randint(18 * 366, 90 * 365))
    tenants.append([f"T{i + 1:05d}", pick(ETHNIC), pick(RELIGION), born.isoformat()])
write("tenants.csv", ["tenant_ref", "ethnic_group", "religion", "date_of_birth"], tenants)

SATISFIED = ["very", "fairly", "neither", "fairly-dissatisfied", "very-dissatisfied", ""]
repairs = []
for i in range(4000):
    t = r.choice(tenants)
    young = t[3] > "1996-03-31"
    repairs.append([f"R{i + 1:05d}", t[0], r.choices(SATISFIED, [20, 30, 14, 14, 12, 10] if young else [34, 34, 9, 8, 6, 9])[0], min(90, int(r.expovariate(1 / 9)))])
write("repairs.csv", ["job", "tenant_ref", "satisfaction", "days_to_repair"], repairs)

write("complaints.csv", ["complaint", "tenant_ref"], [[f"C{i + 1:04d}", r.choice(tenants)[0]] for i in range(900)])
