//! Tables of data that scroll sideways on narrow screens and name themselves.

use leptos::prelude::*;

use crate::i18n::Lang;

/// A table with a caption and a heading for each column; the children are its rows.
#[component]
pub fn DataTable(
    /// The name of the scrolling region around it.
    label: String,
    caption: String,
    columns: Vec<Column>,
    /// For looks of its own.
    #[prop(default = "table")]
    class: &'static str,
    /// Where the heading above the table says the same.
    #[prop(optional)]
    caption_hidden: bool,
    children: Children,
) -> impl IntoView {
    let columns: Vec<_> =
        columns.into_iter().map(|column| view! { <th scope="col" lang=column.lang>{column.heading}</th> }).collect();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=label>
            <table class=class>
                <caption class=caption_hidden.then_some("visually-hidden")>{caption}</caption>
                <thead>
                    <tr>{columns}</tr>
                </thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}

/// The heading of a column.
pub struct Column {
    heading: AnyView,
    lang: Option<&'static str>,
}

impl Column {
    /// A heading with more than words in it.
    pub fn of(heading: impl IntoView + 'static) -> Self {
        Self { heading: heading.into_any(), lang: None }
    }

    /// A heading in its own language, whatever the page's is.
    pub fn in_language(lang: &'static str, words: impl Into<String>) -> Self {
        Self { heading: words.into().into_any(), lang: Some(lang) }
    }
}

impl From<String> for Column {
    fn from(words: String) -> Self {
        Self::of(words)
    }
}

/// Headings in words.
pub fn columns<const N: usize>(words: [String; N]) -> Vec<Column> {
    words.into_iter().map(Column::from).collect()
}

/// A heading for each language, in that language.
pub fn language_columns() -> [Column; 3] {
    Lang::ALL.map(|lang| Column::in_language(lang.code(), lang.own_name()))
}
