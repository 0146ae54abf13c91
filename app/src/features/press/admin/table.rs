//! Lines of the digest as a table, and as lines of a file.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::super::model::{Answer, Item, Tone};
use super::super::words::{answer_choice, answer_words, kind_name, subject_name, tone_name};
use crate::i18n::{Lang, Trilingual, lang};
use crate::paths;
use crate::ui::dates;
use crate::ui::link::Icon;
use crate::ui::table::{DataTable, columns};

pub fn table(items: &[Item], units: &[(i64, Trilingual)], today: NaiveDate, keeps: bool) -> impl IntoView + use<> {
    if items.is_empty() {
        return view! { <p>{t!("press-none")}</p> }.into_any();
    }
    let rows: Vec<_> = items.iter().map(|item| row(item, units, today, keeps)).collect();
    view! {
        <DataTable
            label=t!("press-title")
            caption=t!("press-title")
            columns=columns([
                t!("press-outlet"), t!("press-day"), t!("press-subject"), t!("press-tone"),
                t!("press-what"), t!("press-answer"),
            ])
            caption_hidden=true
        >
            {rows}
        </DataTable>
    }
    .into_any()
}

fn row(item: &Item, units: &[(i64, Trilingual)], today: NaiveDate, keeps: bool) -> impl IntoView + use<> {
    let outlet = if keeps {
        view! { <a href=paths::press_item(item.id)>{item.outlet.clone()}</a> }.into_any()
    } else {
        item.outlet.clone().into_any()
    };
    view! {
        <tr>
            <th scope="row">
                {outlet}
                <small class="duties__source">{kind_name(item.kind, lang())}</small>
            </th>
            <td><a href=paths::press_day(item.day)>{dates::short_date(item.day)}</a></td>
            <td>{subject_name(item.subject, units, lang())}</td>
            <td>{tone_mark(item.tone)}</td>
            <td class="press__what">{item.summary.clone()}{source(item)}</td>
            <td>{answer_mark(item.answer, today)} {(keeps && item.answer.is_open()).then(|| answered(item))}</td>
        </tr>
    }
}

/// The way to the original; other people's pages learn nothing of where the reader comes from.
pub fn source(item: &Item) -> Option<impl IntoView + use<>> {
    let label = t!("press-source-of", outlet = item.outlet.clone());
    item.link.clone().map(|link| {
        view! {
            " "
            <a href=link rel="noopener noreferrer" aria-label=label>{t!("press-source")}</a>
        }
    })
}

/// A tone as a shape and a word (O116-U-3.6: never by colour alone).
pub fn tone_mark(tone: Tone) -> impl IntoView {
    let (class, icon) = match tone {
        Tone::Positive => ("state state--good", "circle-check"),
        Tone::Neutral => ("state", "circle-dashed"),
        Tone::Critical => ("state state--bad", "circle-alert"),
    };
    view! { <span class=class><Icon name=icon />{tone_name(tone, lang())}</span> }
}

/// What is to be done, the late marked as such.
pub fn answer_mark(answer: Answer, today: NaiveDate) -> Option<impl IntoView> {
    let (class, icon) = match answer {
        Answer::NotNeeded => return None,
        Answer::Given(_) => ("state state--good", "circle-check"),
        Answer::Needed(_) if answer.is_late(today) => ("state state--bad", "circle-alert"),
        Answer::Needed(_) => ("state state--wait", "clock"),
    };
    let late = answer.is_late(today).then(|| format!(", {}", t!("press-late")));
    Some(view! { <span class=class><Icon name=icon />{answer_words(answer, lang())}{late}</span> })
}

fn answered(item: &Item) -> impl IntoView + use<> {
    let label = t!("press-answered-this", outlet = item.outlet.clone(), date = dates::long_date(item.day, lang()));
    view! {
        <form class="no-print" method="post" action=paths::press_item_action(item.id, "answered")>
            <button class="button button--quiet" type="submit" aria-label=label>{t!("press-answered")}</button>
        </form>
    }
}

/// The list as lines of words, the heading first.
pub fn lines(items: &[Item], units: &[(i64, Trilingual)], lang: Lang) -> Vec<Vec<String>> {
    let heading = vec![
        tl!(lang, "press-day"),
        tl!(lang, "press-outlet"),
        tl!(lang, "press-kind"),
        tl!(lang, "press-link"),
        tl!(lang, "press-subject"),
        tl!(lang, "press-tone"),
        tl!(lang, "press-what"),
        tl!(lang, "press-answer"),
        tl!(lang, "press-answer-until"),
    ];
    let line = |item: &Item| {
        vec![
            item.day.to_string(),
            item.outlet.clone(),
            kind_name(item.kind, lang),
            item.link.clone().unwrap_or_default(),
            subject_name(item.subject, units, lang),
            tone_name(item.tone, lang),
            item.summary.clone(),
            answer_choice(item.answer.name(), lang),
            item.answer.by().map(|day| day.to_string()).unwrap_or_default(),
        ]
    };
    std::iter::once(heading).chain(items.iter().map(line)).collect()
}
