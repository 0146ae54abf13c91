//! The list of incidents: what happened, who answered, when it was over, by contractor.

use std::sync::Arc;

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::alert::kind_name;
use super::contractors::by_contractor;
use super::model::Kind;
use super::store::{self, Incident};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::{ErrorSummary, Field};
use crate::ui::notice::Done;
use crate::ui::table::{DataTable, columns};

/// The longest description and the longest name, in characters.
const LONGEST_DETAIL: usize = 1_000;
const LONGEST_NAME: usize = 200;

/// What the forms hold, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    detail: String,
    contractor: String,
    closes: String,
}

/// `GET /admin/incidents`
pub async fn list(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    page(&portal, &staff, Typed::default(), FieldErrors::default(), arrival.words(staff.lang)).await
}

/// What was done a moment ago, to be told once.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Arrival {
    done: String,
}

impl Arrival {
    fn words(&self, lang: Lang) -> Option<String> {
        match self.done.as_str() {
            "recorded" => Some(tl!(lang, "care-incident-recorded")),
            "answered" => Some(tl!(lang, "care-incident-answered")),
            "closed" => Some(tl!(lang, "care-incident-closed")),
            _ => None,
        }
    }
}

/// The list again, with word of what was done.
fn done(what: &str) -> Response {
    Redirect::to(&format!("{}?done={what}", paths::ADMIN_INCIDENTS)).into_response()
}

/// `POST /admin/incidents`: one that the portal cannot notice by itself.
pub async fn add(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let (detail, contractor) = (typed.detail.trim(), typed.contractor.trim());
    let mut errors = FieldErrors::default();
    if detail.is_empty() || detail.chars().count() > LONGEST_DETAIL {
        errors.add("detail", tl!(staff.lang, "incidents-detail-wrong", most = LONGEST_DETAIL));
    }
    if contractor.chars().count() > LONGEST_NAME {
        errors.add("contractor", tl!(staff.lang, "incidents-contractor-wrong", most = LONGEST_NAME));
    }
    if !errors.is_empty() {
        return page(&portal, &staff, typed, errors, None).await;
    }
    let tx = portal.begin().await?;
    store::add(&*tx, Kind::Other, detail, contractor, portal.now()).await?;
    let record = Record {
        action: "open",
        target: "incident",
        title: detail.to_owned(),
        after: Some(json!({ "contractor": contractor })),
        ..Record::default()
    };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    tx.commit().await?;
    Ok(done("recorded"))
}

/// `POST /admin/incidents/{id}`: somebody works on it, or it is over.
pub async fn answer(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    let id = id.parse().map_err(|_| PortalError::NotFound)?;
    let contractor: String = typed.contractor.trim().chars().take(LONGEST_NAME).collect();
    let tx = portal.begin().await?;
    let known = store::one(&*tx, id).await?.ok_or(PortalError::NotFound)?;
    // What the portal notices it also finds out to be over.
    let closes = !typed.closes.is_empty() && known.kind == Kind::Other;
    store::answer(&*tx, &known, &contractor, closes, portal.now()).await?;
    let record = Record {
        action: if closes { "close" } else { "answer" },
        target: "incident",
        target_id: id.to_string(),
        title: known.detail,
        before: Some(json!({ "contractor": known.contractor })),
        after: Some(json!({ "contractor": contractor })),
    };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    tx.commit().await?;
    Ok(done(if closes { "closed" } else { "answered" }))
}

async fn page(
    portal: &Portal,
    staff: &Staff,
    typed: Typed,
    errors: FieldErrors,
    done: Option<String>,
) -> Result<Response> {
    let incidents = Arc::new(store::list(portal.db()).await?);
    let alert = portal.settings().alert_email;
    let mut page = Page::new(staff.lang, paths::ADMIN_INCIDENTS, tl!(staff.lang, "incidents-title"));
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        let told = if alert.is_empty() {
            view! { <p class="notice">{t!("incidents-nobody")}</p> }.into_any()
        } else {
            view! { <p>{t!("incidents-told", email = alert.clone())}</p> }.into_any()
        };
        view! {
            <ErrorSummary errors=errors.named(label) />
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <h1>{t!("incidents-title")}</h1>
                <p class="lead">{t!("incidents-lead")}</p>
            </header>
            {told}
            {table(&incidents)}
            {by_contractor(&incidents)}
            <h2>{t!("incidents-add")}</h2>
            <form class="form" method="post" action=paths::ADMIN_INCIDENTS novalidate="">
                <Field
                    name="detail"
                    label=t!("incidents-detail")
                    value=typed.detail.clone()
                    autocomplete="off"
                    errors=errors.clone()
                />
                <Field
                    name="contractor"
                    label=t!("incidents-contractor")
                    value=typed.contractor.clone()
                    autocomplete="off"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("incidents-add")}</button></div>
            </form>
        }
    })
    .await)
}

/// What the fields of the form are called.
fn label(name: &str) -> Option<String> {
    match name {
        "detail" => Some(t!("incidents-detail")),
        "contractor" => Some(t!("incidents-contractor")),
        _ => None,
    }
}

fn table(incidents: &[Incident]) -> impl IntoView + use<> {
    if incidents.is_empty() {
        return view! { <p>{t!("incidents-none")}</p> }.into_any();
    }
    let rows: Vec<_> = incidents.iter().map(row).collect();
    view! {
        <DataTable
            label=t!("incidents-title")
            caption=t!("incidents-caption")
            columns=columns([
                t!("incidents-what"), t!("incidents-opened"), t!("incidents-answered"), t!("incidents-closed"),
                t!("incidents-contractor"),
            ])
        >
            {rows}
        </DataTable>
    }
    .into_any()
}

fn row(incident: &Incident) -> impl IntoView + use<> {
    let id = incident.id;
    let field = format!("contractor-{id}");
    let is_own = incident.kind == Kind::Other && incident.closed_at.is_none();
    let over = incident.closed_at.map_or_else(
        || view! { <strong>{t!("incidents-open")}</strong> }.into_any(),
        |at| dates::short_moment(at).into_any(),
    );
    view! {
        <tr>
            <th scope="row">
                {kind_name(incident.kind, lang())}
                <br />
                <small>{incident.detail.clone()}</small>
            </th>
            <td>{dates::short_moment(incident.opened_at)}</td>
            <td>{incident.answered_at.map(dates::short_moment)}</td>
            <td>{over}</td>
            <td>
                <form method="post" action=paths::admin_incident(id)>
                    <label class="visually-hidden" for=field.clone()>{t!("incidents-contractor-of", id = id)}</label>
                    <input
                        class="input"
                        id=field
                        name="contractor"
                        maxlength="200"
                        autocomplete="off"
                        value=incident.contractor.clone()
                    />
                    <button class="button button--quiet" type="submit" aria-label=t!("incidents-answer-this", id = id)>
                        {t!("incidents-answer")}
                    </button>
                    {is_own
                        .then(|| {
                            view! {
                                <button
                                    class="button button--quiet"
                                    type="submit"
                                    name="closes"
                                    value="on"
                                    aria-label=t!("incidents-close-this", id = id)
                                >
                                    {t!("incidents-close")}
                                </button>
                            }
                        })}
                </form>
            </td>
        </tr>
    }
}
