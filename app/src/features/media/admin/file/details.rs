//! The form of what people say of a file.

use leptos::prelude::*;

use super::super::super::model::{Consent, Kind, MediaFile, Status};
use super::super::form::Details;
use crate::error::FieldErrors;
use crate::i18n::Lang;
use crate::paths;
use crate::ui::form::{Field, field_error};

pub fn form(file: &MediaFile, form: &Details, errors: &FieldErrors) -> impl IntoView + use<> {
    let text = |name: &'static str, label: String, value: &str, hint: Option<String>, kind: &'static str| {
        let (value, errors) = (value.to_owned(), errors.clone());
        match hint {
            Some(hint) => {
                view! { <Field name=name label=label kind=kind value=value hint=hint errors=errors /> }.into_any()
            }
            None => view! { <Field name=name label=label kind=kind value=value errors=errors /> }.into_any(),
        }
    };
    let alt = (file.kind != Kind::Captions).then(|| {
        let label = |lang: Lang| t!("media-alt", lang = lang.own_name());
        view! {
            {text("alt_kk", label(Lang::Kk), &form.alt_kk, Some(t!("media-alt-hint")), "text")}
            {text("alt_ru", label(Lang::Ru), &form.alt_ru, None, "text")}
            {text("alt_en", label(Lang::En), &form.alt_en, None, "text")}
        }
    });
    let statuses = Status::ALL.map(|status| {
        let name = match status {
            Status::Own => t!("media-status-own"),
            Status::StateBody => t!("media-status-state"),
            Status::ThirdParty => t!("media-status-third"),
        };
        (status.name(), name)
    });
    let consents = Consent::ALL.map(|consent| {
        let name = match consent {
            Consent::None => t!("media-consent-none"),
            Consent::Written => t!("media-consent-written"),
            Consent::Oral => t!("media-consent-oral"),
            Consent::Licence => t!("media-consent-licence"),
        };
        (consent.name(), name)
    });
    let focal = (file.kind == Kind::Picture).then(|| {
        view! {
            {text("focal_x", t!("media-focal-x"), &form.focal_x, Some(t!("media-focal-hint")), "number")}
            {text("focal_y", t!("media-focal-y"), &form.focal_y, None, "number")}
        }
    });
    let captions = (file.kind == Kind::Captions).then(|| {
        let languages = Lang::ALL.map(|lang| (lang.code(), lang.own_name().to_owned()));
        view! {
            {text("captions_of", t!("media-captions-of"), &form.captions_of, Some(t!("media-captions-hint")), "number")}
            {select("captions_lang", t!("media-captions-lang"), &form.captions_lang, &languages, errors)}
        }
    });
    let poster = (file.kind == Kind::Video).then(|| {
        let pick = paths::pick_file("picture", "poster", &paths::admin_media(file.id));
        view! {
            {text("poster", t!("media-poster"), &form.poster, Some(t!("media-poster-hint")), "number")}
            <p><a href=pick>{t!("media-poster-pick")}</a></p>
        }
    });
    view! {
        <h2>{t!("media-details")}</h2>
        <form class="form" method="post" action=paths::admin_media(file.id) novalidate="">
            {alt}
            {captions}
            {poster}
            {focal}
            {select("status", t!("media-status"), &form.status, &statuses, errors)}
            {text("owner", t!("media-owner"), &form.owner, Some(t!("media-owner-hint")), "text")}
            {select("consent", t!("media-consent"), &form.consent, &consents, errors)}
            {text("consent_date", t!("media-consent-date"), &form.consent_date, None, "date")}
            <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
        </form>
    }
}

fn select(
    name: &'static str,
    label: String,
    value: &str,
    options: &[(&'static str, String)],
    errors: &FieldErrors,
) -> impl IntoView + use<> {
    let options: Vec<_> = options
        .iter()
        .map(|(code, words)| view! { <option value=*code selected=*code == value>{words.clone()}</option> })
        .collect();
    let error = errors.of(name).map(str::to_owned);
    let is_wrong = error.is_some();
    let described = is_wrong.then(|| format!("{name}-error"));
    view! {
        <div class=if is_wrong { "field field--error" } else { "field" }>
            <label for=name>{label}</label>
            {error.map(|error| field_error(name, &error))}
            <select class="select" id=name name=name aria-describedby=described aria-invalid=is_wrong.then_some("true")>
                {options}
            </select>
        </div>
    }
}
