"""Who holds which position in a folder of texts, and what they told whom to do.

Usage: python officials_of_a_folder.py [FOLDER]
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import vn_directives


def main(folder: Path) -> None:
    """Print the officials of all texts of a folder, and their instructions."""
    nlp = vn_directives.load()
    titles: dict[str, set[str]] = defaultdict(set)
    orders: dict[str, list[str]] = defaultdict(list)

    paths = sorted(folder.glob("*.txt"))
    texts = ((path.read_text(encoding="utf-8"), path.name) for path in paths)
    for doc, name in nlp.pipe(texts, as_tuples=True):
        for official in doc._.officials:
            titles[official.name].update(official.titles)
        for span in doc.spans["instructions"]:
            order = span._.instruction
            if order.speaker in titles and order.addressee:
                orders[order.speaker].append(f"{span.text} → {order.addressee} ({name})")

    for person in sorted(titles):
        print(f"{person}: {'; '.join(sorted(titles[person]))}")
        for line in orders[person]:
            print(f"    {line}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
