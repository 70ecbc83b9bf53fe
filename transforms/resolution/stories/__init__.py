"""Articles: what replaced them, which retell one story, and the origin they rest on."""
