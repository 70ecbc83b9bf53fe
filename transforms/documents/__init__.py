"""Bytes of a file -> documents: what is read from each kind of file, and why a file is refused."""
