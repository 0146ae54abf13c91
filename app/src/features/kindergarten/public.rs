//! What parents see: their own place, the open list, the directory, the watch.

mod answer;
mod chart;
mod data;
mod garden;
mod gardens;
mod list;
mod look;
mod map;
mod next;
mod watching;

use axum::Router;
use axum::routing::get;
use chrono::NaiveDate;
use leptos::prelude::*;

use super::memory::Board;
use crate::i18n::{grouped, lang};
use crate::server::{Portal, almaty};
use crate::ui::dates;

/// The addresses of the feature for everybody.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/kindergarten-queue", get(look::page).post(look::ask))
        .route("/{lang}/kindergarten-queue/list", get(list::page))
        .route("/{lang}/kindergarten-queue/list.csv", get(list::csv_file))
        .route("/{lang}/kindergarten-queue/watch", get(watching::form).post(watching::ask))
        .route("/{lang}/kindergarten-queue/watch/{link}/confirm", get(watching::confirm_form).post(watching::confirm))
        .route("/{lang}/kindergarten-queue/watch/{link}/stop", get(watching::stop_form).post(watching::stop))
        .route("/{lang}/kindergartens", get(gardens::page))
        .route("/{lang}/kindergartens/{code}", get(garden::page))
        .route("/{lang}/kindergartens/data/{file}", get(data::file))
}

fn today(portal: &Portal) -> NaiveDate {
    almaty(portal.now()).date_naive()
}

/// The day of the data, as the law wants it shown (R95-2-M4a1).
fn as_of(board: &Board) -> Option<impl IntoView + use<>> {
    let day = board.queue.as_of?;
    Some(view! { <p class="quiet">{t!("kinder-as-of", date = dates::long_date(day, lang()))}</p> })
}

fn number(count: u32) -> String {
    grouped(lang(), count.into())
}
