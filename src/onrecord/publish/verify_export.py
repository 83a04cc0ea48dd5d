#!/usr/bin/env python3
"""Checks a custody export of onrecord, with nothing but Python 3.8 or later: python3 verify.py [HASH].

Run it in the folder of the export. It computes again the hash of every original, of the record of how each came in, and
of every line of the log, each of which carries the hash of the line before. HASH is a hash of the log that you noted
down or had stamped: it must be in the log. What was withheld (to protect people) is counted; the hashes that are there
are checked all the same. The last line says whether all is as it was; exit code 1 if not.

How the hashes are made: SHA-256, in hexadecimal. A line of the log is hashed as the JSON of the list
[number, at, who, action, what, before], keys sorted, no spaces, all characters beyond ASCII escaped. The "leaves" of a
line are, for each of its intakes, the hash of the list [number, report, sha256, found, hash of the custody record],
likewise; the custody record holds a random "salt", so that a leaf tells nothing by itself. Earlier lines may have
"records" instead, one hash of the list of those lists, or "custody", where the custody records themselves stand in
it. Of a line that is withheld only its own hash is there: that the next line follows from it is checked.
"""

import hashlib
import json
import os
import sys


def digest(thing):
    """SHA-256 of a thing as JSON."""
    written = json.dumps(thing, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode("ascii")).hexdigest()


def originals(export, folder):
    """A sentence for each original that is missing or not what its hash says."""
    for item in export["intakes"]:
        if item["withheld"]:
            continue
        path = os.path.join(folder, "originals", item["sha256"])
        try:
            with open(path, "rb") as file:
                found = hashlib.sha256(file.read()).hexdigest()
        except OSError as error:
            yield "The original %s of intake %d cannot be read: %s." % (item["sha256"], item["number"], error)
            continue
        if found != item["sha256"]:
            yield "The original %s of intake %d was altered." % (item["sha256"], item["number"])


def log(export):
    """A sentence for each line of the log that does not follow from the one before."""
    before = "0" * 64
    for number, line in enumerate(export["log"], 1):
        own = line["hash"]
        if not line.get("withheld"):
            own = digest([line["number"], line["at"], line["who"], line["action"], line["what"], before])
        if (line["number"], line["before"], line["hash"]) != (number, before, own):
            yield "The log breaks at line %d: it or a line before it was changed, put in or taken out." % number
            return
        before = line["hash"]


def leaf(item):
    """The hash of an intake as a line of the log has it."""
    if "leaf" in item:
        return item["leaf"]
    record = digest(item["custody"]) if "custody" in item else item["record"]
    return digest([item["number"], item["report"], item["sha256"], item["found"], record])


def as_logged(found, what):
    """Whether intakes are what a line of the log says of them."""
    fields = ("number", "report", "sha256", "found")
    if "leaves" in what:
        return [leaf(item) for item in found] == what["leaves"]
    if "records" in what:
        own = [
            [item[field] for field in fields] + [item["record"] if item["withheld"] else digest(item["custody"])]
            for item in found
        ]
        return digest(own) == what["records"]
    if any(item["withheld"] for item in found):
        return True  # of the earlier form: the records themselves would be needed
    return digest([[i[f] for f in fields] + [i["custody"]] for i in found]) == what["custody"]


def intakes(export):
    """A sentence for each line of the log whose intakes are not as it has them."""
    there = {item["number"]: item for item in export["intakes"]}
    logged = set()
    for line in export["log"]:
        if line["action"] != "add":
            continue
        if line.get("withheld"):  # of an earlier form: what was withheld of it cannot be told apart
            logged.update(there)
            continue
        numbers = [intake[0] for intake in line["what"]["intakes"]]
        logged.update(numbers)
        found = [there[number] for number in numbers if number in there]
        if len(found) < len(numbers) or not as_logged(found, line["what"]):
            yield "What came in by line %d of the log was changed or taken out." % line["number"]
    for number in sorted(set(there) - logged):
        yield "Intake %d is not in the log." % number


def main(arguments):
    """Print what is amiss; 1 if anything is."""
    folder = os.path.dirname(os.path.abspath(__file__))
    try:
        with open(os.path.join(folder, "custody.json"), encoding="utf-8") as file:
            export = json.load(file)
    except (OSError, ValueError) as error:
        print("custody.json cannot be read (%s): it was altered or lost. Ask for the export again." % error)
        return 1
    troubles = list(originals(export, folder)) + list(log(export)) + list(intakes(export))
    for wanted in arguments:
        if wanted not in {line["hash"] for line in export["log"]}:
            troubles.append("The hash %s is not in the log." % wanted)
    for trouble in troubles:
        print(trouble)
    if not troubles:
        print("All is as it was: %d intakes, %d lines of the log." % (len(export["intakes"]), len(export["log"])))
        withheld = sum(item["withheld"] for item in export["intakes"])
        if withheld:
            print("Withheld, to protect people: the bytes and records of %d of the intakes." % withheld)
        lines = sum(line.get("withheld", False) for line in export["log"])
        if lines:
            print("Withheld likewise: who did what in %d lines of the log; their hashes are there." % lines)
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
