"""The bodies, persons and states of a document: found by name, joined, described and placed."""
