//! Changes: transactions in which one takes one's turn among the writers.

use std::ops::Deref;

use sea_orm::{DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions, TransactionTrait};
use tokio::sync::OwnedSemaphorePermit;

use crate::error::Result;

/// A transaction of [`Portal::begin`]; queries run on it as on the database.
pub struct Change {
    pub(super) transaction: DatabaseTransaction,
    pub(super) _turn: Turn,
}

/// One's turn among the writers, until dropped.
pub struct Turn(#[expect(dead_code, reason = "held, not read")] pub(super) OwnedSemaphorePermit);

impl Change {
    /// Makes everything done since the beginning permanent, all at once.
    pub async fn commit(self) -> Result<()> {
        Ok(self.transaction.commit().await?)
    }

    /// Undoes everything, and is done before the next writer begins.
    pub async fn undo(self) -> Result<()> {
        Ok(self.transaction.rollback().await?)
    }
}

impl Deref for Change {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.transaction
    }
}

/// A transaction that will write. On SQLite it is a writer from its first moment: one that
/// reads before it writes would fail, not wait, when another writer came in between.
pub async fn begin(db: &DatabaseConnection) -> Result<DatabaseTransaction> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    Ok(db.begin_with_options(options).await?)
}
