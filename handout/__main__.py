"""`python -m handout` is the command line."""

from handout.cli import main

if __name__ == "__main__":
    main()
