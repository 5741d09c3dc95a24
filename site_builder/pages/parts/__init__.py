"""What pages are made of: links, marks, tables, charts, the frame around a page."""
