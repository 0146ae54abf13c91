//! The plan of a month for the staff, and as a file.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;

use super::model::State as PlanState;
use super::overview::{Asked, Overview, lines, overview as overview_of, state_name};
use super::views::{list, month_table};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::i18n::lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::filter::{self, OneOrAll};
use crate::ui::notice::saved;
use crate::ui::{csv, dates};

/// `GET /admin/plan`
pub async fn plan(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let overview = Arc::new(overview_of(&portal, &staff, &asked).await?);
    let mut page = Page::new(staff.lang, paths::ADMIN_PLAN, tl!(staff.lang, "plan-title"));
    page.query = asked.query(&overview.month.name(), &asked.view);
    let plans = staff.may(Action::ReviewContent, &Place::Anywhere);
    let me = staff.user.id;
    let is_saved = asked.done == "saved";
    Ok(respond_staff(&portal, &staff, page, move || {
        let first = overview.month.first();
        let heading = dates::month_of_year(chrono::Datelike::month(&first), chrono::Datelike::year(&first), lang());
        view! {
            <header class="page-header">
                <h1>{t!("plan-title")}</h1>
                <p class="lead">{t!("plan-lead")}</p>
            </header>
            {saved(is_saved)}
            {links(&asked, &overview, plans, me)}
            {filter(&asked, &overview)}
            {(!overview.late.is_empty()).then(|| list(&overview.late, overview.today, t!("plan-late")))}
            <h2>{heading.clone()}</h2>
            {months(&asked, &overview)}
            {if overview.is_list {
                list(&overview.rows, overview.today, heading).into_any()
            } else {
                month_table(&overview, heading).into_any()
            }}
        }
    })
    .await)
}

/// `GET /admin/plan.csv`
pub async fn csv_file(State(portal): State<Portal>, staff: Staff, Query(asked): Query<Asked>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &Place::Anywhere)?;
    let overview = overview_of(&portal, &staff, &asked).await?;
    Ok(csv::download(&format!("plan-{}.csv", overview.month.name()), &lines(&overview, staff.lang)))
}

fn links(asked: &Asked, overview: &Overview, plans: bool, me: i64) -> impl IntoView + use<> {
    let month = overview.month.name();
    let own = Asked { person: me.to_string(), ..Asked::default() };
    view! {
        <ul class="links no-print">
            {plans.then(|| view! { <li><a class="button" href=paths::NEW_PLAN_ITEM>{t!("plan-new")}</a></li> })}
            <li><a href=paths::plan(&own.query(&month, "list"))>{t!("plan-own")}</a></li>
            <li><a href=paths::plan_file(&asked.query(&month, &asked.view)) download="">{t!("duties-csv")}</a></li>
        </ul>
    }
}

/// The months before and after, and the other view.
fn months(asked: &Asked, overview: &Overview) -> impl IntoView + use<> {
    let to = |by: i32| overview.month.shifted(by).map(|month| paths::plan(&asked.query(&month.name(), &asked.view)));
    let other_view = if overview.is_list { "month" } else { "list" };
    let other = if overview.is_list { t!("plan-as-month") } else { t!("plan-as-list") };
    view! {
        <nav class="plan__months no-print" aria-label=t!("plan-months")>
            {to(-1).map(|href| view! { <a href=href rel="prev">{t!("plan-previous")}</a> })}
            {to(1).map(|href| view! { <a href=href rel="next">{t!("plan-next")}</a> })}
            <a href=paths::plan(&asked.query(&overview.month.name(), other_view))>{other}</a>
        </nav>
    }
}

fn filter(asked: &Asked, overview: &Overview) -> impl IntoView + use<> {
    let lang = lang();
    let units = overview.units.iter().map(|(id, name)| (id.to_string(), name.get(lang).to_owned())).collect();
    let people = overview.people.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let states = PlanState::ALL.map(|state| (state.name().to_owned(), state_name(state, false, lang))).to_vec();
    let fields = view! {
        <div class="field">
            <label for="month">{t!("plan-month")}</label>
            <input class="input" type="month" id="month" name="month" value=overview.month.name() />
        </div>
        <OneOrAll name="unit" label=t!("content-unit") options=units chosen=asked.unit.clone() />
        <OneOrAll name="person" label=t!("plan-responsible") options=people chosen=asked.person.clone() />
        <OneOrAll name="state" label=t!("plan-state") options=states chosen=asked.state.clone() />
        <input type="hidden" name="view" value=if overview.is_list { "list" } else { "month" } />
    };
    filter::form(paths::ADMIN_PLAN, t!("plan-filter"), fields)
}
