"""A document's agreements: reports brought together, with type, stage, subject, parties and confidence."""
