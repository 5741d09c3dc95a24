"""A folder that was read becomes the plan of everything a site is made of; nothing is written."""
