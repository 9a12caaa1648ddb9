#!/usr/bin/python3
"""Makes faces in which each syllable of a script is one glyph.

Typst writes into a PDF, for each glyph, the text of the whole syllable it belongs to, so that readers
find the text of a syllable of two glyphs twice or in another order. Where a syllable is one glyph,
every reader gives back what was written. The drawings stay those of the face: the new glyphs only
put them together, exactly where HarfBuzz would.

Run by hand when a face comes in a new version, on Debian with python3-fonttools, libharfbuzz-bin and
hunspell-hi (its words tell which consonants meet in Hindi):

    /usr/bin/python3 build/fonts/precompose.py
"""
import json
import re
import subprocess
import tempfile
import unicodedata
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent

HERE = Path(__file__).parent
PACKAGES = HERE.parent.parent / "node_modules" / "@expo-google-fonts"
THAI, DEVANAGARI = "Thai", "Devanagari"


def thai():
    """Every consonant with every vowel sign above or below it, and every tone mark."""
    consonants = [chr(code) for code in range(0x0E01, 0x0E2F) if code not in (0x0E24, 0x0E26)]
    vowels = ["", *"\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e4d"]
    tones = ["", *"\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e"]
    for consonant in consonants:
        yield from (consonant + vowel + tone for vowel in vowels for tone in tones)
        yield from (consonant + tone + "\u0e33" for tone in tones)


def devanagari():
    """The consonants of Hindi, single and joined, with every vowel sign and what stands above."""
    nukta, virama, ra, ya = "\u093c", "\u094d", "\u0930", "\u092f"
    single = [chr(code) for code in range(0x0915, 0x093A) if code not in (0x0929, 0x0931, 0x0934)]
    single += [letter + nukta for letter in "\u0915\u0916\u0917\u091c\u0921\u0922\u092b\u092f"]
    vowels = ["", *"\u093e\u093f\u0940\u0941\u0942\u0943\u0945\u0947\u0948\u0949\u094b\u094c"]
    signs = ["", *"\u0902\u0901\u0903"]
    words = Path("/usr/share/hunspell/hi_IN.dic").read_text("utf-8")
    letter = "[\u0915-\u0939]\u093c?"
    joined = set(re.findall(f"(?:{letter}{virama})+{letter}", unicodedata.normalize("NFC", words)))
    joined |= {ra + virama + each for each in single}
    joined |= {each + virama + other for each in single for other in (ra, ya)}
    for base in [*single, *sorted(joined)]:
        yield base + virama
        yield from (base + vowel + sign for vowel in vowels for sign in signs)
    for vowel in map(chr, [*range(0x0904, 0x0915), 0x0972]):
        yield from (vowel + sign for sign in signs)


def shaped(path, texts):
    """The glyphs of each text and where they stand, by HarfBuzz."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n".join(texts))
        file.flush()
        options = ["--output-format=json", "--no-clusters", "--no-glyph-names"]
        command = ["hb-shape", *options, f"--text-file={file.name}"]
        lines = subprocess.run([*command, path], capture_output=True, check=True, text=True).stdout
    return [json.loads(line) for line in lines.splitlines()]


def precompose(font, path, texts):
    glyf, metrics = font["glyf"], font["hmtx"]
    order = font.getGlyphOrder()
    ligatures, drawn = {}, {}
    for text, glyphs in zip(texts, shaped(path, texts)):
        for glyph in glyphs:
            glyph["g"] = order[glyph["g"]]
        names = tuple(glyph["g"] for glyph in glyphs)
        if len(names) < 2 or ".notdef" in names or names in ligatures:
            continue
        if font.getBestCmap().get(0x25CC) in names:
            continue
        parts, at = [], 0
        for glyph in glyphs:
            if glyf[glyph["g"]].numberOfContours:
                parts.append((glyph["g"], at + glyph["dx"], glyph["dy"]))
            at += glyph["ax"]
        key = (tuple(parts), at)
        if key not in drawn:
            name = f"syllable{len(drawn)}"
            drawn[key] = name
            composite = Glyph()
            composite.numberOfContours = -1
            composite.components = [component(*part) for part in parts]
            order.append(name)
            glyf.glyphs[name] = composite
            metrics.metrics[name] = (at, 0)
        ligatures[names] = drawn[key]
    font.setGlyphOrder(order)
    glyf.glyphOrder = order
    for name in drawn.values():
        glyf[name].recalcBounds(glyf)
        metrics.metrics[name] = (metrics.metrics[name][0], getattr(glyf[name], "xMin", 0))
        if "GDEF" in font and font["GDEF"].table.GlyphClassDef:
            font["GDEF"].table.GlyphClassDef.classDefs[name] = 1
    add_ligatures(font["GSUB"].table, ligatures)
    return len(drawn)


def component(name, x, y):
    part = GlyphComponent()
    part.glyphName, part.x, part.y, part.flags = name, x, y, 0x4
    return part


def add_ligatures(table, ligatures):
    """A last lookup, required in every script: what has been shaped becomes one glyph."""
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag = 7, 0
    by_first = {}
    for names, name in sorted(ligatures.items(), key=lambda pair: -len(pair[0])):
        ligature = otTables.Ligature()
        ligature.Component, ligature.LigGlyph = list(names[1:]), name
        by_first.setdefault(names[0], []).append(ligature)
    # A subtable holds only 64 KiB: each first glyph gets one, reached by 32-bit offsets.
    lookup.SubTable = []
    for first, entries in by_first.items():
        subtable = otTables.LigatureSubst()
        subtable.ligatures = {first: entries}
        subtable.LookupType = 4
        extension = otTables.ExtensionSubst()
        extension.Format, extension.ExtSubTable, extension.ExtensionLookupType = 1, subtable, 4
        lookup.SubTable.append(extension)
    lookup.SubTableCount = len(lookup.SubTable)
    table.LookupList.Lookup.append(lookup)
    table.LookupList.LookupCount += 1
    number = table.LookupList.LookupCount - 1
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = "rlig", otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex, record.Feature.LookupCount = [number], 1
    records = table.FeatureList.FeatureRecord
    before = list(records)
    records.append(record)
    records.sort(key=lambda each: each.FeatureTag)
    table.FeatureList.FeatureCount = len(records)
    for script in table.ScriptList.ScriptRecord:
        systems = [each.LangSys for each in script.Script.LangSysRecord]
        for system in filter(None, [script.Script.DefaultLangSys, *systems]):
            features = [before[index] for index in system.FeatureIndex]
            system.FeatureIndex = sorted(records.index(each) for each in [*features, record])
            system.FeatureCount = len(system.FeatureIndex)
            if system.ReqFeatureIndex != 0xFFFF:
                system.ReqFeatureIndex = records.index(before[system.ReqFeatureIndex])


def rename(font, family):
    """Another name for another font, as the licence likes it; a face's own style stays."""
    old = font["name"].getDebugName(16) or font["name"].getDebugName(1)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            new = family.replace(" ", "") if record.nameID == 6 else family
            text = record.toUnicode()
            record.string = text.replace(old, new).replace(old.replace(" ", ""), new)


FACES = [
    ("sarabun", "Sarabun", THAI, ["400Regular", "700Bold", "400Regular_Italic", "700Bold_Italic"]),
    ("yantramanav", "Yantramanav", DEVANAGARI, ["400Regular", "700Bold"]),
]

for package, name, script, faces in FACES:
    family = f"Dateline {script}"
    texts = list(dict.fromkeys((thai if script == THAI else devanagari)()))
    for face in faces:
        source = PACKAGES / package / face / f"{name}_{face}.ttf"
        font = TTFont(source)
        for table in ("fpgm", "prep", "cvt ", "hdmx", "VDMX", "LTSH", "DSIG"):
            if table in font:
                del font[table]
        for glyph in font["glyf"].keys():
            font["glyf"][glyph].removeHinting()
        count = precompose(font, source, texts)
        rename(font, family)
        target = HERE / f"{family.replace(' ', '')}_{face}.ttf"
        font.save(target)
        print(target.name, count, "syllables", target.stat().st_size, "bytes")
