#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes census-2011-crossing.csv: how many people of the 2011 Census Microdata Teaching File sample (examples/quickstart/data) have
each combination of ethnic group, sex, age band and economic activity. Call: census-2011-crossing.py SAMPLE.csv > census-2011-crossing.csv

Adapted from data from the Office for National Statistics licensed under the Open Government Licence v.1.0."""
import collections
import csv
import sys

counts = collections.Counter(
    (row["Ethnic Group"], row["Sex"], row["Age"], row["Economic Activity"])
    for row in csv.DictReader(open(sys.argv[1], encoding="utf-8"))
)
print("# generator: Python csv and collections.Counter over census-2011-microdata-sample.csv; script census-2011-crossing.py")
print("ethnic,sex,age,activity,people")
for key in sorted(counts):
    print(",".join(key) + "," + str(counts[key]))
