"""Rules: one file for each family; `handout.checks.table` lists them all."""
