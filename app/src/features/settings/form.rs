//! The settings as a form in parts, each about one thing, and the pictures of the header.

use axum::response::Response;
use leptos::prelude::*;

use super::admin::Typed;
use super::brand::{MOST_KB, Mark};
use super::model::{DAYS, TERM_DAYS};
use crate::document::{Page, respond_staff};
use crate::error::FieldErrors;
use crate::features::accounts::Staff;
use crate::features::appeals::Counting;
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{Check, Choice, ErrorSummary, Field, FileField};
use crate::ui::notice::saved;

/// The page, with what was typed and what is wrong with it.
pub async fn page(portal: &Portal, staff: &Staff, typed: Typed, errors: FieldErrors, is_saved: bool) -> Response {
    let mut page = Page::new(staff.lang, paths::ADMIN_SETTINGS, tl!(staff.lang, "settings-title"));
    page.refuse(&errors);
    let (emblem, logo) = (portal.emblem(), portal.logo());
    let has_emblem = portal.settings().emblem.is_some();
    respond_staff(portal, staff, page, move || {
        view! {
            <ErrorSummary errors=errors.clone() />
            {saved(is_saved)}
            <header class="page-header">
                <h1>{t!("settings-title")}</h1>
                <p class="lead">{t!("settings-lead")}</p>
            </header>
            {others()}
            <form class="form" method="post" action=paths::ADMIN_SETTINGS novalidate="">
                {reception(&typed, &errors)} {letters(&typed, &errors)} {publishing(&typed)}
                {openness(&typed, &errors)} {keeping(&typed, &errors)}
                <div class="actions">
                    <button class="button" type="submit">
                        {t!("common-save")}
                    </button>
                </div>
            </form>
            {mark_form(Mark::Emblem, t!("settings-emblem"), Some(&emblem), has_emblem, &errors)}
            {mark_form(Mark::Logo, t!("settings-logo"), logo.as_deref(), logo.is_some(), &errors)}
        }
    })
    .await
}

fn part<V: IntoView + 'static>(title: String, fields: V) -> impl IntoView + use<V> {
    view! {
        <fieldset class="fieldset">
            <legend>
                <h2>{title}</h2>
            </legend>
            {fields}
        </fieldset>
    }
}

fn number(
    name: &'static str,
    label: String,
    hint: Option<String>,
    value: &str,
    errors: &FieldErrors,
) -> impl IntoView + use<> {
    view! {
        <Field name=name label=label hint=hint kind="number" value=value.to_owned() autocomplete="off" errors=errors.clone() />
    }
}

fn email(name: &'static str, label: String, hint: String, value: &str, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <Field name=name label=label hint=hint kind="email" value=value.to_owned() autocomplete="off" errors=errors.clone() />
    }
}

/// Annex 3 of Resolution 95 names the terms, not which days they count.
fn reception(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let countings = [
        (Counting::CalendarDays, t!("settings-counting-calendar")),
        (Counting::WorkingDays, t!("settings-counting-working")),
    ];
    let countings = countings.into_iter().map(|(counting, words)| (counting.name().to_owned(), words)).collect();
    let term_hint = t!("settings-term-hint", min = TERM_DAYS.0, max = TERM_DAYS.1);
    part(
        t!("settings-part-reception"),
        view! {
            <Check name="takes_appeals" label=t!("settings-takes-appeals") checked=!typed.takes_appeals.is_empty() />
            <Check
                name="takes_appointments"
                label=t!("settings-takes-appointments")
                checked=!typed.takes_appointments.is_empty()
            />
            <Choice
                name="counting"
                label=t!("settings-counting")
                options=countings
                chosen=typed.counting.clone()
                hint=t!("settings-counting-hint")
            />
            {number("acknowledge", t!("settings-acknowledge"), Some(term_hint), &typed.acknowledge, errors)}
            {number("answer", t!("settings-answer"), None, &typed.answer, errors)}
            {number("extended_answer", t!("settings-extended"), None, &typed.extended_answer, errors)}
            {number("place", t!("settings-place"), None, &typed.place, errors)}
        },
    )
}

fn letters(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    part(
        t!("settings-part-letters"),
        view! {
            {email("editors_email", t!("settings-email"), t!("settings-email-hint"), &typed.editors_email, errors)}
            {email("alert_email", t!("settings-alert-email"), t!("settings-alert-hint"), &typed.alert_email, errors)}
        },
    )
}

/// State bodies give information in both languages (R95-2-6); whether one may wait for the other
/// is the akimat's to say.
fn publishing(typed: &Typed) -> impl IntoView + use<> {
    part(
        t!("settings-part-publishing"),
        view! {
            <Check
                name="both_languages"
                label=t!("settings-both-languages")
                about=t!("settings-both-hint")
                checked=!typed.both_languages.is_empty()
            />
        },
    )
}

fn openness(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    part(
        t!("settings-part-openness"),
        view! {
            <Check
                name="completeness_public"
                label=t!("settings-completeness")
                checked=!typed.completeness_public.is_empty()
            />
            <Check
                name="tries_external_links"
                label=t!("settings-external-links")
                checked=!typed.tries_external_links.is_empty()
            />
            <Field
                name="policy_address"
                label=t!("settings-policy")
                hint=t!("settings-policy-hint")
                value=typed.policy_address.clone()
                autocomplete="off"
                errors=errors.clone()
            />
        },
    )
}

fn keeping(typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    let (min, max) = DAYS;
    part(
        t!("settings-part-keeping"),
        view! {
            {number(
                "audit_days",
                t!("settings-audit-days"),
                Some(t!("settings-audit-hint", min = min, max = max)),
                &typed.audit_days,
                errors,
            )}
            {number(
                "citizen_days",
                t!("settings-citizen-days"),
                Some(t!("settings-citizen-hint", min = min, max = max)),
                &typed.citizen_days,
                errors,
            )}
            {number(
                "appeal_days",
                t!("settings-appeal-days"),
                Some(t!("settings-appeal-hint", min = min, max = max)),
                &typed.appeal_days,
                errors,
            )}
            {number(
                "appointment_days",
                t!("settings-appointment-days"),
                Some(t!("settings-appeal-hint", min = min, max = max)),
                &typed.appointment_days,
                errors,
            )}
        },
    )
}

/// What is set on pages of its own.
fn others() -> impl IntoView {
    view! {
        <ul class="links">
            <li><a href=paths::ADMIN_WORKDAYS>{t!("workdays-title")}</a></li>
            <li><a href=paths::ADMIN_PAGES_BEHAVIOUR>{t!("behaviour-title")}</a></li>
            <li><a href=paths::ADMIN_CLOSURE>{t!("closure-title")}</a></li>
            <li><a href=paths::ADMIN_EXPORT>{t!("export-title")}</a></li>
        </ul>
    }
}

/// A picture of the header: what it is now, another one, and none.
fn mark_form(
    mark: Mark,
    title: String,
    now: Option<&str>,
    may_go: bool,
    errors: &FieldErrors,
) -> impl IntoView + use<> {
    let name = mark.name();
    let now = now.map(|src| {
        view! { <p><img src=src.to_owned() alt=t!("settings-mark-now") width="64" height="64" /></p> }
    });
    let removal = may_go.then(|| {
        view! {
            <form method="post" action=paths::admin_mark_remove(name)>
                <button class="button button--quiet" type="submit" aria-describedby=format!("{name}-title")>
                    {t!("settings-mark-remove")}
                </button>
            </form>
        }
    });
    view! {
        <section aria-labelledby=format!("{name}-title")>
            <h2 id=format!("{name}-title")>{title}</h2>
            {now}
            <form class="form" method="post" action=paths::admin_mark(name) enctype="multipart/form-data" novalidate="">
                <FileField
                    name=name
                    label=t!("settings-mark-file")
                    hint=t!("settings-mark-hint", kb = MOST_KB)
                    accept=".svg,.png,image/svg+xml,image/png"
                    errors=errors.clone()
                />
                <div class="actions">
                    <button class="button" type="submit">
                        {t!("settings-mark-send")}
                    </button>
                </div>
            </form>
            {removal}
        </section>
    }
}
