"""From bytes to a briefing, with every problem on the way. YAML lives here and nowhere else."""
