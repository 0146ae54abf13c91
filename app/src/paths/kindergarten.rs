//! Addresses of the kindergarten queue and of the directory.

use crate::i18n::Lang;

/// Where a place in the queue is looked up.
pub fn kindergarten_queue(lang: Lang) -> String {
    format!("/{lang}/kindergarten-queue")
}

/// The open list, with a query.
pub fn kindergarten_list(lang: Lang, query: &str) -> String {
    format!("/{lang}/kindergarten-queue/list{}", super::with_mark(query))
}

/// The same as a file.
pub fn kindergarten_list_file(lang: Lang, query: &str) -> String {
    format!("/{lang}/kindergarten-queue/list.csv{}", super::with_mark(query))
}

/// Where one asks to be told of changes.
pub fn kindergarten_watch(lang: Lang) -> String {
    format!("/{lang}/kindergarten-queue/watch")
}

/// The link of a watch: `confirm`, `stop`.
pub fn kindergarten_watch_step(lang: Lang, link: &str, step: &str) -> String {
    format!("/{lang}/kindergarten-queue/watch/{link}/{step}")
}

/// The directory of kindergartens, with a query.
pub fn kindergartens(lang: Lang, query: &str) -> String {
    format!("/{lang}/kindergartens{}", super::with_mark(query))
}

/// One kindergarten.
pub fn kindergarten(lang: Lang, code: &str) -> String {
    format!("/{lang}/kindergartens/{}", code.to_lowercase())
}

/// The directory as open data: `json`, `csv`, `geojson`.
pub fn kindergartens_file(lang: Lang, format: &str) -> String {
    format!("/{lang}/kindergartens/data/kindergartens.{format}")
}

pub const ADMIN_KINDERGARTEN: &str = "/admin/kindergarten";
pub const ADMIN_KINDERGARTEN_IMPORT: &str = "/admin/kindergarten/import";
pub const ADMIN_KINDERGARTEN_APPLICATION: &str = "/admin/kindergarten/application";
pub const ADMIN_KINDERGARTEN_VOUCHERS: &str = "/admin/kindergarten/vouchers";
pub const ADMIN_KINDERGARTENS: &str = "/admin/kindergartens";
pub const NEW_KINDERGARTEN: &str = "/admin/kindergartens/new";

/// A file on its way into the queue.
pub fn kindergarten_import(mark: &str) -> String {
    format!("{ADMIN_KINDERGARTEN_IMPORT}/{mark}")
}

/// A step of it: `columns`, `apply`.
pub fn kindergarten_import_step(mark: &str, step: &str) -> String {
    format!("{ADMIN_KINDERGARTEN_IMPORT}/{mark}/{step}")
}

/// Where an import is taken back.
pub fn kindergarten_undo(id: i64) -> String {
    format!("{ADMIN_KINDERGARTEN}/snapshots/{id}/undo")
}

/// An application for the department.
pub fn kindergarten_application(number: &str) -> String {
    format!("{ADMIN_KINDERGARTEN_APPLICATION}?number={}", super::encode(number))
}

/// The protocol of vouchers.
pub fn kindergarten_protocol(id: i64) -> String {
    format!("{ADMIN_KINDERGARTEN}/protocols/{id}")
}

/// A kindergarten as a form.
pub fn admin_kindergarten(id: i64) -> String {
    format!("{ADMIN_KINDERGARTENS}/{id}")
}
