"""The password hash of the tests: the product's own, with little memory and one pass."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickArgon2(Argon2PasswordHasher):
    """Argon2 as in production, but for its cost."""

    time_cost = 1
    memory_cost = 64
    parallelism = 1
