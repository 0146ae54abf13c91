//! The look-up: by the number of the application, or by the child's identification number with the
//! birth date. What is asked for stays out of the address and is kept nowhere; answers come from memory.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::super::importing::iin_key;
use super::super::memory::{Board, board};
use super::super::model::iin::{Fault, Iin};
use super::super::model::record::Number;
use super::super::{ASKING, MISSING, model};
use super::{answer, as_of, next};
use crate::document::{Page, kept_by_nobody, lang_of, respond};
use crate::error::{FieldErrors, Result};
use crate::features::accounts::staff::Address;
use crate::features::content::node_facts;
use crate::features::privacy;
use crate::i18n::{Lang, grouped};
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Field};

/// What somebody typed. Never printed: there is an identification number in it.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    number: String,
    iin: String,
    born: String,
}

/// What is asked for, once it is understood.
enum Question {
    Number(Number),
    Child(Iin),
}

impl Typed {
    fn question(&self, lang: Lang) -> Result<Question, FieldErrors> {
        let mut errors = FieldErrors::default();
        let (iin, born) = (self.iin.trim(), self.born.trim());
        if !self.number.trim().is_empty() {
            if let Some(number) = Number::parse(&self.number) {
                return Ok(Question::Number(number));
            }
            errors.add("number", tl!(lang, "kinder-fault-number"));
            return Err(errors);
        }
        if iin.is_empty() && born.is_empty() {
            errors.add("number", tl!(lang, "kinder-fault-nothing"));
            return Err(errors);
        }
        let day = model::date(born);
        if day.is_none() {
            errors.add("born", tl!(lang, "kinder-fault-born"));
        }
        match Iin::parse(iin) {
            Ok(iin) if day.is_some_and(|day| day != iin.born()) => {
                errors.add("born", tl!(lang, "kinder-fault-iin-born"));
            }
            Ok(iin) if errors.is_empty() => return Ok(Question::Child(iin)),
            Ok(_) => {}
            Err(Fault::Length) => errors.add("iin", tl!(lang, "kinder-fault-iin-length")),
            Err(Fault::Date) => errors.add("iin", tl!(lang, "kinder-fault-iin-date")),
            Err(Fault::Checksum) => errors.add("iin", tl!(lang, "kinder-fault-iin-checksum")),
        }
        Err(errors)
    }
}

/// `GET /{lang}/kindergarten-queue`
pub async fn page(State(portal): State<Portal>, Path(lang): Path<String>) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let board = board(&portal).await?;
    Ok(form_page(&portal, lang, board, Typed::default(), FieldErrors::default()).await)
}

/// Public: the open list says the same, and of a child only who knows its number learns it.
/// `POST /{lang}/kindergarten-queue`
pub async fn ask(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    address: Address,
    Form(typed): Form<Typed>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let (limiter, now) = (portal.limiter(), portal.now());
    limiter.check(MISSING, &address.0, now)?;
    limiter.take(ASKING, &address.0, now)?;
    let board = board(&portal).await?;
    let question = match typed.question(lang) {
        Ok(question) => question,
        Err(errors) => return Ok(kept_by_nobody(form_page(&portal, lang, board, typed, errors).await)),
    };
    let (found, field) = match &question {
        Question::Number(number) => (board.queue.by_number(number), "number"),
        Question::Child(iin) => (board.queue.by_iin(iin_key(portal.sealer()?, iin)), "iin"),
    };
    let Some(number) = found.map(|standing| standing.record().number.clone()) else {
        limiter.count(MISSING, &address.0, now);
        let mut errors = FieldErrors::default();
        errors.add(field, tl!(lang, "kinder-not-found"));
        return Ok(kept_by_nobody(form_page(&portal, lang, board, typed, errors).await));
    };
    Ok(kept_by_nobody(answer::page(&portal, lang, board, number).await))
}

/// A page of the queue, below its first one.
pub fn below(lang: Lang, path: &str, title: String) -> Page {
    Page::new(lang, format!("/kindergarten-queue{path}"), title)
        .at("interactive-modules", Some("kindergarten-queue"))
        .under(&tl!(lang, "kinder-title"), paths::kindergarten_queue(lang))
}

async fn form_page(portal: &Portal, lang: Lang, board: Arc<Board>, typed: Typed, errors: FieldErrors) -> Response {
    // As the law calls it, with who answers for it and how often it changes.
    let structure = portal.structure().ok();
    let place = structure.as_ref().and_then(|structure| structure.item("kindergarten-queue").ok());
    let title = place.map_or_else(|| tl!(lang, "kinder-title"), |(_, item)| item.title.get(lang).to_owned());
    let mut page =
        Page::new(lang, "/kindergarten-queue", title.clone()).described(&tl!(lang, "kinder-lead")).with_form();
    if let Some((section, item)) = place {
        page =
            page.at(&section.key, Some(&item.key)).under(section.title.get(lang), paths::section(lang, &section.key));
    }
    let item = place.map(|(_, item)| item.clone());
    page.refuse(&errors);
    let note = privacy::note(portal, privacy::Form::QueueLookUp);
    let unit = next::department(portal, lang);
    respond(portal, page, move || {
        let known = board.queue.has_data();
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{t!("kinder-lead")}</p>
                {item.as_ref().map(|item| node_facts(item, board.imported_at.unwrap_or(item.updated_at)))}
                {as_of(&board)}
            </header>
            {(!known).then(|| view! { <p class="notice">{t!("kinder-no-data")}</p> })}
            {known.then(|| fields(lang, &typed, &errors))}
            {note()}
            {known.then(|| counts(&board, lang))}
            <h2>{t!("kinder-more")}</h2>
            <ul class="links">
                {known
                    .then(|| {
                        view! {
                            <li><a href=paths::kindergarten_list(lang, "")>{t!("kinder-list")}</a></li>
                            <li><a href=paths::kindergarten_watch(lang)>{t!("kinder-watch")}</a></li>
                        }
                    })}
                <li><a href=paths::kindergartens(lang, "")>{t!("kinder-gardens")}</a></li>
                {next::links(unit.clone())}
            </ul>
        }
    })
    .await
}

fn fields(lang: Lang, typed: &Typed, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <form class="form" method="post" action=paths::kindergarten_queue(lang) novalidate="">
            <Field
                name="number"
                label=t!("kinder-number")
                hint=t!("kinder-number-hint")
                value=typed.number.clone()
                autocomplete="off"
                errors=errors.clone()
            />
            <fieldset class="stack-4">
                <legend>{t!("kinder-or-iin")}</legend>
                <Field
                    name="iin"
                    label=t!("kinder-iin")
                    hint=t!("kinder-iin-hint")
                    value=typed.iin.clone()
                    autocomplete="off"
                    errors=errors.clone()
                />
                <Field
                    name="born"
                    label=t!("kinder-born")
                    kind="date"
                    value=typed.born.clone()
                    autocomplete="off"
                    errors=errors.clone()
                />
            </fieldset>
            <div class="actions">
                <button class="button button--large" type="submit">{t!("kinder-show")}</button>
            </div>
        </form>
    }
}

/// How many wait, in all and by category.
fn counts(board: &Board, lang: Lang) -> impl IntoView + use<> {
    use super::super::model::record::Category;
    use super::super::words::category_name;
    let rows: Vec<_> = Category::ALL
        .into_iter()
        .map(|category| {
            let count = grouped(lang, board.queue.of_category(category).into());
            view! { <div><dt>{category_name(category, lang)}</dt><dd>{count}</dd></div> }
        })
        .collect();
    let all = grouped(lang, board.queue.waiting().len() as u64);
    view! {
        <section class="stack-4" aria-labelledby="kinder-counts">
            <h2 id="kinder-counts">{t!("kinder-counts")}</h2>
            <dl class="facts">
                <div><dt>{t!("kinder-counts-all")}</dt><dd>{all}</dd></div>
                {rows}
            </dl>
        </section>
    }
}
