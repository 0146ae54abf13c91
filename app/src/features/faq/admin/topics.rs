//! The topics: their order, how much stands under each, and the form for a new one.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::topic_form::{Typed, fields, places};
use super::{id_of, require};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::faq::model::Topic;
use crate::features::faq::store;
use crate::features::site;
use crate::i18n::{grouped, lang};
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::form::ErrorSummary;
use crate::ui::notice::{Arrival, saved};
use crate::ui::table::{DataTable, columns};

/// `GET /admin/faq/topics`
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    require(&staff)?;
    show(&portal, &staff, Typed::blank(), FieldErrors::default(), arrival.is_saved()).await
}

/// The list with the form below it.
pub async fn show(
    portal: &Portal,
    staff: &Staff,
    typed: Typed,
    errors: FieldErrors,
    is_saved: bool,
) -> Result<Response> {
    let topics = store::topics(portal.db()).await?;
    let counts = store::counts(portal.db()).await?;
    let places = places(&*portal.structure()?, staff.lang);
    let mut page = Page::new(staff.lang, paths::ADMIN_FAQ_TOPICS, tl!(staff.lang, "faq-topics"))
        .under(&tl!(staff.lang, "faq-office"), paths::ADMIN_FAQ.to_owned());
    page.refuse(&errors);
    let shown = Arc::new((topics, counts, places));
    Ok(respond_staff(portal, staff, page, move || {
        let (topics, counts, places) = &*shown;
        view! {
            <ErrorSummary errors=errors.clone() />
            {saved(is_saved)}
            <header class="page-header">
                <h1>{t!("faq-topics")}</h1>
                <p class="lead">{t!("faq-topics-lead")}</p>
            </header>
            {table(topics, counts)}
            <section class="stack-4" aria-labelledby="new-topic">
                <h2 id="new-topic">{t!("faq-topic-new")}</h2>
                <form class="form" method="post" action=paths::ADMIN_FAQ_TOPICS novalidate="">
                    {fields(&typed, places, &errors)}
                    <div class="actions"><button class="button" type="submit">{t!("faq-topic-add")}</button></div>
                </form>
            </section>
        }
    })
    .await)
}

fn table(topics: &[Topic], counts: &HashMap<String, u64>) -> impl IntoView + use<> {
    let lang = lang();
    let last = topics.len().saturating_sub(1);
    let rows: Vec<_> = topics
        .iter()
        .enumerate()
        .map(|(at, topic)| {
            let count = counts.get(&topic.slug).copied().unwrap_or_default();
            let name = topic.title.get(lang).to_owned();
            let step = |step: &'static str, words: String, spoken: String| {
                view! {
                    <form method="post" action=paths::admin_faq_topic_step(topic.id, step)>
                        <button class="text-button" type="submit" aria-label=spoken>{words}</button>
                    </form>
                }
            };
            let up = (at > 0).then(|| step("up", t!("faq-topic-up"), t!("faq-topic-up-this", name = name.clone())));
            let down =
                (at < last).then(|| step("down", t!("faq-topic-down"), t!("faq-topic-down-this", name = name.clone())));
            let remove = (count == 0)
                .then(|| step("remove", t!("faq-topic-remove"), t!("faq-topic-remove-this", name = name.clone())));
            view! {
                <tr>
                    <th scope="row"><a href=paths::admin_faq_topic(topic.id)>{name.clone()}</a></th>
                    <td class="table__number">{grouped(lang, count)}</td>
                    <td>{if topic.is_open { t!("appeals-yes") } else { t!("appeals-no") }}</td>
                    <td><div class="faq-steps">{up}{down}{remove}</div></td>
                </tr>
            }
        })
        .collect();
    let headings = columns([t!("faq-topic"), t!("faq-topic-count"), t!("faq-topic-open"), t!("faq-topic-order")]);
    view! {
        <DataTable label=t!("faq-topics") caption=t!("faq-topics") columns=headings caption_hidden=true>
            {rows}
        </DataTable>
    }
}

/// The topic of an address.
pub async fn topic_of(db: &impl Db, id: &str) -> Result<Topic> {
    let id = id_of(id)?;
    store::topics(db).await?.into_iter().find(|topic| topic.id == id).ok_or(PortalError::NotFound)
}

/// A line of the log about a topic.
pub fn record(action: &'static str, topic: &Topic) -> Record {
    Record {
        action,
        target: "topic",
        target_id: topic.id.to_string(),
        title: topic.title.kk.clone(),
        ..Record::default()
    }
}

/// Back to the list.
pub fn back() -> Response {
    Redirect::to(&Arrival::saved(paths::ADMIN_FAQ_TOPICS)).into_response()
}

async fn moved(portal: &Portal, staff: &Staff, id: &str, up: bool) -> Result<Response> {
    let topic = topic_of(portal.db(), id).await?;
    let tx = portal.begin().await?;
    store::move_topic(&*tx, topic.id, up).await?;
    audit::record(&*tx, Some(staff), portal.now(), record("reorder", &topic)).await?;
    site::go_public(portal, tx).await?;
    Ok(back())
}

/// `POST /admin/faq/topics/{id}/up`
pub async fn up(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    moved(&portal, &staff, &id, true).await
}

/// `POST /admin/faq/topics/{id}/down`
pub async fn down(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    moved(&portal, &staff, &id, false).await
}

/// `POST /admin/faq/topics/{id}/remove`: only with nothing under it.
pub async fn remove(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let topic = topic_of(portal.db(), &id).await?;
    let tx = portal.begin().await?;
    store::remove_topic(&*tx, &topic).await?;
    audit::record(&*tx, Some(&staff), portal.now(), record("remove", &topic)).await?;
    site::go_public(&portal, tx).await?;
    Ok(back())
}
