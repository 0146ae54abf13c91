//! What was done with the answers: told on the page of the results, and by mail to those who
//! answered with a confirmed address and wanted to hear of it.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;

use super::{log, require, survey_of};
use crate::document::{Page, respond_staff};
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::mail::{self, Mail};
use crate::features::site;
use crate::features::surveys::model::{Stand, Survey};
use crate::features::surveys::store;
use crate::i18n::{Lang, Trilingual};
use crate::paths;
use crate::server::{Db, Portal};
use crate::ui::form::{Check, ErrorSummary};
use crate::ui::notice::Arrival;
use crate::ui::typed::{Typed, areas, put_three, three, value};

const LONGEST: usize = 5_000;

/// `GET /admin/surveys/{id}/outcome`
pub(super) async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    let mut typed = Typed::new();
    put_three(&mut typed, "outcome", &survey.outcome);
    form_page(&portal, &staff, survey, typed, FieldErrors::default()).await
}

fn read(typed: &Typed, lang: Lang) -> Result<Trilingual, FieldErrors> {
    let outcome = three(typed, "outcome");
    let mut errors = FieldErrors::default();
    if outcome.kk.is_empty() {
        errors.add("outcome_kk", tl!(lang, "survey-fault-outcome"));
    }
    for (own, text) in Lang::ALL.into_iter().zip([&outcome.kk, &outcome.ru, &outcome.en]) {
        if text.chars().count() > LONGEST {
            errors.add(format!("outcome_{own}"), tl!(lang, "appeals-fault-long", most = LONGEST));
        }
    }
    if errors.is_empty() { Ok(outcome) } else { Err(errors) }
}

/// `POST /admin/surveys/{id}/outcome`
pub(super) async fn save(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    if survey.stand(portal.now()) == Stand::Draft {
        return Err(PortalError::Conflict);
    }
    let outcome = match read(&typed, staff.lang) {
        Ok(outcome) => outcome,
        Err(errors) => return form_page(&portal, &staff, survey, typed, errors).await,
    };
    let tx = portal.begin().await?;
    store::set_outcome(&*tx, survey.id, &outcome, portal.now()).await?;
    let change = (serde_json::to_value(&survey.outcome).ok(), serde_json::to_value(&outcome).ok());
    log(&portal, &*tx, &staff, ("outcome", &survey), change).await?;
    let told = match value(&typed, "tell") {
        "" => 0,
        _ => tell(&portal, &*tx, &Survey { outcome, ..survey.clone() }).await?,
    };
    site::go_public(&portal, tx).await?;
    let address = Arrival::address_about(&paths::admin_survey(survey.id), "told", told);
    Ok(Redirect::to(&address).into_response())
}

/// Mails those who wait to hear, and forgets their addresses.
async fn tell(portal: &Portal, db: &impl Db, survey: &Survey) -> Result<usize> {
    let readers = store::readers(db, portal.sealer()?, survey.id).await?;
    for reader in &readers {
        let lang = reader.lang;
        let title = survey.title(lang).to_owned();
        let href = if survey.shows_results(portal.now()) {
            paths::survey_results(lang, &survey.slug)
        } else {
            paths::survey(lang, &survey.slug)
        };
        let mut paragraphs = vec![tl!(lang, "survey-mail-outcome", title = title.clone())];
        paragraphs.push(survey.outcome.get(lang).to_owned());
        paragraphs.push(format!("{}{href}", portal.options().public_url));
        paragraphs.push(tl!(lang, "survey-mail-last"));
        paragraphs.push(tl!(lang, "site-name"));
        let subject = tl!(lang, "survey-mail-outcome-subject", title = title);
        let letter = Mail { to: reader.address.clone(), lang, kind: "survey-outcome", subject, paragraphs };
        mail::queue(db, portal.sealer()?, &letter, portal.now()).await?;
    }
    store::forget_readers(db, survey.id).await?;
    Ok(readers.len())
}

async fn form_page(
    portal: &Portal,
    staff: &Staff,
    survey: Survey,
    typed: Typed,
    errors: FieldErrors,
) -> Result<Response> {
    let lang = staff.lang;
    let waiting = store::readers(portal.db(), portal.sealer()?, survey.id).await?.len();
    let action = paths::admin_survey_part(survey.id, "outcome");
    let mut page = Page::new(lang, action.clone(), tl!(lang, "survey-outcome"))
        .under(&tl!(lang, "survey-list"), paths::ADMIN_SURVEYS.to_owned())
        .under(survey.title(lang), paths::admin_survey(survey.id));
    page.refuse(&errors);
    // What was unticked stays so when the form comes back.
    let tells = errors.is_empty() || !value(&typed, "tell").is_empty();
    Ok(respond_staff(portal, staff, page, move || {
        let tell = (waiting > 0).then(|| {
            view! { <Check name="tell" label=t!("survey-tell", n = waiting) checked=tells about=t!("survey-tell-about") /> }
        });
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{t!("survey-outcome")}</h1>
                <p class="lead">{t!("survey-outcome-lead")}</p>
            </header>
            <form class="form" method="post" action=action.clone() novalidate="">
                {areas("outcome", |lang| t!("survey-outcome-in", lang = lang.own_name()), 8, &typed, &errors)}
                {tell}
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        }
    })
    .await)
}
