//! Officials: full name, post, unit, phones, e-mail, reception (O116-L-2.6, O116-M-1.4).

use leptos::prelude::*;

use super::place::Place;
use super::sample;
use crate::features::content::model::{Details, Entry, Person};
use crate::i18n::{Trilingual, lang};
use crate::ui::link::{email, phones};
use crate::ui::picture::ContentPicture;

/// A list of officials.
pub fn list(entries: &[Entry], place: &Place) -> impl IntoView + use<> {
    let cards: Vec<_> = entries
        .iter()
        .filter_map(|entry| match &entry.details {
            Details::Person(person) => Some(view! { <li>{card(entry, person, place, true)}</li> }),
            _ => None,
        })
        .collect();
    view! { <ul class="people">{cards}</ul> }
}

/// One official with the biography.
pub fn page(entry: &Entry, person: &Person, place: &Place) -> impl IntoView + use<> {
    let biography = place.body(entry).html;
    view! {
        {card(entry, person, place, false)}
        <div class="prose" data-read-content="" lang=entry.words.other_lang() inner_html=biography></div>
    }
}

/// Portrait, name and contacts; in a list with the name as heading and link.
fn card(entry: &Entry, person: &Person, place: &Place, in_list: bool) -> impl IntoView + use<> {
    let name = entry.words.title.clone();
    let words_lang = entry.words.other_lang();
    let has_page = !entry.words.body.is_empty();
    let heading = in_list.then(|| {
        if has_page {
            view! { <h2 lang=words_lang><a href=place.entry(&entry.slug)>{name}</a></h2> }.into_any()
        } else {
            view! { <h2 lang=words_lang>{name}</h2> }.into_any()
        }
    });
    let years = years(person);
    view! {
        <article class="person">
            {entry.picture.clone().map(|picture| view! { <ContentPicture picture=picture /> })}
        <div>
                {heading}
                {in_list.then(|| sample::badge(entry))}
                <p class="person__post">{person.post.get(lang()).to_owned()}</p>
                {line(person.unit.as_ref())}
                {years.map(|years| view! { <p>{years}</p> })}
                <dl class="contacts contacts--columns">
                    {(!person.phones.is_empty())
                        .then(|| view! { <div><dt>{t!("content-phone")}</dt><dd>{phones(&person.phones)}</dd></div> })}
                    {person
                        .email
                        .as_deref()
                        .map(|address| view! { <div><dt>{t!("content-email")}</dt><dd>{email(address)}</dd></div> })}
                    {person
                        .reception
                        .as_ref()
                        .map(|text| {
                            let text = text.get(lang()).to_owned();
                            view! {
                                <div class="contacts__wide"><dt>{t!("content-reception")}</dt><dd>{text}</dd></div>
                            }
                        })}
                </dl>
                {person.reception.as_ref().and_then(|_| schedule(entry, place))}
                {booking(entry, place)}
        </div>
        </article>
    }
}

/// The way to the reception schedule, named apart for everyone.
fn schedule(entry: &Entry, place: &Place) -> Option<impl IntoView + use<>> {
    let (_, item) = place.structure().item("reception-schedule").ok()?;
    let href = place.page(&item.key)?;
    let title = item.title.get(lang()).to_owned();
    let name = entry.words.title.clone();
    Some(view! {
        <p>
            <a class="link-more" href=href>
                {title}
                <span class="visually-hidden">{format!(": {name}")}</span>
            </a>
        </p>
    })
}

/// The way to book a reception with the official (S004-15.15).
fn booking(entry: &Entry, place: &Place) -> Option<impl IntoView + use<>> {
    let href = place.reception(entry)?;
    let name = entry.words.title.clone();
    Some(view! {
        <p>
            <a class="link-more" href=href>
                {t!("appointments-book")}
                <span class="visually-hidden">{format!(": {name}")}</span>
            </a>
        </p>
    })
}

fn line(text: Option<&Trilingual>) -> impl IntoView + use<> {
    text.map(|text| text.get(lang()).to_owned()).map(|text| view! { <p>{text}</p> })
}

/// The years somebody served: «2010 – 2014» (R95-2-T3.14).
fn years(person: &Person) -> Option<String> {
    match (person.from_year, person.to_year) {
        (Some(from), Some(to)) if from != to => Some(format!("{from} – {to}")),
        (Some(year), _) | (None, Some(year)) => Some(year.to_string()),
        (None, None) => None,
    }
}
