"""Reads a message on stdin with Python's own e-mail package and prints what is in it as JSON."""
import email
import email.policy
import json
import sys

message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
defects = [repr(d) for part in message.walk() for d in part.defects]
parts = [
    {
        "type": part.get_content_type(),
        "id": part.get("Content-ID"),
        "bytes": len(part.get_payload(decode=True) or b""),
        "filename": part.get_filename(),
    }
    for part in message.walk()
    if not part.is_multipart()
]
json.dump(
    {
        "headers": [[name, str(value)] for name, value in message.items()],
        "defects": defects,
        "structure": [part.get_content_type() for part in message.walk()],
        "parts": parts,
        "text": message.get_body(("plain",)).get_content(),
        "html": message.get_body(("html",)).get_content(),
    },
    sys.stdout,
)
