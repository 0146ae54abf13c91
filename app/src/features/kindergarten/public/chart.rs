//! Figures as bars, and the same as a table: the bars are for the eye.

use leptos::prelude::*;

use crate::ui::table::{DataTable, columns};

/// A line: its name, the figure, and the figure in words.
pub struct Bar {
    pub name: String,
    pub figure: u32,
    pub words: String,
}

/// Bars above their table.
pub fn bars(caption: String, headings: [String; 2], lines: &[Bar]) -> impl IntoView + use<> {
    let most = lines.iter().map(|line| line.figure).max().unwrap_or(0).max(1);
    let drawn: Vec<_> = lines
        .iter()
        .map(|line| {
            let width = u64::from(line.figure) * 100 / u64::from(most);
            view! {
                <li class="bars__line">
                    <span class="bars__name">{line.name.clone()}</span>
                    <svg class="bars__bar" viewBox="0 0 100 8" preserveAspectRatio="none" focusable="false">
                        <rect class="bars__part" width=width height="8" />
                    </svg>
                    <span class="bars__figures">{line.words.clone()}</span>
                </li>
            }
        })
        .collect();
    let heading = headings[1].clone();
    let rows: Vec<_> = lines
        .iter()
        .map(|line| {
            view! {
                <tr>
                    <th scope="row">{line.name.clone()}</th>
                    <td class="table__number" data-label=heading.clone()>{line.words.clone()}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <figure class="bars" aria-hidden="true"><ul class="bars__lines">{drawn}</ul></figure>
        <DataTable
            label=caption.clone()
            caption=caption
            columns=columns(headings)
            class="table table--stack"
            caption_hidden=true
        >
            {rows}
        </DataTable>
    }
}
