"""Technology: networks, streams of data and charts."""
