//! Accounts of visitors whose term is over.

use chrono::{DateTime, Utc};
use portal_entities::{grants, one_time_links, sessions, users};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

use super::CITIZEN;
use crate::error::Result;

/// What stands where the e-mail address was; nobody can register with it.
const FORGOTTEN: &str = "forgotten";

/// Takes everything out of some visitors' accounts that tells of a person: of those last used before
/// `unused`, and of those closed before `closed`. Nobody of the staff is among them. The row
/// stays, because the log names its number.
pub async fn forget_citizens(
    db: &impl ConnectionTrait,
    (unused, closed): (DateTime<Utc>, DateTime<Utc>),
    most: u64,
    now: DateTime<Utc>,
) -> Result<usize> {
    let last_used = Expr::col(users::Column::SignedInAt).if_null(Expr::col(users::Column::CreatedAt));
    let is_over = Condition::any().add(last_used.lt(unused)).add(users::Column::DisabledAt.lt(closed));
    let of_staff = Query::select().column(grants::Column::UserId).from(grants::Entity).to_owned();
    let ids: Vec<i64> = users::Entity::find()
        .select_only()
        .column(users::Column::Id)
        .filter(users::Column::Role.eq(CITIZEN))
        .filter(users::Column::PasswordHash.ne(FORGOTTEN))
        .filter(users::Column::Id.not_in_subquery(of_staff))
        .filter(is_over)
        .order_by_asc(users::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    for id in &ids {
        let nobody = users::ActiveModel {
            email: Set(format!("{FORGOTTEN}-{id}")),
            name: Set(String::new()),
            password_hash: Set(FORGOTTEN.to_owned()),
            lang: Set(None),
            totp_secret: Set(None),
            recovery_hashes: Set(None),
            signed_in_at: Set(None),
            consented_at: Set(None),
            disabled_at: Set(Some(now)),
            ..Default::default()
        };
        users::Entity::update_many().set(nobody).filter(users::Column::Id.eq(*id)).exec(db).await?;
    }
    sessions::Entity::delete_many().filter(sessions::Column::UserId.is_in(ids.clone())).exec(db).await?;
    one_time_links::Entity::delete_many().filter(one_time_links::Column::UserId.is_in(ids.clone())).exec(db).await?;
    Ok(ids.len())
}
