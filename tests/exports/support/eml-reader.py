"""Reads messages with Python's own e-mail package and prints what is in them as JSON.

stdin: a JSON list of messages, each in base64; stdout: a list with an object for each.
"""
import base64
import email
import email.policy
import json
import sys


def read(source):
    message = email.message_from_bytes(source, policy=email.policy.default)
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
    return {
        "headers": [[name, str(value)] for name, value in message.items()],
        "defects": [repr(d) for part in message.walk() for d in part.defects],
        "structure": [part.get_content_type() for part in message.walk()],
        "parts": parts,
        "text": message.get_body(("plain",)).get_content(),
        "html": message.get_body(("html",)).get_content(),
    }


json.dump([read(base64.b64decode(each)) for each in json.load(sys.stdin)], sys.stdout)
