"""How many frames a second a film has, and how large its file is."""

from promptreel_studio.agent import respond
from promptreel_studio.agent.reading.frame_rate import cut_frame_rate
from studio.agent.drafts import check, of


def test_a_new_film_has_the_rate_that_was_asked_for():
    for language, words, fps, answers in (
        ("en", "ocean at sunset, 60 fps", 60, 2),
        ("en", "ocean at sunset, 1080p 30fps", 30, 1),
        ("en", "forest in 120 fps", 60, 2),
        ("en", "ocean at 25 frames per second, lo-fi music", 25, 2),
        ("zh", "海边日落,60帧", 60, 2),
        ("de", "Strand bei Sonnenuntergang mit 24 fps", 24, 2),
        ("en", 'a city with the title "60 fps test"', 30, 1),
    ):
        reply = respond(words, None, language=language, seed=7)
        assert (fps, answers) == (check(reply.draft)["m"]["fps"], len(reply.texts)), reply.texts
        assert "fps" not in of(reply.draft, 0)[0]["m"]["title"]


def test_an_edit_changes_the_rate_beside_whatever_else_it_asks_for():
    first = respond("ocean at sunset with title 'Hi'", None, seed=7).draft
    for language, words, fps in (
        ("en", "make it 60 fps", 60),
        ("en", "24 fps please", 24),
        ("en", "set the frame rate to 25", 25),
        ("zh", "改成60帧", 60),
        ("zh", "帧率改成24", 24),
        ("de", "mach es mit 50 fps", 50),
        ("fr", "en 25 fps", 25),
        ("ja", "60fpsにして", 60),
    ):
        reply = respond(words, first, language=language, seed=7)
        assert first | {"m": first["m"] | {"fps": fps}} == reply.draft, reply.texts
        assert 1 == len(reply.texts) and str(fps) in reply.texts[0]
    both = respond("make the title red and 60 fps", first, seed=7)
    assert (60, "#ff3b30") == (both.draft["m"]["fps"], of(both.draft, 7)[0]["style"]["color"]), both.texts
    assert ["style_title", "set_frame_rate"] == [one["operation"] for one in both.tool.args["operations"]]
    same = respond("30fps", first, seed=7)
    assert (None, "The frame rate is 30 fps already.") == (same.draft, same.texts[0])


def test_what_is_no_rate_of_a_film_stays():
    for words in ("write '60 fps'", "a 2 hz hum", "shot at 5:30", "3 frames", "前24帧去掉"):
        assert (words, None) == cut_frame_rate(words, "en")


def test_a_size_of_the_file_is_told_to_be_chosen_later():
    for language, words, said in (
        (
            "en",
            "sunrise over mountains, cinematic, 4k",
            'The size of the file ("4k") is chosen when it is exported.',
        ),
        ("zh", "海边日落,4K", "“4k”说的是文件的清晰度，生成文件时才定。"),
    ):
        assert said in respond(words, None, language=language, seed=7).texts
    assert 1 == len(respond("sunrise over mountains in 1080p", None, seed=7).texts)
