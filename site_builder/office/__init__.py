"""What an office does beside the site: papers, freezing, withdrawing, beginning a year."""
