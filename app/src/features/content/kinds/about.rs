//! What is told of an entry of any kind: whose material it is, who gave it, what is alike.

use leptos::prelude::*;

use super::place::Place;
use crate::features::content::model::Entry;
use crate::i18n::lang;

/// Status, source and the unit that gave the information (R95-1-2.5, R95-1-7.1, R95-1-8.2b, R95-1-9.4).
pub fn origin(entry: &Entry, place: &Place) -> impl IntoView + use<> {
    let about = entry.about.clone();
    let is_foreign = !about.source.is_empty();
    let status = about.status.get(lang()).to_owned();
    let provider = (!about.provider.is_empty()).then(|| unit_name(place, &about.provider));
    view! {
        {is_foreign
            .then(|| {
                view! {
                    <aside class="notice">
                        <p>{status}</p>
                        <p>{t!("content-source", source = about.source)}</p>
                    </aside>
                }
            })}
        {provider.map(|unit| view! { <p class="provider">{t!("content-provider", unit = unit)}</p> })}
    }
}

/// The name of a unit of the structure in the reader's language, in whichever it was written down;
/// another stays as it is.
fn unit_name(place: &Place, written: &str) -> String {
    let structure = place.structure();
    let known = structure
        .all()
        .flat_map(|section| std::iter::once(section).chain(&section.items))
        .filter_map(|node| node.unit.as_ref())
        .find(|unit| [&unit.kk, &unit.ru, &unit.en].into_iter().any(|name| name == written));
    known.map_or(written, |unit| unit.get(lang())).to_owned()
}

/// Pages with a theme alike (R95-1-6.1c).
pub fn related(entry: &Entry, place: &Place) -> impl IntoView + use<> {
    let lang = lang();
    let links: Vec<_> = entry
        .about
        .related
        .iter()
        .filter_map(|key| {
            let (href, title) = (place.page(key)?, place.structure().item(key).ok()?.1.title.get(lang).to_owned());
            Some(view! { <li><a href=href>{title}</a></li> })
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <nav class="related" aria-labelledby="alike-title">
                <h2 id="alike-title">{t!("content-related")}</h2>
                <ul class="links">{links}</ul>
            </nav>
        }
    })
}
