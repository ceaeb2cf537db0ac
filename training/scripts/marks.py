"""Text with marks, as the annotated examples and the sentence frames are written.

``Chiều [D 31/7], [T Bí thư [B Quận ủy Hải An]] [P Lê Văn Tám] đọc [N Chỉ thị 30].``
"""

import re

KINDS = {"B": "bodies", "D": "dates", "N": "directives", "P": "persons", "T": "titles"}
_MARK = re.compile(r"\[([BDNPT]) |\]")


def parse(marked, id):
    """The extraction record of a marked text: its plain text, and each mark as a mention."""
    text, last, still_open = "", 0, []
    record = {"id": id, "text": "", **{kind: [] for kind in sorted(KINDS.values())}}
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        last = mark.end()
        if mark[1]:
            still_open.append((KINDS[mark[1]], len(text)))
        elif still_open:
            kind, start = still_open.pop()
            record[kind].append({"start": start, "end": len(text), "text": text[start:]})
        else:
            raise ValueError(f"{id}: ] without its mark in {marked!r}")
    if still_open:
        raise ValueError(f"{id}: a mark is not closed in {marked!r}")
    record["text"] = text + marked[last:]
    for kind in KINDS.values():
        record[kind].sort(key=lambda mention: (mention["start"], -mention["end"]))
    return record


def read_marked(path):
    """The marked texts of a file: one a line, or with several lines each between lines ``---``.

    Lines that begin with ``#`` are comments.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    lines = [line for line in lines if not line.startswith("#")]
    if "---" not in lines:
        return [line for line in lines if line.strip()]
    texts = "\n".join(lines).split("\n---\n")
    return [text.strip("\n") for text in texts if text.strip("- \n")]
