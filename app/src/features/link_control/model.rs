//! What a link leads to.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A path of this portal.
    Internal(String),
    /// An address elsewhere.
    External(String),
    /// Nothing a browser could open.
    Nowhere(String),
}

impl Target {
    /// The link as it stands in the text.
    pub fn address(&self) -> &str {
        match self {
            Self::Internal(address) | Self::External(address) | Self::Nowhere(address) => address,
        }
    }
}

/// Where an address of a text leads; nothing for what is no page: a place on the same page, a
/// letter, a call, a file of the library by its number.
pub fn target(address: &str, public_url: &str) -> Option<Target> {
    let address = address.trim();
    let internal = |path: &str| {
        let path = path.split('#').next().unwrap_or_default();
        Target::Internal(if path.is_empty() { "/" } else { path }.to_owned())
    };
    if address.starts_with('#') || ["mailto:", "tel:", "media:"].iter().any(|start| address.starts_with(start)) {
        return None;
    }
    if let Some(rest) = address.strip_prefix(public_url)
        && (rest.is_empty() || rest.starts_with(['/', '?', '#']))
    {
        return Some(internal(rest));
    }
    if address.starts_with('/') && !address.starts_with("//") {
        return Some(internal(address));
    }
    let is_web = url::Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    Some(if is_web { Target::External(address.to_owned()) } else { Target::Nowhere(address.to_owned()) })
}

/// The addresses of all links of a text.
pub fn links(markdown: &str) -> Vec<String> {
    if !markdown.contains("](") && !markdown.contains("]:") && !markdown.contains('<') {
        return Vec::new();
    }
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &Options::default());
    root.descendants()
        .filter_map(|node| match &node.data.borrow().value {
            NodeValue::Link(link) => Some(link.url.clone()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_told_apart() {
        let at = |address| target(address, "https://a.kz");
        assert_eq!(at("/kk/news#top"), Some(Target::Internal("/kk/news".to_owned())));
        assert_eq!(at("https://a.kz/kk/?x=1"), Some(Target::Internal("/kk/?x=1".to_owned())));
        assert_eq!(at("https://a.kz"), Some(Target::Internal("/".to_owned())));
        assert_eq!(at("https://a.kz.evil.example/"), Some(Target::External("https://a.kz.evil.example/".to_owned())));
        assert_eq!(at("egov.kz"), Some(Target::Nowhere("egov.kz".to_owned())));
        assert_eq!(at("//egov.kz"), Some(Target::Nowhere("//egov.kz".to_owned())));
        for none in ["#a", "mailto:a@b.kz", "tel:112", "media:7"] {
            assert_eq!(at(none), None, "{none}");
        }
    }

    #[test]
    fn every_kind_of_link_of_a_text_is_found() {
        let text = "[a](/kk/a) and <https://b.kz/> and [c][1]\n\n[1]: https://c.kz/\n\n`[no](/kk/no)`";
        assert_eq!(links(text), ["/kk/a", "https://b.kz/", "https://c.kz/"]);
        assert!(links("no link (at all)").is_empty());
    }
}
