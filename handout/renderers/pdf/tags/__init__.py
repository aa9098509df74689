"""Tags: the structure tree, and the marks that bind the pages' content to it."""
