"""First messages that make a film of one's own files: which are shown, in which order, and what lies between and over them."""

from promptreel_studio.agent.board.film import make_board
from promptreel_studio.agent.board.heard import make_heard
from promptreel_studio.agent.board.texts import mask_file_texts

__all__ = ["make_board", "make_heard", "mask_file_texts"]
