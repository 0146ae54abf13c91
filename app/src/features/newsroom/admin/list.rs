//! The list of content, with filters.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::widgets::{FormState, line};
use super::{actions::ANYWHERE, sent::Sent, words};
use crate::document::{Page, respond_staff};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::newsroom::model::Stage;
use crate::features::newsroom::store::{self, Filter, ListRow};
use crate::features::rights::{Action, Place};
use crate::i18n::lang;
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;
use crate::ui::filter::{self, OneOrAll};
use crate::ui::form::Choice;
use crate::ui::pagination::{PageHref, Pagination};
use crate::ui::table::{DataTable, columns};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    q: String,
    section: String,
    stage: String,
    page: Option<u64>,
}

/// `GET /admin/content`
pub async fn page(State(portal): State<Portal>, staff: Staff, Query(query): Query<ListQuery>) -> Result<Response> {
    staff.require(Action::ViewNewsroom, &ANYWHERE)?;
    let lang = staff.lang;
    let structure = portal.structure()?;
    let section: Option<i64> = query.section.parse().ok();
    let own = own_items(&structure, &staff);
    let wanted = section.map_or_else(|| own.clone(), |id| items_of(&structure, id));
    let filter = Filter {
        sections: Some(wanted.into_iter().filter(|id| own.contains(id)).collect()),
        stage: Stage::ALL.into_iter().find(|stage| stage.name() == query.stage),
        words: query.q.clone(),
        only_emergencies: query.stage == "emergency",
        only_deleted: query.stage == "deleted",
        ..Filter::default()
    };
    let number = query.page.unwrap_or(1);
    if !(1..=MOST_PAGES).contains(&number) {
        return Err(PortalError::NotFound);
    }
    let (rows, pages) = store::list(portal.db(), &filter, number, lang).await?;
    let mut document = Page::new(lang, paths::ADMIN_CONTENT, tl!(lang, "admin-content"));
    let kept = format!(
        "q={}&section={}&stage={}",
        paths::encode(&query.q),
        query.section.parse::<i64>().map(|id| id.to_string()).unwrap_or_default(),
        paths::encode(&query.stage)
    );
    document.query.clone_from(&kept);
    let href = PageHref { path: paths::ADMIN_CONTENT.to_owned(), query: kept };
    let pairs = vec![
        ("q".to_owned(), query.q),
        ("section".to_owned(), query.section.clone()),
        ("stage".to_owned(), query.stage),
    ];
    let form = FormState { sent: Sent::new(pairs), ..FormState::default() };
    let new = paths::new_entry(section);
    Ok(respond_staff(&portal, &staff, document, move || {
        view! {
            <header class="page-header">
                <h1>{t!("admin-content")}</h1>
                <p><a class="button" href=new.clone()>{t!("newsroom-new")}</a></p>
            </header>
            {filters(&form, &structure)}
            {table(&rows, &structure)}
            <Pagination page=number pages=pages href=href.clone() />
        }
    })
    .await)
}

/// Nobody turns over more pages by hand.
const MOST_PAGES: u64 = 100_000;

/// The items this person may look into.
fn own_items(structure: &Structure, staff: &Staff) -> Vec<i64> {
    let items = structure.all().flat_map(|section| section.items.iter().map(move |item| (section, item)));
    items
        .filter(|(section, item)| staff.may(Action::ViewNewsroom, &Place::Section(vec![item.id, section.id])))
        .map(|(_, item)| item.id)
        .collect()
}

/// The items of a section, or the item itself.
fn items_of(structure: &Structure, id: i64) -> Vec<i64> {
    match structure.all().find(|section| section.id == id) {
        Some(section) => section.items.iter().map(|item| item.id).collect(),
        None => vec![id],
    }
}

fn filters(form: &FormState, structure: &Structure) -> impl IntoView + use<> {
    let lang = lang();
    let mut sections = Vec::new();
    for section in structure.all() {
        sections.push((section.id.to_string(), section.title.get(lang).to_owned()));
        for item in &section.items {
            sections.push((item.id.to_string(), format!("– {}", item.title.get(lang))));
        }
    }
    let mut stages = Stage::ALL.map(|stage| (stage.name().to_owned(), words::stage(lang, stage))).to_vec();
    stages.push(("emergency".to_owned(), t!("newsroom-emergencies")));
    stages.push(("deleted".to_owned(), t!("newsroom-deleted")));
    let chosen = |name: &str| form.sent.get(name).to_owned();
    let fields = view! {
        {line(form, "q", t!("newsroom-words"), "search", None, None)}
        <Choice name="section" label=t!("newsroom-section") options=sections chosen=chosen("section") none=t!("translations-everywhere") />
        <OneOrAll name="stage" label=t!("newsroom-stage") options=stages chosen=chosen("stage") />
    };
    filter::form(paths::ADMIN_CONTENT, t!("newsroom-filter"), fields)
}

/// Entries as a table.
pub(super) fn table(rows: &[ListRow], structure: &Structure) -> impl IntoView + use<> {
    let lang = lang();
    if rows.is_empty() {
        return view! { <p>{t!("newsroom-none")}</p> }.into_any();
    }
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let href = match (row.entry_id, row.item_id) {
                (Some(entry), _) => paths::entry_page(entry),
                (None, Some(item)) => paths::edit_item(item),
                (None, None) => paths::ADMIN_CONTENT.to_owned(),
            };
            let place = structure.item_by_id(row.section_id).map(|(_, item)| item.title.get(lang).to_owned());
            let languages = row.languages.iter().map(|lang| lang.short_name()).collect::<Vec<_>>().join(", ");
            let title = if row.title.is_empty() { words::kind(lang, &row.kind) } else { row.title.clone() };
            let emergency = row
                .is_emergency
                .then(|| view! { <strong class="tag tag--warning">{t!("newsroom-emergency-tag")}</strong> });
            view! {
                <tr>
                    <th scope="row"><a href=href>{title}</a> {emergency}</th>
                    <td>{words::kind(lang, &row.kind)}</td>
                    <td>{place}</td>
                    <td>
                        {words::stage(lang, row.stage)}
                        {row.publish_at.map(|moment| view! { " " {dates::short_moment(moment)} })}
                    </td>
                    <td>{if row.is_live { t!("newsroom-yes") } else { t!("newsroom-no") }}</td>
                    <td>{languages}</td>
                    <td>{dates::short_moment(row.changed_at)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <DataTable
            label=t!("admin-content") caption=t!("admin-content") caption_hidden=true
            columns=columns([
                t!("newsroom-field-title"),
                t!("newsroom-kind"),
                t!("newsroom-section"),
                t!("newsroom-stage"),
                t!("newsroom-on-site"),
                t!("newsroom-languages"),
                t!("newsroom-changed"),
            ])
        >
            {rows}
        </DataTable>
    }
    .into_any()
}
