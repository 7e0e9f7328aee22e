"""From the answer to a human being: contact requests, the coordinators' desk, mail to study centers."""
