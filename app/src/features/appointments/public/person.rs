//! The fields about a visitor, in words for whoever fills them in: the visitor, or the office for
//! somebody who phones or comes.

use leptos::prelude::*;

use super::fields::Sent;
use crate::error::FieldErrors;
use crate::features::appointments::model::visitor::{Asker, LONGEST_SUBJECT};
use crate::ui::form::{Area, Field};

/// Labels and hints that differ.
struct Words {
    name: String,
    email_hint: String,
    subject: String,
    subject_hint: String,
}

impl Words {
    fn of(asker: Asker) -> Self {
        match asker {
            Asker::Office => Self {
                name: t!("appointments-enter-name"),
                email_hint: t!("appointments-enter-email-hint"),
                subject: t!("appointments-enter-subject"),
                subject_hint: t!("appointments-enter-subject-hint", most = LONGEST_SUBJECT),
            },
            Asker::Visitor | Asker::Waiting => Self {
                name: t!("appeals-name"),
                email_hint: t!("appointments-email-hint"),
                subject: t!("appointments-subject"),
                subject_hint: t!("appointments-subject-hint", most = LONGEST_SUBJECT),
            },
        }
    }
}

/// Name, ways to reach them, subject.
pub(in super::super) fn person_fields(sent: &Sent, errors: &FieldErrors, asker: Asker) -> impl IntoView + use<> {
    let words = Words::of(asker);
    // The office types the data of others, which its own browser has no use for.
    let own = |field: &'static str| if asker == Asker::Office { "off" } else { field };
    view! {
        <Field
            name="name"
            label=words.name
            value=sent.name.clone()
            autocomplete=own("name")
            errors=errors.clone()
        />
        <Field
            name="email"
            label=t!("form-label-email")
            kind="email"
            value=sent.email.clone()
            hint=words.email_hint
            autocomplete=own("email")
            errors=errors.clone()
        />
        <Field
            name="phone"
            label=t!("appointments-phone-short")
            kind="tel"
            value=sent.phone.clone()
            hint=t!("appeals-phone-hint")
            autocomplete=own("tel")
            errors=errors.clone()
        />
        <Area
            name="subject"
            label=words.subject
            rows=4
            value=sent.subject.clone()
            hint=words.subject_hint
            errors=errors.clone()
        />
        <Field
            name="appeal"
            label=t!("appointments-appeal")
            value=sent.appeal.clone()
            hint=t!("appeals-number-hint")
            autocomplete="off"
            errors=errors.clone()
        />
    }
}
