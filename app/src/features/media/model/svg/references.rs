//! What a drawing draws again by reference: copies of copies can be few letters and yet have a
//! browser draw for ever.

use std::collections::HashMap;

/// The most elements that a drawing may come to with all its copies.
const MOST: u64 = 20_000;

/// Which elements hold which, and what they refer to.
#[derive(Default)]
pub struct References {
    groups: Vec<Group>,
    /// The groups around the place that is read, by number.
    open: Vec<Option<usize>>,
    by_id: HashMap<String, usize>,
    elements: u64,
    /// What stands outside of every group with a name.
    outside: Vec<String>,
}

/// An element with an id.
#[derive(Default)]
struct Group {
    elements: u64,
    /// The ids that are drawn inside it.
    refers: Vec<String>,
    drawn: Drawn,
}

/// How much a group comes to.
#[derive(Clone, Copy, Default)]
enum Drawn {
    #[default]
    Unknown,
    Counting,
    Known(u64),
}

impl References {
    /// An element begins; `is_open` where others may stand inside it.
    pub fn start(&mut self, attributes: &[(String, String)], is_open: bool) {
        self.elements += 1;
        let own = attributes.iter().find(|(name, _)| name == "id").map(|(_, id)| {
            self.groups.push(Group::default());
            self.by_id.entry(id.clone()).or_insert(self.groups.len() - 1);
            self.groups.len() - 1
        });
        let around: Vec<usize> = self.open.iter().copied().chain([own]).flatten().collect();
        for group in &around {
            self.groups[*group].elements += 1;
        }
        for id in attributes.iter().flat_map(|(name, value)| targets(name, value)) {
            if around.is_empty() {
                self.outside.push(id.clone());
            }
            for group in &around {
                self.groups[*group].refers.push(id.clone());
            }
        }
        if is_open {
            self.open.push(own);
        }
    }

    pub fn end(&mut self) {
        self.open.pop();
    }

    /// Whether the copies are too many, or contain themselves.
    pub fn draw_too_much(mut self) -> bool {
        let mut all = self.elements;
        for group in 0..self.groups.len() {
            let Some(drawn) = self.count(group, 0) else { return true };
            all = all.max(drawn);
        }
        for id in std::mem::take(&mut self.outside) {
            let Some(group) = self.by_id.get(&id).copied() else { continue };
            let Some(drawn) = self.count(group, 0) else { return true };
            all = all.saturating_add(drawn);
        }
        all > MOST
    }

    /// What a group comes to; nothing where that is too much, or without end.
    fn count(&mut self, group: usize, depth: usize) -> Option<u64> {
        const DEEPEST: usize = 50;
        match self.groups[group].drawn {
            Drawn::Known(drawn) => return Some(drawn),
            Drawn::Counting => return None,
            Drawn::Unknown if depth > DEEPEST => return None,
            Drawn::Unknown => self.groups[group].drawn = Drawn::Counting,
        }
        let mut drawn = self.groups[group].elements;
        for id in self.groups[group].refers.clone() {
            let Some(other) = self.by_id.get(&id).copied() else { continue };
            drawn = drawn.saturating_add(self.count(other, depth + 1)?);
            if drawn > MOST {
                return None;
            }
        }
        self.groups[group].drawn = Drawn::Known(drawn);
        Some(drawn)
    }
}

/// The ids that a value names: `#id` of a link, `url(#id)` of a fill.
fn targets(name: &str, value: &str) -> Vec<String> {
    if name == "href" || name.ends_with(":href") {
        return value.trim().strip_prefix('#').map(str::to_owned).into_iter().collect();
    }
    let named = |rest: &str| {
        let rest = rest.trim_start().trim_start_matches(['"', '\'']);
        let id = rest.strip_prefix('#')?.split([')', '"', '\'', ' ']).next()?;
        Some(id.to_owned())
    };
    value.split("url(").skip(1).filter_map(named).collect()
}
