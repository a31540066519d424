"""What can be wrong with a briefing: diagnostics, their codes and their explanations."""
