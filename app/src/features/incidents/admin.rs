//! The list of incidents: what happened, who answered, when it was over, by contractor.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;

use super::alert::kind_name;
use super::model::Kind;
use super::store::{self, Incident};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::rights::{Action, Place};
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::{ErrorSummary, Field};

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
pub async fn list(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    staff.require(Action::ManageSite, &Place::Site)?;
    page(&portal, &staff, Typed::default(), FieldErrors::default()).await
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
        return page(&portal, &staff, typed, errors).await;
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
    Ok(Redirect::to(paths::ADMIN_INCIDENTS).into_response())
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
    Ok(Redirect::to(paths::ADMIN_INCIDENTS).into_response())
}

async fn page(portal: &Portal, staff: &Staff, typed: Typed, errors: FieldErrors) -> Result<Response> {
    let incidents = Arc::new(store::list(portal.db()).await?);
    let alert = portal.settings().alert_email;
    let mut page = Page::new(staff.lang, paths::ADMIN_INCIDENTS, tl!(staff.lang, "incidents-title"));
    page.has_errors = !errors.is_empty();
    page.status = page.has_errors.then_some(StatusCode::UNPROCESSABLE_ENTITY);
    Ok(respond_staff(portal, staff, page, move || {
        let told = if alert.is_empty() {
            view! { <p class="notice">{t!("incidents-nobody")}</p> }.into_any()
        } else {
            view! { <p>{t!("incidents-told", email = alert.clone())}</p> }.into_any()
        };
        view! {
            <ErrorSummary errors=errors.clone() />
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

fn table(incidents: &[Incident]) -> impl IntoView + use<> {
    if incidents.is_empty() {
        return view! { <p>{t!("incidents-none")}</p> }.into_any();
    }
    let rows: Vec<_> = incidents.iter().map(row).collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=t!("incidents-title")>
            <table class="table">
                <caption>{t!("incidents-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t!("incidents-what")}</th>
                        <th scope="col">{t!("incidents-opened")}</th>
                        <th scope="col">{t!("incidents-answered")}</th>
                        <th scope="col">{t!("incidents-closed")}</th>
                        <th scope="col">{t!("incidents-contractor")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(incident: &Incident) -> impl IntoView + use<> {
    let id = incident.id;
    let field = format!("contractor-{id}");
    let is_own = incident.kind == Kind::Other && incident.closed_at.is_none();
    let over = incident.closed_at.map_or_else(
        || view! { <strong>{t!("incidents-open")}</strong> }.into_any(),
        |at| dates::moment(at).into_any(),
    );
    view! {
        <tr>
            <th scope="row">
                {kind_name(incident.kind, lang())}
                <br />
                <small>{incident.detail.clone()}</small>
            </th>
            <td>{dates::moment(incident.opened_at)}</td>
            <td>{incident.answered_at.map(dates::moment)}</td>
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

/// How one contractor did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Work {
    all: usize,
    open: usize,
    answering: Option<TimeDelta>,
    closing: Option<TimeDelta>,
}

/// The longest times count: an average hides the night nobody came.
fn work(incidents: &[Incident]) -> BTreeMap<String, Work> {
    let mut by: BTreeMap<String, Work> = BTreeMap::new();
    for incident in incidents.iter().filter(|incident| !incident.contractor.is_empty()) {
        let work = by.entry(incident.contractor.clone()).or_default();
        work.all += 1;
        work.open += usize::from(incident.closed_at.is_none());
        work.answering = work.answering.max(incident.answered_at.map(|at| at - incident.opened_at));
        work.closing = work.closing.max(incident.closed_at.map(|at| at - incident.opened_at));
    }
    by
}

fn by_contractor(incidents: &[Incident]) -> Option<impl IntoView + use<>> {
    let hours = |time: Option<TimeDelta>| {
        time.map_or_else(|| "–".to_owned(), |time| format!("{}:{:02}", time.num_hours(), time.num_minutes() % 60))
    };
    let rows: Vec<_> = work(incidents)
        .into_iter()
        .map(|(name, work)| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{work.all}</td>
                    <td>{work.open}</td>
                    <td>{hours(work.answering)}</td>
                    <td>{hours(work.closing)}</td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{t!("incidents-by-contractor")}</h2>
            <div class="table-scroll" tabindex="0" role="group" aria-label=t!("incidents-by-contractor")>
                <table class="table">
                    <caption>{t!("incidents-by-contractor-caption")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!("incidents-contractor")}</th>
                            <th scope="col">{t!("incidents-all")}</th>
                            <th scope="col">{t!("incidents-still-open")}</th>
                            <th scope="col">{t!("incidents-longest-answer")}</th>
                            <th scope="col">{t!("incidents-longest-close")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::*;

    #[test]
    fn the_longest_wait_of_a_contractor_is_told() {
        let at = |minute: i64| DateTime::<Utc>::UNIX_EPOCH + TimeDelta::minutes(minute);
        let incident = |answered: Option<i64>, closed: Option<i64>, name: &str| Incident {
            id: 1,
            kind: Kind::Other,
            detail: String::new(),
            opened_at: at(0),
            answered_at: answered.map(at),
            closed_at: closed.map(at),
            contractor: name.to_owned(),
        };
        let all = [incident(Some(5), Some(90), "a"), incident(Some(30), None, "a"), incident(None, None, "")];
        let work = work(&all);
        assert_eq!(work.len(), 1);
        let expected =
            Work { all: 2, open: 1, answering: Some(TimeDelta::minutes(30)), closing: Some(TimeDelta::minutes(90)) };
        assert_eq!(work["a"], expected);
    }
}
