//! The journal as a table, and as lines of a file.

use leptos::prelude::*;

use super::super::super::model::terms::Due;
use super::super::super::public::{kind_name, stage_name, topic_name};
use super::super::super::store::{Appeal, Line, Order};
use super::super::hands::Given;
use super::{Part, channel_name, due_in_words};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::almaty;
use crate::ui::dates;
use crate::ui::table::{Column, DataTable};

/// The appeals of a page.
pub fn table(part: &Part) -> AnyView {
    if part.found.is_empty() {
        return view! { <p>{t!("appeals-journal-none")}</p> }.into_any();
    }
    let rows: Vec<_> = part.found.iter().map(|appeal| row(appeal, part)).collect();
    let sorted = |order: Order, words: String| heading_link(part, order, words);
    let columns = vec![
        sorted(Order::Number, t!("appeals-number")),
        sorted(Order::JournalNumber, t!("appeals-journal-number")),
        sorted(Order::Received, t!("appeals-received-at")),
        Column::from(t!("office-channel")),
        sorted(Order::Kind, t!("appeals-kind-short")),
        sorted(Order::Topic, t!("appeals-topic-short")),
        Column::from(t!("appeals-subject-short")),
        sorted(Order::State, t!("appeals-state")),
        Column::from(t!("office-with-whom")),
        sorted(Order::AnswerBy, t!("appeals-due")),
    ];
    view! {
        <DataTable label=t!("appeals-journal") caption=t!("appeals-journal") columns=columns caption_hidden=true>
            {rows}
        </DataTable>
    }
    .into_any()
}

/// The name of a column as a link that sorts by it; the arrow tells which way it is sorted.
fn heading_link(part: &Part, order: Order, words: String) -> Column {
    let (now, is_rising) = part.asked.order();
    let arrow = (now == order).then(|| {
        let (arrow, said) = if is_rising { ("▲", t!("office-rising")) } else { ("▼", t!("office-falling")) };
        view! { <span aria-hidden="true">" "{arrow}</span><span class="visually-hidden">", "{said}</span> }
    });
    let href = paths::appeals_journal(&part.asked.sorted_by(order));
    Column::of(view! { <a href=href>{words}</a>{arrow} })
}

fn row(appeal: &Appeal, part: &Part) -> impl IntoView + use<> {
    let due = appeal.running().due(part.today).map(|(day, due)| {
        let class = if matches!(due, Due::Overdue(_)) { "state state--bad" } else { "state" };
        view! { {dates::short_date(day)}" "<span class=class>{due_in_words(due)}</span> }
    });
    view! {
        <tr>
            <th scope="row"><a class="nowrap" href=paths::admin_appeal(appeal.id)>{appeal.number.to_string()}</a></th>
            <td>{appeal.journal_number.clone()}</td>
            <td>{dates::short_moment(appeal.received_at)}</td>
            <td>{channel_name(appeal.channel, lang())}</td>
            <td>{kind_name(appeal.kind, lang())}</td>
            <td>{topic_name(appeal.topic, lang())}</td>
            <td>{appeal.letter.subject.clone()}</td>
            <td>{stage_name(appeal.stand.state, lang())}</td>
            <td>{part.hands.now_or_before(Given::from(appeal))}</td>
            <td>{due}</td>
        </tr>
    }
}

/// The headings of a file.
pub fn heading(lang: Lang) -> Vec<String> {
    vec![
        tl!(lang, "appeals-number"),
        tl!(lang, "appeals-journal-number"),
        tl!(lang, "appeals-received-at"),
        tl!(lang, "office-channel"),
        tl!(lang, "appeals-kind-short"),
        tl!(lang, "appeals-topic-short"),
        tl!(lang, "appeals-state"),
        tl!(lang, "appeals-executor"),
        tl!(lang, "appeals-answer-by"),
    ]
}

/// A line of a file.
pub fn line(line: Line, name: impl Fn(Option<i64>) -> Option<String>, lang: Lang) -> Vec<String> {
    vec![
        line.number.to_string(),
        line.journal_number.unwrap_or_default(),
        almaty(line.received_at).format("%Y-%m-%d %H:%M").to_string(),
        channel_name(line.channel, lang),
        kind_name(line.kind, lang),
        topic_name(line.topic, lang),
        stage_name(line.state, lang),
        name(line.executor_id).unwrap_or_default(),
        line.answer_by.map(|day| day.to_string()).unwrap_or_default(),
    ]
}
