"""Articles' reports brought together to agreements, and agreements related to each other."""
