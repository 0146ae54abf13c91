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
        "registration" => register(lang),
        "akimat-acts" => acts(lang),
        "accessible-version" => display(lang),
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

/// The form of the virtual reception.
pub fn appeals(lang: Lang) -> String {
    format!("/{lang}/appeals")
}

/// How appeals are considered (R95-3-8).
pub fn appeal_procedure(lang: Lang) -> String {
    item(lang, "work-with-public", "appeal-procedure")
}

/// The receipt of a form that was sent.
pub fn appeal_receipt(lang: Lang, mark: &str) -> String {
    format!("/{lang}/appeals/receipt/{mark}")
}

/// Answers that everybody may read.
pub fn appeal_answers(lang: Lang) -> String {
    format!("/{lang}/appeals/answers")
}

/// A step of the applicant's own.
pub fn appeal_own_step(lang: Lang, step: &str) -> String {
    format!("/{lang}/appeals/track/{step}")
}

/// An appeal for the office.
pub fn admin_appeal(id: i64) -> String {
    format!("{ADMIN_APPEALS}/{id}")
}

/// A step of the office.
pub fn admin_appeal_step(id: i64, step: &str) -> String {
    format!("{ADMIN_APPEALS}/{id}/{step}")
}

/// Where one's appeal is, with number and code.
pub fn appeal_track(lang: Lang) -> String {
    format!("/{lang}/appeals/track")
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

/// Sign-in.
pub fn sign_in(lang: Lang) -> String {
    format!("/{lang}/login")
}

/// The page between password and desk that asks for a code.
pub fn sign_in_code(lang: Lang) -> String {
    format!("/{lang}/login/code")
}

/// Where one asks for a link that sets a new password.
pub fn forgot_password(lang: Lang) -> String {
    format!("/{lang}/password/forgot")
}

/// What the answer to that request leads to, whoever asked.
pub fn password_sent(lang: Lang) -> String {
    format!("/{lang}/password/sent")
}

/// Where a password is set by a link from an e-mail.
pub fn set_password(lang: Lang, token: &str) -> String {
    format!("/{lang}/password/{token}")
}

/// Registration of visitors (R95-2-3h2).
pub fn register(lang: Lang) -> String {
    format!("/{lang}/register")
}

/// What a registration leads to, whether the e-mail address was known or not.
pub fn registered(lang: Lang) -> String {
    format!("/{lang}/register/sent")
}

/// Where a registration is confirmed by a link from an e-mail.
pub fn confirm_registration(lang: Lang, token: &str) -> String {
    format!("/{lang}/register/{token}")
}

/// Where another e-mail address of an account is confirmed by a link from a letter.
pub fn confirm_email(lang: Lang, token: &str) -> String {
    format!("/{lang}/email/{token}")
}

/// The staff's side; its parts lie below.
pub const ADMIN: &str = "/admin";
pub const ADMIN_CONTENT: &str = "/admin/content";
pub const ADMIN_APPEALS: &str = "/admin/appeals";
pub const ADMIN_MEDIA: &str = "/admin/media";
pub const ADMIN_STRUCTURE: &str = "/admin/structure";
pub const ADMIN_TRANSLATIONS: &str = "/admin/translations";
pub const ADMIN_DUTIES: &str = "/admin/duties";
pub const ADMIN_USERS: &str = "/admin/users";
pub const ADMIN_AUDIT: &str = "/admin/audit";
pub const ADMIN_MAIL: &str = "/admin/mail";
pub const ADMIN_SETTINGS: &str = "/admin/settings";

/// Files for the editor's picker.
pub const ADMIN_MEDIA_LIST: &str = "/admin/media.json";
/// Titles for the editor's page picker.
pub const ADMIN_PAGES: &str = "/admin/pages.json";
/// Where a new entry begins.
pub const NEW_ENTRY: &str = "/admin/content/new";

/// Where a new entry of an item begins.
pub fn new_entry(item: Option<i64>) -> String {
    item.map_or_else(|| NEW_ENTRY.to_owned(), |item| format!("{NEW_ENTRY}?section={item}"))
}

/// The content of an item of the structure.
pub fn section_content(item: i64) -> String {
    format!("{ADMIN_CONTENT}?section={item}")
}

/// The form of an entry.
pub fn entry_page(entry: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}")
}

/// A field in the form of an entry.
pub fn entry_field(entry: i64, field: &str) -> String {
    format!("{ADMIN_CONTENT}/{entry}#{field}")
}

/// The form of an entry after something was done.
pub fn edit_entry(entry: i64, done: &str) -> String {
    if done.is_empty() { entry_page(entry) } else { format!("{ADMIN_CONTENT}/{entry}?done={done}") }
}

/// The form of what is published as `item`.
pub fn edit_item(item: i64) -> String {
    format!("{ADMIN_CONTENT}/of-item/{item}")
}

/// Where the steps of the workflow are sent.
pub fn entry_action(entry: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}/do")
}

/// Where the editor saves by itself.
pub fn entry_autosave(entry: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}/autosave")
}

/// Where the editor says that somebody is there.
pub fn entry_presence(entry: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}/presence")
}

/// The versions of an entry.
pub fn entry_history(entry: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}/history")
}

/// Two versions of an entry.
pub fn entry_compare(entry: i64, from: i64, to: i64) -> String {
    format!("{ADMIN_CONTENT}/{entry}/compare?from={from}&to={to}")
}

/// A draft as it would be public.
pub fn entry_preview(entry: i64, lang: Lang) -> String {
    format!("{ADMIN_CONTENT}/{entry}/preview?lang={lang}")
}

/// The same for somebody without an account.
pub fn shared_preview(token: &str) -> String {
    format!("/preview/{token}")
}

/// The board as a file: `csv` or `xlsx`, with the query of the board.
pub fn duties_file(format: &str, query: &str) -> String {
    format!("{ADMIN_DUTIES}.{format}{}", with_mark(query))
}

/// E-mail addresses of the responsible units.
pub const ADMIN_DUTIES_UNITS: &str = "/admin/duties/units";

/// Where the address of one unit is sent.
pub fn duties_unit(id: i64) -> String {
    format!("{ADMIN_DUTIES_UNITS}/{id}")
}

/// The publications of each unit in a month as a file, with the query of the board.
pub fn duties_month_file(query: &str) -> String {
    format!("{ADMIN_DUTIES}/month.csv{}", with_mark(query))
}

/// What is overdue, by responsible unit.
pub fn overdue_by_unit() -> String {
    format!("{ADMIN_DUTIES}?by=unit&state=overdue")
}

/// The list of holidays.
pub const ADMIN_WORKDAYS: &str = "/admin/settings/workdays";

/// The editorial plan.
pub const ADMIN_PLAN: &str = "/admin/plan";
/// Where a new measure of the plan begins.
pub const NEW_PLAN_ITEM: &str = "/admin/plan/new";

/// The plan with a query.
pub fn plan(query: &str) -> String {
    format!("{ADMIN_PLAN}{}", with_mark(query))
}

/// The plan as a file, with the query of the list.
pub fn plan_file(query: &str) -> String {
    format!("{ADMIN_PLAN}.csv{}", with_mark(query))
}

/// One measure of the plan.
pub fn plan_item(id: i64) -> String {
    format!("{ADMIN_PLAN}/{id}")
}

/// Where `done`, `cancel` or `reopen` of a measure is sent.
pub fn plan_item_action(id: i64, action: &str) -> String {
    format!("{ADMIN_PLAN}/{id}/{action}")
}

/// The editorial group.
pub const ADMIN_GROUP: &str = "/admin/editorial-group";
/// The group as a file.
pub const ADMIN_GROUP_FILE: &str = "/admin/editorial-group.csv";
/// Where a new seat of the group begins.
pub const NEW_GROUP_SEAT: &str = "/admin/editorial-group/new";

/// One seat of the group.
pub fn group_seat(id: i64) -> String {
    format!("{ADMIN_GROUP}/{id}")
}

/// The audit log as a file, with the query of the list.
pub fn audit_file(query: &str) -> String {
    format!("{ADMIN_AUDIT}.csv{}", with_mark(query))
}

/// The figures of the portal's work.
pub const ADMIN_MONITORING: &str = "/admin/monitoring";
/// Version, health and changes of the portal.
pub const ADMIN_STATE: &str = "/admin/monitoring/state";

/// The figures as a file, with the query of the page.
pub fn monitoring_file(query: &str) -> String {
    format!("{ADMIN_MONITORING}.csv{}", with_mark(query))
}

/// The figures that a query chooses.
pub fn monitoring(query: &str) -> String {
    format!("{ADMIN_MONITORING}{}", with_mark(query))
}

/// Links of published texts that lead nowhere.
pub const ADMIN_LINKS: &str = "/admin/links";

/// Abnormal situations.
pub const ADMIN_INCIDENTS: &str = "/admin/incidents";

/// Where the answer to an incident is sent.
pub fn admin_incident(id: i64) -> String {
    format!("{ADMIN_INCIDENTS}/{id}")
}

/// Where the portal is closed and opened again.
pub const ADMIN_CLOSURE: &str = "/admin/settings/closure";

/// How pages behave.
pub const ADMIN_PAGES_BEHAVIOUR: &str = "/admin/settings/pages";

/// How one section or item behaves.
pub fn admin_page_behaviour(id: i64) -> String {
    format!("{ADMIN_PAGES_BEHAVIOUR}/{id}")
}

/// Where the return to an earlier version is sent.
pub fn admin_behaviour_restore(version: i64) -> String {
    format!("{ADMIN_PAGES_BEHAVIOUR}/restore/{version}")
}

/// Where a new emblem is sent.
pub const ADMIN_EMBLEM: &str = "/admin/settings/emblem";

/// The sites of organisations, for the administrator.
pub const ADMIN_SITES: &str = "/admin/sites";
/// Where a new site is opened.
pub const NEW_SITE: &str = "/admin/sites/new";

/// The form of a site.
pub fn admin_site(id: i64) -> String {
    format!("{ADMIN_SITES}/{id}")
}

/// Where a site is closed or opened again: `close`, `reopen`.
pub fn admin_site_action(id: i64, action: &str) -> String {
    format!("{ADMIN_SITES}/{id}/{action}")
}

/// A section or an item in the structure editor.
pub fn structure_node(id: i64) -> String {
    format!("{ADMIN_STRUCTURE}/{id}")
}

/// Where a change of a section or an item is sent: `add`, `remove`, `restore`, `move`, `up`, `down`, `order`.
pub fn structure_change(id: i64, change: &str) -> String {
    format!("{ADMIN_STRUCTURE}/{id}/{change}")
}

/// A query with its question mark; nothing stays nothing.
fn with_mark(query: &str) -> String {
    if query.is_empty() { String::new() } else { format!("?{query}") }
}

pub const ADMIN_INVITE: &str = "/admin/users/invite";
pub const ADMIN_TWO_STEP: &str = "/admin/settings/two-step";

/// One account.
pub fn admin_user(id: i64) -> String {
    format!("{ADMIN_USERS}/{id}")
}

/// Where a form about an account is sent: `name`, `grants`, `close` …
pub fn admin_user_action(id: i64, action: &str) -> String {
    format!("{ADMIN_USERS}/{id}/{action}")
}

/// Where the withdrawal of a right is sent.
pub fn admin_grant_removal(user: i64, grant: i64) -> String {
    format!("{ADMIN_USERS}/{user}/grants/{grant}/remove")
}

/// Where `retry` or `delete` of a mail is sent.
pub fn admin_mail_action(id: i64, action: &str) -> String {
    format!("{ADMIN_MAIL}/{id}/{action}")
}

/// Mails in one state.
pub fn admin_mail(state: &str) -> String {
    format!("{ADMIN_MAIL}?state={state}")
}

/// One file of the library.
pub fn admin_media(id: i64) -> String {
    format!("{ADMIN_MEDIA}/{id}")
}

/// What is done with a file of the library: `file`, `delete`, `restore`.
pub fn admin_media_action(id: i64, action: &str) -> String {
    format!("{ADMIN_MEDIA}/{id}/{action}")
}

/// The list of files to choose one from.
pub const ADMIN_MEDIA_PICK: &str = "/admin/media/pick";

/// The same for one field of a form, to which the choice leads back.
pub fn pick_file(kind: &str, field: &str, back: &str) -> String {
    format!("{ADMIN_MEDIA_PICK}?kind={kind}&field={field}&return={}", encode(back))
}

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

/// Where one's own name and language are sent.
pub const fn account_name() -> &'static str {
    "/account/name"
}

/// Where another e-mail address of one's own account is asked for.
pub const fn account_email() -> &'static str {
    "/account/email"
}

/// The second step of signing in: what it is, switching it on and off.
pub const fn two_step() -> &'static str {
    "/account/two-step"
}

/// Where switching the second step off is sent.
pub const fn two_step_off() -> &'static str {
    "/account/two-step/off"
}

/// Where other recovery codes are asked for.
pub const fn two_step_codes() -> &'static str {
    "/account/two-step/codes"
}

/// Where ending every session but this one is sent.
pub const fn end_other_sessions() -> &'static str {
    "/account/sessions/end-others"
}

/// Where ending one of one's own sessions is sent.
pub fn end_session(key: &str) -> String {
    format!("/account/sessions/{key}/end")
}

/// Where signing out is sent.
pub const fn sign_out() -> &'static str {
    "/account/sign-out"
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
