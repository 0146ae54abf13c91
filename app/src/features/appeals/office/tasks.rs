//! What waits in the reception for somebody who signed in.

use super::super::model::states::State;
use super::super::model::terms::Urgency;
use super::super::{require, store};
use super::{requests, sight};
use crate::error::Result;
use crate::features::accounts::Staff;
use crate::features::rights::{Action, Place};
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::tasks::Task;

/// Overdue, due today, not registered yet, and what people ask of their own data.
pub async fn tasks(portal: &Portal, staff: &Staff) -> Result<Vec<Task>> {
    if require(staff).is_err() {
        return Ok(Vec::new());
    }
    let lang = staff.lang;
    let today = almaty(portal.now()).date_naive();
    let open = store::open_cases(portal.db(), sight(staff)).await?;
    let urgent = |wanted: Urgency| {
        let due = open.iter().filter_map(|case| case.running.due(today));
        due.filter(|(_, due)| Urgency::of(*due) as usize == wanted as usize).count() as u64
    };
    let board = paths::ADMIN_APPEALS_BOARD.to_owned();
    let task = |name: String, count: u64, href: String, is_late: bool| Task { name, count, href, is_late };
    let mut tasks = vec![
        task(tl!(lang, "desk-appeals-overdue"), urgent(Urgency::Overdue), board.clone(), true),
        task(tl!(lang, "desk-appeals-today"), urgent(Urgency::Today), board, false),
    ];
    if staff.may(Action::RegisterAppeals, &Place::Site) {
        let received = open.iter().filter(|case| case.running.state == State::Received).count() as u64;
        tasks.push(task(tl!(lang, "desk-appeals-received"), received, paths::ADMIN_APPEALS.to_owned(), false));
    }
    if staff.may(Action::AnswerAppeals, &Place::Site) {
        let asked = store::open_count(portal.db(), requests::sight(staff)).await?;
        tasks.push(task(tl!(lang, "reception-requests"), asked, paths::ADMIN_APPEAL_REQUESTS.to_owned(), false));
    }
    Ok(tasks)
}
