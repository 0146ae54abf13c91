//! Which links open inside the page, without a full load.

/// What decides it.
#[derive(Clone, Copy, Debug, Default)]
pub struct LinkFacts<'a> {
    /// Leads to this site.
    pub is_ours: bool,
    /// Leads to a place in the page being shown.
    pub is_place_here: bool,
    pub path: &'a str,
    pub target: &'a str,
    pub rel: &'a str,
    pub is_download: bool,
}

/// Addresses that are no pages of the public frame.
const OUTSIDE: [&str; 3] = ["admin", "media", "pkg"];

/// Pages below the language that change how the whole document is shown.
const WHOLE_DOCUMENT: [&str; 2] = ["display", "layout"];

/// Whether the navigator opens this link; the browser opens the others.
pub fn should_intercept(link: &LinkFacts<'_>) -> bool {
    link.is_ours
        && !link.is_place_here
        && !link.is_download
        && matches!(link.target, "" | "_self")
        && !link.rel.split_ascii_whitespace().any(|rel| matches!(rel, "external" | "nofollow"))
        && is_public_page(link.path)
}

fn is_public_page(path: &str) -> bool {
    let mut segments = path.trim_start_matches('/').split('/');
    let first = segments.next().unwrap_or_default();
    let second = segments.next().unwrap_or_default();
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.'));
    !is_file && !OUTSIDE.contains(&first) && !WHOLE_DOCUMENT.contains(&second)
}

#[cfg(test)]
mod tests {
    use super::{LinkFacts, should_intercept};

    fn to(path: &str) -> LinkFacts<'_> {
        LinkFacts { is_ours: true, path, ..LinkFacts::default() }
    }

    #[test]
    fn pages_open_inside_the_page() {
        for path in ["/", "/kk/", "/ru/news", "/en/news/some-slug", "/kk/acts/12-34", "/kk/administration", "/kk/media"]
        {
            assert!(should_intercept(&to(path)), "{path}");
        }
    }

    #[test]
    fn files_feeds_the_staff_side_and_the_display_settings_are_left_to_the_browser() {
        for path in [
            "/media/plan.pdf",
            "/media/plan",
            "/pkg/main.1.css",
            "/admin",
            "/admin/news",
            "/kk/news.rss",
            "/ru/acts/12/12.rtf",
            "/sitemap.xml",
            "/kk/display",
            "/kk/display/on",
            "/ru/layout/mobile",
        ] {
            assert!(!should_intercept(&to(path)), "{path}");
        }
    }

    #[test]
    fn links_that_say_so_are_left_to_the_browser() {
        let page = to("/kk/news");
        let table = [
            LinkFacts { is_ours: false, ..page },
            LinkFacts { target: "_blank", ..page },
            LinkFacts { is_download: true, ..page },
            LinkFacts { rel: "noopener external", ..page },
            LinkFacts { rel: "nofollow", ..page },
        ];
        for link in table {
            assert!(!should_intercept(&link), "{link:?}");
        }
        assert!(should_intercept(&LinkFacts { target: "_self", rel: "next", ..page }));
    }

    #[test]
    fn a_place_in_this_page_is_left_to_the_browser() {
        assert!(!should_intercept(&LinkFacts { is_place_here: true, ..to("/kk/news") }));
    }
}
