//! The rules at work.

use serde_json::json;

use super::*;
use crate::features::newsroom::model::{FileRef, Text};

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
        "news" => {
            json!({"happened_on": "2026-11-20", "theme": "education", "place": thrice("Шымкент"), "result": thrice("Ашылды")})
        }
        _ => json!({}),
    };
    content
}

fn thrice(words: &str) -> serde_json::Value {
    json!({"kk": words, "ru": words, "en": words})
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
    let facts = MediaFacts {
        name: "a.jpg".into(),
        nature: Nature::Picture,
        alt: vec![Lang::Kk, Lang::Ru],
        page_bytes: 40_000,
        ..MediaFacts::default()
    };
    let problems = check("page", &content, &HashMap::from([(7, facts)]));
    assert_eq!(problems, [Problem::NoAlt(Lang::En, "a.jpg".into()), Problem::HeavyPicture("a.jpg".into())]);
    assert_eq!(check("page", &content, &HashMap::new()), [Problem::UnknownFile("7".into())]);
}

/// O116-T-43
#[test]
fn sound_and_video_need_captions_and_a_description() {
    let mut content = sound("page");
    content.texts.get_mut(&Lang::Kk).unwrap().body = "![](media:7)".into();
    let silent =
        MediaFacts { name: "a.mp4".into(), nature: Nature::Recording, alt: Lang::ALL.into(), ..MediaFacts::default() };
    let problems = check("page", &content, &HashMap::from([(7, silent.clone())]));
    assert_eq!(problems, [Problem::NoCaptions("a.mp4".into())]);
    let nameless = MediaFacts { captions: Lang::ALL.into(), alt: vec![Lang::Kk, Lang::En], ..silent };
    let problems = check("page", &content, &HashMap::from([(7, nameless)]));
    assert_eq!(problems, [Problem::NoAlt(Lang::Ru, "a.mp4".into())]);
}

/// O116-T-43: each language without captions is named, and none of them blocks the review.
#[test]
fn captions_that_only_some_languages_have_are_a_warning_for_each_of_the_others() {
    let mut content = sound("page");
    content.texts.get_mut(&Lang::Kk).unwrap().body = "![](media:7)".into();
    let of = |captions: &[Lang]| {
        let facts = MediaFacts {
            name: "a.mp4".into(),
            nature: Nature::Recording,
            alt: Lang::ALL.into(),
            captions: captions.into(),
            ..MediaFacts::default()
        };
        check("page", &content, &HashMap::from([(7, facts)]))
    };
    let lacking = |lang| Problem::NoCaptionsIn(lang, "a.mp4".into());
    assert_eq!(of(&[Lang::Kk]), [lacking(Lang::Ru), lacking(Lang::En)]);
    assert_eq!(of(&[Lang::Ru, Lang::En]), [lacking(Lang::Kk)]);
    assert_eq!(of(&Lang::ALL), []);
    assert_eq!(lacking(Lang::Ru).severity(), Severity::Warning);
}

/// R95-2-7e, O116-U-2.7d: rar is taken in, zip alone goes out.
#[test]
fn an_archive_for_readers_is_zip() {
    let mut content = sound("page");
    content.texts.get_mut(&Lang::Kk).unwrap().body = "[Жоба](media:7)".into();
    let of = |name: &str| HashMap::from([(7, MediaFacts { name: name.into(), ..MediaFacts::default() })]);
    assert_eq!(check("page", &content, &of("жоба.rar")), [Problem::NotZip("жоба.rar".into())]);
    assert_eq!(check("page", &content, &of("жоба.zip")), []);
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
    let address = json!({"address": thrice("Шымкент қаласы")});
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
    let details = json!({"stage": "announced", "subject": thrice("Жөндеу"), "phones": ["112"]});
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
    let missing =
        [Problem::NewsWithoutTheme, Problem::NewsWithoutDate, Problem::NewsWithoutPlace, Problem::NewsWithoutResult];
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

/// The Kazakh words of a place would stand in the Russian news unnoticed.
#[test]
fn a_field_without_its_translation_is_a_warning_where_the_text_is_translated() {
    let of = |langs: &[Lang]| {
        found("event", |content| {
            content.starts_at = Some(chrono::DateTime::UNIX_EPOCH);
            content.texts.retain(|lang, _| langs.contains(lang));
            content.details = json!({"place": {"kk": "Тәуелсіздік алаңы", "en": "Independence Square"}});
        })
    };
    let place = Problem::FieldNotTranslated(Lang::Ru, "place");
    assert_eq!((place.severity(), place.field()), (Severity::Warning, "d.place.ru".to_owned()));
    assert_eq!(of(&Lang::ALL), [place]);
    assert_eq!(of(&[Lang::Kk, Lang::En]), [Problem::NotTranslated(Lang::Ru)], "one remark is enough");
}

/// O116-R-13b
#[test]
fn news_name_a_field_of_activity_of_the_body() {
    let problems = found("news", |content| content.details["theme"] = json!(null));
    assert_eq!(problems, [Problem::NewsWithoutTheme, Problem::NoPicture]);
}

/// O116-R-13c, O116-T-18, O116-T-19
#[test]
fn texts_are_read_for_phones_addresses_and_long_sentences() {
    let long = format!("{}соңы.", "сөз ".repeat(30));
    let body = format!("Тел.: 53-00-00\n\nМекенжайы: Тәуке хан даңғылы, 6\n\n{long}");
    let problems = found("news", |content| content.texts.get_mut(&Lang::Ru).unwrap().body.clone_from(&body));
    let expected = [
        Problem::PhoneWithoutCode(Lang::Ru, "53-00-00".into()),
        Problem::AddressInText(Lang::Ru, "Тәуке хан даңғылы, 6".into(), true),
        Problem::LongSentence(Lang::Ru, 31, "сөз сөз сөз сөз сөз сөз".into()),
        Problem::NoPicture,
    ];
    assert_eq!(problems, expected);
    let page = found("page", |content| content.texts.get_mut(&Lang::Ru).unwrap().body = long);
    assert_eq!(page, [], "only news are held to short sentences");
}

/// O116-R-3.2, O116-T-2.7, P891-X
#[test]
fn restricted_material_is_refused_wherever_its_mark_stands() {
    let mark = "Для служебного пользования";
    let places: [fn(&mut Content, &str); 4] = [
        |content, mark| content.texts.get_mut(&Lang::En).unwrap().body = mark.into(),
        |content, mark| content.texts.get_mut(&Lang::Kk).unwrap().title = mark.into(),
        |content, mark| content.details = json!({"group": {"ru": mark}}),
        |content, mark| {
            let name = format!("{}.pdf", mark.replace(' ', "_"));
            content.attachments = vec![FileRef { name, ..FileRef::default() }];
        },
    ];
    for place in places {
        let problems = found("page", |content| place(content, mark));
        assert!(problems.iter().any(Problem::is_structural), "{problems:?}");
        assert!(matches!(problems[0], Problem::Restricted(..)), "{problems:?}");
    }
    let mut content = sound("page");
    content.attachments = vec![FileRef { media: Some(5), ..FileRef::default() }];
    let facts = MediaFacts { name: "a.pdf".into(), is_restricted: true, ..MediaFacts::default() };
    assert_eq!(check("page", &content, &HashMap::from([(5, facts)])), [Problem::RestrictedFile("a.pdf".into())]);
}

/// O116-T-26
#[test]
fn banners_of_a_place_are_of_one_size_and_end_when_they_say() {
    let mut content = sound("banner");
    content.details = json!({"url": "page:news", "placement": "home", "shown": "until"});
    content.picture = Some(FileRef { media: Some(5), ..FileRef::default() });
    let of = |pixels: Option<(u32, u32)>| {
        let facts = MediaFacts { nature: Nature::Picture, alt: Lang::ALL.to_vec(), pixels, ..MediaFacts::default() };
        HashMap::from([(5, facts)])
    };
    let small = Problem::BannerTooSmall((640, 359), (640, 360));
    assert_eq!(check("banner", &content, &of(Some((640, 359)))), [small, Problem::BannerWithoutEnd]);
    content.ends_at = Some(chrono::DateTime::UNIX_EPOCH);
    for fitting in [Some((640, 360)), Some((1_000, 2_000)), None] {
        assert_eq!(check("banner", &content, &of(fitting)), []);
    }
    content.details["placement"] = json!("item");
    assert_eq!(check("banner", &content, &of(Some((320, 180)))), []);
}
