"""What the tables are: columns, keys, closed vocabularies and errors, each declared once."""
