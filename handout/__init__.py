"""Write a patient-education topic once; get a patient handout (PDF) and a clinician slide deck (PPTX)."""
