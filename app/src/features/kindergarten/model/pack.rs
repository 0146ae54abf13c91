//! A queue as text, one line an application: what snapshots are made of.

use chrono::NaiveDate;

use super::record::{Category, Code, IinKey, Number, Record, Voucher};

const DAY: &str = "%Y%m%d";

/// The records as lines, in their order.
pub fn pack<'a>(records: impl IntoIterator<Item = &'a Record>) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    for record in records {
        let iin = record.iin.map(|key| crate::secret::hex(&key.0)).unwrap_or_default();
        let wishes: Vec<&str> = record.wishes.iter().map(Code::as_str).collect();
        let _ = write!(
            text,
            "{}\t{iin}\t{}\t{}\t{}\t{}\t",
            record.number,
            record.applied.format(DAY),
            record.category.name(),
            record.born,
            wishes.join(",")
        );
        if let Some(voucher) = record.voucher {
            let _ = write!(text, "{} {}", voucher.on.format(DAY), voucher.garden);
        }
        text.push('\n');
    }
    text
}

/// The records again; nothing where a line is none of ours.
pub fn unpack(text: &str) -> Option<Vec<Record>> {
    text.lines().map(record).collect()
}

fn record(line: &str) -> Option<Record> {
    let mut parts = line.split('\t');
    let mut next = || parts.next();
    Some(Record {
        number: Number::parse(next()?)?,
        iin: match next()? {
            "" => None,
            hex => Some(IinKey(unhex(hex)?)),
        },
        applied: day(next()?)?,
        category: Category::from_name(next()?)?,
        born: next()?.parse().ok()?,
        wishes: next()?.split(',').filter(|code| !code.is_empty()).map(Code::parse).collect::<Option<_>>()?,
        voucher: match next()? {
            "" => None,
            text => {
                let (on, garden) = text.split_once(' ')?;
                Some(Voucher { on: day(on)?, garden: Code::parse(garden)? })
            }
        },
    })
}

fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, DAY).ok()
}

fn unhex(text: &str) -> Option<[u8; 16]> {
    let mut bytes = [0; 16];
    if text.len() != 32 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).ok()?;
    }
    Some(bytes)
}

/// Records of any kind, for tests of this and of the queue.
#[cfg(test)]
pub mod any {
    use proptest::prelude::*;

    use super::*;

    pub fn records(most: usize) -> impl Strategy<Value = Vec<Record>> {
        let code = prop::sample::select(vec!["1", "2", "DS-3", "44"]).prop_map(|code| Code::parse(code).unwrap());
        let day = (0_i64..2_000)
            .prop_map(|days| NaiveDate::from_ymd_opt(2021, 1, 1).unwrap() + chrono::TimeDelta::days(days));
        let voucher = prop::option::weighted(0.2, (day.clone(), code.clone()));
        let one = (
            any::<Option<[u8; 16]>>(),
            day,
            prop::sample::select(Category::ALL.to_vec()),
            2019_u16..2026,
            prop::collection::btree_set(code, 0..4),
            voucher,
        );
        prop::collection::vec(one, 0..most).prop_map(|all| {
            let all = all.into_iter().enumerate();
            all.map(|(number, (iin, applied, category, born, wishes, voucher))| Record {
                number: Number::parse(&format!("N-{number}")).unwrap(),
                iin: iin.map(IinKey),
                applied,
                category,
                born,
                wishes: wishes.into_iter().collect(),
                voucher: voucher.map(|(on, garden)| Voucher { on, garden }),
            })
            .collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_packed_comes_out_again(records in any::records(40)) {
            prop_assert_eq!(unpack(&pack(&records)), Some(records));
        }

        #[test]
        fn no_text_breaks_it(text in ".{0,200}") {
            let _ = unpack(&text);
        }
    }
}
