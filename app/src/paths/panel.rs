//! Addresses of the other parts of the panel.

use super::with_mark;

pub const ADMIN_STRUCTURE: &str = "/admin/structure";
pub const ADMIN_DUTIES: &str = "/admin/duties";
pub const ADMIN_AUDIT: &str = "/admin/audit";
pub const ADMIN_MAIL: &str = "/admin/mail";
pub const ADMIN_SETTINGS: &str = "/admin/settings";

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

/// What the press writes.
pub const ADMIN_PRESS: &str = "/admin/press";

/// Where a new line of the press digest begins.
pub const NEW_PRESS_ITEM: &str = "/admin/press/new";

/// The press in figures.
pub const ADMIN_PRESS_SUMMARY: &str = "/admin/press/summary";

/// Where one asks for the digest by mail, or no longer.
pub const ADMIN_PRESS_MAIL: &str = "/admin/press/mail";

/// The press with a query.
pub fn press(query: &str) -> String {
    format!("{ADMIN_PRESS}{}", with_mark(query))
}

/// The press as a file, with the query of the list.
pub fn press_file(query: &str) -> String {
    format!("{ADMIN_PRESS}.csv{}", with_mark(query))
}

/// One line of the press digest.
pub fn press_item(id: i64) -> String {
    format!("{ADMIN_PRESS}/{id}")
}

/// Where `answered` or `remove` of a line is sent.
pub fn press_item_action(id: i64, action: &str) -> String {
    format!("{ADMIN_PRESS}/{id}/{action}")
}

/// The digest of a day, to print.
pub fn press_day(day: chrono::NaiveDate) -> String {
    format!("{ADMIN_PRESS}/day/{day}")
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

/// Paragraphs that stand on several pages.
pub const ADMIN_REPEATS: &str = "/admin/links/repeats";

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

/// The export of everything that is published.
pub const ADMIN_EXPORT: &str = "/admin/settings/export";

/// Where a new emblem or logo is sent.
pub fn admin_mark(mark: &str) -> String {
    format!("{ADMIN_SETTINGS}/{mark}")
}

/// Where the removal of the emblem or logo is sent.
pub fn admin_mark_remove(mark: &str) -> String {
    format!("{ADMIN_SETTINGS}/{mark}/remove")
}

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

/// The structure editor at an item that was moved a moment ago.
pub fn structure_moved(id: i64) -> String {
    format!("{ADMIN_STRUCTURE}?moved={id}#item-{id}")
}

/// Where a change of a section or an item is sent: `add`, `remove`, `restore`, `move`, `up`, `down`, `order`.
pub fn structure_change(id: i64, change: &str) -> String {
    format!("{ADMIN_STRUCTURE}/{id}/{change}")
}

/// Where `retry` or `delete` of a mail is sent.
pub fn admin_mail_action(id: i64, action: &str) -> String {
    format!("{ADMIN_MAIL}/{id}/{action}")
}

/// Mails in one state.
pub fn admin_mail(state: &str) -> String {
    format!("{ADMIN_MAIL}?state={state}")
}
