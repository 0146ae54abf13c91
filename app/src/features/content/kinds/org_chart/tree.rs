//! Who stands below whom, read once for the drawing and the list.

use std::collections::{HashMap, HashSet};

use crate::features::content::model::{Details, Entry, Organisation};

/// Units by the one they answer to; under `None` those that answer to nobody in the list.
pub(super) struct Tree<'a> {
    below: HashMap<Option<i64>, Vec<(&'a Entry, &'a Organisation)>>,
}

impl<'a> Tree<'a> {
    /// Every unit of the list once, in its order.
    pub fn of(entries: &'a [Entry]) -> Self {
        let units: Vec<_> = entries
            .iter()
            .filter_map(|entry| match &entry.details {
                Details::Organisation(organisation) => Some((entry, organisation)),
                _ => None,
            })
            .collect();
        let ids: HashSet<i64> = units.iter().map(|(entry, _)| entry.id).collect();
        let mut parents: HashMap<i64, i64> = units
            .iter()
            .filter_map(|(entry, organisation)| Some((entry.id, organisation.parent_id?)))
            .filter(|(_, parent)| ids.contains(parent))
            .collect();
        for (entry, _) in &units {
            cut_circle(&mut parents, entry.id);
        }
        let mut below: HashMap<_, Vec<_>> = HashMap::new();
        for unit in units {
            below.entry(parents.get(&unit.0.id).copied()).or_default().push(unit);
        }
        Self { below }
    }

    /// Units directly below `parent`.
    pub fn below(&self, parent: Option<i64>) -> &[(&'a Entry, &'a Organisation)] {
        self.below.get(&parent).map_or(&[], Vec::as_slice)
    }

    pub fn entries_below(&self, parent: Option<i64>) -> Vec<&'a Entry> {
        self.below(parent).iter().map(|(entry, _)| *entry).collect()
    }
}

/// Where editors made units answer to each other in a circle, one of them stands at the top.
fn cut_circle(parents: &mut HashMap<i64, i64>, start: i64) {
    let mut seen = HashSet::new();
    let mut unit = start;
    while let Some(parent) = parents.get(&unit).copied() {
        if !seen.insert(unit) {
            parents.remove(&unit);
            return;
        }
        unit = parent;
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::features::content::model::Words;

    pub fn unit(id: i64, parent_id: Option<i64>) -> Entry {
        let details = Details::Organisation(Organisation { parent_id, ..Organisation::default() });
        Entry {
            id,
            section_id: 1,
            slug: id.to_string(),
            group: None,
            published_at: chrono::DateTime::UNIX_EPOCH,
            updated_at: chrono::DateTime::UNIX_EPOCH,
            starts_at: None,
            ends_at: None,
            is_sample: false,
            about: crate::features::content::model::About::default(),
            words: Words::default(),
            picture: None,
            attachments: Vec::new(),
            media: std::sync::Arc::default(),
            details,
        }
    }

    /// Every unit that a walk from the top meets.
    fn met(tree: &Tree<'_>, parent: Option<i64>) -> Vec<i64> {
        let own = tree.entries_below(parent).into_iter();
        own.flat_map(|entry| std::iter::once(entry.id).chain(met(tree, Some(entry.id)))).collect()
    }

    #[test]
    fn units_that_answer_to_each_other_do_not_vanish() {
        // 1 answers to itself; 2, 3 and 4 in a circle, 5 below the circle; 6 to nobody known.
        let parents = [(1, 1), (5, 4), (2, 3), (3, 4), (4, 2), (6, 99)];
        let entries = parents.map(|(id, parent)| unit(id, Some(parent)));
        let tree = Tree::of(&entries);
        let mut all = met(&tree, None);
        all.sort_unstable();
        assert_eq!(all, vec![1, 2, 3, 4, 5, 6]);
        assert_eq!(tree.entries_below(Some(4)).iter().map(|entry| entry.id).collect::<Vec<_>>(), vec![5, 3]);
    }
}
