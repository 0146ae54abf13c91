//! The queue in memory: who stands where, found at once.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::estimate::{Estimate, MONTHS, estimate};
use super::order::in_turn;
use super::record::{Category, Code, IinKey, Number, Record};

/// A place and out of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rank {
    pub place: u32,
    pub of: u32,
}

/// The places of an earlier day.
#[derive(Debug)]
pub struct Past {
    pub day: NaiveDate,
    places: HashMap<u64, u32>,
}

impl Past {
    /// Of records in the order of the queue; those with a voucher have no place.
    pub fn new(day: NaiveDate, records: &[Record]) -> Self {
        let waiting = records.iter().filter(|record| record.voucher.is_none());
        Self { day, places: (1..).zip(waiting).map(|(place, record)| (key(&record.number), place)).collect() }
    }
}

fn key(number: &Number) -> u64 {
    let mut hasher = DefaultHasher::new();
    number.hash(&mut hasher);
    hasher.finish()
}

/// What of the open list is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub garden: Option<Code>,
    pub year: Option<u16>,
    pub category: Option<Category>,
}

impl Wanted {
    fn fits(&self, record: &Record) -> bool {
        self.garden.is_none_or(|code| record.wishes.contains(&code))
            && self.year.is_none_or(|year| record.born == year)
            && self.category.is_none_or(|category| record.category == category)
    }
}

/// The queue of one moment.
#[derive(Debug, Default)]
pub struct Queue {
    /// The day of the department's data; none as long as there are no data.
    pub as_of: Option<NaiveDate>,
    /// Those who wait in the order of the city, then those with a voucher.
    records: Vec<Record>,
    waiting: usize,
    by_number: HashMap<Number, u32>,
    by_iin: HashMap<IinKey, u32>,
    /// Places among the year and the category.
    ranks: Vec<(u32, u32)>,
    /// Places at the kindergartens of a record, from its start on.
    wish_starts: Vec<u32>,
    wish_ranks: Vec<u32>,
    years: BTreeMap<u16, u32>,
    categories: [u32; 3],
    groups: HashMap<(Code, u16), u32>,
    past: Vec<Arc<Past>>,
}

impl Queue {
    /// Orders records.
    pub fn new(as_of: Option<NaiveDate>, records: Vec<Record>, past: Vec<Arc<Past>>) -> Self {
        let (mut given, mut waiting): (Vec<_>, Vec<_>) =
            records.into_iter().partition(|record| record.voucher.is_some());
        waiting.sort_by(|one, other| (one.applied, &one.number).cmp(&(other.applied, &other.number)));
        given.sort_by(|one, other| {
            let day = |record: &Record| record.voucher.map(|voucher| voucher.on);
            (day(other), &one.number).cmp(&(day(one), &other.number))
        });
        let mut queue = Self { as_of, waiting: waiting.len(), past, ..Self::default() };
        queue.records = in_turn(waiting, |record| record.category);
        queue.records.append(&mut given);
        queue.index();
        queue.rank();
        queue
    }

    fn index(&mut self) {
        // Who has a voucher and applied again is found by what they wait for.
        let places = (0_u32..).zip(&self.records).collect::<Vec<_>>();
        for (place, record) in places.into_iter().rev() {
            self.by_number.insert(record.number.clone(), place);
            if let Some(iin) = record.iin {
                self.by_iin.insert(iin, place);
            }
        }
    }

    fn rank(&mut self) {
        let mut years: BTreeMap<u16, Vec<u32>> = BTreeMap::new();
        let mut groups: HashMap<(Code, u16), Vec<(u32, u32)>> = HashMap::new();
        let (mut starts, mut wishes) = (Vec::with_capacity(self.waiting), 0);
        self.ranks = vec![(0, 0); self.waiting];
        for (place, record) in (0..).zip(&self.records[..self.waiting]) {
            years.entry(record.born).or_default().push(place);
            self.categories[record.category as usize] += 1;
            self.ranks[place as usize].1 = self.categories[record.category as usize];
            starts.push(wishes);
            for code in &record.wishes {
                groups.entry((*code, record.born)).or_default().push((place, wishes));
                wishes += 1;
            }
        }
        self.wish_starts = starts;
        self.wish_ranks = vec![0; wishes as usize];
        let category = |place: u32| self.records[place as usize].category;
        for (year, members) in years {
            let ordered = in_turn(members, |place| category(*place));
            self.years.insert(year, u32::try_from(ordered.len()).unwrap_or(u32::MAX));
            for (rank, place) in (1..).zip(ordered) {
                self.ranks[place as usize].0 = rank;
            }
        }
        for (group, members) in groups {
            let ordered = in_turn(members, |(place, _)| category(*place));
            self.groups.insert(group, u32::try_from(ordered.len()).unwrap_or(u32::MAX));
            for (rank, (_, wish)) in (1..).zip(ordered) {
                self.wish_ranks[wish as usize] = rank;
            }
        }
    }

    /// Whether the department gave any data.
    pub const fn has_data(&self) -> bool {
        self.as_of.is_some()
    }

    /// Those who wait, in the order of the city.
    pub fn waiting(&self) -> &[Record] {
        &self.records[..self.waiting]
    }

    /// Those with a voucher, the newest first.
    pub fn given(&self) -> &[Record] {
        &self.records[self.waiting..]
    }

    /// Everybody, in the order in which a snapshot keeps them.
    pub fn all(&self) -> &[Record] {
        &self.records
    }

    /// The years of birth of those who wait, with their number.
    pub const fn years(&self) -> &BTreeMap<u16, u32> {
        &self.years
    }

    /// How many of a category wait.
    pub const fn of_category(&self, category: Category) -> u32 {
        self.categories[category as usize]
    }

    pub fn by_number(&self, number: &Number) -> Option<Standing<'_>> {
        self.by_number.get(number).map(|place| Standing { queue: self, place: *place as usize })
    }

    pub fn by_iin(&self, iin: IinKey) -> Option<Standing<'_>> {
        self.by_iin.get(&iin).map(|place| Standing { queue: self, place: *place as usize })
    }

    /// A part of the open list with the places in the city, and how long it is.
    pub fn list(&self, wanted: Wanted, offset: usize, limit: usize) -> (Vec<(u32, &Record)>, usize) {
        let found = (1..).zip(self.waiting()).filter(|(_, record)| wanted.fits(record));
        let count = found.clone().count();
        (found.skip(offset).take(limit).collect(), count)
    }

    /// Those who may get a place of a kindergarten, in their order there.
    pub fn candidates(&self, garden: Code, born: u16) -> Vec<&Record> {
        let wanted = Wanted { garden: Some(garden), year: Some(born), category: None };
        in_turn(self.waiting().iter().filter(|record| wanted.fits(record)), |record| record.category)
    }

    /// How many wait for a kindergarten, by year of birth.
    pub fn waiting_for(&self, garden: Code) -> BTreeMap<u16, u32> {
        let own = self.groups.iter().filter(|((code, _), _)| *code == garden);
        own.map(|((_, year), count)| (*year, *count)).collect()
    }

    /// Vouchers of a year of birth in each of the last full months, and how many of these months are known.
    pub fn pace(&self, born: u16, today: NaiveDate) -> ([u32; MONTHS], usize) {
        let mut counts = [0; MONTHS];
        let months = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default();
        let given = self.given().iter().filter_map(|record| Some((record.born, record.voucher?.on)));
        let first = given.clone().map(|(_, on)| on).chain(self.past.iter().map(|past| past.day)).min();
        for (_, on) in given.filter(|(year, _)| *year == born) {
            if let Ok(back) = usize::try_from(months(today) - months(on) - 1)
                && let Some(count) = counts.get_mut(back)
            {
                *count += 1;
            }
        }
        // The month in which it began counts only as a whole.
        let known = first.map_or(0, |first| months(today) - months(first) - i32::from(first.day() > 1));
        (counts, usize::try_from(known).unwrap_or_default().min(MONTHS))
    }
}

/// One application in the queue.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    queue: &'a Queue,
    place: usize,
}

impl<'a> Standing<'a> {
    pub fn record(&self) -> &'a Record {
        &self.queue.records[self.place]
    }

    fn waits(&self) -> bool {
        self.place < self.queue.waiting
    }

    fn rank(place: usize, of: usize) -> Rank {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Rank { place: count(place), of: count(of) }
    }

    /// The place in the city; none with a voucher.
    pub fn city(&self) -> Option<Rank> {
        self.waits().then(|| Self::rank(self.place + 1, self.queue.waiting))
    }

    /// Among the children of the same year of birth.
    pub fn year(&self) -> Option<Rank> {
        let (place, _) = *self.queue.ranks.get(self.place)?;
        Some(Rank { place, of: self.queue.years.get(&self.record().born).copied().unwrap_or_default() })
    }

    /// Within the category.
    pub fn category(&self) -> Option<Rank> {
        let (_, place) = *self.queue.ranks.get(self.place)?;
        Some(Rank { place, of: self.queue.of_category(self.record().category) })
    }

    /// At each kindergarten that was chosen, among the children of the same year.
    pub fn gardens(&self) -> Vec<(Code, Rank)> {
        let Some(start) = self.queue.wish_starts.get(self.place) else { return Vec::new() };
        let record = self.record();
        let ranks = &self.queue.wish_ranks[*start as usize..];
        let of = |code| self.queue.groups.get(&(code, record.born)).copied().unwrap_or_default();
        record.wishes.iter().zip(ranks).map(|(code, place)| (*code, Rank { place: *place, of: of(*code) })).collect()
    }

    /// The places of earlier days, at most one a month, and of today's data.
    pub fn movement(&self) -> Vec<(NaiveDate, u32)> {
        let key = key(&self.record().number);
        let past = self.queue.past.iter().filter(|past| self.queue.as_of.is_none_or(|day| past.day < day));
        let earlier = past.filter_map(|past| Some((past.day, *past.places.get(&key)?)));
        let now = self.queue.as_of.zip(self.city()).map(|(day, rank)| (day, rank.place));
        earlier.chain(now).collect()
    }

    /// When a place may come; nothing for who has one.
    pub fn estimate(&self, today: NaiveDate) -> Option<Estimate> {
        let (months, known) = self.queue.pace(self.record().born, today);
        Some(estimate(self.year()?.place, months, known))
    }
}

#[cfg(test)]
mod tests;
