"""Totals and some whole areas of the source tables, and every difference between them, counted without the library.

Calls: python3 benchmark_totals.py totals FOLDER > benchmark-totals.csv
       python3 benchmark_totals.py differences FOLDER > benchmark-differences.csv
FOLDER holds the tables with the columns table, area_code, area_name, category, count, derivation (Census 2021, Office for National
Statistics, Open Government Licence v3.0). A region has no code: its name in lower case with hyphens stands for it.

totals: for each table and area the sum of all categories, and the sum of each count times its place from 1, so that no two can have
changed places; the total that the source has itself, where it has one; every count of Wales and of Cardiff.
differences: for each table of people and each area, its total against that of TS007 from the table's age floor; and every category in
which a whole is not the sum of its parts.
"""
import csv
import re
import sys
from collections import defaultdict

FILES = {
    "TS002": ("ts002_legal_partnership_wales_regions", 16),
    "TS007": ("ts007_age_single_year", 0),
    "TS009": ("ts009_sex_totals", 0),
    "TS021": ("ts021_ethnic_group", 0),
    "TS029": ("ts029_english_proficiency", 3),
    "TS030": ("ts030_religion", 0),
    "TS038": ("ts038_disability_2cat", 0),
    "TS039": ("ts039_unpaid_care", 5),
    "TS054": ("ts054_tenure_households", None),
    "TS077": ("ts077_sexual_orientation_5cat", 16),
}
SINGLE_YEAR = re.compile(r"Aged (under 1 year|1 year|\d+ years|100 years and over)")
# The source's own total of the categories.
OWN_TOTAL = {"TS002": "Total (Aged 16 and over)", "TS007": "Total"}
# Sums of other categories of the same table.
SUMS = {
    "TS002": {
        "Total (Aged 16 and over)",
        "Married or in a registered civil partnership",
        "Married",
        "In a registered civil partnership",
        "Separated, but still legally married or still legally in a civil partnership",
        "Divorced or civil partnership dissolved",
        "Widowed or surviving civil partnership partner",
    },
    "TS029": {"Main language is not English (English or Welsh in Wales)"},
}
WALES, CARDIFF = "W92000004", "W06000015"
PARTS = {
    WALES: lambda area: area.startswith("W06"),
    "K04000001": lambda area: area in ("E92000001", WALES),
    WALES + " by region": lambda area: "-" in area,
}


def read(folder, own_totals):
    tables = {}
    for table, (name, _) in FILES.items():
        areas = tables.setdefault(table, defaultdict(dict))
        with open(f"{folder}/{name}.csv", newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                category = row["category"]
                area = row["area_code"] or row["area_name"].lower().replace(" ", "-")
                if category == OWN_TOTAL.get(table):
                    own_totals[table, area] = int(row["count"])
                if table == "TS007" and not SINGLE_YEAR.fullmatch(category) or category in SUMS.get(table, ()):
                    continue
                areas[area][category] = int(row["count"])
    return tables


def age(category):
    return 0 if "under 1" in category else int(re.search(r"\d+", category).group())


def totals(tables, own_totals, out):
    out.writerow(["table", "area", "category", "count"])
    for table, areas in tables.items():
        for area, counts in areas.items():
            if area in (WALES, CARDIFF):
                for category, count in counts.items():
                    out.writerow([table, area, category, count])
            out.writerow([table, area, "all", sum(counts.values())])
            if (table, area) in own_totals:
                out.writerow([table, area, "own total", own_totals[table, area]])
            out.writerow([table, area, "by place", sum((i + 1) * count for i, (_, count) in enumerate(sorted(counts.items())))])


def differences(tables, _, out):
    out.writerow(["of", "table", "area", "category", "count", "against", "difference"])
    for table, (_, floor) in FILES.items():
        for area, counts in tables[table].items():
            if table == "TS007" or floor is None or area not in tables["TS007"]:
                continue
            against = sum(count for category, count in tables["TS007"][area].items() if age(category) >= floor)
            total = sum(counts.values())
            out.writerow(["total", table, area, f"aged {floor} and over" if floor else "all", total, against, total - against])
    for table, areas in tables.items():
        for whole, is_part in PARTS.items():
            parts = [counts for area, counts in areas.items() if is_part(area)]
            code = whole.split(" ")[0]
            if not parts or code not in areas:
                continue
            for category, count in sorted(areas[code].items()):
                summed = sum(part[category] for part in parts)
                if summed != count:
                    out.writerow(["parts", table, whole, category, count, summed, count - summed])


print(f"# generator: python {sys.version.split()[0]}: python3 benchmark_totals.py {sys.argv[1]} FOLDER")
own = {}
{"totals": totals, "differences": differences}[sys.argv[1]](read(sys.argv[2], own), own, csv.writer(sys.stdout, lineterminator="\n"))
