//! Acts looked up by number, by the day of adoption, and by words of their title (R95-2-2.1b). Below
//! the address of the search, whose pages nobody keeps.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;

use super::list::list;
use super::store::{self, Sought};
use crate::document::{Page, lang_of, respond};
use crate::error::{FieldErrors, Result};
use crate::i18n::{Lang, lang};
use crate::paths;
use crate::server::Portal;
use crate::ui::form::{ErrorSummary, Field};

/// The longest number and words that are looked up, in characters.
const LONGEST: usize = 200;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    number: String,
    on: String,
    words: String,
}

impl Asked {
    fn cut(mut self) -> Self {
        for text in [&mut self.number, &mut self.on, &mut self.words] {
            *text = text.trim().chars().filter(|letter| !letter.is_control()).take(LONGEST).collect();
        }
        self
    }

    fn sought(&self, lang: Lang) -> Result<Sought, FieldErrors> {
        let mut errors = FieldErrors::default();
        let on = match self.on.as_str() {
            "" => None,
            day => {
                let day = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok();
                if day.is_none() {
                    errors.add("on", tl!(lang, "newsroom-fault-date"));
                }
                day
            }
        };
        let sought = Sought { number: self.number.clone(), on, words: self.words.clone() };
        if errors.is_empty() { Ok(sought) } else { Err(errors) }
    }
}

/// `GET /{lang}/search/acts?number=&on=&words=`
pub async fn search(
    State(portal): State<Portal>,
    Path(lang): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let lang = lang_of(&lang)?;
    let asked = asked.cut();
    let (found, errors) = match asked.sought(lang) {
        Ok(sought) if sought == Sought::default() => (None, FieldErrors::default()),
        Ok(sought) => (Some(store::find(portal.db(), lang, &sought).await?), FieldErrors::default()),
        Err(errors) => (None, errors),
    };
    let structure = portal.structure()?;
    let (section, item) = structure.item("akimat-acts")?;
    let mut page = Page::new(lang, "/search/acts", tl!(lang, "forms-acts-search"))
        .at(&section.key, Some(&item.key))
        .under(section.title.get(lang), paths::section(lang, &section.key))
        .under(item.title.get(lang), paths::acts(lang));
    page.unlisted = true;
    page.refuse(&errors);
    let shown = Arc::new((asked, found, errors));
    Ok(respond(&portal, page, move || {
        let (asked, found, errors) = &*shown;
        let results = found.as_ref().map(|acts| {
            let outcome = if acts.is_empty() { t!("forms-acts-none") } else { t!("act-found", n = acts.len()) };
            view! {
                <h2 class="visually-hidden">{t!("act-list")}</h2>
                <p role="status">{outcome}</p>
                {list(acts)}
            }
        });
        view! {
            <ErrorSummary errors=errors.clone() />
            <header class="page-header"><h1>{t!("forms-acts-search")}</h1></header>
            {form(asked, errors)}
            {results}
        }
    })
    .await)
}

fn form(asked: &Asked, errors: &FieldErrors) -> impl IntoView + use<> {
    view! {
        <form class="filter" action=paths::acts_search(lang()) role="search" aria-label=t!("forms-acts-search") novalidate="">
            <Field name="number" label=t!("forms-acts-number") value=asked.number.clone() errors=errors.clone() />
            <Field name="on" label=t!("act-adopted") kind="date" value=asked.on.clone() errors=errors.clone() />
            <Field name="words" label=t!("forms-acts-words") kind="search" value=asked.words.clone() errors=errors.clone() />
            <div class="actions"><button class="button" type="submit">{t!("nav-search")}</button></div>
        </form>
    }
}
