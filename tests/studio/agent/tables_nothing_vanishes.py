"""A film under several messages, and the films that are made in the tests in which nothing vanishes."""

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.models import History
from studio.agent.drafts import of

FILES = (
    AssetInfo("a1", "beach.mp4", "video", 12000, 1920, 1080, True),
    AssetInfo("a2", "dog.mov", "video", 7000, 1920, 1080, True),
    AssetInfo("a3", "cat.jpg", "image", None, 4000, 3000),
    AssetInfo("a4", "sunset.png", "image", None, 4000, 3000),
    AssetInfo("a5", "watermark.png", "image", None, 400, 200),
    AssetInfo("a6", "theme.mp3", "audio", 90000),
    AssetInfo("a7", "drone.mp4", "video", 15000, 1920, 1080, True),
)
OWN = "make a video from beach.mp4, dog.mov, cat.jpg and sunset.png"
DRAWN = "4 shots of 5 seconds each: mountains at dawn, a waterfall, a forest in spring, fireworks at night. Cinematic music, 9:16"
VILLAGE = 'a 12 second snow village at dusk with acoustic music and the title "Winter Home"'


class Film:
    """One film under several messages, with its versions for undo."""

    def __init__(self, start, *before):
        files = FILES[:4] if start == OWN else ()
        self.files = FILES if start == OWN else ()
        self.draft = respond(start, None, assets=files, seed=7).draft
        self.past = []
        for words in before:
            self.say(words)

    def say(self, words, language="en"):
        reply = respond(
            words,
            self.draft,
            assets=self.files,
            language=language,
            seed=7,
            history=History(tuple(self.past), ()),
        )
        if reply.draft is not None:
            self.past.insert(0, self.draft)
            self.draft = reply.draft
        return reply

    def clips(self):
        return [clip for clip in of(self.draft, 0) if "box" not in clip]

    def files_in_order(self):
        return [clip["asset"] for clip in self.clips()]

    def kinds(self):
        return [clip["scene"]["kind"] for clip in self.clips()]

    def music(self):
        return of(self.draft, 1)

    def titles(self):
        return of(self.draft, 7)
