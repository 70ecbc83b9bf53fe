"""What one word in one sentence tells of an agreement."""
