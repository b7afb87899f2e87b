"""Show the last commit to other people's validators: `python tools/validate.py`.

It builds a release into a temporary folder and runs every validator that is installed, on the path or beside this
Python. Those that are missing are named with how to get them, and are no failure; `--all` makes them one.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from release import release
from shipping.validators import VALIDATORS, Subjects, export, run


def main() -> int:
    """Run them, print what each says, and return 1 if one of them refuses something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="fail if a validator is missing")
    parser.add_argument(
        "--no-isolation", action="store_true", help="build with the packages of this environment"
    )
    options = parser.parse_args()
    verdicts = []
    with tempfile.TemporaryDirectory() as scratch:
        subjects = Subjects(export(Path(scratch)), Path(scratch) / "dist")
        release(subjects.made, isolated=not options.no_isolation)
        for validator in VALIDATORS:
            outcome = run(validator, subjects)
            shown = " ".join(str(word) for word in validator.shows(subjects)).replace(f"{scratch}/", "")
            print(f"== {outcome.verdict}: {validator.program} {shown}\n{outcome.words}\n", flush=True)
            verdicts.append(outcome.verdict)
    bad = {"failed", "missing"} if options.all else {"failed"}
    return 1 if bad & set(verdicts) else 0


if __name__ == "__main__":
    sys.exit(main())
