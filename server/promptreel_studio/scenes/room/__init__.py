"""A cosy room: a window with weather, or a fireside."""
