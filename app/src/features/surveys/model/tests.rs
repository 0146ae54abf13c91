//! What must hold of every questionnaire and every tally.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

use super::answer::{Answer, Answers, Cell, Fault, read};
use super::builder::{self, check, is_consistent, keeps_meaning, listed, moved};
use super::question::{Body, Condition, Kind, Question};
use super::tally::{Counts, cross, share};
use super::words::frequent;
use super::{Publicity, Sketch, Sort, Stand, State, Survey};
use crate::i18n::Trilingual;

fn words(kk: &str) -> Trilingual {
    Trilingual { kk: kk.to_owned(), ..Trilingual::default() }
}

/// A question of each kind, one a page; the second is asked of those who chose the first choice.
fn questionnaire() -> Vec<Question> {
    let question = |id: i64, kind: Kind| Question {
        id,
        page: i32::try_from(id).unwrap(),
        position: 1,
        kind,
        body: Body {
            title: words("Сұрақ"),
            choices: if kind.has_choices() { listed(["а\nб\nв", "", ""]) } else { Vec::new() },
            lines: if kind.has_lines() { listed(["бір\nекі", "", ""]) } else { Vec::new() },
            least: i64::from(kind.has_bounds()),
            most: if kind.has_bounds() { 5 } else { 0 },
            ..Body::default()
        },
    };
    let mut all: Vec<Question> = (1..).zip(Kind::ALL).map(|(id, kind)| question(id, *kind)).collect();
    all[1].body.show_if = Some(Condition { question: 1, choices: vec![1] });
    all
}

fn sent(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn survey(state: State, results: Publicity) -> Survey {
    Survey {
        id: 1,
        slug: "a".to_owned(),
        sketch: Sketch { results, ..Sketch::default() },
        state,
        outcome: Trilingual::default(),
        outcome_at: None,
        changed_at: DateTime::UNIX_EPOCH,
    }
}

#[test]
fn a_survey_opens_and_closes_by_the_clock_and_shows_results_when_it_may() {
    let now: DateTime<Utc> = DateTime::UNIX_EPOCH;
    let mut own = survey(State::Published, Publicity::AfterClosing);
    own.sketch.opens_at = Some(now + TimeDelta::hours(1));
    own.sketch.closes_at = Some(now + TimeDelta::hours(2));
    let at = |hours| own.stand(now + TimeDelta::hours(hours));
    assert_eq!((at(0), at(1), at(2)), (Stand::Coming, Stand::Open, Stand::Closed));
    assert!(!own.shows_results(now + TimeDelta::hours(1)) && own.shows_results(now + TimeDelta::hours(2)));
    assert!(survey(State::Published, Publicity::AtOnce).shows_results(now));
    for hidden in [survey(State::Draft, Publicity::AtOnce), survey(State::Closed, Publicity::Never)] {
        assert!(!hidden.shows_results(now));
    }
    assert_eq!(Sketch::new(Sort::Vote).results, Publicity::AfterClosing, "no interim results of a vote");
}

#[test]
fn every_kind_is_read_and_what_is_no_answer_is_told() {
    let all = questionnaire();
    let good = sent(&[
        ("q1", "1"),
        ("q2", "3"),
        ("q2", "1"),
        ("q3", "4"),
        ("q4-1", "2"),
        ("q4-2", "1"),
        ("q5-1", "2"),
        ("q5-2", "1"),
        ("q5-3", "3"),
        ("q6", " 3 "),
        ("q7", "2026-11-22"),
        ("q8", "сөз"),
        ("q9", "бір\r\nекі"),
    ]);
    let (answers, faults) = read(&all, &good);
    assert_eq!(faults, []);
    assert_eq!(answers.get(2), Some(&Answer::Picked(vec![1, 3])));
    assert_eq!(answers.get(9), Some(&Answer::Words("бір\nекі".to_owned())));
    assert_eq!(Answers::restored(&all, &answers.cells(), &answers.texts()), answers);
    let long = "ә".repeat(301);
    for (pairs, fault) in [
        (&[("q1", "9")][..], (1, Fault::NoChoice)),
        (&[("q3", "6")], (3, Fault::Number(1, 5))),
        (&[("q5-1", "1"), ("q5-2", "1"), ("q5-3", "2")], (5, Fault::Ranks(3))),
        (&[("q5-1", "1")], (5, Fault::Ranks(3))),
        (&[("q6", "99999999999999999999")], (6, Fault::Number(1, 5))),
        (&[("q7", "22.11.2026")], (7, Fault::Day)),
        (&[("q8", &long)], (8, Fault::TooLong(300))),
    ] {
        assert_eq!(read(&all, &sent(pairs)).1, [fault], "{pairs:?}");
    }
}

#[test]
fn what_is_not_asked_is_not_counted_and_not_missed() {
    let mut all = questionnaire();
    all[1].body.required = true;
    let (answers, faults) = read(&all, &sent(&[("q1", "2"), ("q2", "1")]));
    assert_eq!((answers.get(2), faults), (None, Vec::new()));
    let (_, faults) = read(&all, &sent(&[("q1", "1")]));
    assert_eq!(faults, [(2, Fault::Missing)]);
}

#[test]
fn a_question_depends_on_an_earlier_page_only() {
    let all = questionnaire();
    assert!(is_consistent(&all));
    for (question, choices, page) in
        [(1, vec![9], 2), (1, Vec::new(), 2), (2, vec![1], 2), (3, vec![1], 2), (1, vec![1], 1)]
    {
        let mut other = all.clone();
        other[1].page = page;
        other[1].body.show_if = Some(Condition { question, choices });
        assert!(!is_consistent(&other), "{question} {page}");
    }
    let without_first: Vec<Question> = all[1..].to_vec();
    assert!(!is_consistent(&without_first));
}

#[test]
fn faults_of_a_question_are_found() {
    let mut question = Question { page: 1, kind: Kind::Single, ..Question::default() };
    question.body.choices = listed(["а", "", ""]);
    let found = check(&question, &[]);
    assert!(found.contains(&("title_kk", builder::Fault::NoTitle)));
    assert!(found.contains(&("choices_kk", builder::Fault::Choices(2, 30))));
    question.body.choices = listed(["а\nб", "а\nб\nв", ""]);
    assert!(check(&question, &[]).contains(&("choices_kk", builder::Fault::Uneven)));
}

#[test]
fn once_published_only_what_was_missing_comes_in() {
    let before = questionnaire().remove(0);
    let mut after = before.clone();
    after.body.title.ru = "Вопрос".to_owned();
    after.body.hint.kk = "Түсіндірме".to_owned();
    assert!(keeps_meaning(&before, &after));
    for change in [
        |question: &mut Question| question.body.title.kk = "Басқа".to_owned(),
        |question: &mut Question| question.body.choices.swap(0, 1),
        |question: &mut Question| question.body.choices[0].words.kk = "жоқ".to_owned(),
        |question: &mut Question| question.kind = Kind::Multiple,
        |question: &mut Question| question.body.choices.truncate(2),
    ] {
        let mut other = before.clone();
        change(&mut other);
        assert!(!keeps_meaning(&before, &other));
    }
}

#[test]
fn shares_are_of_people_and_not_of_ticks() {
    let cells: Vec<Vec<Cell>> = vec![vec![(1, 0, 1), (1, 0, 2)], vec![(1, 0, 1)], vec![(2, 0, 1)]];
    let counts = Counts::of(&cells);
    assert_eq!((counts.people, counts.of_question(1)), (3, 2));
    assert_eq!(share(counts.of_cell(1, 0, 1), counts.of_question(1)), 1000);
    assert_eq!(share(counts.of_cell(1, 0, 2), counts.of_question(1)), 500);
    assert_eq!((share(1, 3), share(2, 3), share(0, 0)), (333, 667, 0));
}

#[test]
fn figures_of_numbers_are_right() {
    let cells: Vec<Vec<Cell>> = [1, 2, 2, 10].into_iter().map(|number| vec![(1, 0, number)]).collect();
    let figures = Counts::of(&cells).figures(1, 0).unwrap();
    assert_eq!((figures.mean, figures.median, figures.least, figures.most), (375, 2, 1, 10));
}

#[test]
fn two_questions_are_set_against_each_other_by_people_who_answered_both() {
    let given = [(1, 1, 1), (1, 2, 5), (1, 2, 6), (2, 1, 1), (2, 2, 5), (3, 1, 2), (4, 2, 5)];
    let crossed = cross(&given, 1, 2);
    assert_eq!(crossed.people, BTreeMap::from([(1, 2)]));
    assert_eq!(crossed.pairs, BTreeMap::from([((1, 5), 2), ((1, 6), 1)]));
}

#[test]
fn words_are_counted_once_an_answer_whatever_their_ending() {
    let found = frequent(["Скамейки и скамейка", "нужны скамейки", "Орындықтар керек", "орындықты көбейту", "the"]);
    assert!(found.contains(&("скамейки".to_owned(), 2)), "{found:?}");
    assert!(found.iter().any(|(word, count)| word.starts_with("орындық") && *count == 2), "{found:?}");
    assert!(found.iter().all(|(word, _)| word != "керек" && word != "the"));
}

proptest! {
    #[test]
    fn no_form_breaks_reading_and_whatever_is_read_counts(
        pairs in prop::collection::vec(("q[0-9]{1,2}(-[0-9])?", ".{0,12}|[0-9]{1,3}|-?[0-9]{17,22}"), 0..25)
    ) {
        let all = questionnaire();
        let (answers, _) = read(&all, &pairs);
        let restored = Answers::restored(&all, &answers.cells(), &answers.texts());
        prop_assert_eq!(restored, answers);
    }

    #[test]
    fn tallies_equal_the_answers(
        people in prop::collection::vec(prop::collection::btree_set((1_i64..4, 0_i64..3, 0_i64..5), 0..8), 0..40)
    ) {
        let responses: Vec<Vec<Cell>> = people.iter().map(|own| own.iter().copied().collect()).collect();
        let counts = Counts::of(&responses);
        prop_assert_eq!(counts.people, responses.len() as u64);
        prop_assert_eq!(counts.cells.values().sum::<u64>(), responses.iter().map(|own| own.len() as u64).sum::<u64>());
        for question in 1..4 {
            let answered = responses.iter().filter(|own| own.iter().any(|(id, ..)| *id == question)).count() as u64;
            prop_assert_eq!(counts.of_question(question), answered);
            for (cell, count) in &counts.cells {
                prop_assert!(cell.0 != question || (*count <= answered && share(*count, answered) <= 1000));
            }
        }
    }

    #[test]
    fn moving_up_and_down_again_restores_the_order(pages in prop::collection::vec(1_i32..3, 1..8), at in 0_usize..8) {
        let mut all: Vec<Question> =
            (1..).zip(&pages).map(|(id, page)| Question { id, page: *page, ..Question::default() }).collect();
        all.sort_by_key(|question| (question.page, question.id));
        let Some(id) = all.get(at).map(|question| question.id) else { return Ok(()) };
        if let Some(order) = moved(&all, id, true) {
            let by_id = |id: &i64| all.iter().find(|question| question.id == *id).cloned().unwrap();
            let after: Vec<Question> = order.iter().map(by_id).collect();
            let back = moved(&after, id, false).unwrap();
            prop_assert_eq!(back, all.iter().map(|question| question.id).collect::<Vec<_>>());
        }
    }

    #[test]
    fn lists_typed_in_any_way_have_numbers_without_a_gap(kk in "(.{0,9}\n?){0,6}", ru in "(.{0,9}\n?){0,6}") {
        let list = listed([&kk, &ru, ""]);
        prop_assert!(list.iter().zip(1..).all(|(choice, number)| choice.id == number));
    }
}
