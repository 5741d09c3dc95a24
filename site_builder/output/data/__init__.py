"""Open data, feed and sitemap as bytes."""
