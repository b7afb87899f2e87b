"""Where files that come in by PUT are kept."""

MB = 1024 * 1024


def folder(served, user="anna"):
    return (served.home if user == "owner" else served.home / "users" / user) / "incoming"


def left(served, user="anna"):
    return sorted(path.name for path in folder(served, user).glob("*"))
