"""Sets one document with Typst. Run as a file by itself it reads the request from standard input; it needs no onrecord.

The request is JSON: `template` (Typst), `document` (what the template is given, JSON again), `standards`.
"""

import json
import sys

REFUSED = 3  # exit code


class NotSet(Exception):
    """Typst refused, and says why."""


def typeset(asked: bytes) -> bytes:
    """The PDF file.

    Raises:
        NotSet: The standard or the template does not let it be set so.
    """
    import typst  # noqa: PLC0415  heavy, loaded when used

    told = json.loads(asked)
    standards = {"pdf_standards": told["standards"]} if told["standards"] else {}
    inputs = {"document": told["document"]}
    try:
        made: bytes = typst.compile(told["template"].encode("utf-8"), sys_inputs=inputs, **standards)
    except typst.TypstError as error:
        raise NotSet(str(error)) from error
    return made


if __name__ == "__main__":
    try:
        sys.stdout.buffer.write(typeset(sys.stdin.buffer.read()))
    except NotSet as refused:
        sys.stderr.write(str(refused))
        sys.exit(REFUSED)
