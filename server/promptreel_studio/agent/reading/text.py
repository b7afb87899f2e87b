"""A text that is being read: readers take what they recognise, what is left was not understood."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING

from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.numbers import NUMBER_WORDS
from promptreel_studio.agent.vocabulary import DETAILS, WORDS, Tag, tokens
from promptreel_studio.agent.vocabulary.lexicon import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable

TAKEN = "\x00"
_TRADITIONAL = (
    "著復剛歲學習聽說話請誰試詩語讀課調論證識議護譯變讓買賣貝負財貨質費資賽贊趕趙跡軌軟輛輪輸轟辦農運達違遊適選遲邏郵醫釋針釣鈴銳錄錢錯鍵鏈鑽長閉"
    "開閒間闊關陣際隨險隱雖離難靈韓頁順須預領頻額願類飄飯飲館驗驚髮鬆鬧魚鮮鳴麗麥黃點齊齒龍亂亞優傳傷億兩內冊凍別刪劃劇劉勁勝勢勵勻匯區協卻厭參員"
    "問嗎嗚嘗嘆噴嚇嚴國園圓圖團執堅報場塊塵墊墜壓壞壯夾奪奮妝婦媽嬌孫寧寶實審尋導專將層屬島崗嵐帥師帶幣幫幹庫廠廢廣廳張彎彙徑從徹恆悶惡惱愛態慣憑"
    "憂憶應懶懷戀戲戶拋挾捨掃採換揚損搖搶摺撈撐撥擁擇擊擋擔據擠擬擴擺攔攝攜敗敵數斷於時暈暢曆曉書會業極構槍樣樹橋機櫻權歐歡殘殺氣漢汙決沒況涼淚淨"
    "淺減測渾湧溝溫滅滿漁漲潔潛潤澤濃濕濟濾瀏灑災為無煙熱燈燒營燦爐爭爺牆狀獨獲獸現瑪環瓊產畢畫異當療癢發皺盜盡監盤眾睜矚碼磚確礎禮種稱穀積穩窩窮"
    "競筆節範築簡簽籃糧紀約紅紋納純紙級細終組結絕給統絲經綠維網緊線緩編練縮縱總織繞繪繼續纖罰羅聖聞聯聰聲職肅腦腳臉臨興舉舊艙艦莊華萬葉蓋蔥蔭薩藍"
    "藝藥蘇蘋處號蝦螢蟲術衛衝裝裡裏補製複見規視親覺覽觀觸訂計訊記設許該詳誇誤譜豐貓賞轉轍迴連進過還邊醜鋼門階陽陰雙雜雞電霧靜響頂項題顏顯風飛養馬"
    "駕騎騰體鬥鳥鹽標鐘樂動銀橫豎雲閃樓東滬灘陸灣濱鄉鎮嶺車鐵兒個條這對後鏡頭遠寫與創詞輕隊載儲單幾麼紐倫夢彈煩戰獎瘋脫腸賀賓贈輔輯鄰銷鎖陳韻飾餓餘齡謝誠鴨亞產剛懸勞勸嘩夥妳"
    "訪隻憐撲榮歸漸滲燙爍狹獅穎糾絨絡綁綜綿緒縣縫纏罵脹膚艱蘭虛蟬襯訓訴診詢諾謂謊賬賴贏趨踐蹤軍辭釀鉛鋪錦鍋闖頌頓顆顧餅騙驅驕鯨鱗鳳鵝鷹疊飽強認豔"
    "艷檔併啟檢僅顫麵臺帳綢櫃櫥嬰棟樑蘆蘿饅餃騷驢鬍鬚鯉瀾潑澆滾濺燭牽獵瑩畝盞矯礦禪竅箏籠籬糞緻縷罈羨翹聳膠臍茲莖蕩蕭蠟蠻裊襲訝詭誌誕諷諸謎謹貞貢"
    "貫販貼賢賦賠賺購贖蹟躍軸較輝輩轄轎遙遞遷邁鄭鄧釘鈕鉤銅銘鋒錘鍊鍛鏟鐮鑄鑼閣閱隸雛霽韌頸頹顛駐駛駝駱魯鮑鱷鳩鴿鵬鶴"
    "談擾搗攤攪斂曬曠朧歎毆洶溼漿瀉烏煉熾獻琺瑤盧睏矇砲碁祕禎穫竊筍籤糰紗紡絆繡繩腫膽臟舖蒼蔣藉蘊蠶衊褲覓訌諒譽讚豬貶賜蹺逕遼邐鄲釦鉅闢隕鞏颱飢駁"
    "驛髒龐"
    "丟價儀們倉佔捲厲圍夠寬暫櫚濤爛絢緣羣熒誒謠謐講鱝鷗並湊峯綫爲歷儘沖乾掛昇佈週紮牀纔嚮傑巖徵係繫註剎飆竄噹檯颳喫嚐祇諧攏牠彆佇瞭闆鬱嶼滯蔔鏽鑒鑑贗暱"
)
_SIMPLIFIED = (
    "着复刚岁学习听说话请谁试诗语读课调论证识议护译变让买卖贝负财货质费资赛赞赶赵迹轨软辆轮输轰办农运达违游适选迟逻邮医释针钓铃锐录钱错键链钻长闭"
    "开闲间阔关阵际随险隐虽离难灵韩页顺须预领频额愿类飘饭饮馆验惊发松闹鱼鲜鸣丽麦黄点齐齿龙乱亚优传伤亿两内册冻别删划剧刘劲胜势励匀汇区协却厌参员"
    "问吗呜尝叹喷吓严国园圆图团执坚报场块尘垫坠压坏壮夹夺奋妆妇妈娇孙宁宝实审寻导专将层属岛岗岚帅师带币帮干库厂废广厅张弯汇径从彻恒闷恶恼爱态惯凭"
    "忧忆应懒怀恋戏户抛挟舍扫采换扬损摇抢折捞撑拨拥择击挡担据挤拟扩摆拦摄携败敌数断于时晕畅历晓书会业极构枪样树桥机樱权欧欢残杀气汉污决没况凉泪净"
    "浅减测浑涌沟温灭满渔涨洁潜润泽浓湿济滤浏洒灾为无烟热灯烧营灿炉争爷墙状独获兽现玛环琼产毕画异当疗痒发皱盗尽监盘众睁瞩码砖确础礼种称谷积稳窝穷"
    "竞笔节范筑简签篮粮纪约红纹纳纯纸级细终组结绝给统丝经绿维网紧线缓编练缩纵总织绕绘继续纤罚罗圣闻联聪声职肃脑脚脸临兴举旧舱舰庄华万叶盖葱荫萨蓝"
    "艺药苏苹处号虾萤虫术卫冲装里里补制复见规视亲觉览观触订计讯记设许该详夸误谱丰猫赏转辙回连进过还边丑钢门阶阳阴双杂鸡电雾静响顶项题颜显风飞养马"
    "驾骑腾体斗鸟盐标钟乐动银横竖云闪楼东沪滩陆湾滨乡镇岭车铁儿个条这对后镜头远写与创词轻队载储单几么纽伦梦弹烦战奖疯脱肠贺宾赠辅辑邻销锁陈韵饰饿余龄谢诚鸭亚产刚悬劳劝哗伙你"
    "访只怜扑荣归渐渗烫烁狭狮颖纠绒络绑综绵绪县缝缠骂胀肤艰兰虚蝉衬训诉诊询诺谓谎账赖赢趋践踪军辞酿铅铺锦锅闯颂顿颗顾饼骗驱骄鲸鳞凤鹅鹰叠饱强认艳"
    "艳档并启检仅颤面台帐绸柜橱婴栋梁芦萝馒饺骚驴胡须鲤澜泼浇滚溅烛牵猎莹亩盏矫矿禅窍筝笼篱粪致缕坛羡翘耸胶脐兹茎荡萧蜡蛮袅袭讶诡志诞讽诸谜谨贞贡"
    "贯贩贴贤赋赔赚购赎迹跃轴较辉辈辖轿遥递迁迈郑邓钉钮钩铜铭锋锤炼锻铲镰铸锣阁阅隶雏霁韧颈颓颠驻驶驼骆鲁鲍鳄鸠鸽鹏鹤"
    "谈扰捣摊搅敛晒旷胧叹殴汹湿浆泻乌炼炽献珐瑶卢困蒙炮棋秘祯获窃笋签团纱纺绊绣绳肿胆脏铺苍蒋借蕴蚕蔑裤觅讧谅誉赞猪贬赐跷径辽逦郸扣巨辟陨巩台饥驳"
    "驿脏庞"
    "丢价仪们仓占卷厉围够宽暂榈涛烂绚缘群荧诶谣谧讲鲼鸥并凑峰线为历尽冲干挂升布周扎床才向杰岩征系系注刹飙窜当台刮吃尝只谐拢它别伫了板郁屿滞卜锈鉴鉴赝昵"
)
_SAME = str.maketrans(_TRADITIONAL + "’‘`–—~～〜", _SIMPLIFIED + "'''--———")
_MEASURE = re.compile(
    rf"{DURATION.pattern}|\d[ ]?(?:%|percent\b)|百分之|\d:\d\d|\bseconds?[ ]\d|[\ue000-\uf8ff]", re.VERBOSE
)
_BARE_NUMBER = re.compile(
    r"(?<![\w.:#])\d+(?:[.,:]\d+)*(?![\w%])|\b(?:the|my|that|this) second\b(?! ?\d)|第[二三四五六七八九十]+(?:个|条|段|张|句)"
)
_BEFORE_PLACE = re.compile(
    r"\b(?:on|onto|over|under|underneath|during|while|when|whenever|across|throughout|until|before|after|behind|inside|within)(?: to)?(?: (?:the|my|our|this|that|your|a|an))?(?: (?:whole|entire))?[ ]*$"
)
_HAN_CLIP = re.compile(
    r"(?<=[\u3400-\u9fff])(?:的)?(?:(?:那|这)一?(?:段|幕|部分|个?(?:片段|镜头|视频|场景))|(?:片段|镜头)(?!里|中))"
)
"""What stands before it is what a clip is called by."""
_KNOWN_PLACES = ("position", "size", "mood", "filter", "thing", "edit", "variant", "do", "which")
_SENTENCE = re.compile(r"[,.;:!?。、\n]")
_BRIDGE = 2


def fold(text: str) -> str:
    """Lower case, half width, simplified characters: the same length, so that spans stay true."""
    return "".join(_fold_one(char) for char in text)


def _fold_one(char: str) -> str:
    if char == "İ":
        return "i"
    if char < "\x80":
        return " " if char in "\t\r\x00" else char.lower()
    plain = unicodedata.normalize("NFKC", char)
    plain = plain if len(plain) == 1 else char
    low = plain.lower()
    return (low if len(low) == 1 else plain).translate(_SAME)


class Reading:
    """One text under reading.

    Attributes:
        original: The words as the user typed them (quotations already replaced by marks).
        quotes: The quotations behind the marks of the whole message.
        text: The folded words; what has been taken is blanked.
    """

    def __init__(self, original: str, quotes: tuple[str, ...] = ()) -> None:
        self.original = original
        self.quotes = quotes
        self.folded = fold(original)
        self.text = self.folded

    @cached_property
    def _tags(self) -> list[Tag]:
        return WORDS.scan(self.folded)

    def details(self) -> list[Tag]:
        """Seasons, weathers and variants nobody has taken, also those inside the name of a subject."""
        return [tag for tag in DETAILS.scan(self.folded) if TAKEN not in self.text[tag.start : tag.end]]

    def take_span(self, start: int, end: int) -> None:
        """Blank a span: it has been understood."""
        self.text = self.text[:start] + TAKEN * (end - start) + self.text[end:]

    def tags(self, *groups: str, within: tuple[int, int] | None = None) -> list[Tag]:
        """Known phrases of these groups that nobody has taken yet."""
        low, high = within or (0, len(self.text))
        return [
            tag
            for tag in self._tags
            if tag.group in groups
            and low <= tag.start
            and tag.end <= high
            and TAKEN not in self.text[tag.start : tag.end]
        ]

    def tags_near(self, start: int, end: int) -> list[Tag]:
        """Known phrases that touch a span, taken or not."""
        return [tag for tag in self._tags if tag.start < end and start < tag.end]

    def part(self, start: int, end: int) -> Reading:
        """A reading of its own for one clause."""
        return Reading(self.original[start:end], self.quotes)

    def has(self, group: str, *concepts: str) -> bool:
        """Whether an untaken phrase of the group (and one of the concepts) is there."""
        return any(not concepts or tag.concept in concepts for tag in self.tags(group))

    def take_tags(self, *groups: str, within: tuple[int, int] | None = None) -> list[str]:
        """Take all phrases of the groups; their concepts, in the order of the words."""
        found = self.tags(*groups, within=within)
        for tag in found:
            self.take_span(tag.start, tag.end)
        return [tag.concept for tag in found]

    def take_around(self, *groups: str) -> list[str]:
        """Take what stands around a wish that has been read, and "all"; which of several, where and how large stay.

        Those that no reader has used were not understood then.
        """
        for tag in self.tags("which"):
            if tag.concept == "all":
                self.take_span(tag.start, tag.end)
        return self.take_tags(*groups)

    def search(self, pattern: re.Pattern[str], within: tuple[int, int] | None = None) -> re.Match[str] | None:
        """The first match in what is not taken."""
        low, high = within or (0, len(self.text))
        return pattern.search(self.text, low, high)

    def take(self, pattern: re.Pattern[str], within: tuple[int, int] | None = None) -> re.Match[str] | None:
        """Like `search`, and takes what it found."""
        found = self.search(pattern, within)
        if found and found.end() > found.start():
            self.take_span(*found.span())
        return found

    def is_filler(self) -> bool:
        """Whether no word carries a meaning of its own."""
        groups = {tag.group for tag in self._tags}
        return groups <= {"filler", "amount", "which"} and not any(char.isdigit() for char in self.text)

    def leftovers(self, ignore: Iterable[str] = ()) -> list[str]:
        """Words that nobody took and that carry meaning, as the user typed them."""
        filler, ignored = [False] * len(self.text), set(ignore)
        for tag in WORDS.scan(self.text):
            if tag.group == "filler" or tag.group in ignored:
                filler[tag.start : tag.end] = [True] * (tag.end - tag.start)
        phrases: list[tuple[int, int]] = []
        bridge, last_end = 0, -1
        for token in tokens(self.text):
            if filler[token.start] or token.text.isdigit() or token.text in NUMBER_WORDS:
                bridge += 1
                continue
            joined = phrases and bridge <= _BRIDGE and self._joins(last_end, token.start)
            if joined:
                phrases[-1] = (phrases[-1][0], token.end)
            else:
                phrases.append((token.start, token.end))
            bridge, last_end = 0, token.end
        return [self.original[start:end] for start, end in phrases if _meaningful(self.folded[start:end])]

    def measures(self) -> list[str]:
        """Lengths of time, percentages and quotations that nobody took, as the user typed them."""
        return [self.original[slice(*found.span())].strip() for found in _MEASURE.finditer(self.text)]

    def numbers(self) -> list[str]:
        """Numbers in digits that nobody took: they may be a length, a level or which one is meant."""
        return [found.group() for found in _BARE_NUMBER.finditer(self.text)]

    def place_of(self, phrase: str) -> int:
        """Where a phrase begins as words of its own ("cat" not in "duplicate"); -1 if it does not."""
        found = re.search(rf"(?<![^\W{HAN}]){re.escape(phrase)}", self.original)
        return found.start() if found else self.original.find(phrase)

    def unknown_places(self) -> list[str]:
        """Words that nobody knows after "on", "during", "when" ...: where something is to be was not understood."""
        phrases = self.leftovers(ignore=_KNOWN_PLACES)
        return [
            phrase
            for phrase in phrases
            if (at := self.place_of(phrase)) >= 0
            and (_BEFORE_PLACE.search(self.text[:at]) or _HAN_CLIP.match(self.folded, at + len(phrase)))
        ]

    def _joins(self, start: int, end: int) -> bool:
        between = self.text[start:end]
        return TAKEN not in between and not _SENTENCE.search(between)


def _meaningful(phrase: str) -> bool:
    return len(phrase) > 1 or phrase > "\u3400"
