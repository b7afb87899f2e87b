"""`promptreel make` as people use it: real processes, real files, plain sentences."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from e2e.media import decode

PROMPTREEL = shutil.which("promptreel", path=str(Path(sys.executable).parent)) or "promptreel"
QUICK = ("--resolution", "480p", "--quality", "draft")


def promptreel(*arguments, timeout=150, **options):
    return subprocess.run(
        [PROMPTREEL, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
        **options,
    )


def leftovers(folder):
    """Files that no user asked for."""
    return [
        path.name
        for path in Path(folder).rglob("*")
        if path.is_file() and (".part" in path.name or path.name.startswith("."))
    ]


def test_a_sentence_becomes_a_file(tmp_path):
    target = tmp_path / "city.mp4"
    done = promptreel(
        "make", "a 3-second clip of a city at night", "--then", "add the title 'Urban Dreams' for the first 2 seconds",
        "--then", "make the music quieter, 20%", "-o", target, *QUICK,
    )  # fmt: skip
    assert 0 == done.returncode, done.stderr
    timeline, path = done.stdout.splitlines()
    assert timeline.startswith("Timeline (3 tracks): 1. Video: ")
    assert '"Urban Dreams" (0-2s)' in timeline
    assert "20%" in timeline
    assert str(target) == path
    file = decode(target)
    assert (90, 854, 480) == (file.frames, file.width, file.height)
    assert [] == leftovers(tmp_path)


def test_json_and_shape_and_silence(tmp_path, in_common_studio):
    done = promptreel(
        "make", "a snowy mountain village", "--duration", 2, "--aspect", "9:16", "--no-music", "--json",
        "-o", tmp_path / "snow.mp4", *QUICK,
    )  # fmt: skip
    result = json.loads(done.stdout)
    assert (0, True, "done") == (done.returncode, result["ok"], result["status"])
    assert "BGM" not in result["timeline"]
    file = decode(result["file"]["path"])
    assert (60, 480, 854) == (file.frames, file.width, file.height)
    assert file.loudness < 0.001


def test_quiet_prints_only_the_path(tmp_path, in_common_studio):
    done = promptreel("make", "the sea at sunset", "--duration", 1, "-q", "-o", tmp_path / "sea", *QUICK)
    assert (0, f"{tmp_path / 'sea.mp4'}\n", "") == (done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([""], "The prompt is empty."),
        (["sea", "--duration", "0"], "1 to 600 seconds"),
        (["sea", "--duration", "10000"], "1 to 600 seconds"),
        (["sea", "--format", "avi"], "'avi' is not a known format"),
        (["sea", "-o", "clip.txt"], "'txt' is not a known format"),
        (["sea", "-o", "no/such/folder/clip.mp4"], "does not exist"),
        (["sea", "-o", "/dev/null/clip.mp4"], "does not exist"),
        (["sea", "--aspect", "7:3"], "'7:3' is not a known aspect ratio"),
        (["sea", "--backend", "moon"], "moon"),
        (["sea", "--project", "p_none"], "There is no project"),
        (["sea", "--then", " "], "The prompt is empty."),
    ],
)
def test_bad_input_gets_a_sentence_and_exit_code_2(arguments, says, tmp_path):
    done = promptreel("make", *arguments, cwd=tmp_path)
    assert 2 == done.returncode
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert [] == list(tmp_path.glob("*.mp4"))


def test_an_existing_file_is_not_replaced_unasked(tmp_path, in_common_studio):
    target = tmp_path / "precious.mp4"
    target.write_text("precious")
    done = promptreel("make", "sea", "-o", target)
    assert 2 == done.returncode
    assert "exists already" in done.stderr
    assert "precious" == target.read_text()
    forced = promptreel("make", "the sea", "--duration", 1, "-o", target, "--force", *QUICK)
    assert 0 == forced.returncode, forced.stderr
    assert 30 == decode(target).frames


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_refused(tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    done = promptreel("make", "sea", "-o", locked / "clip.mp4")
    assert 2 == done.returncode
    assert "cannot be written" in done.stderr


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path, in_common_studio):
    full = tmp_path / "full"
    full.mkdir()
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", full], capture_output=True, check=False
    )
    if mount.returncode != 0:
        pytest.skip("mounting a small file system needs privileges that this machine does not give")
    try:
        done = promptreel("make", "a city at night", "--duration", 2, "-o", full / "city.mp4", *QUICK)
        assert done.returncode in {1, 2}
        assert "disk is full" in done.stderr
        assert "Traceback" not in done.stderr
        assert [] == list(full.iterdir())
    finally:
        subprocess.run(["umount", full], check=True)


def test_ctrl_c_stops_the_work_and_leaves_no_file(tmp_path):
    target = tmp_path / "long.mp4"
    process = subprocess.Popen(
        [PROMPTREEL, "make", "a city at night", "--duration", "60", "-o", target],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    for line in process.stderr:
        if "city" in line or "skyline" in line:  # the words about the picture come before the render
            break
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert 130 == process.returncode
    assert "Stopped" in err
    assert "Traceback" not in err
    assert "" == out
    assert not target.exists()
    assert [] == leftovers(tmp_path)


def test_running_out_of_patience_is_exit_code_4(tmp_path):
    done = promptreel(
        "make", "a city at night", "--duration", "30", "--wait", "0", "-o", tmp_path / "city.mp4"
    )
    assert 4 == done.returncode, done.stderr
    assert "goes on" in done.stderr


def test_no_backend_says_how_to_get_one(tmp_path):
    """Without the media libraries and without a token there are two ways, and both are told."""
    blocker = tmp_path / "sitecustomize.py"
    blocker.write_text(
        "import sys\n"
        "class Gone:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name in {'av', 'cv2', 'skia'}: raise ModuleNotFoundError(name)\n"
        "import importlib.util as u\n"
        "real = u.find_spec\n"
        "u.find_spec = lambda name, package=None: None if name in {'av', 'cv2', 'skia'} else real(name, package)\n"
    )
    done = promptreel("make", "sea", env=os.environ | {"PYTHONPATH": str(tmp_path)})
    assert 2 == done.returncode
    assert "promptreel[studio]" in done.stderr
    assert "NEMO_TOKEN" in done.stderr


def test_doctor_says_which_backend_and_why_and_contacts_nothing(home):
    done = promptreel("doctor")
    assert 0 == done.returncode, done.stdout + done.stderr
    for word in ("studio", "opencv-python-headless", "Output folder", "SKILL.md"):
        assert word in done.stdout
    assert not home.exists()
    findings = json.loads(promptreel("doctor", "--json").stdout)
    assert {"what", "verdict", "text"} == set(findings[0])


def test_the_version_is_the_skills_version():
    assert f"promptreel {skill_version()}\n" == promptreel("--version").stdout


def skill_version():
    from promptreel.identity import skill_name_and_version

    return skill_name_and_version()[1]
