"""What analysts decide: checked, bound to articles' own entities, and applied to rows."""
