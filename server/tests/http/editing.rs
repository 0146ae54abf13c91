//! Working in the newsroom by keyboard and ear: labels that say what is needed, errors that name
//! their field, word of what was done, and nothing told twice.

use std::collections::BTreeSet;
use std::time::Duration;

use portal_app::features::incidents::{Finding, Kind};
use portal_app::features::rights::Role;
use portal_app::i18n::Lang;

use crate::newsroom::{CONFIRMED, PUBLIC, newsroom_at_work, step, submitted, write};
use crate::support::{Html, TestPortal, run, words};

/// The label of a field.
fn label(page: &Html, field: &str) -> String {
    page.text(page.one(&format!("label[for={field}]")))
}

fn assert_all_differ(lines: &[String]) {
    assert_eq!(lines.iter().collect::<BTreeSet<_>>().len(), lines.len(), "{lines:?}");
}

#[test]
fn labels_say_which_fields_may_stay_empty_and_when_they_may_not() {
    run(async {
        let (_portal, editor, _, form) = newsroom_at_work().await;
        for lang in Lang::ALL {
            let page = editor.get(&format!("{form}?lang={lang}")).await.html();
            let optional = words(lang, "newsroom-optional");
            for needed in
                ["kk-title", "kk-summary", "d-theme", "d-happened_on", "d-place-kk", "d-result-kk", "provider"]
            {
                assert!(!label(&page, needed).ends_with(&optional), "{lang} {needed}: {}", label(&page, needed));
            }
            for free in ["starts_at", "kk-body", "d-place-ru", "position", "source", "d-reach"] {
                assert!(label(&page, free).ends_with(&optional), "{lang} {free}: {}", label(&page, free));
            }
            assert!(label(&page, "ru-title").ends_with(&words(lang, "care-need-text")));
            assert!(label(&page, "consent").ends_with(&words(lang, "care-need-source")));
            assert!(page.text(page.one("#picture-label")).ends_with(&optional));
        }
    });
}

/// O116-T-37
#[test]
fn every_line_of_an_error_summary_names_its_field() {
    run(async {
        let (portal, editor, _, form) = newsroom_at_work().await;
        let unconfirmed = write(&editor, &form, &[("do", "submit")]).await.html();
        let lines = unconfirmed.texts(".error-summary a");
        assert_eq!(lines.len(), CONFIRMED.len() - 1);
        assert_all_differ(&lines);
        assert!(lines[0].starts_with(&words(Lang::Kk, "newsroom-confirm-clear")), "{lines:?}");

        let moments = [("starts_at", "кеше"), ("ends_at", "ертең")];
        let wrong = write(&editor, &form, &moments).await.html().texts(".error-summary a");
        assert_eq!(wrong.len(), 2);
        assert_all_differ(&wrong);

        let empty = editor.post("/admin/content", &[("section", ""), ("kind", ""), ("title", "")]).await.html();
        let lines = empty.texts(".error-summary a");
        assert_eq!(empty.hrefs(".error-summary a"), ["#section", "#kind", "#title"]);
        assert_all_differ(&lines);
        assert!(lines[1].starts_with(&words(Lang::Kk, "newsroom-kind")), "{lines:?}");

        let administrator = portal.staff("boss", &[(Role::Administrator, None)]).await;
        let section = portal.portal.structure().expect("a structure").section("state-symbols").expect("one").id;
        let nameless = administrator.post(&format!("/admin/structure/{section}"), &[("title_kk", "")]).await.html();
        let lines = nameless.texts(".error-summary a");
        assert_eq!(lines.len(), 3);
        for (line, lang) in lines.iter().zip(Lang::ALL) {
            assert!(line.contains(lang.own_name()), "{line}");
        }
        let site = administrator.post("/admin/sites/new", &[("slug", "")]).await.html().texts(".error-summary a");
        assert_all_differ(&site);
        assert!(site.iter().any(|line| line.starts_with(&words(Lang::Kk, "sites-slug"))), "{site:?}");
    });
}

/// O116-T-37
#[test]
fn a_step_without_its_words_marks_the_field_and_keeps_what_was_typed() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        submitted(&editor, &form).await;
        let refused = step(&reviewer, &form, &[("action", "return"), ("remark", "  ")]).await;
        assert_eq!(refused.status, 422);
        let page = refused.html();
        assert_eq!(page.hrefs(".error-summary a"), ["#remark"]);
        assert_eq!(page.attribute("#remark", "aria-invalid"), "true");
        assert!(page.text(page.one("#remark-error")).contains(&words(Lang::Kk, "newsroom-refusal-reason")));

        let boss = portal.staff("boss", &[(Role::Administrator, None)]).await;
        let page = step(&boss, &form, &[("action", "emergency"), ("reason", "тез")]).await.html();
        assert_eq!(page.hrefs(".error-summary a"), ["#reason"]);
        assert_eq!(page.text(page.one("#reason")), "тез");
        assert!(page.has("details[open] #reason"), "it can be seen");

        step(&reviewer, &form, &[("action", "approve")]).await;
        let typed = [("action", "withdraw"), ("notice.ru", "Уточняется"), ("redirect", "https://evil.example")];
        let page = step(&reviewer, &form, &typed).await.html();
        assert_eq!(page.attribute("#redirect", "value"), "https://evil.example");
        assert_eq!(page.text(page.one("#notice-ru")), "Уточняется");
        let page = step(&reviewer, &form, &[("action", "withdraw")]).await.html();
        assert_eq!(page.hrefs(".error-summary a"), ["#notice-kk"]);
    });
}

/// R95-1-7.1
#[test]
fn the_unit_that_gave_the_information_is_named_in_the_readers_language() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        let structure = portal.portal.structure().expect("a structure");
        let units = structure.all().flat_map(|section| &section.items).filter_map(|item| item.unit.as_ref());
        let unit = units.into_iter().find(|unit| unit.kk != unit.ru && unit.ru != unit.en).expect("a unit").clone();
        // An editor who works in Russian writes the Russian name.
        let mut fields = CONFIRMED.to_vec();
        fields.push(("provider", unit.ru.as_str()));
        assert_eq!(write(&editor, &form, &fields).await.status, 303);
        step(&reviewer, &form, &[("action", "approve")]).await;
        for lang in Lang::ALL {
            let page = portal.get(&format!("/{lang}/{PUBLIC}")).await.html();
            assert!(page.text(page.one("p.provider")).ends_with(unit.get(lang)), "{lang}");
        }
    });
}

#[test]
fn versions_are_compared_in_the_order_of_the_form_and_in_words() {
    run(async {
        let (_portal, editor, _, form) = newsroom_at_work().await;
        write(&editor, &form, &[]).await;
        let changes = [
            ("d.happened_on", "2026-11-21"),
            ("ru.title", "Открылся детский сад"),
            ("kk.title", "Балабақша ашылды"),
            ("d.is_official", "on"),
            ("ends_at", "2026-12-01T18:00"),
            ("related", "news"),
        ];
        write(&editor, &form, &changes).await;
        let history = editor.get(&format!("{form}/history")).await.html();
        let page = editor.get(&format!("{}&lang=ru", history.hrefs("tbody a")[0])).await.html();
        let title = words(Lang::Ru, "newsroom-field-title");
        let expected = [
            format!("{title} (Қазақша)"),
            format!("{title} (Русский)"),
            words(Lang::Ru, "newsroom-field-happened-on"),
            words(Lang::Ru, "newsroom-field-is-official"),
            words(Lang::Ru, "newsroom-field-ends-at"),
            words(Lang::Ru, "newsroom-field-related"),
        ];
        assert_eq!(page.texts("table.difference caption"), expected);
        let told = page.texts("table.difference td").join("\n");
        assert!(told.contains("ноября 2026") && told.contains("1 декабря 2026") && told.contains("18:00"), "{told}");
        assert!(told.contains(&words(Lang::Ru, "newsroom-yes")), "{told}");
        assert!(!told.contains("2026-1"), "{told}");
        assert_all_differ(&history.texts("tbody a"));
        assert_all_differ(&history.texts("tbody button"));
    });
}

#[test]
fn what_came_back_stands_on_the_desk_once() {
    run(async {
        let (_portal, editor, reviewer, form) = newsroom_at_work().await;
        submitted(&editor, &form).await;
        step(&reviewer, &form, &[("action", "return"), ("remark", "Санын тексеріңіз")]).await;
        let desk = editor.get("/admin").await.html();
        assert_eq!(desk.hrefs("table a").iter().filter(|href| **href == form).count(), 1);
        assert!(desk.words().contains(&words(Lang::Kk, "desk-returned")));
    });
}

#[test]
fn the_menu_of_the_staff_folds_without_script() {
    run(async {
        let (_portal, editor, ..) = newsroom_at_work().await;
        let desk = editor.get("/admin").await.html();
        assert_eq!(desk.texts("nav.admin__nav details summary").len(), 1);
        assert!(!desk.has("nav.admin__nav details[open]"));
        assert!(desk.hrefs("nav.admin__nav details a").len() > 3);
    });
}

#[test]
fn whoever_did_something_is_told_that_it_is_done() {
    run(async {
        let portal = TestPortal::start().await;
        let boss = portal.staff("boss", &[(Role::Administrator, None)]).await;
        let site =
            [("title_kk", "Кітапхана"), ("title_ru", "Библиотека"), ("title_en", "Library"), ("slug", "library")];
        let item = portal.portal.structure().expect("a structure").section("state-symbols").expect("one").items[1].id;
        for (address, fields, key) in [
            ("/admin/sites/new".to_owned(), &site[..], "care-site-opened"),
            ("/admin/incidents".to_owned(), &[("detail", "Жарық өшті")][..], "care-incident-recorded"),
            ("/admin/links".to_owned(), &[][..], "care-links-asked"),
            (format!("/admin/structure/{item}/up"), &[][..], ""),
        ] {
            let answer = boss.post(&address, fields).await;
            assert_eq!(answer.status, 303, "{address}");
            let next = answer.header("location").split('#').next().unwrap_or_default().to_owned();
            let told = boss.get(&next).await.html().texts(".notice--success[role=status]");
            assert_eq!(told.len(), 1, "{address}: {told:?}");
            if key.is_empty() {
                assert!(told[0].contains('1'), "the new place: {told:?}");
            } else {
                assert_eq!(told[0], words(Lang::Kk, key));
            }
        }
        let tree = boss.get(&format!("/admin/structure?moved={item}")).await.html();
        assert!(tree.has(&format!("#item-{item} .notice--success")), "where the page opens");
    });
}

#[test]
fn the_state_of_the_portal_is_told_in_words() {
    run(async {
        let portal = TestPortal::start().await;
        let boss = portal.staff("boss", &[(Role::Administrator, None)]).await;
        let health = portal.portal.health();
        health.beat("publishing", Duration::from_mins(5));
        health.keep(Finding { kind: Kind::Database, is_bad: false, detail: String::new() });
        health.keep(Finding { kind: Kind::Disk, is_bad: true, detail: "90 / 5000 MiB".to_owned() });
        for lang in Lang::ALL {
            let page = boss.get(&format!("/admin/monitoring/state?lang={lang}")).await.html();
            let names = page.texts("tbody th");
            for key in ["care-part-database", "care-part-disk", "care-job-publishing"] {
                assert!(names.contains(&words(lang, key)), "{names:?}");
            }
            assert!(!names.contains(&words(lang, "incidents-database")), "no fault that there is not");
            assert!(!page.words().contains("90 / 5000"));
        }
    });
}
