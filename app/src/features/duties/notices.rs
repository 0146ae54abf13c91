//! Mails about duties: a digest for each unit every week, a reminder before a date, word to the
//! administrators the day after it passed. Each is sent once.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Datelike, Days, NaiveDate, Timelike, Utc};

use super::model::{Counts, Duty, State, day_of};
use super::store::{self, Notice, Unit};
use crate::error::Result;
use crate::features::link_control::{self, Broken};
use crate::features::mail::{self, Mail};
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates::long_date;

const DIGEST: &str = "digest";
const REMINDER: &str = "reminder";
const ESCALATION: &str = "escalation";

/// The hour of Monday from which digests go out.
const DIGEST_HOUR: u32 = 9;
/// A mail names at most this many duties; the board has all of them.
const MOST_LINES: usize = 60;

/// Queues every mail about duties that is due at `now` and was not sent yet; called as often
/// as one likes.
pub async fn send_due(portal: &Portal, now: DateTime<Utc>) -> Result<usize> {
    let duties = store::duties(portal.db(), &*portal.structure()?, now).await?;
    let units: Vec<Unit> =
        store::all_units(portal.db()).await?.into_iter().filter(|unit| unit.email.is_some()).collect();
    let overseers = overseers(portal).await?;
    let broken = link_control::broken_of_units(portal.db()).await?;
    let with_mail: HashSet<i64> = units.iter().map(|unit| unit.id).collect();
    let wanted = wanted(&duties, &with_mail, !overseers.is_empty(), now);

    let tx = portal.begin().await?;
    let unsent = store::take_unsent(&*tx, wanted, now).await?;
    let writer = Writer { portal, today: day_of(now), duties: &duties, unsent: &unsent, broken: &broken };
    let mut mails: Vec<Mail> = units.iter().flat_map(|unit| writer.to_unit(unit)).collect();
    mails.extend(overseers.iter().filter_map(|(address, lang)| writer.escalation(address, *lang)));
    for mail in &mails {
        mail::queue(&*tx, portal.sealer()?, mail, now).await?;
    }
    tx.commit().await?;
    Ok(mails.len())
}

/// Administrators, and the editors' office where it has an address.
async fn overseers(portal: &Portal) -> Result<Vec<(String, Lang)>> {
    let mut all = store::administrators(portal.db()).await?;
    let office = portal.settings().editors_email;
    if !office.is_empty() && all.iter().all(|(address, _)| *address != office) {
        all.push((office, Lang::Kk));
    }
    Ok(all)
}

/// Everything that a mail should have told by now.
fn wanted(duties: &[Duty], with_mail: &HashSet<i64>, has_overseers: bool, now: DateTime<Utc>) -> Vec<Notice> {
    let mut wanted = Vec::new();
    if let Some(monday) = digest_week(now) {
        let units: HashSet<i64> = duties.iter().filter_map(|duty| duty.unit_id).collect();
        wanted.extend(units.intersection(with_mail).map(|id| (unit_subject(*id), monday, DIGEST)));
    }
    for duty in duties {
        let can_remind = duty.unit_id.is_some_and(|unit| with_mail.contains(&unit));
        for lang in Lang::ALL {
            let standing = duty.standing(lang);
            let Some(due) = standing.due else { continue };
            match standing.state {
                State::DueSoon if can_remind => wanted.push((subject(duty, lang), due, REMINDER)),
                State::Overdue if has_overseers => wanted.push((subject(duty, lang), due, ESCALATION)),
                _ => {}
            }
        }
    }
    wanted
}

/// The Monday of this week, once its digests may go out. A portal that was off on Monday sends
/// them when it is back.
fn digest_week(now: DateTime<Utc>) -> Option<NaiveDate> {
    let local = almaty(now);
    let since_monday = u64::from(local.weekday().num_days_from_monday());
    if since_monday == 0 && local.hour() < DIGEST_HOUR {
        return None;
    }
    local.date_naive().checked_sub_days(Days::new(since_monday))
}

fn subject(duty: &Duty, lang: Lang) -> String {
    format!("item:{}:{lang}", duty.item_id)
}

fn unit_subject(id: i64) -> String {
    format!("unit:{id}")
}

struct Writer<'a> {
    portal: &'a Portal,
    today: NaiveDate,
    duties: &'a [Duty],
    unsent: &'a HashSet<Notice>,
    /// Links that lead nowhere, by unit.
    broken: &'a HashMap<i64, Vec<Broken>>,
}

impl Writer<'_> {
    /// Digest and reminder of a unit, in the state language.
    fn to_unit(&self, unit: &Unit) -> Vec<Mail> {
        let lang = Lang::Kk;
        let Some(address) = &unit.email else { return Vec::new() };
        let own: Vec<&Duty> = self.duties.iter().filter(|duty| duty.unit_id == Some(unit.id)).collect();
        let has_digest =
            self.unsent.iter().any(|(subject, _, kind)| *kind == DIGEST && *subject == unit_subject(unit.id));
        let digest = has_digest.then(|| self.digest(unit, address, &own, lang));
        let soon = self.lines(&own, REMINDER, lang);
        let reminder = (!soon.is_empty()).then(|| {
            let mut paragraphs = vec![tl!(lang, "duties-mail-reminder-text"), soon.join("\n")];
            paragraphs.extend(self.end(lang, Some(unit.id)));
            mail_of(address, lang, REMINDER, tl!(lang, "duties-mail-reminder"), paragraphs)
        });
        digest.into_iter().chain(reminder).collect()
    }

    fn digest(&self, unit: &Unit, address: &str, own: &[&Duty], lang: Lang) -> Mail {
        let date = long_date(self.today, lang);
        let mut paragraphs =
            vec![tl!(lang, "duties-mail-digest-text", unit = unit.name.get(lang).to_owned(), date = date)];
        let counts = Lang::ALL.map(|of| {
            let counts = Counts::of(own.iter().copied(), of);
            let (overdue, never) = (counts.get(State::Overdue), counts.get(State::NeverFilled));
            let (good, all) = (counts.good(), counts.total());
            let language = of.own_name();
            tl!(
                lang,
                "duties-mail-counts",
                language = language,
                good = good,
                all = all,
                overdue = overdue,
                never = never
            )
        });
        paragraphs.push(counts.join("\n"));
        let open = own.iter().filter_map(|duty| {
            let late: Vec<_> = Lang::ALL.into_iter().filter(|of| !duty.standing(*of).state.is_good()).collect();
            (!late.is_empty()).then(|| line(duty, &late, None, lang))
        });
        let open = shortened(open.collect(), lang);
        if open.is_empty() {
            paragraphs.push(tl!(lang, "duties-mail-all-done"));
        } else {
            paragraphs.push(tl!(lang, "duties-mail-open"));
            paragraphs.push(open.join("\n"));
        }
        if let Some(broken) = self.broken.get(&unit.id) {
            let lines = broken.iter().map(|link| format!("– {} → {}", link.title, link.target)).collect();
            paragraphs.push(tl!(lang, "link-control-mail"));
            paragraphs.push(shortened(lines, lang).join("\n"));
        }
        paragraphs.extend(self.end(lang, Some(unit.id)));
        mail_of(address, lang, DIGEST, tl!(lang, "duties-mail-digest"), paragraphs)
    }

    /// What passed its date without a publication, to those who oversee the portal.
    fn escalation(&self, address: &str, lang: Lang) -> Option<Mail> {
        let all: Vec<&Duty> = self.duties.iter().collect();
        let overdue = self.lines(&all, ESCALATION, lang);
        (!overdue.is_empty()).then(|| {
            let mut paragraphs = vec![tl!(lang, "duties-mail-escalation-text"), overdue.join("\n")];
            paragraphs.extend(self.end(lang, None));
            mail_of(address, lang, ESCALATION, tl!(lang, "duties-mail-escalation"), paragraphs)
        })
    }

    /// A line for each duty and date that a mail of this kind has to name.
    fn lines(&self, duties: &[&Duty], kind: &'static str, lang: Lang) -> Vec<String> {
        let mut lines = Vec::new();
        for duty in duties {
            let mut by_date: BTreeMap<NaiveDate, Vec<Lang>> = BTreeMap::new();
            for of in Lang::ALL {
                let Some(due) = duty.standing(of).due else { continue };
                if self.unsent.contains(&(subject(duty, of), due, kind)) {
                    by_date.entry(due).or_default().push(of);
                }
            }
            lines.extend(by_date.into_iter().map(|(due, langs)| line(duty, &langs, Some(due), lang)));
        }
        shortened(lines, lang)
    }

    /// Where to see more, and whom to ask.
    fn end(&self, lang: Lang, unit: Option<i64>) -> Vec<String> {
        let query = unit.map(|id| format!("?by=unit&unit={id}")).unwrap_or_default();
        let mut end = vec![
            tl!(lang, "duties-mail-board"),
            format!("{}{}{query}", self.portal.options().public_url, paths::ADMIN_DUTIES),
        ];
        let office = self.portal.settings().editors_email;
        if !office.is_empty() {
            end.push(tl!(lang, "duties-mail-office", email = office));
        }
        end
    }
}

fn mail_of(to: &str, lang: Lang, kind: &'static str, subject: String, paragraphs: Vec<String>) -> Mail {
    Mail { to: to.to_owned(), lang, kind, subject, paragraphs }
}

fn line(duty: &Duty, langs: &[Lang], due: Option<NaiveDate>, lang: Lang) -> String {
    let title = duty.title.get(lang).to_owned();
    let languages = langs.iter().map(|of| of.own_name()).collect::<Vec<_>>().join(", ");
    match due {
        Some(due) => {
            tl!(lang, "duties-mail-line-due", title = title, languages = languages, date = long_date(due, lang))
        }
        None => tl!(lang, "duties-mail-line", title = title, languages = languages),
    }
}

fn shortened(mut lines: Vec<String>, lang: Lang) -> Vec<String> {
    let more = lines.len().saturating_sub(MOST_LINES);
    if more > 0 {
        lines.truncate(MOST_LINES);
        lines.push(tl!(lang, "duties-mail-more", n = more));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_go_out_from_monday_morning_and_are_made_up_for_later() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).expect("a moment").to_utc();
        let monday = NaiveDate::from_ymd_opt(2026, 11, 23);
        assert_eq!(digest_week(at("2026-11-23T08:59:00+05:00")), None);
        assert_eq!(digest_week(at("2026-11-23T09:00:00+05:00")), monday);
        assert_eq!(digest_week(at("2026-11-29T23:59:00+05:00")), monday);
    }
}
