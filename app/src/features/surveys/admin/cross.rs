//! One question set against another: of those who answered one way, how many answered the other
//! question which way.

use leptos::prelude::*;

use crate::error::Result;
use crate::features::surveys::model::question::Question;
use crate::features::surveys::model::tally::{Crossed, cross, share};
use crate::features::surveys::public::share_in_words;
use crate::features::surveys::store;
use crate::i18n::{grouped, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::form::Choice;
use crate::ui::table::{Column, DataTable};

/// Two questions with how their answers go together.
#[derive(Clone)]
pub(super) struct Table {
    rows: Question,
    columns: Question,
    crossed: Crossed,
}

/// The table of two questions that were asked for; nothing where there are no such two.
pub(super) async fn load(
    portal: &Portal,
    survey: i64,
    questions: &[Question],
    (rows, columns): (&str, &str),
) -> Result<Option<Table>> {
    let find = |id: &str| {
        let id: i64 = id.parse().ok()?;
        questions.iter().find(|question| question.id == id && question.kind.can_cross()).cloned()
    };
    let (Some(rows), Some(columns)) = (find(rows), find(columns)) else { return Ok(None) };
    if rows.id == columns.id {
        return Ok(None);
    }
    let given = store::crossing(portal.db(), survey, rows.id, columns.id).await?;
    let crossed = cross(&given, rows.id, columns.id);
    Ok(Some(Table { rows, columns, crossed }))
}

pub(super) fn view(survey: i64, questions: &[Question], table: Option<&Table>) -> AnyView {
    let lang = lang();
    let known: Vec<(String, String)> = questions
        .iter()
        .filter(|question| question.kind.can_cross())
        .map(|question| (question.id.to_string(), question.title(lang).to_owned()))
        .collect();
    if known.len() < 2 {
        return ().into_any();
    }
    let chosen = |pick: fn(&Table) -> i64| table.map(|table| pick(table).to_string()).unwrap_or_default();
    let found = table.map(table_of);
    view! {
        <section class="stack-4" aria-labelledby="cross-title">
            <h2 id="cross-title">{t!("survey-cross")}</h2>
            <form class="filter" method="get" action=paths::admin_survey_part(survey, "results")>
                <Choice
                    name="rows"
                    label=t!("survey-cross-rows")
                    options=known.clone()
                    chosen=chosen(|table| table.rows.id)
                />
                <Choice
                    name="columns"
                    label=t!("survey-cross-columns")
                    options=known
                    chosen=chosen(|table| table.columns.id)
                />
                <div class="actions">
                    <button class="button button--quiet" type="submit">{t!("survey-show")}</button>
                </div>
            </form>
            {found}
        </section>
    }
    .into_any()
}

fn table_of(table: &Table) -> AnyView {
    let lang = lang();
    let mut headings = vec![Column::from(table.rows.title(lang).to_owned())];
    headings.extend(
        table.columns.values().into_iter().map(|value| Column::from(table.columns.value_in_words(value, lang))),
    );
    headings.push(Column::from(t!("survey-people-column")));
    let lines: Vec<_> = table
        .rows
        .values()
        .into_iter()
        .map(|row| {
            let people = table.crossed.people.get(&row).copied().unwrap_or_default();
            let cells: Vec<_> = table
                .columns
                .values()
                .into_iter()
                .map(|column| {
                    let count = table.crossed.pairs.get(&(row, column)).copied().unwrap_or_default();
                    let words = format!("{} ({})", grouped(lang, count), share_in_words(share(count, people), lang));
                    view! { <td class="table__number">{words}</td> }
                })
                .collect();
            view! {
                <tr>
                    <th scope="row">{table.rows.value_in_words(row, lang)}</th>
                    {cells}
                    <td class="table__number">{grouped(lang, people)}</td>
                </tr>
            }
        })
        .collect();
    let caption = format!("{} × {}", table.rows.title(lang), table.columns.title(lang));
    view! { <DataTable label=caption.clone() caption=caption columns=headings>{lines}</DataTable> }.into_any()
}
