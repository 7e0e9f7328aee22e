"""Makes a plain question of a criterion's words: frames, everyday words, lists set apart, the guard at the end."""
