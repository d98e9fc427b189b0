"""The page on which a Mesa user watches a run: a map, the stages of the way to work, and what intake was lost to."""
