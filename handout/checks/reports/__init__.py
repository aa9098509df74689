"""Reports: findings as text, JSON, SARIF and annotations for GitHub."""
