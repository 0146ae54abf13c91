//! The files of an entry: chosen by a button, shown with name, size and thumbnail, taken away
//! by another. Without scripts the button saves the draft and leads through the library.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::error::Result;
use crate::features::newsroom::admin::labels::with_need;
use crate::features::newsroom::admin::sent::Sent;
use crate::features::newsroom::admin::widgets::FormState;
use crate::features::newsroom::admin::words;
use crate::features::newsroom::model::Content;
use crate::features::newsroom::store;
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::files::size;
use crate::ui::form::field_error;
use crate::ui::link::Icon;

/// The fields that name files, and the kind of file of each in the library.
const FIELDS: [(&str, &str); 2] = [("picture", "picture"), ("attachments", "document")];

/// What a button beside a file asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    Pick(&'static str),
    Drop(&'static str, String),
}

impl Wish {
    /// The wish of a button: `pick:FIELD` or `drop:FIELD:FILE`.
    pub fn of(button: &str) -> Option<Self> {
        let (verb, rest) = button.split_once(':')?;
        let (name, file) = rest.split_once(':').unwrap_or((rest, ""));
        let field = FIELDS.iter().map(|(field, _)| *field).find(|field| *field == name)?;
        match verb {
            "pick" => Some(Self::Pick(field)),
            "drop" => Some(Self::Drop(field, file.to_owned())),
            _ => None,
        }
    }

    /// Takes the file out of what was sent, where that is the wish.
    pub fn apply(&self, sent: &mut Sent) {
        if let Self::Drop(field, gone) = self {
            let kept: Vec<&str> = sent.get(field).lines().filter(|line| line.trim() != gone).collect();
            let kept = kept.join("\n");
            sent.set(*field, kept);
        }
    }

    /// The page that comes next, once the draft is saved.
    pub fn next(&self, entry: i64) -> String {
        match self {
            Self::Pick(field) => {
                let kind = FIELDS.iter().find(|(name, _)| name == field).map_or("", |(_, kind)| kind);
                paths::pick_file(kind, field, &paths::entry_field(entry, field))
            }
            Self::Drop(field, _) => paths::entry_field(entry, field),
        }
    }
}

/// Puts the files that somebody chose in the library into the form. Says whether there were any.
pub fn take_over(sent: &mut Sent, picture: Option<i64>, attachment: Option<i64>) -> bool {
    if let Some(picture) = picture {
        sent.set("picture", picture.to_string());
    }
    if let Some(attachment) = attachment {
        let added = attachment.to_string();
        let mut lines: Vec<&str> = sent.get("attachments").lines().filter(|line| !line.trim().is_empty()).collect();
        if !lines.iter().any(|line| line.trim() == added) {
            lines.push(&added);
        }
        let lines = lines.join("\n");
        sent.set("attachments", lines);
    }
    picture.or(attachment).is_some()
}

/// What the form shows of a chosen file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    name: String,
    /// Format and size.
    about: String,
    thumbnail: Option<String>,
}

/// The cards of all files that a form names, by the name they have in it.
pub async fn cards(portal: &Portal, sent: &Sent, content: &Content, lang: Lang) -> Result<BTreeMap<String, Card>> {
    let format = |name: &str| name.rsplit('.').next().unwrap_or_default().to_uppercase();
    // Files from before there was a library.
    let early = content.picture.iter().chain(&content.attachments).map(|file| {
        let bytes = u64::try_from(file.bytes).unwrap_or(0);
        let about = format!("{}, {}", format(&file.path), size(lang, bytes));
        (file.path.clone(), Card { name: file.name.clone(), about, thumbnail: None })
    });
    let mut cards: BTreeMap<String, Card> = early.collect();
    for file in store::library_files(portal.db(), &super::sent::library_numbers(sent)).await? {
        let mut about = format!("{}, {}", file.format(), size(lang, file.bytes));
        if let Some((width, height)) = file.width.zip(file.height) {
            about = format!("{about}, {width}\u{a0}×\u{a0}{height}");
        }
        let thumbnail = file.thumbnail().map(paths::media);
        cards.insert(file.id.to_string(), Card { name: file.name, about, thumbnail });
    }
    Ok(cards)
}

/// Both fields of an entry of a kind.
pub fn fields(state: &FormState, entry: &str, cards: &BTreeMap<String, Card>) -> impl IntoView + use<> {
    let label = |name| with_need(lang(), words::label(lang(), name), entry, name);
    FIELDS.map(|(name, kind)| field(state, name, kind, label(name), cards))
}

fn field(
    state: &FormState,
    name: &'static str,
    kind: &'static str,
    label: String,
    cards: &BTreeMap<String, Card>,
) -> AnyView {
    let value = state.sent.get(name).to_owned();
    let error = state.errors.of(name).map(str::to_owned);
    let described = error.as_ref().map(|_| format!("{name}-error"));
    let class = if error.is_some() { "field field--error picked" } else { "field picked" };
    let keys: Vec<&str> = value.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let rows: Vec<_> = keys.iter().map(|key| row(name, key, cards.get(*key))).collect();
    let is_empty = rows.is_empty();
    let choose = match kind {
        "picture" if is_empty => t!("forms-pick-picture"),
        "picture" => t!("forms-pick-other"),
        _ => t!("forms-pick-file"),
    };
    let title = choose.clone();
    view! {
        <div
            class=class
            id=name
            role="group"
            tabindex="-1"
            aria-labelledby=format!("{name}-label")
            aria-describedby=described
            data-files=kind
            data-remove=t!("forms-remove")
            data-title=title
        >
            <p class="label" id=format!("{name}-label")>{label}</p>
            {error.map(|error| field_error(name, &error))}
            <input type="hidden" name=name value=value />
            <ul class="picked__files" hidden=is_empty>{rows}</ul>
            <p class="field__hint picked__none" hidden=!is_empty>{t!("forms-no-file")}</p>
            <p>
                <button class="button button--quiet" type="submit" name="do" value=format!("pick:{name}")>{choose}</button>
            </p>
        </div>
    }
    .into_any()
}

fn row(field: &'static str, key: &str, card: Option<&Card>) -> impl IntoView + use<> {
    let card = card.cloned().unwrap_or_else(|| Card { name: key.to_owned(), ..Card::default() });
    let thumbnail = match card.thumbnail {
        // The name beside it says what it is.
        Some(path) => view! { <img src=path alt="" loading="lazy" width="96" height="72" /> }.into_any(),
        None => view! { <Icon name="file-text" /> }.into_any(),
    };
    let name = card.name.clone();
    view! {
        <li data-file=key.to_owned()>
            {thumbnail}
            <span>{card.name}</span>
            <span class="picked__about">{card.about}</span>
            <button class="text-button" type="submit" name="do" value=format!("drop:{field}:{key}")>
                {t!("forms-remove")}
                <span class="visually-hidden">": "{name}</span>
            </button>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(attachments: &str) -> Sent {
        Sent::new(vec![("attachments".to_owned(), attachments.to_owned())])
    }

    #[test]
    fn buttons_say_what_they_want_and_nothing_else_passes() {
        assert_eq!(Wish::of("pick:picture"), Some(Wish::Pick("picture")));
        assert_eq!(Wish::of("drop:attachments:a/b:c.txt"), Some(Wish::Drop("attachments", "a/b:c.txt".into())));
        for other in ["save", "submit", "pick:kk.title", "drop:lock:1", ""] {
            assert_eq!(Wish::of(other), None, "{other}");
        }
    }

    #[test]
    fn one_file_goes_and_the_others_stay_in_their_order() {
        let mut form = sent("7\n9\n12");
        Wish::Drop("attachments", "9".into()).apply(&mut form);
        assert_eq!(form.get("attachments"), "7\n12");
    }

    #[test]
    fn a_chosen_file_comes_once() {
        let mut form = sent("7");
        assert!(take_over(&mut form, Some(3), Some(9)));
        assert!(take_over(&mut form, None, Some(9)));
        assert_eq!((form.get("picture"), form.get("attachments")), ("3", "7\n9"));
        assert!(!take_over(&mut form, None, None));
    }
}
