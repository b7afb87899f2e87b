"""First messages that are invitations, notices and lists whose texts nobody quotes, in many languages."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of


def made(language, words):
    reply = respond(words, None, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


@pytest.mark.parametrize(
    ("language", "words", "kind", "lines"),
    [
        ("en", "birthday invite for my daughter Lily turning 7, Saturday June 14, 3pm, 22 Maple Lane. pink and gold bokeh, upbeat music", "abstract", ["Birthday invite for my daughter Lily turning 7", "Saturday June 14", "3pm", "22 Maple Lane"]),
        ("zh", "招聘启事视频：我们在招人！前端工程师 2 名，简历发到 hr@qingmu.cn。科技线条背景，蓝色，12秒", "data", ["招聘启事", "我们在招人", "前端工程师 2 名", "简历发到 hr@qingmu.cn"]),
        ("pt", "Convite: \"Chá da Alice\", sábado 18/04 às 16h, Rua das Acácias 77. Flores, violão baixinho, 15 segundos", "fields", ["Convite", "Chá da Alice", "Sábado 18/04 às 16h", "Rua das Acácias 77"]),
        ("de", "Einladung zum Sommerfest: \"Kita Sonnenschein\", Freitag, 10. Juli, 15 Uhr, Gartenweg 4. Blumenwiese, Gitarre, 18 Sekunden.", "fields", ["Einladung zum Sommerfest", "Kita Sonnenschein", "Freitag", "10. Juli", "15 Uhr", "Gartenweg 4"]),
        ("id", "Undangan syukuran: Keluarga Pratama, Minggu 5 Juli, jam 10 pagi, Jl. Kenanga 12. Bunga-bunga, akustik, 12 detik", "fields", ["Undangan syukuran", "Keluarga Pratama", "Minggu 5 Juli", "Jam 10 pagi", "Jl. Kenanga 12"]),
        ("tr", "Nişan davetiyesi: Elif ve Can, 22 Ağustos Cumartesi, saat 19.00, Boğaz Restoran. Altın bokeh, piyano, 14 saniye", "abstract", ["Nişan davetiyesi", "Elif ve Can", "22 Ağustos Cumartesi", "Saat 19.00", "Boğaz Restoran"]),
        ("ko", "초대장: 민준이 돌잔치, 5월 9일 토요일 낮 12시, 그랜드홀 3층. 보케, 피아노, 14초", "abstract", ["초대장", "민준이 돌잔치", "5월 9일 토요일 낮 12시", "그랜드홀 3층"]),
        ("ar", "دعوة زفاف: سارة و يوسف، الجمعة 17 أبريل، قاعة الياسمين. خلفية بوكيه ذهبية، بيانو، 15 ثانية", "abstract", ["دعوة زفاف", "سارة و يوسف", "الجمعة 17 أبريل", "قاعة الياسمين"]),
    ],
)  # fmt: skip
def test_an_invitation_is_read_without_quotation_marks(language, words, kind, lines):
    draft, answer = made(language, words)
    text = of(draft, 7)[0]
    assert (of(draft, 0)[0]["scene"]["kind"], text["txt"].split("\n"), (text["st"], text["d"])) == (
        kind,
        lines,
        (0, draft["d"]),
    )
    assert lines[2] not in answer.replace(text["txt"], "")


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("婚礼邀请函：新郎 陈昊 新娘 苏晓雨，2026年5月20日中午12点，杭州西溪花园酒店。粉色浪漫一点，15秒，轻柔的吉他", ["婚礼邀请函", "新郎 陈昊 新娘 苏晓雨", "2026年5月20日中午12点", "杭州西溪花园酒店"]),
        ("停水通知 周五9:00到17:00 3号楼和5号楼 请提前储水。大字，15秒", ["停水通知 周五9:00到17:00 3号楼和5号楼 请提前储水"]),
    ],
)  # fmt: skip
def test_without_a_picture_it_is_a_card(words, lines):
    draft, _ = made("zh", words)
    assert (of(draft, 0)[0]["scene"]["words"].split("\n"), draft["d"]) == (lines, 15_000)


@pytest.mark.parametrize(
    ("language", "words", "cards"),
    [
        (
            "pt",
            "lista na tela, aparecendo um por um: Leite, Pão, Café, Saudade. letra preta, sem som",
            ["Leite", "Pão", "Café", "Saudade"],
        ),
        (
            "pl",
            "lista zakupów na ekranie: chleb, masło, kawa; białe tło, 8 sekund",
            ["Chleb", "Masło", "Kawa"],
        ),
    ],
)
def test_lists_in_other_languages(language, words, cards):
    draft, _ = made(language, words)
    assert [clip["scene"]["words"] for clip in of(draft, 0)] == cards


def test_inviting_somebody_is_no_invitation():
    draft, _ = made("en", "a forest that should invite you to walk, 10 seconds, calm, piano")
    assert not of(draft, 7)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "ein Wald im Nebel, so lang wie die Stimme, ohne Musik"),
        ("fr", "une forêt dans la brume, aussi longue que ma voix, aucune musique"),
        ("nl", "een bos in de mist, even lang als de stem, geen muziek"),
        ("hi", "जंगल में कोहरा, जितनी लंबी आवाज़ उतना वीडियो, बिना संगीत"),
        ("tr", "sisli orman, ses kadar uzun, müzik yok"),
    ],
)
def test_as_long_as_the_voice_in_other_languages(language, words):
    from promptreel_studio.agent import AssetInfo

    file = AssetInfo("v", "voice.mp3", "audio", 33_000)
    draft = check(respond(words, None, assets=(file,), language=language, seed=7).draft)
    assert (draft["d"], [one.get("asset") for one in of(draft, 1)]) == (33_000, ["v"])


def test_no_music_in_other_words():
    for language, words in (
        ("id", "hutan, 10 detik, jangan ada musik"),
        ("es", "un bosque, 10 segundos, nada de música"),
    ):
        assert not of(made(language, words)[0], 1)


@pytest.mark.parametrize(
    ("language", "words", "cards"),
    [
        ("vi", "thẻ chữ: \"Chậm lại\" 3 giây, \"Thở đều\" 3 giây, \"Đi tiếp\" 3 giây", ["Chậm lại", "Thở đều", "Đi tiếp"]),
        ("id", "kartu fakta: \"Gurita punya tiga jantung\", \"Bulan menjauh 3,8 cm per tahun\". latar biru tua", ["Gurita punya tiga jantung", "Bulan menjauh 3,8 cm per tahun"]),
    ],
)  # fmt: skip
def test_quoted_cards_say_what_was_typed(language, words, cards):
    draft, _ = made(language, words)
    assert [clip["scene"]["words"] for clip in of(draft, 0)] == cards


def test_what_tells_when_where_or_for_how_much_is_to_be_read():
    for language, words, lines, told in (
        ("en", "SALE!!! 30% OFF everything this weekend only @ Kicks Corner. make it loud and fast. Story format", "SALE|30% OFF everything this weekend only @ Kicks Corner", ("words", "upbeat", "9:16", 10)),
        ("en", "15 second ad for Tony's Pizza, 2 for 1 every Monday, 45 Main Street, call 020 555 1234, upbeat", "Tony's Pizza|2 for 1 every Monday|45 Main Street|Call 020 555 1234", ("words", "upbeat", "16:9", 15)),
        ("en", "event announcement: Jazz on the Quay, piano recital, Sat 9 August, doors 7pm, free entry, St. Luke's courtyard. a river in the evening", "Jazz on the Quay|Piano recital|Sat 9 August|Doors 7pm|Free entry|St. Luke's courtyard", ("waterfall", "ambient", "16:9", 10)),
        ("en", "opening for my lecture \"Ocean Currents\", Dr. Anika Rao, Univ. of Bergen. 10 s, serious", "Ocean Currents|Dr. Anika Rao|Univ. of Bergen", ("words", "ambient", "16:9", 10)),
        ("zh", "我想做个新店开业的竖屏视频，老王火锅，3月8日上午10点，全场八折，地址：建设路56号，喜庆一点", "新店开业|老王火锅|3月8日上午10点|全场八折|地址：建设路56号", ("words", "upbeat", "9:16", 10)),
        ("zh", "海边音乐节，8月16日晚上7点，门票199元，画面用海边日落，电子音乐", "海边音乐节|8月16日晚上7点|门票199元", ("ocean", "synthwave", "16:9", 10)),
        ("es", "Cartel en vídeo: Fiesta de San Juan, 23 de junio, 21:00, playa de la Malagueta, entrada gratis. fuegos artificiales", "Fiesta de San Juan|23 de junio|21:00|Playa de la Malagueta|Entrada gratis", ("fireworks", "cinematic", "16:9", 10)),
        ("de", "Flohmarkt im Kindergarten, Samstag 5. April, 10-14 Uhr, Kaffee und Kuchen, Ahornweg 3. fröhlich, Frühlingswiese", "Flohmarkt im Kindergarten|Samstag 5. April|10-14 Uhr|Kaffee und Kuchen|Ahornweg 3", ("fields", "upbeat", "16:9", 10)),
        ("de", "Mach ein Video, 15 Sekunden: Sommerfest der Feuerwehr, 12. Juli ab 14 Uhr, Eintritt frei, Hauptstraße 5. Hochformat, fröhlich", "Sommerfest der Feuerwehr|12. Juli ab 14 Uhr|Eintritt frei|Hauptstraße 5", ("words", "upbeat", "9:16", 15)),
        ("zh", "做一个15秒的开业视频，花店“小满花坊”，5月20日，全场九折，温馨一点", "开业|花店|小满花坊|5月20日|全场九折", ("words", "upbeat", "16:9", 15)),
        ("en", "fundraiser for the shelter: Sunday May 4, 11am, Riverside Park, bring a friend! cheerful, fields of flowers, 9:16", "Fundraiser for the shelter|Sunday May 4|11am|Riverside Park|Bring a friend", ("fields", "upbeat", "9:16", 10)),
        ("ja", "夏祭りのお知らせ、8月10日 午後6時、中央公園、入場無料。花火の背景で", "夏祭りのお知らせ|8月10日 午後6時|中央公園|入場無料", ("fireworks", "cinematic", "16:9", 10)),
    ):  # fmt: skip
        draft, _ = made(language, words)
        scene = of(draft, 0)[0]["scene"]
        text = scene["words"] or of(draft, 7)[0]["txt"]
        style = of(draft, 1)[0]["music"]["style"]
        assert (text.split("\n"), (scene["kind"], style, draft["m"]["aspect"], draft["d"] // 1000)) == (
            lines.split("|"), told
        )  # fmt: skip


def test_shots_with_hours_are_no_announcement():
    draft, _ = made("en", "city street at 8am, coffee at 9am, beach at 6pm, 5 seconds each")
    assert [clip["scene"]["kind"] for clip in of(draft, 0)] == ["street", "cup", "beach"]


def test_a_notice_in_sentences_shows_what_it_tells_and_no_request():
    for language, words, lines in (
        ("en", "we're closed 3-9 feb for inventory. back on the 10th. make it friendly for insta story, name is Threadbare Yarns", ["We're closed 3-9 feb for inventory", "Back on the 10th", "Threadbare Yarns"]),
        ("en", "LOST CAT notice for the neighbourhood group. Grey tabby, answers to Pickle. 555-0178. just words, serious not silly", ["LOST CAT", "Grey tabby", "Answers to Pickle", "555-0178"]),
        ("en", "Peonies half price till Saturday", ["Peonies half price till Saturday"]),
        ("zh", "考研倒计时100天 做个励志的 给我打鸡血", ["考研倒计时100天"]),
        ("zh", "小区停水通知 明天上午9点到下午5点 请提前储水 10秒 严肃一点", ["小区停水", "明天上午9点到下午5点", "请提前储水"]),
        ("zh", "社区跳蚤市场公告，11月16日星期六，活动中心一楼，下雨照常。字大一点，20秒", ["社区跳蚤市场公告", "11月16日星期六", "活动中心一楼", "下雨照常"]),
        ("es", "menú del día: crema de calabaza, merluza, flan. 12,50 € con pan. vertical", ["Menú del día", "Crema de calabaza", "Merluza", "Flan", "12,50 € con pan"]),
        ("th", "ประกาศร้านหยุดวันที่ 12-15 เมษายน เปิดอีกทีวันที่ 16 ขอทำแนวตั้ง 8 วินาที", ["ประกาศร้านหยุดวันที่ 12-15 เมษายน", "เปิดอีกทีวันที่ 16"]),
        ("en", "charity run invite, Sunday 5 Oct, 10am, Victoria Park. people running through the park cheering", ["Charity run", "Sunday 5 Oct", "10am", "Victoria Park"]),
    ):  # fmt: skip
        draft, _ = made(language, words)
        assert [clip["scene"]["words"].split("\n") for clip in of(draft, 0)] == [lines], words
    for language, words, kind, lines in (
        ("en", "We're closed for renovation (Feb 3 to 9). Make something friendly that says that and also See you on the 10th! Street with snow behind", "street", ["We're closed for renovation (Feb 3 to 9)", "See you on the 10th"]),
        ("zh", "春节放假通知:2月15日到2月22日休息,23日正常营业。要喜庆,放烟花!祝大家新年快乐", "fireworks", ["春节放假", "2月15日到2月22日休息", "23日正常营业", "祝大家新年快乐"]),
        ("de", "Wir haben vom 3. bis 9. Februar geschlossen, ab dem 10. sind wir wieder da. Mit verschneitem Dorf", "village", ["Wir haben vom 3. bis 9. Februar geschlossen", "Ab dem 10. sind wir wieder da"]),
        ("en", "save the date. beach sunset, Lena & Marcus, 14 June 2026, Lisbon. elegant. acoustic guitar", "beach", ["Save the date", "Lena & Marcus", "14 June 2026", "Lisbon"]),
    ):  # fmt: skip
        draft, _ = made(language, words)
        assert [one["scene"]["kind"] for one in of(draft, 0)] == [kind], words
        assert [one["txt"].split("\n") for one in of(draft, 7)] == [lines], words
