//! Typed addresses: nobody else writes `/kk/…` by hand.

mod accounts;
mod appeals;
mod appointments;
mod discussions;
mod events;
mod faq;
mod feedback;
mod kindergarten;
mod newsroom;
mod panel;
mod surveys;

pub use accounts::*;
pub use appeals::*;
pub use appointments::*;
pub use discussions::*;
pub use events::*;
pub use faq::*;
pub use feedback::*;
pub use kindergarten::*;
pub use newsroom::*;
pub use panel::*;
pub use surveys::*;

use crate::i18n::Lang;

/// The home page of a language.
pub fn home(lang: Lang) -> String {
    format!("/{lang}/")
}

/// A top-level section.
pub fn section(lang: Lang, section: &str) -> String {
    format!("/{lang}/{section}")
}

/// An item of a section; some items live at a short address of their own.
pub fn item(lang: Lang, section: &str, item: &str) -> String {
    match item {
        "home" => home(lang),
        "site-map" => sitemap(lang),
        "news" => news(lang),
        "search" => search(lang),
        "login" => sign_in(lang),
        "registration" => register(lang),
        "akimat-acts" => acts(lang),
        "accessible-version" => display(lang),
        "kindergarten-queue" => kindergarten_queue(lang),
        "faq" => faq(lang),
        _ if is_site(section) && own_name(item) == SITE_FRONT => self::section(lang, section),
        _ => format!("/{lang}/{section}/{}", own_name(item)),
    }
}

/// The list of the sites that organisations have inside the portal (R95-1-2.4).
pub fn sites(lang: Lang) -> String {
    format!("/{lang}/sites")
}

/// What the item behind the front page of a site is called.
pub const SITE_FRONT: &str = "front";

/// Whether a section is the site of an organisation: its key begins as its address does.
pub fn is_site(section: &str) -> bool {
    section.starts_with("sites/")
}

/// The part of an item's address that is its own. In the site of an organisation keys have a
/// number and a dot before it: other sites have their own news and contacts.
pub fn own_name(item: &str) -> &str {
    item.rsplit('.').next().unwrap_or(item)
}

/// One entry of an item: a page below it, a vacancy, a person …
pub fn entry(lang: Lang, section: &str, item: &str, slug: &str) -> String {
    match item {
        "news" => article(lang, slug),
        "akimat-acts" => act(lang, slug),
        _ => format!("/{lang}/{section}/{}/{slug}", own_name(item)),
    }
}

/// The news feed.
pub fn news(lang: Lang) -> String {
    format!("/{lang}/news")
}

/// The news of a year.
pub fn news_year(lang: Lang, year: i32) -> String {
    format!("/{lang}/news?year={year}")
}

/// The news of a month.
pub fn news_month(lang: Lang, year: i32, month: u32) -> String {
    format!("/{lang}/news?month={month}&year={year}")
}

/// A news item.
pub fn article(lang: Lang, slug: &str) -> String {
    format!("/{lang}/news/{slug}")
}

/// The base of legal acts.
pub fn acts(lang: Lang) -> String {
    format!("/{lang}/acts")
}

/// Legal acts looked up by number, day and words.
pub fn acts_search(lang: Lang) -> String {
    format!("/{lang}/search/acts")
}

/// One legal act.
pub fn act(lang: Lang, key: &str) -> String {
    format!("/{lang}/acts/{key}")
}

/// A legal act as a file: `txt`, `rtf`, `html`, `xml` or `zip`.
pub fn act_file(lang: Lang, key: &str, format: &str) -> String {
    format!("/{lang}/acts/{key}/{key}.{format}")
}

/// The site map.
pub fn sitemap(lang: Lang) -> String {
    format!("/{lang}/sitemap")
}

/// What the portal does with personal data.
pub fn privacy(lang: Lang) -> String {
    format!("/{lang}/privacy")
}

/// How complete the portal is.
pub fn completeness(lang: Lang) -> String {
    format!("/{lang}/completeness")
}

/// Search results, and the search form.
pub fn search(lang: Lang) -> String {
    format!("/{lang}/search")
}

/// The display settings: the low-vision version's panel as a page.
pub fn display(lang: Lang) -> String {
    format!("/{lang}/display")
}

/// Turns the low-vision version on or off and comes back to `return_to`.
pub fn display_switch(lang: Lang, on: bool, return_to: &str) -> String {
    let state = if on { "on" } else { "off" };
    format!("/{lang}/display/{state}?return={}", encode(return_to))
}

/// Chooses the `full` or the `mobile` layout and comes back to `return_to`.
pub fn layout_switch(lang: Lang, layout: &str, return_to: &str) -> String {
    format!("/{lang}/layout/{layout}?return={}", encode(return_to))
}

/// The list of keyboard shortcuts.
pub fn access_keys(lang: Lang) -> String {
    entry(lang, "site-services", "about-site", "access-keys")
}

/// The staff's side; its parts lie below.
pub const ADMIN: &str = "/admin";

/// An address with one more pair in its query; the value is a name or a number of ours.
pub fn with_pair(address: &str, name: &str, value: &str) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}{name}={value}")
}

/// A query with its question mark; nothing stays nothing.
fn with_mark(query: &str) -> String {
    if query.is_empty() { String::new() } else { format!("?{query}") }
}

/// The staff's side in a language.
pub fn admin(lang: Lang) -> String {
    format!("{ADMIN}?lang={lang}")
}

/// Whether an address belongs to people signed in: it names no language.
pub fn is_staff_side(path: &str) -> bool {
    [ADMIN, account()]
        .iter()
        .any(|start| path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// The words of a document of the library, as a page.
pub fn file_text(lang: Lang, id: i64) -> String {
    format!("/{lang}/text/{id}")
}

/// A file of the media folder.
pub fn media(path: &str) -> String {
    format!("/media/{path}")
}

/// A file of a published entry: downloaded, it is called after the entry's place (R95-2-7f).
pub fn attachment(path: &str, entry: i64, lang: Lang) -> String {
    format!("{}?lang={lang}&of={entry}", media(path))
}

/// Whether `path` is an address on this portal that a visitor may be sent back to: a local
/// path, never `//host` or a scheme. Browsers drop tabs and line breaks inside addresses and
/// read `\\` as `/`, so only visible ASCII without a backslash passes.
pub fn is_local(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\')
        && path.len() <= 2_000
}

/// A query of what was chosen, without its question mark; what was not chosen is left out.
pub fn query_of<'a, V: AsRef<str>>(pairs: impl IntoIterator<Item = (&'a str, V)>) -> String {
    let kept = pairs.into_iter().filter(|(_, value)| !value.as_ref().is_empty());
    kept.map(|(name, value)| format!("{name}={}", encode(value.as_ref()))).collect::<Vec<_>>().join("&")
}

/// Percent-encodes a value for a query string.
pub fn encode(value: &str) -> String {
    percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_local_paths_are_places_to_return_to() {
        assert!(is_local("/kk/news?page=2"));
        for bad in [
            "//evil.example",
            "https://evil.example",
            "",
            "/\\evil.example",
            "/a\r\nSet-Cookie: x",
            "/\t/evil.example",
            "/қазақ",
        ] {
            assert!(!is_local(bad), "{bad}");
        }
    }
}
