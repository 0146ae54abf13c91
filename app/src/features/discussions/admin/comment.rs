//! One comment: published or refused, and replied to as an official.

use std::sync::Arc;

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde_json::json;

use super::queue::{approval, done, refusal, said};
use super::{below_discussion, log, require};
use crate::document::respond_staff;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::discussions::model::Discussion;
use crate::features::discussions::model::comment::{Comment, Fault, LONGEST_BY, Reason, Reply, Standing, Words};
use crate::features::discussions::public::words;
use crate::features::discussions::store::{self, Decision};
use crate::features::site;
use crate::i18n::lang;
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::form::{Area, ErrorSummary, Field};
use crate::ui::notice::{Arrival, Done};
use crate::ui::typed::{Typed, value};

async fn comment_of(portal: &Portal, db: &impl Db, id: &str) -> Result<(Comment, Discussion)> {
    let id = id.parse().map_err(|_| PortalError::NotFound)?;
    let comment = store::comment(db, portal.sealer()?, id).await?;
    let discussion = store::discussion(db, comment.discussion).await?;
    Ok((comment, discussion))
}

/// `GET /admin/discussions/comments/{comment}`
pub async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let (comment, discussion) = comment_of(&portal, portal.db(), &id).await?;
    let mut typed = Typed::new();
    let (text, by) = match &comment.reply {
        Some(reply) => (reply.text.clone(), reply.by.clone()),
        None => (String::new(), discussion.sketch.department.get(comment.lang).to_owned()),
    };
    typed.insert("text".to_owned(), text);
    typed.insert("by".to_owned(), by);
    let done = done(&arrival, staff.lang);
    comment_page(&portal, &staff, (comment, discussion), (typed, FieldErrors::default()), done).await
}

async fn comment_page(
    portal: &Portal,
    staff: &Staff,
    (comment, discussion): (Comment, Discussion),
    (typed, errors): (Typed, FieldErrors),
    done: Option<String>,
) -> Result<Response> {
    let title = tl!(staff.lang, "talk-comment", id = comment.id);
    let mut page = below_discussion(staff, &discussion, "", title.clone());
    page.path = paths::admin_comment_page(comment.id);
    page.refuse(&errors);
    let shown = Arc::new((comment, discussion));
    Ok(respond_staff(portal, staff, page, move || {
        let (comment, discussion) = &*shown;
        view! {
            <ErrorSummary errors=errors.clone() />
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <p class="kicker">{standing(comment)}</p>
                <h1>{title.clone()}</h1>
            </header>
            {said(comment, Some(discussion))}
            {steps(comment)}
            {(comment.standing == Standing::Published).then(|| reply_form(comment, &typed, &errors))}
        }
    })
    .await)
}

fn standing(comment: &Comment) -> String {
    super::journal::in_words(comment.standing, comment.reason, lang())
}

fn steps(comment: &Comment) -> impl IntoView + use<> {
    // Erased words are nothing to decide on.
    let may_become = |standing| comment.words.is_some() && comment.standing.may_become(standing);
    let publish = may_become(Standing::Published).then(|| approval(comment));
    let refuse = may_become(Standing::Refused).then(|| refusal(comment));
    view! { <div class="talk-card__steps">{publish}{refuse}</div> }
}

/// When a comment was replied to, as its form tells it; nothing where it was not.
fn reply_seen(comment: &Comment) -> String {
    comment.reply.as_ref().map(|reply| reply.at.timestamp_micros().to_string()).unwrap_or_default()
}

fn reply_form(comment: &Comment, typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    // What somebody else replied meanwhile, beside what was typed.
    let known = comment.reply.as_ref().filter(|_| !errors.is_empty());
    let known = known.map(|reply| {
        view! {
            <div class="talk-reply">
                <p><b>{t!("talk-official")}": "{reply.by.clone()}</b></p>
                <div lang=comment.lang.code()>{words::plain(&reply.text)}</div>
            </div>
        }
    });
    view! {
        <section class="stack-4">
            <h2>{t!("talk-reply")}</h2>
            {known}
            <form class="form" method="post" action=paths::admin_comment(comment.id, "reply") novalidate="">
                <input type="hidden" name="replied" value=reply_seen(comment) />
                <Area
                    name="text"
                    label=t!("talk-reply-text")
                    rows=6
                    value=typed.get("text").cloned().unwrap_or_default()
                    hint=t!("talk-reply-hint", lang = comment.lang.own_name())
                    errors=errors.clone()
                />
                <Field
                    name="by"
                    label=t!("talk-reply-by")
                    value=value(typed, "by").to_owned()
                    hint=t!("talk-reply-by-hint")
                    autocomplete="off"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("talk-reply-send")}</button></div>
            </form>
        </section>
    }
}

/// Where a moderator goes on: to the next that waits.
fn on(done: &str, comment: i64) -> Response {
    Redirect::to(&Arrival::address_about(paths::ADMIN_COMMENTS, done, comment)).into_response()
}

/// `POST /admin/discussions/comments/{comment}/publish`
pub async fn publish(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let comment = decided(&portal, &staff, (&id, &typed), (Standing::Published, None)).await?;
    Ok(on("published", comment))
}

/// `POST /admin/discussions/comments/{comment}/refuse`
pub async fn refuse(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let reason = Reason::from_name(value(&typed, "reason")).ok_or(PortalError::BadRequest)?;
    let comment = decided(&portal, &staff, (&id, &typed), (Standing::Refused, Some(reason))).await?;
    Ok(on("refused", comment))
}

async fn decided(
    portal: &Portal,
    staff: &Staff,
    (id, typed): (&str, &Typed),
    (to, reason): (Standing, Option<Reason>),
) -> Result<i64> {
    let tx = portal.begin().await?;
    let (comment, discussion) = comment_of(portal, &*tx, id).await?;
    // A page that stood open for long must not undo what another moderator decided meanwhile.
    if comment.words.is_none() || Standing::from_name(value(typed, "seen")) != Some(comment.standing) {
        return Err(PortalError::Conflict);
    }
    let decision = Decision { to, reason, by: &staff.user.name, at: portal.now() };
    store::decide(&*tx, &comment, decision).await?;
    let change = |standing: Standing, reason: Option<Reason>| {
        Some(json!({ "comment": comment.id, "standing": standing.name(), "reason": reason.map(Reason::name) }))
    };
    let change = (change(comment.standing, comment.reason), change(to, reason));
    log(portal, &*tx, staff, ("moderate", &discussion), change).await?;
    if comment.standing == Standing::Published {
        // What was public and is no more must not come back from a snapshot.
        site::go_public(portal, tx).await?;
    } else {
        tx.commit().await?;
    }
    Ok(comment.id)
}

/// `POST /admin/discussions/comments/{comment}/settle`: reported, and in order. What was reported since
/// the page was opened is still to be looked at.
pub async fn settle(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let upto: i64 = value(&typed, "upto").parse().map_err(|_| PortalError::BadRequest)?;
    let tx = portal.begin().await?;
    let (comment, discussion) = comment_of(&portal, &*tx, &id).await?;
    if comment.standing != Standing::Published {
        return Err(PortalError::Conflict);
    }
    store::settle(&*tx, comment.id, Some(upto), portal.now()).await?;
    log(&portal, &*tx, &staff, ("settle", &discussion), (None, Some(json!({ "comment": comment.id })))).await?;
    tx.commit().await?;
    Ok(on("settled", comment.id))
}

/// `POST /admin/discussions/comments/{comment}/reply`
pub async fn reply(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let tx = portal.begin().await?;
    let (comment, discussion) = comment_of(&portal, &*tx, &id).await?;
    let is_as_seen = value(&typed, "replied") == reply_seen(&comment);
    let words = match Words::check((value(&typed, "by"), LONGEST_BY), value(&typed, "text")) {
        _ if !is_as_seen => {
            tx.undo().await?;
            let mut errors = FieldErrors::default();
            errors.add("text", tl!(staff.lang, "talk-fault-replied"));
            return comment_page(&portal, &staff, (comment, discussion), (typed, errors), None).await;
        }
        Ok(words) => words,
        Err(faults) => {
            tx.undo().await?;
            let mut errors = FieldErrors::default();
            for (field, fault) in faults {
                let told = match fault {
                    Fault::Missing => tl!(staff.lang, "talk-fault-reply"),
                    Fault::TooLong(most) => tl!(staff.lang, "appeals-fault-long", most = most),
                };
                errors.add(if field == "name" { "by" } else { field }, told);
            }
            return comment_page(&portal, &staff, (comment, discussion), (typed, errors), None).await;
        }
    };
    let reply = Reply { text: words.text, by: words.name, at: portal.now() };
    store::reply(&*tx, &comment, &reply).await?;
    let before = comment.reply.as_ref().map(|reply| json!({ "comment": comment.id, "reply": reply.text }));
    let after = Some(json!({ "comment": comment.id, "reply": reply.text, "by": reply.by }));
    log(&portal, &*tx, &staff, ("reply", &discussion), (before, after)).await?;
    tx.commit().await?;
    let address = Arrival::address_about(&paths::admin_comment_page(comment.id), "replied", comment.id);
    Ok(Redirect::to(&address).into_response())
}
