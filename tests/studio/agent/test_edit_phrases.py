"""What people say to change a video, and what the timeline is afterwards."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.shorthand import line
from studio.agent.tables_edit_phrases import START

PICTURE, MUSIC = "skyline night clear neon pan 1", "synthwave 80%"
TITLE = '"Urban Dreams" 0-3 #ffffff large center'
CHANGES = [
    ("make the title yellow", ["10s 16:9", PICTURE, MUSIC, '"Urban Dreams" 0-3 #ffd60a large center']),
    ("move the title to the bottom", ["10s 16:9", PICTURE, MUSIC, '"Urban Dreams" 0-3 #ffffff large bottom']),
    (
        'change the title to "City Lights"',
        ["10s 16:9", PICTURE, MUSIC, '"City Lights" 0-3 #ffffff large center'],
    ),
    (
        "the title should be on screen for 5 seconds",
        ["10s 16:9", PICTURE, MUSIC, '"Urban Dreams" 0-5 #ffffff large center'],
    ),
    ("show the title at the end", ["10s 16:9", PICTURE, MUSIC, '"Urban Dreams" 7-10 #ffffff large center']),
    ("title from 2 to 5 seconds", ["10s 16:9", PICTURE, MUSIC, '"Urban Dreams" 2-5 #ffffff large center']),
    ("remove the title", ["10s 16:9", PICTURE, MUSIC]),
    ("delete 'Urban Dreams'", ["10s 16:9", PICTURE, MUSIC]),
    (
        'add subtitle "hello there" from 0:03 to 0:05',
        ["10s 16:9", PICTURE, MUSIC, TITLE, '"hello there" 3-5 #ffffff medium bottom'],
    ),
    (
        "add a caption saying Wait for it at 6 seconds in red",
        ["10s 16:9", PICTURE, MUSIC, TITLE, '"Wait for it" 6-9 #ff3b30 medium bottom'],
    ),
    (
        "add a title 'The End' for the last two seconds",
        ["10s 16:9", PICTURE, MUSIC, TITLE, '"The End" 8-10 #ffffff large center'],
    ),
    (
        "add title whole video 'Brand'",
        ["10s 16:9", PICTURE, MUSIC, TITLE, '"Brand" 0-10 #ffffff large bottom'],
    ),
    (
        "put 'Hey' in the top left corner, small, #ff8800",
        ["10s 16:9", PICTURE, MUSIC, TITLE, '"Hey" 0-3 #ff8800 small top-left'],
    ),
    (
        "make the title 2 seconds longer",
        ["10s 16:9", PICTURE, MUSIC, '"Urban Dreams" 0-5 #ffffff large center'],
    ),
    ("make music quieter", ["10s 16:9", PICTURE, "synthwave 60%", TITLE]),
    ("music half as loud", ["10s 16:9", PICTURE, "synthwave 40%", TITLE]),
    ("mute it", ["10s 16:9", PICTURE, "synthwave 0%", TITLE]),
    ("remove the music", ["10s 16:9", PICTURE, TITLE]),
    ("no music please", ["10s 16:9", PICTURE, TITLE]),
    ("raise the volume by 10%", ["10s 16:9", PICTURE, "synthwave 90%", TITLE]),
    ("add jazz", ["10s 16:9", PICTURE, "lofi 80%", TITLE]),
    ("change the music to something happier", ["10s 16:9", PICTURE, "upbeat 80%", TITLE]),
    ("make the music more epic", ["10s 16:9", PICTURE, "cinematic 80%", TITLE]),
    ("fade the music out over 3 seconds", ["10s 16:9", PICTURE, MUSIC, TITLE]),
    ("different music", ["10s 16:9", PICTURE, MUSIC, TITLE]),
    ("make it 15 seconds", ["15s 16:9", PICTURE, MUSIC, TITLE]),
    ("2 seconds longer", ["12s 16:9", PICTURE, MUSIC, TITLE]),
    ("shorten to 8s", ["8s 16:9", PICTURE, MUSIC, TITLE]),
    ("make it longer", ["15s 16:9", PICTURE, MUSIC, TITLE]),
    ("double the length", ["20s 16:9", PICTURE, MUSIC, TITLE]),
    ("make it vertical", ["10s 9:16", PICTURE, MUSIC, TITLE]),
    ("9:16 please", ["10s 9:16", PICTURE, MUSIC, TITLE]),
    (
        "change the format to square and make it rain",
        ["10s 1:1", "skyline night rain neon pan 1", MUSIC, TITLE],
    ),
    ("amber palette", ["10s 16:9", "skyline night clear amber pan 1", MUSIC, TITLE]),
    ("slower camera", ["10s 16:9", "skyline night clear neon pan 0.6", MUSIC, TITLE]),
    ("zoom in", ["10s 16:9", "skyline night clear neon zoom 1", MUSIC, TITLE]),
    ("stop the camera", ["10s 16:9", "skyline night clear neon static 1", MUSIC, TITLE]),
    ("another take", ["10s 16:9", PICTURE, MUSIC, TITLE]),
    ("make it an ocean instead", ["10s 16:9", "ocean night clear warm pan 1", MUSIC, TITLE]),
    ("change it to a snowy village at night", ["10s 16:9", "village night snow blue pan 1", MUSIC, TITLE]),
    (
        "make the titel yelow and the musci louder",
        ["10s 16:9", PICTURE, "synthwave 100%", '"Urban Dreams" 0-3 #ffd60a large center'],
    ),
    ("add title hello world", ["10s 16:9", PICTURE, MUSIC, TITLE, '"hello world" 0-3 #ffffff large bottom']),
    ("把标题改成“新年快乐”", ["10s 16:9", PICTURE, MUSIC, '"新年快乐" 0-3 #ffffff large center']),
    (
        "标题放到右下角，改成金色",
        ["10s 16:9", PICTURE, MUSIC, '"Urban Dreams" 0-3 #f5c542 large bottom-right'],
    ),
    (
        "字幕“谢谢观看”放在最后两秒",
        ["10s 16:9", PICTURE, MUSIC, TITLE, '"谢谢观看" 8-10 #ffffff medium bottom'],
    ),
    ("第3秒到第5秒加标题“出发”", ["10s 16:9", PICTURE, MUSIC, TITLE, '"出发" 3-5 #ffffff large center']),
    ("音量调到35%", ["10s 16:9", PICTURE, "synthwave 35%", TITLE]),
    ("音乐换成钢琴曲", ["10s 16:9", PICTURE, "piano 80%", TITLE]),
    ("去掉音乐", ["10s 16:9", PICTURE, TITLE]),
    ("去掉标题和音乐", ["10s 16:9", PICTURE]),
    ("声音小一点", ["10s 16:9", PICTURE, "synthwave 60%", TITLE]),
    ("延长到20秒", ["20s 16:9", PICTURE, MUSIC, TITLE]),
    ("加长5秒", ["15s 16:9", PICTURE, MUSIC, TITLE]),
    ("改成竖屏", ["10s 9:16", PICTURE, MUSIC, TITLE]),
    ("改成日落，镜头慢一点", ["10s 16:9", "skyline sunset clear neon pan 0.6", MUSIC, TITLE]),
    ("加个标题你好世界", ["10s 16:9", PICTURE, MUSIC, TITLE, '"你好世界" 0-3 #ffffff large bottom']),
    ("把music调到20%", ["10s 16:9", PICTURE, "synthwave 20%", TITLE]),
    ("换一个版本", ["10s 16:9", PICTURE, MUSIC, TITLE]),
    ("the music is too loud", ["10s 16:9", PICTURE, "synthwave 60%", TITLE]),
    ("louder", ["10s 16:9", PICTURE, "synthwave 100%", TITLE]),
    ("faster", ["10s 16:9", "skyline night clear neon pan 1.6", MUSIC, TITLE]),
    (
        'add text "SALE 50% OFF" in red bold at top for whole video and lower music to 20%',
        ["10s 16:9", PICTURE, "synthwave 20%", TITLE, '"SALE 50% OFF" 0-10 #ff3b30 large top'],
    ),
    ("generate a new video of the ocean at dawn", ["10s 16:9", "ocean dawn clear warm pan 1", "ambient 80%"]),
    ("make the title say Goodbye", ["10s 16:9", PICTURE, MUSIC, '"Goodbye" 0-3 #ffffff large center']),
    (
        "replace 'Urban Dreams' with 'Night City'",
        ["10s 16:9", PICTURE, MUSIC, '"Night City" 0-3 #ffffff large center'],
    ),
    (
        'add the title "mute the music; make it 5 seconds"',
        ["10s 16:9", PICTURE, MUSIC, TITLE, '"mute the music; make it 5 seconds" 0-3 #ffffff large bottom'],
    ),
    (
        "remove the title at the end and add 'Bye' for the last second",
        ["10s 16:9", PICTURE, MUSIC, '"Bye" 9-10 #ffffff large center'],
    ),
    (
        'Make it 12 seconds, 1:1, add "Hello" at 0:02 for 4 seconds, use piano music at 50%',
        ["12s 1:1", PICTURE, "piano 50%", TITLE, '"Hello" 2-6 #ffffff large bottom'],
    ),
    ("add fade in to the title over 1 second", ["10s 16:9", PICTURE, MUSIC, TITLE]),
    ("keep the music but remove the title", ["10s 16:9", PICTURE, MUSIC]),
    ("cut the last 2 seconds", ["8s 16:9", PICTURE, MUSIC, TITLE]),
    ("keep only the first 5 seconds", ["5s 16:9", PICTURE, MUSIC, TITLE]),
    ("slower music", ["10s 16:9", PICTURE, "ambient 80%", TITLE]),
    (
        'add another title "Two" below in pink',
        ["10s 16:9", PICTURE, MUSIC, TITLE, '"Two" 0-3 #ff5fa2 large bottom'],
    ),
    ("make the first title red", ["10s 16:9", PICTURE, MUSIC, '"Urban Dreams" 0-3 #ff3b30 large center']),
    ("add lofi music for the last 5 seconds", ["10s 16:9", PICTURE, "lofi 80% 5-10", TITLE]),
    ("turn the music down a bit", ["10s 16:9", PICTURE, "synthwave 70%", TITLE]),
    ("the video should be 20 seconds long", ["20s 16:9", PICTURE, MUSIC, TITLE]),
    ("can u make it 5s shorter", ["5s 16:9", PICTURE, MUSIC, TITLE]),
    ("标题改成红色大号，放到上面", ["10s 16:9", PICTURE, MUSIC, '"Urban Dreams" 0-3 #ff3b30 large top']),
    ("音乐淡出3秒", ["10s 16:9", PICTURE, MUSIC, TITLE]),
    ("背景音乐换成爵士", ["10s 16:9", PICTURE, "lofi 80%", TITLE]),
    ("视频改成30秒，画幅1:1", ["30s 1:1", PICTURE, MUSIC, TITLE]),
    ("删除标题，然后加“再见”在结尾", ["10s 16:9", PICTURE, MUSIC, '"再见" 7-10 #ffffff large center']),
    ("把镜头固定", ["10s 16:9", "skyline night clear neon static 1", MUSIC, TITLE]),
    ("把城市改成海边", ["10s 16:9", "ocean night clear warm pan 1", MUSIC, TITLE]),
    ("now 20s, portrait, night, no title", ["20s 9:16", PICTURE, MUSIC]),
    ("change the time from night to sunset", ["10s 16:9", "skyline sunset clear neon pan 1", MUSIC, TITLE]),
    ("make it daytime", ["10s 16:9", "skyline day clear neon pan 1", MUSIC, TITLE]),
    ("改成清晨", ["10s 16:9", "skyline dawn clear neon pan 1", MUSIC, TITLE]),
    ("make it sunset instead of night", ["10s 16:9", "skyline sunset clear neon pan 1", MUSIC, TITLE]),
    ("i want it at dusk with rain", ["10s 16:9", "skyline dusk rain neon pan 1", MUSIC, TITLE]),
    (
        'could you please add the text "Hello" at the bottom of the screen for the entire video in light blue',
        ["10s 16:9", PICTURE, MUSIC, TITLE, '"Hello" 0-10 #5ac8fa large bottom'],
    ),
    ("lower the volume", ["10s 16:9", PICTURE, "synthwave 60%", TITLE]),
    ("set volume to 30", ["10s 16:9", PICTURE, "synthwave 30%", TITLE]),
    ("music at 100%", ["10s 16:9", PICTURE, "synthwave 100%", TITLE]),
    ("add piano music quietly", ["10s 16:9", PICTURE, "piano 35%", TITLE]),
    ("use cinematic music instead of synthwave", ["10s 16:9", PICTURE, "cinematic 80%", TITLE]),
    ("delete music and title pls", ["10s 16:9", PICTURE]),
    (
        "put 'A' at 0:01-0:02 and 'B' at 0:04-0:06",
        ["10s 16:9", PICTURE, MUSIC, TITLE, '"A" 1-2 #ffffff large bottom', '"B" 4-6 #ffffff large center'],
    ),
    (
        'make the title say "It\'s on" & 5 sec',
        ["10s 16:9", PICTURE, MUSIC, '"It\'s on" 0-5 #ffffff large center'],
    ),
    ("标题从2秒到5秒", ["10s 16:9", PICTURE, MUSIC, '"Urban Dreams" 2-5 #ffffff large center']),
    ("把标题“Urban Dreams”删掉", ["10s 16:9", PICTURE, MUSIC]),
    (
        "给视频加上“完”字样，显示在最后三秒，金色",
        ["10s 16:9", PICTURE, MUSIC, TITLE, '"完" 7-10 #f5c542 large center'],
    ),
    ("时长改为一分钟", ["60s 16:9", PICTURE, MUSIC, TITLE]),
    ("缩短3秒", ["7s 16:9", PICTURE, MUSIC, TITLE]),
    ("天气改成下雨", ["10s 16:9", "skyline night rain neon pan 1", MUSIC, TITLE]),
    ("配色换成金色", ["10s 16:9", "skyline night clear amber pan 1", MUSIC, TITLE]),
    ("加一首欢快的背景音乐，音量百分之五十", ["10s 16:9", PICTURE, "upbeat 50%", TITLE]),
    ("音乐静音", ["10s 16:9", PICTURE, "synthwave 0%", TITLE]),
    ("turn the music up", ["10s 16:9", PICTURE, "synthwave 100%", TITLE]),
    ("music twice as loud", ["10s 16:9", PICTURE, "synthwave 100%", TITLE]),
    ("make it a bit louder", ["10s 16:9", PICTURE, "synthwave 90%", TITLE]),
    ("turn it down to 10%", ["10s 16:9", PICTURE, "synthwave 10%", TITLE]),
    ("the song is too quiet", ["10s 16:9", PICTURE, "synthwave 100%", TITLE]),
]


@pytest.mark.parametrize(("words", "expected"), CHANGES)
def test_an_edit_changes_exactly_what_was_said(words, expected):
    reply = respond(words, START, seed=7)
    assert reply.ok
    assert expected == line(reply.draft).split(" | ")
