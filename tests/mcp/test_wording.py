"""Jobs in words: what was asked, what comes before, how it stands."""

import tomllib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import Formatter

import pytest

import promptreel_mcp
from promptreel.jobs import Job, JobProgress, Project
from promptreel_mcp.actions.listing import proposals, recent
from promptreel_mcp.actions.presenting import present
from promptreel_mcp.actions.wording import age, asked, described, listed, queue_words, status_words

NOW = datetime.now(UTC)
PROJECT = Project("p_1", "studio", "City", "en", None, None, None, NOW, NOW)


def job(name, kind, request, status="queued", message="Waiting for 1 earlier job", fraction=None):
    progress = JobProgress(stage="", fraction=fraction, message=message)
    return Job(name, "p_1", kind, status, request, None, None, progress, 0, False, NOW, NOW)


CITY = job(
    "j_1", "generate", {"message": "a city at night\n\nDuration: 10 seconds."}, "running", "Drawing", 0.4
)
TITLE = job("j_2", "generate", {"message": "add a title"})
FILE = job("j_3", "export", {"format": "mp4"})


@pytest.mark.parametrize(
    ("kind", "request_", "words"),
    [
        ("generate", {"message": "a city\n\nDuration: 3 seconds."}, "a city"),
        ("generate", {"message": "one two three " * 10}, "one two three one two three one two three one two three one…"),
        ("generate", {"message": "字" * 80}, "字" * 59 + "…"),
        ("upload", {"sources": ["/home/me/my clip.mp4"]}, "my clip.mp4"),
        ("upload", {"sources": ["https://example.com/a/clip.mp4", "b.png"]}, "2 files"),
        ("upload", {"sources": ["C:\\videos\\clip.mp4"]}, "clip.mp4"),
        ("export", {"format": "gif", "path": None}, "gif"),
        ("export", {"format": "mp4", "path": "/videos/city.mp4"}, "city.mp4"),
        ("export", {}, "mp4"),
    ],
)  # fmt: skip
def test_what_was_asked_is_said_in_a_few_words(kind, request_, words):
    assert words == asked(job("j_1", kind, request_))


def test_a_queued_request_is_told_after_what_and_in_which_order():
    line = [CITY, TITLE, FILE]
    assert 'Queued. After the generation ("a city at night"): 1. add a title 2. export (mp4)' == queue_words(
        FILE, line
    )
    assert 'Queued. After the generation ("a city at night"): 1. add a title' == queue_words(TITLE, line)


def test_what_has_ended_is_no_longer_in_the_queue():
    ended = replace(CITY, status="done")
    running = replace(TITLE, status="running")
    assert 'Queued. After the generation ("add a title"): 1. export (mp4)' == queue_words(
        FILE, [ended, running, FILE]
    )


def test_a_queue_that_waits_for_a_free_place_says_so():
    waits = "Waiting for a free place: 4 other projects are being worked on"
    first = job("j_1", "generate", {"message": "a city"}, message=waits)
    assert f"Queued. {waits}" == queue_words(first, [first, FILE])
    assert f"Queued. {waits}. In this order: 1. a city 2. export (mp4)" == queue_words(FILE, [first, FILE])


def test_what_waits_for_one_that_starts_says_after_what():
    starting = replace(CITY, status="queued", progress=CITY.progress | {"message": "Starting"})
    assert (
        'Queued. After the generation ("a city at night"), which is starting: 1. export (mp4)'
        == queue_words(FILE, [starting, FILE])
    )


def test_a_long_queue_is_shortened_in_its_middle():
    jobs = [job(f"j_{n}", "generate", {"message": f"step {n}"}) for n in range(1, 21)]
    assert "1. step 1 2. step 2 3. step 3 4. step 4 (15 more) 20. step 20" == listed(jobs)
    assert "6. step 6" == listed(jobs[:6])[-9:]


def test_the_result_of_a_queued_call_says_it_and_proposes_to_wait():
    result = present(FILE, PROJECT, [CITY, TITLE, FILE])
    assert (False, "running", "j_3") == (result.ok, result.status, result.job)
    assert (
        'Queued. After the generation ("a city at night"): 1. add a title 2. export (mp4). It starts by itself.'
        == result.text
    )
    assert [("wait", {"job": "j_3"})] == [(found.tool, found.arguments) for found in result.next_actions]
    assert result.text in result.words()


def test_a_job_that_only_waits_for_its_runner_is_not_called_queued():
    starting = job("j_1", "generate", {"message": "a city"}, message="Starting")
    assert "The video is being made: Starting. It goes on by itself." == present(starting, PROJECT).text


def test_the_status_is_said_in_words():
    assert "running, 40%: Drawing" == status_words(CITY)
    assert "queued: Waiting for 1 earlier job" == status_words(FILE)
    assert "is being stopped" == status_words(replace(CITY, cancel_requested=True))
    assert "done" == status_words(replace(CITY, status="done"))
    assert "waits for an answer" == status_words(replace(CITY, status="awaiting_input"))
    assert "the upload (a.png)" == described(job("j_4", "upload", {"sources": ["a.png"]}))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-5, "0 s ago"), (59, "59 s ago"), (60, "1 minute ago"), (7200, "2 hours ago"), (200_000, "2 days ago")],
)
def test_how_long_ago_is_said_as_people_say_it(seconds, words):
    assert words == age(NOW - timedelta(seconds=seconds), NOW)


def test_recent_are_all_that_go_on_and_the_last_that_ended():
    ended = [
        replace(job(f"j_e{n}", "generate", {}, "done"), updated=NOW - timedelta(hours=n)) for n in range(30)
    ]
    found = recent([*ended, CITY, TITLE], ended=2)
    assert ["j_2", "j_1", "j_e1", "j_e0"] == [known.id for known in found]
    assert 26 > len(recent(ended, ended=100)) > 22


def test_lists_propose_to_follow_what_is_being_worked_on_first():
    assert [{"job": "j_1"}, {"job": "j_3"}] == [found.arguments for found in proposals([FILE, CITY])]


FILES = Path(promptreel_mcp.__file__).with_name("words")


@pytest.mark.parametrize("file", sorted(FILES.glob("*.toml")), ids=lambda file: file.stem)
def test_every_language_has_every_sentence_with_the_same_parts(file):
    english, other = (tomllib.loads(one.read_text(encoding="utf-8")) for one in (FILES / "en.toml", file))
    assert english.keys() == other.keys()
    for key, sentence in english.items():
        found = [
            sorted(name for _, name, _, _ in Formatter().parse(one) if name) for one in (sentence, other[key])
        ]
        assert found[0] == found[1], key


@pytest.mark.parametrize(
    ("title", "language", "words"),
    [
        ("City", "en", "Uploaded a.mp4."),
        ("城市夜景视频", "en", "已上传 a.mp4。"),
        ("城市夜景影片與音樂", "en", "已上傳 a.mp4。"),
        ("City", "zh-TW", "已上傳 a.mp4。"),
    ],
)
def test_an_upload_is_told_in_the_language_of_its_project(title, language, words):
    project = Project("p_1", "studio", title, language, None, None, None, NOW, NOW)
    ended = replace(
        job("j_1", "upload", {}, "done"), result={"assets": [{"filename": "a.mp4", "type": "video"}]}
    )
    assert words == present(ended, project).text
