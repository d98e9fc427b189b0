"""Many runs: what follows from them that one run cannot say."""
