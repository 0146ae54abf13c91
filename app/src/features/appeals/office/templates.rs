//! Templates of answers, each in one language, kept by the registrars and the editors.

use std::sync::Arc;

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::super::store::{self, Template};
use super::keeps_texts;
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Area, Choice, ErrorSummary, Field};
use crate::ui::notice::{Arrival, Done};
use crate::ui::table::{DataTable, columns};

/// Letters of a title and of a template.
const LONGEST_TITLE: usize = 150;
const LONGEST_BODY: usize = 10_000;

/// What was done with a template, in the address of the page after it.
const SAVED: &str = "saved";
const REMOVED: &str = "removed";

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    lang: String,
    title: String,
    body: String,
}

/// Only registrars and editors keep templates.
fn require(staff: &Staff) -> Result<()> {
    if keeps_texts(staff) { Ok(()) } else { Err(PortalError::Forbidden) }
}

/// `GET /admin/appeals/templates`: all of them, and a form for another one.
pub(super) async fn list(
    State(portal): State<Portal>,
    staff: Staff,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let done = match arrival.done.as_str() {
        SAVED => Some(tl!(staff.lang, "office-done-template")),
        REMOVED => Some(tl!(staff.lang, "office-done-template-removed")),
        _ => None,
    };
    page(&portal, &staff, None, (Typed::default(), FieldErrors::default(), done)).await
}

/// `GET /admin/appeals/templates/{id}`
pub(super) async fn filled(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let known = known(&portal, &id).await?;
    let typed = Typed { lang: known.lang.code().to_owned(), title: known.title.clone(), body: known.body.clone() };
    page(&portal, &staff, Some(known), (typed, FieldErrors::default(), None)).await
}

/// `POST /admin/appeals/templates`
pub(super) async fn add(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    keep(&portal, &staff, None, typed).await
}

/// `POST /admin/appeals/templates/{id}`
pub(super) async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let known = known(&portal, &id).await?;
    keep(&portal, &staff, Some(known), typed).await
}

/// `POST /admin/appeals/templates/{id}/remove`
pub(super) async fn remove(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let known = known(&portal, &id).await?;
    let tx = portal.begin().await?;
    store::remove_template(&*tx, known.id).await?;
    audit::record(&*tx, Some(&staff), portal.now(), line("remove", known.id, known.title)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&Arrival::address(paths::ADMIN_APPEALS_TEMPLATES, REMOVED)).into_response())
}

async fn known(portal: &Portal, id: &str) -> Result<Template> {
    store::template(portal.db(), id.parse().map_err(|_| PortalError::NotFound)?).await
}

fn line(action: &'static str, id: i64, title: String) -> Record {
    Record { action, target: "appeal-template", target_id: id.to_string(), title, ..Record::default() }
}

async fn keep(portal: &Portal, staff: &Staff, known: Option<Template>, typed: Typed) -> Result<Response> {
    let mut errors = FieldErrors::default();
    let lang = Lang::from_code(&typed.lang);
    if lang.is_none() {
        errors.add("lang", tl!(staff.lang, "appeals-fault-lang"));
    }
    for (field, value, most) in [("title", &typed.title, LONGEST_TITLE), ("body", &typed.body, LONGEST_BODY)] {
        if !(1..=most).contains(&value.trim().chars().count()) {
            errors.add(field, tl!(staff.lang, "appeals-fault-needed", most = most));
        }
    }
    let Some(lang) = lang.filter(|_| errors.is_empty()) else {
        return page(portal, staff, known, (typed, errors, None)).await;
    };
    let title = typed.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let body = typed.body.replace("\r\n", "\n");
    let tx = portal.begin().await?;
    let id = known.map(|known| known.id);
    let action = if id.is_some() { "change" } else { "add" };
    let id = store::save_template(&*tx, id, (lang, &title, body.trim()), portal.now()).await?;
    audit::record(&*tx, Some(staff), portal.now(), line(action, id, title)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&Arrival::address(paths::ADMIN_APPEALS_TEMPLATES, SAVED)).into_response())
}

async fn page(
    portal: &Portal,
    staff: &Staff,
    known: Option<Template>,
    (typed, errors, done): (Typed, FieldErrors, Option<String>),
) -> Result<Response> {
    let all = Arc::new(store::templates(portal.db(), None).await?);
    let id = known.map(|known| known.id);
    let address = id.map_or_else(|| paths::ADMIN_APPEALS_TEMPLATES.to_owned(), paths::appeal_template);
    let mut page = Page::new(staff.lang, address.clone(), tl!(staff.lang, "office-templates"))
        .under(&tl!(staff.lang, "appeals-journal"), paths::ADMIN_APPEALS.to_owned());
    page.refuse(&errors);
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <h1>{t!("office-templates")}</h1>
                <p class="lead">{t!("office-templates-lead")}</p>
            </header>
            {id.is_none().then(|| table(&all))}
            <h2>{if id.is_some() { t!("office-template-change") } else { t!("office-template-new") }}</h2>
            {form(&address, &typed, &errors)}
            {id.map(|id| {
                view! {
                    <form method="post" action=paths::appeal_template_removal(id)>
                        <button class="button button--quiet" type="submit">{t!("office-template-remove")}</button>
                    </form>
                }
            })}
        }
    })
    .await)
}

fn form(address: &str, typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let langs = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).to_vec();
    view! {
        <form class="form" method="post" action=address.to_owned() novalidate="" id="template">
            <Choice
                name="lang"
                label=t!("appeals-answer-lang")
                options=langs
                chosen=typed.lang.clone()
                none=t!("appeals-choose")
                errors=errors.clone()
            />
            <Field
                name="title"
                label=t!("office-template-title")
                value=typed.title.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <Area
                name="body"
                label=t!("office-template-body")
                rows=10
                value=typed.body.clone()
                errors=errors.clone()
            />
            <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
        </form>
    }
}

fn table(all: &[Template]) -> AnyView {
    if all.is_empty() {
        return view! { <p>{t!("office-templates-none")}</p> }.into_any();
    }
    let rows: Vec<_> = all
        .iter()
        .map(|template| {
            view! {
                <tr>
                    <th scope="row"><a href=paths::appeal_template(template.id)>{template.title.clone()}</a></th>
                    <td lang=template.lang.code()>{template.lang.own_name()}</td>
                </tr>
            }
        })
        .collect();
    let headings = columns([t!("office-template-title"), t!("appeals-answer-lang")]);
    view! {
        <DataTable
            label=t!("office-templates")
            caption=t!("office-templates")
            columns=headings
            caption_hidden=true
        >
            {rows}
        </DataTable>
    }
    .into_any()
}
