//! What waits for the secretary who signed in.

use super::super::store;
use super::require;
use crate::calendar;
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::tasks::Task;

/// Who comes today.
pub async fn tasks(portal: &Portal, staff: &Staff) -> Result<Vec<Task>> {
    if require(staff).is_err() {
        return Ok(Vec::new());
    }
    let today = almaty(portal.now()).date_naive();
    let (Some(from), Some(until)) = (calendar::start_of(today), calendar::end_of(today)) else { return Ok(Vec::new()) };
    let count = store::visit_count(portal.db(), None, (from, until)).await?;
    let href = paths::ADMIN_APPOINTMENTS.to_owned();
    Ok(vec![Task { name: tl!(staff.lang, "desk-visitors"), count, href, is_late: false }])
}
