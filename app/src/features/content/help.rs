//! Help that is there already, whatever page is still in preparation: phones and the
//! national portals, all of them entries of the portal.

use leptos::prelude::*;

use super::model::{Details, Entry};
use super::store::{self, Order, Range};
use crate::error::Result;
use crate::i18n::Lang;
use crate::server::Portal;
use crate::ui::link::{ExternalLink, tel};

/// The contact centres of the useful phones that answer any question.
const CENTRES: [&str; 2] = ["phone-109", "phone-1414"];

/// The national portals that services and appeals are open at.
const PORTALS: [&str; 2] = ["link-egov", "link-eotinish"];

/// Whom to call and where to go on the internet.
#[derive(Default)]
pub struct Help {
    phones: Vec<Entry>,
    portals: Vec<Entry>,
}

impl Help {
    /// The help desk's phones without samples, then the national ones.
    pub async fn load(portal: &Portal, lang: Lang) -> Result<Self> {
        let mut phones = all(portal, "help-phones", lang).await?;
        phones.retain(|entry| !entry.is_sample);
        phones.extend(all(portal, "useful-directory", lang).await?.into_iter().filter(|entry| is_of(&CENTRES, entry)));
        let mut portals = all(portal, "useful-links", lang).await?;
        portals.retain(|entry| is_of(&PORTALS, entry));
        Ok(Self { phones, portals })
    }

    /// Phones that the dialler opens, each with whose it is (O116-M-1.3).
    pub fn phones(&self) -> Vec<AnyView> {
        self.phones.iter().flat_map(phones_of).collect()
    }

    /// Links to the national portals.
    pub fn portals(&self) -> Vec<AnyView> {
        self.portals.iter().filter_map(portal_link).collect()
    }
}

async fn all(portal: &Portal, key: &str, lang: Lang) -> Result<Vec<Entry>> {
    let structure = portal.structure()?;
    let (_, item) = structure.item(key)?;
    store::entries(portal.db(), item.id, lang, Order::Position, Range::default()).await
}

fn is_of(slugs: &[&str], entry: &Entry) -> bool {
    slugs.contains(&entry.slug.as_str())
}

fn phones_of(entry: &Entry) -> Vec<AnyView> {
    let Details::Organisation(organisation) = &entry.details else { return Vec::new() };
    let link = |phone: &str| {
        let title = entry.words.title.clone();
        view! {
            <li class="phone">
                <a href=tel(phone)>{phone.to_owned()}</a>
                " "
                <span lang=entry.words.other_lang()>{title}</span>
            </li>
        }
        .into_any()
    };
    organisation.phones.iter().map(|phone| link(phone.as_ref())).collect()
}

fn portal_link(entry: &Entry) -> Option<AnyView> {
    let Details::Link(link) = &entry.details else { return None };
    let (href, title) = (link.url.clone(), entry.words.title.clone());
    Some(view! { <li><ExternalLink href=href text=title /></li> }.into_any())
}
