"""Figures: icons, diagrams and charts as geometry, drawn by nobody here."""
