//! An act on the page: parts, headings and clauses with anchors, tables, notes, links to
//! other acts of the base, “back to top” in each part (O116-T-46b).

use std::ops::Range;

use leptos::prelude::*;

use super::import::names;
use super::model::{
    ActDocument, Block, Cell, Clause, Note, Paragraph, ParagraphRole, Part, PartKind, Row, Section, Table, Text,
    TocEntry, TocKind,
};
use super::references;
use super::store::KnownAct;
use crate::i18n::lang;
use crate::paths;
use crate::ui::fold::Fold;
use crate::ui::link::Icon;

/// What rendering a block needs to know.
struct Setting<'a> {
    known: &'a [KnownAct],
    /// The act itself, which is not linked to.
    own: i64,
    document: &'a ActDocument,
    /// The part being set: an annex counts its clauses for itself.
    part: usize,
}

/// The contents list beside the text (O116-T-46a).
pub(super) fn contents(document: &ActDocument) -> impl IntoView + use<> {
    let entries = entries(&document.toc());
    view! {
        <nav class="toc" aria-labelledby="toc-title">
            <h2 class="fold__title" id="toc-title">{t!("nav-contents")}</h2>
            <Fold title=t!("nav-contents")>{entries}</Fold>
        </nav>
    }
}

fn entries(toc: &[TocEntry]) -> AnyView {
    let rows: Vec<_> = toc
        .iter()
        .map(|entry| {
            let children = if entry.children.is_empty() { ().into_any() } else { entries(&entry.children) };
            view! { <li><a href=format!("#{}", entry.anchor)>{toc_title(entry)}</a>{children}</li> }
        })
        .collect();
    view! { <ol>{rows}</ol> }.into_any()
}

fn toc_title(entry: &TocEntry) -> String {
    match entry.kind {
        TocKind::Part { kind, number } if entry.title.is_empty() => part_name(kind, number),
        TocKind::Part { kind: PartKind::Main, .. } => entry.title.clone(),
        TocKind::Part { kind, number } => format!("{}. {}", part_name(kind, number), entry.title),
        TocKind::Section(_) => match &entry.label {
            Some(label) => format!("{label} {}", entry.title),
            None => entry.title.clone(),
        },
    }
}

fn part_name(kind: PartKind, number: Option<u32>) -> String {
    match (kind, number) {
        (PartKind::Main, _) => t!("act-part-main"),
        (PartKind::Annex, None) => t!("act-part-annex"),
        (PartKind::Annex, Some(number)) => t!("act-part-annex-number", n = number),
        (PartKind::Appendix, None) => t!("act-part-appendix"),
        (PartKind::Appendix, Some(number)) => t!("act-part-appendix-number", n = number),
    }
}

/// The whole text.
pub(super) fn text(document: &ActDocument, known: &[KnownAct], own: i64) -> AnyView {
    let setting = |part| Setting { known, own, document, part };
    let parts: Vec<_> =
        document.parts.iter().enumerate().map(|(number, part)| part_view(part, &setting(number))).collect();
    parts.into_any()
}

fn part_view(part: &Part, setting: &Setting<'_>) -> AnyView {
    let mark: Vec<_> = part.mark.iter().map(|line| view! { <p class="quiet">{inline(line, setting)}</p> }).collect();
    let name = part_name(part.kind, part.number);
    // The act's own title stands above as the page's heading; annexes bring theirs.
    let heading = match part.kind {
        PartKind::Main => view! { <h2 class="visually-hidden">{name}</h2> }.into_any(),
        PartKind::Annex | PartKind::Appendix => view! { <h2>{name}</h2> }.into_any(),
    };
    view! {
        <section class="act__part" id=part.anchor.clone()>
            {heading}
            {mark}
            {blocks(&part.blocks, 3, setting)}
            <p class="back-to-top" lang=lang().code()><a href="#top"><Icon name="arrow-up" />{t!("a11y-top")}</a></p>
        </section>
    }
    .into_any()
}

fn blocks(blocks: &[Block], level: u8, setting: &Setting<'_>) -> AnyView {
    let views: Vec<_> = blocks.iter().map(|block| block_view(block, level, setting)).collect();
    views.into_any()
}

fn block_view(block: &Block, level: u8, setting: &Setting<'_>) -> AnyView {
    match block {
        Block::Section(section) => section_view(section, level, setting),
        Block::Clause(clause) => clause_view(clause, level, setting),
        Block::Paragraph(paragraph) => paragraph_view(paragraph, setting),
        Block::Table(table) => table_view(table, setting),
        Block::Note(note) => note_view(note, setting),
        Block::Signature(signature) => {
            let post: Vec<_> =
                signature.post.iter().map(|line| view! { <span>{inline(line, setting)}" "</span> }).collect();
            let name = signature.name.as_ref().map(|name| view! { <span>{inline(name, setting)}</span> });
            view! { <p class="signature"><span>{post}</span>{name}</p> }.into_any()
        }
    }
}

fn section_view(section: &Section, level: u8, setting: &Setting<'_>) -> AnyView {
    let title = view! {
        {section.label.as_ref().map(|label| format!("{}{}", label.text, label.gap()))}
        {inline(&section.title, setting)}
    };
    let id = section.anchor.clone();
    let heading = match level {
        3 => view! { <h3 id=id>{title}</h3> }.into_any(),
        4 => view! { <h4 id=id>{title}</h4> }.into_any(),
        _ => view! { <h5 id=id>{title}</h5> }.into_any(),
    };
    view! { {heading} {blocks(&section.blocks, level + 1, setting)} }.into_any()
}

fn clause_view(clause: &Clause, level: u8, setting: &Setting<'_>) -> AnyView {
    let class = if clause.depth == 1 { "clause" } else { "clause subclause" };
    let anchor = clause.anchor.clone();
    let label = clause.label.text.clone();
    let mark = if clause.label.is_bullet() {
        view! { <span aria-hidden="true">{label}</span> }.into_any()
    } else {
        view! { <a href=format!("#{anchor}")>{label}</a> }.into_any()
    };
    view! {
        <div class=class id=anchor>
            {mark}
            <p>{inline(&clause.text, setting)}</p>
            {blocks(&clause.blocks, level, setting)}
        </div>
    }
    .into_any()
}

fn paragraph_view(paragraph: &Paragraph, setting: &Setting<'_>) -> AnyView {
    let text = inline(&paragraph.text, setting);
    match paragraph.role {
        ParagraphRole::Title => view! { <p class="act__title">{text}</p> }.into_any(),
        ParagraphRole::Status | ParagraphRole::Requisites | ParagraphRole::Footnote => {
            view! { <p class="quiet">{text}</p> }.into_any()
        }
        ParagraphRole::Preamble | ParagraphRole::Plain => view! { <p>{text}</p> }.into_any(),
    }
}

fn note_view(note: &Note, setting: &Setting<'_>) -> AnyView {
    let lines: Vec<_> = note.paragraphs.iter().map(|line| view! { <p>{inline(line, setting)}</p> }).collect();
    view! { <div class="editors-note" id=note.anchor.clone()>{lines}</div> }.into_any()
}

fn table_view(table: &Table, setting: &Setting<'_>) -> AnyView {
    let (head, body) = table.rows.split_at(table.header_rows.min(table.rows.len()));
    let head: Vec<_> = head.iter().map(|row| row_view(row, true, setting)).collect();
    let body: Vec<_> = body.iter().map(|row| row_view(row, false, setting)).collect();
    let has_head = !head.is_empty();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=t!("act-table")>
            <table class="table" id=table.anchor.clone()>
                {has_head.then(|| view! { <thead>{head}</thead> })}
                <tbody>{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row_view(row: &Row, is_head: bool, setting: &Setting<'_>) -> AnyView {
    let cells: Vec<_> = row.cells.iter().map(|cell| cell_view(cell, is_head, setting)).collect();
    view! { <tr id=row.anchor.clone()>{cells}</tr> }.into_any()
}

fn cell_view(cell: &Cell, is_head: bool, setting: &Setting<'_>) -> AnyView {
    let span = (cell.span > 1).then_some(cell.span);
    let is_single = cell.paragraphs.len() == 1;
    let paragraphs: Vec<_> = cell
        .paragraphs
        .iter()
        .map(|paragraph| {
            let label = paragraph.label.as_ref().map(|label| format!("{}{}", label.text, label.gap()));
            let text = inline(&paragraph.text, setting);
            if is_single { view! { {label}{text} }.into_any() } else { view! { <p>{label}{text}</p> }.into_any() }
        })
        .collect();
    if is_head {
        view! { <th scope="col" colspan=span>{paragraphs}</th> }.into_any()
    } else {
        view! { <td colspan=span>{paragraphs}</td> }.into_any()
    }
}

/// The places of a text that become links, in order: other acts, then places of the act
/// itself where no other act is named (O116-T-15).
fn targets(plain: &str, setting: &Setting<'_>) -> Vec<(Range<usize>, String)> {
    let mut targets: Vec<_> = references::mentions(plain)
        .into_iter()
        .filter_map(|mention| {
            let act = setting.known.iter().find(|act| names(&mention, act) && act.item_id != setting.own)?;
            Some((mention.range, paths::act(lang(), &act.key)))
        })
        .collect();
    for place in references::inner_references(setting.document, setting.part, plain) {
        let is_free = targets.iter().all(|(taken, _)| place.range.end <= taken.start || taken.end <= place.range.start);
        if is_free {
            targets.push((place.range, format!("#{}", place.anchor)));
        }
    }
    targets.sort_by_key(|(range, _)| range.start);
    targets
}

/// A text with its emphasis, its line breaks and its links.
fn inline(text: &Text, setting: &Setting<'_>) -> AnyView {
    let plain = text.plain();
    let targets = targets(&plain, setting);
    let ranges: Vec<_> = targets.iter().map(|(range, _)| range.clone()).collect();
    let pieces: Vec<_> = text
        .segments(&ranges)
        .into_iter()
        .map(|segment| {
            let words = with_breaks(segment.text);
            let words = if segment.bold { view! { <strong>{words}</strong> }.into_any() } else { words };
            match segment.mark.and_then(|index| targets.get(index)) {
                Some((_, href)) => view! { <a href=href.clone()>{words}</a> }.into_any(),
                None => words,
            }
        })
        .collect();
    pieces.into_any()
}

fn with_breaks(text: &str) -> AnyView {
    let lines: Vec<_> = text
        .split('\n')
        .enumerate()
        .map(|(number, line)| view! { {(number > 0).then(|| view! { <br /> })} {line.to_owned()} })
        .collect();
    lines.into_any()
}
