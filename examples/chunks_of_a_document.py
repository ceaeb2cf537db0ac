"""Cut official documents into chunks for retrieval, each with the path of its unit.

python examples/chunks_of_a_document.py examples/quyet-dinh-ban-hanh-quy-che.txt
"""

import json
import sys
from pathlib import Path

import vn_directives
from vn_directives.outline.chunks import to_chunks


def main() -> None:
    """Print a line of JSON for each chunk of the files that are named."""
    nlp = vn_directives.load()
    for name in sys.argv[1:]:
        doc = nlp(Path(name).read_text(encoding="utf-8"))
        for chunk in to_chunks(doc, max_length=1000):
            print(json.dumps({"file": name, **chunk}, ensure_ascii=False))


if __name__ == "__main__":
    main()
