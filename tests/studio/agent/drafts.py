"""What every draft of the agent must be like, and short ways to look into one."""

CANVASES = {
    "16:9": (1920, 1080),
    "9:16": (1080, 1920),
    "1:1": (1080, 1080),
    "4:5": (1080, 1350),
    "4:3": (1440, 1080),
    "21:9": (2520, 1080),
}


def check(draft):
    """A draft keeps the contract: ids unique, spans inside, tracks in order, none empty."""
    total, meta = draft["d"], draft["m"]
    assert 1000 <= total <= 600_000
    assert CANVASES[meta["aspect"]] == (meta["width"], meta["height"])
    assert {"title", "fps", "language", "seed", "generator", "schema"} <= meta.keys()
    kinds = [track["tt"] for track in draft["t"]]
    assert sorted(kinds) == kinds
    assert kinds.count(0) <= 2
    assert {kinds.count(kind) for kind in (1, 7)} <= {0, 1}
    assert 0 in kinds
    segments = [segment for track in draft["t"] for segment in track["sg"]]
    assert all(track["sg"] for track in draft["t"])
    assert len({segment["id"] for segment in segments}) == len(segments)
    for segment in segments:
        assert segment["st"] >= 0
        assert segment["d"] > 0
        assert segment["st"] + segment["d"] <= total
        assert segment["m"]["title"]
    return draft


def of(draft, kind):
    """Segments of one type."""
    return [segment for track in draft["t"] if track["tt"] == kind for segment in track["sg"]]


def scene(draft):
    return of(draft, 0)[0]["scene"]


def music(draft):
    """Style and volume in percent, None without music."""
    found = of(draft, 1)
    return (found[0]["music"]["style"], round(found[0]["vol"] * 100)) if found else None


def titles(draft):
    """Text, start and end in seconds."""
    return [(s["txt"], s["st"] / 1000, (s["st"] + s["d"]) / 1000) for s in of(draft, 7)]
