"""Films made of a first message and files that are named by their endings."""

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of


def asset(name):
    ending = name.rpartition(".")[2]
    if ending in {"jpg", "png"}:
        return AssetInfo(name, name, "image", None, 4000, 3000)
    if ending in {"mp3", "wav"}:
        return AssetInfo(name, name, "audio", 24_000)
    return AssetInfo(name, name, "video", 30_000, 1920, 1080, True)


def made(names, words, language="en"):
    files = tuple(asset(name) for name in names.split())
    reply = respond(words, None, assets=files, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


def told(draft):
    """Every clip: what it shows, from which second of its file, and until which second of the film."""
    return [
        (clip.get("asset") or clip["scene"]["words"] or clip["scene"]["kind"], clip.get("src_in", 0) / 1000, clip["st"] / 1000)
        for clip in of(draft, 0)
    ]  # fmt: skip


def texts(draft):
    return [(one["txt"], one["st"] / 1000) for one in of(draft, 7)]
