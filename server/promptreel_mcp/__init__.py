"""The faces of promptreel: the MCP server and the command line."""
