//! The board as files.

use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use tokio::task::spawn_blocking;

use super::model::day_of;
use super::month;
use super::table::{Asked, board, lines};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::Lang;
use crate::server::Portal;
use crate::ui::{csv, xlsx};

/// `GET /admin/duties.csv`
pub async fn csv_file(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    let (name, rows) = table(&portal, &staff, &asked).await?;
    let file = spawn_blocking(move || csv::file(&rows)).await.map_err(PortalError::internal)?;
    Ok(download(&format!("{name}.csv"), "text/csv; charset=utf-8", file.into_bytes()))
}

/// `GET /admin/duties.xlsx`
pub async fn xlsx_file(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    let (name, rows) = table(&portal, &staff, &asked).await?;
    let title = tl!(staff.lang, "admin-duties");
    let bytes = spawn_blocking(move || xlsx::file(&title, &rows)).await.map_err(PortalError::internal)??;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(download(&format!("{name}.xlsx"), kind, bytes))
}

/// `GET /admin/duties/month.csv`: the publications of each unit (R95-2-7h).
pub async fn month_file(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let board = board(&portal, &staff, &asked).await?;
    let rows = month::lines(&board.months, board.moment, staff.lang);
    Ok(csv::download(&format!("duties-month-{}.csv", board.today()), &rows))
}

async fn table(portal: &Portal, staff: &Staff, asked: &Asked) -> Result<(String, Vec<Vec<String>>)> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let board = board(portal, staff, asked).await?;
    let rows = in_language(staff.lang, || lines(&board));
    Ok((format!("duties-{}-{}", board.filter.lang, day_of(board.moment)), rows))
}

/// Runs what makes words outside of a page in a language.
fn in_language<T>(lang: Lang, make: impl FnOnce() -> T) -> T {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(lang);
        make()
    })
}

/// A file for saving, kept out of caches.
fn download(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}
