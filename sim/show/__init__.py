"""What does a reader see of a run? Words and figures, in English and Dutch; the only place with matplotlib."""
