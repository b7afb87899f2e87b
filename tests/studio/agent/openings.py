"""Films that edits are tried on, each opened once."""

from studio.agent.phrases.kit import Project, clips

SHOTS = (
    "first a city skyline at dusk for 5 seconds, then a street in the rain at night for 6 seconds, then a cosy room with a fireplace "
    "for 6 seconds, then a steaming cup close-up for 4 seconds, title 'Slow Evenings' at the start, lo-fi music"
)
HAN = "先来一段雪村的夜晚,5秒,然后森林的清晨,6秒,再来一段瀑布,5秒,最后是山上的日落,6秒,开头标题“山里的日子”,配氛围音乐"
_MADE = {}


def project(start, assets=()):
    """A project of its own that was opened like this."""
    key = (start, tuple(assets))
    if key not in _MADE:
        made = Project(
            [
                {
                    "id": f"a{n}", "filename": name, "file_type": "image" if name.endswith("g") else "video",
                    "duration_ms": None if name.endswith("g") else ms, "width": 1920, "height": 1080,
                }
                for n, (name, ms) in enumerate(assets, 1)
            ],
            seed=5,
        )  # fmt: skip
        made.say(start)
        _MADE[key] = made
    fresh = Project(_MADE[key].assets, seed=5)
    fresh.versions, fresh.here = list(_MADE[key].versions), _MADE[key].here
    return fresh


FILES = (
    "make a video from harbour.mp4, ferry.mov, gulls.mp4 and lighthouse.jpg, the picture 5 seconds",
    (("harbour.mp4", 14_000), ("ferry.mov", 9_000), ("gulls.mp4", 6_000), ("lighthouse.jpg", 0)),
)


def lengths(draft):
    return [clip["d"] for clip in clips(draft)]
