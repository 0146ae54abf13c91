//! The incoming journal (R95-3-2): what came in, where it stands, what is due.

use axum::extract::{Query, State};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::states::State as Stage;
use super::super::model::terms::{Due, due};
use super::super::public::{kind_name, stage_name};
use super::super::store::{self, Appeal};
use super::sees;
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::i18n::lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::csv;
use crate::ui::dates;
use crate::ui::form::Choice;
use crate::ui::table::{DataTable, columns};

/// What of the journal is wanted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
}

/// `GET /admin/appeals`: everybody sees the appeals in which they play a part.
pub(super) async fn list(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    super::super::require(&staff)?;
    let found = seen(&portal, &staff, &asked).await?;
    let today = almaty(portal.now()).date_naive();
    let page = Page::new(staff.lang, paths::ADMIN_APPEALS, tl!(staff.lang, "appeals-journal"));
    Ok(respond_staff(&portal, &staff, page, move || {
        let late = found.iter().filter(|appeal| matches!(next_due(appeal, today), Some((_, Due::Overdue(_))))).count();
        view! {
            <header class="page-header">
                <h1>{t!("appeals-journal")}</h1>
                <p class="lead">{t!("appeals-journal-lead", count = found.len(), late = late)}</p>
            </header>
            {filter(&asked)}
            {table(&found, today)}
            <p class="no-print"><a href="/admin/appeals.csv" download="">{t!("duties-csv")}</a></p>
        }
    })
    .await)
}

async fn seen(portal: &Portal, staff: &Staff, asked: &Asked) -> Result<Vec<Appeal>> {
    let all = store::journal(portal.db(), portal.sealer()?, Stage::from_name(&asked.state)).await?;
    Ok(all.into_iter().filter(|appeal| sees(staff, appeal)).collect())
}

/// The term that runs now, with how it stands.
pub(super) fn next_due(appeal: &Appeal, today: NaiveDate) -> Option<(NaiveDate, Due)> {
    let stand = appeal.stand;
    let day = match stand.state {
        state if state.is_closed() => None,
        // Registered on the day of receipt (R95-3-1c).
        Stage::Received => Some(almaty(appeal.received_at).date_naive()),
        Stage::AnswerReady => appeal.place_by,
        _ if !stand.acknowledged => appeal.acknowledge_by.min(appeal.answer_by).or(appeal.acknowledge_by),
        _ => appeal.answer_by,
    }?;
    Some((day, due(day, today)))
}

/// How a term stands, in words.
pub(super) fn due_in_words(due: Due) -> String {
    match due {
        Due::In(0) => t!("appeals-due-today"),
        Due::In(days) => t!("appeals-due-in", days = days),
        Due::Overdue(days) => t!("appeals-due-over", days = days),
    }
}

fn filter(asked: &Asked) -> impl IntoView + use<> {
    let states = Stage::ALL.map(|state| (state.name().to_owned(), stage_name(state, lang()))).to_vec();
    view! {
        <form class="filter no-print" action=paths::ADMIN_APPEALS role="search" aria-label=t!("appeals-journal-filter")>
            <Choice
                name="state"
                label=t!("appeals-state")
                options=states
                chosen=asked.state.clone()
                none=t!("appeals-state-any")
            />
            <div class="actions"><button class="button button--quiet" type="submit">{t!("appeals-track-show")}</button></div>
        </form>
    }
}

fn table(found: &[Appeal], today: NaiveDate) -> impl IntoView + use<> {
    if found.is_empty() {
        return view! { <p>{t!("appeals-journal-none")}</p> }.into_any();
    }
    let rows: Vec<_> = found
        .iter()
        .map(|appeal| {
            let due = next_due(appeal, today).map(|(day, due)| {
                let class = if matches!(due, Due::Overdue(_)) { "state state--bad" } else { "state" };
                view! { {dates::date(day)}" "<span class=class>{due_in_words(due)}</span> }
            });
            view! {
                <tr>
                    <th scope="row">
                        <a class="nowrap" href=paths::admin_appeal(appeal.id)>{appeal.number.to_string()}</a>
                    </th>
                    <td>{dates::moment(appeal.received_at)}</td>
                    <td>{kind_name(appeal.kind, lang())}</td>
                    <td>{appeal.letter.subject.clone()}</td>
                    <td>{stage_name(appeal.stand.state, lang())}</td>
                    <td>{due}</td>
                </tr>
            }
        })
        .collect();
    let headings = columns([
        t!("appeals-number"),
        t!("appeals-received-at"),
        t!("appeals-kind-short"),
        t!("appeals-subject-short"),
        t!("appeals-state"),
        t!("appeals-due"),
    ]);
    view! {
        <DataTable label=t!("appeals-journal") caption=t!("appeals-journal") columns=headings caption_hidden=true>
            {rows}
        </DataTable>
    }
    .into_any()
}

/// `GET /admin/appeals.csv`: the journal as a file, without what applicants wrote.
pub(super) async fn csv_file(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    super::super::require(&staff)?;
    let lang = staff.lang;
    let found = seen(&portal, &staff, &Asked::default()).await?;
    let heading = [
        tl!(lang, "appeals-number"),
        tl!(lang, "appeals-journal-number"),
        tl!(lang, "appeals-received-at"),
        tl!(lang, "appeals-kind-short"),
        tl!(lang, "appeals-state"),
        tl!(lang, "appeals-answer-by"),
    ];
    let lines = found.iter().map(|appeal| {
        [
            appeal.number.to_string(),
            appeal.journal_number.clone().unwrap_or_default(),
            almaty(appeal.received_at).format("%Y-%m-%d %H:%M").to_string(),
            kind_name(appeal.kind, lang),
            stage_name(appeal.stand.state, lang),
            appeal.answer_by.map(|day| day.to_string()).unwrap_or_default(),
        ]
        .to_vec()
    });
    let lines: Vec<Vec<String>> = std::iter::once(heading.to_vec()).chain(lines).collect();
    Ok(csv::download("appeals.csv", &lines))
}
