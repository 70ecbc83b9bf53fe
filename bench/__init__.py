"""How fast it is: rates, ratios and where the time goes, measured on the machine at hand."""
