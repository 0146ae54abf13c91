//! All discussions: open now, to come, over (R95-1-8.3c, R95-2-2.5).

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::{below, words};
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::discussions::model::{Discussion, Kind, Stand};
use crate::features::discussions::store;
use crate::features::privacy;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::pagination::{PageHref, Pagination};

/// So many that are over stand below the others.
const LATELY: usize = 10;
/// So many stand on a page of the archive.
const OVER: usize = 20;

/// The discussions that everybody may see, as of one moment.
#[derive(Clone)]
pub struct Overview(Vec<(Stand, Discussion)>);

impl Overview {
    /// Nothing where no discussion was ever published.
    pub async fn load(portal: &Portal) -> Result<Option<Self>> {
        Self::where_kind(portal, |_| true).await
    }

    /// Those of drafts of acts (P891-7.2).
    pub async fn of_drafts(portal: &Portal) -> Result<Option<Self>> {
        Self::where_kind(portal, |kind| kind == Kind::DraftAct).await
    }

    async fn where_kind(portal: &Portal, wanted: impl Fn(Kind) -> bool) -> Result<Option<Self>> {
        let now = portal.now();
        let all = store::public(portal.db()).await?.into_iter().filter(|one| wanted(one.sketch.kind));
        let lines: Vec<_> = all.map(|one| (one.stand(now), one)).collect();
        Ok((!lines.is_empty()).then_some(Self(lines)))
    }

    pub fn view(&self) -> AnyView {
        let open = self.lines(Stand::takes_comments);
        let none = open.is_empty().then(|| view! { <p class="notice">{t!("talk-none-now")}</p> });
        let mut over = self.lines(|stand| stand == Stand::Closed);
        over.truncate(LATELY);
        view! {
            {part(open, t!("talk-now"))}
            {none}
            {part(self.lines(|stand| stand == Stand::Coming), t!("talk-soon"))}
            {part(over, t!("talk-over"))}
            {links()}
        }
        .into_any()
    }

    fn lines(&self, wanted: impl Fn(Stand) -> bool) -> Vec<AnyView> {
        self.0.iter().filter(|(stand, _)| wanted(*stand)).map(|(stand, one)| line(one, *stand)).collect()
    }
}

/// What stands below the list, also where nothing is on it.
fn links() -> impl IntoView {
    let lang = lang();
    view! {
        <ul class="links">
            <li><a href=paths::discussion_archive(lang)>{t!("talk-archive")}</a></li>
            <li><a href=paths::discussion_rules(lang)>{t!("talk-rules")}</a></li>
        </ul>
    }
}

fn part(lines: Vec<AnyView>, title: String) -> Option<impl IntoView> {
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack-4">
                <h2>{title}</h2>
                <ul class="items">{lines}</ul>
            </section>
        }
    })
}

fn line(one: &Discussion, stand: Stand) -> AnyView {
    let lang: Lang = lang();
    let (sketch, title) = (&one.sketch, one.title(lang).to_owned());
    let lead = sketch.lead.get(lang).to_owned();
    let lead = (!lead.is_empty()).then(|| view! { <p lang=sketch.lead.other_lang(lang)>{lead}</p> });
    let hour = words::hour(one, lang).filter(|_| stand != Stand::Closed);
    let concluded = one.concluded_at.map(|_| view! { <p class="quiet">{t!("talk-has-conclusion")}</p> });
    view! {
        <li>
            <h3 lang=sketch.title.other_lang(lang)><a href=paths::discussion(lang, &one.slug)>{title}</a></h3>
            <p class="quiet">{words::kind(sketch.kind, lang)}" · "{words::period(one, lang)}</p>
            {hour.map(|hour| view! { <p>{t!("talk-hour")}": "{hour}</p> })}
            {lead}
            {concluded}
        </li>
    }
    .into_any()
}

/// `GET /{lang}/discussions`
pub async fn page(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let overview = Overview::load(&portal).await?;
    let note = privacy::note(&portal, privacy::Form::Discussion);
    let page = Page::new(lang, "/discussions", tl!(lang, "talk-list")).described(&tl!(lang, "talk-lead"));
    Ok(respond(&portal, page, move || {
        let content = match &overview {
            Some(overview) => overview.view(),
            None => view! { <p class="notice">{t!("talk-none-yet")}</p> {links()} }.into_any(),
        };
        view! {
            <header class="page-header">
                <h1>{t!("talk-list")}</h1>
                <p class="lead">{t!("talk-lead")}</p>
            </header>
            {content}
            {note()}
        }
    })
    .await)
}

/// Which part of a list.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    page: String,
}

/// `GET /{lang}/discussions/archive`: all that are over (R95-2-2.5).
pub async fn archive(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let now = portal.now();
    let mut over = store::public(portal.db()).await?;
    over.retain(|one| one.stand(now) == Stand::Closed);
    let pages = over.len().div_ceil(OVER).max(1);
    let number = number_of(&wanted.page, pages as u64)?;
    let from = usize::try_from(number - 1).unwrap_or_default() * OVER;
    let shown: Vec<Discussion> = over.into_iter().skip(from).take(OVER).collect();
    let mut page = below(lang, "/archive", &tl!(lang, "talk-archive"));
    let href = PageHref { path: paths::discussion_archive(lang), query: String::new() };
    page.query = href.query_of(number);
    Ok(respond(&portal, page, move || {
        let lines: Vec<_> = shown.iter().map(|one| line(one, Stand::Closed)).collect();
        let none = lines.is_empty().then(|| view! { <p class="notice">{t!("talk-none-over")}</p> });
        view! {
            <header class="page-header"><h1>{t!("talk-archive")}</h1></header>
            {part(lines, t!("talk-over"))}
            {none}
            <Pagination page=number pages=pages as u64 href=href.clone() />
        }
    })
    .await)
}

/// The number of a page as it stands in an address; one that is not there is no page.
pub fn number_of(text: &str, pages: u64) -> Result<u64> {
    let number = if text.is_empty() { Some(1) } else { text.parse().ok() };
    number.filter(|number| (1..=pages).contains(number)).ok_or(PortalError::NotFound)
}
