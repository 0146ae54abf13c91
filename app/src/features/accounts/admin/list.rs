//! The list of accounts.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::staff::Staff;
use super::super::store::people::{self, PAGE, Person};
use super::{accounts, place_name, role_name};
use crate::document::{Page, respond_staff};
use crate::error::Result;
use crate::paths;
use crate::server::Portal;
use crate::ui::dates;
use crate::ui::pagination::{PageHref, Pagination};
use crate::ui::table::{DataTable, columns};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Search {
    q: String,
    who: String,
    page: String,
}

/// A row: the person, and the roles in words.
#[derive(Clone)]
struct Row {
    person: Person,
    roles: Vec<String>,
}

/// `GET /admin/users`
pub async fn list(State(portal): State<Portal>, staff: Staff, Query(search): Query<Search>) -> Result<Response> {
    accounts(&staff)?;
    let lang = staff.lang;
    let citizens = search.who == "citizens";
    let q: String = search.q.chars().take(200).collect();
    let number = search.page.parse().unwrap_or(1).max(1);
    let (people, count) = people::list(portal.db(), citizens, &q, number).await?;
    let structure = portal.structure()?;
    let now = portal.now();
    let rows: Vec<Row> = people
        .into_iter()
        .map(|person| {
            let role = |(_, grant): &(i64, crate::features::rights::Grant)| {
                format!("{}: {}", role_name(grant.role, lang), place_name(&structure, grant.section, lang))
            };
            Row { roles: person.grants.iter().map(role).collect(), person }
        })
        .collect();
    let mut page = Page::new(lang, paths::ADMIN_USERS, tl!(lang, "admin-users"));
    let who = if citizens { "citizens" } else { "staff" };
    page.query = format!("q={}&who={who}", paths::encode(&q));
    let href = PageHref { path: paths::ADMIN_USERS.to_owned(), query: page.query.clone() };
    let response = respond_staff(&portal, &staff, page, move || {
        let table = (!rows.is_empty()).then(|| table(&rows, now));
        view! {
            <header class="page-header">
                <h1>{t!("admin-users")}</h1>
                <p class="lead">{t!("people-count", count = count)}</p>
            </header>
            <ul class="links">
                <li><a class="button" href=paths::ADMIN_INVITE>{t!("people-invite")}</a></li>
                <li><a href=paths::ADMIN_TWO_STEP>{t!("two-step-roles")}</a></li>
            </ul>
            <form class="filter" method="get" action=paths::ADMIN_USERS role="search">
                <div class="field">
                    <label for="q">{t!("people-search")}</label>
                    <input class="input" type="search" id="q" name="q" maxlength="200" value=q.clone() />
                </div>
                <div class="field">
                    <label for="who">{t!("people-who")}</label>
                    <select class="select" id="who" name="who">
                        <option value="staff" selected=!citizens>{t!("people-staff")}</option>
                        <option value="citizens" selected=citizens>{t!("people-citizens")}</option>
                    </select>
                </div>
                <div class="actions"><button class="button" type="submit">{t!("nav-search")}</button></div>
            </form>
            {table.map_or_else(|| view! { <p>{t!("people-none")}</p> }.into_any(), IntoAny::into_any)}
            <Pagination page=number pages=count.div_ceil(PAGE) href=href.clone() />
        }
    })
    .await;
    Ok(response)
}

fn table(rows: &[Row], now: chrono::DateTime<chrono::Utc>) -> impl IntoView + use<> {
    let rows: Vec<_> = rows
        .iter()
        .map(|Row { person, roles }| {
            let roles: Vec<_> = roles.iter().map(|role| view! { <li>{role.clone()}</li> }).collect();
            let signed_in = match person.signed_in_at {
                Some(moment) => dates::short_moment(moment).into_any(),
                None => t!("people-never").into_any(),
            };
            view! {
                <tr>
                    <th scope="row"><a href=paths::admin_user(person.id)>{person.name.clone()}</a></th>
                    <td>{person.email.clone()}</td>
                    <td><ul class="plain">{roles}</ul></td>
                    <td>{signed_in}</td>
                    <td>{state(person, now)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <DataTable
            label=t!("admin-users") caption=t!("people-caption")
            columns=columns([
                t!("account-name"),
                t!("form-label-email"),
                t!("people-rights"),
                t!("people-signed-in"),
                t!("people-state"),
            ])
        >
            {rows}
        </DataTable>
    }
}

/// Open, closed or locked, and whether the second step is on.
pub fn state(person: &Person, now: chrono::DateTime<chrono::Utc>) -> String {
    let state = if person.disabled_at.is_some() {
        t!("people-closed")
    } else if person.locked_until.is_some_and(|until| until > now) {
        t!("people-locked")
    } else {
        t!("people-open")
    };
    if person.has_two_step { format!("{state}, {}", t!("people-two-step")) } else { state }
}
