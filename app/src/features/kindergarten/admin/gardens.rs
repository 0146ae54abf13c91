//! The directory as the department keeps it.

mod typed;

use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use serde_json::json;

use super::super::memory::board;
use super::super::model::garden::{District, Garden};
use super::super::store;
use super::super::words::{district_name, ownership, teaching_name};
use super::{id_of, publish, require};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Area, Check, Choice, ErrorSummary, Field, trilingual};
use crate::ui::notice::{Arrival, Done};
use crate::ui::table::{DataTable, columns};

use typed::{Typed, flag};

/// `GET /admin/kindergartens`
pub async fn list(State(portal): State<Portal>, staff: Staff, Query(arrival): Query<Arrival>) -> Result<Response> {
    require(&staff)?;
    let board = board(&portal).await?;
    let page = Page::new(staff.lang, paths::ADMIN_KINDERGARTENS, tl!(staff.lang, "kinder-gardens"))
        .under(&tl!(staff.lang, "kinder-office"), paths::ADMIN_KINDERGARTEN.to_owned());
    Ok(respond_staff(&portal, &staff, page, move || {
        let lang = lang();
        let rows: Vec<_> = board
            .gardens
            .iter()
            .map(|garden| {
                let state = if garden.is_open { t!("kinder-garden-open") } else { t!("kinder-garden-closed") };
                view! {
                    <tr>
                        <td>{garden.code.clone()}</td>
                        <th scope="row">
                            <a href=paths::admin_kindergarten(garden.id)>{garden.name.get(lang).to_owned()}</a>
                        </th>
                        <td>{district_name(garden.district, lang)}</td>
                        <td>{ownership(garden.is_public, lang)}</td>
                        <td class="table__number">{garden.free()}" / "{garden.places()}</td>
                        <td>{state}</td>
                    </tr>
                }
            })
            .collect();
        let is_empty = rows.is_empty();
        let heads = [
            t!("kinder-code"),
            t!("kinder-garden"),
            t!("kinder-district"),
            t!("kinder-ownership"),
            t!("kinder-free-of"),
            t!("kinder-import-state"),
        ];
        view! {
            {(arrival.done == "saved").then(|| view! { <Done words=t!("kinder-garden-saved") /> })}
            <header class="page-header"><h1>{t!("kinder-gardens")}</h1></header>
            <p><a class="button" href=paths::NEW_KINDERGARTEN>{t!("kinder-garden-new")}</a></p>
            {is_empty.then(|| view! { <p>{t!("kinder-gardens-none")}</p> })}
            {(!is_empty)
                .then(|| {
                    view! {
                        <DataTable
                            label=t!("kinder-gardens")
                            caption=t!("kinder-gardens")
                            columns=columns(heads)
                            caption_hidden=true
                        >
                            {rows}
                        </DataTable>
                    }
                })}
        }
    })
    .await)
}

/// `GET /admin/kindergartens/new`
pub async fn blank(State(portal): State<Portal>, staff: Staff) -> Result<Response> {
    require(&staff)?;
    let typed = Typed { is_open: flag(true), is_public: flag(true), lang_kk: flag(true), ..Typed::default() };
    Ok(form_page(&portal, &staff, None, typed, FieldErrors::default()).await)
}

/// `GET /admin/kindergartens/{id}`
pub async fn filled(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let garden = one(&portal, &id).await?;
    Ok(form_page(&portal, &staff, Some(garden.id), Typed::from(&garden), FieldErrors::default()).await)
}

async fn one(portal: &Portal, id: &str) -> Result<Garden> {
    let id = id_of(id)?;
    let all = store::gardens(portal.db()).await?;
    all.into_iter().find(|garden| garden.id == id).ok_or(PortalError::NotFound)
}

/// `POST /admin/kindergartens/new`
pub async fn add(State(portal): State<Portal>, staff: Staff, Form(typed): Form<Typed>) -> Result<Response> {
    require(&staff)?;
    keep(&portal, &staff, None, typed).await
}

/// `POST /admin/kindergartens/{id}`
pub async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let before = one(&portal, &id).await?;
    keep(&portal, &staff, Some(before), typed).await
}

async fn keep(portal: &Portal, staff: &Staff, before: Option<Garden>, typed: Typed) -> Result<Response> {
    let id = before.as_ref().map(|garden| garden.id);
    let garden = match typed.garden(id.unwrap_or_default(), staff.lang) {
        Ok(garden) => garden,
        Err(errors) => return Ok(form_page(portal, staff, id, typed, errors).await),
    };
    let tx = portal.begin().await?;
    if !store::keep_garden(&*tx, &garden, portal.now()).await? {
        tx.undo().await?;
        let mut errors = FieldErrors::default();
        errors.add("code", tl!(staff.lang, "kinder-fault-code-taken"));
        return Ok(form_page(portal, staff, id, typed, errors).await);
    }
    let record = audit::Record {
        action: if before.is_some() { "change" } else { "add" },
        target: "kindergarten",
        target_id: garden.code.clone(),
        title: garden.name.kk.clone(),
        before: before.map(|garden| json!(garden)),
        after: Some(json!(garden)),
    };
    audit::record(&*tx, Some(staff), portal.now(), record).await?;
    publish(portal, tx).await?;
    Ok(Redirect::to(&Arrival::address(paths::ADMIN_KINDERGARTENS, "saved")).into_response())
}

async fn form_page(portal: &Portal, staff: &Staff, id: Option<i64>, typed: Typed, errors: FieldErrors) -> Response {
    let address = id.map_or_else(|| paths::NEW_KINDERGARTEN.to_owned(), paths::admin_kindergarten);
    let title = if typed.name_kk.is_empty() { tl!(staff.lang, "kinder-garden-new") } else { typed.name_kk.clone() };
    let mut page = Page::new(staff.lang, address.clone(), title.clone())
        .under(&tl!(staff.lang, "kinder-gardens"), paths::ADMIN_KINDERGARTENS.to_owned());
    page.refuse(&errors);
    respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <form class="form" method="post" action=address.clone() novalidate="">{fields(&typed, &errors)}</form>
        }
    })
    .await
}

fn fields(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let lang = lang();
    let districts = District::ALL.map(|own| (own.name().to_owned(), district_name(own, lang))).to_vec();
    let names = [typed.name_kk.as_str(), &typed.name_ru, &typed.name_en];
    let addresses = [typed.address_kk.as_str(), &typed.address_ru, &typed.address_en];
    let name_label = |own: Lang| format!("{} ({})", t!("kinder-garden-name"), own.own_name());
    let address_label = |own: Lang| format!("{} ({})", t!("content-address"), own.own_name());
    let text = |name: &'static str, label: String, hint: Option<String>, value: &str| {
        let (value, errors) = (value.to_owned(), errors.clone());
        view! { <Field name=name label=label hint=hint value=value autocomplete="off" errors=errors /> }
    };
    view! {
        {text("code", t!("kinder-code"), Some(t!("kinder-code-hint")), &typed.code)}
        {trilingual("name", name_label, names, None, errors)}
        {trilingual("address", address_label, addresses, None, errors)}
        {text("postal_index", t!("content-postal-index"), None, &typed.postal_index)}
        {text("phone", t!("content-phone"), None, &typed.phone)}
        <Choice
            name="district"
            label=t!("kinder-district")
            options=districts
            chosen=typed.district.clone()
            none=t!("kinder-choose")
            errors=errors.clone()
        />
        <Check
            name="lang_kk"
            label=teaching_name(Lang::Kk, lang)
            about=t!("kinder-teaching")
            checked=!typed.lang_kk.is_empty()
            errors=errors.clone()
        />
        <Check name="lang_ru" label=teaching_name(Lang::Ru, lang) checked=!typed.lang_ru.is_empty() />
        <Check name="is_public" label=ownership(true, lang) checked=!typed.is_public.is_empty() />
        <Area
            name="groups"
            label=t!("kinder-groups")
            rows=6
            value=typed.groups.clone()
            hint=t!("kinder-groups-hint")
            errors=errors.clone()
        />
        {text("point", t!("kinder-point"), Some(t!("kinder-point-hint")), &typed.point)}
        <Check name="is_open" label=t!("kinder-garden-open") checked=!typed.is_open.is_empty() />
        <div class="actions"><button class="button" type="submit">{t!("kinder-garden-save")}</button></div>
    }
}
