//! The rules at work.

use serde_json::json;

use super::*;
use crate::features::newsroom::model::Text;

fn sound(kind: &str) -> Content {
    let mut content = Content {
        provider: "Ішкі саясат басқармасы".into(), is_proofread: true, ..Content::default()
    };
    for lang in Lang::ALL {
        let text =
            Text {
                title: "Иманов Алмас Серікұлы".into(), summary: "Қысқаша".into(), body: "## Бөлім\n\nМәтін".into()
            };
        content.texts.insert(lang, text);
    }
    content.details = match kind {
        "news" => json!({"happened_on": "2026-11-20", "place": {"kk": "Шымкент"}, "result": {"kk": "Ашылды"}}),
        _ => json!({}),
    };
    content
}

fn found(kind: &str, change: impl FnOnce(&mut Content)) -> Vec<Problem> {
    let mut content = sound(kind);
    change(&mut content);
    check(kind, &content, &HashMap::new())
}

fn with_body(body: &str) -> Vec<Problem> {
    found("page", |content| content.texts.get_mut(&Lang::Kk).unwrap().body = body.into())
}

#[test]
fn a_sound_page_has_nothing_to_mend() {
    assert_eq!(found("page", |_| ()), []);
    assert_eq!(found("news", |_| ()), [Problem::NoPicture]);
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    let jump = |title: &str| vec![Problem::HeadingJump(Lang::Kk, title.into())];
    assert_eq!(with_body("## А\n\n#### Б"), jump("Б"));
    assert_eq!(with_body("### А"), jump("А"));
    assert_eq!(with_body("# А"), jump("А"));
    assert_eq!(with_body("## А\n\n### Б\n\n## В\n\n```\n#### код\n```"), []);
}

#[test]
fn links_say_where_they_lead() {
    for vague in ["[мұнда](https://a.kz)", "[Здесь.](https://a.kz)", "[Click here](page:news)", "[](https://a.kz)"]
    {
        assert!(matches!(with_body(vague)[..], [Problem::VagueLink(Lang::Kk, _)]), "{vague}");
    }
    assert_eq!(with_body("[Қабылдау кестесі](page:reception)"), []);
}

#[test]
fn tables_have_headers() {
    assert_eq!(with_body("| | |\n|---|---|\n| а | б |"), [Problem::TableWithoutHeader(Lang::Kk)]);
    assert_eq!(with_body("| Күні | Орны |\n|---|---|\n| а | б |"), []);
}

/// O116-T-38
#[test]
fn every_picture_has_words_in_every_language_of_the_page() {
    let mut content = sound("page");
    content.texts.get_mut(&Lang::Kk).unwrap().body = "![Сурет](media:7)".into();
    let facts =
        MediaFacts { name: "a.jpg".into(), is_picture: true, alt: vec![Lang::Kk, Lang::Ru], page_bytes: 40_000 };
    let problems = check("page", &content, &HashMap::from([(7, facts)]));
    assert_eq!(problems, [Problem::NoAlt(Lang::En, "a.jpg".into()), Problem::HeavyPicture("a.jpg".into())]);
    assert_eq!(check("page", &content, &HashMap::new()), [Problem::UnknownFile("7".into())]);
}

/// O116-T-17
#[test]
fn names_are_full() {
    for bad in ["Иманов А.", "Иманов", "А. С. Иманов", ""] {
        assert!(!is_full_name(bad), "{bad}");
    }
    for good in ["Иманов Алмас Серікұлы", "Иманов Алмас"] {
        assert!(is_full_name(good), "{good}");
    }
}

/// O116-T-19
#[test]
fn an_address_has_its_index() {
    let address = json!({"address": {"kk": "Шымкент қаласы"}});
    assert_eq!(found("contact", |content| content.details = address), [Problem::AddressWithoutIndex]);
}

/// R95-1-2.5, R95-1-6.4h, R95-1-8.2a
#[test]
fn material_of_others_comes_with_its_status_and_consent() {
    let problems = found("page", |content| content.third_party.source = "Қазақпарат".into());
    assert_eq!(problems, [Problem::NoSourceStatus, Problem::NoConsent]);
}

/// O116-L-7.4
#[test]
fn an_electronic_tender_leads_to_the_procurement_portal() {
    let details = json!({"stage": "announced", "subject": {"kk": "Жөндеу"}, "phones": ["112"]});
    assert_eq!(found("procurement", |content| content.details = details), [Problem::NoPortalLink]);
}

/// O116-T-14
#[test]
fn an_act_has_all_its_facts() {
    let problems = found("act", |content| content.details = json!({"number": "95"}));
    let missing = problems.iter().filter(|problem| problem.is_structural()).count();
    assert_eq!(missing, 6, "{problems:?}");
}

/// O116-R-13d
#[test]
fn news_tell_when_where_and_with_what_result() {
    let problems = found("news", |content| content.details = json!({}));
    let missing = [Problem::NewsWithoutDate, Problem::NewsWithoutPlace, Problem::NewsWithoutResult];
    assert_eq!(problems, [missing.as_slice(), &[Problem::NoPicture]].concat());
}

/// R95-2-7c
#[test]
fn hyphens_and_spaces_set_by_hand_are_noticed() {
    assert_eq!(with_body("бас-\nқарма"), [Problem::ManualLayout(Lang::Kk)]);
    assert_eq!(with_body("Бір    екі"), [Problem::ManualLayout(Lang::Kk)]);
    assert_eq!(with_body("Шымкент – Түркістан, әлеуметтік-экономикалық"), []);
}

/// R95-1-7.1, O116-R-9, R95-1-6.5a
#[test]
fn somebody_answers_for_it_and_somebody_read_it() {
    assert_eq!(found("page", |content| content.provider.clear()), [Problem::NoProvider]);
    assert_eq!(found("page", |content| content.is_proofread = false), [Problem::NotProofread]);
}

#[test]
fn languages_that_are_missing_are_a_warning_and_a_missing_title_an_error() {
    let problems = found("page", |content| {
        content.texts.remove(&Lang::En);
        content.texts.get_mut(&Lang::Ru).unwrap().title.clear();
    });
    assert_eq!(problems, [Problem::TitleMissing(Lang::Ru), Problem::NotTranslated(Lang::En)]);
}
