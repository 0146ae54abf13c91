//! Seats, members, and what is missing in the register.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::features::rights::{Grant, Role};
use crate::i18n::Trilingual;

/// What somebody is in the group (R95-4-1, R95-4-2, R95-4-3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    ResponsibleEditor,
    SiteAdministrator,
    SectionEditor,
}

impl Duty {
    pub const ALL: [Self; 3] = [Self::ResponsibleEditor, Self::SiteAdministrator, Self::SectionEditor];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ResponsibleEditor => "responsible-editor",
            Self::SiteAdministrator => "site-administrator",
            Self::SectionEditor => "section-editor",
        }
    }

    /// The duty of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|duty| duty.name() == name)
    }
}

/// A seat of the group: a position, and who holds it by which act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub id: i64,
    pub duty: Duty,
    pub position: Trilingual,
    /// The account of who holds it.
    pub holder: Option<i64>,
    pub act_number: String,
    pub act_date: Option<NaiveDate>,
    pub valid_from: Option<NaiveDate>,
    /// The last day.
    pub valid_to: Option<NaiveDate>,
}

/// Whether a seat counts on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    InForce,
    ToCome,
    Over,
}

impl Seat {
    /// How the seat stands on a day; without dates it always counts.
    pub fn term(&self, day: NaiveDate) -> Term {
        if self.valid_from.is_some_and(|from| from > day) {
            Term::ToCome
        } else if self.valid_to.is_some_and(|to| to < day) {
            Term::Over
        } else {
            Term::InForce
        }
    }
}

/// Somebody of the staff.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Member {
    pub id: i64,
    pub name: String,
    pub position: String,
    pub unit: Option<Trilingual>,
    pub organisation: String,
    pub is_closed: bool,
    pub grants: Vec<Grant>,
}

impl Member {
    /// Whether content is placed or approved by this person.
    pub fn works_on_content(&self) -> bool {
        !self.is_closed && self.grants.iter().any(|grant| matches!(grant.role, Role::SectionEditor | Role::Reviewer))
    }

    /// Whether this person answers for the content of a section, all that it stands in given.
    fn answers_for(&self, chain: &[i64]) -> bool {
        !self.is_closed
            && self.grants.iter().any(|grant| {
                grant.role == Role::SectionEditor && grant.section.is_none_or(|section| chain.contains(&section))
            })
    }
}

/// What keeps the register from being complete (R95-1-5.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// No item of the section has an editor.
    Section(i64),
    /// Some items have one, this one does not.
    Item(i64),
    /// Nobody holds a seat.
    Holder(i64),
    /// Who holds a seat has a closed account.
    OpenAccount(i64),
    /// Who holds the seat of an editor has no section.
    Sections(i64),
    /// Somebody works on content without a seat.
    Seat(i64),
}

/// Everything that is missing on a day. `tree` holds each section with its items.
pub fn lacks(tree: &[(i64, Vec<i64>)], seats: &[Seat], members: &[Member], day: NaiveDate) -> Vec<Lack> {
    let mut lacks = uncovered(tree, members);
    let in_force: Vec<&Seat> = seats.iter().filter(|seat| seat.term(day) == Term::InForce).collect();
    for seat in &in_force {
        let holder = seat.holder.and_then(|id| members.iter().find(|member| member.id == id));
        match holder {
            None => lacks.push(Lack::Holder(seat.id)),
            Some(member) if member.is_closed => lacks.push(Lack::OpenAccount(seat.id)),
            Some(member) if seat.duty == Duty::SectionEditor && !member.works_on_content() => {
                lacks.push(Lack::Sections(seat.id));
            }
            Some(_) => {}
        }
    }
    let holders: BTreeSet<i64> = in_force.iter().filter_map(|seat| seat.holder).collect();
    let unlisted = members.iter().filter(|member| member.works_on_content() && !holders.contains(&member.id));
    lacks.extend(unlisted.map(|member| Lack::Seat(member.id)));
    lacks
}

fn uncovered(tree: &[(i64, Vec<i64>)], members: &[Member]) -> Vec<Lack> {
    let mut lacks = Vec::new();
    for (section, items) in tree {
        let is_free = |item: &&i64| !members.iter().any(|member| member.answers_for(&[**item, *section]));
        let free: Vec<i64> = items.iter().filter(is_free).copied().collect();
        if free.len() == items.len() && !items.is_empty() {
            lacks.push(Lack::Section(*section));
        } else {
            lacks.extend(free.into_iter().map(Lack::Item));
        }
    }
    lacks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn seat(id: i64, duty: Duty, holder: Option<i64>) -> Seat {
        Seat {
            id,
            duty,
            position: Trilingual::default(),
            holder,
            act_number: "95".to_owned(),
            act_date: None,
            valid_from: None,
            valid_to: None,
        }
    }

    fn member(id: i64, grants: &[Grant]) -> Member {
        Member { id, grants: grants.to_vec(), ..Member::default() }
    }

    fn editor(section: Option<i64>) -> Grant {
        Grant { role: Role::SectionEditor, section }
    }

    const TODAY: &str = "2026-11-22";

    #[test]
    fn a_seat_counts_from_its_first_to_its_last_day() {
        let seat = Seat {
            valid_from: Some(day("2026-11-02")),
            valid_to: Some(day("2026-11-22")),
            ..seat(1, Duty::SectionEditor, None)
        };
        assert_eq!(seat.term(day("2026-11-01")), Term::ToCome);
        assert_eq!(seat.term(day("2026-11-02")), Term::InForce);
        assert_eq!(seat.term(day("2026-11-22")), Term::InForce);
        assert_eq!(seat.term(day("2026-11-23")), Term::Over);
    }

    #[test]
    fn sections_without_an_editor_are_named_whole_or_item_by_item() {
        let tree = [(1, vec![11, 12]), (2, vec![21, 22]), (3, vec![31])];
        let members = [
            member(7, &[editor(Some(1)), editor(Some(21))]),
            member(8, &[Grant { role: Role::Reviewer, section: None }]),
            Member { is_closed: true, ..member(9, &[editor(None)]) },
        ];
        let seats = [seat(1, Duty::SectionEditor, Some(7)), seat(2, Duty::ResponsibleEditor, Some(8))];
        assert_eq!(lacks(&tree, &seats, &members, day(TODAY)), [Lack::Item(22), Lack::Section(3)]);
        let all = [member(7, &[editor(None)])];
        assert!(uncovered(&tree, &all).is_empty());
    }

    #[test]
    fn empty_seats_people_without_sections_and_people_without_a_seat_are_named() {
        let members = [
            member(1, &[Grant { role: Role::RubricKeeper, section: None }]),
            Member { is_closed: true, ..member(2, &[editor(None)]) },
            member(3, &[editor(Some(5))]),
        ];
        let past = Seat { valid_to: Some(day("2020-01-01")), ..seat(14, Duty::SectionEditor, Some(3)) };
        let seats = [
            seat(11, Duty::SectionEditor, Some(1)),
            seat(12, Duty::SectionEditor, Some(2)),
            seat(13, Duty::ResponsibleEditor, None),
            past,
        ];
        let expected = [Lack::Sections(11), Lack::OpenAccount(12), Lack::Holder(13), Lack::Seat(3)];
        assert_eq!(lacks(&[], &seats, &members, day(TODAY)), expected);
    }

    #[test]
    fn the_responsible_editor_needs_no_section() {
        let members = [member(1, &[Grant { role: Role::Administrator, section: None }])];
        let seats = [seat(1, Duty::ResponsibleEditor, Some(1)), seat(2, Duty::SiteAdministrator, Some(1))];
        assert!(lacks(&[], &seats, &members, day(TODAY)).is_empty());
    }
}
