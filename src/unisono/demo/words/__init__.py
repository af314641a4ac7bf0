"""What the planted company's customers write: composed from a grammar, never copied, its meaning known."""

from unisono.demo.words.compose import Asked, Written, write

__all__ = ["Asked", "Written", "write"]
