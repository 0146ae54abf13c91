//! What the administrator sees and changes of accounts.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use portal_entities::{grants, units, users};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    Set,
};

use super::{CITIZEN, STAFF};
use crate::error::{PortalError, Result};
use crate::features::rights::{Grant, Role};
use crate::i18n::{Lang, Trilingual};

/// A page of the list holds so many.
pub const PAGE: u64 = 50;

/// An account as the administrator sees it.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: i64,
    pub email: String,
    pub name: String,
    pub lang: Lang,
    pub is_citizen: bool,
    pub has_two_step: bool,
    pub created_at: DateTime<Utc>,
    pub signed_in_at: Option<DateTime<Utc>>,
    pub disabled_at: Option<DateTime<Utc>>,
    pub locked_until: Option<DateTime<Utc>>,
    pub office: Office,
    /// Grants with the ids of their rows.
    pub grants: Vec<(i64, Grant)>,
}

/// Where somebody works and as what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Office {
    pub position: String,
    /// One of the responsible units.
    pub unit: Option<i64>,
    /// An organisation outside the units: of the city, or a company that runs the site.
    pub organisation: String,
}

fn person(row: users::Model, grants: Vec<(i64, Grant)>) -> Person {
    Person {
        id: row.id,
        email: row.email,
        name: row.name,
        lang: row.lang.as_deref().and_then(Lang::from_code).unwrap_or_default(),
        is_citizen: row.role == CITIZEN,
        has_two_step: row.totp_secret.is_some(),
        created_at: row.created_at,
        signed_in_at: row.signed_in_at,
        disabled_at: row.disabled_at,
        locked_until: row.locked_until,
        office: Office {
            position: row.position.unwrap_or_default(),
            unit: row.unit_id,
            organisation: row.organisation.unwrap_or_default(),
        },
        grants,
    }
}

/// The staff, or the visitors who registered, whose name or e-mail address contains `words`;
/// one page, and how many there are. `NotFound` beyond the last page.
pub async fn list(db: &impl ConnectionTrait, citizens: bool, words: &str, page: u64) -> Result<(Vec<Person>, u64)> {
    let role = if citizens { CITIZEN } else { STAFF };
    let words = words.trim().to_lowercase();
    let mut query = users::Entity::find().filter(users::Column::Role.eq(role));
    if citizens && !words.is_empty() {
        // There may be very many: only the address can be searched by the database.
        query = query.filter(users::Column::Email.contains(words.as_str()));
    }
    query = query.order_by_asc(users::Column::Name).order_by_asc(users::Column::Id);
    let first_of = |count: u64| {
        if page > count.div_ceil(PAGE).max(1) {
            return Err(PortalError::NotFound);
        }
        Ok(page.saturating_sub(1) * PAGE)
    };
    let (rows, count) = if citizens {
        let count = query.clone().count(db).await?;
        (query.offset(first_of(count)?).limit(PAGE).all(db).await?, count)
    } else {
        // A few hundred at most; SQLite does not know capitals of Cyrillic letters, we do.
        let fits = |row: &users::Model| row.email.contains(&words) || row.name.to_lowercase().contains(&words);
        let found: Vec<_> = query.all(db).await?.into_iter().filter(fits).collect();
        let count = found.len() as u64;
        let skipped = usize::try_from(first_of(count)?).unwrap_or(usize::MAX);
        (found.into_iter().skip(skipped).take(usize::try_from(PAGE).unwrap_or(50)).collect(), count)
    };
    let mut grants = grants_of(db, rows.iter().map(|row| row.id).collect()).await?;
    let people = rows.into_iter().map(|row| {
        let own = grants.remove(&row.id).unwrap_or_default();
        person(row, own)
    });
    Ok((people.collect(), count))
}

/// One account.
pub async fn one(db: &impl ConnectionTrait, id: i64) -> Result<Option<Person>> {
    let Some(row) = users::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let grants = grants_of(db, vec![id]).await?.remove(&id).unwrap_or_default();
    Ok(Some(person(row, grants)))
}

async fn grants_of(db: &impl ConnectionTrait, users: Vec<i64>) -> Result<BTreeMap<i64, Vec<(i64, Grant)>>> {
    let rows = grants::Entity::find()
        .filter(grants::Column::UserId.is_in(users))
        .order_by_asc(grants::Column::Id)
        .all(db)
        .await?;
    let mut by_user: BTreeMap<i64, Vec<(i64, Grant)>> = BTreeMap::new();
    for row in rows {
        if let Some(role) = Role::from_name(&row.role) {
            by_user.entry(row.user_id).or_default().push((row.id, Grant { role, section: row.section_id }));
        }
    }
    Ok(by_user)
}

/// Gives a right; whoever has one belongs to the staff.
pub async fn grant(db: &impl ConnectionTrait, user: i64, grant: Grant) -> Result<()> {
    let row = grants::ActiveModel {
        user_id: Set(user),
        role: Set(grant.role.name().to_owned()),
        section_id: Set(grant.section),
        ..Default::default()
    };
    grants::Entity::insert(row).exec_without_returning(db).await?;
    let staff = users::ActiveModel { id: Set(user), role: Set(STAFF.to_owned()), ..Default::default() };
    staff.update(db).await?;
    Ok(())
}

/// Takes a right away.
pub async fn remove_grant(db: &impl ConnectionTrait, user: i64, grant: i64) -> Result<bool> {
    let gone = grants::Entity::delete_many()
        .filter(grants::Column::Id.eq(grant))
        .filter(grants::Column::UserId.eq(user))
        .exec(db)
        .await?;
    Ok(gone.rows_affected == 1)
}

/// Notes where somebody works.
pub async fn set_office(db: &impl ConnectionTrait, user: i64, office: &Office) -> Result<()> {
    let kept = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let row = users::ActiveModel {
        id: Set(user),
        position: Set(kept(&office.position)),
        unit_id: Set(office.unit),
        organisation: Set(kept(&office.organisation)),
        ..Default::default()
    };
    row.update(db).await?;
    Ok(())
}

/// The responsible units, to choose one from.
pub async fn units(db: &impl ConnectionTrait) -> Result<Vec<(i64, Trilingual)>> {
    let rows = units::Entity::find().order_by_asc(units::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, serde_json::from_value(row.name).unwrap_or_default())).collect())
}

/// Closes an account, or opens it again; a closed one has no links to a new password.
pub async fn set_closed(db: &impl ConnectionTrait, user: i64, at: Option<DateTime<Utc>>) -> Result<()> {
    let row = users::ActiveModel { id: Set(user), disabled_at: Set(at), ..Default::default() };
    row.update(db).await?;
    if at.is_some() {
        super::links::revoke(db, user).await?;
    }
    Ok(())
}

/// Whether anybody is left who administers the whole site and can sign in; asked, after
/// [`lock_administrators`], before a transaction that takes such rights away is committed.
pub async fn has_administrator(db: &impl ConnectionTrait) -> Result<bool> {
    let holders: BTreeSet<i64> = grants::Entity::find()
        .filter(grants::Column::Role.eq(Role::Administrator.name()))
        .filter(grants::Column::SectionId.is_null())
        .all(db)
        .await?
        .into_iter()
        .map(|row| row.user_id)
        .collect();
    let active = users::Entity::find()
        .filter(users::Column::Id.is_in(holders))
        .filter(users::Column::DisabledAt.is_null())
        .count(db)
        .await?;
    Ok(active > 0)
}

/// Waits until nobody else changes who administers the site.
pub async fn lock_administrators(db: &impl ConnectionTrait) -> Result<()> {
    let administrators = grants::Entity::find()
        .filter(grants::Column::Role.eq(Role::Administrator.name()))
        .filter(grants::Column::SectionId.is_null())
        .order_by_asc(grants::Column::Id)
        .lock_exclusive();
    administrators.all(db).await?;
    Ok(())
}
