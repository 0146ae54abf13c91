//! What became of one's own comment: the address with its mark is the proof.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::{below, draft_of, words};
use crate::document::{kept_by_nobody, lang_of, respond};
use crate::error::{PortalError, Result};
use crate::features::discussions::model::Discussion;
use crate::features::discussions::model::comment::{Comment, Standing};
use crate::features::discussions::store;
use crate::features::site;
use crate::i18n::{Lang, lang};
use crate::marks;
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::dates;
use crate::ui::notice::{Arrival, Done};

async fn own(portal: &Portal, db: &impl Db, mark: &str) -> Result<Comment> {
    if !marks::is_mark(mark) {
        return Err(PortalError::NotFound);
    }
    let sealer = portal.sealer()?;
    store::by_submission(db, sealer, &store::submission_of(sealer, mark)).await?.ok_or(PortalError::NotFound)
}

/// `GET /{lang}/discussions/sent/{mark}`
pub async fn page(
    State(portal): State<Portal>,
    Path((lang, mark)): Path<(String, String)>,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let comment = own(&portal, portal.db(), &mark).await?;
    let discussion = store::discussion(portal.db(), comment.discussion).await?;
    let mut page = below(lang, &format!("/sent/{mark}"), &tl!(lang, "talk-own"))
        .under(discussion.title(lang), paths::discussion(lang, &discussion.slug));
    page.unlisted = true;
    let script = portal.assets().url("reception.mjs");
    let response = respond(&portal, page, move || {
        let withdrawn = (arrival.done == "withdrawn").then(|| view! { <Done words=t!("talk-withdrawn") /> });
        let text = comment.words.clone().map(|words| words.text).unwrap_or_default();
        view! {
            {withdrawn}
            <header class="page-header"><h1>{t!("talk-own")}</h1></header>
            <p class="notice" role="status" tabindex="-1" autofocus="" data-standing=comment.standing.name()>
                {told(&comment, lang)}
            </p>
            <dl
                class="facts"
                data-module=script.clone()
                data-draft=draft_of(comment.discussion, comment.paragraph, comment.answers_to)
            >
                <div>
                    <dt>{t!("talk-one")}</dt>
                    <dd><a href=paths::discussion(lang, &discussion.slug)>{discussion.title(lang).to_owned()}</a></dd>
                </div>
                <div><dt>{t!("talk-sent-at")}</dt><dd>{dates::moment(comment.sent_at)}</dd></div>
            </dl>
            {(!text.is_empty())
                .then(|| {
                    view! {
                        <blockquote class="talk-quote" lang=comment.lang.code()>{words::plain(&text)}</blockquote>
                    }
                })}
            {steps(&comment, &discussion, &mark)}
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}

fn told(comment: &Comment, lang: Lang) -> String {
    match (comment.standing, comment.reason) {
        (Standing::Waiting, _) => tl!(lang, "talk-own-waiting"),
        (Standing::Published, _) => tl!(lang, "talk-own-published"),
        (Standing::Refused, Some(reason)) => tl!(lang, "talk-own-refused", reason = words::reason(reason, lang)),
        (Standing::Refused, None) => tl!(lang, "talk-own-refused-only"),
        (Standing::Withdrawn, _) => tl!(lang, "talk-own-withdrawn"),
    }
}

fn steps(comment: &Comment, discussion: &Discussion, mark: &str) -> AnyView {
    let lang = lang();
    let keep = comment.standing.may_become(Standing::Withdrawn).then(|| {
        view! {
            <p>{t!("talk-own-keep")}</p>
            <form class="no-print" method="post" action=paths::discussion_withdraw(lang, mark)>
                <h2>{t!("talk-withdraw")}</h2>
                <p>{t!("talk-withdraw-text")}</p>
                <div class="actions">
                    <button class="button button--quiet" type="submit">{t!("talk-withdraw-do")}</button>
                </div>
            </form>
        }
    });
    view! {
        <p><a href=paths::discussion(lang, &discussion.slug)>{t!("talk-back")}</a></p>
        {keep}
    }
    .into_any()
}

/// Public: the mark of one's own comment is the proof.
/// `POST /{lang}/discussions/sent/{mark}/withdraw`
pub async fn withdraw(State(portal): State<Portal>, Path((lang, mark)): Path<(String, String)>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let done = Arrival::address(&paths::discussion_sent(lang, &mark), "withdrawn");
    let tx = portal.begin().await?;
    let comment = own(&portal, &*tx, &mark).await?;
    if !comment.standing.may_become(Standing::Withdrawn) {
        tx.undo().await?;
        return Ok(Redirect::to(&done).into_response());
    }
    store::withdraw(&*tx, &comment, portal.now()).await?;
    let was_public = comment.standing == Standing::Published;
    if was_public {
        // It must not come back from a snapshot.
        site::raise_version(&*tx, portal.now()).await?;
    }
    tx.commit().await?;
    if was_public {
        portal.refresh().await?;
    }
    Ok(Redirect::to(&done).into_response())
}
