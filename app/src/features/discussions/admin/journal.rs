//! What moderators decided: who, when, for which reason.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::{below_discussion, discussion_of, require};
use crate::document::respond_staff;
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::discussions::model::comment::{Reason, Standing};
use crate::features::discussions::public::words;
use crate::features::discussions::store::{self, Line};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::table::{DataTable, columns};

/// What became of a comment, with the reason.
pub fn in_words(standing: Standing, reason: Option<Reason>, lang: Lang) -> String {
    let words = match standing {
        Standing::Waiting => tl!(lang, "talk-standing-waiting"),
        Standing::Published => tl!(lang, "talk-standing-published"),
        Standing::Refused => tl!(lang, "talk-standing-refused"),
        Standing::Withdrawn => tl!(lang, "talk-standing-withdrawn"),
    };
    match reason {
        Some(reason) if standing == Standing::Refused => format!("{words}: {}", words::reason(reason, lang)),
        _ => words,
    }
}

/// `GET /admin/discussions/{id}/journal`
pub async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let discussion = discussion_of(portal.db(), &id).await?;
    let lines = store::journal(portal.db(), discussion.id).await?;
    let page = below_discussion(&staff, &discussion, "journal", tl!(staff.lang, "talk-journal"));
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header"><h1>{t!("talk-journal")}</h1></header>
            {table(&lines)}
        }
    })
    .await)
}

fn table(lines: &[Line]) -> AnyView {
    if lines.is_empty() {
        return view! { <p>{t!("talk-journal-empty")}</p> }.into_any();
    }
    let lang = lang();
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            view! {
                <tr>
                    <th scope="row"><a href=paths::admin_comment_page(line.comment)>{format!("№ {}", line.comment)}</a></th>
                    <td>{in_words(line.standing, line.reason, lang)}</td>
                    <td>{line.by.clone()}</td>
                    <td>{dates::short_moment(line.at)}</td>
                </tr>
            }
        })
        .collect();
    let headings =
        columns([t!("talk-comment-number"), t!("talk-decision"), t!("talk-decided-by"), t!("talk-decided-at")]);
    let title = t!("talk-journal");
    view! { <DataTable label=title.clone() caption=title columns=headings caption_hidden=true>{rows}</DataTable> }
        .into_any()
}
