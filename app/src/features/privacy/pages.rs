//! The public page on personal data.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::model::Form;
use super::note::facts;
use crate::document::{Page, lang_of, respond};
use crate::error::Result;
use crate::features::settings::Settings;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::table::{DataTable, columns};

/// `GET /{lang}/privacy`
pub async fn privacy(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let settings = portal.settings();
    let page = Page::new(lang, "/privacy", tl!(lang, "privacy-title"));
    Ok(respond(&portal, page, move || {
        let forms: Vec<_> = Form::ALL.into_iter().map(|form| row(form, &settings, lang)).collect();
        let policy = settings.policy_address.clone();
        view! {
            <header class="page-header">
                <h1>{t!("privacy-title")}</h1>
                <p class="lead">{t!("privacy-lead")}</p>
            </header>
            <DataTable
                label=t!("privacy-forms")
                caption=t!("privacy-forms")
                columns=columns([
                    t!("privacy-form"), t!("privacy-data"), t!("privacy-purpose"), t!("privacy-term"),
                ])
            >
                {forms}
            </DataTable>
            <div class="flow">
                <h2>{t!("privacy-consent")}</h2>
                <p>{t!("privacy-consent-text")}</p>
                <h2>{t!("privacy-reading")}</h2>
                <p>{t!("privacy-reading-text")}</p>
                <h2>{t!("privacy-protection")}</h2>
                <p>{t!("privacy-protection-text")}</p>
                {(!policy.is_empty()).then(|| view! { <p><a href=policy>{t!("privacy-policy")}</a></p> })}
            </div>
        }
    })
    .await)
}

fn row(form: Form, settings: &Settings, lang: Lang) -> impl IntoView + use<> {
    let (name, href) = match form {
        Form::Registration => (tl!(lang, "nav-register"), paths::register(lang)),
        Form::SignIn => (tl!(lang, "nav-login"), paths::sign_in(lang)),
        Form::NewPassword => (tl!(lang, "privacy-password"), paths::forgot_password(lang)),
        Form::Appeal => (tl!(lang, "appeals-title"), paths::appeals(lang)),
        Form::Appointment => (tl!(lang, "appointments-title"), paths::appointments(lang)),
        Form::Survey => (tl!(lang, "survey-list"), paths::surveys(lang)),
        Form::QueueLookUp => (tl!(lang, "kinder-title"), paths::kindergarten_queue(lang)),
        Form::QueueWatch => (tl!(lang, "kinder-watch"), paths::kindergarten_watch(lang)),
        Form::Question => (tl!(lang, "faq-ask"), paths::ask_question(lang)),
        Form::Discussion => (tl!(lang, "talk-list"), paths::discussions(lang)),
        Form::Event => (tl!(lang, "wall-send"), paths::send_event(lang)),
    };
    let facts: Vec<_> = facts(form, settings, lang).map(|fact| view! { <td>{fact}</td> }).into();
    view! {
        <tr>
            <th scope="row"><a href=href>{name}</a></th>
            {facts}
        </tr>
    }
}
