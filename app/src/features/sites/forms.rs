//! What the form of a site sends, and what is wrong with it.

use serde::Deserialize;

use super::model::{Slug, slug_of};
use super::store;
use crate::error::{FieldErrors, Result};
use crate::features::structure::{Row, Typed};
use crate::i18n::{Lang, Trilingual};
use crate::server::Db;

/// Names, address and unit as they were typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SiteForm {
    #[serde(flatten)]
    pub words: Typed,
    pub slug: String,
    pub unit: String,
}

impl From<&Row> for SiteForm {
    fn from(row: &Row) -> Self {
        Self {
            words: Typed::from(row),
            slug: slug_of(&row.key).to_owned(),
            unit: row.unit_id.map(|id| id.to_string()).unwrap_or_default(),
        }
    }
}

/// What is right about a form.
pub struct Wanted {
    pub title: Trilingual,
    pub summary: Trilingual,
    pub key: String,
    pub unit: Option<i64>,
}

impl SiteForm {
    /// Checks everything; `own` is the site that is changed.
    pub async fn wanted(
        &self,
        db: &impl Db,
        own: Option<i64>,
        lang: Lang,
    ) -> Result<std::result::Result<Wanted, FieldErrors>> {
        let words = self.words.words(lang);
        let mut errors = words.as_ref().err().cloned().unwrap_or_default();
        let slug = Slug::parse(&self.slug);
        match &slug {
            None => errors.add("slug", tl!(lang, "sites-slug-wrong")),
            Some(slug) if store::is_taken(db, &slug.key(), own).await? => {
                errors.add("slug", tl!(lang, "sites-slug-taken"));
            }
            Some(_) => {}
        }
        let unit = match self.unit.as_str() {
            "" => None,
            id => {
                let units = store::units(db).await?;
                let known = units.into_iter().map(|(known, _)| known).find(|known| known.to_string() == id);
                if known.is_none() {
                    errors.add("unit", tl!(lang, "newsroom-fault-choice"));
                }
                known
            }
        };
        Ok(match (words, slug) {
            (Ok((title, summary)), Some(slug)) if errors.is_empty() => {
                Ok(Wanted { title, summary, key: slug.key(), unit })
            }
            _ => Err(errors),
        })
    }
}
