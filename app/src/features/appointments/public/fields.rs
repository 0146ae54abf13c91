//! What both forms of a reception hold, that for a time and that for the waiting list.

use std::sync::Arc;

use leptos::prelude::*;

use super::person::person_fields;
use crate::error::FieldErrors;
use crate::features::appointments::model::visitor::{self, Asker};
use crate::features::guard::{self, Question};
use crate::features::privacy;
use crate::i18n::Lang;
use crate::limiter::Limit;
use crate::server::Portal;
use crate::ui::form::Check;

pub(super) type Sent = visitor::Form;

/// What is said where the network took as many times, or places, as it may in a day.
pub(super) fn network_is_done(limit: Limit, lang: Lang) -> FieldErrors {
    let mut errors = FieldErrors::default();
    errors.add("name", tl!(lang, "appointments-fault-network", most = limit.times));
    errors
}

/// What every form of a reception holds, whether for a time or for the waiting list.
#[derive(Clone)]
pub(super) struct Fields {
    sent: Sent,
    question: Option<Question>,
    errors: FieldErrors,
    note: Arc<dyn Fn() -> AnyView + Send + Sync>,
    script: String,
}

impl Fields {
    pub fn new(portal: &Portal, sent: Sent, question: Option<Question>, errors: FieldErrors) -> Self {
        let note = Arc::new(privacy::note(portal, privacy::Form::Appointment));
        Self { sent, question, errors, note, script: portal.assets().url("reception.mjs") }
    }

    /// The form, with the time first.
    pub fn form(&self, action: String, time: AnyView, send: String) -> impl IntoView + use<> {
        let Self { sent, question, errors, note, script } = self;
        view! {
            <form
                class="form"
                method="post"
                action=action
                novalidate=""
                data-module=script.clone()
                data-work=sent.carried.work_wanted()
            >
                {guard::unseen(&sent.carried)}
                {time}
                {person_fields(sent, errors, Asker::Visitor)}
                {note()}
                <Check
                    name="consent"
                    label=t!("appointments-consent")
                    checked=sent.consent == "yes"
                    value="yes"
                    errors=errors.clone()
                />
                {guard::asked(question.as_ref(), &sent.carried, errors)}
                <div class="actions"><button class="button button--large" type="submit">{send}</button></div>
            </form>
        }
    }
}
