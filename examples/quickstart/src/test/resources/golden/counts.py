#!/usr/bin/env python3
"""Counts the two files of the quick start with nothing but the standard library. Prints golden/counts.csv.
Call: python3 counts.py ../../../../data > counts.csv"""
import collections, csv, json, os, platform, sys

data = sys.argv[1]
print(f"# generator: Python {platform.python_version()}, csv + json + collections.Counter, python3 counts.py ../../../../data")
print("table,row,column,count")

def show(table, pairs):
    for (row, column), n in sorted(collections.Counter(pairs).items()):
        print(f"{table},{row},{column},{n}")

people = list(csv.DictReader(open(os.path.join(data, "census-2011-microdata-sample.csv"), encoding="utf-8")))
wales = [p for p in people if p["Region"] == "W92000004" and p["Population Base"] == "1"]
ACTIVE = {"1", "2", "3", "4"}

for column in ["Sex", "Age", "Marital Status", "Health", "Ethnic Group", "Religion", "Economic Activity", "Population Base"]:
    show("all/" + column, ((p[column], "") for p in people))
for column in ["Ethnic Group", "Religion"]:
    show("wales residents/" + column, ((p[column], "") for p in wales))
for name, part in [("all", people), ("wales residents", wales)]:
    active = [p for p in part if p["Economic Activity"] in ACTIVE]
    show(name + "/unemployed by ethnic group", ((p["Ethnic Group"], p["Economic Activity"] == "3") for p in active))
    show(name + "/unemployed by sex x age", ((p["Sex"] + "/" + p["Age"], p["Economic Activity"] == "3") for p in active))
    stated = [p for p in part if p["Economic Activity"] != "-9"]
    show(name + "/long-term sick by ethnic group", ((p["Ethnic Group"], p["Economic Activity"] == "8") for p in stated))
    show(name + "/long-term sick by sex x age", ((p["Sex"] + "/" + p["Age"], p["Economic Activity"] == "8") for p in stated))

stops = json.load(open(os.path.join(data, "police-stops-january-2023.json"), encoding="utf-8"))
quoted = lambda text: '"' + str(text).replace('"', '""') + '"'
for column in ["self_defined_ethnicity", "officer_defined_ethnicity", "age_range", "gender", "outcome"]:
    show("stops/" + column, ((quoted(s[column]), "") for s in stops))
show("stops/self x officer", ((quoted(s["self_defined_ethnicity"]), quoted(s["officer_defined_ethnicity"])) for s in stops))
show("stops/no further action by officer", ((quoted(s["officer_defined_ethnicity"]), s["outcome"] == "A no further action disposal") for s in stops))
