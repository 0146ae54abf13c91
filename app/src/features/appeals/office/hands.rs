//! With whom appeals are now, by name and unit. Only the office learns it; applicants are told the
//! unit that answers.

use std::collections::HashMap;

use leptos::prelude::*;

use super::super::model::Kind;
use super::super::model::desk::Desk;
use super::super::model::states::State as Stage;
use super::super::store::{self, Appeal, OpenCase, Worker};
use crate::error::Result;
use crate::features::accounts::role_name;
use crate::features::rights::Role;
use crate::i18n::{Lang, lang};
use crate::server::Db;

/// What tells who has an appeal.
#[derive(Clone, Copy, Debug)]
pub struct Given {
    kind: Kind,
    state: Stage,
    leader: Option<i64>,
    executor: Option<i64>,
}

impl From<&Appeal> for Given {
    fn from(appeal: &Appeal) -> Self {
        let (leader, executor) = (appeal.leader_id, appeal.executor_id);
        Self { kind: appeal.kind, state: appeal.stand.state, leader, executor }
    }
}

impl From<&OpenCase> for Given {
    fn from(case: &OpenCase) -> Self {
        let (leader, executor) = (case.leader_id, case.executor_id);
        Self { kind: case.kind, state: case.running.state, leader, executor }
    }
}

/// Those whom some appeals were given to.
#[derive(Clone, Debug, Default)]
pub struct Hands(HashMap<i64, Worker>);

impl Hands {
    pub async fn of(db: &impl Db, given: impl IntoIterator<Item = Given>) -> Result<Self> {
        let mut ids: Vec<i64> = given.into_iter().flat_map(|given| [given.leader, given.executor]).flatten().collect();
        ids.sort_unstable();
        ids.dedup();
        Ok(Self(store::people(db, ids).await?))
    }

    /// Name and unit of who has it now; a role where it is nobody's by name yet.
    fn holder(&self, given: Given, lang: Lang) -> Option<(String, Option<String>)> {
        let person = |id: Option<i64>| {
            let worker = self.0.get(&id?)?;
            Some((worker.name.clone(), worker.place(lang)))
        };
        let some = |role| {
            let role = if given.kind.is_confidential() { Role::TrustOfficer } else { role };
            Some((role_name(role, lang), None))
        };
        match Desk::of(given.state) {
            Desk::Registrars => some(Role::Registrar),
            Desk::Leader => person(given.leader).or_else(|| some(Role::Leader)),
            Desk::Executor => person(given.executor).or_else(|| some(Role::Executor)),
            Desk::Editors => some(Role::ReceptionEditor),
            Desk::Nobody => None,
        }
    }

    /// Who has an open appeal now.
    pub fn now(&self, given: Given) -> Option<AnyView> {
        let (name, place) = self.holder(given, lang())?;
        let place = place.map(|place| view! { ", " <span class="quiet">{place}</span> });
        Some(view! { {name}{place} }.into_any())
    }

    /// The same for lists; of a closed one, who answered it.
    pub fn now_or_before(&self, given: Given) -> Option<AnyView> {
        self.now(given).or_else(|| {
            let name = self.0.get(&given.executor?)?.name.clone();
            Some(view! { <span class="quiet">{t!("office-was-with", name = name)}</span> }.into_any())
        })
    }
}
