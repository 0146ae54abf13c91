//! The grid of files with search, and the form that brings new ones.

use std::collections::HashMap;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::super::model::{Filter, Kind, MediaFile, PER_PAGE};
use super::super::store::{self, Found};
use super::{about, as_json};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{FileField, ProblemList};
use crate::ui::link::Icon;
use crate::ui::pagination::{PageHref, Pagination};

/// What an address asks for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    pub q: String,
    pub kind: String,
    /// `1` for the bin.
    pub bin: String,
    pub page: Option<u64>,
    /// How many files were just added.
    pub added: Option<u32>,
}

impl Wanted {
    pub fn filter(&self) -> Filter {
        Filter {
            kind: Kind::from_name(&self.kind),
            query: self.q.chars().filter(|letter| !letter.is_control()).take(200).collect(),
            deleted: self.bin == "1",
            page: self.page.unwrap_or(1).clamp(1, 1_000_000),
        }
    }

    /// The query that keeps search and kind on every page.
    fn kept(&self) -> String {
        let pairs = [("q", &self.q), ("kind", &self.kind), ("bin", &self.bin)];
        paths::query_of(pairs)
    }
}

/// What became of an upload.
#[derive(Clone, Debug, Default)]
pub struct Report {
    pub added: Vec<MediaFile>,
    /// Name and reason.
    pub refused: Vec<(String, String)>,
}

/// `GET /admin/media`
pub async fn list(State(portal): State<Portal>, staff: Staff, Query(wanted): Query<Wanted>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    page(&portal, &staff, wanted, Report::default()).await
}

/// `GET /admin/media.json?kind=&q=`
pub async fn list_json(State(portal): State<Portal>, staff: Staff, Query(wanted): Query<Wanted>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let Found { files, total, posters } = store::search(portal.db(), &wanted.filter()).await?;
    let files: Vec<_> = files.iter().map(|file| as_json(file, &posters, staff.lang)).collect();
    let kept_by_nobody = [(header::CACHE_CONTROL, "no-store")];
    Ok((kept_by_nobody, Json(json!({ "total": total, "files": files }))).into_response())
}

/// The library, with what became of an upload above it.
pub async fn page(portal: &Portal, staff: &Staff, wanted: Wanted, report: Report) -> Result<Response> {
    let filter = wanted.filter();
    let found = store::search(portal.db(), &filter).await?;
    let mut page = Page::new(staff.lang, paths::ADMIN_MEDIA, tl!(staff.lang, "admin-media"));
    page.query = wanted.kept();
    if !report.refused.is_empty() {
        page.has_errors = true;
        page.status = Some(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let may_upload = staff.may(Action::EditContent, &Place::Anywhere) && !filter.deleted;
    Ok(respond_staff(portal, staff, page, move || {
        let pages = found.total.div_ceil(PER_PAGE);
        let href = PageHref { path: paths::ADMIN_MEDIA.to_owned(), query: wanted.kept() };
        view! {
            {refusals(&report.refused)}
            <header class="page-header">
                <h1>{if filter.deleted { t!("media-bin") } else { t!("admin-media") }}</h1>
            </header>
            {added(&report.added, wanted.added)}
            {may_upload.then(upload_form)}
            {filter_form(&filter)}
            <p role="status">{t!("media-found", n = found.total)}</p>
            {grid(&found.files, &found.posters, &|file| paths::admin_media(file.id))}
            <Pagination page=filter.page pages=pages href=href />
            <p>
                {if filter.deleted {
                    view! { <a href=paths::ADMIN_MEDIA>{t!("media-back")}</a> }.into_any()
                } else {
                    view! { <a href=format!("{}?bin=1", paths::ADMIN_MEDIA)>{t!("media-bin")}</a> }.into_any()
                }}
            </p>
        }
    })
    .await)
}

/// Each refused file with its reason (O116-T-37).
pub fn refusals(refused: &[(String, String)]) -> impl IntoView + use<> {
    let rows: Vec<_> = refused
        .iter()
        .map(|(name, reason)| view! { <li><a href="#files">{name.clone()}</a>" – "{reason.clone()}</li> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! { <ProblemList title=t!("media-refused")>{rows}</ProblemList> }
    })
}

fn added(files: &[MediaFile], count: Option<u32>) -> impl IntoView + use<> {
    let links: Vec<_> = files
        .iter()
        .map(|file| view! { <li><a href=paths::admin_media(file.id)>{file.name.clone()}</a></li> })
        .collect();
    let count = u32::try_from(links.len()).ok().filter(|count| *count > 0).or(count.filter(|count| *count > 0));
    count.map(|count| {
        view! {
            <div class="notice" role="status">
                <p>{t!("media-added", n = count)}</p>
                <p>{t!("media-added-next")}</p>
                {(!links.is_empty()).then(|| view! { <ul>{links}</ul> })}
            </div>
        }
    })
}

/// The hint names what is taken in (R95-2-7a, R95-2-7e) and how texts look (R95-2-7b).
fn upload_form() -> impl IntoView {
    view! {
        <form class="form media-upload" method="post" action=paths::ADMIN_MEDIA enctype="multipart/form-data">
            <FileField
                name="files"
                label=t!("media-upload")
                hint=format!("{} {} {}", t!("media-upload-hint"), t!("words-formats"), t!("words-submission"))
                several=true
                required=true
            />
            <div class="actions"><button class="button" type="submit">{t!("media-upload-submit")}</button></div>
        </form>
    }
}

fn filter_form(filter: &Filter) -> impl IntoView + use<> {
    let (query, kind, deleted) = (filter.query.clone(), filter.kind, filter.deleted);
    view! {
        <form class="filter" method="get" action=paths::ADMIN_MEDIA role="search">
            {deleted.then(|| view! { <input type="hidden" name="bin" value="1" /> })}
            <div class="field">
                <label for="q">{t!("media-search")}</label>
                <input class="input" type="search" id="q" name="q" value=query />
            </div>
            <div class="field">
                <label for="kind">{t!("media-kind")}</label>
                <select class="select" id="kind" name="kind">
                    <option value="">{t!("media-kind-all")}</option>
                    {Kind::ALL.map(|each| {
                        view! { <option value=each.name() selected=kind == Some(each)>{kind_name(lang(), each)}</option> }
                    })}
                </select>
            </div>
            <div class="actions"><button class="button button--quiet" type="submit">{t!("nav-search")}</button></div>
        </form>
    }
}

pub fn kind_name(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Picture => tl!(lang, "media-kind-picture"),
        Kind::Document => tl!(lang, "media-kind-document"),
        Kind::Audio => tl!(lang, "media-kind-audio"),
        Kind::Video => tl!(lang, "media-kind-video"),
        Kind::Captions => tl!(lang, "media-kind-captions"),
    }
}

/// The files as a grid of links.
pub fn grid(
    files: &[MediaFile],
    posters: &HashMap<i64, MediaFile>,
    href: &dyn Fn(&MediaFile) -> String,
) -> impl IntoView + use<> {
    let cells: Vec<_> = files
        .iter()
        .map(|file| {
            let picture = match file.thumbnail_among(posters) {
                // The name beside it says what it is.
                Some(path) => {
                    view! { <img src=paths::media(path) alt="" loading="lazy" width="160" height="120" /> }.into_any()
                }
                None => view! { <span class="media-grid__icon"><Icon name=icon(file.kind) /></span> }.into_any(),
            };
            let lacks = (file.deleted_at.is_none() && !file.is_usable())
                .then(|| view! { <span class="media-grid__lacks">{t!("media-lacks-alt")}</span> });
            view! {
                <li>
                    <a href=href(file)>{picture}<span>{file.name.clone()}</span></a>
                    <span class="media-grid__about">{about(file, lang())}</span>
                    {lacks}
                </li>
            }
        })
        .collect();
    if cells.is_empty() {
        view! { <p class="notice">{t!("media-nothing")}</p> }.into_any()
    } else {
        view! { <ul class="media-grid">{cells}</ul> }.into_any()
    }
}

fn icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Picture => "image",
        Kind::Document => "file-text",
        Kind::Audio => "volume-2",
        Kind::Video => "clapperboard",
        Kind::Captions => "message-square-text",
    }
}
