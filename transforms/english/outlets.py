"""English words that tell an agency, a newspaper or a station from other bodies."""

from __future__ import annotations

# What an outlet is, said behind its name: "Telma News Agency", "the Delta newspaper". Outlets are compared without it, unless nothing
# else is left ("The Weekly"). Longer ones stand first.
KINDS_BEHIND: tuple[str, ...] = (
    "information telegraph agency", "news and information agency", "telegraph agency", "information agency", "news agency", "press agency",
    "press service", "news service", "wire service", "news channel", "news network", "news website", "news site", "news portal", "news wire",
    "television channel", "tv channel", "television station", "radio station", "business daily", "financial daily", "daily newspaper",
    "weekly newspaper", "business newspaper", "newspaper", "newswire", "agency", "news", "wire", "daily", "weekly", "magazine", "portal",
    "website", "online", "broadcaster", "television", "tv", "radio", "channel", "network",
)  # fmt: skip
