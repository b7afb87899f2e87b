"""Uploads that are counted are what a first film is made of, whatever they are called beside the number."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import of

CLIPS = tuple(AssetInfo(name, f"{name}.mp4", "video", 8000, 1920, 1080, True) for name in "xyz")
PHOTOS = tuple(AssetInfo(name, f"{name}.jpg", "image", None, 4000, 3000) for name in "abc")


def shown(words, *files):
    reply = respond(words, None, assets=files, seed=3)
    assert reply.draft is not None
    return [clip.get("asset") for clip in of(reply.draft, 0)]


@pytest.mark.parametrize(
    "words",
    [
        "a video from 3 short clips",
        "take three raw recordings and make 20 seconds",
        "a film of 3 of these clips",
        "3 uploaded videos, one after the other",
    ],
)
def test_counted_clips_may_be_called_short_or_raw(words):
    assert shown(words, *CLIPS) == ["x", "y", "z"]


@pytest.mark.parametrize(
    "words",
    [
        "3 fotos, 4 seconds each",
        "a slideshow of three different fotos",
        "put my three fotos together",
        "make a film of these fotos",
    ],
)
def test_fotos_are_counted_like_photos(words):
    assert shown(words, *PHOTOS) == ["a", "b", "c"]


def test_another_number_than_there_are_is_no_upload():
    assert shown("a video with 2 short clips of a beach", *CLIPS) == [None, None]
