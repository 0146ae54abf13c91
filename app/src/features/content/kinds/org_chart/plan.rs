//! Where the boxes and lines of the scheme stand: the head above, the units below it in
//! columns, what belongs to a unit under it; units that answer to nobody in the list last.

use super::tree::Tree;
use crate::features::content::model::Entry;

pub(super) const BOX_WIDTH: usize = 260;
pub(super) const BOX_HEIGHT: usize = 74;
const COLUMNS: usize = 3;
const GAP: usize = 20;
/// Room on the left for the line that joins rows of columns.
const MARGIN: usize = 16;
const INDENT: usize = 20;
pub(super) const WIDTH: usize = MARGIN + COLUMNS * (BOX_WIDTH + GAP) - GAP + 2;

/// A unit in the drawing.
pub(super) struct Unit<'a> {
    pub entry: &'a Entry,
    pub x: usize,
    pub y: usize,
    pub width: usize,
    pub is_head: bool,
}

/// The whole drawing.
#[derive(Default)]
pub(super) struct Plan<'a> {
    pub units: Vec<Unit<'a>>,
    /// Lines as SVG paths.
    pub lines: Vec<String>,
    pub height: usize,
}

/// Places every unit of the list once.
pub(super) fn plan<'a>(tree: &Tree<'a>) -> Plan<'a> {
    let mut plan = Plan { height: 1, ..Plan::default() };
    let roots = tree.entries_below(None);
    let (heads, alone): (Vec<&Entry>, Vec<&Entry>) =
        roots.into_iter().partition(|root| !tree.below(Some(root.id)).is_empty());
    for head in heads {
        plan.add_head(head, tree);
    }
    for row in alone.chunks(COLUMNS) {
        let y = plan.height;
        for (column, entry) in row.iter().enumerate() {
            plan.add(entry, column_x(column), y, BOX_WIDTH, false);
        }
        plan.height = y + BOX_HEIGHT + GAP;
    }
    plan
}

const fn column_x(column: usize) -> usize {
    MARGIN + column * (BOX_WIDTH + GAP)
}

impl<'a> Plan<'a> {
    fn add(&mut self, entry: &'a Entry, x: usize, y: usize, width: usize, is_head: bool) {
        self.units.push(Unit { entry, x, y, width, is_head });
    }

    /// A head with everything below it.
    fn add_head(&mut self, head: &'a Entry, tree: &Tree<'a>) {
        let x = column_x(COLUMNS / 2);
        let top = self.height;
        self.add(head, x, top, BOX_WIDTH, true);
        let (middle, mut y) = (x + BOX_WIDTH / 2, top + BOX_HEIGHT);
        self.lines.push(format!("M{middle} {y}v{GAP}"));
        let first_bus = y + GAP;
        let below = tree.entries_below(Some(head.id));
        for (number, row) in below.chunks(COLUMNS).enumerate() {
            let bus = y + GAP;
            let start = if below.len() > COLUMNS { 1 } else { middle.min(column_x(0) + BOX_WIDTH / 2) };
            let end = (column_x(row.len() - 1) + BOX_WIDTH / 2).max(if number == 0 { middle } else { 0 });
            self.lines.push(format!("M{start} {bus}H{end}"));
            if number > 0 {
                self.lines.push(format!("M1 {first_bus}V{bus}"));
            }
            let bottom = row.iter().enumerate().map(|(column, entry)| self.add_column(entry, column, bus, tree)).max();
            y = bottom.unwrap_or(bus);
        }
        self.height = y + 2 * GAP;
    }

    /// A unit hanging from the bus, and its own units below it; gives where the column ends.
    fn add_column(&mut self, entry: &'a Entry, column: usize, bus: usize, tree: &Tree<'a>) -> usize {
        let x = column_x(column);
        let y = bus + GAP;
        self.lines.push(format!("M{} {bus}v{GAP}", x + BOX_WIDTH / 2));
        self.add(entry, x, y, BOX_WIDTH, false);
        self.add_below(entry, x, y, tree)
    }

    /// Everything that belongs to the unit at `(x, y)`; gives the lower edge of the last box.
    fn add_below(&mut self, parent: &Entry, x: usize, y: usize, tree: &Tree<'a>) -> usize {
        let mut bottom = y + BOX_HEIGHT;
        for entry in tree.entries_below(Some(parent.id)) {
            let (own_x, own_y) = (x + INDENT, bottom + GAP / 2);
            let width = BOX_WIDTH.saturating_sub(own_x - self.column_start(x)).max(BOX_WIDTH / 2);
            let (stem, from, to) = (x + INDENT / 2, y + BOX_HEIGHT, own_y + BOX_HEIGHT / 2);
            self.lines.push(format!("M{stem} {from}V{to}H{own_x}"));
            self.add(entry, own_x, own_y, width, false);
            bottom = self.add_below(entry, own_x, own_y, tree);
        }
        bottom
    }

    /// Where the column that contains `x` begins.
    const fn column_start(&self, x: usize) -> usize {
        let _ = self;
        column_x((x - MARGIN) / (BOX_WIDTH + GAP))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::content::kinds::org_chart::tree::tests::unit;

    #[test]
    fn every_unit_has_a_place_of_its_own() {
        let mut entries = vec![unit(1, None), unit(20, None)];
        entries.extend((2..=6).map(|id| unit(id, Some(1))));
        entries.extend([unit(7, Some(2)), unit(8, Some(2)), unit(9, Some(7)), unit(10, Some(99))]);
        let plan = plan(&Tree::of(&entries));
        assert_eq!(plan.units.len(), entries.len());
        for (index, one) in plan.units.iter().enumerate() {
            assert!(one.x + one.width <= WIDTH && one.y + BOX_HEIGHT <= plan.height);
            for other in &plan.units[index + 1..] {
                let apart = one.x + one.width <= other.x
                    || other.x + other.width <= one.x
                    || one.y + BOX_HEIGHT <= other.y
                    || other.y + BOX_HEIGHT <= one.y;
                assert!(apart, "{} and {}", one.entry.slug, other.entry.slug);
            }
        }
    }

    #[test]
    fn only_those_with_units_below_them_are_heads() {
        let entries = [unit(1, None), unit(2, Some(1)), unit(3, None)];
        let tree = Tree::of(&entries);
        let heads: Vec<_> = plan(&tree).units.iter().filter(|unit| unit.is_head).map(|unit| unit.entry.id).collect();
        assert_eq!(heads, vec![1]);
    }
}
