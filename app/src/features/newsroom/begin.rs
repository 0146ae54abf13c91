//! Beginning an entry: a draft, which then goes the way of all drafts. Other features begin entries
//! too, out of what they know.

use chrono::{DateTime, Utc};

use super::model::Content;
use super::store::{self, Saving};
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::audit::{self, Record};
use crate::i18n::Lang;
use crate::server::Db;
use crate::slug::slug;

/// The longest part of an address, in letters.
const LONGEST_SLUG: usize = 80;

/// The last part of an entry's address, from its title.
pub fn slug_of(title: &str) -> String {
    slug(title, LONGEST_SLUG, "entry")
}

/// Begins an entry in an item of the structure. Whoever calls has asked for the right to.
pub async fn begin(
    db: &impl Db,
    staff: &Staff,
    (item, kind, slug): (i64, &str, &str),
    content: &Content,
    now: DateTime<Utc>,
) -> Result<i64> {
    let mut entry = store::create(db, item, kind, slug, Some(&staff.user), now).await?;
    let revision = store::add_revision(db, entry.id, content, Some(&staff.user), now, Saving::ByHand).await?;
    entry.workflow.save(staff.user.id, [], revision);
    store::save(db, &entry, now).await?;
    let record = Record {
        action: "create",
        target: "entry",
        target_id: entry.id.to_string(),
        title: content.title(Lang::Kk),
        ..Record::default()
    };
    audit::record(db, Some(staff), now, record).await?;
    Ok(entry.id)
}

/// Whether an entry is there and not thrown away.
pub async fn is_kept(db: &impl Db, entry: i64) -> Result<bool> {
    match store::entry(db, entry).await {
        Ok(entry) => Ok(entry.deleted_at.is_none()),
        Err(PortalError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The published row of an entry, as long as it is public.
pub async fn published_as(db: &impl Db, entry: i64) -> Result<Option<i64>> {
    match store::entry(db, entry).await {
        Ok(entry) => Ok(entry.item_id),
        Err(PortalError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
