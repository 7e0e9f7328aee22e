"""What every package of screening may use, and which uses none of them."""
