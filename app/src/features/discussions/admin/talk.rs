//! One discussion: what it is, what waits, what can be done next.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;

use super::{below, discussion_of, require};
use crate::document::respond_staff;
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::discussions::model::comment::Comment;
use crate::features::discussions::model::{Discussion, Kind, Stand, State as Decided};
use crate::features::discussions::public::words;
use crate::features::discussions::store::{self, Counts};
use crate::i18n::{Lang, grouped, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::notice::{Arrival, Done};
use crate::ui::table::{DataTable, columns};

/// A discussion as its page shows it.
struct Shown {
    discussion: Discussion,
    stand: Stand,
    counts: Counts,
    comments: Vec<Comment>,
}

fn done(arrival: &Arrival, lang: Lang) -> Option<String> {
    match arrival.done.as_str() {
        "kept" => Some(tl!(lang, "talk-done-kept")),
        "published" => Some(tl!(lang, "talk-done-published")),
        "closed" => Some(tl!(lang, "talk-done-closed")),
        "told" => Some(tl!(lang, "talk-done-told", n = arrival.about::<u64>().unwrap_or_default())),
        _ => None,
    }
}

/// `GET /admin/discussions/{id}`
pub async fn page(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let discussion = discussion_of(portal.db(), &id).await?;
    let lang = staff.lang;
    let page = below(&staff, paths::admin_discussion(discussion.id), discussion.title(lang).to_owned());
    let shown = Shown {
        stand: discussion.stand(portal.now()),
        counts: store::counts(portal.db(), discussion.id).await?,
        comments: store::published(portal.db(), portal.sealer()?, discussion.id).await?,
        discussion,
    };
    let shown = std::sync::Arc::new(shown);
    let done = done(&arrival, lang);
    let fault = (arrival.done == "over").then(|| tl!(lang, "talk-fault-over"));
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            {done.clone().map(|words| view! { <Done words=words /> })}
            {fault.clone().map(|words| view! { <p class="notice" role="alert">{words}</p> })}
            <header class="page-header">
                <p class="kicker">{words::kind(shown.discussion.sketch.kind, lang)}</p>
                <h1>{shown.discussion.title(lang).to_owned()}</h1>
            </header>
            {facts(&shown)}
            {parts(&shown)}
            {steps(&shown)}
            {comments(&shown)}
        }
    })
    .await)
}

fn facts(shown: &Shown) -> impl IntoView + use<> {
    let (lang, discussion) = (lang(), &shown.discussion);
    let fact = |name: String, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let refused: u64 = shown.counts.refused.iter().map(|(_, count)| count).sum();
    view! {
        <dl class="facts">
            {fact(t!("talk-state"), words::stand(shown.stand, lang))}
            {fact(t!("talk-term"), words::period(discussion, lang))}
            {words::hour(discussion, lang).map(|hour| fact(t!("talk-hour"), hour))}
            {fact(t!("talk-published-count"), grouped(lang, shown.counts.published))}
            {fact(t!("talk-refused-number"), grouped(lang, refused))}
        </dl>
    }
}

fn parts(shown: &Shown) -> impl IntoView + use<> {
    let (id, lang) = (shown.discussion.id, lang());
    let part = |part: &str, words: String| {
        let href = paths::admin_discussion_part(id, part);
        view! { <li><a href=href>{words}</a></li> }
    };
    let invites = (shown.discussion.sketch.kind == Kind::Experts && shown.stand != Stand::Closed)
        .then(|| part("invites", t!("talk-invite")));
    let conclusion = (shown.stand == Stand::Closed).then(|| part("conclusion", t!("talk-conclude")));
    let public = (shown.stand != Stand::Draft).then(|| {
        let href = paths::discussion(lang, &shown.discussion.slug);
        view! { <li><a href=href>{t!("talk-public-page")}</a></li> }
    });
    view! {
        <ul class="links">
            {part("edit", t!("talk-edit"))}
            <li><a href=paths::ADMIN_COMMENTS>{t!("talk-queue")}</a></li>
            {invites}
            {conclusion}
            {part("journal", t!("talk-journal"))}
            {part("comments.csv", t!("talk-file"))}
            {public}
        </ul>
    }
}

fn steps(shown: &Shown) -> impl IntoView + use<> {
    let (id, sequence) = (shown.discussion.id, shown.discussion.sequence);
    let step = |step: &str, words: String, class: &'static str| {
        view! {
            <form method="post" action=paths::admin_discussion_part(id, step)>
                <input type="hidden" name="sequence" value=sequence />
                <button class=class type="submit">{words}</button>
            </form>
        }
    };
    let quiet = "button button--quiet";
    let steps = match (shown.discussion.state, shown.stand) {
        (Decided::Draft, _) => {
            vec![step("publish", t!("talk-publish"), "button"), step("remove", t!("talk-remove"), quiet)]
        }
        (Decided::Published, Stand::Open | Stand::Live | Stand::Coming) => {
            vec![step("close", t!("talk-close"), quiet)]
        }
        _ => Vec::new(),
    };
    view! { <div class="actions">{steps}</div> }
}

/// The latest comments, for replies.
fn comments(shown: &Shown) -> AnyView {
    let lang = lang();
    let lines: Vec<_> = shown
        .comments
        .iter()
        .map(|comment| {
            let said = comment.words.clone().unwrap_or_default();
            let start: String = said.text.chars().take(120).collect();
            let replied = comment.reply.as_ref().map(|reply| dates::short_moment(reply.at));
            view! {
                <tr>
                    <th scope="row">
                        <a href=paths::admin_comment_page(comment.id)>{format!("№ {}", comment.id)}</a>
                    </th>
                    <td>{words::author(&said.name, lang)}</td>
                    <td lang=comment.lang.code()>{start}</td>
                    <td>{dates::short_moment(comment.sent_at)}</td>
                    <td>{replied}</td>
                </tr>
            }
        })
        .collect();
    if lines.is_empty() {
        return view! { <p>{t!("talk-no-comments")}</p> }.into_any();
    }
    let headings = columns([
        t!("talk-comment-number"),
        t!("talk-author"),
        t!("talk-text-column"),
        t!("talk-sent-at"),
        t!("talk-replied-at"),
    ]);
    let title = t!("talk-comments-latest");
    view! { <DataTable label=title.clone() caption=title columns=headings>{lines}</DataTable> }.into_any()
}
