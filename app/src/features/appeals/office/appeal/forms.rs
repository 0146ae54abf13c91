//! A form for each step that is possible now.

use leptos::prelude::*;

use super::super::super::files;
use super::super::super::model::redact::What;
use super::super::super::model::states::Step;
use super::super::super::store::Holder;
use super::typed::{Typed, note_field};
use super::views::step_name;
use super::{Work, undecided};
use crate::error::FieldErrors;
use crate::paths;
use crate::ui::form::{Area, Check, Choice, Field, field_error};

/// The forms, the one that was tried as it was typed.
pub fn all(work: &Work, tried: Option<&(Step, Typed)>, errors: &FieldErrors) -> AnyView {
    if work.steps.is_empty() {
        return view! { <p>{t!("appeals-steps-none")}</p> }.into_any();
    }
    let form = |step: &Step| match tried {
        Some((tried, typed)) if tried == step => form(work, *step, typed, errors, true),
        _ => form(work, *step, &Typed::default(), &FieldErrors::default(), false),
    };
    work.steps.iter().map(form).collect::<Vec<_>>().into_any()
}

fn form(work: &Work, step: Step, typed: &Typed, errors: &FieldErrors, is_open: bool) -> AnyView {
    let action = paths::admin_appeal_step(work.appeal.id, step.name());
    // An answer may come with files.
    let enctype = (step == Step::SubmitAnswer).then_some("multipart/form-data");
    let form = view! {
        <form class="form" method="post" action=action enctype=enctype novalidate="" data-step=step.name()>
            {fields(work, step, typed, errors)}
            <div class="actions"><button class="button" type="submit">{step_name(step)}</button></div>
        </form>
    };
    // What has nothing to fill in is a button; the rest unfolds, and is open where it was tried.
    if matches!(step, Step::Acknowledge | Step::SignReceipt) {
        return form.into_any();
    }
    view! {
        <details class="disclosure" open=is_open>
            <summary>{step_name(step)}</summary>
            {form}
        </details>
    }
    .into_any()
}

fn fields(work: &Work, step: Step, typed: &Typed, errors: &FieldErrors) -> AnyView {
    let note = |label: String| {
        view! { <Area name=note_field(step) label=label rows=4 value=typed.note.clone() errors=errors.clone() /> }
            .into_any()
    };
    match step {
        Step::Register => {
            let hint = t!("appeals-journal-number-hint");
            line("journal", t!("appeals-journal-number"), &typed.journal, hint, errors)
        }
        Step::PassToLeadership => people("leader", t!("appeals-leader"), &work.leaders, &typed.leader, errors),
        Step::Resolve => {
            let executor = people("executor", t!("appeals-executor"), &work.executors, &typed.executor, errors);
            view! {
                {executor}
                {note(t!("appeals-resolution"))}
            }
            .into_any()
        }
        Step::SubmitAnswer => answer(work, typed, errors),
        Step::PlaceAnswer if work.appeal.may_publish => public(work, typed, errors),
        Step::Forward => note(t!("office-forward-where")),
        Step::ReturnAnswer | Step::Extend | Step::Refuse => note(t!("appeals-reason")),
        Step::Join => line("other", t!("appeals-other"), &typed.other, t!("appeals-number-hint"), errors),
        _ => ().into_any(),
    }
}

fn line(name: &'static str, label: String, value: &str, hint: String, errors: &FieldErrors) -> AnyView {
    let (value, errors) = (value.to_owned(), errors.clone());
    view! { <Field name=name label=label value=value hint=hint autocomplete="off" errors=errors /> }.into_any()
}

fn people(name: &'static str, label: String, known: &[Holder], chosen: &str, errors: &FieldErrors) -> AnyView {
    let options = known.iter().map(|person| (person.id.to_string(), person.name.clone())).collect();
    let (chosen, errors) = (chosen.to_owned(), errors.clone());
    view! {
        <Choice name=name label=label options=options chosen=chosen none=t!("appeals-choose") errors=errors />
    }
    .into_any()
}

/// A button that helps with the form and brings it back.
fn helper(press: &'static str, words: String) -> impl IntoView {
    view! {
        <div class="actions">
            <button class="button button--quiet" type="submit" name="press" value=press>{words}</button>
        </div>
    }
}

/// The answer, with the templates in its language above it.
fn answer(work: &Work, typed: &Typed, errors: &FieldErrors) -> AnyView {
    let known: Vec<_> =
        work.templates.iter().map(|template| (template.id.to_string(), template.title.clone())).collect();
    let templates = (!known.is_empty()).then(|| {
        view! {
            <Choice
                name="template"
                label=t!("office-template")
                options=known
                chosen=typed.template.clone()
                none=t!("appeals-choose")
                errors=errors.clone()
            />
            {helper("insert", t!("office-insert"))}
        }
    });
    view! {
        {templates}
        <Area name="answer" label=t!("appeals-answer") rows=10 value=typed.answer.clone() errors=errors.clone() />
        {files::field(t!("reception-files-answer"), typed.lost, errors)}
    }
    .into_any()
}

/// Question and answer for everybody, and what in them may be personal.
fn public(work: &Work, typed: &Typed, errors: &FieldErrors) -> AnyView {
    let is_blank = typed.question.trim().is_empty() && typed.public.trim().is_empty();
    let kept: Vec<_> =
        typed.kept.iter().map(|piece| view! { <input type="hidden" name="kept" value=piece.clone() /> }).collect();
    view! {
        <p class="field__hint">{t!("appeals-public-hint")}</p>
        {is_blank.then(|| helper("prepare", t!("office-prepare")))}
        <Area
            name="question"
            label=t!("appeals-public-question")
            rows=6
            value=typed.question.clone()
            errors=errors.clone()
        />
        <Area
            name="public"
            label=t!("appeals-public-answer")
            rows=8
            value=typed.public.clone()
            errors=errors.clone()
        />
        {kept}
        {pieces(&undecided(work, typed), errors)}
        <Check name="withhold" label=t!("office-withhold") checked=typed.withhold />
    }
    .into_any()
}

/// A box for each piece that may be personal: hidden unless a person says otherwise.
fn pieces(pieces: &[(String, What)], errors: &FieldErrors) -> Option<impl IntoView + use<>> {
    let error = errors.of("hide").map(str::to_owned);
    let boxes: Vec<_> = pieces
        .iter()
        .enumerate()
        .map(|(index, (piece, what))| {
            let id = format!("hide-{index}");
            view! {
                <div class="check">
                    <input type="hidden" name="shown" value=piece.clone() />
                    <input type="checkbox" id=id.clone() name="hide" value=piece.clone() checked=true />
                    <label for=id>{piece.clone()}" – "{what_name(*what)}</label>
                </div>
            }
        })
        .collect();
    (!boxes.is_empty()).then(|| {
        let class = if error.is_some() { "field field--error" } else { "field" };
        let described = error.is_some().then_some("hide-error");
        view! {
            <fieldset class=class id="hide" aria-describedby=described>
                <legend>{t!("office-pieces")}</legend>
                {error.map(|error| field_error("hide", &error))}
                <p class="field__hint">{t!("office-pieces-hint")}</p>
                {boxes}
            </fieldset>
            {helper("hide", t!("office-hide"))}
        }
    })
}

fn what_name(what: What) -> String {
    match what {
        What::Name => t!("office-what-name"),
        What::Phone => t!("office-what-phone"),
        What::Iin => t!("office-what-iin"),
        What::Card => t!("office-what-card"),
        What::Email => t!("office-what-email"),
        What::Address => t!("office-what-address"),
        What::Document => t!("office-what-document"),
        What::Birth => t!("office-what-birth"),
    }
}
