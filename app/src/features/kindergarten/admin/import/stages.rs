//! What became of a file so far.

use leptos::prelude::*;

use super::super::super::importing::{Draft, Stage};
use super::super::super::model::columns::{Column, Mapping};
use super::super::super::reading::{FileFault, LARGEST};
use super::super::super::words::column_name;
use super::super::report;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::ui::files::size;
use crate::ui::form::{framed, options};

pub fn view(draft: &Draft, stage: &Stage) -> AnyView {
    let again = || view! { <p><a href=paths::ADMIN_KINDERGARTEN_IMPORT>{t!("kinder-import-again")}</a></p> };
    match stage {
        Stage::Reading => view! {
            <p role="status">{t!("kinder-import-reading")}</p>
            <progress class="kinder__progress" aria-label=t!("kinder-import-reading")></progress>
        }
        .into_any(),
        Stage::Checking => {
            let (done, all) = draft.progress();
            view! {
                <p role="status">{t!("kinder-import-checking", done = done, all = all)}</p>
                <progress
                    class="kinder__progress"
                    max=all.max(1)
                    value=done
                    aria-label=t!("kinder-import-checking", done = done, all = all)
                ></progress>
            }
            .into_any()
        }
        Stage::Columns { headings, missing } => column_form(draft, headings, missing),
        Stage::Refused(fault) => view! {
            <p class="notice notice--urgent">{fault_words(*fault, lang())}</p>
            <p>{t!("kinder-import-nothing")}</p>
            {again()}
        }
        .into_any(),
        Stage::Failed => {
            view! { <p class="notice notice--urgent">{t!("kinder-import-failed")}</p>{again()} }.into_any()
        }
        Stage::Checked(found) => report::report(draft, found),
        Stage::Applied => view! { <p class="notice notice--success">{t!("kinder-import-applied")}</p> }.into_any(),
    }
}

/// Which column is which: asked once.
fn column_form(draft: &Draft, headings: &[String], missing: &[Column]) -> AnyView {
    let known: Vec<(String, String)> = headings
        .iter()
        .filter(|heading| !heading.is_empty())
        .map(|heading| (heading.clone(), heading.clone()))
        .collect();
    let chosen = Mapping::default();
    let fields: Vec<_> = Column::ALL
        .into_iter()
        .map(|column| {
            let error = missing.contains(&column).then(|| t!("kinder-column-missing"));
            let guess = chosen.guess(column, headings).unwrap_or_default();
            let known = known.clone();
            framed(column.name(), column_name(column, lang()), None, error.as_deref(), move |control| {
                view! {
                    <select
                        class="select"
                        id=control.id
                        name=column.name()
                        aria-describedby=control.described
                        aria-invalid=control.invalid
                    >
                        <option value="">{t!("kinder-column-none")}</option>
                        {options(known, &guess)}
                    </select>
                }
            })
        })
        .collect();
    view! {
        <p>{t!("kinder-import-columns")}</p>
        <form class="form" method="post" action=paths::kindergarten_import_step(&draft.mark, "columns") novalidate="">
            {fields}
            <div class="actions"><button class="button" type="submit">{t!("kinder-import-go-on")}</button></div>
        </form>
    }
    .into_any()
}

/// Why a file cannot be read, in words.
pub fn fault_words(fault: FileFault, lang: Lang) -> String {
    match fault {
        FileFault::Empty => tl!(lang, "kinder-fault-empty"),
        FileFault::TooLarge => tl!(lang, "kinder-fault-large", size = size(lang, LARGEST)),
        FileFault::TooManyRows => tl!(lang, "kinder-fault-rows"),
        FileFault::Kind => tl!(lang, "kinder-fault-kind"),
        FileFault::Unreadable => tl!(lang, "kinder-fault-unreadable"),
    }
}
