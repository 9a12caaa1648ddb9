"""Says as JSON what a PDF holds, as far as the standards for archives and for access ask about it."""
import json
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream


def name(value):
    return str(value) if value is not None else None


def font(each):
    own = each
    if each.get("/Subtype") == Name.Type0:
        own = each.DescendantFonts[0]
    descriptor = own.get("/FontDescriptor")
    files = ("/FontFile", "/FontFile2", "/FontFile3")
    return {
        "name": name(each.get("/BaseFont")),
        "type": name(each.get("/Subtype")),
        "embedded": descriptor is not None and any(key in descriptor for key in files),
        "unicode": "/ToUnicode" in each,
    }


def in_order(element):
    """The structure elements below one, in the order in which they are read."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from in_order(kid)


def read(path):
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        objects = [each for each in pdf.objects if isinstance(each, (Dictionary, Stream))]
        of_type = lambda kind: [each for each in objects if each.get("/Type") == Name(kind)]
        intents = [
            {
                "kind": name(each.get("/S")),
                "components": int(each.DestOutputProfile.N) if "/DestOutputProfile" in each else 0,
            }
            for each in root.get("/OutputIntents", [])
        ]
        annotations = [each for page in pdf.pages for each in page.get("/Annots", [])]
        files = [
            {
                "name": str(each.get("/UF", "")),
                "relation": name(each.get("/AFRelationship")),
                "type": name(each.EF.F.get("/Subtype")) if "/EF" in each else None,
                "dated": "/ModDate" in each.EF.F.get("/Params", {}) if "/EF" in each else False,
                "described": str(each.get("/Desc", "")),
            }
            for each in of_type("/Filespec")
        ]
        elements = [each for each in objects if "/S" in each and each.get("/Type") == Name.StructElem]
        roles = root.get("/StructTreeRoot", {}).get("/RoleMap", {})
        xmp = root.Metadata.read_bytes().decode("utf-8") if "/Metadata" in root else ""
        with pdf.open_metadata() as metadata:
            title = metadata.get("dc:title")
        return {
            "encrypted": pdf.is_encrypted,
            "version": pdf.pdf_version,
            "id": "/ID" in pdf.trailer,
            "marked": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
            "suspects": bool(root.get("/MarkInfo", {}).get("/Suspects", False)),
            "language": str(root.get("/Lang", "")),
            "tree": "/StructTreeRoot" in root,
            "shows_title": bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)),
            "xmp": xmp,
            "title": [str(pdf.docinfo.get("/Title", "")), title],
            "intents": intents,
            "associated": len(root.get("/AF", [])),
            "files": files,
            "fonts": [font(each) for each in of_type("/Font") if each.get("/Subtype") not in
                      (Name.CIDFontType0, Name.CIDFontType2)],
            "actions": sorted({name(each.S) for each in objects if "/S" in each
                               and (each.get("/Type") == Name.Action or "/URI" in each)}),
            "active": sorted({key for each in objects for key in ("/JS", "/JavaScript", "/AA", "/XFA",
                              "/Launch", "/OpenAction") if key in each}),
            "filters": sorted({name(one) for each in objects if isinstance(each, Stream)
                               for one in ([each.get("/Filter")] if not isinstance(each.get("/Filter"), Array)
                                           else each.get("/Filter")) if one is not None}),
            "outside": sum(isinstance(each, Stream) and "/F" in each.stream_dict for each in objects),
            "blends": sorted({name(each.BM) for each in objects if "/BM" in each}),
            "unprinted": sum((int(each.get("/F", 0)) & 4) == 0 for each in annotations),
            "hidden": sum((int(each.get("/F", 0)) & 35) != 0 for each in annotations),
            "unnamed_links": sum("/Contents" not in each for each in annotations
                                 if each.get("/Subtype") == Name.Link),
            "untabbed": sum("/Annots" in page and page.get("/Tabs") != Name.S for page in pdf.pages),
            "tags": sorted({name(roles.get(str(each.S), each.S)) for each in elements}),
            "figures": [str(each.get("/Alt", "")) for each in elements if each.S == Name.Figure],
            "headings": [name(each.S) for each in in_order(root.get("/StructTreeRoot", {})) if str(each.S)[:2] == "/H"],
            "interpolated": sum(bool(each.get("/Interpolate", False)) for each in objects),
        }


json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
