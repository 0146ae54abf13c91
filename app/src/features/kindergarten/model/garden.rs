//! The kindergartens of the city: what parents choose from.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::folded;
use super::record::Code;
use crate::i18n::{Lang, Trilingual};

/// A district of the city.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum District {
    #[default]
    Abay,
    AlFarabi,
    Enbekshi,
    Karatau,
    Turan,
}

impl District {
    pub const ALL: [Self; 5] = [Self::Abay, Self::AlFarabi, Self::Enbekshi, Self::Karatau, Self::Turan];

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Abay => "abay",
            Self::AlFarabi => "al-farabi",
            Self::Enbekshi => "enbekshi",
            Self::Karatau => "karatau",
            Self::Turan => "turan",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|district| district.name() == name)
    }
}

/// A group of children of one year of birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub year: u16,
    pub places: u16,
    pub free: u16,
}

/// A kindergarten.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Garden {
    pub id: i64,
    pub code: String,
    pub name: Trilingual,
    pub address: Trilingual,
    pub postal_index: String,
    pub phone: String,
    pub district: District,
    /// In which languages it teaches.
    pub langs: Vec<Lang>,
    pub is_public: bool,
    pub groups: Vec<Group>,
    /// Latitude and longitude.
    pub point: Option<(f64, f64)>,
    pub is_open: bool,
}

impl Garden {
    pub fn places(&self) -> u32 {
        self.groups.iter().map(|group| u32::from(group.places)).sum()
    }

    pub fn free(&self) -> u32 {
        self.groups.iter().map(|group| u32::from(group.free)).sum()
    }
}

/// By what names files know kindergartens.
#[derive(Clone, Debug, Default)]
pub struct Names(HashMap<String, Code>);

impl Names {
    pub fn new(named: impl IntoIterator<Item = (Code, String)>) -> Self {
        let mut known = HashMap::new();
        for (code, name) in named {
            known.insert(folded(code.as_str()), code);
            known.entry(folded(&name)).or_insert(code);
        }
        Self(known)
    }

    /// Of a directory, by code and by the name in each language.
    pub fn of(gardens: &[Garden]) -> Self {
        let codes = gardens.iter().filter_map(|garden| Some((Code::parse(&garden.code)?, garden)));
        Self::new(codes.flat_map(|(code, garden)| Lang::ALL.map(|lang| (code, garden.name.get(lang).to_owned()))))
    }

    /// The kindergarten of a name. As long as the directory is empty, any code is one.
    pub fn find(&self, name: &str) -> Option<Code> {
        if self.0.is_empty() { Code::parse(name) } else { self.0.get(&folded(name)).copied() }
    }
}

/// Groups as they are typed: one a line, «2022: 25 / 3» for year of birth, places and free places.
pub fn typed_groups(text: &str) -> Option<Vec<Group>> {
    let line = |line: &str| {
        let numbers: Vec<u16> = line
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .map(str::parse)
            .collect::<Result<_, _>>()
            .ok()?;
        let [year, places, free] = numbers[..] else { return None };
        ((2000..2100).contains(&year) && free <= places && places <= 1_000).then_some(Group { year, places, free })
    };
    let groups: Vec<Group> = text.lines().filter(|text| !text.trim().is_empty()).map(line).collect::<Option<_>>()?;
    let mut years: Vec<_> = groups.iter().map(|group| group.year).collect();
    years.sort_unstable();
    let is_once = years.windows(2).all(|two| two[0] != two[1]);
    is_once.then_some(groups)
}

/// The same to be typed again.
pub fn groups_text(groups: &[Group]) -> String {
    let line = |group: &Group| format!("{}: {} / {}", group.year, group.places, group.free);
    groups.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Coordinates as maps show them: «42.34170, 69.59010». Only what lies in the city or near it.
pub fn typed_point(text: &str) -> Option<(f64, f64)> {
    let (latitude, longitude) = text.trim().split_once([',', ';', ' '])?;
    let (latitude, longitude): (f64, f64) = (latitude.trim().parse().ok()?, longitude.trim().parse().ok()?);
    ((42.0..43.0).contains(&latitude) && (69.0..70.5).contains(&longitude)).then_some((latitude, longitude))
}

/// The line around points, going round once; fewer than three points have none.
pub fn outline(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut points = points.to_vec();
    points.sort_by(|one, other| one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal));
    points.dedup();
    if points.len() < 3 {
        return Vec::new();
    }
    let turn = |a: (f64, f64), b: (f64, f64), c: (f64, f64)| (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
    let half = |points: &mut dyn Iterator<Item = (f64, f64)>| {
        let mut line: Vec<(f64, f64)> = Vec::new();
        for point in points {
            while line.len() > 1 && turn(line[line.len() - 2], line[line.len() - 1], point) <= 0.0 {
                line.pop();
            }
            line.push(point);
        }
        line.pop();
        line
    };
    let mut around = half(&mut points.iter().copied());
    around.extend(half(&mut points.iter().rev().copied()));
    around
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn groups_and_points_are_read_as_they_are_typed() {
        let groups = typed_groups("2022: 25 / 3\n\n2023 – 20 – 0\n").unwrap();
        assert_eq!(groups, [Group { year: 2022, places: 25, free: 3 }, Group { year: 2023, places: 20, free: 0 }]);
        assert_eq!(typed_groups(&groups_text(&groups)), Some(groups));
        for bad in ["2022", "2022: 5 / 6", "1022: 5 / 1", "2022: 5 / 1\n2022: 6 / 1", "x: 1 / 1"] {
            assert_eq!(typed_groups(bad), None, "{bad}");
        }
        assert_eq!(typed_point("42.3417, 69.5901"), Some((42.3417, 69.5901)));
        for bad in ["", "42.3", "69.59, 42.34", "0,0", "NaN, NaN"] {
            assert_eq!(typed_point(bad), None, "{bad}");
        }
    }

    #[test]
    fn without_a_directory_codes_stand_for_themselves() {
        assert_eq!(Names::default().find("ds-7").map(|code| code.to_string()).as_deref(), Some("DS-7"));
        let names = Names::new([(Code::parse("7").unwrap(), "Айгөлек".to_owned())]);
        assert_eq!(names.find("АЙГӨЛЕК"), Code::parse("7"));
        assert_eq!(names.find("8"), None);
    }

    proptest! {
        #[test]
        fn the_outline_holds_every_point(points in prop::collection::vec((0_i32..50, 0_i32..50), 3..40)) {
            let points: Vec<(f64, f64)> = points.into_iter().map(|(x, y)| (x.into(), y.into())).collect();
            let around = outline(&points);
            for point in &points {
                for (at, one) in around.iter().enumerate() {
                    let next = around[(at + 1) % around.len()];
                    let side = (next.0 - one.0) * (point.1 - one.1) - (next.1 - one.1) * (point.0 - one.0);
                    prop_assert!(side >= 0.0, "{point:?} outside {around:?}");
                }
            }
        }
    }
}
