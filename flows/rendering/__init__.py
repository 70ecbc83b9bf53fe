"""What the command line prints: reports for readers, tables, and text made safe for a terminal."""
