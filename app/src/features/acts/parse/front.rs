//! The beginning of an act: titles, status, requisites, preamble; and the facts in them.

use super::{
    annexes::{RawPart, is_short_line},
    dates,
    inline::bare,
    labels::labelled,
    scan::{Body, Unit},
    vocabulary::{self as words, REGISTERED, REQUISITES, REQUISITES_RU},
};
use crate::features::acts::{
    model::{ActMeta, ActStatus, ActType, Amendment, ParagraphRole, PartKind, Registration, Signatory},
    references,
};

/// What each unit before the first clause is; none for units with a block of their own.
pub(super) fn roles(part: &RawPart) -> Vec<Option<ParagraphRole>> {
    let front: Vec<&Unit> = part.units.iter().take_while(|unit| !begins_body(unit)).collect();
    let main = part.kind == PartKind::Main;
    let mut roles: Vec<Option<ParagraphRole>> =
        front.iter().map(|unit| if main { main_role(unit) } else { title_role(unit) }).collect();
    if main {
        lead_into_requisites(&front, &mut roles);
    } else {
        end_title(&mut roles);
    }
    roles
}

fn begins_body(unit: &Unit) -> bool {
    let text = unit.bare();
    matches!(unit.body, Body::Table(_)) || labelled(&text).is_some() || words::section(&text).is_some()
}

fn title_role(unit: &Unit) -> Option<ParagraphRole> {
    let title = matches!(unit.body, Body::Heading(_)) || is_short_line(unit);
    (title && words::note(&unit.bare()).is_none()).then_some(ParagraphRole::Title)
}

/// The title of an annex ends at the first thing that is no title.
fn end_title(roles: &mut [Option<ParagraphRole>]) {
    if let Some(end) = roles.iter().position(Option::is_none) {
        roles[end..].fill(None);
    }
}

fn main_role(unit: &Unit) -> Option<ParagraphRole> {
    let text = unit.bare();
    if words::note(&text).is_some() || matches!(unit.body, Body::Signature { .. }) {
        return None;
    }
    if words::is_status(&text) {
        return Some(ParagraphRole::Status);
    }
    if words::formula(&text).is_some() {
        return Some(ParagraphRole::Preamble);
    }
    let repealed_first = words::repealed(&text) == Some(0);
    if repealed_first || REQUISITES.is_match(&text) || REQUISITES_RU.is_match(&text) || words::place(&text).is_some() {
        return Some(ParagraphRole::Requisites);
    }
    title_role(unit)
}

/// A line with the issuer alone belongs to the line with date and number after it.
fn lead_into_requisites(front: &[&Unit], roles: &mut [Option<ParagraphRole>]) {
    for index in 1..roles.len() {
        let named = roles[index] == Some(ParagraphRole::Requisites);
        if named && roles[index - 1] == Some(ParagraphRole::Title) && words::is_open_phrase(&front[index - 1].bare()) {
            roles[index - 1] = Some(ParagraphRole::Requisites);
        }
    }
}

/// Reads the facts about the act from its parts.
pub(super) fn meta(file_name: &str, parts: &[RawPart]) -> ActMeta {
    let mut meta = ActMeta { slug: slug(file_name), language: language(file_name), ..ActMeta::default() };
    for part in parts {
        if part.kind == PartKind::Main {
            read_main(part, &mut meta);
        } else if meta.number.is_none() {
            read_requisites(&part.mark.iter().map(|line| bare(line)).collect::<Vec<_>>().join(" "), &mut meta);
        }
    }
    if meta.title.is_none() {
        meta.title = only_annex_title(parts);
        meta.title_from_annex = meta.title.is_some();
    }
    meta
}

fn read_main(part: &RawPart, meta: &mut ActMeta) {
    let roles = roles(part);
    let of_role = |role: ParagraphRole| {
        let found = part.units.iter().zip(&roles).filter(move |(_, found)| **found == Some(role));
        found.map(|(unit, _)| unit.bare()).collect::<Vec<_>>()
    };
    let title = of_role(ParagraphRole::Title).join(" ");
    meta.title = (!title.is_empty()).then_some(title);
    let requisites = of_role(ParagraphRole::Requisites);
    meta.place = requisites.iter().find_map(|line| words::place(line)).map(str::to_owned);
    read_requisites(&requisites.join(" "), meta);
    let formula = of_role(ParagraphRole::Preamble).iter().find_map(|text| words::formula(text).and_then(formula_type));
    meta.act_type = meta.act_type.or(formula);
    read_status(part, meta);
    meta.signatory = part.units.iter().find_map(signatory);
}

/// “I order” makes an order, “resolves” a resolution.
fn formula_type(formula: &str) -> Option<ActType> {
    let dense: String = formula.split_whitespace().collect::<String>().to_uppercase();
    match dense.chars().next()? {
        'Қ' => Some(ActType::Resolution),
        'Ш' | 'Р' => Some(ActType::Decision),
        'П' if dense.starts_with("ПОСТ") => Some(ActType::Resolution),
        'Б' | 'П' => Some(ActType::Order),
        _ => None,
    }
}

fn read_requisites(text: &str, meta: &mut ActMeta) {
    let Some(found) = REQUISITES.captures(text).or_else(|| REQUISITES_RU.captures(text)) else {
        return;
    };
    if let Some((date, number)) = dates::date_and_number(&found) {
        meta.adopted_on = Some(date);
        meta.number = Some(number);
    }
    meta.act_type = found.name("kind").and_then(|kind| words::act_type(kind.as_str()));
    let issuer = found.name("issuer").map(|issuer| words::without_genitive(issuer.as_str()));
    meta.issuer = issuer.filter(|issuer| !issuer.is_empty());
    meta.registration = REGISTERED.captures(text).and_then(|found| {
        let number = found.name("number").or_else(|| found.name("number_ru"))?;
        let date = found.name("date").or_else(|| found.name("date_ru"))?;
        Some(Registration { number: number.as_str().to_owned(), on: dates::read(date.as_str()) })
    });
}

/// Loss of force is told before the first clause; by which act, right after the word.
fn read_status(part: &RawPart, meta: &mut ActMeta) {
    let front = part.units.iter().take_while(|unit| !begins_body(unit)).map(Unit::bare);
    for text in front {
        let Some(at) = words::repealed(&text) else {
            continue;
        };
        let by = references::mentions(&text[at..])
            .into_iter()
            .find_map(|mention| Some(Amendment { number: mention.number?, on: mention.date }));
        match &mut meta.status {
            ActStatus::Repealed { by: known } => *known = known.take().or(by),
            ActStatus::InForce => meta.status = ActStatus::Repealed { by },
        }
    }
}

fn signatory(unit: &Unit) -> Option<Signatory> {
    let Body::Signature { post, name } = &unit.body else {
        return None;
    };
    let post = post.iter().map(|line| bare(line)).collect::<Vec<_>>().join(" ");
    Some(Signatory { post, name: name.as_deref().map(bare) })
}

fn only_annex_title(parts: &[RawPart]) -> Option<String> {
    let annex = parts.iter().find(|part| part.kind == PartKind::Annex)?;
    let titles = annex.units.iter().zip(roles(annex)).filter(|(_, role)| *role == Some(ParagraphRole::Title));
    let title = titles.map(|(unit, _)| unit.bare()).collect::<Vec<_>>().join(" ");
    (!title.is_empty()).then_some(title)
}

/// The file's name without path and endings, safe in URLs.
fn slug(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let stem = name.split('.').next().unwrap_or(name).to_lowercase();
    let safe: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let slug = safe.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    if slug.is_empty() { "act".to_owned() } else { slug }
}

/// `name.kk.txt`: the language stands before the ending.
fn language(file_name: &str) -> Option<String> {
    let language = file_name.rsplit('.').nth(1)?;
    ["kk", "ru", "en"].contains(&language).then(|| language.to_owned())
}
