//! The words of the rich-text editor, handed to it with the page (`data-labels`).

use std::collections::BTreeMap;

use crate::i18n::Lang;

/// All labels of `frontend/editor/src/labels.js` as JSON; names in braces are filled in by the editor.
pub fn editor_labels(lang: Lang) -> String {
    let labels: BTreeMap<_, _> = labels(lang).into_iter().collect();
    serde_json::to_string(&labels).unwrap_or_default()
}

#[rustfmt::skip]
fn labels(lang: Lang) -> [(&'static str, String); 75] {
    [
        ("toolbar", tl!(lang, "editor-toolbar")),
        ("paragraph", tl!(lang, "editor-paragraph")),
        ("heading-2", tl!(lang, "editor-heading-2")),
        ("heading-3", tl!(lang, "editor-heading-3")),
        ("heading-4", tl!(lang, "editor-heading-4")),
        ("bold", tl!(lang, "editor-bold")),
        ("italic", tl!(lang, "editor-italic")),
        ("strike", tl!(lang, "editor-strike")),
        ("bullet-list", tl!(lang, "editor-bullet-list")),
        ("ordered-list", tl!(lang, "editor-ordered-list")),
        ("indent", tl!(lang, "care-editor-indent")),
        ("outdent", tl!(lang, "care-editor-outdent")),
        ("quote", tl!(lang, "editor-quote")),
        ("link", tl!(lang, "editor-link")),
        ("picture", tl!(lang, "editor-picture")),
        ("film", tl!(lang, "editor-film")),
        ("document", tl!(lang, "editor-document")),
        ("footnote", tl!(lang, "editor-footnote")),
        ("table", tl!(lang, "editor-table")),
        ("undo", tl!(lang, "editor-undo")),
        ("redo", tl!(lang, "editor-redo")),
        ("table-tools", tl!(lang, "editor-table-tools")),
        ("row-before", tl!(lang, "editor-row-before")),
        ("row-after", tl!(lang, "editor-row-after")),
        ("row-delete", tl!(lang, "editor-row-delete")),
        ("column-before", tl!(lang, "editor-column-before")),
        ("column-after", tl!(lang, "editor-column-after")),
        ("column-delete", tl!(lang, "editor-column-delete")),
        ("header-row", tl!(lang, "editor-header-row")),
        ("table-delete", tl!(lang, "editor-table-delete")),
        ("cancel", tl!(lang, "editor-cancel")),
        ("insert", tl!(lang, "editor-insert")),
        ("nothing-found", tl!(lang, "editor-nothing-found")),
        ("not-loaded", tl!(lang, "editor-not-loaded")),
        ("link-address", tl!(lang, "editor-link-address")),
        ("link-text", tl!(lang, "editor-link-text")),
        ("link-remove", tl!(lang, "editor-link-remove")),
        ("link-wrong", tl!(lang, "editor-link-wrong")),
        ("page-search", tl!(lang, "editor-page-search")),
        ("pages", tl!(lang, "editor-pages")),
        ("library", tl!(lang, "editor-library")),
        ("library-kind", tl!(lang, "editor-library-kind")),
        ("library-search", tl!(lang, "editor-library-search")),
        ("library-files", tl!(lang, "editor-library-files")),
        ("library-description", tl!(lang, "editor-library-description")),
        ("library-choose", tl!(lang, "editor-library-choose")),
        ("media", tl!(lang, "editor-media")),
        ("kind-image", tl!(lang, "editor-kind-image")),
        ("kind-audio", tl!(lang, "editor-kind-audio")),
        ("kind-video", tl!(lang, "editor-kind-video")),
        ("kind-document", tl!(lang, "editor-kind-document")),
        ("plain-only", tl!(lang, "editor-plain-only")),
        ("paste-too-large", tl!(lang, "editor-paste-too-large")),
        ("paste-files", tl!(lang, "editor-paste-files")),
        ("paste-pictures", tl!(lang, "editor-paste-pictures")),
        ("saved", tl!(lang, "editor-saved", time = "{time}")),
        ("offline", tl!(lang, "editor-offline")),
        ("signed-out", tl!(lang, "editor-signed-out")),
        ("sign-in", tl!(lang, "editor-sign-in")),
        ("refused", tl!(lang, "editor-refused", problem = "{problem}")),
        ("not-kept", tl!(lang, "editor-not-kept")),
        ("restore-offer", tl!(lang, "editor-restore-offer", time = "{time}")),
        ("restore", tl!(lang, "editor-restore")),
        ("discard", tl!(lang, "editor-discard")),
        ("conflict", tl!(lang, "editor-conflict", author = "{author}", time = "{time}")),
        ("conflict-short", tl!(lang, "editor-conflict-short")),
        ("conflict-open", tl!(lang, "editor-conflict-open")),
        ("conflict-keep", tl!(lang, "editor-conflict-keep")),
        ("presence", tl!(lang, "editor-presence", names = "{names}")),
        ("checks", tl!(lang, "editor-checks")),
        ("check-heading-jump", tl!(lang, "editor-check-heading-jump", text = "{text}")),
        ("check-link-words", tl!(lang, "editor-check-link-words", text = "{text}")),
        ("check-table-header", tl!(lang, "editor-check-table-header", text = "{text}")),
        ("check-alt", tl!(lang, "editor-check-alt", text = "{text}")),
        ("check-footnote", tl!(lang, "editor-check-footnote", text = "{text}")),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_editor_gets_every_label_it_asks_for() {
        let asked = include_str!("../../../../frontend/editor/src/labels.js");
        let list = asked.split("export const KEYS = [").nth(1).and_then(|rest| rest.split("];").next()).unwrap();
        let asked: Vec<_> = list.split('\'').skip(1).step_by(2).collect();
        for lang in Lang::ALL {
            let given: Vec<_> = labels(lang).into_iter().map(|(key, _)| key).collect();
            assert_eq!(given, asked);
        }
    }

    #[test]
    fn what_the_editor_fills_in_stays_open() {
        assert!(editor_labels(Lang::En).contains("\"saved\":\"Saved: {time}\""));
    }
}
