"""Names of the world, from libraries: countries, capitals, nationalities, international bodies, outlets."""
