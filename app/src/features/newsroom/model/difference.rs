//! Two states of a text, line beside line, with the words that changed.

use std::time::Duration;

use similar::{ChangeTag, DiffOp, TextDiff};

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub is_changed: bool,
}

/// What stands beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Old and new; nothing on the side where the line is not.
    Lines(Option<Vec<Piece>>, Option<Vec<Piece>>),
    /// So many lines alike that are not shown.
    Alike(usize),
}

/// How long a comparison looks for the best answer.
const PATIENCE: Duration = Duration::from_millis(500);

/// How many lines that are alike stand around a change.
const AROUND: usize = 2;

/// Lines with less in common than this are two lines, not one that was changed.
const ALIKE: f32 = 0.4;

/// The rows of a comparison; none where nothing differs.
pub fn rows(old: &str, new: &str) -> Vec<Row> {
    let (before, after): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    // Long texts with little in common are told apart roughly rather than for ever.
    let diff = TextDiff::configure().timeout(PATIENCE).diff_slices(&before, &after);
    let mut rows = Vec::new();
    let mut shown = 0;
    for group in diff.grouped_ops(AROUND) {
        // What only adds lines does not always name the right place among the old ones.
        let first = group.iter().find(|op| !op.old_range().is_empty()).map_or(shown, |op| op.old_range().start);
        skip(first.saturating_sub(shown), &mut rows);
        for op in &group {
            add(op, &before, &after, &mut rows);
            shown = shown.max(op.old_range().end);
        }
    }
    if !rows.is_empty() {
        skip(before.len().saturating_sub(shown), &mut rows);
    }
    rows
}

fn skip(lines: usize, rows: &mut Vec<Row>) {
    if lines > 0 {
        rows.push(Row::Alike(lines));
    }
}

fn add(op: &DiffOp, before: &[&str], after: &[&str], rows: &mut Vec<Row>) {
    let (old, new) = (&before[op.old_range()], &after[op.new_range()]);
    if matches!(op, DiffOp::Equal { .. }) {
        rows.extend(old.iter().map(|line| Row::Lines(Some(whole(line, false)), Some(whole(line, false)))));
        return;
    }
    for at in 0..old.len().max(new.len()) {
        rows.push(match (old.get(at), new.get(at)) {
            (Some(old), Some(new)) => {
                let (old, new) = words(old, new);
                Row::Lines(Some(old), Some(new))
            }
            (old, new) => Row::Lines(old.map(|line| whole(line, true)), new.map(|line| whole(line, true))),
        });
    }
}

fn whole(line: &str, is_changed: bool) -> Vec<Piece> {
    vec![Piece { text: line.to_owned(), is_changed }]
}

/// A line before and after, with the words that went and those that came.
fn words(old: &str, new: &str) -> (Vec<Piece>, Vec<Piece>) {
    let diff = TextDiff::configure().timeout(PATIENCE / 50).diff_words(old, new);
    let kept: usize = diff
        .iter_all_changes()
        .filter(|change| change.tag() == ChangeTag::Equal)
        .map(|change| change.value().trim().chars().count())
        .sum();
    let longer = old.chars().count().max(new.chars().count()).max(1);
    #[expect(clippy::cast_precision_loss, reason = "a rough share of a line")]
    if (kept as f32) < ALIKE * longer as f32 {
        return (whole(old, true), whole(new, true));
    }
    let side = |other: ChangeTag| {
        let mut pieces: Vec<Piece> = Vec::new();
        for change in diff.iter_all_changes().filter(|change| change.tag() != other) {
            push(&mut pieces, change.value(), change.tag() != ChangeTag::Equal);
        }
        pieces
    };
    (joined(side(ChangeTag::Insert)), joined(side(ChangeTag::Delete)))
}

fn push(pieces: &mut Vec<Piece>, text: &str, is_changed: bool) {
    match pieces.last_mut() {
        Some(last) if last.is_changed == is_changed => last.text.push_str(text),
        _ => pieces.push(Piece { text: text.to_owned(), is_changed }),
    }
}

/// A space between two changed words is part of the change.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    let last = pieces.len().saturating_sub(1);
    for (at, piece) in pieces.into_iter().enumerate() {
        let is_gap = at > 0 && at < last && piece.text.trim().is_empty();
        push(&mut joined, &piece.text, piece.is_changed || is_gap);
    }
    joined
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marked(pieces: Option<&Vec<Piece>>) -> String {
        let mark = |piece: &Piece| if piece.is_changed { format!("[{}]", piece.text) } else { piece.text.clone() };
        pieces.into_iter().flatten().map(mark).collect()
    }

    fn shown(old: &str, new: &str) -> Vec<String> {
        let line = |row: &Row| match row {
            Row::Lines(old, new) => format!("{} | {}", marked(old.as_ref()), marked(new.as_ref())),
            Row::Alike(lines) => format!("… {lines}"),
        };
        rows(old, new).iter().map(line).collect()
    }

    #[test]
    fn changed_words_are_marked_within_their_line() {
        let (old, new) = ("Балабақшада 240 бала тәрбиеленеді.", "Балабақшада 280 бала тәрбиеленеді.");
        assert_eq!(shown(old, new), ["Балабақшада [240] бала тәрбиеленеді. | Балабақшада [280] бала тәрбиеленеді."]);
    }

    #[test]
    fn neighbouring_changed_words_are_one_change() {
        let rows = shown("Бірінші жол мен екінші жол осында", "Бірінші өте ұзын екінші жол осында");
        assert_eq!(rows, ["Бірінші [жол мен] екінші жол осында | Бірінші [өте ұзын] екінші жол осында"]);
    }

    #[test]
    fn a_line_of_other_words_is_another_line() {
        assert_eq!(shown("Ескі мәтін", "Мүлде басқа"), ["[Ескі мәтін] | [Мүлде басқа]"]);
    }

    #[test]
    fn lines_that_came_or_went_have_nothing_beside_them() {
        assert_eq!(shown("а\nб", "а\nж\nб"), ["а | а", " | [ж]", "б | б"]);
        assert_eq!(shown("а\nб", "а"), ["а | а", "[б] | "]);
        assert_eq!(shown("", "а"), [" | [а]"]);
    }

    #[test]
    fn what_stays_alike_far_from_a_change_is_counted_only() {
        let old: Vec<String> = (0..20).map(|line| format!("жол {line}")).collect();
        let mut new = old.clone();
        new[10] = "жаңа сөздер 10".to_owned();
        let rows = shown(&old.join("\n"), &new.join("\n"));
        assert_eq!((rows.len(), rows[0].as_str(), rows[6].as_str()), (7, "… 8", "… 7"));
        assert_eq!(shown("бір", "бір"), [""; 0]);
    }

    proptest! {
        #[test]
        fn no_word_is_lost_on_either_side(old in "([абв ]{0,6}\n){0,8}", new in "([абв ]{0,6}\n){0,8}") {
            let (mut left, mut right, mut alike) = (Vec::new(), Vec::new(), 0);
            for row in rows(&old, &new) {
                match row {
                    Row::Alike(lines) => alike += lines,
                    Row::Lines(old, new) => {
                        let text = |pieces: Vec<Piece>| pieces.into_iter().map(|piece| piece.text).collect::<String>();
                        left.extend(old.map(text));
                        right.extend(new.map(text));
                    }
                }
            }
            let same = old.lines().eq(new.lines());
            prop_assert_eq!(left.len() + alike, if same { 0 } else { old.lines().count() });
            prop_assert_eq!(right.len() + alike, if same { 0 } else { new.lines().count() });
            prop_assert!(left.iter().all(|line| old.lines().any(|known| known == line)));
            prop_assert!(right.iter().all(|line| new.lines().any(|known| known == line)));
        }
    }
}
