"""Why and how much: one question a file, each a block of parameters and pure functions over arrays."""
