//! The register in words: for the page and for the file.

use chrono::NaiveDate;

use super::model::{Duty, Member, Seat, Term, lacks};
use super::store;
use crate::error::Result;
use crate::features::accounts::{place_name, role_name};
use crate::features::editorial_group::model::Lack;
use crate::features::rights::{Grant, Role};
use crate::i18n::Lang;
use crate::server::{Portal, Structure, almaty};

/// The register of a day.
pub struct Register {
    /// Those in force first, then those to come, then those that are over.
    pub seats: Vec<Seat>,
    pub members: Vec<Member>,
    pub lacks: Vec<Lack>,
    pub today: NaiveDate,
}

/// The register of today.
pub async fn register(portal: &Portal) -> Result<Register> {
    let today = almaty(portal.now()).date_naive();
    let mut seats = store::seats(portal.db()).await?;
    seats.sort_by_key(|seat| (seat.term(today), seat.duty));
    let members = store::members(portal.db()).await?;
    let tree: Vec<_> = portal
        .structure()?
        .sections
        .iter()
        .map(|section| (section.id, section.items.iter().map(|item| item.id).collect()))
        .collect();
    let lacks = lacks(&tree, &seats, &members, today);
    Ok(Register { seats, members, lacks, today })
}

impl Register {
    /// Who holds a seat.
    pub fn holder(&self, seat: &Seat) -> Option<&Member> {
        self.members.iter().find(|member| Some(member.id) == seat.holder)
    }
}

/// What somebody is in the group.
pub fn duty_name(duty: Duty, lang: Lang) -> String {
    match duty {
        Duty::ResponsibleEditor => tl!(lang, "group-responsible-editor"),
        Duty::SiteAdministrator => tl!(lang, "group-site-administrator"),
        Duty::SectionEditor => tl!(lang, "group-section-editor"),
    }
}

/// Whether a seat counts.
pub fn term_name(term: Term, lang: Lang) -> String {
    match term {
        Term::InForce => tl!(lang, "group-in-force"),
        Term::ToCome => tl!(lang, "group-to-come"),
        Term::Over => tl!(lang, "group-over"),
    }
}

/// Unit and organisation of somebody.
pub fn workplace(member: &Member, lang: Lang) -> String {
    let unit = member.unit.as_ref().map(|unit| unit.get(lang).to_owned());
    let organisation = (!member.organisation.is_empty()).then(|| member.organisation.clone());
    unit.into_iter().chain(organisation).collect::<Vec<_>>().join(", ")
}

/// The sections somebody answers for, from their rights; other roles are named.
pub fn sections_of(member: &Member, structure: &Structure, lang: Lang) -> Vec<String> {
    let words = |grant: &Grant| {
        let place = place_name(structure, grant.section, lang);
        if grant.role == Role::SectionEditor { place } else { format!("{place} ({})", role_name(grant.role, lang)) }
    };
    member.grants.iter().map(words).collect()
}

/// A lack as a sentence.
pub fn lack_words(lack: &Lack, register: &Register, structure: &Structure, lang: Lang) -> String {
    let seat = |id: i64| {
        let seat = register.seats.iter().find(|seat| seat.id == id);
        seat.map(|seat| seat.position.get(lang).to_owned()).unwrap_or_default()
    };
    let name = |id: i64| {
        let member = register.members.iter().find(|member| member.id == id);
        member.map(|member| member.name.clone()).unwrap_or_default()
    };
    let holder = |id: i64| {
        let seat = register.seats.iter().find(|seat| seat.id == id);
        seat.and_then(|seat| seat.holder).map(name).unwrap_or_default()
    };
    match lack {
        Lack::Section(id) => tl!(lang, "group-lack-section", section = place_name(structure, Some(*id), lang)),
        Lack::Item(id) => tl!(lang, "group-lack-item", item = place_name(structure, Some(*id), lang)),
        Lack::Holder(id) => tl!(lang, "group-lack-holder", position = seat(*id)),
        Lack::OpenAccount(id) => tl!(lang, "group-lack-account", name = holder(*id), position = seat(*id)),
        Lack::Sections(id) => tl!(lang, "group-lack-sections", name = holder(*id)),
        Lack::Seat(id) => tl!(lang, "group-lack-seat", name = name(*id)),
    }
}

/// The register as lines of words, the heading first.
pub fn lines(register: &Register, structure: &Structure, lang: Lang) -> Vec<Vec<String>> {
    let heading = vec![
        tl!(lang, "group-role"),
        tl!(lang, "group-seat"),
        tl!(lang, "account-name"),
        tl!(lang, "group-position"),
        tl!(lang, "group-workplace"),
        tl!(lang, "group-sections"),
        tl!(lang, "group-act-number"),
        tl!(lang, "group-act-date"),
        tl!(lang, "group-from"),
        tl!(lang, "group-to"),
        tl!(lang, "people-state"),
    ];
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let line = |seat: &Seat| {
        let holder = register.holder(seat);
        vec![
            duty_name(seat.duty, lang),
            seat.position.get(lang).to_owned(),
            holder.map(|holder| holder.name.clone()).unwrap_or_default(),
            holder.map(|holder| holder.position.clone()).unwrap_or_default(),
            holder.map(|holder| workplace(holder, lang)).unwrap_or_default(),
            holder.map(|holder| sections_of(holder, structure, lang).join("; ")).unwrap_or_default(),
            seat.act_number.clone(),
            date(seat.act_date),
            date(seat.valid_from),
            date(seat.valid_to),
            term_name(seat.term(register.today), lang),
        ]
    };
    std::iter::once(heading).chain(register.seats.iter().map(line)).collect()
}
