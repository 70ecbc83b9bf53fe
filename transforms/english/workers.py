"""English nouns for working people who make agreements together."""

from __future__ import annotations

# In the plural: a body of these is a union, they deal without a name, and an agreement with them is a labour agreement.
# Who lives or studies somewhere ("residents", "students") is none.
WORKERS: frozenset[str] = frozenset(
    """workers employees staff crews labourers laborers mechanics machinists engineers electricians carpenters cleaners welders porters
    printers boilermakers controllers attendants stewards stewardesses teamsters
    teachers lecturers professors nurses doctors physicians firefighters journalists actors writers musicians postmen
    drivers truckers pilots seafarers seamen sailors dockers dockworkers longshoremen stevedores railwaymen railworkers
    miners mineworkers steelworkers steelmen metalworkers autoworkers shipbuilders farmworkers""".split()
)
