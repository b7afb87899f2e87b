from __future__ import annotations

import pytest
from nemo_faults.kept import ACCOUNTS, REFUSED
from nemo_faults.resumes import RESUMES


@pytest.mark.parametrize("resume", RESUMES, ids=lambda resume: resume.name)
def test_a_download_that_goes_on_ends_with_the_right_file(cells_of, resume):
    cell = cells_of("resumes")[resume.name, "download"]
    assert ("ok", []) == (cell.outcome, cell.wrong)
    assert resume.requests == cell.count()


@pytest.mark.parametrize("kept", ACCOUNTS, ids=lambda kept: kept.name)
def test_a_damaged_accounts_file_is_replaced_by_a_whole_one(cells_of, kept):
    cell = cells_of("accounts")[kept.name, "credits"]
    assert {"asked": kept.asked, "kept": True, "same_id": kept.same_id} == cell.found
    assert ("ok", []) == (cell.outcome, cell.wrong)
    assert int(kept.asked) == cell.count()


@pytest.mark.parametrize("refused", REFUSED, ids=lambda refused: refused.name)
def test_what_cannot_be_right_is_refused_before_anything_is_sent(cells_of, refused):
    cell = cells_of("refused")[refused.name, "refused"]
    assert (refused.error, {}) == (cell.outcome, cell.requests)
    assert [] == cell.wrong
