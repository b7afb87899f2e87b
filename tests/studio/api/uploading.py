"""Files that are sent to a project, and what the studio keeps of them."""

MEDIA = b"media:" + bytes(range(256)) * 40


def send(client, session, *files, **kwargs):
    kwargs = kwargs or {"files": [("files", file) for file in files]}
    return client.post(f"/api/upload-video/nemo_agent/me/{session}", **kwargs)


def infos(client, session):
    return client.get(f"/api/state/nemo_agent/me/{session}/latest").json()["data"]["state"]["video_infos"]
