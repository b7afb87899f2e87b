"""A film under several messages, and the films that are made in the tests in which nothing vanishes."""

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of
from studio.agent.phrases.kit import Project

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


class Film(Project):
    """One film under several messages."""

    def __init__(self, start, *before):
        super().__init__(FILES[:4] if start == OWN else (), seed=7)
        self.say(start)
        self.assets = self.assets and list(FILES)
        for words in before:
            self.say(words)

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
