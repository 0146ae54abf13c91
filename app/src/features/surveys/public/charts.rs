//! Results as bars and as tables: the bars are for the eye, the tables say the same. Shares are of
//! those who answered a question, so that several ticks of one person make nobody count twice.

use leptos::prelude::*;

use crate::features::surveys::model::answer::day_of;
use crate::features::surveys::model::question::{Kind, Question};
use crate::features::surveys::model::tally::{Counts, share};
use crate::i18n::{Lang, grouped, lang};
use crate::ui::dates;
use crate::ui::table::{DataTable, columns};

/// So many different numbers or days are listed each by itself.
const MOST_VALUES: usize = 40;

/// A row of a table: what was answered, by how many people.
type Row = (String, u64);

/// Results of all questions.
pub fn figures(questions: &[Question], counts: &Counts) -> AnyView {
    let parts: Vec<_> = questions.iter().map(|question| one(question, counts)).collect();
    view! { <div class="flow">{parts}</div> }.into_any()
}

/// `385` as «38,5 %».
pub fn share_in_words(tenths: u64, lang: Lang) -> String {
    let number = match (tenths % 10, lang) {
        (0, _) => (tenths / 10).to_string(),
        (rest, Lang::En) => format!("{}.{rest}", tenths / 10),
        (rest, _) => format!("{},{rest}", tenths / 10),
    };
    if lang == Lang::En { format!("{number}%") } else { format!("{number}\u{a0}%") }
}

/// Hundredths as people write them: «3,42».
fn mean_in_words(hundredths: i64, lang: Lang) -> String {
    let sign = if hundredths < 0 { "−" } else { "" };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let point = if lang == Lang::En { '.' } else { ',' };
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}{point}{rest:02}") }
}

fn one(question: &Question, counts: &Counts) -> AnyView {
    let lang = lang();
    let answered = counts.of_question(question.id);
    let title = question.title(lang).to_owned();
    let inside = match question.kind {
        _ if answered == 0 => view! { <p>{t!("survey-no-answers")}</p> }.into_any(),
        Kind::Single | Kind::Multiple | Kind::Scale => {
            let rows: Vec<Row> = question
                .values()
                .into_iter()
                .map(|value| (question.value_in_words(value, lang), counts.of_cell(question.id, 0, value)))
                .collect();
            view! { {mean(question, counts)} {bars(&rows, answered)} {table(&title, &rows, answered)} }.into_any()
        }
        Kind::Matrix => matrix(question, counts),
        Kind::Ranking => ranking(question, counts),
        Kind::Number | Kind::Date => numbers(question, counts, answered),
        Kind::Short | Kind::Long => view! { <p>{t!("survey-texts-not-public")}</p> }.into_any(),
        Kind::File => view! { <p>{t!("survey-files-not-public")}</p> }.into_any(),
    };
    view! {
        <section class="stack-4" data-question=question.id>
            <h2>{title}</h2>
            <p class="quiet">{t!("survey-answered", n = answered)}</p>
            {inside}
        </section>
    }
    .into_any()
}

fn mean(question: &Question, counts: &Counts) -> Option<AnyView> {
    let figures = counts.figures(question.id, 0).filter(|_| question.kind == Kind::Scale)?;
    Some(view! { <p>{t!("survey-mean", mean = mean_in_words(figures.mean, lang()))}</p> }.into_any())
}

/// A bar each, as long as the share; name and figures are text.
fn bars(rows: &[Row], of: u64) -> AnyView {
    let lang = lang();
    let lines: Vec<_> = rows
        .iter()
        .map(|(name, count)| {
            let tenths = share(*count, of);
            view! {
                <li class="bars__line">
                    <span class="bars__name">{name.clone()}</span>
                    <svg class="bars__bar" viewBox="0 0 1000 8" preserveAspectRatio="none" focusable="false">
                        <rect class="bars__whole" width="1000" height="8" />
                        <rect class="bars__part" width=tenths height="8" />
                    </svg>
                    <span class="bars__figures">{share_in_words(tenths, lang)}</span>
                </li>
            }
        })
        .collect();
    view! { <figure class="bars" aria-hidden="true"><ul class="bars__lines">{lines}</ul></figure> }.into_any()
}

fn table(title: &str, rows: &[Row], of: u64) -> AnyView {
    let lang = lang();
    let headings = [t!("survey-answer-column"), t!("survey-people-column"), t!("survey-share-column")];
    let [_, people, part] = headings.clone();
    let lines: Vec<_> = rows
        .iter()
        .map(|(name, count)| {
            view! {
                <tr>
                    <th scope="row">{name.clone()}</th>
                    <td class="table__number" data-label=people.clone()>{grouped(lang, *count)}</td>
                    <td class="table__number" data-label=part.clone()>{share_in_words(share(*count, of), lang)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <DataTable
            label=title.to_owned()
            caption=title.to_owned()
            columns=columns(headings)
            class="table table--stack"
            caption_hidden=true
        >
            {lines}
        </DataTable>
    }
    .into_any()
}

fn matrix(question: &Question, counts: &Counts) -> AnyView {
    let lang = lang();
    let parts: Vec<_> = question
        .body
        .lines
        .iter()
        .map(|line| {
            let rows: Vec<Row> = question
                .body
                .choices
                .iter()
                .map(|choice| (choice.words.get(lang).to_owned(), counts.of_cell(question.id, line.id, choice.id)))
                .collect();
            let name = line.words.get(lang).to_owned();
            let of = counts.of_line(question.id, line.id);
            view! {
                <div class="stack-4">
                    <h3>{name.clone()}</h3>
                    {bars(&rows, of)}
                    {table(&name, &rows, of)}
                </div>
            }
        })
        .collect();
    view! { {parts} }.into_any()
}

/// The mean rank of each choice, the best first.
fn ranking(question: &Question, counts: &Counts) -> AnyView {
    let lang = lang();
    let mut ranked: Vec<(i64, String)> = question
        .body
        .choices
        .iter()
        .filter_map(|choice| {
            let mean = counts.figures(question.id, choice.id)?.mean;
            Some((mean, choice.words.get(lang).to_owned()))
        })
        .collect();
    ranked.sort();
    let rank = t!("survey-rank-column");
    let lines: Vec<_> = ranked
        .into_iter()
        .map(|(mean, name)| {
            let (mean, label) = (mean_in_words(mean, lang), rank.clone());
            view! { <tr><th scope="row">{name}</th><td class="table__number" data-label=label>{mean}</td></tr> }
        })
        .collect();
    let title = question.title(lang).to_owned();
    view! {
        <DataTable
            label=title.clone()
            caption=title
            columns=columns([t!("survey-answer-column"), rank])
            class="table table--stack"
            caption_hidden=true
        >
            {lines}
        </DataTable>
    }
    .into_any()
}

fn numbers(question: &Question, counts: &Counts, answered: u64) -> AnyView {
    let lang = lang();
    let of_value = |value: i64| match question.kind {
        Kind::Date => day_of(value).map(|day| dates::long_date(day, lang)).unwrap_or_default(),
        _ => value.to_string(),
    };
    let rows: Vec<Row> = counts.values(question.id, 0).map(|(value, count)| (of_value(value), count)).collect();
    let summary = counts.figures(question.id, 0).map(|figures| {
        let mean = (question.kind == Kind::Number).then(
            || view! { <div><dt>{t!("survey-mean-name")}</dt><dd>{mean_in_words(figures.mean, lang)}</dd></div> },
        );
        view! {
            <dl class="facts">
                {mean}
                <div><dt>{t!("survey-median")}</dt><dd>{of_value(figures.median)}</dd></div>
                <div><dt>{t!("survey-least")}</dt><dd>{of_value(figures.least)}</dd></div>
                <div><dt>{t!("survey-most")}</dt><dd>{of_value(figures.most)}</dd></div>
            </dl>
        }
    });
    let title = question.title(lang).to_owned();
    let list = (rows.len() <= MOST_VALUES).then(|| table(&title, &rows, answered));
    view! { {summary} {list} }.into_any()
}
