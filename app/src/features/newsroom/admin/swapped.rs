//! Files that were changed in the library while a draft waits for its review: who approves has
//! seen what readers will see.

use leptos::prelude::*;

use super::Work;
use crate::error::Result;
use crate::features::newsroom::model::Stage;
use crate::features::newsroom::store::{self, Seals};
use crate::server::Db;

/// What is no longer as it was submitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swapped {
    /// The names of the files, as far as they are still there.
    names: Vec<String>,
    /// Names the state that somebody has before their eyes.
    state: String,
}

impl Swapped {
    /// Nothing where all files are those that were submitted.
    pub async fn since_submission(db: &impl Db, work: &Work) -> Result<Option<Self>> {
        if work.entry.workflow.stage != Stage::InReview || work.entry.submitted_files.is_empty() {
            return Ok(None);
        }
        let now = store::seals(db, &work.content.media()).await?;
        let changed = changed(&work.entry.submitted_files, &now);
        if changed.is_empty() {
            return Ok(None);
        }
        let files = store::library_files(db, &changed).await?;
        Ok(Some(Self { names: files.into_iter().map(|file| file.name).collect(), state: state_of(&now) }))
    }

    /// Whether somebody says that they looked at just this state.
    pub fn was_seen(&self, sent: &str) -> bool {
        sent == self.state
    }

    /// The word about it and the box to tick in the form of the approval.
    pub fn view(&self) -> impl IntoView + use<> {
        let names: Vec<_> = self.names.iter().map(|name| view! { <li>{name.clone()}</li> }).collect();
        view! {
            <div class="notice notice--error">
                <p>{t!("forms-files-changed")}</p>
                <ul>{names}</ul>
            </div>
            <div class="check">
                <input type="checkbox" id="files_seen" name="files_seen" value=self.state.clone() />
                <label for="files_seen">{t!("forms-files-seen")}</label>
            </div>
        }
    }
}

fn changed(submitted: &Seals, now: &Seals) -> Vec<i64> {
    let is_other = |id: &&i64| submitted.get(id) != now.get(id);
    let mut ids: Vec<i64> = submitted.keys().chain(now.keys()).filter(is_other).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn state_of(seals: &Seals) -> String {
    seals.iter().map(|(id, seal)| format!("{id}-{seal}")).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_others_or_gone_are_told() {
        let seals = |pairs: &[(i64, &str)]| pairs.iter().map(|(id, seal)| (*id, (*seal).to_owned())).collect::<Seals>();
        let submitted = seals(&[(1, "a"), (2, "b"), (3, "c")]);
        assert_eq!(changed(&submitted, &submitted), [0_i64; 0]);
        assert_eq!(changed(&submitted, &seals(&[(1, "a"), (2, "x")])), [2, 3]);
    }
}
