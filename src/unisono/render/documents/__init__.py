"""Documents made from a brief: PDF to hand out, slides to show, HTML to send, and lines for a terminal."""

from unisono.render.documents.html import brief_html
from unisono.render.documents.pdf import brief_pdf
from unisono.render.documents.pptx import brief_pptx
from unisono.render.documents.terminal import brief_terminal

__all__ = ["brief_html", "brief_pdf", "brief_pptx", "brief_terminal"]
