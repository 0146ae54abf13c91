//! Entries that a test writes itself.

use chrono::{DateTime, Utc};
use portal_app::features::content::recount_archive;
use portal_app::i18n::Lang;
use portal_entities::{item_texts, items, sections};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::TestPortal;

impl TestPortal {
    /// Publishes a news item in the languages its titles are given in.
    pub async fn add_news(&self, slug: &str, published_at: &str, titles: &[(Lang, &str)]) {
        self.add_entry(("news", "news"), slug, published_at, titles).await;
    }

    /// Publishes an entry of a kind in an item of the structure.
    pub async fn add_entry(&self, (item, kind): (&str, &str), slug: &str, published_at: &str, titles: &[(Lang, &str)]) {
        let db = self.portal.db();
        let moment: DateTime<Utc> = DateTime::parse_from_rfc3339(published_at).expect("a moment").to_utc();
        let own = sections::Column::Key.eq(item);
        let section_id = sections::Entity::find().filter(own).one(db).await.expect("an answer").expect("the item").id;
        let item = items::ActiveModel {
            section_id: Set(section_id),
            kind: Set(kind.to_owned()),
            slug: Set(slug.to_owned()),
            position: Set(0),
            group_title: Set(None),
            published_at: Set(moment),
            updated_at: Set(moment),
            starts_at: Set(None),
            ends_at: Set(None),
            is_sample: Set(false),
            ..Default::default()
        };
        let item_id = item.insert(db).await.expect("an item").id;
        for (lang, title) in titles {
            let text = item_texts::ActiveModel {
                item_id: Set(item_id),
                lang: Set(lang.code().to_owned()),
                title: Set((*title).to_owned()),
                title_folded: Set(title.to_lowercase()),
                summary: Set(String::new()),
                body: Set(format!("## {title}\n\n{title}.")),
                changed_at: Set(None),
            };
            text.insert(db).await.expect("a text");
        }
        recount_archive(db, section_id).await.expect("a count");
        self.publish().await;
    }
}
