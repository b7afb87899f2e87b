"""Says how many of the phrases are right: `python tests/studio/agent/phrases/report.py [-v]`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from studio.agent.phrases.kit import PROJECTS, run


def main():
    steps = [step for project in PROJECTS for step in run(project)]
    wrong = [step for step in steps if step.problem]
    if "-v" in sys.argv:
        for step in wrong:
            kind = "SILENT" if step.silent else "refused"
            sys.stdout.write(
                f"[{step.project}.{step.number} {kind}] {step.say}\n    {step.problem}\n    {step.answer}\n"
            )
    silent = sum(step.silent for step in wrong)
    sys.stdout.write(
        f"{len(steps)} phrases, {len(steps) - len(wrong)} right, {len(wrong)} wrong, {silent} of them silently"
    )


if __name__ == "__main__":
    main()
