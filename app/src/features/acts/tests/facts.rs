//! What is known about an act (`O116-T-14`).

use chrono::NaiveDate;

use super::{fixture, parse_act};
use crate::features::acts::{
    model::{ActStatus, ActType, Amendment, Registration, Signatory},
    parse::FindingKind,
};

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[test]
fn an_order_tells_its_facts_in_its_first_lines() {
    let meta = fixture("order.kk.txt").document.meta;
    assert_eq!(meta.slug, "order");
    assert_eq!(meta.language.as_deref(), Some("kk"));
    assert_eq!(meta.act_type, Some(ActType::Order));
    assert_eq!(meta.title.as_deref(), Some("Қалалық кітапханалардың үлгілік жұмыс тәртібін бекіту туралы"));
    assert_eq!((meta.number.as_deref(), meta.adopted_on), (Some("77"), day(2016, 2, 5)));
    assert_eq!(meta.issuer.as_deref(), Some("Үлгі Республикасы Мәдениет министрінің м.а."));
    assert_eq!(meta.registration, Some(Registration { number: "12001".into(), on: day(2016, 3, 9) }));
    let post = "Үлгі Республикасының Мәдениет министрінің міндетін атқарушы".to_owned();
    assert_eq!(meta.signatory, Some(Signatory { post, name: Some("Б. Сапарғали".into()) }));
}

#[test]
fn a_lost_force_is_known_with_the_act_that_took_it() {
    let status = fixture("order.kk.txt").document.meta.status;
    let by = day(2021, 5, 3).map(|on| Amendment { number: "45/НҚ".into(), on });
    assert_eq!(status, ActStatus::Repealed { by });
    assert_eq!(fixture("statute.kk.txt").document.meta.status, ActStatus::InForce);
}

#[test]
fn a_resolution_may_give_its_date_in_figures() {
    let meta = fixture("resolution.kk.txt").document.meta;
    assert_eq!(meta.act_type, Some(ActType::Resolution));
    assert_eq!(meta.title.as_deref(), Some("Үлгі қаласының қалалық бағы туралы"));
    assert_eq!((meta.number.as_deref(), meta.adopted_on), (Some("41"), day(2012, 3, 2)));
    assert_eq!(meta.issuer.as_deref(), Some("Үлгі қаласы әкімдігі"));
    assert_eq!(meta.signatory.and_then(|by| by.name).as_deref(), Some("А.Дәулетов"));
}

#[test]
fn a_statute_without_a_heading_takes_its_facts_from_the_annex() {
    let act = fixture("statute.kk.txt");
    let meta = &act.document.meta;
    assert_eq!(meta.act_type, Some(ActType::Resolution));
    assert_eq!((meta.number.as_deref(), meta.adopted_on), (Some("612"), day(2020, 12, 7)));
    assert_eq!(meta.title.as_deref(), Some("\"Үлгі қаласының мұражайы\" мекемесі туралы ереже"));
    assert!(meta.title_from_annex && act.report.has(FindingKind::TitleFromAnnex));
    assert_eq!(meta.signatory.as_ref().and_then(|by| by.name.as_deref()), Some("Д. Оразбай"));
}

#[test]
fn a_russian_order_is_read_too() {
    let meta = fixture("order.ru.txt").document.meta;
    assert_eq!(meta.act_type, Some(ActType::Order));
    assert_eq!(meta.title.as_deref(), Some("Об утверждении правил работы городского катка"));
    assert_eq!((meta.number.as_deref(), meta.adopted_on), (Some("210"), day(2019, 10, 14)));
    assert_eq!(meta.signatory.map(|by| by.post).as_deref(), Some("Министр спорта"));
}

#[test]
fn a_russian_order_tells_its_registration_and_its_end() {
    let text = "Об архиве\n\nУтративший силу\n\nПриказ Министра культуры от 28 января 2016 года № 116. \
        Зарегистрирован в Министерстве юстиции 26 февраля 2016 года № 13262. \
        Утратил силу приказом Министра культуры от 2 апреля 2021 года № 114.\n";
    let meta = parse_act("a.ru.txt", text).document.meta;
    assert_eq!(meta.issuer.as_deref(), Some("Министра культуры"));
    assert_eq!(meta.registration, Some(Registration { number: "13262".into(), on: day(2016, 2, 26) }));
    let by = day(2021, 4, 2).map(|on| Amendment { number: "114".into(), on });
    assert_eq!(meta.status, ActStatus::Repealed { by });
}

#[test]
fn the_place_of_adoption_is_taken_from_a_line_of_its_own() {
    let act =
        parse_act("a.txt", "Бақ туралы\n\nҮлгі қаласы\n\nҮлгі қаласы әкімдігінің 2020 жылғы 1 мамырдағы № 5 қаулысы\n");
    assert_eq!(act.document.meta.place.as_deref(), Some("Үлгі"));
}

#[test]
fn facts_that_are_not_there_are_reported_and_never_guessed() {
    let act = parse_act("note.txt", "Жай ғана мәтін.\n");
    let meta = &act.document.meta;
    assert_eq!((meta.act_type, &meta.number, meta.adopted_on, &meta.signatory), (None, &None, None, &None));
    for kind in
        [FindingKind::TypeMissing, FindingKind::NumberMissing, FindingKind::DateMissing, FindingKind::SignatoryMissing]
    {
        assert!(act.report.has(kind), "{kind:?}");
    }
}

#[test]
fn the_slug_is_safe_in_urls() {
    assert_eq!(parse_act("../Қаулы №5 (copy).ru.txt", "").document.meta.slug, "5-copy");
    assert_eq!(parse_act("қаулы", "").document.meta.slug, "act");
}
