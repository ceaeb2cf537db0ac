"""A PDF with a text layer, written by hand: enough of the format for Vietnamese lines."""

from __future__ import annotations


def pdf(pages: list[list[str]], title: str | None = None) -> bytes:
    """The bytes of a PDF; each page is a list of lines; what follows a tab stands on the right."""
    letters = sorted({char for lines in pages for line in lines for char in line} - {"\t"})
    codes = {char: i + 1 for i, char in enumerate(letters)}
    assert len(codes) < 256
    mapping = "".join(f"<{code:02X}> <{ord(char):04X}>\n" for char, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{mapping}endbfchar endcmap end end"
    )
    objects = [
        "",
        "",
        _stream(cmap),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 3 0 R>>",
    ]
    kids = []
    for lines in pages:
        shown = "".join(_shown(line, codes) for line in lines)
        objects.append(_stream(f"BT /F 10 Tf 50 800 Td\n{shown}ET"))
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
            f"/Resources<</Font<</F 4 0 R>>>>/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = "<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    info = ""
    if title is not None:
        objects.append(f"<</Title<FEFF{title.encode('utf-16-be').hex()}>>>")
        info = f"/Info {len(objects)} 0 R"
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return out + (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {len(objects) + 1}/Root 1 0 R{info}>>\nstartxref\n{len(out)}\n%%EOF"
    ).encode("latin-1")


def _shown(line: str, codes: dict[str, int]) -> str:
    left, *right = (
        f"<{''.join(f'{codes[char]:02X}' for char in part)}> Tj" for part in line.split("\t")
    )
    return f"{left} 200 0 Td {right[0]} -200 -14 Td\n" if right else f"{left} 0 -14 Td\n"


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream"
