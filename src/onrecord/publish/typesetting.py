"""Sets one document with Typst. Run as a file by itself it reads the request from standard input; it needs no onrecord.

The request is JSON: `template` (Typst), `document` (what the template is given, JSON again), `standards`.
"""

import json
import sys


def typeset(asked: bytes) -> bytes:
    """The PDF file."""
    import typst  # noqa: PLC0415  heavy, loaded when used

    told = json.loads(asked)
    standards = {"pdf_standards": told["standards"]} if told["standards"] else {}
    inputs = {"document": told["document"]}
    made: bytes = typst.compile(told["template"].encode("utf-8"), sys_inputs=inputs, **standards)
    return made


if __name__ == "__main__":
    sys.stdout.buffer.write(typeset(sys.stdin.buffer.read()))
