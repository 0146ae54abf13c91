//! Figures of appeals as bars and as tables: the bars are for the eye, the tables say the same.

use leptos::prelude::*;

use super::{kind_name, topic_name};
use crate::features::appeals::model::figures::{Counts, Figures};
use crate::features::appeals::office::channel_name;
use crate::i18n::{grouped, lang};
use crate::ui::dates;
use crate::ui::table::{DataTable, columns};

/// A row of a table: what it counts, and how many.
type Row = (String, Counts);

/// Everything that is counted of a stretch of time.
pub fn figures(figures: &Figures) -> AnyView {
    let lang = lang();
    let months = figures.months.iter().map(|((year, month), counts)| {
        let name = dates::month_of_year(*month, *year, lang);
        (name, *counts)
    });
    let topics = figures.topics.iter().map(|(topic, counts)| (topic_name(*topic, lang), *counts));
    let kinds = figures.kinds.iter().map(|(kind, counts)| (kind_name(*kind, lang), *counts));
    let channels = figures.channels.iter().map(|(channel, counts)| (channel_name(*channel, lang), *counts));
    let months: Vec<Row> = months.collect();
    view! {
        {summary(figures.all)}
        {section(t!("office-by-month"), t!("office-month"), &months)}
        {section(t!("office-by-topic"), t!("appeals-topic-short"), &topics.collect::<Vec<_>>())}
        {section(t!("office-by-kind"), t!("appeals-kind-short"), &kinds.collect::<Vec<_>>())}
        {section(t!("office-by-channel"), t!("office-channel"), &channels.collect::<Vec<_>>())}
        <p class="quiet">{t!("office-figures-how")}</p>
    }
    .into_any()
}

/// The figures that come first; the overdue are named openly.
fn summary(counts: Counts) -> impl IntoView {
    let fact = |name: String, value: String| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let share = counts.share_on_time().map_or_else(|| "–".to_owned(), |share| format!("{share} %"));
    view! {
        <dl class="facts" data-figures="all">
            {fact(t!("office-received"), number(counts.received))}
            {fact(t!("office-answered"), number(counts.answered))}
            {fact(t!("office-on-time"), format!("{} ({share})", number(counts.on_time)))}
            {fact(t!("office-late"), number(counts.late()))}
            {fact(t!("office-otherwise"), number(counts.otherwise))}
            {fact(t!("office-in-work"), number(counts.open))}
            {fact(t!("office-overdue-now"), number(counts.overdue))}
        </dl>
    }
}

/// One way of counting: bars, and the table beneath them.
fn section(title: String, of: String, rows: &[Row]) -> Option<impl IntoView + use<>> {
    if rows.is_empty() {
        return None;
    }
    let headings = headings();
    let cell = |(heading, count): (&String, u64)| {
        view! { <td class="table__number" data-label=heading.clone()>{number(count)}</td> }
    };
    let lines: Vec<_> = rows
        .iter()
        .map(|(name, counts)| {
            let cells: Vec<_> = headings.iter().zip(numbers(*counts)).map(cell).collect();
            view! { <tr><th scope="row">{name.clone()}</th>{cells}</tr> }
        })
        .collect();
    let [received, answered, on_time, late, overdue] = headings;
    Some(view! {
        <section class="stack-4">
            <h2>{title.clone()}</h2>
            {bars(rows)}
            <DataTable
                label=title.clone()
                caption=title
                columns=columns([of, received, answered, on_time, late, overdue])
                class="table table--stack"
                caption_hidden=true
            >
                {lines}
            </DataTable>
        </section>
    })
}

/// What the columns of each table count.
pub fn headings() -> [String; 5] {
    [t!("office-received"), t!("office-answered"), t!("office-on-time"), t!("office-late"), t!("office-overdue-now")]
}

/// The numbers of a row, in the same order.
pub fn numbers(counts: Counts) -> [u64; 5] {
    [counts.received, counts.answered, counts.on_time, counts.late(), counts.overdue]
}

/// A bar for what was received with the answered part of it, row by row as in the table. Words and
/// figures are text, which grows and is printed like any other; only the bars are drawn.
fn bars(rows: &[Row]) -> impl IntoView + use<> {
    let most = rows.iter().map(|(_, counts)| counts.received).max().unwrap_or(0).max(1);
    let share = |count: u64| count * 100 / most;
    let lines: Vec<_> = rows
        .iter()
        .map(|(name, counts)| {
            let figures = format!("{} / {}", number(counts.received), number(counts.answered));
            view! {
                <li class="bars__line">
                    <span class="bars__name">{name.clone()}</span>
                    <svg class="bars__bar" viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false">
                        <rect class="bars__whole" width=share(counts.received) height="8" />
                        <rect class="bars__part" width=share(counts.answered) height="8" />
                    </svg>
                    <span class="bars__figures">{figures}</span>
                </li>
            }
        })
        .collect();
    view! {
        <figure class="bars" aria-hidden="true">
            <ul class="bars__lines">{lines}</ul>
            <figcaption>
                <span class="bars__key bars__key--whole"></span>
                {t!("office-received")}
                " / "
                <span class="bars__key bars__key--part"></span>
                {t!("office-answered")}
            </figcaption>
        </figure>
    }
}

fn number(count: u64) -> String {
    grouped(lang(), count)
}
