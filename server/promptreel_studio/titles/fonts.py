"""The fonts: those that come as Python packages, and the computer's own for what they lack."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import skia

from .scripts import cjk_region

WEIGHTS = {"regular": 500, "bold": 740}
FAMILIES = {"serif": "fontpkg_source_serif_4", "mono": "fontpkg_jetbrains_mono", "hand": "fontpkg_caveat"}
"""Packages of the fonts that a style may ask for; "sans" is the chain that all end in."""
_OPTICAL_SIZE = {"serif": 22}
"""The cut for display sizes has hairlines that vanish on white."""
CJK_FACES = {"JP": 0, "KR": 1, "SC": 2, "TC": 3}
# Joiners, marks and spaces are the shaper's business, not a font's.
_SILENT = {"Cf", "Cc", "Mn", "Me", "Zs", "Zl", "Zp"}


def _folder(package: str, below: str = "") -> Path | None:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0]) / below


def _set(face: skia.Typeface, **axes: float) -> skia.Typeface:
    position = skia.FontArguments.VariationPosition
    coordinates = position.Coordinates(
        [position.Coordinate(int.from_bytes(name.encode(), "big"), value) for name, value in axes.items()]
    )
    # Skia keeps a pointer to the position: it must outlive the arguments.
    design = position(coordinates)
    arguments = skia.FontArguments()
    arguments.setVariationDesignPosition(design)
    return face.makeClone(arguments)


@dataclass
class FontSet:
    """Typefaces of one weight in the order in which they are asked for a glyph."""

    collection: skia.textlayout.FontCollection = field(default_factory=skia.textlayout.FontCollection)
    families: list[str] = field(default_factory=list)
    _provider: skia.textlayout.TypefaceFontProvider = field(
        default_factory=skia.textlayout.TypefaceFontProvider
    )
    _faces: list[skia.Typeface] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.collection.setDefaultFontManager(self._provider)

    def add(self, face: skia.Typeface) -> None:
        """Put a typeface at the end of the chain."""
        # An alias of our own: two variations of a file would share the name of its family.
        alias = f"promptreel-{len(self.families)}"
        self._provider.registerTypeface(face, skia.String(alias))
        self.families.append(alias)
        self._faces.append(face)

    def missing(self, text: str) -> list[str]:
        """The characters of a text that no typeface of this set can draw."""
        wanted = sorted({char for char in text if unicodedata.category(char) not in _SILENT})
        codes = [ord(char) for char in wanted]
        covered = [face.unicharsToGlyphs(codes) for face in self._faces]
        return [char for number, char in enumerate(wanted) if not any(row[number] for row in covered)]


def _plain_files() -> list[Path]:
    paths = []
    if (inter := _folder("fontpkg_inter", "files")) is not None:
        paths += sorted(path for path in inter.glob("Inter*.ttf") if "Italic" not in path.name)
    if (noto := _folder("manimgx_fonts")) is not None:
        names = [path for path in sorted(noto.glob("*.ttf")) if "Italic" not in path.name]
        paths += sorted(names, key=lambda path: ("Emoji" in path.name, not path.name.startswith("NotoSans[")))
    return paths


def _load(weight: int, region: str | None, system: str, family: str) -> FontSet:
    manager = skia.FontMgr.New_Custom_Empty()
    fonts = FontSet()
    for path in [*_family_files(family), *_plain_files()]:
        face = manager.makeFromFile(str(path))
        if face is not None:
            # Emoji are drawn as outlines; heavy ones would close up.
            emoji = "Emoji" in path.name
            size = _OPTICAL_SIZE.get(family, 32)
            fonts.add(_set(face, wght=min(weight, 500) if emoji else weight, opsz=size))
    cjk = _folder("manimgx_fonts_cjk")
    if region is not None and cjk is not None:
        for path in sorted(cjk.glob("*.ttc")):
            face = manager.makeFromFile(str(path), CJK_FACES[region])
            if face is not None:
                fonts.add(_set(face, wght=weight))
    for char in fonts.missing(system):
        _borrow(fonts, char, weight)
    return fonts


def _family_files(family: str) -> list[Path]:
    folder = _folder(FAMILIES[family], "files") if family in FAMILIES else None
    return [path for path in sorted(folder.glob("*.ttf")) if "Italic" not in path.name] if folder else []


def font_note(text: str, family: str) -> str | None:
    """Why a text is not drawn in the font that was asked for; None if it is, at least in part."""
    if family not in FAMILIES:
        return None
    files = _family_files(family)
    if not files:
        return f"The font “{family}” is not installed; the plain one was used (pip install 'promptreel[studio]')."
    fonts = FontSet()
    fonts.add(skia.FontMgr.New_Custom_Empty().makeFromFile(str(files[0])))
    letters = "".join(char for char in text if char.isalpha())
    if letters and len(fonts.missing(letters)) == len(set(letters)):
        return f"The font “{family}” has no letters of this script; the plain one was used."
    return None


def _borrow(fonts: FontSet, char: str, weight: int) -> None:
    """Add a font of this computer that has the character, if there is one and it is not in the set yet."""
    if not fonts.missing(char):
        return
    style = skia.FontStyle(weight, skia.FontStyle.kNormal_Width, skia.FontStyle.kUpright_Slant)
    face = skia.FontMgr.RefDefault().matchFamilyStyleCharacter("", style, [], ord(char))
    if face is not None and face.unicharToGlyph(ord(char)):
        fonts.add(face)


@lru_cache(maxsize=12)
def _cached(weight: int, region: str | None, family: str) -> FontSet:
    return _load(weight, region, "", family)


def font_set(
    text: str, weight: str, language: str | None = None, family: str = "sans"
) -> tuple[FontSet, str]:
    """Find fonts for a text.

    Args:
        text: What is to be drawn.
        weight: "regular" or "bold".
        language: The text's language tag, which decides between the regional forms of ideographs.
        family: The font that is asked first; see FAMILIES.

    Returns:
        The fonts, and the text without the symbols that nobody can draw.

    Raises:
        ValueError: No font has a glyph for a letter of the text.
    """
    region = cjk_region(text, language)
    fonts = _cached(WEIGHTS[weight], region, family)
    lacking = fonts.missing(text)
    if lacking:
        fonts = _load(WEIGHTS[weight], region or "SC", "".join(lacking), family)
        lacking = fonts.missing(text)
    letters = [char for char in lacking if unicodedata.category(char)[0] in "LN"]
    if letters or not fonts.families:
        shown = "".join(letters[:8])
        raise ValueError(
            f"No font on this computer can draw “{shown}”. "
            "Install promptreel with its fonts (pip install 'promptreel[studio]') or add a font for that script."
        )
    return fonts, "".join(char for char in text if char not in lacking).strip()
