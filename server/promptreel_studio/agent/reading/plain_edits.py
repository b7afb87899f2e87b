"""Ways of asking for an edit that would be misread word by word, and the plainer words for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.variants import either_script

if TYPE_CHECKING:
    from collections.abc import Callable

_SHOWN = r"(?:rain|snow|fog|mist|wind|waves?|stars?|clouds?|flowers?|fire|flames?|lightning|storm|sand|leaves|lights?|traffic|people|fish|bubbles?|steam|smoke|sparks?|petals?|grass|birds?)"
"""What of a scene there can be more or less of."""


def _each_by_itself(found: re.Match[str]) -> str:
    """Quoted texts with a place each, every one behind a verb of its own; it would be lost at the second."""
    one = f"{found['verb']} the {found['noun']} "
    texts = _NEXT_TEXT.sub(f", {one}", found["all"])
    return found.group() if texts == found["all"] else one + texts


_NEXT_TEXT = re.compile(r"(?<=\w)(?:,? and|,) (?=[\ue000-\uf8ff] (?:on|over|at|for|in|from|during)\b)")


PLAIN_EDITS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(either_script(pattern), re.IGNORECASE), plain)
    for pattern, plain in (
        (
            r"\b(?P<verb>add|put|insert) (?:(?:the|these|those|two|three|four|[2-4]) )*(?P<noun>title|caption|subtitle|text)s:? (?P<all>[\ue000-\uf8ff] [^;\n]*)",
            _each_by_itself,
        ),
        (
            r"\b(?P<place>(?:first|last|(?:at|to) the (?:very )?(?:start|end|beginning|front|back))) again\b",
            r"\g<place>",
        ),
        (
            r"\b(?:write|put|say|show|use|have) (?P<new>[\ue000-\uf8ff])(?: there)? (?:instead of|in place of|rather than) (?:the )?(?:(?:title|text|caption|words?|line) )?(?P<old>[\ue000-\uf8ff])",
            r"change \g<old> to \g<new>",
        ),
        (r"\b(?:2x|two times|2 times|twice) (?=longer\b)", "twice as "),
        (r"\btwice as longer\b", "twice as long"),
        (r"(?:上下|左右|两边|四周|两侧)(?:都)?(?=用(?:模糊|虚化|黑))", ""),
        (
            r"\bgive (?P<what>it|that|them|(?:the|my) (?:[\w.]+ ){0,2}?[\w.]+?) (?:about |exactly |just )?(?=(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:s|secs?|seconds?)\b(?! (?:of|fade|crossfade|dissolve|delay)))",
            r"make \g<what> be for ",
        ),
        (
            r"\bbring (?P<what>the (?:music|song|soundtrack|track)|it) in (?:after|at|from) (?=\d|one|two|three|four|five|six|ten)",
            r"start \g<what> at ",
        ),
        (
            r"\b(?:bring|let) (?P<what>the (?:music|song|soundtrack|track)) (?:come )?in (?:gently|slowly|gradually|softly|smoothly)\b",
            r"fade \g<what> in slowly",
        ),
        (
            r"\bgive (?:it |the (?:video|film|movie) )?(?:the |an? )?(?:ending|end|last shot|finish) (?:a |with a )?fade (?P<to>to|into) black\b|\b(?:an? )?fade (?:to|into) black (?:as|for) (?:the|an?) (?:ending|end|outro|finish)\b",
            "fade to black at the end",
        ),
        (
            r"^\W*(?:and |then |now |please |also )*(?:an? |another |one more )?(?P<shot>(?:\d{1,2}|two|three|four|five|six|seven|eight|ten)[ -]seconds? (?:long )?(?:shot|clip|scene) of .{2,40}? (?:at the (?:very )?(?:end|start|beginning)|before|after|between)\b)",
            r"add a \g<shot>",
        ),
        (
            r"\b(?:a (?:little )?bit |slightly |a touch |a little |a tad )?(?:more blue|bluer|more bluish)\b",
            lambda found: (
                found.group()
                .lower()
                .replace("more bluish", "colder")
                .replace("more blue", "colder")
                .replace("bluer", "colder")
            ),
        ),
        (
            r"\b(?:a (?:little )?bit |slightly |a touch |a little |a tad )?(?:more orange|more golden|more yellowish|yellower)\b",
            lambda found: re.sub(
                r"more orange|more golden|more yellowish|yellower", "warmer", found.group().lower()
            ),
        ),
        (r"(?:偏|更|再|稍微)蓝(?=一?[点些]|$|[,，。])", "更冷"),
        (r"(?:偏|更|再|稍微)[黄橙](?=一?[点些]|$|[,，。])", "更暖"),
        (
            r"\b(?:cut|delete|remove|drop|lose|trim|chop|get rid of|throw away)(?: off| away| out)? (?:everything|all|the rest|whatever comes|what comes|anything)(?: that comes| that is)? (?P<side>after|past|beyond|before) (?P<part>(?:the )?(?:first|last) [\w.]+ seconds?)\b(?P<of> of [^,;]+)?",
            lambda found: f"keep only {found['part']}{found['of'] or ''}",
        ),
        (
            r"(?:把)?(?:删除|删掉|剪掉|去掉|切掉)(?P<of>[^,，。;；]{0,14}?)的?(?P<part>(?:前|最后)[\d一二两三四五六七八九十半]+秒)(?:钟)?(?:之后|以后|之前|以前|后面|前面)的?(?:部分|内容|全部|所有)?",
            r"\g<of>只保留\g<part>",
        ),
        (
            r"(?:把)?(?P<of>[^,，。;；把]{0,14}?)的?(?P<part>(?:前|最后)[\d一二两三四五六七八九十半]+秒)(?:钟)?(?:之后|以后|之前|以前|后面|前面)的?(?:部分|内容)?(?:全部|全|都)?(?:删除|删掉|剪掉|去掉|切掉|删了|剪了|不要)(?:了)?",
            r"\g<of>只保留\g<part>",
        ),
        (
            r"(?P<x>照片|图片|视频|片段|镜头|[段张个])放(?=[\d一二两三四五六七八九十半]{1,3}(?:\.\d)?秒)",
            r"\g<x>显示",
        ),
        (
            r"(?:把|将)?用(?P<new>[^,，。;；]{1,40}?)(?:来|去)?(?:替换|换掉|换下|代替|取代|替代|顶替)(?:掉|一下)?(?P<old>[^,，。;；]{1,20})",
            r"把\g<old>换成\g<new>",
        ),
        (
            r"(?P<old>[\u3400-\u9fff]{1,12})(?:用|由)(?P<new>[^,，。;；]{1,40}?)(?:来)?(?:替换|代替|取代|替代|顶替)(?:掉|一下)?(?=[。!！]?$)",
            r"把\g<old>换成\g<new>",
        ),
        (
            r"\b(?:take|throw|strip|rip|pull|leave|cut|get) (?P<what>(?:(?:the|my|that|this|all|any|every|these|those) )*(?:[\w'-]+ ){0,3}?(?:music|song|soundtrack|track|titles?|captions?|subtitles?|texts?|words|logo|watermark|[\w-]+\.(?:mp3|wav|m4a|aac|ogg|flac)))(?: back)? (?:out|away|off)(?= (?:of (?:it|the (?:video|film))|again|please|completely|entirely|altogether)\b|[,.!;]|$| and\b)",
            r"remove \g<what>",
        ),
        (r"\blabel (?=(?:the|my|our|this|that) (?:[\w.]+ ){1,4}?(?:with|as)\b)", "caption "),
        (
            r"\b(?:can|could|may) (?:we|i) (?:please )?hear (?=(?:my |the |our )?[\w-]+\.(?:mp3|wav|m4a|aac|ogg|flac)\b)",
            "use ",
        ),
        (r"\binstead of (?:the )?silence\b", "as the music"),
        (
            r"(?:视频|片子|全片|整个|总时长|总长)?(?:一共|总共|总计|合计)(?:时长)?(?:要|就|是|只要|控制在|做成)?(?=[\d一二两三四五六七八九十]{1,3}(?:秒|分钟)(?:就行|就好|就可以|即可|就够了?)?[。!！]?$)",
            "整个视频改成",
        ),
        (
            r"^\W*(?:(?:actually|no|hmm+|oh|ok|okay)[ ,]+)*(?:never ?mind|nvm|forget (?:that|it)|scratch that|on second thoughts?)[ ,.;!:-]+(?=\w)",
            "",
        ),
        (
            r"\b(?:reframe|re-frame|recrop|resize|reformat|adapt) (?P<what>it|this|that|everything|the (?:whole )?(?:video|film|thing)) (?=(?:for|to|as)\b)",
            r"make \g<what> ",
        ),
        (
            rf"\bturn (?P<way>up|down) the (?P<what>{_SHOWN})\b|\bturn the (?P<thing>{_SHOWN}) (?P<where>up|down)\b",
            lambda found: (
                ("more " if (found["way"] or found["where"]) == "up" else "less ")
                + (found["what"] or found["thing"])
            ),
        ),
        (rf"\b(?:the )?(?P<what>{_SHOWN}) should be (?P<way>more|less|fewer)\b", r"\g<way> \g<what>"),
        (
            r"(?P<to>(?:移|放|挪|排|调|换|提)(?:动)?(?:到|在|至|成))第(?:一|1)个(?=(?:吧|去|来)?[。!！]?$|[,，;；])",
            r"\g<to>最前面",
        ),
        (
            r"(?P<to>(?:移|放|挪|排|调|换|提)(?:动)?(?:到|在|至|成))第(?P<n>[二三四五2345])个(?=(?:吧|去|来)?[。!！]?$|[,，;；])",
            r"\g<to>第\g<n>位",
        ),
        (
            r"\bhold (?=(?:the |my |that |this )?(?:\w+ )?(?:title|caption|text|subtitle|heading|line)\b)",
            "show ",
        ),
        (
            r"(?P<wish>\b\d{1,2} ?: ?\d{1,2}\b|\b(?:square|vertical|widescreen|portrait|landscape)),? for (?:that|the|a|an|some) (?:[\w-]+ ){0,2}(?:look|feel|feeling|vibe|effect|touch|mood|style)\b(?=\W*$)",
            r"\g<wish>",
        ),
        (r"\b(?:right )?(?:in front of|before|ahead of) everything(?: else)?\b", "at the start"),
        (r"\b(?:right )?(?:after|behind) everything(?: else)?\b", "at the end"),
        (
            r"\bredo (?P<what>(?:the |my |that )(?:[\w-]+ ){0,2}?(?:shot|scene|clip|drawing))\b",
            r"another take of \g<what>",
        ),
        (
            r"(?:重做|重来|重新做)(?:一下|一遍|一次)?(?P<what>(?:第|最后|那个|这个)[^,，。]{0,6}(?:镜头|片段|场景|画面))",
            r"重新画\g<what>",
        ),
    )
)
