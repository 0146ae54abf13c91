//! The office's own words about the appeals of a year or a quarter, beside the figures that the
//! portal counts (O116-L-11.4).

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::Datelike as _;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::model::period::Period;
use super::super::public::period_name;
use super::super::store;
use super::keeps_texts;
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::features::site;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::form::{Area, ErrorSummary};
use crate::ui::notice::{Arrival, Done};

/// Letters of a review in one language.
const LONGEST: usize = 20_000;
/// In the address of the page after it.
const SAVED: &str = "saved";

/// All three are demanded: what is not sent would be saved as nothing.
#[derive(Clone, Debug, Deserialize)]
pub struct Typed {
    #[serde(rename = "text_kk")]
    kk: String,
    #[serde(rename = "text_ru")]
    ru: String,
    #[serde(rename = "text_en")]
    en: String,
}

/// Only registrars and editors write reviews.
fn require(staff: &Staff) -> Result<()> {
    if keeps_texts(staff) { Ok(()) } else { Err(PortalError::Forbidden) }
}

/// `GET /admin/appeals/reviews`
pub(super) async fn list(
    State(portal): State<Portal>,
    staff: Staff,
    Query(arrival): Query<Arrival>,
) -> Result<Response> {
    require(&staff)?;
    let today = almaty(portal.now()).date_naive();
    let first = store::first_year(portal.db()).await?.unwrap_or(today.year());
    let page = Page::new(staff.lang, paths::ADMIN_APPEALS_REVIEWS, tl!(staff.lang, "office-reviews"))
        .under(&tl!(staff.lang, "appeals-journal"), paths::ADMIN_APPEALS.to_owned());
    Ok(respond_staff(&portal, &staff, page, move || {
        let periods: Vec<_> = Period::since(first, today)
            .into_iter()
            .map(|period| {
                view! { <li><a href=paths::admin_appeal_review(&period.to_string())>{period_name(period, lang())}</a></li> }
            })
            .collect();
        let saved = arrival.about::<Period>().filter(|_| arrival.done == SAVED);
        let done = saved.map(|period| t!("office-done-review", period = period_name(period, lang())));
        view! {
            {done.map(|words| view! { <Done words=words /> })}
            <header class="page-header">
                <h1>{t!("office-reviews")}</h1>
                <p class="lead">{t!("office-reviews-lead")}</p>
            </header>
            <ul class="links">{periods}</ul>
        }
    })
    .await)
}

/// `GET /admin/appeals/reviews/{period}`
pub(super) async fn filled(State(portal): State<Portal>, staff: Staff, Path(period): Path<String>) -> Result<Response> {
    require(&staff)?;
    let period = begun(&portal, &period)?;
    let [kk, ru, en] = store::review(portal.db(), period).await?;
    let typed = Typed { kk, ru, en };
    Ok(page(&portal, &staff, period, typed, FieldErrors::default()).await)
}

/// `POST /admin/appeals/reviews/{period}`
pub(super) async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(period): Path<String>,
    form: Result<Form<Typed>, FormRejection>,
) -> Result<Response> {
    require(&staff)?;
    let Form(typed) = form.map_err(|_| PortalError::BadRequest)?;
    let period = begun(&portal, &period)?;
    let texts = [&typed.kk, &typed.ru, &typed.en].map(|text| text.trim().replace("\r\n", "\n"));
    let mut errors = FieldErrors::default();
    for (field, text) in ["text_kk", "text_ru", "text_en"].into_iter().zip(&texts) {
        if text.chars().count() > LONGEST {
            errors.add(field, tl!(staff.lang, "appeals-fault-long", most = LONGEST));
        }
    }
    if !errors.is_empty() {
        return Ok(page(&portal, &staff, period, typed, errors).await);
    }
    let tx = portal.begin().await?;
    store::save_review(&*tx, period, texts.each_ref().map(String::as_str), portal.now()).await?;
    let record = Record {
        action: "change",
        target: "appeal-review",
        target_id: period.to_string(),
        title: period_name(period, staff.lang),
        ..Record::default()
    };
    audit::record(&*tx, Some(&staff), portal.now(), record).await?;
    site::go_public(&portal, tx).await?;
    Ok(Redirect::to(&Arrival::address_about(paths::ADMIN_APPEALS_REVIEWS, SAVED, period)).into_response())
}

fn begun(portal: &Portal, period: &str) -> Result<Period> {
    let today = almaty(portal.now()).date_naive();
    period.parse().ok().filter(|period: &Period| period.has_begun(today)).ok_or(PortalError::NotFound)
}

async fn page(portal: &Portal, staff: &Staff, period: Period, typed: Typed, errors: FieldErrors) -> Response {
    let address = paths::admin_appeal_review(&period.to_string());
    let mut page = Page::new(staff.lang, address.clone(), period_name(period, staff.lang))
        .under(&tl!(staff.lang, "appeals-journal"), paths::ADMIN_APPEALS.to_owned())
        .under(&tl!(staff.lang, "office-reviews"), paths::ADMIN_APPEALS_REVIEWS.to_owned());
    page.refuse(&errors);
    respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{period_name(period, lang())}</h1>
                <p class="lead">{t!("office-review-lead")}</p>
            </header>
            <form class="form" method="post" action=address.clone() novalidate="">
                <Area name="text_kk" label=Lang::Kk.own_name().to_owned() rows=10 value=typed.kk.clone() errors=errors.clone() />
                <Area name="text_ru" label=Lang::Ru.own_name().to_owned() rows=10 value=typed.ru.clone() errors=errors.clone() />
                <Area name="text_en" label=Lang::En.own_name().to_owned() rows=10 value=typed.en.clone() errors=errors.clone() />
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        }
    })
    .await
}
