//! Everything held about one person. Letters are sealed: they are found by keyed hashes of what
//! they tell of their writer, and only those found are opened.

use portal_entities::{appeal_people as people, appeals};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Set,
};

use super::{Appeal, Sight, opened};
use crate::error::Result;
use crate::features::appeals::model::letter::Letter;
use crate::features::appeals::model::person::{Person, marks_of};
use crate::secret::Sealer;

fn key(sealer: &Sealer, mark: &str) -> String {
    sealer.fingerprint(mark, "appeal-person")
}

/// Notes by whom a letter is.
pub(super) async fn note(db: &impl ConnectionTrait, sealer: &Sealer, appeal: i64, letter: &Letter) -> Result<()> {
    let row = |mark: String| people::ActiveModel {
        appeal_id: Set(appeal),
        key: Set(key(sealer, &mark)),
        ..Default::default()
    };
    let rows: Vec<_> = marks_of(letter).into_iter().map(row).collect();
    if !rows.is_empty() {
        people::Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Forgets by whom a letter was.
pub(super) async fn forget(db: &impl ConnectionTrait, appeal: i64) -> Result<()> {
    people::Entity::delete_many().filter(people::Column::AppealId.eq(appeal)).exec(db).await?;
    Ok(())
}

/// Notes by whom some letters are that came before that was noted, those behind `after`; up to
/// which it came, as long as there are more. One that does not open waits for its key.
pub async fn note_some(db: &impl ConnectionTrait, sealer: &Sealer, after: i64, most: u64) -> Result<Option<i64>> {
    let rows = appeals::Entity::find()
        .filter(appeals::Column::IsIndexed.eq(false))
        .filter(appeals::Column::ErasedAt.is_null())
        .filter(appeals::Column::Id.gt(after))
        .order_by_asc(appeals::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    let last = rows.last().map(|row| row.id);
    for row in rows {
        let id = row.id;
        match opened(row, sealer) {
            Ok(appeal) => {
                let noted = appeals::ActiveModel { is_indexed: Set(true), ..Default::default() };
                let of_appeal = Condition::all()
                    .add(appeals::Column::Id.eq(id))
                    .add(appeals::Column::IsIndexed.eq(false))
                    .add(appeals::Column::ErasedAt.is_null());
                // Another replica may be at it as well, or an erasure.
                if appeals::Entity::update_many().set(noted).filter(of_appeal).exec(db).await?.rows_affected == 1 {
                    note(db, sealer, id, &appeal.letter).await?;
                }
            }
            Err(error) => tracing::error!(%error, appeal = id, "nobody can find a letter that does not open"),
        }
    }
    Ok(last)
}

/// More a letter does not tell of its writer: the words of the longest name, an address, a phone.
const MOST_MARKS: usize = 80;

/// A page of what is held of the letters of a person, and of the one with a number that was asked
/// for, as far as one may see them, oldest first; and how many there are. Of a letter that is
/// erased there may be what was published of it.
pub async fn held_about(
    db: &impl ConnectionTrait,
    sealer: &Sealer,
    sight: Sight,
    (number, person): (Option<i64>, &Person),
    (page, size): (u64, u64),
) -> Result<(Vec<Appeal>, u64)> {
    let is_held =
        Condition::any().add(appeals::Column::ErasedAt.is_null()).add(appeals::Column::PublicQuestion.is_not_null());
    let numbered = number.map(|id| appeals::Column::Id.eq(id));
    let mut wanted = Condition::any().add_option(numbered);
    let marks = person.marks();
    if !marks.is_empty() {
        let with = |mark: &String| appeals::Column::Id.in_subquery(with_key(&key(sealer, mark)));
        wanted = wanted.add(marks.iter().take(MOST_MARKS).fold(Condition::all(), |all, mark| all.add(with(mark))));
    }
    // Nobody is found by an empty condition.
    if wanted.is_empty() {
        return Ok((Vec::new(), 0));
    }
    let query = appeals::Entity::find().filter(sight.condition()).filter(is_held).filter(wanted);
    let count = query.clone().count(db).await?;
    let rows = query
        .order_by_asc(appeals::Column::Id)
        .offset(page.saturating_sub(1).saturating_mul(size))
        .limit(size)
        .all(db)
        .await?;
    let open = |row: appeals::Model| {
        let id = row.id;
        opened(row, sealer)
            .inspect_err(|error| tracing::error!(%error, appeal = id, "a letter about a person does not open"))
            .ok()
    };
    Ok((rows.into_iter().filter_map(open).collect(), count))
}

fn with_key(key: &str) -> SelectStatement {
    people::Entity::find()
        .select_only()
        .column(people::Column::AppealId)
        .filter(people::Column::Key.eq(key))
        .into_query()
}
