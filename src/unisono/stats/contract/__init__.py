"""How long customers under contract will go on staying: two models of it, their intervals and their check."""
