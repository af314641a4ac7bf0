"""Small regularised models of our own, made to be explained: few columns, cells of like rows."""
