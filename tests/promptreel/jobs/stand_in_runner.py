"""A runner like ours, but talking to the stand-in backend: `python stand_in_runner.py --home DIR PROJECT_ID`."""

import sys

COMMAND = (sys.executable, __file__)

if __name__ == "__main__":
    from stand_in_client import connect

    from promptreel.jobs.runner import main

    sys.exit(main(connect=connect, command=COMMAND))
