"""Building: topics by clinics by layouts into files that appear whole or not at all."""
