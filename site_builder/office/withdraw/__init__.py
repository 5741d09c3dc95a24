"""Edge: takes something back that was public: the content, the site, and every copy this computer holds."""
