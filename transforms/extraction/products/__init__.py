"""What agreements are to develop, make, supply, buy, build or license."""
