"""Edits in English words but in the order of another language, put into the order that the grammar reads."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re

SUBJECT = r"beach|ocean|sea|forest|city|city skyline|street|mountains|desert|waterfall|river|lake|snowy village|village|fields?|field of [a-z]+|flowers|space|planets|fireworks|aurora|underwater|clouds|clouds from above|cosy room|room|cup of (?:coffee|tea)|cup"
WEATHER = "rain|snow|fog|lightning|clouds|stars"
FILE = r"[\w-]+\.[a-z]\w{2,3}\b"
SHOWN = r"rain|snow|fog|storm|beach|ocean|forest|city|street|mountains|desert|waterfall|space|fireworks|aurora|underwater"
CALLED = rf"{SHOWN}|dog|cat|sunset|sunrise|family|party|cake|birthday|wedding|product|drone|baby|grandma|team|house|garden|kitchen|car|park|river|lake|market|food|office|school|harbour"
COLOUR = r"white|black|red|yellow|blue|green|pink|purple|orange|gold|gr[ae]y|brown|turquoise"
EDITS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (rf"\bback in colour (?:to |in )?(?=(?:{COLOUR})\b)", "change the colour to "),
        (
            rf"^\W*(?:put back|redo|undo|again)(?: the)?(?: colour)?(?: to| in)? ({COLOUR})\W*$|^\W*(?:again )?({COLOUR})(?: to)?(?: again)? (?:undo|put back)\W*$",
            r"change the colour to \1\2",
        ),
        (
            rf"^\W*(?:make |let )?(?:the )?video (?:first|start) (?:with |from |at )?(?:the )?({FILE}|(?!the\b)[a-z]{{3,}}(?: (?:clip|photo|video))?)(?: make)?\W*$",
            r"start with the \1",
        ),
        (
            rf"^\W*(?:the )?video (?:with|from) (?:the )?({FILE}|[a-z]{{3,}}(?: (?:clip|photo))?) start\W*$",
            r"start with the \1",
        ),
        (
            r"\b(titles?|captions?|texts?) (?:(?:to|in|on) )?black background(?: (?:add|put|make|show))?\b",
            r"make black background to \1",
        ),
        (
            r"\b(?:add|put|show) (?:a )?black background (?:(?:to|in|on|after|for) )?(?:the )?(titles?|captions?|texts?)\b",
            r"make black background to \1",
        ),
        (
            rf"^\W*(?:finally ,? ?)+(?:in |on |with )?(?:the )?({FILE}|(?!the\b|fade|cut|music|title)[a-z]{{3,}}(?: (?:clip|photo|video))?)\W*$",
            r"end with the \1",
        ),
        (r"^(\W*end with) a (?=[a-z]+\W*$)", r"\1 the "),
        (r"\bquieter (?=(?:the )?(?:logo|watermark|titles?|captions?|texts?)\b)", "smaller "),
        (r"\blouder (?=(?:the )?(?:logo|watermark|titles?|captions?|texts?)\b)", "larger "),
        (r"\bcrossfade (?:to )?black\b", "fade to black"),
        (r"\bend with (?:a |in )?(fade (?:the picture )?to black)\b", r"\1 at the end"),
        (
            r"\b(titles?|captions?|texts?)((?: [a-z]+)?) ([\w.]+ seconds)(?: later| after| then)? (?:disappear|remove)\b",
            r"\1\2 disappear after \3",
        ),
        (
            r"\b(titles?|captions?|texts?) (after [\w.]+ seconds) (?:disappear|remove)(?: to)?\b",
            r"\1 disappear \2",
        ),
        (
            rf"^\W*((?:in|on|to) (?:the )?(?:{SHOWN})(?: clip)?)? ?instead of (?:the )?({WEATHER}) ,? ?({WEATHER})\b",
            r"\3 instead of \2 \1",
        ),
        (r"\buse ((?:the )?(?:[\w.-]+ ){1,3})(at the (?:beginning|end))\b", r"move \1\2"),
        (
            rf"^\W*((?:the )?(?:{SHOWN}|{CALLED})(?: clip)?) ?,? (?:only |for )*([\w.]+ seconds)(?: only| for)*\W*$",
            r"show \1 for \2",
        ),
        (r"\bstart (?:the )?video with\b", "start with"),
        (rf"\b({FILE})(?: in)? ((?:top|bottom) (?:left|right))\b", r"\1 in the \2"),
        (r"\b((?:top|bottom) (?:left|right)) to (?=(?:the )?(?:logo|title|caption)\b)", r"\1 "),
        (r"\b(logo|watermark) smaller (?=(?:add|put|place|show)\b)", r"\1 small "),
        (
            r"\bcrossfade (between|from) clips? (?:and|to) (?:another|the next|next|the other|clip)\b",
            "crossfade between the clips",
        ),
        (r"\b(?:put|make) ((?:the )?(?:[\w.-]+ ){1,3})backwards\b", r"play \1backwards"),
        (
            r"^\W*((?:the )?(?:[\w-]+ (?:photo|clip|video)|[\w-]+\.[a-z]\w{2,3}))(?: (?:on screen|to screen|appear|show))* (?:until |for )?([\w.]+ seconds)(?: on screen| appear| show| for)*\W*$",
            r"show \1 for \2",
        ),
        (
            r"\b(?:2x|two times|2 times|twice) longer\b|\blonger (?:twice|2x|two times)\b|\btwice long\b",
            "twice as long",
        ),
        (
            r"\bmake (?:the )?(title|caption|text)s? ([\ue000-\uf8ff])(?= (?:(?:to|at|in|on|for|during) |top|bottom|below))",
            r"add the \1 \2",
        ),
        (r"\bmake ([\ue000-\uf8ff]) (?=(?:to|at|in|on|for|during) )", r"write \1 "),
        # Where something goes, beside what: "ocean move at the beginning city".
        (
            rf"^\W*(?:the )?((?:{CALLED})(?: (?:clip|photo|video))?) move (?:at the beginning|to the front) (?:(?:in|of|to) )?(?:the )?((?:{CALLED})(?: (?:clip|photo|video))?)\W*$",
            r"move \1 before \2",
        ),
        (
            rf"\bmove (?:the )?((?:{CALLED})(?: (?:clip|photo|video))?) at the beginning (?:(?:in|of|to) )?(?:the )?((?:{CALLED})(?: (?:clip|photo|video))?)\W*$",
            r"move \1 before \2",
        ),
        (
            rf"^\W*(?:the )?((?:{CALLED})(?: (?:clip|photo|video))?) and (?:the )?((?:{CALLED})(?: (?:clip|photo|video))?)(?: (?:places?|position))? (?:replace|swap|change)(?: (?:with|change|places?|each other))*\W*$",
            r"swap \1 and \2",
        ),
        (
            r"(?:^|(?<=[,;] )|(?<=[,;]))(?:the )?(?:photos?|pictures?|images?) (?:in|of|with|to|for|at) ([\d.]+|two|three|four|five|six) seconds(?: each)?(?=\W*$|,)",
            r"each photo \1 seconds",
        ),
        (r"\b(fade (?:in|out)) ,? ?(?:and )?then (?:dis)?appear\b", r"\1"),
        # One drawn subject for another: "instead of waterfall put desert".
        (
            rf"\binstead of (?:the )?({SUBJECT})(?: clip)? ?,? ?(?:(?:put|make|show|use|add|have|draw|take|let) )*(?:an? |the )?({SUBJECT})(?: (?:put|make|show|use|add))*(?=\W*$)",
            r"replace the \1 with a \2",
        ),
        (
            r"\breverse the order(?: (?:of|in|from))?(?: (?:the|all))* (?:clips?|scenes?|shots?)(?: all)?\b",
            "reverse the order",
        ),
        (r"\bmusic volume volume (?:in|of|on|from) (?:the )?", "volume of the "),
        (r"\bfade (?:the picture )?(?:to )?black (?=(?:in )?between\b)", "dip to black "),
        (r"^\W*(at the (?:end|beginning)) (?:make|put|add) ([\ue000-\uf8ff])", r"write \2 \1"),
        (
            r"\b((?:titles?|captions?|texts?)\b(?:(?! music)[^,.;])*?)(?: ?,)?(?: and)? quieter\W*$",
            r"\1 and move it to the bottom",
        ),
        (r"^\W*make (at the (?:end|beginning)) ([\ue000-\uf8ff])", r"write \2 \1"),
        # Twice as slow is half as fast, in whichever order it is said: "iki kat yavaşlat".
        (
            r"\b(?:twice|2x|two times|2 times|double)(?: as)? (?:play it slower|slow down|slowly|slower|slow)\b|\b(?:play it slower|slow down|slowly|slower)(?: (?:by|to|in))? (?:twice|2x|two times|2 times|double)\b",
            "at half speed",
        ),
        (r"\b(quieter|music|volume)((?: [a-z]+){0,4}?),? half speed\b", r"\1\2 half"),
        (
            r"^(.*\b(?:music|volume)\b[^.;]*?)\b(?:reduce|lower|less|smaller|shorter|decrease)((?: the| music| volume| it)*)(?: by| to)? half\b",
            r"\1quieter\2 half",
        ),
        (
            r"\b(raise|increase|louder|lower|quieter|volume)\b([^.;\d]*?)(?:to|at|make)(?: (?:the|a))? (\d{1,3})(?: ?%| percent)?(?=\W*$)",
            r"\1\2to \3%",
        ),
        (
            rf"^\W*(?:the )?((?:{CALLED}|first|second|third|last) (?:photo|picture)) (?:2x|twice)\W*$",
            r"duplicate the \1",
        ),
        (
            r"\b(titles?|captions?|texts?)\b(?: only| should| first)* (?:at|from) ([\d.]+) seconds?(?: (?:fade in|appear|show|start|begin|in))* ?,? ?(?:and )?(?:then )?(?:at|until|to|after) ([\d.]+) seconds?(?: (?:again|then))* (?:remove|disappear|hide|fade out|ends?)\b",
            r"show \1 from \2 to \3 seconds",
        ),
        (
            r"\b(?:double|duplicate) the length of (?:the )?([\w.-]+(?: (?:clip|photo|video))?)\b",
            r"make \1 twice as long",
        ),
    )
)
"""What to look for, and what to put for it."""
