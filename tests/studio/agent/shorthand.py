"""A draft in one line, for tables of phrases."""

from studio.agent.drafts import check


def line(draft):
    """`10s 16:9 | skyline night clear neon pan 1 | synthwave 80% | "Hi" 0-3 #ffffff large center`."""
    check(draft)
    parts = [f"{draft['d'] / 1000:g}s {draft['m']['aspect']}"]
    parts += [_part(draft, segment) for track in draft["t"] for segment in track["sg"]]
    return " | ".join(parts)


def _part(draft, segment):
    span = f"{segment['st'] / 1000:g}-{(segment['st'] + segment['d']) / 1000:g}"
    whole = segment["st"] == 0 and segment["d"] == draft["d"]
    if scene := segment.get("scene"):
        camera = scene["camera"]
        look = [scene["kind"], scene["time"], scene["weather"], scene["palette"], camera["move"]]
        return " ".join([*look, f"{camera['speed']:g}"]) + ("" if whole else f" {span}")
    if composed := segment.get("music"):
        return f"{composed['style']} {segment['vol'] * 100:g}%" + ("" if whole else f" {span}")
    if "txt" in segment:
        style = segment["style"]
        return f'"{segment["txt"]}" {span} {style["color"]} {style["size"]} {style["position"]}'
    return f"{segment['asset']} {span}"
