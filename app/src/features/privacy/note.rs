//! What is said at a form.

use leptos::prelude::*;

use super::model::Form;
use crate::features::settings::Settings;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;

/// Data, purpose and term of a form, in the order in which people ask.
pub fn facts(form: Form, settings: &Settings, lang: Lang) -> [String; 3] {
    match form {
        Form::Registration => [
            tl!(lang, "privacy-registration-data"),
            tl!(lang, "privacy-registration-purpose"),
            tl!(lang, "privacy-registration-term", days = settings.citizen_days, closed = super::CLOSED_DAYS),
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
            tl!(lang, "privacy-appeal-term", days = settings.appeal_days),
        ],
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
