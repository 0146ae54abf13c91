//! Mentions of other acts and of places in the act itself (`O116-T-15`).

use chrono::NaiveDate;

use super::fixture;
use crate::features::acts::{
    model::{ActType, Text},
    references::{cited_acts, inner_references, mentions, same_number},
};

fn found(text: &str) -> Vec<(String, Option<String>)> {
    mentions(text).into_iter().map(|mention| (mention.date.to_string(), mention.number)).collect()
}

fn one(date: &str, number: &str) -> Vec<(String, Option<String>)> {
    vec![(date.to_owned(), Some(number.to_owned()))]
}

#[test]
fn every_way_to_write_a_date_and_a_number_is_found() {
    assert_eq!(found("ҚР Үкіметінің 2015 жылғы 30 қаңтардағы № 89 бұйрығын"), one("2015-01-30", "89"));
    assert_eq!(found("әкімдігінің2021 жылғы \"29\" қарашадағы№ 1501 қаулысына"), one("2021-11-29", "1501"));
    assert_eq!(found("2008 жылғы 5 маусымдағы №294 қаулысының"), one("2008-06-05", "294"));
    assert_eq!(found("2007 жылғы 3 қазандағы N 891 Қаулысы"), one("2007-10-03", "891"));
    assert_eq!(found("министрінің 02.04.2021 № 114/НҚ (ресми) бұйрығымен"), one("2021-04-02", "114/НҚ"));
    assert_eq!(found("Үкіметінің 2009.12.30 № 2305 Қаулысымен"), one("2009-12-30", "2305"));
    assert_eq!(found("2014 жылғы 29 қыркүйектегі № 239-V ҚРЗ Заңына"), one("2014-09-29", "239-V"));
    assert_eq!(found("приказом от 28 января 2016 года № 116"), one("2016-01-28", "116"));
    assert_eq!(found("приказ № 116 от 28.01.2016"), one("2016-01-28", "116"));
    assert_eq!(found("02.02.2011 жылғы №95 Қаулысы"), one("2011-02-02", "95"));
}

#[test]
fn several_acts_in_one_sentence_are_all_found() {
    let text = "2012.05.29 № 698 (алғашқы), 29.12.2014 № 1386 қаулыларымен";
    assert_eq!(found(text), [one("2012-05-29", "698"), one("2014-12-29", "1386")].concat());
}

#[test]
fn laws_may_be_named_by_date_alone() {
    let law = mentions("2001 жылғы 23 қаңтардағы «Өзін-өзі басқару туралы» заңына сәйкес");
    assert_eq!((law.len(), law[0].number.as_deref(), law[0].act_type), (1, None, Some(ActType::Law)));
}

#[test]
fn the_kind_is_the_word_near_the_mention() {
    let kind = |text: &str| mentions(text)[0].act_type;
    assert_eq!(kind("2008 жылғы 5 маусымдағы №294 «Сайт туралы» қаулысының"), Some(ActType::Resolution));
    assert_eq!(kind("приказом от 28 января 2016 года № 116"), Some(ActType::Order));
}

#[test]
fn registrations_newspapers_and_impossible_dates_are_no_acts() {
    assert!(mentions("2016 жылы 26 ақпанда № 13262 болып тіркелді").is_empty());
    assert!(mentions("2015 жылғы 14 наурызда \"Газет\" № 49 (27925)").is_empty());
    assert!(mentions("45.13.2020 № 7 және № 8 бұйрық").is_empty());
}

#[test]
fn a_mention_can_be_made_a_link_without_changing_the_text() {
    let text = Text::of("Осы 2015 жылғы 30 қаңтардағы № 89 бұйрық.");
    let ranges: Vec<_> = mentions(&text.plain()).into_iter().map(|mention| mention.range).collect();
    let segments = text.segments(&ranges);
    assert_eq!(segments.iter().map(|segment| segment.text).collect::<String>(), text.plain());
    let linked: Vec<&str> =
        segments.iter().filter(|segment| segment.mark.is_some()).map(|segment| segment.text).collect();
    assert_eq!(linked, ["2015 жылғы 30 қаңтардағы № 89"]);
}

#[test]
fn an_act_cites_others_once_and_never_itself() {
    let cited = cited_acts(&fixture("order.kk.txt").document);
    let cited: Vec<_> = cited.into_iter().map(|mention| (mention.date, mention.number)).collect();
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).expect("a date");
    let expected = [
        (day(2021, 5, 3), Some("45/НҚ".to_owned())),
        (day(2014, 11, 17), None),
        (day(2011, 8, 21), Some("300".to_owned())),
    ];
    assert_eq!(cited, expected);
}

#[test]
fn the_citing_and_the_cited_act_recognise_each_other() {
    let resolution = fixture("resolution.kk.txt").document.meta;
    let mention = mentions("әкімдіктің 2012 жылғы 2 наурыздағы № 41 қаулысы").remove(0);
    assert!(mention.is_of(&resolution));
    assert!(same_number("114/нқ", "114 НҚ"));
}

#[test]
fn annexes_and_clauses_of_the_act_itself_are_linked() {
    let act = fixture("order.kk.txt").document;
    let anchors = |part, text: &str| {
        inner_references(&act, part, text).into_iter().map(|reference| reference.anchor).collect::<Vec<_>>()
    };
    assert_eq!(anchors(0, "осы бұйрыққа 2 қосымшаға сәйкес"), ["annex-2"]);
    assert_eq!(anchors(0, "Осы бұйрықтың 2-тармағының орындалуын"), ["cl-2"]);
    assert_eq!(anchors(1, "Осы Қағидаларға 1-қосымшада"), ["annex-1-app-1"]);
    assert!(anchors(0, "осы бұйрыққа 9 қосымшаға сәйкес").is_empty(), "there is no such annex");
}
