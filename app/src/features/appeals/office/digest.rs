//! Mails about terms: every working day a digest to each executor and to the office, and word to
//! the leader on what passed its term. Each is sent once, and none names an applicant.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Timelike as _, Utc};

use super::super::model::Kind;
use super::super::model::terms::{Due, Urgency};
use super::super::store::{self, Holder, Notice, OpenCase, Sight};
use super::board::urgency_name;
use crate::error::Result;
use crate::features::mail::{self, Mail};
use crate::features::rights::Role;
use crate::features::workdays;
use crate::i18n::Lang;
use crate::paths;
use crate::server::{Portal, almaty};
use crate::ui::dates::long_date;

const DIGEST: &str = "digest";
const ESCALATION: &str = "escalation";
/// The hour from which mails go out.
const HOUR: u32 = 9;
/// A mail names at most this many appeals; the board has all of them.
const MOST_LINES: usize = 60;

/// An open appeal with the last day of the term that runs.
type Running<'a> = (&'a OpenCase, NaiveDate, Due);

/// The people of the office, by what they are told.
struct People {
    executors: Vec<Holder>,
    office: Vec<Holder>,
    leaders: Vec<Holder>,
    trusted: Vec<Holder>,
}

/// Queues every mail about terms that is due at `now` and was not sent yet; called as often as
/// one likes. Nothing goes out on a day off.
pub async fn send_due(portal: &Portal, now: DateTime<Utc>) -> Result<usize> {
    let local = almaty(now);
    let today = local.date_naive();
    if local.hour() < HOUR || !workdays::calendar(portal.db()).await?.is_working(today) {
        return Ok(0);
    }
    let sight = Sight { all: true, trust_line: true, ..Sight::default() };
    let open = store::open_cases(portal.db(), sight).await?;
    let open: Vec<Running<'_>> =
        open.iter().filter_map(|case| case.running.due(today).map(|(day, due)| (case, day, due))).collect();
    let people = people(portal).await?;
    let tx = portal.begin().await?;
    let mut wanted: HashSet<Notice> = HashSet::new();
    let digests: Vec<_> = people.digests(&open);
    wanted.extend(digests.iter().map(|(holder, _)| digest_notice(holder, today)));
    let late = || open.iter().filter(|(case, _, due)| matches!(due, Due::Overdue(_)) && people.hear_of(case));
    wanted.extend(late().map(|(case, day, _)| escalation_notice(case, *day)));
    let unsent = store::take_unsent(&*tx, wanted, now).await?;
    let mut mails = Vec::new();
    for (holder, cases) in &digests {
        if unsent.contains(&digest_notice(holder, today)) {
            mails.push(letter(portal, holder, DIGEST, today, cases));
        }
    }
    let new: Vec<_> =
        late().filter(|(case, day, _)| unsent.contains(&escalation_notice(case, *day))).copied().collect();
    for (holder, cases) in people.escalations(&new) {
        mails.push(letter(portal, holder, ESCALATION, today, &cases));
    }
    for mail in &mails {
        mail::queue(&*tx, portal.sealer()?, mail, now).await?;
    }
    tx.commit().await?;
    Ok(mails.len())
}

async fn people(portal: &Portal) -> Result<People> {
    let of = async |role| store::holders(portal.db(), role).await;
    let mut office = of(Role::Registrar).await?;
    for editor in of(Role::ReceptionEditor).await? {
        if office.iter().all(|known| known.id != editor.id) {
            office.push(editor);
        }
    }
    Ok(People {
        executors: of(Role::Executor).await?,
        office,
        leaders: of(Role::Leader).await?,
        trusted: of(Role::TrustOfficer).await?,
    })
}

impl People {
    /// Who gets which appeals in the digest of a day; who has none gets no mail.
    fn digests<'a>(&'a self, open: &[Running<'a>]) -> Vec<(&'a Holder, Vec<Running<'a>>)> {
        let is_pressing = |(.., due): &&Running<'_>| Urgency::of(*due) != Urgency::Later;
        let some = |fits: &dyn Fn(&OpenCase) -> bool| -> Vec<Running<'a>> {
            open.iter().filter(|(case, ..)| fits(case)).filter(is_pressing).copied().collect()
        };
        let ordinary = |case: &OpenCase| !case.kind.is_confidential();
        let mut digests: Vec<_> = self.office.iter().map(|holder| (holder, some(&ordinary))).collect();
        digests.extend(self.trusted.iter().map(|holder| (holder, some(&|case| case.kind == Kind::Corruption))));
        for holder in &self.executors {
            let own = some(&|case| ordinary(case) && case.executor_id == Some(holder.id));
            // Who works in the office as well has them in that mail.
            if digests.iter().all(|(known, _)| known.id != holder.id) {
                digests.push((holder, own));
            }
        }
        digests.retain(|(_, cases)| !cases.is_empty());
        digests
    }

    /// Whether there is anybody to tell that an appeal is overdue; if not, it is told later.
    fn hear_of(&self, case: &OpenCase) -> bool {
        if case.kind.is_confidential() { !self.trusted.is_empty() } else { !self.leaders.is_empty() }
    }

    /// What is newly overdue: to the leader it was handed to, or to all where nobody has it yet;
    /// of the trust line only to its officers.
    fn escalations<'a>(&'a self, late: &[Running<'a>]) -> Vec<(&'a Holder, Vec<Running<'a>>)> {
        let has_leader = |case: &OpenCase| self.leaders.iter().any(|leader| Some(leader.id) == case.leader_id);
        let to_leader = |leader: &Holder, case: &OpenCase| {
            !case.kind.is_confidential() && (case.leader_id == Some(leader.id) || !has_leader(case))
        };
        let some = |fits: &dyn Fn(&OpenCase) -> bool| -> Vec<Running<'a>> {
            late.iter().filter(|(case, ..)| fits(case)).copied().collect()
        };
        let leaders = self.leaders.iter().map(|leader| (leader, some(&|case| to_leader(leader, case))));
        let trusted = self.trusted.iter().map(|holder| (holder, some(&|case| case.kind.is_confidential())));
        leaders.chain(trusted).filter(|(_, cases)| !cases.is_empty()).collect()
    }
}

fn digest_notice(holder: &Holder, today: NaiveDate) -> Notice {
    (format!("user:{}", holder.id), today, DIGEST.to_owned())
}

fn escalation_notice(case: &OpenCase, day: NaiveDate) -> Notice {
    (format!("appeal:{}:{}", case.id, case.running.state.name()), day, ESCALATION.to_owned())
}

fn letter(portal: &Portal, to: &Holder, kind: &str, today: NaiveDate, cases: &[Running<'_>]) -> Mail {
    let lang = to.lang;
    let date = long_date(today, lang);
    let (kind, subject, said) = if kind == ESCALATION {
        ("appeal-escalation", tl!(lang, "office-mail-late-subject"), tl!(lang, "office-mail-late"))
    } else {
        let subject = tl!(lang, "office-mail-digest-subject", date = date.clone());
        ("appeal-digest", subject, tl!(lang, "office-mail-digest", date = date))
    };
    let mut paragraphs = vec![said];
    for urgency in Urgency::ALL {
        let group: Vec<_> = cases.iter().filter(|(.., due)| Urgency::of(*due) == urgency).collect();
        if !group.is_empty() {
            paragraphs.push(format!("{}: {}", urgency_name(urgency, lang), group.len()));
            paragraphs.push(lines(&group, lang).join("\n"));
        }
    }
    paragraphs.push(tl!(lang, "office-mail-board"));
    paragraphs.push(format!("{}{}", portal.options().public_url, paths::ADMIN_APPEALS_BOARD));
    Mail { to: to.email.clone(), lang, kind, subject, paragraphs }
}

fn lines(cases: &[&Running<'_>], lang: Lang) -> Vec<String> {
    let line = |(case, day, _): &&Running<'_>| format!("– № {} – {}", case.number, long_date(*day, lang));
    let mut lines: Vec<_> = cases.iter().take(MOST_LINES).map(line).collect();
    let more = cases.len().saturating_sub(MOST_LINES);
    if more > 0 {
        lines.push(tl!(lang, "duties-mail-more", n = more));
    }
    lines
}
