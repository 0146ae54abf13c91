//! The site map for people and for search engines, and what robots may read.
//! URLs: `/{lang}/sitemap`, `/sitemap.xml`, `/robots.txt`.

mod pages;

pub use pages::{every_path, list_paths, routes, timed_paths};
