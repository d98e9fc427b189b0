"""Which parameter matters how much? Designs and indices over arrays: no scenario, no run, no file.

The words are those of SALib: a `problem` is its dictionary, and every index has its key, so that whoever knows SALib
can take over at any step. What is added: a dummy factor, several replicates of every row, many outputs at once,
intervals that hold the luck of the replicates too, and the same answer on every call.
"""
