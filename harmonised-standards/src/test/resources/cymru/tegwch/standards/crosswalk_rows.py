"""Every row of the crosswalk tables that were collected for the catalogue, word for word.

Call: python3 crosswalk_rows.py CROSSWALKS.json > crosswalk-rows.csv
CROSSWALKS.json holds 33 tables collected on 21 November 2026 from published sources (Office for National Statistics, Crown copyright,
Open Government Licence v3.0; CORE and HM Courts and Tribunals Service, MIT; HL7 UK Core, Apache-2.0; others quoted: codes alone) and,
where a table says so, from general knowledge. The source of each is in the crosswalk file of the catalogue.
"""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    tables = json.load(file)["crosswalks"]
print("# python 3.11.7: python3 crosswalk_rows.py CROSSWALKS.json")
print("table;from;word;to")
for table in tables:
    for row in table["rows"]:
        print(";".join([table["id"], row["from"], row["kind"], row["to"]]))
