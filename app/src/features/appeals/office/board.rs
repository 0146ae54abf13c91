//! The board: what is overdue, due today and soon; by executor and by unit for those who see
//! everybody's appeals, their own for the rest (S004-15.13).

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;

use super::super::model::terms::{Due, Urgency};
use super::super::public::stage_name;
use super::super::require;
use super::super::store::{self, OpenCase};
use super::hands::{Given, Hands};
use super::journal::due_in_words;
use super::{sight, tools};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates;
use crate::ui::table::{DataTable, columns};

/// How many are overdue, due today, due soon, due later.
type Load = [u64; 4];

struct Board {
    /// With the last day of the term that runs, the most urgent first.
    cases: Vec<(OpenCase, NaiveDate, Due)>,
    hands: Hands,
    by_executor: Vec<(String, Load)>,
    by_unit: Vec<(String, Load)>,
    total: Load,
}

/// `GET /admin/appeals/board`
pub(super) async fn page(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    require(&staff)?;
    let board = Arc::new(board(&portal, &staff).await?);
    let page = Page::new(staff.lang, paths::ADMIN_APPEALS_BOARD, tl!(staff.lang, "office-board"))
        .under(&tl!(staff.lang, "appeals-journal"), paths::ADMIN_APPEALS.to_owned());
    let parts = tools::parts(&staff);
    Ok(respond_staff(&portal, &staff, page, move || {
        let [overdue, today, soon, _] = board.total;
        view! {
            <header class="page-header">
                <h1>{t!("office-board")}</h1>
                <p class="lead">{t!("office-board-lead", overdue = overdue, today = today, soon = soon)}</p>
            </header>
            {tools::links(&parts)}
            {loads(t!("office-by-executor"), t!("appeals-executor"), &board.by_executor)}
            {loads(t!("office-by-unit"), t!("content-unit"), &board.by_unit)}
            {cases(&board)}
        }
    })
    .await)
}

async fn board(portal: &Portal, staff: &Staff) -> Result<Board> {
    let sight = sight(staff);
    let today = almaty(portal.now()).date_naive();
    let workers = store::workers(portal.db()).await?;
    let open = store::open_cases(portal.db(), sight).await?;
    let mut cases: Vec<_> =
        open.into_iter().filter_map(|case| case.running.due(today).map(|(day, due)| (case, day, due))).collect();
    cases.sort_by_key(|(_, day, _)| *day);
    let lang = staff.lang;
    let nobody = tl!(lang, "office-nobody");
    let executor = |case: &OpenCase| {
        case.executor_id.and_then(|id| workers.get(&id)).map_or_else(|| nobody.clone(), |worker| worker.name.clone())
    };
    let unit = |case: &OpenCase| {
        let unit = case.executor_id.and_then(|id| workers.get(&id)).and_then(|worker| worker.unit.as_ref());
        unit.map_or_else(|| nobody.clone(), |(_, name)| name.get(lang).to_owned())
    };
    let by = |name: &dyn Fn(&OpenCase) -> String| if sight.all { grouped(&cases, name) } else { Vec::new() };
    Ok(Board {
        by_executor: by(&executor),
        by_unit: by(&unit),
        total: load(cases.iter()),
        hands: Hands::of(portal.db(), cases.iter().map(|(case, ..)| Given::from(case))).await?,
        cases,
    })
}

fn load<'a>(cases: impl Iterator<Item = &'a (OpenCase, NaiveDate, Due)>) -> Load {
    let mut load = Load::default();
    for (.., due) in cases {
        load[Urgency::of(*due) as usize] += 1;
    }
    load
}

fn grouped(cases: &[(OpenCase, NaiveDate, Due)], name: &dyn Fn(&OpenCase) -> String) -> Vec<(String, Load)> {
    let mut groups: BTreeMap<String, Vec<&(OpenCase, NaiveDate, Due)>> = BTreeMap::new();
    for case in cases {
        groups.entry(name(&case.0)).or_default().push(case);
    }
    groups.into_iter().map(|(name, cases)| (name, load(cases.into_iter()))).collect()
}

/// What an urgency is called.
pub(super) fn urgency_name(urgency: Urgency, lang: Lang) -> String {
    match urgency {
        Urgency::Overdue => tl!(lang, "office-overdue"),
        Urgency::Today => tl!(lang, "office-today"),
        Urgency::Soon => tl!(lang, "office-soon"),
        Urgency::Later => tl!(lang, "office-later"),
    }
}

fn loads(caption: String, of: String, loads: &[(String, Load)]) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = loads
        .iter()
        .map(|(name, load)| {
            let cells: Vec<_> = load.iter().map(|count| view! { <td class="table__number">{*count}</td> }).collect();
            view! { <tr><th scope="row">{name.clone()}</th>{cells}</tr> }
        })
        .collect();
    let [overdue, today, soon, later] = Urgency::ALL.map(|urgency| urgency_name(urgency, lang()));
    (!rows.is_empty()).then(|| {
        view! {
            <DataTable label=caption.clone() caption=caption columns=columns([of, overdue, today, soon, later])>
                {rows}
            </DataTable>
        }
    })
}

fn cases(board: &Board) -> AnyView {
    if board.cases.is_empty() {
        return view! { <p class="notice">{t!("office-board-none")}</p> }.into_any();
    }
    let lang = lang();
    let rows: Vec<_> = board
        .cases
        .iter()
        .map(|(case, day, due)| {
            let class = match Urgency::of(*due) {
                Urgency::Overdue => "state state--bad",
                Urgency::Today | Urgency::Soon => "state state--wait",
                Urgency::Later => "state",
            };
            view! {
                <tr>
                    <th scope="row"><a class="nowrap" href=paths::admin_appeal(case.id)>{case.number.to_string()}</a></th>
                    <td>{dates::short_date(*day)}" "<span class=class>{due_in_words(*due)}</span></td>
                    <td>{stage_name(case.running.state, lang)}</td>
                    <td>{board.hands.now(Given::from(case))}</td>
                </tr>
            }
        })
        .collect();
    let headings = columns([t!("appeals-number"), t!("appeals-due"), t!("appeals-state"), t!("office-with-whom")]);
    view! {
        <DataTable label=t!("office-open") caption=t!("office-open") columns=headings>{rows}</DataTable>
    }
    .into_any()
}
