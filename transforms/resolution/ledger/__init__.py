"""What articles say of every cell: which value is published, what contradicts it, and the rows that follow."""
