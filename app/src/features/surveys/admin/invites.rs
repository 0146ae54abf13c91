//! Invitations to a survey: by mail to addresses, or as links to hand out.

use axum::extract::{Form, Path, State};
use axum::response::Response;
use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;

use super::{log, require, survey_of};
use crate::document::{Page, kept_by_nobody, respond_staff};
use crate::email_address::EmailAddress;
use crate::error::{FieldErrors, PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::mail::{self, Mail};
use crate::features::surveys::model::{Stand, State as Decided, Survey, Who};
use crate::features::surveys::store;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Area, Choice, ErrorSummary, Field};
use crate::ui::notice::Done;
use crate::ui::typed::{Typed, value};

/// So many at a time.
const MOST: usize = 500;
/// Without an end of the survey a link works so long.
const TERM: TimeDelta = TimeDelta::days(90);

/// What was made.
#[derive(Clone, Default)]
struct Made {
    mailed: usize,
    links: Vec<String>,
}

fn invitable(survey: &Survey, now: DateTime<Utc>) -> Result<()> {
    let is_going_on = survey.state == Decided::Published && survey.stand(now) != Stand::Closed;
    let is_open = is_going_on && survey.sketch.who == Who::Invited;
    if is_open { Ok(()) } else { Err(PortalError::Conflict) }
}

/// `GET /admin/surveys/{id}/invites`
pub(super) async fn page(State(portal): State<Portal>, staff: Staff, Path(id): Path<String>) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    form_page(&portal, &staff, survey, Typed::new(), FieldErrors::default(), None).await
}

/// `POST /admin/surveys/{id}/invites`
pub(super) async fn send(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    require(&staff)?;
    let survey = survey_of(portal.db(), &id).await?;
    invitable(&survey, portal.now())?;
    let (addresses, count, errors) = read(&typed, staff.lang);
    if !errors.is_empty() {
        return form_page(&portal, &staff, survey, typed, errors, None).await;
    }
    let lang = Lang::from_code(value(&typed, "lang")).unwrap_or_default();
    let (sealer, now) = (portal.sealer()?, portal.now());
    let until = survey.sketch.closes_at.unwrap_or(now + TERM);
    let tx = portal.begin().await?;
    let href =
        |token: &str| format!("{}{}", portal.options().public_url, paths::survey_by_link(lang, &survey.slug, token));
    for address in &addresses {
        let token = store::invite(&*tx, sealer, survey.id, Some((address, lang)), (now, until)).await?;
        let title = survey.title(lang).to_owned();
        let subject = tl!(lang, "survey-mail-subject", title = title.clone());
        let paragraphs = vec![
            tl!(lang, "survey-mail-invited", title = title),
            href(&token),
            tl!(lang, "survey-mail-once"),
            tl!(lang, "site-name"),
        ];
        let letter = Mail { to: address.to_string(), lang, kind: "survey-invite", subject, paragraphs };
        mail::queue(&*tx, sealer, &letter, now).await?;
    }
    let mut links = Vec::with_capacity(count);
    for _ in 0..count {
        links.push(href(&store::invite(&*tx, sealer, survey.id, None, (now, until)).await?));
    }
    let made = serde_json::json!({ "mailed": addresses.len(), "links": count });
    log(&portal, &*tx, &staff, ("invite", &survey), (None, Some(made))).await?;
    tx.commit().await?;
    let made = Made { mailed: addresses.len(), links };
    form_page(&portal, &staff, survey, Typed::new(), errors, Some(made)).await
}

fn read(typed: &Typed, lang: Lang) -> (Vec<EmailAddress>, usize, FieldErrors) {
    let mut errors = FieldErrors::default();
    let mut addresses = Vec::new();
    let written = value(typed, "addresses");
    for part in written.split(|letter: char| letter.is_whitespace() || letter == ',' || letter == ';') {
        match EmailAddress::parse(part) {
            Some(address) if !addresses.contains(&address) => addresses.push(address),
            Some(_) => {}
            None if part.trim().is_empty() => {}
            None => errors.add(
                "addresses",
                tl!(lang, "survey-fault-address", address = part.chars().take(60).collect::<String>()),
            ),
        }
    }
    let count = match value(typed, "count") {
        "" => Some(0),
        text => text.parse().ok(),
    };
    let count = count.filter(|count| *count <= MOST);
    if count.is_none() || addresses.len() > MOST {
        errors.add("count", tl!(lang, "survey-fault-invites", most = MOST));
    }
    if addresses.is_empty() && count == Some(0) {
        errors.add("addresses", tl!(lang, "survey-fault-nobody"));
    }
    (addresses, count.unwrap_or_default(), errors)
}

async fn form_page(
    portal: &Portal,
    staff: &Staff,
    survey: Survey,
    typed: Typed,
    errors: FieldErrors,
    made: Option<Made>,
) -> Result<Response> {
    let lang = staff.lang;
    let action = paths::admin_survey_part(survey.id, "invites");
    let mut page = Page::new(lang, action.clone(), tl!(lang, "survey-invite"))
        .under(&tl!(lang, "survey-list"), paths::ADMIN_SURVEYS.to_owned())
        .under(survey.title(lang), paths::admin_survey(survey.id));
    page.refuse(&errors);
    let response = respond_staff(portal, staff, page, move || {
        let made = made.clone().map(|made| {
            let links: Vec<_> = made.links.iter().map(|link| view! { <li><code>{link.clone()}</code></li> }).collect();
            view! {
                <Done words=t!("survey-invited", mailed = made.mailed, links = made.links.len()) />
                {(!links.is_empty())
                    .then(|| view! { <p>{t!("survey-links-once")}</p> <ol class="survey-texts">{links}</ol> })}
            }
        });
        let langs = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).to_vec();
        view! {
            <ErrorSummary errors=errors.clone() />
            {made}
            <header class="page-header">
                <h1>{t!("survey-invite")}</h1>
                <p class="lead">{t!("survey-invite-lead")}</p>
            </header>
            <form class="form" method="post" action=action.clone() novalidate="">
                <Area
                    name="addresses"
                    label=t!("survey-addresses")
                    rows=6
                    value=value(&typed, "addresses").to_owned()
                    hint=t!("survey-addresses-hint")
                    errors=errors.clone()
                />
                <Choice
                    name="lang"
                    label=t!("survey-mail-lang")
                    options=langs
                    chosen=value(&typed, "lang").to_owned()
                    errors=errors.clone()
                />
                <Field
                    name="count"
                    label=t!("survey-link-count")
                    value=value(&typed, "count").to_owned()
                    hint=t!("survey-link-count-hint")
                    autocomplete="off"
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("survey-invite-do")}</button></div>
            </form>
        }
    })
    .await;
    Ok(kept_by_nobody(response))
}
