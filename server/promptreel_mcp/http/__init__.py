"""MCP over HTTP: several users at one address, kept apart by their tokens. Nothing here is loaded for stdio."""
