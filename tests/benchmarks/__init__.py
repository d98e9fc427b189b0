"""How fast is the model beside the same rules as plain Mesa objects? `python -m tests.benchmarks` measures it."""
