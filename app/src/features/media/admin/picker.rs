//! Choosing a file without scripts: the link of each file leads back to the form it is for.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::{Filter, Kind, MediaFile, PER_PAGE};
use super::super::store;
use super::library::grid;
use super::markdown;
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::Portal;
use crate::ui::pagination::{PageHref, Pagination};

/// What the form asks for, and where to go back to.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Picking {
    kind: String,
    /// The field of the form that takes the number.
    field: String,
    /// The page of the form; the number is added to its query.
    #[serde(rename = "return")]
    back: String,
    q: String,
    page: Option<u64>,
}

impl Picking {
    /// Only plain names and pages of the portal are taken over.
    fn checked(mut self) -> Self {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-[]".contains(c);
        if self.field.is_empty() || !self.field.chars().all(is_plain) {
            "media".clone_into(&mut self.field);
        }
        if !paths::is_local(&self.back) {
            self.back.clear();
        }
        self.q = self.q.chars().filter(|letter| !letter.is_control()).take(200).collect();
        self
    }

    fn query(&self) -> String {
        let pairs = [("kind", &self.kind), ("field", &self.field), ("return", &self.back), ("q", &self.q)];
        paths::query_of(pairs)
    }

    /// Where choosing a file leads.
    fn choice(&self, file: &MediaFile) -> String {
        if self.back.is_empty() {
            return paths::admin_media(file.id);
        }
        let (path, fragment) = self.back.split_once('#').unwrap_or((&self.back, ""));
        let joint = if path.contains('?') { '&' } else { '?' };
        let fragment = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        format!("{path}{joint}{}={}{fragment}", paths::encode(&self.field), file.id)
    }
}

/// `GET /admin/media/pick?kind=picture&field=NAME&return=/admin/…`
pub async fn pick(State(portal): State<Portal>, staff: Staff, Query(picking): Query<Picking>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let picking = picking.checked();
    let filter = Filter {
        kind: Kind::from_name(&picking.kind),
        query: picking.q.clone(),
        deleted: false,
        page: picking.page.unwrap_or(1).clamp(1, 1_000_000),
    };
    let found = store::search(portal.db(), &filter).await?;
    let title = tl!(staff.lang, "media-pick");
    let mut page = Page::new(staff.lang, paths::ADMIN_MEDIA_PICK, title)
        .under(&tl!(staff.lang, "admin-media"), paths::ADMIN_MEDIA.to_owned());
    page.query = picking.query();
    Ok(respond_staff(&portal, &staff, page, move || {
        let back = (!picking.back.is_empty()).then(|| {
            view! { <p><a href=picking.back.clone()>{t!("forms-pick-back")}</a></p> }
        });
        let hidden = [("kind", &picking.kind), ("field", &picking.field), ("return", &picking.back)]
            .map(|(name, value)| view! { <input type="hidden" name=name value=value.clone() /> });
        // A picture without words for all languages cannot be chosen (O116-T-38).
        let (ready, unready): (Vec<_>, Vec<_>) = found.files.iter().cloned().partition(MediaFile::is_usable);
        let unready = (!unready.is_empty()).then(|| {
            view! { <h2>{t!("media-pick-unready")}</h2> {grid(&unready, &found.posters, &|file| paths::admin_media(file.id))} }
        });
        let codes: Vec<_> = ready.iter().map(|file| view! { <li><code>{markdown(file)}</code></li> }).collect();
        let codes = picking.back.is_empty().then(|| view! { <h2>{t!("media-markdown")}</h2> <ul>{codes}</ul> });
        let href = PageHref { path: paths::ADMIN_MEDIA_PICK.to_owned(), query: picking.query() };
        view! {
            <header class="page-header"><h1>{t!("media-pick")}</h1></header>
            {back}
            <form class="filter" method="get" action=paths::ADMIN_MEDIA_PICK role="search">
                {hidden}
                <div class="field">
                    <label for="q">{t!("media-search")}</label>
                    <input class="input" type="search" id="q" name="q" value=picking.q.clone() />
                </div>
                <div class="actions"><button class="button button--quiet" type="submit">{t!("nav-search")}</button></div>
            </form>
            <p role="status">{t!("media-found", n = found.total)}</p>
            {grid(&ready, &found.posters, &|file| picking.choice(file))}
            {codes}
            {unready}
            <Pagination page=filter.page pages=found.total.div_ceil(PER_PAGE) href=href />
        }
    })
    .await)
}
