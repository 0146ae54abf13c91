//! The rules at work.

use std::collections::HashMap;

use proptest::prelude::*;

use super::*;

const AIGUL: UserId = 1;
const BOLAT: UserId = 2;

fn moment(minutes: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(minutes)
}

fn in_review() -> Workflow {
    let mut workflow = Workflow::default();
    workflow.save(AIGUL, [], 1);
    workflow.submit(AIGUL, 0).unwrap();
    workflow
}

#[test]
fn a_change_written_by_one_and_approved_by_another_goes_live() {
    let mut workflow = in_review();
    assert_eq!(workflow.approve(BOLAT, moment(0), None), Ok(true));
    assert_eq!((workflow.live, workflow.draft, workflow.stage), (Some(1), None, Stage::Idle));
}

/// Four eyes.
#[test]
fn nobody_approves_what_they_changed_themselves() {
    let mut workflow = in_review();
    assert_eq!(workflow.approve(AIGUL, moment(0), None), Err(Refusal::OwnChange));
    workflow.save(BOLAT, [], 2);
    workflow.submit(AIGUL, 0).unwrap();
    assert_eq!(workflow.approve(BOLAT, moment(0), None), Err(Refusal::OwnChange), "a reviewer who corrected it");
}

#[test]
fn editing_never_touches_what_is_live() {
    let mut workflow = in_review();
    workflow.approve(BOLAT, moment(0), None).unwrap();
    workflow.save(AIGUL, [], 2);
    assert_eq!(workflow.live, Some(1));
    workflow.discard().unwrap();
    assert_eq!((workflow.live, workflow.draft), (Some(1), None));
}

#[test]
fn errors_of_the_check_block_the_review() {
    let mut workflow = Workflow::default();
    workflow.save(AIGUL, [], 1);
    assert_eq!(workflow.submit(AIGUL, 2), Err(Refusal::HasErrors));
    assert_eq!(workflow.stage, Stage::Draft);
}

#[test]
fn what_comes_back_comes_with_words() {
    let mut workflow = in_review();
    assert_eq!(workflow.send_back("  "), Err(Refusal::NoReason));
    workflow.send_back("Күні қате").unwrap();
    assert_eq!(workflow.stage, Stage::Returned);
    workflow.save(AIGUL, [], 2);
    assert_eq!(workflow.stage, Stage::Returned, "it stays returned until it is submitted again");
    workflow.submit(AIGUL, 0).unwrap();
}

#[test]
fn an_approved_change_waits_for_its_minute_and_an_edit_voids_the_approval() {
    let mut workflow = in_review();
    assert_eq!(workflow.approve(BOLAT, moment(0), Some(moment(5))), Ok(false));
    assert!(!workflow.publish_due(moment(4)));
    let mut edited = workflow.clone();
    edited.save(AIGUL, [], 2);
    assert!(!edited.publish_due(moment(6)));
    assert!(workflow.publish_due(moment(5)));
    assert_eq!(workflow.live, Some(1));
}

#[test]
fn an_emergency_needs_a_reason_and_stays_flagged_until_another_confirms_it() {
    let mut workflow = Workflow::default();
    workflow.save(AIGUL, [], 1);
    assert_eq!(workflow.publish_in_emergency(BOLAT, "тез", moment(0)), Err(Refusal::NoReason));
    workflow.publish_in_emergency(BOLAT, "Су тасқыны туралы ескерту", moment(0)).unwrap();
    assert_eq!(workflow.live, Some(1));
    assert_eq!(workflow.confirm(BOLAT), Err(Refusal::OwnChange));
    assert_eq!(workflow.confirm(AIGUL), Err(Refusal::OwnChange), "who wrote it does not confirm it");
    workflow.confirm(3).unwrap();
    assert_eq!(workflow.emergency, None);
}

#[test]
fn a_withdrawn_page_leaves_a_notice_or_leads_on() {
    let mut workflow = in_review();
    workflow.approve(BOLAT, moment(0), None).unwrap();
    assert_eq!(workflow.withdraw(BOLAT, Withdrawal::default()), Err(Refusal::NoReason));
    let redirect = Withdrawal { redirect: Some("/news".into()), ..Withdrawal::default() };
    workflow.withdraw(BOLAT, redirect).unwrap();
    assert_eq!((workflow.live, workflow.draft), (None, Some(1)));
    workflow.submit(BOLAT, 0).unwrap();
    assert_eq!(workflow.approve(BOLAT, moment(1), None), Err(Refusal::OwnChange), "back only by another person");
}

#[derive(Clone, Debug)]
enum Step {
    Save(UserId),
    Restore(UserId, usize),
    Submit(UserId),
    TakeBack,
    SendBack,
    Approve(UserId, Option<i64>),
    Emergency(UserId),
    Confirm(UserId),
    Withdraw(UserId),
    Discard,
    Tick(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let who = 1..4_i64;
    prop_oneof![
        3 => who.clone().prop_map(Step::Save),
        1 => (who.clone(), 0..20_usize).prop_map(|(by, nth)| Step::Restore(by, nth)),
        3 => who.clone().prop_map(Step::Submit),
        1 => Just(Step::TakeBack),
        1 => Just(Step::SendBack),
        3 => (who.clone(), prop::option::of(0..50_i64)).prop_map(|(by, at)| Step::Approve(by, at)),
        1 => who.clone().prop_map(Step::Emergency),
        1 => who.clone().prop_map(Step::Confirm),
        1 => who.prop_map(Step::Withdraw),
        1 => Just(Step::Discard),
        2 => (1..20_i64).prop_map(Step::Tick),
    ]
}

proptest! {
    /// Whatever people do, what becomes live was agreed to by somebody who wrote none of it,
    /// or is a recorded emergency; and no saved version is lost.
    #[test]
    fn nothing_goes_live_without_a_second_person_or_a_recorded_emergency(
        steps in prop::collection::vec(step(), 0..60)
    ) {
        let mut workflow = Workflow::default();
        // Who wrote each version: the first writer and whoever's words it restores.
        let mut written: HashMap<RevisionId, BTreeSet<UserId>> = HashMap::new();
        let mut agreed: HashMap<RevisionId, BTreeSet<UserId>> = HashMap::new();
        let mut now = 0;
        for step in steps {
            let before = workflow.clone();
            let next = i64::try_from(written.len()).unwrap() + 1;
            let mut in_emergency = false;
            match step {
                Step::Save(by) => {
                    let mut authors = BTreeSet::from([by]);
                    authors.extend(workflow.draft.and_then(|draft| written.get(&draft)).into_iter().flatten());
                    written.insert(next, if workflow.stage == Stage::Idle { BTreeSet::from([by]) } else { authors });
                    workflow.save(by, [], next);
                }
                Step::Restore(by, nth) if !written.is_empty() => {
                    let source = i64::try_from(nth % written.len()).unwrap() + 1;
                    let others = written[&source].clone();
                    written.insert(next, others.iter().copied().chain([by]).collect());
                    workflow.save(by, others, next);
                }
                Step::Restore(..) => {}
                Step::Submit(by) => { let _ = workflow.submit(by, 0); },
                Step::TakeBack => { let _ = workflow.take_back(); },
                Step::SendBack => { let _ = workflow.send_back("Түзетіңіз"); },
                Step::Approve(by, at) => {
                    if let Some(draft) = workflow.draft
                        && workflow.approve(by, moment(now), at.map(moment)).is_ok()
                    {
                        agreed.entry(draft).or_default().insert(by);
                    }
                }
                Step::Emergency(by) => {
                    in_emergency = workflow.publish_in_emergency(by, "Төтенше жағдай болды", moment(now)).is_ok();
                }
                Step::Confirm(by) => { let _ = workflow.confirm(by); },
                Step::Withdraw(by) => {
                    let gone = Withdrawal { redirect: Some("/".into()), ..Withdrawal::default() };
                    let _ = workflow.withdraw(by, gone);
                }
                Step::Discard => { let _ = workflow.discard(); },
                Step::Tick(minutes) => {
                    now += minutes;
                    workflow.publish_due(moment(now));
                }
            }
            if workflow.live != before.live && let Some(live) = workflow.live {
                prop_assert!(written.contains_key(&live), "a version that was never saved");
                let authors = &written[&live];
                let second = agreed.get(&live).is_some_and(|people| people.iter().any(|by| !authors.contains(by)));
                let recorded = in_emergency && workflow.emergency.is_some();
                prop_assert!(second || recorded, "{live} by {authors:?}");
            }
            prop_assert!(workflow.draft.is_some() || workflow.stage == Stage::Idle);
        }
    }
}
