"""Films that are edited in sixteen languages, and what every such edit must do."""

from promptreel_studio.agent import AssetInfo
from studio.agent import language_rows
from studio.agent.language_rows import sent

CUES = "1\n00:00:01,000 --> 00:00:03,000\nWelcome\n\n2\n00:00:05,000 --> 00:00:07,000\nThis is us\n"
FAR = (
    "3 shots of 6 seconds each: a desert at noon, a waterfall, a city skyline at night. "
    'Lo-fi music, title "Far Away" at the start'
)
RAIN = (
    "2 shots of 8 seconds each: a street in the rain at night, a steaming cup of tea. "
    'Lo-fi music, caption "Wait" on the first and "Breathe" on the second'
)
FOREST = 'a 14 second forest in the snow at night, ambient music, title "Quiet" in the centre'
SEA = 'a 10 second ocean at noon, lo-fi music, caption "Breathe in" at the start and caption "Breathe out" at 5 seconds'
FIELD = 'a 12 second vertical field of flowers at noon, ambient music, caption "Grow slowly"'
FOUR = "First a field of flowers for 4 seconds, then clouds from above for 4 seconds, then an aurora for 4 seconds"
NIGHTS = (
    "First a field of flowers for 4 seconds, then clouds from above for 4 seconds, then an aurora for 4 seconds, "
    "then fireworks for 3 seconds, hard cuts"
)
PARTY = "make a video from intro.mp4, party.mp4, cake.jpg and speech.mov, the picture for 4 seconds"
HARBOUR = "make a slideshow of harbour.jpg, market.jpg, bridge.jpg and sunset.jpg, 4 seconds each, with acoustic music"
DANCE = "make a video from wedding.mp4, ring.jpg, dance.mp4 and toast.mov, the picture for 4 seconds"
VAN = "make a video from surf.mp4, van.jpg, campfire.mov and friends.mp4, the picture for 4 seconds"
BERLIN = "make a slideshow of paris.jpg, rome.jpg and berlin.jpg, 5 seconds each, with piano music"
RACE = (
    "make a video from race.mp4, podium.jpg, crowd.mp4 and finish.mov with upbeat music, "
    'the picture for 5 seconds, title "Race Day"'
)
INTERVIEW = "make a video from kitchen.mp4, dog.jpg and interview.mp4, the picture for 4 seconds"

NIGHT = (
    "first snowy mountains at dawn for 5 seconds, then a forest for 5 seconds, then fireworks for 5 seconds, "
    'title "Happy" at the start, cinematic music'
)


SENT = {
    PARTY: sent(("intro.mp4", 5000), ("party.mp4", 14_000), ("cake.jpg", 0), ("speech.mov", 20_000)),
    HARBOUR: sent(("harbour.jpg", 0), ("market.jpg", 0), ("bridge.jpg", 0), ("sunset.jpg", 0)),
    DANCE: sent(("wedding.mp4", 10_000), ("ring.jpg", 0), ("dance.mp4", 12_000), ("toast.mov", 18_000)),
    VAN: sent(("surf.mp4", 12_000), ("van.jpg", 0), ("campfire.mov", 16_000), ("friends.mp4", 22_000)),
    BERLIN: sent(("paris.jpg", 0), ("rome.jpg", 0), ("berlin.jpg", 0)),
    RACE: sent(("race.mp4", 20_000), ("podium.jpg", 0), ("crowd.mp4", 8000), ("finish.mov", 15_000)),
    INTERVIEW: sent(("kitchen.mp4", 9000), ("dog.jpg", 0), ("interview.mp4", 25_000)),
}
LATER = [
    AssetInfo("b1", "logo.png", "image", None, 400, 200),
    AssetInfo("b2", "waltz.mp3", "audio", 90_000),
    AssetInfo("b3", "balloons.jpg", "image", None, 4000, 3000),
    AssetInfo("b5", "map.jpg", "image", None, 4000, 3000),
    AssetInfo("b4", "subs.srt", "subtitle", text=CUES),
]


edits = language_rows.rows


def begun(start):
    return language_rows.begun(start, SENT.get(start, []), LATER)


def does_what_it_says(start, first, holds, language, words):
    language_rows.does_what_it_says(begun(start), first, holds, language, words)
