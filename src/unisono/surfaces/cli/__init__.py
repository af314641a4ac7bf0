"""The door for the terminal and for scripts: `unisono …`, with words for people and `--json` for programs."""
