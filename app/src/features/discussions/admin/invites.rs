//! Experts of a round table: invited by a link that is mailed to them.

use std::sync::Arc;

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde_json::json;

use super::{below_discussion, discussion_of, log, require};
use crate::document::{kept_by_nobody, respond_staff};
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::discussions::model::comment::LONGEST_NAME;
use crate::features::discussions::model::{Discussion, Kind, Stand};
use crate::features::discussions::store::{self, Invited};
use crate::features::mail::{self, Mail};
use crate::i18n::Lang;
use crate::marks;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Choice, ErrorSummary, Field};
use crate::ui::notice::{Arrival, Done};
use crate::ui::typed::{Typed, value};

/// `GET /admin/discussions/{id}/invites`
pub async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let discussion = discussion_of(portal.db(), &id).await?;
    let done = match arrival.done.as_str() {
        "invited" => Some(tl!(staff.lang, "talk-invited")),
        "withdrawn" => Some(tl!(staff.lang, "talk-invite-withdrawn")),
        _ => None,
    };
    let typed = Typed::from([("mark".to_owned(), marks::new())]);
    form_page(&portal, &staff, discussion, (typed, FieldErrors::default()), done).await
}

/// `POST /admin/discussions/{id}/invites`
pub async fn send(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let discussion = discussion_of(portal.db(), &id).await?;
    let may_invite = !matches!(discussion.stand(portal.now()), Stand::Draft | Stand::Closed);
    if !may_invite || discussion.sketch.kind != Kind::Experts {
        return Err(PortalError::Conflict);
    }
    let mark = value(&typed, "mark");
    if !marks::is_mark(mark) {
        return Err(PortalError::BadRequest);
    }
    let mut errors = FieldErrors::default();
    let (name, email) = (value(&typed, "name"), EmailAddress::parse(value(&typed, "email")));
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        errors.add("name", tl!(staff.lang, "talk-fault-expert", most = LONGEST_NAME));
    }
    if email.is_none() {
        errors.add("email", tl!(staff.lang, "appeals-fault-email"));
    }
    let Some(email) = email.filter(|_| errors.is_empty()) else {
        return form_page(&portal, &staff, discussion, (typed, errors), None).await;
    };
    let lang = Lang::from_code(value(&typed, "lang")).unwrap_or_default();
    let (sealer, now) = (portal.sealer()?, portal.now());
    let tx = portal.begin().await?;
    let Some(token) = store::invite(&*tx, sealer, (discussion.id, mark), (name, &email, lang), now).await? else {
        tx.undo().await?;
        return Ok(back(discussion.id, "invited"));
    };
    let title = discussion.title(lang).to_owned();
    let href = paths::discussion_by_link(lang, &discussion.slug, &token);
    let paragraphs = vec![
        tl!(lang, "talk-mail-invited", name = name, title = title.clone()),
        format!("{}{href}", portal.options().public_url),
        tl!(lang, "talk-mail-personal"),
        tl!(lang, "site-name"),
    ];
    let subject = tl!(lang, "talk-mail-invited-subject", title = title);
    let letter = Mail { to: email.to_string(), lang, kind: "discussion-invite", subject, paragraphs };
    mail::queue(&*tx, sealer, &letter, now).await?;
    log(&portal, &*tx, &staff, ("invite", &discussion), (None, Some(json!({ "invited": 1 })))).await?;
    tx.commit().await?;
    Ok(back(discussion.id, "invited"))
}

/// `POST /admin/discussions/{id}/invites/{invite}/withdraw`
pub async fn withdraw(
    State(portal): State<Portal>,
    staff: Staff,
    Path((id, invite)): Path<(String, String)>,
) -> Result<Response> {
    require(&staff)?;
    let discussion = discussion_of(portal.db(), &id).await?;
    let invite = invite.parse().map_err(|_| PortalError::NotFound)?;
    let tx = portal.begin().await?;
    store::withdraw_invite(&*tx, discussion.id, invite).await?;
    log(&portal, &*tx, &staff, ("withdraw-invite", &discussion), (None, None)).await?;
    tx.commit().await?;
    Ok(back(discussion.id, "withdrawn"))
}

fn back(discussion: i64, done: &str) -> Response {
    Redirect::to(&Arrival::address(&paths::admin_discussion_part(discussion, "invites"), done)).into_response()
}

async fn form_page(
    portal: &Portal,
    staff: &Staff,
    discussion: Discussion,
    (typed, errors): (Typed, FieldErrors),
    done: Option<String>,
) -> Result<Response> {
    let invited = Arc::new(store::invites(portal.db(), portal.sealer()?, discussion.id).await?);
    let mut page = below_discussion(staff, &discussion, "invites", tl!(staff.lang, "talk-invite"));
    let action = page.path.clone();
    page.refuse(&errors);
    let response = respond_staff(portal, staff, page, move || {
        let langs = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).to_vec();
        view! {
            <ErrorSummary errors=errors.clone() />
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <h1>{t!("talk-invite")}</h1>
                <p class="lead">{t!("talk-invite-lead")}</p>
            </header>
            <form class="form" method="post" action=action.clone() novalidate="">
                <input type="hidden" name="mark" value=value(&typed, "mark").to_owned() />
                <Field
                    name="name"
                    label=t!("talk-invite-name")
                    value=value(&typed, "name").to_owned()
                    hint=t!("talk-invite-name-hint")
                    autocomplete="off"
                    errors=errors.clone()
                />
                <Field
                    name="email"
                    label=t!("survey-email")
                    kind="email"
                    value=value(&typed, "email").to_owned()
                    autocomplete="off"
                    errors=errors.clone()
                />
                <Choice
                    name="lang"
                    label=t!("survey-mail-lang")
                    options=langs
                    chosen=value(&typed, "lang").to_owned()
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("talk-invite-do")}</button></div>
            </form>
            {list(discussion.id, &invited)}
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

fn list(discussion: i64, invited: &[Invited]) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = invited
        .iter()
        .map(|one| {
            view! {
                <li>
                    <p>{one.name.clone()}" · "{one.address.clone()}</p>
                    <form method="post" action=paths::admin_discussion_invite(discussion, one.id)>
                        <button class="button button--quiet button--small" type="submit">
                            {t!("talk-invite-withdraw")}
                            <span class="visually-hidden">": "{one.name.clone()}</span>
                        </button>
                    </form>
                </li>
            }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack-4">
                <h2>{t!("talk-invited-list")}</h2>
                <ul class="talk-cards">{lines}</ul>
            </section>
        }
    })
}
