//! Two versions of an entry side by side: the old one left, the new one right.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::history::under_entry;
use super::labels::named;
use super::sent::Sent;
use super::{Work, sent, words};
use crate::document::respond_staff;
use crate::error::{PortalError, Result};
use crate::features::accounts::Staff;
use crate::features::newsroom::model::difference::{Piece, Row, rows};
use crate::features::newsroom::model::fields::{Input, fields_of};
use crate::features::newsroom::model::{Content, form};
use crate::features::newsroom::store::{self, Revision};
use crate::features::rights::Action;
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, Structure};
use crate::ui::dates;

#[derive(Debug, Deserialize)]
pub struct Pair {
    from: i64,
    to: i64,
}

/// `GET /admin/content/{id}/compare?from=&to=`
pub async fn compare(
    State(portal): State<Portal>,
    staff: Staff,
    Path(id): Path<i64>,
    Query(pair): Query<Pair>,
) -> Result<Response> {
    let work = Work::open(&portal, id).await?;
    staff.require(Action::ViewNewsroom, &work.place)?;
    let (from, to) = (store::revision(portal.db(), pair.from).await?, store::revision(portal.db(), pair.to).await?);
    if from.entry_id != id || to.entry_id != id {
        return Err(PortalError::NotFound);
    }
    let title = tl!(staff.lang, "newsroom-compare-title", from = from.number, to = to.number);
    let mut page = under_entry(&staff, &work, paths::entry_history(id).replace("history", "compare"), title.clone());
    page.query = format!("from={}&to={}", pair.from, pair.to);
    let structure = portal.structure()?;
    let changes = changes(&work.entry.kind, &from, &to, &structure, staff.lang);
    let sides = [heading(&from, staff.lang), heading(&to, staff.lang)];
    Ok(respond_staff(&portal, &staff, page, move || {
        let parts: Vec<_> = changes.iter().map(|change| part(change, &sides)).collect();
        let nothing = parts.is_empty().then(|| view! { <p>{t!("newsroom-compare-same")}</p> });
        view! {
            <header class="page-header">
                <h1>{title.clone()}</h1>
                <p class="lead">{t!("forms-compare-lead")}</p>
            </header>
            {nothing}
            {parts}
        }
    })
    .await)
}

/// Which version stands in a column: number, author, moment.
fn heading(revision: &Revision, lang: Lang) -> String {
    let author = if revision.author.is_empty() { tl!(lang, "newsroom-first-filling") } else { revision.author.clone() };
    let moment = dates::long_moment(revision.created_at, lang);
    tl!(lang, "forms-compare-version", number = revision.number, author = author, moment = moment)
}

/// A field that differs.
#[derive(Clone, Debug)]
struct Change {
    label: String,
    rows: Vec<Row>,
}

/// The fields that differ, in the order in which the form has them.
fn changes(kind: &str, from: &Revision, to: &Revision, structure: &Structure, lang: Lang) -> Vec<Change> {
    let read = |revision: &Revision| readable(kind, &revision.content, structure, lang);
    let (old, new) = (read(from), read(to));
    let change = |name: String| {
        let rows = rows(old.get(&name), new.get(&name));
        (!rows.is_empty()).then(|| Change { label: named(lang, &name), rows })
    };
    form::names(kind).into_iter().filter_map(change).collect()
}

/// The fields as people read them: names of files and pages, dates and choices in words.
fn readable(kind: &str, content: &Content, structure: &Structure, lang: Lang) -> Sent {
    let mut sent = sent::fields_of(kind, content);
    let yes = |on: bool| if on { tl!(lang, "newsroom-yes") } else { tl!(lang, "newsroom-no") };
    sent.set("is_proofread", yes(content.is_proofread));
    sent.set("class", words::choice(lang, sent::class_name(content.class)));
    for (name, moment) in [("starts_at", content.starts_at), ("ends_at", content.ends_at)] {
        sent.set(name, moment.map(|moment| dates::long_moment(moment, lang)).unwrap_or_default());
    }
    sent.set("picture", content.picture.as_ref().map(|file| file.name.clone()).unwrap_or_default());
    let names: Vec<_> = content.attachments.iter().map(|file| file.name.clone()).collect();
    sent.set("attachments", names.join("\n"));
    let title = |key: &String| match structure.item(key) {
        Ok((_, item)) => item.title.get(lang).to_owned(),
        Err(_) => key.clone(),
    };
    sent.set("related", content.related.iter().map(title).collect::<Vec<_>>().join("\n"));
    for field in fields_of(kind) {
        let name = format!("d.{}", field.name);
        let value = sent.get(&name).to_owned();
        match field.input {
            Input::Check => sent.set(name, yes(!value.is_empty())),
            Input::Choice(_) if !value.is_empty() => sent.set(name, words::choice(lang, &value)),
            Input::Date => sent.set(name, value.parse().map_or(value, |day| dates::long_date(day, lang))),
            _ => {}
        }
    }
    sent
}

fn part(change: &Change, sides: &[String; 2]) -> impl IntoView + use<> {
    let [old, new] = sides.clone();
    let rows: Vec<_> = change.rows.iter().map(line).collect();
    view! {
        <table class="difference">
            <caption>{change.label.clone()}</caption>
            <thead>
                <tr>
                    <th scope="col">{old}</th>
                    <th scope="col">{new}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn line(row: &Row) -> AnyView {
    match row {
        Row::Alike(lines) => {
            let count = *lines;
            let words = t!("forms-compare-alike", n = count);
            view! { <tr class="difference__alike"><td colspan="2">{words}</td></tr> }.into_any()
        }
        Row::Lines(old, new) => {
            let class = |pieces: &Option<Vec<Piece>>, changed: &'static str| match pieces {
                None => "difference__none",
                Some(pieces) if pieces.iter().any(|piece| piece.is_changed) => changed,
                Some(_) => "",
            };
            let (left, right) = (class(old, "difference__old"), class(new, "difference__new"));
            let (old, new) = (side(old.as_ref(), true), side(new.as_ref(), false));
            view! { <tr><td class=left>{old}</td><td class=right>{new}</td></tr> }.into_any()
        }
    }
}

fn side(pieces: Option<&Vec<Piece>>, is_old: bool) -> Vec<AnyView> {
    let piece = |piece: &Piece| {
        let text = piece.text.clone();
        match (piece.is_changed, is_old) {
            (false, _) => text.into_any(),
            (true, true) => view! { <del>{text}</del> }.into_any(),
            (true, false) => view! { <ins>{text}</ins> }.into_any(),
        }
    };
    pieces.into_iter().flatten().map(piece).collect()
}
