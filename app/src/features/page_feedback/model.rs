//! Opinions on pages, and what they add up to.

/// Letters of a comment at most.
pub const LONGEST: usize = 1_000;
/// Letters of an address; no page of the portal has half of it.
pub const LONGEST_PATH: usize = 300;

/// Why a page was of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    NotFound,
    Unclear,
    Outdated,
    Wrong,
    Other,
}

impl Reason {
    pub const ALL: [Self; 5] = [Self::NotFound, Self::Unclear, Self::Outdated, Self::Wrong, Self::Other];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Unclear => "unclear",
            Self::Outdated => "outdated",
            Self::Wrong => "wrong",
            Self::Other => "other",
        }
    }

    /// The reason of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }
}

/// A page with what was said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The address without the language.
    pub path: String,
    /// The item or section whose editors it concerns.
    pub place: String,
    pub yes: u64,
    pub no: u64,
    /// Comments that nobody has read.
    pub unread: u64,
}

/// The worst first: those that most people found of no use, among equals the one with the smaller
/// share of useful.
pub fn worst_first(lines: &mut [Line]) {
    lines.sort_by(|one, other| {
        let share = |line: &Line| line.yes * 1_000 / (line.yes + line.no).max(1);
        other.no.cmp(&one.no).then_with(|| share(one).cmp(&share(other))).then_with(|| one.path.cmp(&other.path))
    });
}

/// A comment as it was typed: without signs that are none, and not longer than it may be.
pub fn comment(typed: &str) -> Result<String, usize> {
    let text = typed.trim().replace("\r\n", "\n");
    let clean: String = text.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect();
    if clean.chars().count() > LONGEST { Err(LONGEST) } else { Ok(clean) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_pages_stand_first() {
        let line = |path: &str, yes, no| Line { path: path.to_owned(), yes, no, ..Line::default() };
        let mut lines = [line("/a", 100, 5), line("/b", 0, 5), line("/c", 0, 9), line("/d", 7, 0)];
        worst_first(&mut lines);
        assert_eq!(lines.map(|line| line.path), ["/c", "/b", "/a", "/d"]);
    }

    #[test]
    fn comments_are_cleaned_and_not_too_long() {
        assert_eq!(comment(" a\r\nb\u{7} ").as_deref(), Ok("a\nb"));
        assert_eq!(comment(&"ә".repeat(1_001)), Err(1_000));
    }
}
