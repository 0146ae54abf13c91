//! The order of the queue.

use super::record::Category;

/// How free places go round: of each four, one to a child of the priority category, one to a child of
/// the preferential one, two to the general queue. So those with a right to come first do, and the
/// general queue never stands still. Whoever's category is empty gives their turn to the next. The
/// department decides on the shares; they stand here and nowhere else.
pub const TURNS: [Category; 4] = [Category::Priority, Category::Preferential, Category::General, Category::General];

/// The members of a queue in its order. They come sorted by the date of application and the number;
/// within a category that stays their order.
pub fn in_turn<T>(members: impl IntoIterator<Item = T>, category: impl Fn(&T) -> Category) -> Vec<T> {
    let mut queues: [std::collections::VecDeque<T>; 3] = Default::default();
    let mut count = 0;
    for member in members {
        queues[category(&member) as usize].push_back(member);
        count += 1;
    }
    let mut ordered = Vec::with_capacity(count);
    while ordered.len() < count {
        for turn in TURNS {
            ordered.extend(queues[turn as usize].pop_front());
        }
    }
    ordered
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use Category::{General, Preferential, Priority};

    #[test]
    fn of_each_four_places_two_are_of_the_general_queue() {
        let members = [General, General, General, General, Priority, Priority, Preferential, General];
        let ordered = in_turn(members, |member| *member);
        assert_eq!(ordered, [Priority, Preferential, General, General, Priority, General, General, General]);
        assert!(in_turn(Vec::<Category>::new(), |member| *member).is_empty());
    }

    fn category() -> impl Strategy<Value = Category> {
        prop::sample::select(Category::ALL.to_vec())
    }

    proptest! {
        /// Places are a permutation consistent with dates and categories.
        #[test]
        fn everybody_has_one_place_and_nobody_of_a_category_overtakes(members in prop::collection::vec(category(), 0..200)) {
            let numbered: Vec<(usize, Category)> = members.iter().copied().enumerate().collect();
            let ordered = in_turn(numbered.clone(), |(_, category)| *category);
            let mut again = ordered.clone();
            again.sort_by_key(|(number, _)| *number);
            prop_assert_eq!(&again, &numbered);
            for category in Category::ALL {
                let numbers: Vec<_> = ordered.iter().filter(|(_, own)| *own == category).map(|(number, _)| *number).collect();
                prop_assert!(numbers.is_sorted());
            }
            // As long as a category has members, it has its share of every round.
            for (share, category) in [(1, Priority), (1, Preferential), (2, General)] {
                let total = members.iter().filter(|own| **own == category).count();
                for rounds in 1..=ordered.len() / TURNS.len() {
                    let got = ordered[..rounds * TURNS.len()].iter().filter(|(_, own)| *own == category).count();
                    prop_assert!(got >= (rounds * share).min(total));
                }
            }
        }

        /// Later applications move nobody of the same category who was there before.
        #[test]
        fn who_comes_later_stands_behind_their_category(members in prop::collection::vec(category(), 1..100), late in category()) {
            let mut with: Vec<(usize, Category)> = members.iter().copied().enumerate().collect();
            with.push((members.len(), late));
            let ordered = in_turn(with, |(_, category)| *category);
            let own: Vec<_> = ordered.iter().filter(|(_, category)| *category == late).collect();
            prop_assert_eq!(own.last().map(|(number, _)| *number), Some(members.len()));
        }
    }
}
