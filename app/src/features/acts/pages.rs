//! The list of acts with its filter, the page of an act, its downloads.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use leptos::prelude::*;
use serde::Deserialize;

use super::export::{Format, export};
use super::list::{list, state, type_name};
use super::search;
use super::store::{self, Filter, KnownAct, StoredText};
use super::typeset;
use crate::document::{Page, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::content::{ActFacts, Details, Entry, Listing};
use crate::i18n::{Lang, Trilingual, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::fold::Fold;
use crate::ui::form::Select;
use crate::ui::link::{ExternalLink, Icon};
use crate::ui::page_tools::PageTools;
use crate::ui::pagination::{PageHref, Pagination};

/// How many acts a page of the list shows.
const PAGE_SIZE: u64 = 20;

/// The addresses of the feature.
pub fn routes() -> Router<Portal> {
    Router::new()
        .route("/{lang}/acts", get(acts))
        .route("/{lang}/search/acts", get(search::search))
        .route("/{lang}/acts/{key}", get(act))
        .route("/{lang}/acts/{key}/{file}", get(download))
}

#[derive(Debug, Default, Deserialize)]
struct ActsQuery {
    page: Option<u64>,
    /// Empty strings come from a form sent without a choice.
    #[serde(default)]
    r#type: String,
    #[serde(default)]
    year: String,
}

impl ActsQuery {
    fn filter(&self) -> Result<Filter> {
        let year = match self.year.as_str() {
            "" => None,
            year => Some(year.parse().map_err(|_| PortalError::BadRequest)?),
        };
        let act_type = (!self.r#type.is_empty()).then(|| self.r#type.clone());
        Ok(Filter { act_type, year })
    }
}

/// `GET /{lang}/acts`
async fn acts(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(query): Query<ActsQuery>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let db = portal.db();
    let structure = portal.structure()?;
    let (section, item) = structure.item("akimat-acts")?;
    let filter = query.filter()?;
    let (types, years) = store::choices(db).await?;
    let found = store::count(db, &filter).await?;
    let size = portal.behaviours().page_size(&[item.id, section.id], PAGE_SIZE);
    let pages = found.div_ceil(size).max(1);
    let page = query.page.unwrap_or(1);
    if page == 0 || page > pages {
        return Err(PortalError::NotFound);
    }
    let rows = store::acts(db, lang, &filter, (page - 1) * size, size).await?;
    let href = PageHref { path: paths::acts(lang), query: kept(&filter) };
    let mut document = Page::new(lang, "/acts", item.title.get(lang))
        .at(&section.key, Some("akimat-acts"))
        .under(section.title.get(lang), paths::section(lang, &section.key))
        .described(item.summary.get(lang));
    document.query = href.query_of(page);
    let data = Arc::new((Listing { rows, page, pages }, filter, types, years, item.clone()));
    Ok(respond(&portal, document, move || {
        let (listing, filter, types, years, item) = &*data;
        let outcome = if found == 0 { t!("act-none") } else { t!("act-found", n = found) };
        view! {
            <header class="page-header">
                <h1>{item.title.get(lang).to_owned()}</h1>
                <p class="lead">{item.summary.get(lang).to_owned()}</p>
            </header>
            {filter_form(filter, types, years)}
            <p><a href=paths::acts_search(lang)>{t!("forms-acts-search")}</a></p>
            <h2 class="visually-hidden">{t!("act-list")}</h2>
            <p role="status">{outcome}</p>
            {list(&listing.rows)}
            <Pagination page=listing.page pages=listing.pages href=href.clone() />
        }
    })
    .await)
}

/// Every address of the list of acts, in every language: filtered by what there is, page by page.
pub async fn addresses(portal: &Portal) -> Result<Vec<String>> {
    let structure = portal.structure()?;
    let (section, item) = structure.item("akimat-acts")?;
    let size = portal.behaviours().page_size(&[item.id, section.id], PAGE_SIZE);
    let (types, years) = store::choices(portal.db()).await?;
    let any = |values: Vec<String>| std::iter::once(None).chain(values.into_iter().map(Some)).collect::<Vec<_>>();
    let years = std::iter::once(None).chain(years.into_iter().map(Some)).collect::<Vec<_>>();
    let mut all = Vec::new();
    for act_type in any(types) {
        for year in &years {
            let filter = Filter { act_type: act_type.clone(), year: *year };
            let pages = store::count(portal.db(), &filter).await?.div_ceil(size).max(1);
            for lang in Lang::ALL {
                let href = PageHref { path: paths::acts(lang), query: kept(&filter) };
                all.extend((1..=pages).map(|page| href.of(page)));
            }
        }
    }
    Ok(all)
}

/// The filter as a query string, names in order.
fn kept(filter: &Filter) -> String {
    let act_type = filter.act_type.as_deref().map(|act_type| format!("type={}", paths::encode(act_type)));
    let year = filter.year.map(|year| format!("year={year}"));
    [act_type, year].into_iter().flatten().collect::<Vec<_>>().join("&")
}

fn filter_form(filter: &Filter, types: &[String], years: &[i32]) -> impl IntoView + use<> {
    let types: Vec<_> = types
        .iter()
        .map(|act_type| {
            let chosen = filter.act_type.as_ref() == Some(act_type);
            view! { <option value=act_type.clone() selected=chosen>{type_name(act_type)}</option> }
        })
        .collect();
    let years: Vec<_> = years
        .iter()
        .map(|year| view! { <option value=*year selected={filter.year == Some(*year)}>{*year}</option> })
        .collect();
    let is_filtered = *filter != Filter::default();
    view! {
        <form class="filter" action=paths::acts(lang()) role="search" aria-label=t!("act-filter")>
            <Select id="act-type" name="type" label=t!("act-type")>
                <option value="">{t!("act-any-type")}</option>
                {types}
            </Select>
            <Select id="act-year" name="year" label=t!("act-year")>
                <option value="">{t!("act-any-year")}</option>
                {years}
            </Select>
            <div class="actions">
                <button class="button" type="submit">{t!("act-show")}</button>
                {is_filtered.then(|| view! { <a href=paths::acts(lang())>{t!("filter-clear")}</a> })}
            </div>
        </form>
    }
}

/// Everything the page of an act shows.
struct ActPage {
    entry: Entry,
    act: ActFacts,
    text: Option<StoredText>,
    known: Vec<KnownAct>,
    citing: Vec<Entry>,
    /// Formats and their sizes in bytes.
    files: Vec<(Format, u64)>,
}

/// `GET /{lang}/acts/{key}`
async fn act(State(portal): State<Portal>, Path((lang, key)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let structure = portal.structure()?;
    let data = Arc::new(gather(&portal, &key, lang).await?);
    let (section, item) = structure.item_by_id(data.entry.section_id).ok_or(PortalError::NotFound)?;
    let mut page = Page::new(lang, format!("/acts/{key}"), data.entry.words.title.clone())
        .at(&section.key, Some(&item.key))
        .under(section.title.get(lang), paths::section(lang, &section.key))
        .under(item.title.get(lang), paths::item(lang, &section.key, &item.key))
        .described(&data.entry.words.summary);
    page.text_only = true;
    Ok(respond(&portal, page, move || act_view(&data)).await)
}

async fn gather(portal: &Portal, key: &str, lang: Lang) -> Result<ActPage> {
    let db = portal.db();
    let entry = store::act(db, key, lang).await?;
    let Details::Act(act) = entry.details.clone() else {
        return Err(PortalError::NotFound);
    };
    let text = store::text(db, entry.id, lang).await?;
    let files = text.as_ref().map(sizes).transpose()?.unwrap_or_default();
    Ok(ActPage {
        text,
        files,
        known: store::known(db).await?,
        citing: store::citing(db, entry.id, lang).await?,
        act,
        entry,
    })
}

fn sizes(text: &StoredText) -> Result<Vec<(Format, u64)>> {
    Format::ALL
        .into_iter()
        .map(|format| {
            let bytes = export(&text.document, format, text.lang.code()).map_err(PortalError::internal)?;
            Ok((format, u64::try_from(bytes.len()).unwrap_or(0)))
        })
        .collect()
}

fn act_view(page: &ActPage) -> impl IntoView + use<> {
    let words = &page.entry.words;
    let number = t!("act-number", number = page.act.number.clone());
    let kicker = format!("{} {number}", type_name(&page.act.act_type));
    let (facts, downloads) = (facts(page), downloads(page));
    let body = match &page.text {
        Some(text) => full_text(page, text).into_any(),
        None => view! { <p class="notice">{t!("act-no-text")}</p> }.into_any(),
    };
    view! {
        <article class="act flow">
            <header class="page-header">
                <p class="kicker">{kicker}" "{state(page.act.in_force)}</p>
                <h1 lang=words.lang.code()>{words.title.clone()}</h1>
            </header>
            <div class="act__facts">
                <Fold title=t!("act-about")>
                    <div class="stack-4">
                        {facts}
                        {downloads}
                    </div>
                </Fold>
            </div>
            {explanation(&page.act)}
            {body}
            <PageTools />
            {(!page.citing.is_empty())
                .then(|| {
                    view! {
                        <section aria-labelledby="citing-title">
                            <h2 id="citing-title">{t!("act-cited-by")}</h2>
                            {list(&page.citing)}
                        </section>
                    }
                })}
        </article>
    }
}

/// What is known of the act: type, title, place and date, number, signatory, state (O116-T-14).
fn facts(page: &ActPage) -> impl IntoView + use<> {
    let act = &page.act;
    let text = |value: &Option<Trilingual>| value.as_ref().map(|value| value.get(lang()).to_owned());
    let pair = |name: String, value: Option<String>| {
        value.filter(|value| !value.is_empty()).map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
    };
    let adopted_on = act.adopted_on;
    let repealed_on = act.repealed_on;
    let (published, updated) = (page.entry.published_at, page.entry.updated_at);
    view! {
        <dl class="facts">
            <div><dt>{t!("act-adopted")}</dt><dd>{dates::date(adopted_on)}</dd></div>
            {pair(t!("act-place"), text(&act.place))}
            {pair(t!("act-issuer"), text(&act.issuer))}
            {pair(t!("act-signatory"), text(&act.signatory))}
            {pair(t!("act-repealed-by"), text(&act.repealed_by))}
            {pair(t!("act-execution"), text(&act.execution))}
            {repealed_on.map(|day| view! { <div><dt>{t!("act-repealed-on")}</dt><dd>{dates::date(day)}</dd></div> })}
            {act
                .official_url
                .clone()
                .map(|url| {
                    view! {
                        <div>
                            <dt>{t!("act-official")}</dt>
                            <dd><ExternalLink href=url text=t!("act-official-link") /></dd>
                        </div>
                    }
                })}
            <div><dt>{t!("date-published")}</dt><dd>{dates::moment(published)}</dd></div>
            <div><dt>{t!("date-updated")}</dt><dd>{dates::moment(updated)}</dd></div>
        </dl>
    }
}

/// What the act means for people, a paragraph a line (R95-2-2.1b).
fn explanation(act: &ActFacts) -> impl IntoView + use<> {
    let text = act.explanation.as_ref().map(|text| text.get(lang()).to_owned()).unwrap_or_default();
    let paragraphs: Vec<_> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect();
    (!paragraphs.is_empty()).then(|| {
        view! {
            <section class="act__explanation prose" aria-labelledby="explanation-title">
                <h2 id="explanation-title">{t!("forms-act-explanation")}</h2>
                {paragraphs}
            </section>
        }
    })
}

fn downloads(page: &ActPage) -> impl IntoView + use<> {
    let key = page.act.key.clone();
    let text_lang = page.text.as_ref().map_or(Lang::Kk, |text| text.lang);
    let rows: Vec<_> = page
        .files
        .iter()
        .map(|(format, bytes)| {
            let name = format.extension().to_uppercase();
            let size = crate::ui::files::size(lang(), *bytes);
            view! {
                <li>
                    <Icon name="download" />
                    <div>
                        <a href=paths::act_file(text_lang, &key, format.extension()) download="">
                            {t!("act-download", format = name)}
                        </a>
                        " "
                        <span>{size}</span>
                    </div>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="downloads-title">
                <h2 class="visually-hidden" id="downloads-title">{t!("act-downloads")}</h2>
                <ul class="files downloads">{rows}</ul>
            </section>
        }
    })
}

fn full_text(page: &ActPage, text: &StoredText) -> impl IntoView + use<> {
    let shown = text.lang;
    let note = (shown != lang()).then(|| {
        let href = paths::act(shown, &page.act.key);
        view! {
            <p class="notice">
                {t!("act-only-in")}
                " "
                <a href=href hreflang=shown.code() lang=shown.code()>{shown.own_name()}</a>
            </p>
        }
    });
    view! {
        {note}
        <div class="act__layout">
            {typeset::contents(&text.document)}
            <div class="act__text" data-read-content="" lang=shown.code()>
                {typeset::text(&text.document, &page.known, page.entry.id)}
            </div>
        </div>
    }
}

/// `GET /{lang}/acts/{key}/{key}.{format}`: the act as a file (O116-T-13).
async fn download(
    State(portal): State<Portal>,
    Path((lang, key, file)): Path<(String, String, String)>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let extension = file.strip_prefix(&format!("{key}.")).ok_or(PortalError::NotFound)?;
    let format = Format::from_extension(extension).ok_or(PortalError::NotFound)?;
    let entry = store::act(portal.db(), &key, lang).await?;
    let text = store::text(portal.db(), entry.id, lang).await?.ok_or(PortalError::NotFound)?;
    let bytes = export(&text.document, format, text.lang.code()).map_err(PortalError::internal)?;
    let disposition = format!("attachment; filename=\"{file}\"");
    Ok(([(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes)
        .into_response())
}
