//! Surveys that are answered by a link: whoever confirms an e-mail address gets one, others were
//! invited.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::TimeDelta;
use leptos::prelude::*;
use serde::Deserialize;

use super::{published, stand_in_words};
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::staff::Address;
use crate::features::guard::{self, Carried, Question as Asked};
use crate::features::mail::{self, Mail};
use crate::features::privacy;
use crate::features::surveys::model::{Stand, Survey, Who};
use crate::features::surveys::store;
use crate::features::surveys::{LINKS, MAILING, UNASKED};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Field};
use crate::ui::notice::Done;

/// So long a link to answer by works.
const TERM: TimeDelta = TimeDelta::days(2);

/// What stands in the form for a link.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    email: String,
    #[serde(flatten)]
    carried: Carried,
    #[serde(skip)]
    errors: FieldErrors,
    #[serde(skip)]
    asked: Option<Asked>,
    #[serde(skip)]
    is_sent: bool,
}

/// The page of a survey that is answered by link.
pub async fn page(portal: &Portal, survey: Survey, lang: Lang, mut typed: Typed) -> Response {
    typed.carried.begin_anew_without_mark();
    if let Err(error) = typed.carried.note_opening(portal) {
        return error.into_response();
    }
    let (script, note) = (portal.assets().url("reception.mjs"), privacy::note(portal, privacy::Form::Survey));
    let mut page = Page::new(lang, format!("/surveys/{}", survey.slug), survey.title(lang))
        .under(&tl!(lang, "survey-list"), paths::surveys(lang))
        .described(survey.sketch.lead.get(lang));
    page.unlisted = true;
    page.refuse(&typed.errors);
    let response = respond(portal, page, move || {
        let lead = survey.sketch.lead.get(lang).to_owned();
        let body = match survey.sketch.who {
            Who::Email if typed.is_sent => view! { <Done words=t!("survey-link-sent") /> }.into_any(),
            Who::Email => form(&survey, &typed, (&script, note()), lang),
            _ => view! { <p class="notice">{t!("survey-invited-only")}</p> }.into_any(),
        };
        view! {
            <ErrorSummary errors=typed.errors.clone() />
            <header class="page-header">
                <p class="kicker">{stand_in_words(&survey, Stand::Open, lang)}</p>
                <h1>{survey.title(lang).to_owned()}</h1>
                {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
            </header>
            {body}
        }
    })
    .await;
    kept_by_nobody(response)
}

fn form(survey: &Survey, typed: &Typed, (script, note): (&str, AnyView), lang: Lang) -> AnyView {
    view! {
        <form
            class="form"
            method="post"
            action=paths::survey_link(lang, &survey.slug)
            novalidate=""
            data-module=script.to_owned()
            data-work=typed.carried.work_wanted()
        >
            {guard::unseen(&typed.carried)}
            <p>{t!("survey-link-text")}</p>
            <Field
                name="email"
                label=t!("survey-email")
                kind="email"
                value=typed.email.clone()
                hint=t!("survey-email-hint")
                autocomplete="email"
                errors=typed.errors.clone()
            />
            {note}
            {guard::asked(typed.asked.as_ref(), &typed.carried, &typed.errors)}
            <div class="actions"><button class="button" type="submit">{t!("survey-link-send")}</button></div>
        </form>
    }
    .into_any()
}

/// Public: everybody may ask for a link to their own address. `POST /{lang}/surveys/{slug}/link`
pub async fn send(
    State(portal): State<Portal>,
    Path((lang, slug)): Path<(String, String)>,
    address: Address,
    Form(mut typed): Form<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let survey = published(&portal, &slug).await?;
    let now = portal.now();
    if survey.sketch.who != Who::Email {
        return Err(PortalError::NotFound);
    }
    if survey.stand(now) != Stand::Open {
        return Ok(Redirect::to(&paths::survey(lang, &slug)).into_response());
    }
    typed.carried.begin_anew_without_mark();
    let Some(email) = EmailAddress::parse(&typed.email) else {
        typed.errors.add("email", tl!(lang, "appeals-fault-email"));
        return Ok(page(&portal, survey, lang, typed).await);
    };
    portal.limiter().check(LINKS, &address.0, now)?;
    portal.limiter().check(MAILING, &email, now)?;
    let is_crowded = portal.limiter().check(UNASKED, &address.0, now).is_err();
    if let Some((errors, question)) = guard::doubted(&portal, lang, &address.0, &mut typed.carried, is_crowded)? {
        (typed.errors, typed.asked) = (errors, Some(question));
        return Ok(page(&portal, survey, lang, typed).await);
    }
    portal.limiter().count(LINKS, &address.0, now);
    portal.limiter().count(MAILING, &email, now);
    mail_link(&portal, &survey, &email, lang).await?;
    // Nobody learns from the page whether somebody answered already.
    Ok(page(&portal, survey, lang, Typed { is_sent: true, ..Typed::default() }).await)
}

/// Mails a new link, or that the address has answered.
async fn mail_link(portal: &Portal, survey: &Survey, email: &EmailAddress, lang: Lang) -> Result<()> {
    let (sealer, now) = (portal.sealer()?, portal.now());
    let tx = portal.begin().await?;
    let voter = store::voter(sealer, survey.id, &format!("email:{}", &**email));
    let title = survey.title(lang).to_owned();
    let paragraphs = if store::has_voted(&*tx, survey.id, &voter).await? {
        vec![tl!(lang, "survey-already"), tl!(lang, "site-name")]
    } else {
        store::drop_invites(&*tx, survey.id, &voter).await?;
        let until = now + TERM;
        let token = store::invite(&*tx, sealer, survey.id, Some((email, lang)), (now, until)).await?;
        let href = format!("{}{}", portal.options().public_url, paths::survey_by_link(lang, &survey.slug, &token));
        vec![
            tl!(lang, "survey-mail-link", title = title.clone()),
            href,
            tl!(lang, "survey-mail-not-you"),
            tl!(lang, "site-name"),
        ]
    };
    let subject = tl!(lang, "survey-mail-subject", title = title);
    let letter = Mail { to: email.to_string(), lang, kind: "survey-link", subject, paragraphs };
    mail::queue(&*tx, sealer, &letter, now).await?;
    tx.commit().await
}
