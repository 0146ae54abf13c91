//! Parts, headings, clauses, notes and signatures (`O116-U-2.8a`, `O116-U-2.8b`).

use super::{block, clause, fixture, parse_act};
use crate::features::acts::{
    model::{Block, NoteKind, ParagraphRole, PartKind, SectionKind, Text},
    parse::{FindingKind, ParsedAct},
};

fn parts(act: &ParsedAct) -> Vec<(PartKind, &str)> {
    act.document.parts.iter().map(|part| (part.kind, part.anchor.as_str())).collect()
}

#[test]
fn annexes_and_their_appendices_are_parts() {
    let act = fixture("order.kk.txt");
    let expected = [
        (PartKind::Main, "act"),
        (PartKind::Annex, "annex-1"),
        (PartKind::Appendix, "annex-1-app-1"),
        (PartKind::Annex, "annex-2"),
    ];
    assert_eq!(parts(&act), expected);
    assert_eq!(act.document.parts[1].title().as_deref(), Some("Кітапхана қағидалары*"));
    assert_eq!(parts(&fixture("order.ru.txt")), [(PartKind::Main, "act"), (PartKind::Annex, "annex-1")]);
}

#[test]
fn the_mark_of_an_annex_may_be_spread_over_paragraphs() {
    let act = fixture("resolution.kk.txt");
    let mark: Vec<String> = act.document.parts[1].mark.iter().map(Text::one_line).collect();
    assert_eq!(mark, ["Үлгі қаласы әкімдігінің", "2012 жылғы «02__» наурыз", "№ 41_қаулысына 1 қосымша"]);
}

#[test]
fn numbered_titles_above_dotted_clauses_are_chapters() {
    let act = fixture("resolution.kk.txt");
    let Block::Section(chapter) = block(&act, "annex-1-ch-2") else { panic!("no chapter") };
    assert_eq!(chapter.kind, SectionKind::Chapter);
    assert_eq!(chapter.title.plain(), "Бақтың қызметкерлері және көмекшілері");
    assert_eq!(clause(&act, "annex-1-cl-2-1").depth, 1);
}

#[test]
fn a_label_glued_to_its_word_stays_one_word() {
    let act = fixture("resolution.kk.txt");
    let glued = clause(&act, "annex-1-cl-1-2");
    assert!(glued.label.glued);
    assert!(act.document.words().contains(&"1.2.Кіру".to_owned()));
    assert_eq!(clause(&act, "annex-1-cl-1-2-item-2").text.plain(), "өзен жағынан.");
    assert_eq!(clause(&act, "annex-1-cl-1-3").label.text, "1.3");
}

#[test]
fn sub_clauses_nest_in_clauses() {
    let act = fixture("statute.kk.txt");
    assert_eq!(clause(&act, "annex-cl-2").blocks.len(), 2);
    assert_eq!(clause(&act, "annex-cl-2-1").blocks.len(), 2, "both rights stand under “rights:”");
    assert_eq!(clause(&act, "annex-cl-2-2-2").depth, 3, "a list in a list goes on");
}

#[test]
fn a_paragraph_after_the_last_sub_clause_belongs_to_the_clause() {
    let act = fixture("statute.kk.txt");
    assert_eq!(clause(&act, "annex-cl-3-1").blocks.len(), 1, "it stands before 2)");
    assert_eq!(clause(&act, "annex-cl-3").blocks.len(), 3);
}

#[test]
fn an_unnumbered_title_of_a_list_is_a_rubric() {
    let act = fixture("statute.kk.txt");
    let Block::Section(rubric) = block(&act, "annex-ch-2-r-1") else { panic!("no rubric") };
    assert_eq!((rubric.kind, rubric.blocks.len()), (SectionKind::Rubric, 1));
}

#[test]
fn a_rubric_that_announced_a_list_ends_with_the_list() {
    let act = fixture("resolution.kk.txt");
    let Block::Section(rubric) = block(&act, "annex-2-ch-1-r-1") else { panic!("no rubric") };
    assert_eq!(rubric.blocks.len(), 2);
}

#[test]
fn a_broken_sentence_is_joined_and_reported() {
    let act = fixture("order.kk.txt");
    assert!(
        clause(&act, "cl-2")
            .text
            .plain()
            .ends_with("тіркелгеннен кейін оның көшірмелері облыстық кітапханаларға жіберілсін.")
    );
    assert!(act.report.has(FindingKind::LinesJoined));
}

#[test]
fn meant_line_breaks_stay_and_a_closed_line_ends_the_paragraph() {
    let act = fixture("order.kk.txt");
    assert_eq!(clause(&act, "annex-1-cl-1").blocks.len(), 2);
    assert_eq!(act.document.parts[1].mark[0].plain().lines().count(), 6);
}

#[test]
fn repeated_and_skipped_numbers_get_anchors_and_are_reported() {
    let act = fixture("order.kk.txt");
    assert_eq!(clause(&act, "annex-1-cl-2-bis").text.plain(), "Кітап он төрт күнге беріледі.");
    assert!(act.report.has(FindingKind::NumberRepeated) && act.report.has(FindingKind::NumberSkipped));
}

#[test]
fn notes_of_the_publisher_are_kept_apart() {
    let act = fixture("order.kk.txt");
    let mut notes = Vec::new();
    act.document.visit(&mut |block| {
        if let Block::Note(note) = block {
            notes.push((note.kind, note.paragraphs.len()));
        }
    });
    assert_eq!(notes, [(NoteKind::Amendment, 1), (NoteKind::Editor, 2)]);
}

#[test]
fn front_matter_knows_its_roles() {
    use ParagraphRole::{Preamble, Requisites, Status, Title};
    let act = fixture("order.kk.txt");
    let roles: Vec<ParagraphRole> = act.document.parts[0]
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph.role),
            _ => None,
        })
        .collect();
    assert_eq!(roles, [Title, Status, Requisites, Preamble]);
}

#[test]
fn a_footnote_is_no_emphasis() {
    let act = fixture("order.kk.txt");
    let Some(Block::Paragraph(last)) = act.document.parts[1].blocks.last() else { panic!("no footnote") };
    assert_eq!(last.role, ParagraphRole::Footnote);
    assert!(last.text.plain().starts_with("*Қағидалар"));
}

#[test]
fn letters_dashes_and_sections_are_read_in_russian() {
    let act = fixture("order.ru.txt");
    assert_eq!(clause(&act, "annex-1-cl-1-b").text.plain(), "в праздники.");
    let Block::Section(section) = block(&act, "annex-1-ch-1-par-2") else { panic!("no section") };
    assert_eq!(section.label.as_ref().map(|label| label.text.as_str()), Some("§ 2."));
    assert_eq!(section.blocks.len(), 3);
}

#[test]
fn the_contents_nest_appendices_under_their_annex() {
    let toc = fixture("order.kk.txt").document.toc();
    let titles: Vec<(&str, usize)> = toc.iter().map(|entry| (entry.anchor.as_str(), entry.children.len())).collect();
    assert_eq!(titles, [("act", 0), ("annex-1", 1), ("annex-2", 0)]);
    let statute = fixture("statute.kk.txt").document.toc();
    let chapter = &statute[1].children[1];
    assert_eq!((chapter.label.as_deref(), chapter.title.as_str()), (Some("2-тарау."), "Өкілеттіктері"));
    assert_eq!(chapter.children[0].anchor, "annex-ch-2-r-1");
}

#[test]
fn what_no_rule_knows_stays_a_paragraph_and_is_reported() {
    let act = parse_act("a.txt", "1. Бірінші тармақ.\n\nекінші жолда кездейсоқ сөздер қалып қойған\n");
    assert_eq!(clause(&act, "cl-1").blocks.len(), 1);
    assert_eq!(act.report.uncertain().filter(|finding| finding.line == 3).count(), 1);
}

#[test]
fn emphasis_that_nobody_closes_is_none() {
    let act = parse_act("a.txt", "**ашық қалған мәтін.\n\n**жабық** мәтін.\n");
    let bold: Vec<bool> =
        act.document.parts[0].blocks.iter().flat_map(Block::texts).map(|text| text.spans[0].bold).collect();
    assert_eq!(bold, [false, true]);
}

#[test]
fn runs_of_spaces_are_tidied_and_reported() {
    let act = parse_act("a.txt", "1. Бір      екі.\n");
    assert_eq!(clause(&act, "cl-1").text.plain(), "Бір екі.");
    assert!(act.report.has(FindingKind::SpaceRun), "R95-2-7c");
}
