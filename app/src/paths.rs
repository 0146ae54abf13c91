//! Typed addresses: nobody else writes `/kk/…` by hand.

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
        "akimat-acts" => acts(lang),
        "accessible-version" => display(lang),
        _ => format!("/{lang}/{section}/{item}"),
    }
}

/// One entry of an item: a page below it, a vacancy, a person …
pub fn entry(lang: Lang, section: &str, item: &str, slug: &str) -> String {
    match item {
        "news" => article(lang, slug),
        "akimat-acts" => act(lang, slug),
        _ => format!("/{lang}/{section}/{item}/{slug}"),
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

/// Sign-in.
pub fn sign_in(lang: Lang) -> String {
    format!("/{lang}/login")
}

/// The staff's side; its parts lie below.
pub const ADMIN: &str = "/admin";
pub const ADMIN_CONTENT: &str = "/admin/content";
pub const ADMIN_MEDIA: &str = "/admin/media";
pub const ADMIN_STRUCTURE: &str = "/admin/structure";
pub const ADMIN_TRANSLATIONS: &str = "/admin/translations";
pub const ADMIN_DUTIES: &str = "/admin/duties";
pub const ADMIN_USERS: &str = "/admin/users";
pub const ADMIN_AUDIT: &str = "/admin/audit";
pub const ADMIN_MAIL: &str = "/admin/mail";
pub const ADMIN_SETTINGS: &str = "/admin/settings";

/// The staff's side in a language.
pub fn admin(lang: Lang) -> String {
    format!("{ADMIN}?lang={lang}")
}

/// One's own account.
pub const fn account() -> &'static str {
    "/account"
}

/// Where a new password is sent.
pub const fn change_password() -> &'static str {
    "/account/password"
}

/// Where signing out is sent.
pub const fn sign_out() -> &'static str {
    "/account/sign-out"
}

/// A file of the media folder.
pub fn media(path: &str) -> String {
    format!("/media/{path}")
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
