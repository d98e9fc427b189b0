"""What happens: each process reads columns, asks a rule, draws luck and writes."""
