"""Every value of the coded columns of the public records that the library reads, with how often it occurs.

Call: python3 published_values.py MICRODATA.csv STOPS.json FACTS.csv > published-values.csv
MICRODATA is a sample of the 2011 Census Microdata Teaching File (adapted from data from the Office for National Statistics
licensed under the Open Government Licence v.1.0), STOPS a month of one force from data.police.uk and FACTS the stop and search
table of GOV.UK Ethnicity facts and figures (both Open Government Licence v3.0).
"""
import csv
import json
import sys
from collections import Counter

MICRODATA = {
    "Region": "region", "Residence Type": "residence-type", "Population Base": "population-base", "Sex": "sex", "Age": "age",
    "Marital Status": "marital-status", "Health": "general-health", "Ethnic Group": "ethnic-group", "Religion": "religion",
    "Economic Activity": "economic-activity",
}
STOPS = {
    "self_defined_ethnicity": "ethnic-group@police-self-defined", "officer_defined_ethnicity": "ethnic-group-broad@police",
    "gender": "gender@police", "age_range": "age@police", "outcome": "stop-outcome@police",
    "object_of_search": "stop-object@police",
}
FACTS = {"ONS 2001 16+1": "ethnic-group@facts-and-figures-16", "ONS 2001 5+1": "ethnic-group@facts-and-figures-5"}

counts = Counter()
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        for column, name in MICRODATA.items():
            counts[f"{name}@census-2011-microdata", row[column]] += 1
with open(sys.argv[2], encoding="utf-8") as file:
    for record in json.load(file):
        for key, name in STOPS.items():
            if record[key] is not None:
                counts[name, record[key]] += 1
with open(sys.argv[3], newline="", encoding="utf-8-sig") as file:
    for row in csv.DictReader(file):
        if row["Ethnicity_type"] in FACTS:
            counts[FACTS[row["Ethnicity_type"]], row["Ethnicity"]] += 1

print(f"# python {sys.version.split()[0]}: python3 published_values.py MICRODATA.csv STOPS.json FACTS.csv")
print("list;value;count")
for (name, value), count in sorted(counts.items()):
    print(f"{name};{value};{count}")
