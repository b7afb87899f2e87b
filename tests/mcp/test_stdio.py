"""What a host writes that the SDK's reader does not take."""

from mcp.shared.message import SessionMessage
from mcp.types import jsonrpc_message_adapter
from pydantic import ValidationError

from promptreel_mcp.stdio import mended


def not_read(line):
    try:
        jsonrpc_message_adapter.validate_json(line, by_name=False)
    except ValidationError as error:
        return error
    raise AssertionError(line)


def test_halves_of_characters_are_replaced_and_the_rest_stays():
    line = '{"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {"a\\udc00": ["\\ud83c\\udfac \\ud800 \\\\ud800"]}}'
    message = mended(not_read(line))
    assert isinstance(message, SessionMessage)
    assert (7, {"a\ufffd": ["🎬 \ufffd \\ud800"]}) == (message.message.id, message.message.params)


def test_what_is_no_json_and_no_message_stays_as_it_is():
    for line in ("{", "[" * 100_000, '{"jsonrpc": "2.0"}', '"\\ud800"'):
        error = not_read(line)
        assert error is mended(error)


def test_a_message_stays_as_it_is():
    message = SessionMessage(jsonrpc_message_adapter.validate_python({"jsonrpc": "2.0", "method": "x"}))
    assert message is mended(message)
