"""Articles' own parties brought together to real-world parties."""
