//! The form of a discussion.

use axum::response::Response;
use leptos::prelude::*;

use crate::document::respond_staff;
use crate::error::{FieldErrors, Result};
use crate::features::accounts::Staff;
use crate::features::discussions::admin::{below, below_discussion};
use crate::features::discussions::model::{Discussion, Kind};
use crate::features::discussions::public::words;
use crate::features::surveys;
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Choice, ErrorSummary, Field};
use crate::ui::typed::{Typed, areas, choice, day, lines, value};

pub async fn form_page(
    portal: &Portal,
    staff: &Staff,
    discussion: Option<Discussion>,
    typed: Typed,
    errors: FieldErrors,
) -> Result<Response> {
    let lang = staff.lang;
    let title = if discussion.is_some() { tl!(lang, "talk-edit") } else { tl!(lang, "talk-new") };
    let mut page = discussion.as_ref().map_or_else(
        || below(staff, paths::ADMIN_NEW_DISCUSSION.to_owned(), title.clone()),
        |discussion| below_discussion(staff, discussion, "edit", title.clone()),
    );
    let action = page.path.clone();
    let sequence = discussion.as_ref().map(|discussion| discussion.sequence);
    page.refuse(&errors);
    let votes = surveys::titles(portal, lang).await?;
    Ok(respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{title.clone()}</h1></header>
            <form class="form" method="post" action=action.clone() novalidate="">
                {sequence.map(|sequence| view! { <input type="hidden" name="sequence" value=sequence /> })}
                {choice("kind", t!("talk-kind"), Kind::ALL, |kind| (kind.name(), words::kind(kind, lang)), &typed, &errors)}
                {texts(&typed, &errors)}
                {day("opens_on", t!("talk-opens-on"), t!("talk-opens-hint"), &typed, &errors)}
                {day("closes_on", t!("talk-closes-on"), t!("talk-closes-hint"), &typed, &errors)}
                {hour(&typed, &errors)}
                <Field
                    name="document"
                    label=t!("talk-document-field")
                    value=value(&typed, "document").to_owned()
                    hint=t!("talk-document-hint")
                    autocomplete="off"
                    errors=errors.clone()
                />
                <Choice
                    name="survey"
                    label=t!("talk-survey")
                    options=votes.clone()
                    chosen=value(&typed, "survey").to_owned()
                    none=t!("talk-survey-none")
                    hint=t!("talk-survey-hint")
                    errors=errors.clone()
                />
                <div class="actions"><button class="button" type="submit">{t!("common-save")}</button></div>
            </form>
        }
    })
    .await)
}

fn texts(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        {lines("title", |lang: Lang| t!("talk-title-in", lang = lang.own_name()), typed, errors)}
        {areas("lead", |lang: Lang| t!("talk-lead-in", lang = lang.own_name()), 3, typed, errors)}
        <p class="field__hint">{t!("talk-body-hint")}</p>
        {areas("body", |lang: Lang| t!("talk-body-in", lang = lang.own_name()), 10, typed, errors)}
        {lines("department", |lang: Lang| t!("talk-department-in", lang = lang.own_name()), typed, errors)}
    }
}

/// The hour of a conference on its last day.
fn hour(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let time = |name: &'static str, label: String, hint: String| {
        view! {
            <Field
                name=name
                label=label
                kind="time"
                value=value(typed, name).to_owned()
                hint=hint
                errors=errors.clone()
            />
        }
    };
    view! {
        {time("live_from", t!("talk-live-from"), t!("talk-live-hint"))}
        {time("live_to", t!("talk-live-to"), t!("talk-live-hint"))}
    }
}
