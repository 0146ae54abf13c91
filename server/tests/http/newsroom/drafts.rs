//! Drafts: what is typed is kept, whoever else writes at the same time, and every state comes back.

use portal_app::features::newsroom;
use portal_app::features::rights::Role;
use portal_app::i18n::Lang;

use super::{CONFIRMED, SOUND, begin, editor, lock_of, step, write};
use crate::support::{TestPortal, run, words};

#[test]
fn two_people_who_save_at_the_same_moment_both_keep_their_words() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = editor(&portal).await;
        let form = begin(&portal, &editor).await;
        for round in 0..8 {
            let lock = lock_of(&editor, &form).await;
            let save = |name: &str| {
                let (editor, form, lock) = (editor.clone(), form.clone(), lock.clone());
                let title = format!("{name} {round}");
                tokio::spawn(async move { editor.post(&form, &[("lock", &lock), ("kk.title", &title)]).await })
            };
            let (first, second) = (save("Бірінші"), save("Екінші"));
            let mut statuses = Vec::new();
            for saved in [first, second] {
                statuses.push(saved.await.expect("no panic").status.as_u16());
            }
            statuses.sort_unstable();
            assert_eq!(statuses, [303, 409]);
        }
    });
}

/// No version is lost to autosaves: what was dropped stays in the history.
#[test]
fn autosaves_are_one_version_until_somebody_drops_the_draft() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = editor(&portal).await;
        let form = begin(&portal, &editor).await;
        let autosave = async |title: &str| {
            let lock = lock_of(&editor, &form).await;
            let answer = editor.post(&format!("{form}/autosave"), &[("lock", &lock), ("kk.title", title)]).await;
            assert_eq!(answer.status, 200, "{}", answer.text());
            assert!(answer.text().contains("saved_at"), "{}", answer.text());
        };
        let versions = async || editor.get(&format!("{form}/history")).await.html().all("tbody tr").len();
        autosave("Бір").await;
        autosave("Бір екі").await;
        assert_eq!(versions().await, 2, "the beginning, and one autosave");
        step(&editor, &form, &[("action", "discard")]).await;
        autosave("Үш").await;
        assert_eq!(versions().await, 3, "the dropped draft is still there");
        let stale = editor.post(&format!("{form}/autosave"), &[("lock", "1"), ("kk.title", "Төрт")]).await;
        assert!(stale.text().contains("conflict"), "{}", stale.text());
    });
}

/// O116-T-37: the errors stand at the fields, and nothing typed is lost.
#[test]
fn wrong_fields_are_named_and_nothing_typed_is_lost() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = editor(&portal).await;
        let form = begin(&portal, &editor).await;
        let answer = write(&editor, &form, &[("d.happened_on", "2026-02-30"), ("starts_at", "кеше")]).await;
        assert_eq!(answer.status, 422);
        let page = answer.html();
        assert_eq!(page.hrefs(".error-summary a"), ["#d-happened_on", "#starts_at"]);
        assert_eq!(page.attribute("#kk-title", "value"), SOUND[0].1);
        assert_eq!(page.attribute("#starts_at", "value"), "кеше");
        assert_eq!(page.attribute("#d-happened_on", "aria-invalid"), "true");
    });
}

/// O116-R-13d and the other duties of a text.
#[test]
fn errors_of_the_check_block_the_review_and_what_was_typed_is_saved() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = editor(&portal).await;
        let form = begin(&portal, &editor).await;
        let mut fields = CONFIRMED.to_vec();
        fields.push(("kk.body", "#### Секіріп кеткен тақырып\n\n[мұнда](https://a.kz)"));
        let answer = write(&editor, &form, &fields).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.html().all(".checks__errors li").len(), 2);
        let kept = editor.get(&form).await.html();
        assert!(kept.text(kept.one("#kk-body")).contains("Секіріп"), "saved as a draft");
        let unconfirmed = write(&editor, &form, &[("do", "submit")]).await;
        assert_eq!(unconfirmed.status, 422, "R95-2-7g");
    });
}

#[test]
fn who_writes_over_anothers_change_is_told_and_both_texts_stay() {
    run(async {
        let portal = TestPortal::start().await;
        let (first, second) = (editor(&portal).await, portal.staff("second", &[(Role::SectionEditor, None)]).await);
        let form = begin(&portal, &first).await;
        let stale = second.get(&form).await.html().attribute("form[data-editor] input[name=lock]", "value");
        write(&first, &form, &[("kk.title", "Біріншінің тақырыбы")]).await;
        let conflict = second.post(&form, &[("lock", &stale), ("kk.title", "Екіншінің тақырыбы")]).await;
        assert_eq!(conflict.status, 409);
        let page = conflict.html();
        assert_eq!(page.attribute("#kk-title", "value"), "Екіншінің тақырыбы", "their own words stay in the form");
        assert!(page.words().contains(&words(Lang::Kk, "newsroom-conflict")));
        let lock = page.attribute("form[data-editor] input[name=lock]", "value");
        let again = second.post(&form, &[("lock", &lock), ("kk.title", "Екіншінің тақырыбы")]).await;
        assert_eq!(again.status, 303);
        let history = second.get(&format!("{form}/history")).await.html();
        assert_eq!(history.all("tbody tr").len(), 3, "both texts are versions");
    });
}

#[test]
fn an_old_version_comes_back_and_differences_are_shown() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = editor(&portal).await;
        let form = begin(&portal, &editor).await;
        write(&editor, &form, &[]).await;
        write(&editor, &form, &[("kk.summary", "Мүлде басқа мазмұн.")]).await;
        let history = editor.get(&format!("{form}/history")).await.html();
        let compare = history.hrefs("tbody a");
        let difference = editor.get(&compare[0]).await.html();
        assert_eq!(difference.texts("ins"), ["Мүлде басқа мазмұн."]);
        assert_eq!(difference.texts("del"), ["Балабақша 240 балаға арналған."]);
        let oldest =
            history.all("input[name=revision]").last().and_then(|field| field.attribute("value")).map(str::to_owned);
        step(&editor, &form, &[("action", "restore"), ("revision", &oldest.expect("a version"))]).await;
        let kept = editor.get(&form).await.html();
        assert_eq!(kept.text(kept.one("#kk-summary")), "");
        assert_eq!(editor.get(&format!("{form}/history")).await.html().all("tbody tr").len(), 4, "nothing is lost");
    });
}

#[test]
fn what_is_deleted_can_be_brought_back_and_is_forgotten_after_ninety_days() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = editor(&portal).await;
        let form = begin(&portal, &editor).await;
        write(&editor, &form, &[]).await;
        step(&editor, &form, &[("action", "delete")]).await;
        assert!(!editor.get("/admin").await.html().hrefs("table a").contains(&form));
        assert!(editor.get("/admin/content?stage=deleted").await.html().hrefs("table a").contains(&form));
        let purge = async |days: i64| {
            let later = portal.later(chrono::TimeDelta::days(days)).await;
            newsroom::purge(&later.portal).await.expect("a purge")
        };
        assert_eq!(purge(89).await, 0);
        step(&editor, &form, &[("action", "undelete")]).await;
        assert!(editor.get("/admin").await.html().hrefs("table a").contains(&form));
        step(&editor, &form, &[("action", "delete")]).await;
        assert_eq!(purge(91).await, 1);
        assert_eq!(editor.get(&form).await.status, 404);
        let boss = portal.staff("boss", &[(Role::Administrator, None)]).await;
        let log = boss.get("/admin/audit?action=purge").await.html();
        assert_eq!(log.all("tbody tr").len(), 1);
        assert!(log.words().contains("Қаратау ауданында балабақша ашылды"), "the log tells what was forgotten");
    });
}

#[test]
fn published_content_of_the_first_filling_can_be_taken_up() {
    run(async {
        let portal = TestPortal::published().await;
        let editor = portal.staff("editor", &[(Role::SectionEditor, None)]).await;
        let list = editor.get("/admin/content").await.html();
        let links = list.hrefs("table a");
        assert_eq!(links.len(), 50);
        for link in &links {
            let opened = editor.get(link).await;
            assert_eq!(opened.status, 303, "{link}");
            let form = opened.header("location").to_owned();
            let page = editor.get(&form).await;
            assert_eq!(page.status, 200, "{form}");
            let saved = editor.fill(&form, "form[data-editor]", &[("do", "save")]).await;
            assert_eq!(
                saved.status,
                303,
                "{form}: what is published passes its own form: {:?}",
                saved.html().texts(".error-summary a")
            );
        }
    });
}

#[test]
fn many_editors_save_at_once_and_nothing_is_lost() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = editor(&portal).await;
        let mut forms = Vec::new();
        for _ in 0..20 {
            forms.push(begin(&portal, &editor).await);
        }
        let saves = (0..200).map(|number| {
            let (editor, form) = (editor.clone(), forms[number % forms.len()].clone());
            tokio::spawn(async move {
                let title = format!("Нөмірі {number}");
                loop {
                    let lock = editor.get(&form).await.html().attribute("form[data-editor] input[name=lock]", "value");
                    let answer = editor.post(&form, &[("lock", &lock), ("kk.title", &title)]).await;
                    match answer.status.as_u16() {
                        303 => return,
                        409 => {}
                        other => panic!("{other}: {}", answer.text()),
                    }
                }
            })
        });
        let saves: Vec<_> = saves.collect();
        for save in saves {
            save.await.expect("no panic");
        }
        let mut versions = 0;
        for form in &forms {
            versions += editor.get(&format!("{form}/history")).await.html().all("tbody tr").len();
        }
        assert_eq!(versions, 220, "each save is a version of its own");
    });
}
