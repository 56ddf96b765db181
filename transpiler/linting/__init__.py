"""Everything around findings: what counts, what is allowed, what is known, what fixes itself."""
