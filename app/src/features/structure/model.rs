//! Keys of new items, what they may hold, how they are ordered, where old addresses lead.

use chrono::{DateTime, Utc};

use crate::features::content::{Kind, UpdatePeriod};
use crate::kept::forgotten_before;
use crate::slug::slug;

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 200;
/// The longest sentence about a section, in characters.
pub const LONGEST_SUMMARY: usize = 500;
/// The longest key; entries below have addresses of their own.
const LONGEST_KEY: usize = 60;

/// Whether something removed at a moment can still be brought back.
pub fn is_restorable(removed_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    removed_at >= forgotten_before(now)
}

/// What an item that the city adds may hold, with the stored names.
pub const NEW_KINDS: [(Kind, &str); 11] = [
    (Kind::Page, "page"),
    (Kind::DocumentList, "document-list"),
    (Kind::News, "news"),
    (Kind::Persons, "persons"),
    (Kind::Directory, "directory"),
    (Kind::Contacts, "contacts"),
    (Kind::LinkList, "link-list"),
    (Kind::Gallery, "gallery"),
    (Kind::Faq, "faq"),
    (Kind::Calendar, "calendar"),
    (Kind::Statistics, "statistics"),
];

/// The stored name of a kind that may be added.
pub fn new_kind(name: &str) -> Option<&'static str> {
    NEW_KINDS.into_iter().find(|(_, known)| *known == name).map(|(_, known)| known)
}

/// Update periods with their stored names.
pub const PERIODS: [(UpdatePeriod, &str); 8] = [
    (UpdatePeriod::Daily, "daily"),
    (UpdatePeriod::Monthly, "monthly"),
    (UpdatePeriod::Quarterly, "quarterly"),
    (UpdatePeriod::Yearly, "yearly"),
    (UpdatePeriod::AsNeeded, "as-needed"),
    (UpdatePeriod::AsReceived, "as-received"),
    (UpdatePeriod::OnEvent, "on-event"),
    (UpdatePeriod::Permanent, "permanent"),
];

/// The stored name of a period.
pub fn period(name: &str) -> Option<&'static str> {
    PERIODS.into_iter().find(|(_, known)| *known == name).map(|(_, known)| known)
}

/// Items that the program leads to or draws from; they can be renamed and moved, not removed.
pub fn is_needed(key: &str) -> bool {
    matches!(
        key,
        "home"
            | "news"
            | "site-map"
            | "search"
            | "login"
            | "registration"
            | "accessible-version"
            | "akimat-acts"
            | "about-site"
            | "internet-reception"
            | "kindergarten-queue"
            | "useful-directory"
            | "units-and-subordinates"
            | "org-structure"
            | "events-calendar"
    )
}

/// The part of an address made from a title: Latin letters, digits and hyphens.
pub fn key_of(title: &str) -> String {
    slug(title, LONGEST_KEY, "item")
}

/// A key that is not taken: the wanted one, or it with a number.
pub fn free_key(wanted: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    std::iter::once(wanted.to_owned()).chain(numbered).find(|key| !is_taken(key)).unwrap_or_default()
}

/// Which way an item goes in its section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
}

/// The order after an item changed places with its neighbour; nothing at the end of the way.
pub fn reordered(order: &[i64], id: i64, way: Way) -> Option<Vec<i64>> {
    let at = order.iter().position(|known| *known == id)?;
    let other = match way {
        Way::Up => at.checked_sub(1)?,
        Way::Down => Some(at + 1).filter(|other| *other < order.len())?,
    };
    let mut order = order.to_vec();
    order.swap(at, other);
    Some(order)
}

/// Ids with commas between them; nothing if anything else is among them, or one of them twice.
pub fn listed(text: &str) -> Option<Vec<i64>> {
    const MOST: usize = 1_000;
    let ids: Vec<i64> = text.split(',').map(|id| id.trim().parse().ok()).collect::<Option<_>>()?;
    let different: std::collections::BTreeSet<_> = ids.iter().collect();
    (different.len() == ids.len() && ids.len() <= MOST).then_some(ids)
}

/// Whether an order holds exactly the items that another holds.
pub fn is_rearranged(order: &[i64], wanted: &[i64]) -> bool {
    let sorted = |ids: &[i64]| {
        let mut ids = ids.to_vec();
        ids.sort_unstable();
        ids
    };
    sorted(order) == sorted(wanted)
}

/// Where an address leads when a part of its way, `from`, has moved to `to`. What lay below a
/// thing that kept its name went along with it; what lay below anything else leads to `to`.
pub fn target(path: &str, from: &str, to: &str) -> Option<String> {
    let rest = path.strip_prefix(from)?;
    if rest.is_empty() {
        return Some(to.to_owned());
    }
    let last = |path: &str| path.rsplit('/').next().map(str::to_owned);
    let rest = rest.strip_prefix('/')?;
    Some(if last(from) == last(to) { format!("{to}/{rest}") } else { to.to_owned() })
}

/// A path and everything above it, longest first: `/a/b/c`, `/a/b`, `/a`.
pub fn prefixes(path: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = path.trim_end_matches('/');
    while !rest.is_empty() {
        all.push(rest.to_owned());
        rest = rest.rfind('/').map_or("", |at| &rest[..at]);
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_key_that_is_taken_gets_a_number() {
        let taken = ["news", "news-2"];
        assert_eq!(free_key("news", |key| taken.contains(&key)), "news-3");
        assert_eq!(free_key("own", |key| taken.contains(&key)), "own");
    }

    #[test]
    fn an_item_changes_places_with_its_neighbour_only() {
        assert_eq!(reordered(&[1, 2, 3], 2, Way::Up), Some(vec![2, 1, 3]));
        assert_eq!(reordered(&[1, 2, 3], 2, Way::Down), Some(vec![1, 3, 2]));
        assert_eq!(reordered(&[1, 2, 3], 1, Way::Up), None);
        assert_eq!(reordered(&[1, 2, 3], 3, Way::Down), None);
        assert_eq!(reordered(&[1, 2, 3], 9, Way::Down), None);
    }

    #[test]
    fn an_order_is_a_list_of_different_ids_that_are_all_there() {
        assert_eq!(listed("3, 1,2"), Some(vec![3, 1, 2]));
        for forged in ["", "1,", "1,1", "1,x", "1;2", "9223372036854775808"] {
            assert_eq!(listed(forged), None, "{forged}");
        }
        assert!(is_rearranged(&[1, 2, 3], &[3, 1, 2]));
        for other in [&[1, 2][..], &[1, 2, 3, 4], &[1, 2, 9]] {
            assert!(!is_rearranged(&[1, 2, 3], other), "{other:?}");
        }
    }

    #[test]
    fn what_lay_below_a_moved_item_moved_along() {
        assert_eq!(target("/a/item/slug", "/a/item", "/b/item").as_deref(), Some("/b/item/slug"));
        assert_eq!(target("/a/item", "/a/item", "/b/item").as_deref(), Some("/b/item"));
        assert_eq!(target("/a/item/slug", "/a/item", "/a").as_deref(), Some("/a"), "the item was removed");
        assert_eq!(target("/a/item-2", "/a/item", "/b/item"), None);
        assert_eq!(prefixes("/a/b/c"), ["/a/b/c", "/a/b", "/a"]);
        assert!(prefixes("/").is_empty());
    }

    proptest! {
        #[test]
        fn reordering_keeps_everything(order in prop::collection::hash_set(0i64..50, 1..20), up in any::<bool>()) {
            let order: Vec<i64> = order.into_iter().collect();
            let way = if up { Way::Up } else { Way::Down };
            for id in &order {
                if let Some(mut after) = reordered(&order, *id, way) {
                    prop_assert_ne!(&after, &order);
                    let mut before = order.clone();
                    after.sort_unstable();
                    before.sort_unstable();
                    prop_assert_eq!(after, before);
                }
            }
        }
    }
}
