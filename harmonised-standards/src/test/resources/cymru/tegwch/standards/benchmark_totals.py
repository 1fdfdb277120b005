"""Totals and some whole areas of the source tables, counted without the library.

Call: python3 benchmark_totals.py FOLDER > benchmark-totals.csv
FOLDER holds ts007_age_single_year.csv, ts009_sex_totals.csv, ts021_ethnic_group.csv and ts030_religion.csv with the columns
table, area_code, area_name, category, count, derivation (Census 2021, Office for National Statistics, Open Government Licence v3.0).
"""
import csv
import re
import sys
from collections import defaultdict

SINGLE_YEAR = re.compile(r"Aged (under 1 year|1 year|\d+ years|100 years and over)")
WHOLE = ("W92000004", "W06000015")

print(f"# python {sys.version.split()[0]}: python3 benchmark_totals.py FOLDER")
print("table,area,category,count")
for name in ("ts007_age_single_year", "ts009_sex_totals", "ts021_ethnic_group", "ts030_religion"):
    totals = defaultdict(int)
    with open(f"{sys.argv[1]}/{name}.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if name.startswith("ts007") and not SINGLE_YEAR.fullmatch(row["category"]):
                continue
            totals[row["area_code"]] += int(row["count"])
            if row["area_code"] in WHOLE:
                print(f'{row["table"]},{row["area_code"]},"{row["category"]}",{row["count"]}')
    for area, total in sorted(totals.items()):
        print(f"{name[:5].upper()},{area},all,{total}")
