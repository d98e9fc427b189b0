"""The page for a workshop: six criteria to move, and what comes of it, in one file that needs nothing else."""
