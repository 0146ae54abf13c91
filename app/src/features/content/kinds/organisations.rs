//! Organisations and contacts: address with postal index, phones with city code,
//! head, hours, site (O116-L-2.7, O116-T-18, O116-T-19).

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::links::group;
use super::place::Place;
use super::sample;
use crate::features::content::model::{Details, Entry, Organisation};
use crate::i18n::{Trilingual, lang};
use crate::ui::link::{ExternalLink, email, phones};

/// A directory, grouped by category where there are several.
pub fn list(entries: &[Entry], place: &Place) -> impl IntoView + use<> {
    let groups = grouped(entries);
    let several = groups.len() > 1;
    let groups: Vec<_> = groups
        .into_iter()
        .enumerate()
        .map(|(number, (title, entries))| {
            let rows: Vec<_> = entries
                .iter()
                .filter_map(|entry| match &entry.details {
                    Details::Organisation(organisation) => Some(row(entry, organisation, place, several)),
                    _ => None,
                })
                .collect();
            let title = if several { title } else { String::new() };
            group(&format!("group-{number}"), title, view! { <ul class="directory">{rows}</ul> })
        })
        .collect();
    view! { {groups} }
}

/// Entries under the titles of their groups, in the order of first appearance.
pub fn grouped(entries: &[Entry]) -> Vec<(String, Vec<&Entry>)> {
    let mut order: BTreeMap<String, usize> = BTreeMap::new();
    let mut groups: Vec<(String, Vec<&Entry>)> = Vec::new();
    for entry in entries {
        let title = entry.group.as_ref().map(|group| group.get(lang()).to_owned()).unwrap_or_default();
        let index = *order.entry(title.clone()).or_insert_with(|| {
            groups.push((title, Vec::new()));
            groups.len() - 1
        });
        groups[index].1.push(entry);
    }
    groups
}

fn row(entry: &Entry, organisation: &Organisation, place: &Place, below_group: bool) -> impl IntoView + use<> {
    let title = entry.words.title.clone();
    let words_lang = entry.words.other_lang();
    let title = if entry.words.body.is_empty() {
        title.into_any()
    } else {
        view! { <a href=place.entry(&entry.slug)>{title}</a> }.into_any()
    };
    let heading = if below_group {
        view! { <h3 lang=words_lang>{title}</h3> }.into_any()
    } else {
        view! { <h2 lang=words_lang>{title}</h2> }.into_any()
    };
    let summary = entry.words.summary.clone();
    view! {
        <li>
            {heading}
            {sample::badge(entry)}
            {(!summary.is_empty()).then(|| view! { <p lang=words_lang>{summary}</p> })}
            {contacts(organisation)}
        </li>
    }
}

/// What is known of an organisation in a list: short facts side by side.
pub fn contacts(organisation: &Organisation) -> impl IntoView + use<> {
    let address = organisation.address.as_ref().map(|address| {
        let index = organisation.postal_index.as_ref().map(|index| format!("{index}, ")).unwrap_or_default();
        format!("{index}{}", address.get(lang()))
    });
    view! {
        <dl class="contacts">
            {wide(t!("content-head"), text(organisation.head.as_ref()))}
            {wide(t!("content-address"), address)}
            {reach(organisation)}
            {wide(t!("content-hours"), text(organisation.hours.as_ref()))}
            {website(organisation, "contacts__wide")}
        </dl>
    }
}

/// The same as a table of names and values, on a page of its own.
pub fn facts(organisation: &Organisation) -> impl IntoView + use<> {
    let pair =
        |name: String, value: Option<String>| value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! {
        <dl class="facts">
            {pair(t!("content-head"), text(organisation.head.as_ref()))}
            {pair(t!("content-postal-index"), organisation.postal_index.as_ref().map(ToString::to_string))}
            {pair(t!("content-address"), text(organisation.address.as_ref()))}
            {reach(organisation)}
            {pair(t!("content-hours"), text(organisation.hours.as_ref()))}
            {website(organisation, "")}
        </dl>
    }
}

/// Phones and e-mail.
fn reach(organisation: &Organisation) -> impl IntoView + use<> {
    view! {
        {(!organisation.phones.is_empty())
            .then(|| view! { <div><dt>{t!("content-phone")}</dt><dd>{phones(&organisation.phones)}</dd></div> })}
        {organisation
            .email
            .as_deref()
            .map(|address| view! { <div><dt>{t!("content-email")}</dt><dd>{email(address)}</dd></div> })}
    }
}

fn website(organisation: &Organisation, class: &'static str) -> impl IntoView + use<> {
    let class = (!class.is_empty()).then_some(class);
    organisation.website.clone().map(|site| {
        let name = site.trim_start_matches("https://").trim_end_matches('/').to_owned();
        view! { <div class=class><dt>{t!("content-website")}</dt><dd><ExternalLink href=site text=name /></dd></div> }
    })
}

fn text(value: Option<&Trilingual>) -> Option<String> {
    value.map(|value| value.get(lang()).to_owned())
}

fn wide(name: String, value: Option<String>) -> impl IntoView {
    value.map(|value| view! { <div class="contacts__wide"><dt>{name}</dt><dd>{value}</dd></div> })
}
