"""The parts of the page: each is a list of trials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .bodies import ACCOUNT_SHAPES, STATE_SHAPES, UPLOAD_SHAPES
from .cells import Trial
from .exports import DOWNLOAD_SHAPES, RENDER_SHAPES, SUBMIT_SHAPES
from .faults import FAULTS, Fault
from .kept import ACCOUNTS, REFUSED, read_balance
from .refusals import REFUSAL_ROWS, REFUSALS
from .resumes import RESUMES, download_film
from .rows import FOLLOWING, ROWS, Row
from .shapes import envelope_shapes
from .streams import TURN_SHAPES
from .tokens import TOKEN_FAULTS
from .turns import TURN_FAULTS, streamed_answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ALL_FAULTS = (*FAULTS, *TOKEN_FAULTS)


def fault_trials() -> list[Trial]:
    """Every call against every fault."""
    return [_trial(row, fault) for fault, row in fault_pairs()]


def fault_pairs() -> Iterator[tuple[Fault, Row]]:
    """Every fault with every row it says something about."""
    return ((fault, row) for fault in ALL_FAULTS for row in ROWS.values() if row.name not in fault.skips)


def turn_trials() -> list[Trial]:
    """Turns that go wrong in the middle, for both kinds of account."""
    return [
        Trial(
            row=fault.name,
            column=account,
            do=ROWS["run"].do,
            acts={"run": fault.act, **fault.beside},
            call="run",
            account=account,
        )
        for fault in TURN_FAULTS
        for account in fault.accounts
    ]


OWN_SHAPES = (
    *ACCOUNT_SHAPES,
    *STATE_SHAPES,
    *UPLOAD_SHAPES,
    *SUBMIT_SHAPES,
    *RENDER_SHAPES,
    *DOWNLOAD_SHAPES,
)


def shape_trials() -> list[Trial]:
    """Every call in every shape."""
    return [
        Trial(
            row=shape.name,
            column=shape.row,
            do=ROWS[shape.row].do,
            acts={ROWS[shape.row].call: shape.act},
            call=ROWS[shape.row].call,
            account="guest" if shape.row == "guest" else "own",
            fresh=ROWS[shape.row].fresh,
        )
        for shape in (*envelope_shapes(), *OWN_SHAPES)
    ]


def stream_trials() -> list[Trial]:
    """A turn in every dialect and framing."""
    return [
        Trial(
            row=shape.name,
            column="run",
            do=ROWS["run"].do,
            acts={"run": streamed_answer(shape.answer, edits=shape.edits)},
            call="run",
        )
        for shape in TURN_SHAPES
    ]


def refusal_trials() -> list[Trial]:
    """Every way to say no, at every call."""
    return [
        Trial(
            row=refusal.name,
            column=row,
            do=ROWS[row].do,
            acts={ROWS[row].call: refusal.act()},
            call=ROWS[row].call,
            account="guest" if row == "guest" else "own",
            fresh=ROWS[row].fresh,
        )
        for refusal in REFUSALS
        for row in REFUSAL_ROWS
    ]


def resume_trials() -> list[Trial]:
    """Downloads that go on with what is there."""
    return [
        Trial(
            row=resume.name,
            column="download",
            do=download_film,
            acts={"download": resume.act},
            call="download",
            prepare=resume.prepare,
        )
        for resume in RESUMES
    ]


def account_trials() -> list[Trial]:
    """The balance read with every kind of accounts.json."""
    return [
        Trial(
            row=kept.name,
            column="credits",
            do=read_balance,
            acts={},
            call="guest",
            account="guest",
            prepare=kept.prepare,
        )
        for kept in ACCOUNTS
    ]


def refused_trials() -> list[Trial]:
    """What is not sent at all."""
    return [Trial(row=refused.name, column="refused", do=refused.do, acts={}, call="") for refused in REFUSED]


PARTS: dict[str, Callable[[], list[Trial]]] = {
    "faults": fault_trials,
    "refusals": refusal_trials,
    "turns": turn_trials,
    "shapes": shape_trials,
    "streams": stream_trials,
    "resumes": resume_trials,
    "accounts": account_trials,
    "refused": refused_trials,
}


def _trial(row: Row, fault: Fault) -> Trial:
    return Trial(
        row=fault.name,
        column=row.name,
        do=row.do,
        acts={**row.beside, **fault.acts(row.call)},
        call=row.call,
        account="guest" if row.name == "guest" else fault.account,
        slow=fault.slow,
        refused=fault.refused,
        unread=fault.unread and row.name not in FOLLOWING,
        fresh=row.fresh,
    )
