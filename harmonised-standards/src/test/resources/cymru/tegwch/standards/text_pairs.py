"""Every text that the collected sources give in English and in Welsh, as a pair: what the catalogue calls verified in both must be one.

Call: python3 text_pairs.py FOLDER > text-pairs.csv
FOLDER has one JSON file for each characteristic, with what was read in the Census 2021 Wales questionnaires, the Census 2021
dictionary of cy.ons.gov.uk (Crown copyright, Open Government Licence v3.0) and hmcts/pcq-frontend (MIT, Copyright (c) 2017 HMCTS).
"""
import csv
import json
import sys
from pathlib import Path

pairs = set()


def collect(name, value):
    if isinstance(value, dict):
        if isinstance(value.get("en"), str) and isinstance(value.get("cy"), str):
            pairs.add((name, value["en"], value["cy"]))
        for part in value.values():
            collect(name, part)
    elif isinstance(value, list):
        for part in value:
            collect(name, part)


for file in sorted(Path(sys.argv[1]).glob("*.json")):
    if file.stem != "crosswalks":
        collect(file.stem, json.loads(file.read_text(encoding="utf-8")))

out = csv.writer(sys.stdout, delimiter="|", lineterminator="\n")
print(f"# python {sys.version.split()[0]}: python3 text_pairs.py FOLDER")
out.writerow(["characteristic", "en", "cy"])
out.writerows(sorted(pairs))
