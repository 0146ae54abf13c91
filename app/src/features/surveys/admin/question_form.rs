//! The form of a question. Every kind has the same fields: those that a kind does not use are
//! left alone, so that nothing has to appear or vanish by script.

use leptos::prelude::*;

use super::words;
use crate::error::FieldErrors;
use crate::features::surveys::model::builder::listed;
use crate::features::surveys::model::own_words;
use crate::features::surveys::model::question::{Body, Choice as Answer, Condition, Kind, MOST_PAGES, Question};
use crate::i18n::{Lang, lang};
use crate::ui::form::{Check, Choice, Field};
use crate::ui::typed::{Typed, areas, choice, lines, put_three, three, value};

/// A question as the form shows it.
pub fn typed_of(question: &Question) -> Typed {
    let body = &question.body;
    let mut typed = Typed::new();
    put_three(&mut typed, "title", &body.title);
    put_three(&mut typed, "hint", &body.hint);
    for lang in Lang::ALL {
        let column = |list: &[Answer]| {
            let rows: Vec<&str> = list.iter().map(|choice| own_words(&choice.words, lang)).collect();
            rows.join("\n").trim_end().to_owned()
        };
        typed.insert(format!("choices_{lang}"), column(&body.choices));
        typed.insert(format!("lines_{lang}"), column(&body.lines));
    }
    let mut put = |name: &str, text: String| typed.insert(name.to_owned(), text);
    put("kind", question.kind.name().to_owned());
    put("page", question.page.to_string());
    put("least", body.least.to_string());
    put("most", body.most.to_string());
    if body.required {
        put("required", "on".to_owned());
    }
    if let Some(condition) = &body.show_if {
        put("show_if", condition.question.to_string());
        let values: Vec<String> = condition.choices.iter().map(i64::to_string).collect();
        put("show_values", values.join(", "));
    }
    typed
}

/// The question that was typed, in the place of `before`; what is no number at all is an error.
pub fn read(typed: &Typed, before: &Question, lang: Lang) -> Result<Question, FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut number = |name: &'static str| {
        let text: String = value(typed, name).chars().filter(|letter| !letter.is_whitespace()).collect();
        match text.parse::<i64>() {
            Ok(number) => number,
            Err(_) if text.is_empty() => 0,
            Err(_) => {
                errors.add(name, tl!(lang, "survey-fault-whole"));
                0
            }
        }
    };
    let (least, most, page) = (number("least"), number("most"), number("page"));
    let kind = Kind::from_name(value(typed, "kind"));
    if kind.is_none() {
        errors.add("kind", tl!(lang, "survey-fault-choose"));
    }
    let page = i32::try_from(page).ok().filter(|page| (1..=MOST_PAGES).contains(page));
    if page.is_none() {
        errors.add("page", tl!(lang, "survey-fault-page", most = MOST_PAGES));
    }
    let list = |name: &str| listed([Lang::Kk, Lang::Ru, Lang::En].map(|lang| raw(typed, &format!("{name}_{lang}"))));
    let show_if = match value(typed, "show_if") {
        "" => None,
        id => {
            let values = value(typed, "show_values");
            let choices = values.split([',', ' ', ';']).filter(|part| !part.is_empty());
            let choices: Result<Vec<i64>, _> = choices.map(str::parse).collect();
            if let (Ok(question), Ok(choices)) = (id.parse(), choices) {
                Some(Condition { question, choices })
            } else {
                errors.add("show_if", tl!(lang, "survey-fault-condition"));
                None
            }
        }
    };
    if !errors.is_empty() {
        return Err(errors);
    }
    let kind = kind.unwrap_or_default();
    let body = Body {
        title: three(typed, "title"),
        hint: three(typed, "hint"),
        choices: if kind.has_choices() { list("choices") } else { Vec::new() },
        lines: if kind.has_lines() { list("lines") } else { Vec::new() },
        required: !value(typed, "required").is_empty(),
        least: if kind.has_bounds() { least } else { 0 },
        most: if kind.has_bounds() { most } else { 0 },
        show_if,
    };
    Ok(Question { id: before.id, page: page.unwrap_or(1), position: before.position, kind, body })
}

fn raw<'a>(typed: &'a Typed, name: &str) -> &'a str {
    typed.get(name).map_or("", String::as_str)
}

/// The fields; `deciders` are the questions on whose answers this one may depend.
pub fn fields(typed: &Typed, deciders: &[Question], errors: &FieldErrors) -> AnyView {
    let lang = lang();
    let text = |name: &str| value(typed, name).to_owned();
    let known: Vec<(String, String)> =
        deciders.iter().map(|question| (question.id.to_string(), question.title(lang).to_owned())).collect();
    let legend: Vec<_> = deciders
        .iter()
        .map(|question| {
            let values: Vec<String> = question
                .values()
                .into_iter()
                .map(|value| format!("{value} – {}", question.value_in_words(value, lang)))
                .collect();
            view! { <li>{question.title(lang).to_owned()}": "{values.join("; ")}</li> }
        })
        .collect();
    let condition = (!known.is_empty()).then(|| {
        view! {
            <Choice
                name="show_if"
                label=t!("survey-show-if")
                options=known
                chosen=text("show_if")
                none=t!("survey-show-always")
                hint=t!("survey-show-hint")
                errors=errors.clone()
            />
            <Field
                name="show_values"
                label=t!("survey-show-values")
                value=text("show_values")
                hint=t!("survey-show-values-hint")
                autocomplete="off"
                errors=errors.clone()
            />
            <ul class="field__hint">{legend}</ul>
        }
    });
    view! {
        {choice("kind", t!("survey-kind"), Kind::ALL, |kind| (kind.name(), words::kind(kind, lang)), typed, errors)}
        {lines("title", |lang| t!("survey-question-in", lang = lang.own_name()), typed, errors)}
        {lines("hint", |lang| t!("survey-hint-in", lang = lang.own_name()), typed, errors)}
        <Check name="required" label=t!("survey-required") checked=!text("required").is_empty() />
        <p class="field__hint">{t!("survey-choices-hint")}</p>
        {areas("choices", |lang| t!("survey-choices-in", lang = lang.own_name()), 5, typed, errors)}
        <p class="field__hint">{t!("survey-lines-hint")}</p>
        {areas("lines", |lang| t!("survey-lines-in", lang = lang.own_name()), 3, typed, errors)}
        <p class="field__hint">{t!("survey-bounds-hint")}</p>
        <Field name="least" label=t!("survey-least-field") value=text("least") autocomplete="off" errors=errors.clone() />
        <Field name="most" label=t!("survey-most-field") value=text("most") autocomplete="off" errors=errors.clone() />
        <Field
            name="page"
            label=t!("survey-page")
            value=text("page")
            hint=t!("survey-page-hint")
            autocomplete="off"
            errors=errors.clone()
        />
        {condition}
    }
    .into_any()
}
