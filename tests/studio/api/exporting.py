"""A render that is asked for."""

from studio.api.stand_ins import a_draft
from studio.api.steps import render_request

SUBMIT = "/api/render/proxy/lambda"


def submit(client, session, render_id="render_1", title="city", draft=None, **output):
    draft = a_draft(title) if draft is None else draft
    return client.post(SUBMIT, json=render_request(session, render_id, draft, **output))


def left_over(data):
    return [path.name for folder in ("media/renders", "jobs") for path in (data / folder).iterdir()]


def let_go(data):
    (data / "media" / "renders" / "go").touch()
