//! Every comment as a row, for those who prepare the conclusion. Each such file is a line of the log.

use axum::extract::{Path, State};
use axum::response::Response;

use super::{discussion_of, journal, log, require};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::discussions::model::comment::Comment;
use crate::features::discussions::store;
use crate::i18n::Lang;
use crate::server::{Portal, almaty};
use crate::ui::csv;

/// `GET /admin/discussions/{id}/comments.csv`
pub async fn csv_file(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let discussion = discussion_of(portal.db(), &id).await?;
    let lang = staff.lang;
    let comments = store::every(portal.db(), portal.sealer()?, discussion.id).await?;
    let mut rows = vec![vec![
        tl!(lang, "talk-comment-number"),
        tl!(lang, "talk-answers-to-column"),
        tl!(lang, "talk-paragraph-column"),
        tl!(lang, "talk-author"),
        tl!(lang, "talk-text-column"),
        tl!(lang, "talk-sent-at"),
        tl!(lang, "talk-state"),
        tl!(lang, "talk-official"),
    ]];
    rows.extend(comments.into_iter().map(|comment| row(comment, lang)));
    let tx = portal.begin().await?;
    log(&portal, &*tx, &staff, ("export", &discussion), (None, None)).await?;
    tx.commit().await?;
    Ok(csv::download(&format!("{}-comments.csv", discussion.slug), &rows))
}

fn row(comment: Comment, lang: Lang) -> Vec<String> {
    let (said, number) = (comment.words.unwrap_or_default(), |number: Option<i64>| number.map(|id| id.to_string()));
    vec![
        comment.id.to_string(),
        number(comment.answers_to).unwrap_or_default(),
        number(comment.paragraph.map(i64::from)).unwrap_or_default(),
        said.name,
        said.text,
        almaty(comment.sent_at).format("%Y-%m-%d %H:%M").to_string(),
        journal::in_words(comment.standing, comment.reason, lang),
        comment.reply.map(|reply| reply.text).unwrap_or_default(),
    ]
}
