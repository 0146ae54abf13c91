//! Appeals of an account: those sent when signed in, and those claimed with number and code.

use portal_entities::appeals;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::{Appeal, opened};
use crate::error::{PortalError, Result};
use crate::secret::Sealer;

/// So many one account shows.
const MOST: u64 = 200;

/// The appeals of an account, newest first.
pub async fn of_account(db: &impl ConnectionTrait, sealer: &Sealer, account: i64) -> Result<Vec<Appeal>> {
    let rows = appeals::Entity::find()
        .filter(appeals::Column::AccountId.eq(account))
        .order_by_desc(appeals::Column::ReceivedAt)
        .limit(MOST)
        .all(db)
        .await?;
    rows.into_iter().map(|row| opened(row, sealer)).collect()
}

/// One appeal of an account; a stranger's is not there.
pub async fn own(db: &impl ConnectionTrait, sealer: &Sealer, account: i64, id: i64) -> Result<Appeal> {
    let row = appeals::Entity::find_by_id(id).filter(appeals::Column::AccountId.eq(account)).one(db).await?;
    opened(row.ok_or(PortalError::NotFound)?, sealer)
}

/// Gives an appeal to an account, whose holder proved with the code that it is theirs. One that
/// belongs to another account stays there.
pub async fn claim(db: &impl ConnectionTrait, appeal: &Appeal, account: i64) -> Result<bool> {
    let row = appeals::ActiveModel { account_id: Set(Some(account)), ..Default::default() };
    let free = Condition::any().add(appeals::Column::AccountId.is_null()).add(appeals::Column::AccountId.eq(account));
    let claimed = appeals::Entity::update_many()
        .set(row)
        .filter(appeals::Column::Id.eq(appeal.id))
        .filter(appeals::Column::ErasedAt.is_null())
        .filter(free)
        .exec(db)
        .await?;
    Ok(claimed.rows_affected == 1)
}
