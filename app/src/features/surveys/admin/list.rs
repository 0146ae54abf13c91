//! All surveys at a glance.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;

use super::{require, words};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::surveys::model::{Stand, Survey};
use crate::features::surveys::public::stand_in_words;
use crate::features::surveys::store;
use crate::i18n::{grouped, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::table::{DataTable, columns};

/// `GET /admin/surveys`
pub async fn page(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    require(&staff)?;
    let now = portal.now();
    let people = store::all_counts(portal.db()).await?;
    let row = |survey: Survey| (survey.stand(now), people.get(&survey.id).copied().unwrap_or_default(), survey);
    let rows: Vec<_> = store::all(portal.db()).await?.into_iter().map(row).collect();
    let page = Page::new(staff.lang, paths::ADMIN_SURVEYS, tl!(staff.lang, "survey-list"));
    Ok(respond_staff(&portal, &staff, page, move || {
        view! {
            <header class="page-header"><h1>{t!("survey-list")}</h1></header>
            <p><a class="button" href=paths::ADMIN_NEW_SURVEY>{t!("survey-new")}</a></p>
            {table(&rows)}
        }
    })
    .await)
}

fn table(rows: &[(Stand, u64, Survey)]) -> AnyView {
    if rows.is_empty() {
        return view! { <p>{t!("survey-none-yet")}</p> }.into_any();
    }
    let lang = lang();
    let lines: Vec<_> = rows
        .iter()
        .map(|(stand, people, survey)| {
            let term = if *stand == Stand::Draft { String::new() } else { stand_in_words(survey, *stand, lang) };
            view! {
                <tr>
                    <th scope="row"><a href=paths::admin_survey(survey.id)>{survey.title(lang).to_owned()}</a></th>
                    <td>{words::sort(survey.sketch.sort, lang)}</td>
                    <td>{words::stand(*stand, lang)}</td>
                    <td>{term}</td>
                    <td class="table__number">{grouped(lang, *people)}</td>
                </tr>
            }
        })
        .collect();
    let headings = columns([
        t!("survey-title-field"),
        t!("survey-sort"),
        t!("survey-state"),
        t!("survey-term"),
        t!("survey-people-column"),
    ]);
    view! {
        <DataTable label=t!("survey-list") caption=t!("survey-list") columns=headings caption_hidden=true>
            {lines}
        </DataTable>
    }
    .into_any()
}
