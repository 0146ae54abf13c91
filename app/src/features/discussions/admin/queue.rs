//! Comments that wait for a moderator, and those that readers reported; as cards, so that a
//! telephone is enough.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;

use super::{below, require};
use crate::document::respond_staff;
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::discussions::model::Discussion;
use crate::features::discussions::model::comment::Comment;
use crate::features::discussions::public::words;
use crate::features::discussions::store::{self, Reported};
use crate::features::rights::{Action, Place};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::form::options;
use crate::ui::notice::{Arrival, Done};
use crate::ui::tasks::Task;

/// What waits.
struct Waiting {
    discussions: BTreeMap<i64, Discussion>,
    comments: Vec<Comment>,
    reported: Vec<Reported>,
}

/// Comments that nobody has decided on.
pub async fn tasks(portal: &Portal, staff: &Staff) -> Result<Vec<Task>> {
    if !staff.may(Action::KeepDiscussions, &Place::Site) {
        return Ok(Vec::new());
    }
    let count = store::waiting_count(portal.db()).await?;
    let reported = store::reported_count(portal.db()).await?;
    let task =
        |name: String, count: u64, is_late: bool| Task { name, count, href: paths::ADMIN_COMMENTS.to_owned(), is_late };
    Ok(vec![
        task(tl!(staff.lang, "talk-task-waiting"), count, false),
        task(tl!(staff.lang, "talk-task-reported"), reported, true),
    ])
}

/// What was done with a comment, in words.
pub fn done(arrival: &Arrival, lang: Lang) -> Option<String> {
    let id = arrival.about::<i64>().unwrap_or_default();
    match arrival.done.as_str() {
        "published" => Some(tl!(lang, "talk-comment-published", id = id)),
        "refused" => Some(tl!(lang, "talk-comment-refused", id = id)),
        "settled" => Some(tl!(lang, "talk-comment-settled", id = id)),
        "replied" => Some(tl!(lang, "talk-comment-replied", id = id)),
        _ => None,
    }
}

/// `GET /admin/discussions/comments`
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    require(&staff)?;
    let (db, sealer) = (portal.db(), portal.sealer()?);
    let waiting = Arc::new(Waiting {
        discussions: store::all(db).await?.into_iter().map(|one| (one.id, one)).collect(),
        comments: store::waiting(db, sealer).await?,
        reported: store::reported(db, sealer).await?,
    });
    let done = done(&arrival, staff.lang);
    let page = below(&staff, paths::ADMIN_COMMENTS.to_owned(), tl!(staff.lang, "talk-queue"));
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            {done.clone().map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <h1>{t!("talk-queue")}</h1>
                <p class="lead">{t!("talk-queue-lead")}</p>
            </header>
            {reported(&waiting)}
            {comments(&waiting)}
        }
    })
    .await)
}

fn reported(waiting: &Waiting) -> Option<impl IntoView + use<>> {
    let lang = lang();
    let cards: Vec<_> = waiting
        .reported
        .iter()
        .map(|Reported { comment, reasons, latest }| {
            let told = |(reason, times): &(_, u64)| format!("{} – {times}", words::reason(*reason, lang));
            let told: Vec<String> = reasons.iter().map(told).collect();
            view! {
                <li class="talk-card">
                    <p><b>{t!("talk-reported-for", reasons = told.join("; "))}</b></p>
                    {said(comment, waiting.discussions.get(&comment.discussion))}
                    <div class="talk-card__steps">
                        {press((comment.id, "settle"), ("upto", latest.to_string()), t!("talk-settle"))}
                        {refusal(comment)}
                    </div>
                </li>
            }
        })
        .collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section class="stack-4">
                <h2>{t!("talk-reported")}</h2>
                <ul class="talk-cards">{cards}</ul>
            </section>
        }
    })
}

fn comments(waiting: &Waiting) -> impl IntoView + use<> {
    let cards: Vec<_> = waiting
        .comments
        .iter()
        .map(|comment| {
            view! {
                <li class="talk-card">
                    {said(comment, waiting.discussions.get(&comment.discussion))}
                    <div class="talk-card__steps">
                        {approval(comment)}
                        {refusal(comment)}
                    </div>
                </li>
            }
        })
        .collect();
    let none = cards.is_empty().then(|| view! { <p class="notice notice--success">{t!("talk-queue-empty")}</p> });
    view! {
        <section class="stack-4">
            <h2>{t!("talk-queue-waiting")}</h2>
            {none}
            <ul class="talk-cards">{cards}</ul>
        </section>
    }
}

/// A comment as whoever decides on it has to see it.
pub fn said(comment: &Comment, discussion: Option<&Discussion>) -> impl IntoView + use<> {
    let lang = lang();
    let said = comment.words.clone().unwrap_or_default();
    let place = discussion.map(|discussion| {
        let href = paths::admin_discussion(discussion.id);
        view! { <p><a href=href>{discussion.title(lang).to_owned()}</a></p> }
    });
    let paragraph = comment.paragraph.map(|number| format!(" · {}", t!("talk-on-paragraph", number = number)));
    let to = comment.answers_to.map(|id| {
        view! { " · "<a href=paths::admin_comment_page(id)>{t!("talk-answers-comment", id = id)}</a> }
    });
    let expert = comment.is_expert.then(|| view! { " "<b class="badge">{t!("talk-expert")}</b> });
    view! {
        {place}
        <p class="quiet">
            <a href=paths::admin_comment_page(comment.id)>{format!("№ {}", comment.id)}</a>
            " · "
            {words::author(&said.name, lang)}
            {expert}
            " · "
            {dates::moment(comment.sent_at)}
            {paragraph}
            {to}
        </p>
        <blockquote class="talk-quote" lang=comment.lang.code()>{words::plain(&said.text)}</blockquote>
    }
}

/// Publishing takes one press.
pub fn approval(comment: &Comment) -> impl IntoView + use<> {
    press((comment.id, "publish"), ("seen", comment.standing.name().to_owned()), t!("talk-approve"))
}

/// A step that takes one press, and tells what was seen when it was pressed.
fn press(
    (comment, step): (i64, &str),
    (seen, as_seen): (&'static str, String),
    words: String,
) -> impl IntoView + use<> {
    view! {
        <form method="post" action=paths::admin_comment(comment, step)>
            <input type="hidden" name=seen value=as_seen />
            <button class="button" type="submit">
                {words}
                <span class="visually-hidden">{format!(": № {comment}")}</span>
            </button>
        </form>
    }
}

/// Refusing takes a reason.
pub fn refusal(comment: &Comment) -> impl IntoView + use<> {
    let (number, seen) = (comment.id, comment.standing.name());
    let id = format!("reason-{number}");
    view! {
        <form class="talk-refuse" method="post" action=paths::admin_comment(number, "refuse")>
            <input type="hidden" name="seen" value=seen />
            <label for=id.clone()>{t!("talk-refuse-reason")}</label>
            <select class="select" id=id name="reason" required="">
                <option value="">{t!("talk-report-choose")}</option>
                {options(words::reasons(lang()), "")}
            </select>
            <button class="button button--quiet" type="submit">
                {t!("talk-refuse")}
                <span class="visually-hidden">{format!(": № {number}")}</span>
            </button>
        </form>
    }
}
