# SPDX-License-Identifier: Apache-2.0
"""Writes subject-ids.csv beside it: python3 subject-ids.py"""
import hashlib
import hmac
import pathlib
import struct
import sys

KEY = bytes(range(32))
PURPOSES = ["equality-monitoring", "equality", "monitro cydraddoldeb"]
REFERENCES = ["tenancy-4711/1", "T1", "t1", "Siân Dŵr", "-monitoring1", "𐐒"]

out = pathlib.Path(__file__).with_name("subject-ids.csv")
with out.open("w", encoding="utf-8", newline="\n") as f:
    f.write("# generator: Python %d.%d, hmac.new(bytes(range(32)), struct.pack('>I', len(purpose)) + purpose + reference, sha256); script golden/subject-ids.py\n" % sys.version_info[:2])
    f.write("purpose,reference,first_128_bits\n")
    for purpose in PURPOSES:
        for reference in REFERENCES:
            p = purpose.encode("utf-8")
            message = struct.pack(">I", len(p)) + p + reference.encode("utf-8")
            f.write("%s,%s,%s\n" % (purpose, reference, hmac.new(KEY, message, hashlib.sha256).hexdigest()[:32]))
