//! What kinds, stages, prices and faults are called.

use super::model::{Fault, Kind, Price, Stage, Time};
use crate::error::FieldErrors;
use crate::i18n::{Lang, grouped};
use crate::server::almaty;
use crate::ui::dates;

pub fn kind(kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Theatre => tl!(lang, "wall-kind-theatre"),
        Kind::Cinema => tl!(lang, "wall-kind-cinema"),
        Kind::Concert => tl!(lang, "wall-kind-concert"),
        Kind::Exhibition => tl!(lang, "wall-kind-exhibition"),
        Kind::Festival => tl!(lang, "wall-kind-festival"),
        Kind::Children => tl!(lang, "wall-kind-children"),
        Kind::Meeting => tl!(lang, "wall-kind-meeting"),
        Kind::Other => tl!(lang, "wall-kind-other"),
    }
}

pub fn stage(stage: Stage, lang: Lang) -> String {
    match stage {
        Stage::Unconfirmed => tl!(lang, "wall-stage-unconfirmed"),
        Stage::Waiting => tl!(lang, "wall-stage-waiting"),
        Stage::Published => tl!(lang, "wall-stage-published"),
        Stage::Returned => tl!(lang, "wall-stage-returned"),
        Stage::Withdrawn => tl!(lang, "wall-stage-withdrawn"),
    }
}

/// «2 000–5 000 ₸», «тегін»; nothing where nothing is known.
pub fn price(price: Price, lang: Lang) -> Option<String> {
    let tenge = |amount: u32| if amount < 1_000 { amount.to_string() } else { thousands(lang, amount) };
    match (price.from?, price.to) {
        (0, None) => Some(tl!(lang, "wall-free")),
        (from, None) => Some(format!("{}\u{a0}₸", tenge(from))),
        (from, Some(to)) => Some(format!("{}–{}\u{a0}₸", tenge(from), tenge(to))),
    }
}

/// Prices are read in thousands from the first one on.
fn thousands(lang: Lang, amount: u32) -> String {
    if amount >= 10_000 {
        return grouped(lang, amount.into());
    }
    let sign = if lang == Lang::En { ',' } else { '\u{a0}' };
    format!("{}{sign}{:03}", amount / 1_000, amount % 1_000)
}

/// «12+».
pub fn age(age: u32) -> String {
    format!("{age}+")
}

/// «сейсенбі, 19:00–21:00», «1 желтоқсан – 20 желтоқсан» for what lasts.
pub fn hours(time: Time, lang: Lang) -> String {
    match time.end.filter(|_| time.is_long()) {
        Some(end) => {
            let day = |moment| dates::long_date(almaty(moment).date_naive(), lang);
            tl!(lang, "wall-from-until", from = day(time.start), until = day(end))
        }
        None => dates::weekday_and_time(time.start, time.end, lang),
    }
}

/// «Атауы»: what the field is called, whatever language its text is in.
fn label(field: &str, lang: Lang) -> String {
    match field.split_once('_').map_or(field, |(name, _)| name) {
        "kind" => tl!(lang, "wall-kind"),
        "title" => tl!(lang, "wall-name"),
        "about" => tl!(lang, "wall-about"),
        "house" => tl!(lang, "wall-house"),
        "place" => tl!(lang, "wall-place"),
        "age" => tl!(lang, "wall-age"),
        _ => tl!(lang, "wall-alt"),
    }
}

/// The word of a field that was left empty. It names the field: in the list of errors it stands alone.
pub fn empty(field: &str, lang: Lang) -> String {
    tl!(lang, "wall-fault-empty", field = label(field, lang))
}

fn fault(field: &str, fault: Fault, lang: Lang) -> String {
    match fault {
        Fault::Empty => empty(field, lang),
        Fault::Long(most) => tl!(lang, "wall-fault-long", field = label(field, lang), most = most),
        Fault::Choose => tl!(lang, "wall-fault-choose", field = label(field, lang)),
        Fault::Day => tl!(lang, "wall-fault-day"),
        Fault::Clock => tl!(lang, "wall-fault-clock"),
        Fault::Past => tl!(lang, "wall-fault-past"),
        Fault::Order => tl!(lang, "wall-fault-order"),
        Fault::Line(number) => tl!(lang, "wall-fault-line", number = number),
        Fault::Many(most) => tl!(lang, "wall-fault-many", most = most),
        Fault::Price => tl!(lang, "wall-fault-price"),
        Fault::Site => tl!(lang, "wall-fault-site"),
    }
}

/// Faults as messages at their fields.
pub fn faults(found: &[(String, Fault)], lang: Lang) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for (field, what) in found {
        errors.add(field.clone(), fault(field, *what, lang));
    }
    errors
}
