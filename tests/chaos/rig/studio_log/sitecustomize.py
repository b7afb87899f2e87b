"""Imported by every Python that starts in a round; in the studio it writes down each message that arrives.

The studio is started by whoever needs it, by its own name, so that nothing can be put in front of it;
its own store only knows the messages that came to something.
"""

import json
import os
import sys
import time

if "promptreel_studio" in sys.orig_argv and "CHAOS_STUDIO_LOG" in os.environ:
    import promptreel_studio.api as studio_api

    _create_app = studio_api.create_app
    _log = os.open(os.environ["CHAOS_STUDIO_LOG"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def _create_logged_app(studio):
        app = _create_app(studio)

        async def logged(scope, receive, send):
            if scope["type"] != "http" or (scope["method"], scope["path"]) != ("POST", "/run_sse"):
                await app(scope, receive, send)
                return
            body = bytearray()

            async def heard():
                message = await receive()
                body.extend(message.get("body", b""))
                if message["type"] == "http.request" and not message.get("more_body"):
                    data = json.loads(body)
                    entry = {
                        "at": time.time(),
                        "method": scope["method"],
                        "path": scope["path"],
                        "session": data["session_id"],
                        "text": data["new_message"]["parts"][0]["text"],
                    }
                    os.write(_log, json.dumps(entry).encode() + b"\n")
                return message

            await app(scope, heard, send)

        return logged

    studio_api.create_app = _create_logged_app
