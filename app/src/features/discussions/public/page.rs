//! One discussion: what it is about, until when, what was said of it, what came of it.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::list::number_of;
use super::{PAGE, below, comments, published, words};
use crate::document::{lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::discussions::model::comment::Thread;
use crate::features::discussions::model::{Discussion, Kind, Stand, paragraphs};
use crate::features::discussions::store::{self, Counts, Shown};
use crate::features::surveys;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::pagination::PageHref;

/// Which comments.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    page: String,
    paragraph: String,
}

/// A discussion as its page shows it.
#[derive(Clone)]
pub struct Sheet {
    pub discussion: Discussion,
    pub stand: Stand,
    pub counts: Counts,
    pub threads: Vec<Thread>,
    /// The paragraph whose comments are shown, where not all are.
    pub paragraph: Option<i32>,
    pub page: u64,
    pub pages: u64,
    pub href: PageHref,
    /// Where the program lies that renews the page.
    pub script: String,
}

/// `GET /{lang}/discussions/{slug}`
pub async fn page(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let discussion = published(&portal, &slug).await?;
    let sheet = sheet(&portal, discussion, &wanted, lang).await?;
    let vote = surveys::Current::of(&portal, sheet.discussion.sketch.survey).await?;
    let mut page = below(lang, &format!("/{slug}"), sheet.discussion.title(lang))
        .described(sheet.discussion.sketch.lead.get(lang));
    page.query = sheet.href.query_of(sheet.page);
    Ok(respond(&portal, page, move || {
        view! {
            {heading(&sheet)}
            {conclusion(&sheet.discussion)}
            {vote.as_ref().map(surveys::Current::view)}
            {body(&sheet)}
            {comments::section(&sheet)}
        }
    })
    .await)
}

async fn sheet(portal: &Portal, discussion: Discussion, wanted: &Wanted, lang: Lang) -> Result<Sheet> {
    let paragraph = match wanted.paragraph.as_str() {
        "" => None,
        text => Some(paragraph_of(&discussion, text)?),
    };
    let counts = store::counts(portal.db(), discussion.id).await?;
    let all = match paragraph {
        Some(number) => counts.by_paragraph.get(&number).copied().unwrap_or_default(),
        None => counts.firsts,
    };
    let pages = all.div_ceil(PAGE).max(1);
    let page = number_of(&wanted.page, pages)?;
    // What is answered in a conference is read from its end.
    let newest_first = discussion.is_conference();
    let shown = Shown { paragraph, newest_first, from: (page - 1) * PAGE, most: PAGE };
    let threads = store::page(portal.db(), portal.sealer()?, discussion.id, shown).await?;
    let query = paragraph.map(|number| format!("paragraph={number}")).unwrap_or_default();
    Ok(Sheet {
        stand: discussion.stand(portal.now()),
        href: PageHref { path: paths::discussion(lang, &discussion.slug), query },
        script: portal.assets().url("discussion.mjs"),
        discussion,
        counts,
        threads,
        paragraph,
        page,
        pages,
    })
}

/// The number of a paragraph that there is.
pub fn paragraph_of(discussion: &Discussion, text: &str) -> Result<i32> {
    let number: i32 = text.parse().map_err(|_| PortalError::NotFound)?;
    let is_there = usize::try_from(number).is_ok_and(|number| (1..=discussion.paragraphs()).contains(&number));
    if is_there { Ok(number) } else { Err(PortalError::NotFound) }
}

fn heading(sheet: &Sheet) -> impl IntoView + use<> {
    let (lang, discussion) = (lang(), &sheet.discussion);
    let sketch = &discussion.sketch;
    let lead = sketch.lead.get(lang).to_owned();
    let fact = |name: String, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let department = sketch.department.get(lang).to_owned();
    let document = (!sketch.document.is_empty()).then(|| {
        let href = paths::in_language(lang, &sketch.document);
        view! { <div><dt>{t!("talk-document")}</dt><dd><a href=href>{t!("talk-document-open")}</a></dd></div> }
    });
    view! {
        <header class="page-header">
            <p class="kicker">{words::kind(sketch.kind, lang)}" · "{words::stand(sheet.stand, lang)}</p>
            <h1 lang=sketch.title.other_lang(lang)>{discussion.title(lang).to_owned()}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="lead" lang=sketch.lead.other_lang(lang)>{lead}</p> })}
        </header>
        <dl class="facts">
            {fact(t!("talk-term"), words::period(discussion, lang))}
            {words::hour(discussion, lang).map(|hour| fact(t!("talk-hour"), hour))}
            {(!department.is_empty())
                .then(|| {
                    view! {
                        <div>
                            <dt>{t!("talk-department")}</dt>
                            <dd lang=sketch.department.other_lang(lang)>{department}</dd>
                        </div>
                    }
                })}
            {document}
        </dl>
        {(sketch.kind == Kind::Experts).then(|| view! { <p class="notice">{t!("talk-experts-only")}</p> })}
    }
}

/// What came of it, by whoever asked.
fn conclusion(discussion: &Discussion) -> Option<impl IntoView + use<>> {
    let lang = lang();
    let text = discussion.conclusion.get(lang).to_owned();
    let at = discussion.concluded_at.filter(|_| !text.is_empty())?;
    Some(view! {
        <section class="notice" aria-labelledby="conclusion-title">
            <h2 class="notice__title" id="conclusion-title">{t!("talk-conclusion")}</h2>
            <div class="talk-conclusion" lang=discussion.conclusion.other_lang(lang)>{words::plain(&text)}</div>
            <p class="quiet">{crate::ui::dates::day(at)}</p>
        </section>
    })
}

/// The text in numbered paragraphs, each with its comments.
fn body(sheet: &Sheet) -> Option<impl IntoView + use<>> {
    let (lang, discussion) = (lang(), &sheet.discussion);
    let (text, other) = (discussion.sketch.body.get(lang), discussion.sketch.body.other_lang(lang));
    let takes = sheet.stand.takes_comments() && discussion.sketch.kind != Kind::Experts;
    let rows: Vec<_> = (1..)
        .zip(paragraphs(text))
        .map(|(number, text): (i32, String)| {
            let count = sheet.counts.by_paragraph.get(&number).copied().unwrap_or_default();
            let read = (count > 0).then(|| {
                let href = format!("{}#comments", paths::discussion_paragraph(lang, &discussion.slug, number));
                view! { <a href=href>{t!("talk-paragraph-comments", number = number, n = count)}</a> }
            });
            let write = takes.then(|| {
                let form = paths::discussion_comment(lang, &discussion.slug);
                let href = paths::with_pair(&form, "paragraph", &number.to_string());
                view! { <a href=href>{t!("talk-paragraph-write", number = number)}</a> }
            });
            view! {
                <li id=format!("p{number}")>
                    <div lang=other>{words::plain(&text)}</div>
                    <p class="talk-paragraph__links no-print">{read}{write}</p>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack-4" aria-labelledby="text-title">
                <h2 id="text-title">{t!("talk-text")}</h2>
                <ol class="talk-paragraphs">{rows}</ol>
            </section>
        }
    })
}
