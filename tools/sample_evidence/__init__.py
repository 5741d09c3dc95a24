"""Makes the evidence files of the sample agency: the texts and captions are data beside the code."""
