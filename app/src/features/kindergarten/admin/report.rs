//! What the check of a file found, in words, and the button that applies it.

use leptos::prelude::*;

use super::super::importing::{Draft, Report};
use super::super::model::check::{Fault, Problem};
use super::super::words::column_name;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::ui::dates;
use crate::ui::table::{DataTable, columns};

pub fn report(draft: &Draft, found: &Report) -> AnyView {
    if found.fault_count > 0 {
        return faults(found);
    }
    let lang = lang();
    let differences = found.differences;
    let fact =
        |name: String, count: u64| view! { <div><dt>{name}</dt><dd>{crate::i18n::grouped(lang, count)}</dd></div> };
    let kept = (differences.kept > 0).then(|| fact(t!("kinder-import-keep"), differences.kept.into()));
    view! {
        <p class="notice notice--success">{t!("kinder-import-fine")}</p>
        <dl class="facts">
            <div><dt>{t!("kinder-day")}</dt><dd>{dates::date(draft.as_of)}</dd></div>
            {fact(t!("kinder-import-rows"), found.rows as u64)}
            {fact(t!("kinder-import-new"), differences.new.into())}
            {fact(t!("kinder-import-changes"), differences.changed.into())}
            {fact(t!("kinder-import-gone"), differences.gone.into())}
            {kept}
        </dl>
        <form method="post" action=paths::kindergarten_import_step(&draft.mark, "apply")>
            <div class="actions"><button class="button" type="submit">{t!("kinder-import-apply")}</button></div>
        </form>
    }
    .into_any()
}

fn faults(found: &Report) -> AnyView {
    let lang = lang();
    let rows: Vec<_> = found
        .faults
        .iter()
        .map(|fault| {
            let column = fault.column.map_or_else(|| "–".to_owned(), |column| column_name(column, lang));
            view! {
                <tr>
                    <th scope="row">{fault.line}</th>
                    <td>{column}</td>
                    <td>{problem_words(fault, lang)}</td>
                </tr>
            }
        })
        .collect();
    let told = found.faults.len();
    let more = found.fault_count.saturating_sub(told);
    view! {
        <p class="notice notice--urgent">{t!("kinder-report-faults", count = found.fault_count, rows = found.rows)}</p>
        <p>{t!("kinder-import-nothing")}</p>
        <DataTable
            label=t!("kinder-report")
            caption=t!("kinder-report")
            columns=columns([t!("kinder-report-row"), t!("kinder-report-column"), t!("kinder-report-problem")])
        >
            {rows}
        </DataTable>
        {(more > 0).then(|| view! { <p>{t!("kinder-report-more", count = more)}</p> })}
        <p><a href=paths::ADMIN_KINDERGARTEN_IMPORT>{t!("kinder-import-again")}</a></p>
    }
    .into_any()
}

/// What is wrong with a cell. Nothing here repeats an identification number.
fn problem_words(fault: &Fault, lang: Lang) -> String {
    match &fault.problem {
        Problem::Missing => tl!(lang, "kinder-problem-missing"),
        Problem::Formula => tl!(lang, "kinder-problem-formula"),
        Problem::Broken => tl!(lang, "kinder-problem-broken"),
        Problem::Merged => tl!(lang, "kinder-problem-merged"),
        Problem::Number => tl!(lang, "kinder-problem-number"),
        Problem::Duplicate(first) => {
            let first = *first;
            tl!(lang, "kinder-problem-duplicate", row = first)
        }
        Problem::IinLength => tl!(lang, "kinder-fault-iin-length"),
        Problem::IinDate => tl!(lang, "kinder-fault-iin-date"),
        Problem::IinChecksum => tl!(lang, "kinder-fault-iin-checksum"),
        Problem::IinBorn => tl!(lang, "kinder-fault-iin-born"),
        Problem::Date => tl!(lang, "kinder-problem-date"),
        Problem::Future => tl!(lang, "kinder-problem-future"),
        Problem::BeforeBirth => tl!(lang, "kinder-problem-before-birth"),
        Problem::TooOld => tl!(lang, "kinder-problem-old"),
        Problem::Category(words) => tl!(lang, "kinder-problem-category", words = words.clone()),
        Problem::Garden(words) => tl!(lang, "kinder-problem-garden", words = words.clone()),
        Problem::TooManyWishes => {
            tl!(lang, "kinder-problem-wishes", most = super::super::model::record::MOST_WISHES)
        }
        Problem::VoucherAlone => tl!(lang, "kinder-problem-voucher"),
    }
}
