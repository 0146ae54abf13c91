//! What is shown of a file, and what can be done with it.

use leptos::prelude::*;

use super::super::super::embed::{poster_address, tracks};
use super::super::super::model::{Format, Kind, MediaFile};
use super::super::super::store::{Use, WordsState};
use super::super::super::words::has_words;
use super::super::library::kind_name;
use super::super::{about, markdown};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::ui::dates;
use crate::ui::markdown::Track;
use crate::ui::picture::ContentPicture;

pub fn state(file: &MediaFile, captions: &[MediaFile]) -> impl IntoView + use<> {
    if let Some(deleted) = file.deleted_at {
        let date = dates::day(deleted);
        return view! { <div class="notice"><p>{t!("media-deleted")}" "{date}</p><p>{t!("media-deleted-kept")}</p></div> }.into_any();
    }
    let is_played = matches!(file.kind, Kind::Audio | Kind::Video);
    if is_played && captions.is_empty() {
        return view! { <p class="notice">{t!("words-captions-missing")}</p> }.into_any();
    }
    let has_captions = |lang: &Lang| captions.iter().any(|of| of.captions_in(file.id) == Some(*lang));
    let lacking: Vec<_> = Lang::ALL.iter().filter(|lang| !has_captions(lang)).map(|lang| lang.own_name()).collect();
    if is_played && !lacking.is_empty() {
        return view! { <p class="notice">{t!("words-captions-lack", langs = lacking.join(", "))}</p> }.into_any();
    }
    (!file.is_usable()).then(|| view! { <p class="notice">{t!("media-lacks-alt-lead")}</p> }).into_any()
}

pub fn preview(file: &MediaFile, captions: &[MediaFile], poster: Option<&MediaFile>) -> impl IntoView + use<> {
    let href = paths::media(&file.path);
    match file.kind {
        Kind::Picture => {
            view! { <div class="media-preview"><ContentPicture picture=file.picture() eager=true /></div> }.into_any()
        }
        Kind::Audio => {
            view! { <audio controls="" preload="none" src=href>{captions_of(file, captions)}</audio> }.into_any()
        }
        Kind::Video => {
            let (poster, tracks) = (poster.and_then(poster_address), captions_of(file, captions));
            view! {
                <video class="media-preview" controls="" preload="metadata" poster=poster src=href>{tracks}</video>
            }
            .into_any()
        }
        Kind::Document | Kind::Captions => ().into_any(),
    }
}

fn captions_of(file: &MediaFile, captions: &[MediaFile]) -> Vec<impl IntoView + use<>> {
    let track = |Track { src, lang, is_default }: Track| {
        let (code, name) = (lang.code(), lang.own_name());
        view! { <track kind="captions" src=src srclang=code label=name default=is_default /> }
    };
    tracks(captions.iter(), file.id, lang()).into_iter().map(track).collect()
}

pub fn facts(file: &MediaFile, captions: &[MediaFile], words: Option<(WordsState, usize)>) -> impl IntoView + use<> {
    let links: Vec<_> = captions
        .iter()
        .map(|of| {
            let lang = of.captions_of.map(|(_, lang)| lang.own_name()).unwrap_or_default();
            view! { <li><a href=paths::admin_media(of.id)>{of.name.clone()}</a>" ("{lang}")"</li> }
        })
        .collect();
    let captions =
        (!links.is_empty()).then(|| view! { <div><dt>{t!("media-kind-captions")}</dt><dd><ul>{links}</ul></dd></div> });
    let code = markdown(file);
    view! {
        <dl class="meta">
            <div><dt>{t!("media-number")}</dt><dd>{file.id}</dd></div>
            <div><dt>{t!("media-kind")}</dt><dd>{kind_name(lang(), file.kind)}</dd></div>
            <div><dt>{t!("media-format")}</dt><dd>{about(file, lang())}</dd></div>
            {words_row(file, words)}
            <div><dt>{t!("media-created")}</dt><dd>{dates::day(file.created_at)}</dd></div>
            <div><dt>{t!("media-markdown")}</dt><dd><code>{code}</code></dd></div>
            {captions}
        </dl>
        <p><a href=paths::media(&file.path)>{t!("media-original")}</a></p>
    }
}

/// What the search knows of a document; nothing for formats that have no words.
fn words_row(file: &MediaFile, words: Option<(WordsState, usize)>) -> Option<impl IntoView + use<>> {
    let format = Format::from_extension(file.path.rsplit('.').next().unwrap_or_default())?;
    has_words(format).then(|| {
        let state = match words {
            None => t!("words-waiting"),
            Some((WordsState::Found, letters)) => t!("words-found", n = letters),
            Some((WordsState::Empty, _)) => t!("words-none"),
            Some((WordsState::Unreadable, _)) => t!("words-unreadable"),
        };
        view! { <div><dt>{t!("words-title")}</dt><dd>{state}</dd></div> }
    })
}

pub fn where_used(uses: &[Use]) -> impl IntoView + use<> {
    let links: Vec<_> = uses
        .iter()
        .map(|each| view! { <li><a href=paths::entry_page(each.entry)>{each.title.get(lang()).to_owned()}</a></li> })
        .collect();
    view! {
        <h2 id="uses">{t!("media-uses")}</h2>
        {if links.is_empty() {
            view! { <p>{t!("media-uses-none")}</p> }.into_any()
        } else {
            view! { <ul class="links">{links}</ul> }.into_any()
        }}
    }
}

/// Another file in its place, the bin, the way back from there.
pub fn changes(file: &MediaFile) -> impl IntoView + use<> {
    let id = file.id;
    if file.deleted_at.is_some() {
        return view! {
            <form method="post" action=paths::admin_media_action(id, "restore")>
                <button class="button" type="submit">{t!("media-restore")}</button>
            </form>
        }
        .into_any();
    }
    view! {
        <h2>{t!("media-replace")}</h2>
        <form
            class="form"
            method="post"
            action=paths::admin_media_action(id, "file")
            enctype="multipart/form-data"
        >
            <div class="field">
                <label for="files">{t!("media-replace-file")}</label>
                <p class="field__hint" id="files-hint">{t!("media-replace-hint")}</p>
                <input class="input" type="file" id="files" name="files" required="" aria-describedby="files-hint" />
            </div>
            <div class="actions">
                <button class="button button--quiet" type="submit">{t!("media-replace")}</button>
            </div>
        </form>
        <h2>{t!("media-delete")}</h2>
        <form method="post" action=paths::admin_media_action(id, "delete")>
            <p>{t!("media-delete-hint")}</p>
            <button class="button button--quiet" type="submit">{t!("media-delete")}</button>
        </form>
    }
    .into_any()
}
