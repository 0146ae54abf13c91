//! A page of text: contents list, body, attachments.

use leptos::prelude::*;

use super::about;
use super::place::Place;
use crate::features::content::model::{Entry, Words};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::ui::files::size;
use crate::ui::link::Icon;
use crate::ui::markdown::Contents;
use crate::ui::picture::ContentPicture;

/// The text of an entry with everything around it except its heading.
pub fn body(entry: &Entry, place: &Place) -> impl IntoView + use<> {
    let rendered = place.body(entry);
    let summary = entry.words.summary.clone();
    let words_lang = entry.words.lang;
    let has_opening = !summary.is_empty() || entry.picture.is_some();
    let html = rendered.html.clone();
    let has_text = !html.is_empty();
    let contents = view! { <Contents of=rendered /> };
    view! {
        {untranslated(&entry.words)}
        <div class="flow" data-read-content="" lang=words_lang.code()>
            {has_opening
                .then(|| {
                    view! {
                        <div class="prose">
                            {(!summary.is_empty()).then(|| view! { <p class="lead">{summary}</p> })}
                            {entry.picture.clone().map(|picture| view! { <ContentPicture picture=picture eager=true /> })}
                        </div>
                    }
                })}
            {contents}
            {has_text.then(|| view! { <div class="prose" inner_html=html></div> })}
        </div>
        {attachments(entry)}
        {about::origin(entry, place)}
        {about::related(entry, place)}
    }
}

/// Says honestly that a page is not translated yet and in which language it is shown.
pub fn untranslated(words: &Words) -> impl IntoView + use<> {
    let shown = words.lang;
    (shown != lang())
        .then(|| view! { <p class="notice">{t!("common-not-translated", lang = language_name(shown))}</p> })
}

fn language_name(lang: Lang) -> String {
    match lang {
        Lang::Kk => t!("common-lang-kk"),
        Lang::Ru => t!("common-lang-ru"),
        Lang::En => t!("common-lang-en"),
    }
}

/// The files of an entry's own page, under a heading.
fn attachments(entry: &Entry) -> impl IntoView + use<> {
    files(entry).map(|files| {
        view! {
            <section aria-labelledby="files-title">
                <h2 id="files-title">{t!("content-files")}</h2>
                {files}
            </section>
        }
    })
}

/// Files to download with their plain title, format and size (O116-U-2.7e).
pub fn files(entry: &Entry) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = entry
        .attachments
        .iter()
        .map(|file| {
            let label = match file.label.get(lang()) {
                "" => file.name.clone(),
                label => label.to_owned(),
            };
            let format = file.name.rsplit('.').next().unwrap_or_default().to_uppercase();
            // O116-U-2.7c: besides the file, its words as hypertext.
            let text = file.text.map(|id| {
                let about = t!("words-read-as-text-of", name = label.clone());
                view! { " "<a href=paths::file_text(lang(), id) aria-label=about>{t!("words-read-as-text")}</a> }
            });
            view! {
                <li>
                    <Icon name="file-text" />
                    <div>
                        <a href=paths::attachment(&file.path, entry.id, lang()) download="">{label}</a>
                        " "
                        <span>{format!("{format}, {}", size(lang(), file.bytes))}</span>
                        {text}
                    </div>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="files">{rows}</ul> })
}

/// Pages of an item beside its main one, as links.
pub fn list(entries: &[Entry], place: &Place) -> impl IntoView + use<> {
    let rows: Vec<_> = entries
        .iter()
        .map(|entry| {
            let title = entry.words.title.clone();
            view! { <li><a href=place.entry(&entry.slug) lang=entry.words.other_lang()>{title}</a></li> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <ul class="links">{rows}</ul> })
}
