"""Lists the mutants of a Stryker report that no test has noticed: file, line, and what stood there instead."""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as report:
    files = json.load(report)["files"]
for name, file in sorted(files.items()):
    for mutant in file["mutants"]:
        if mutant["status"] in ("Survived", "NoCoverage"):
            line = mutant["location"]["start"]["line"]
            print(f"{name.rsplit('/', 1)[-1]}:{line}: {' '.join(mutant['replacement'].split())[:120]}")
