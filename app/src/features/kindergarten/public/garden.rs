//! One kindergarten: where it is, its groups with their places, how many wait for them.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::super::memory::{Board, board};
use super::super::model::garden::Garden;
use super::super::model::record::Code;
use super::super::words::{district_name, ownership, teaching_name};
use super::{as_of, gardens, number};
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::table::{DataTable, columns};

/// `GET /{lang}/kindergartens/{code}`
pub async fn page(State(portal): State<Portal>, Path((lang, code)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let code = Code::parse(&code).filter(|own| own.as_str().to_lowercase() == code).ok_or(PortalError::NotFound)?;
    let board = board(&portal).await?;
    let garden = board.garden(code).filter(|garden| garden.is_open).ok_or(PortalError::NotFound)?.clone();
    let name = garden.name.get(lang).to_owned();
    let page = Page::new(lang, format!("/kindergartens/{}", garden.code.to_lowercase()), name.clone())
        .at("interactive-modules", Some("kindergarten-queue"))
        .under(&tl!(lang, "kinder-title"), paths::kindergarten_queue(lang))
        .under(&tl!(lang, "kinder-gardens"), paths::kindergartens(lang, ""))
        .described(garden.address.get(lang));
    Ok(respond(&portal, page, move || {
        view! {
            <header class="page-header">
                <h1>{name.clone()}</h1>
                {as_of(&board)}
            </header>
            {facts(&garden)}
            {groups(&board, &garden, code)}
            <ul class="links">
                <li><a href=paths::kindergarten_queue(lang)>{t!("kinder-title")}</a></li>
                <li><a href=paths::kindergartens(lang, "")>{t!("kinder-gardens")}</a></li>
            </ul>
        }
    })
    .await)
}

fn facts(garden: &Garden) -> impl IntoView + use<> {
    let lang = lang();
    let fact = |name: String, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let teaching = garden.langs.iter().map(|own| teaching_name(*own, lang)).collect::<Vec<_>>().join(", ");
    let point =
        garden.point.map(|(latitude, longitude)| fact(t!("kinder-point"), format!("{latitude:.5}, {longitude:.5}")));
    view! {
        <dl class="facts">
            {gardens::contacts(garden)}
            {fact(t!("kinder-district"), district_name(garden.district, lang))}
            {fact(t!("kinder-teaching"), teaching)}
            {fact(t!("kinder-ownership"), ownership(garden.is_public, lang))}
            {point}
        </dl>
    }
}

fn groups(board: &Board, garden: &Garden, code: Code) -> impl IntoView + use<> {
    let waiting = board.queue.waiting_for(code);
    let mut years: Vec<u16> = garden.groups.iter().map(|group| group.year).chain(waiting.keys().copied()).collect();
    years.sort_unstable();
    years.dedup();
    let rows: Vec<_> = years
        .into_iter()
        .map(|year| {
            let group = garden.groups.iter().find(|group| group.year == year);
            let places = group.map_or_else(|| "–".to_owned(), |group| number(group.places.into()));
            let free = group.map_or_else(|| "–".to_owned(), |group| number(group.free.into()));
            view! {
                <tr>
                    <th scope="row">{year}</th>
                    <td class="table__number" data-label=t!("kinder-places")>{places}</td>
                    <td class="table__number" data-label=t!("kinder-free")>{free}</td>
                    <td class="table__number" data-label=t!("kinder-waiting")>
                        {number(waiting.get(&year).copied().unwrap_or_default())}
                    </td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack-4">
                <h2>{t!("kinder-groups")}</h2>
                <DataTable
                    label=t!("kinder-groups")
                    caption=t!("kinder-groups")
                    columns=columns([t!("kinder-born-year"), t!("kinder-places"), t!("kinder-free"), t!("kinder-waiting")])
                    class="table table--stack"
                    caption_hidden=true
                >
                    {rows}
                </DataTable>
            </section>
        }
    })
}
