//! What is said at a form.

use leptos::prelude::*;

use super::model::Form;
use crate::features::faq;
use crate::features::settings::Settings;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::dates::term;

/// Data, purpose and term of a form, in the order in which people ask.
pub fn facts(form: Form, settings: &Settings, lang: Lang) -> [String; 3] {
    match form {
        Form::Registration => [
            tl!(lang, "privacy-registration-data"),
            tl!(lang, "privacy-registration-purpose"),
            tl!(
                lang,
                "privacy-registration-term",
                term = term(settings.citizen_days, lang),
                closed = term(super::CLOSED_DAYS, lang)
            ),
        ],
        Form::SignIn => {
            [tl!(lang, "privacy-sign-in-data"), tl!(lang, "privacy-sign-in-purpose"), tl!(lang, "privacy-sign-in-term")]
        }
        Form::NewPassword => [
            tl!(lang, "privacy-password-data"),
            tl!(lang, "privacy-password-purpose"),
            tl!(lang, "privacy-password-term"),
        ],
        Form::Appeal => [
            tl!(lang, "privacy-appeal-data"),
            tl!(lang, "privacy-appeal-purpose"),
            tl!(lang, "privacy-appeal-term", term = term(settings.appeal_days, lang)),
        ],
        Form::Appointment => [
            tl!(lang, "appointments-privacy-data"),
            tl!(lang, "appointments-privacy-purpose"),
            tl!(lang, "appointments-privacy-term", term = term(settings.appointment_days, lang)),
        ],
        Form::Survey => {
            [tl!(lang, "survey-privacy-data"), tl!(lang, "survey-privacy-purpose"), tl!(lang, "survey-privacy-term")]
        }
        Form::QueueLookUp => {
            [tl!(lang, "kinder-privacy-data"), tl!(lang, "kinder-privacy-purpose"), tl!(lang, "kinder-privacy-term")]
        }
        Form::QueueWatch => [
            tl!(lang, "kinder-watch-privacy-data"),
            tl!(lang, "kinder-watch-privacy-purpose"),
            tl!(lang, "kinder-watch-privacy-term"),
        ],
        Form::Question => [
            tl!(lang, "faq-privacy-data"),
            tl!(lang, "faq-privacy-purpose"),
            tl!(lang, "faq-privacy-term", term = term(faq::KEPT_DAYS, lang), open = term(faq::OPEN_DAYS, lang)),
        ],
        Form::Discussion => {
            [tl!(lang, "talk-privacy-data"), tl!(lang, "talk-privacy-purpose"), tl!(lang, "talk-privacy-term")]
        }
        Form::Event => {
            [tl!(lang, "wall-privacy-data"), tl!(lang, "wall-privacy-purpose"), tl!(lang, "wall-privacy-term")]
        }
    }
}

/// Stands below a form: what it takes, why, for how long, and where to read more (S004-15.16).
pub(crate) fn note(portal: &Portal, form: Form) -> impl Fn() -> AnyView + Clone + Send + Sync + use<> {
    let settings = portal.settings();
    move || {
        let lang = lang();
        let [data, purpose, term] = facts(form, &settings, lang);
        let policy = settings.policy_address.clone();
        let policy = (!policy.is_empty()).then(|| view! { " " <a href=policy>{t!("privacy-policy")}</a> });
        view! {
            <div class="field__hint" id="privacy-note">
                <p>{t!("privacy-data")}": "{data}</p>
                <p>{t!("privacy-purpose")}": "{purpose}</p>
                <p>{t!("privacy-term")}": "{term}</p>
                <p>
                    <a href=paths::privacy(lang)>{t!("privacy-title")}</a>
                    {policy}
                </p>
            </div>
        }
        .into_any()
    }
}
