"""`python -m sim` is `leerwerk`."""

from sim.cli import main

if __name__ == "__main__":
    main()
