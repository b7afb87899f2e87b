"""Prompts as people type them, and the whole timeline that comes out."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.shorthand import line

PROMPTS = [
    (
        "a 10s vertical video of tokyo at night with neon lights for tiktok",
        "tokyo at night with neon lights",
        "10s 9:16 | skyline night clear neon pan 1 | synthwave 80%",
    ),
    (
        "half a minute of calm ocean waves at sunrise, no music",
        "calm ocean waves at sunrise",
        "30s 16:9 | ocean dawn clear warm pan 1 0-10.4 | ocean dawn clear warm drift 1 9.6-20.4 | ocean dawn clear warm zoom 1 19.6-30",
    ),
    (
        "snowy mountain village, cozy warm lights, snow falling, slow pan, piano music at 30%",
        "snowy mountain village, cozy warm lights, snow falling…",
        "10s 16:9 | village dusk snow blue pan 0.5 | piano 30%",
    ),
    (
        'Create a one minute video of the beach at golden hour with the title "Summer \'24" in yellow at the bottom for the last 3 seconds',
        "beach at golden hour",
        (
            "60s 16:9 | beach sunset clear warm pan 1 0-9.992 | beach sunset clear warm drift 1 9.192-19.584 | "
            "beach sunset clear warm zoom 1 18.784-31.573 | beach sunset clear warm pan 1 30.773-41.165 | "
            "beach sunset clear warm drift 1 40.365-50.757 | beach sunset clear warm zoom 1 49.957-60 | "
            'acoustic 80% | "Summer \'24" 57-60 #ffd60a large bottom'
        ),
    ),
    (
        "cyberpunk city in the rain, synthwave soundtrack, square",
        "cyberpunk city in the rain",
        "10s 1:1 | skyline night rain neon pan 1 | synthwave 80%",
    ),
    ("make a video", "city skyline at night", "10s 16:9 | skyline night clear neon pan 1 | synthwave 80%"),
    ("make a relaxing video", "ocean at sunset", "10s 16:9 | ocean sunset clear warm pan 1 | ambient 80%"),
    (
        "a cat playing piano",
        "cat playing",
        "10s 16:9 | room night rain warm pan 1 | piano 80%",
    ),
    (
        "northern lights over a forest",
        "northern lights over a forest",
        "10s 16:9 | aurora night clear green pan 1 | ambient 80%",
    ),
    (
        "skyline in the snow by day",
        "skyline in the snow by day",
        "10s 16:9 | skyline day snow neon pan 1 | synthwave 80%",
    ),
    ("city night 9:16 15s lofi", "city night", "15s 9:16 | skyline night clear neon pan 1 | lofi 80%"),
    (
        "生成一段10秒的未来城市夜景视频",
        "未来城市夜景",
        "10s 16:9 | skyline night clear neon pan 1 | synthwave 80%",
    ),
    (
        "做一个竖屏的雪山村庄短片，15秒，配钢琴曲，音量30%",
        "雪山村庄",
        "15s 9:16 | village dusk snow blue pan 1 | piano 30%",
    ),
    ("海边日落，慢镜头，不要音乐", "海边日落，慢镜头", "10s 16:9 | ocean sunset clear warm pan 0.5"),
    ("一只狗在海边冲浪", "一只狗在海边冲浪", "10s 16:9 | ocean sunset clear warm pan 1 | ambient 80%"),
    (
        "给我来一段半分钟的赛博朋克城市，标题《夜行》，金色，居中，显示前两秒",
        "赛博朋克城市",
        '30s 16:9 | skyline night clear neon pan 1 0-10.027 | skyline night clear neon drift 1 10.027-20.053 | skyline night clear neon zoom 1 20.053-30 | synthwave 80% | "夜行" 0-2 #f5c542 large center',
    ),
    ("请帮我画一个春天的森林", "春天的森林", "10s 16:9 | forest day clear green pan 1 | ambient 80%"),
    (
        "做一分半钟的海上日出，横屏，舒缓的音乐",
        "海上日出",
        (
            "90s 16:9 | ocean dawn clear warm pan 1 0-15.488 | ocean dawn clear warm drift 1 14.688-30.576 | "
            "ocean dawn clear warm zoom 1 29.776-45.665 | ocean dawn clear warm pan 1 44.865-60.753 | "
            "ocean dawn clear warm drift 1 59.953-75.841 | ocean dawn clear warm zoom 1 75.041-90 | ambient 80%"
        ),
    ),
    (
        'a video titled "Blue" of the ocean, 4:5',
        "ocean",
        '10s 4:5 | ocean sunset clear warm pan 1 | ambient 80% | "Blue" 0-3 #ffffff large center',
    ),
    (
        "generate a 5 second clip with the title 'Hello, World' in large red text at the top, from 1 to 4 seconds, showing a city at dusk",
        "city at dusk",
        '5s 16:9 | skyline dusk clear neon pan 1 | synthwave 80% | "Hello, World" 1-4 #ff3b30 large top',
    ),
    ("a city with jazz music quietly", "city", "10s 16:9 | skyline night clear neon pan 1 | lofi 35%"),
    (
        "tokyo skyline timelapse with a voiceover",
        "tokyo skyline timelapse with a voiceover",
        "10s 16:9 | skyline night clear neon pan 1 | synthwave 80%",
    ),
    ("ocean at dawn in 3:2", "ocean at dawn", "10s 4:3 | ocean dawn clear warm pan 1 | ambient 80%"),
    (
        'un video de 12 segundos con el título "Hola"',
        "rascacielos de noche",
        '12s 16:9 | skyline night clear neon pan 1 | synthwave 80% | "Hola" 0-3 #ffffff large center',
    ),
    (
        "a dramatic cinematic 4k drone shot of the ocean, epic orchestral music",
        "dramatic cinematic 4k drone shot of the ocean",
        "10s 16:9 | ocean sunset clear warm drift 1 | cinematic 80%",
    ),
    ("beautiful sunset", "beautiful sunset", "10s 16:9 | ocean sunset clear warm pan 1 | ambient 80%"),
    (
        "make me a video about my startup",
        "city skyline at night",
        "10s 16:9 | skyline night clear neon pan 1 | synthwave 80%",
    ),
    (
        "City skyline at night",
        "City skyline at night",
        "10s 16:9 | skyline night clear neon pan 1 | synthwave 80%",
    ),
    (
        "text that says Happy Birthday over a snowy village, 8 seconds",
        "snowy village",
        '8s 16:9 | village dusk snow blue pan 1 | piano 80% | "Happy Birthday" 0-8 #ffffff large center',
    ),
    (
        "video of mountains with title Winter Is Coming in blue, upbeat music at 50 percent",
        "mountains",
        '10s 16:9 | mountains dawn clear rose pan 1 | upbeat 50% | "Winter Is Coming" 0-3 #0a84ff large center',
    ),
    (
        "生成一个城市视频，加上字幕：新年快乐",
        "城市",
        '10s 16:9 | skyline night clear neon pan 1 | synthwave 80% | "新年快乐" 0-3 #ffffff medium bottom',
    ),
    (
        'tiktok video of rainy city with text "wait for it"',
        "rainy city",
        '10s 9:16 | skyline night rain neon pan 1 | synthwave 80% | "wait for it" 0-3 #ffffff large center',
    ),
    (
        "10 second video of waves. Title: Ocean Dreams. Music: ambient.",
        "waves",
        '10s 16:9 | ocean sunset clear warm pan 1 | ambient 80% | "Ocean Dreams" 0-3 #ffffff large center',
    ),
    (
        "Make a 20 second Instagram reel of downtown at dusk, zoom in slowly, purple colors, chill beats",
        "downtown at dusk, zoom in slowly, purple colors",
        "20s 9:16 | skyline dusk clear neon zoom 0.5 | lofi 80%",
    ),
    ("a short clip of the sea", "sea", "10s 16:9 | ocean sunset clear warm pan 1 | ambient 80%"),
    ('"a city at night"', "city at night", "10s 16:9 | skyline night clear neon pan 1 | synthwave 80%"),
    (
        "sunrise over the mountains, foggy",
        "sunrise over the mountains, foggy",
        "10s 16:9 | mountains dawn fog rose pan 1 | cinematic 80%",
    ),
    (
        "a spaceship landing on mars at night",
        "spaceship landing on mars at night",
        "10s 16:9 | space night clear purple pan 1 | ambient 80%",
    ),
    (
        "ocean in the rain by night in red",
        "ocean in the rain by night in red",
        "10s 16:9 | ocean night rain rose pan 1 | ambient 80%",
    ),
    ("asdf qwer", "Asdf qwer", "10s 16:9 | words night clear neon pan 1 | upbeat 80%"),
    (
        'i want a vid of new york at nite w/ chill music and my name "Sam" on it',
        "new york at nite",
        '10s 16:9 | skyline night clear neon pan 1 | lofi 80% | "Sam" 0-10 #ffffff large center',
    ),
    (
        "视频：雪山日出，航拍，轻音乐，1:1，20s",
        "雪山日出，航拍",
        "20s 1:1 | mountains dawn clear rose drift 1 | ambient 80%",
    ),
    (
        "帮我做个抖音视频 夜景 霓虹 15秒 标题“今晚不回家”",
        "夜景 霓虹",
        '15s 9:16 | skyline night clear neon pan 1 | synthwave 80% | "今晚不回家" 0-3 #ffffff large center',
    ),
    ("東京の夜景、10秒", "東京の夜景", "10s 16:9 | skyline night clear neon pan 1 | synthwave 80%"),
    (
        "first a city then the ocean, 20 seconds",
        "city and ocean",
        "20s 16:9 | skyline night clear neon pan 1 0-10.042 | ocean sunset clear warm pan 1 10.042-20 | synthwave 80%",
    ),
    (
        "a beach with palm trees and people dancing",
        "beach with palm trees and people dancing",
        "10s 16:9 | beach sunset clear warm pan 1 | acoustic 80%",
    ),
    (
        "A slow aerial shot over a peaceful coastal town at sunrise, volumetric light, 4K",
        "slow aerial shot over a peaceful coastal town at sunrise…",
        "10s 16:9 | ocean dawn clear warm drift 0.5 | ambient 80%",
    ),
    (
        'cozy cabin in winter, fire crackling, soft piano, vertical, 20s, title: "Silent Night" for first 4 seconds at the bottom',
        "cozy cabin in winter, fire crackling",
        '20s 9:16 | village dusk snow blue pan 1 0-10.386 | village dusk snow blue drift 1 9.586-20 | piano 80% | "Silent Night" 0-4 #ffffff large bottom',
    ),
    ("export a video of the city", "city", "10s 16:9 | skyline night clear neon pan 1 | synthwave 80%"),
    (
        "a quiet village with piano music",
        "quiet village",
        "10s 16:9 | village dusk snow blue pan 1 | piano 80%",
    ),
    ("海边，钢琴曲，音量小", "海边", "10s 16:9 | ocean sunset clear warm pan 1 | piano 35%"),
]
REFUSED = ["make a video of 0 seconds", "ocean, 10,000 seconds"]


@pytest.mark.parametrize(("words", "label", "expected"), PROMPTS)
def test_a_prompt_becomes_the_video_it_describes(words, label, expected):
    reply = respond(words, None, seed=7)
    assert (label, expected) == (reply.draft["m"]["title"], line(reply.draft))
    first, *others = reply.draft["t"][0]["sg"]
    assert others or label == first["m"]["title"]
    assert "generate_video" == reply.tool.name


@pytest.mark.parametrize("words", REFUSED)
def test_an_impossible_prompt_makes_nothing(words):
    reply = respond(words, None, seed=7)
    assert (False, None, None) == (reply.ok, reply.draft, reply.tool)
