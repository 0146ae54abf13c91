//! The newsroom: from a draft to the site with four eyes, and what nobody may do.

use portal_app::features::newsroom;
use portal_app::features::rights::Role;
use portal_app::i18n::Lang;

use crate::support::{Answer, Person, TestPortal, now, run, words};

/// Everything a news item needs to pass the check.
pub const SOUND: [(&str, &str); 16] = [
    ("kk.title", "Қаратау ауданында балабақша ашылды"),
    ("kk.summary", "Балабақша 240 балаға арналған."),
    ("kk.body", "## Ашылу рәсімі\n\nБүгін жаңа балабақша есігін ашты."),
    ("ru.title", "В Каратауском районе открыт детский сад"),
    ("ru.summary", "Детский сад рассчитан на 240 детей."),
    ("ru.body", "Сегодня открылся новый детский сад."),
    ("en.title", "Kindergarten opened in Karatau district"),
    ("en.summary", "It has room for 240 children."),
    ("en.body", "A new kindergarten opened today."),
    ("d.theme", "education"),
    ("d.happened_on", "2026-11-20"),
    ("d.place.kk", "Қаратау ауданы"),
    ("d.result.kk", "240 орын ашылды"),
    ("provider", "Білім басқармасы"),
    ("is_proofread", "on"),
    ("do", "save"),
];

/// R95-2-7g, O116-R-3.2, R95-1-9.1b, R95-1-6.6
pub const CONFIRMED: [(&str, &str); 8] = [
    ("confirm.clear", "on"),
    ("confirm.complete", "on"),
    ("confirm.timely", "on"),
    ("confirm.rights", "on"),
    ("confirm.unrestricted", "on"),
    ("confirm.safe", "on"),
    ("confirm.impartial", "on"),
    ("do", "submit"),
];

async fn editor(portal: &TestPortal) -> Person {
    portal.staff("editor", &[(Role::SectionEditor, Some("news"))]).await
}

async fn reviewer(portal: &TestPortal) -> Person {
    portal.staff("reviewer", &[(Role::Reviewer, Some("news"))]).await
}

/// Begins a news item and gives the address of its form.
async fn begin(portal: &TestPortal, by: &Person) -> String {
    let structure = portal.portal.structure().expect("a structure");
    let section = structure.item("news").expect("the news").1.id.to_string();
    let fields = [("section", section.as_str()), ("kind", "news"), ("title", "Қаратау ауданында балабақша ашылды")];
    let answer = by.post("/admin/content", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}

/// A portal with an editor, a reviewer and a news item just begun.
pub async fn newsroom_at_work() -> (TestPortal, Person, Person, String) {
    let portal = TestPortal::start().await;
    let (editor, reviewer) = (editor(&portal).await, reviewer(&portal).await);
    let form = begin(&portal, &editor).await;
    (portal, editor, reviewer, form)
}

/// Fills in the form; `extra` comes on top of what a sound news item has.
pub async fn write(by: &Person, form: &str, extra: &[(&str, &str)]) -> Answer {
    let mut fields = SOUND.to_vec();
    for change in extra {
        fields.retain(|(name, _)| *name != change.0);
        fields.push(*change);
    }
    by.fill(form, "form[data-editor]", &fields).await
}

pub async fn submitted(by: &Person, form: &str) {
    let answer = write(by, form, &CONFIRMED).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert!(answer.header("location").ends_with("done=submitted"), "{}", answer.header("location"));
}

/// Takes a step from the page as it is now.
pub async fn step(by: &Person, form: &str, fields: &[(&str, &str)]) -> Answer {
    let lock = lock_of(by, form).await;
    let mut all = vec![("lock", lock.as_str())];
    all.extend(fields);
    by.post(&format!("{form}/do"), &all).await
}

/// The state that somebody has before their eyes; nothing for those who may not see it.
async fn lock_of(by: &Person, form: &str) -> String {
    let page = by.get(form).await;
    if page.status != 200 {
        return String::new();
    }
    page.html().first("input[name=lock]").and_then(|field| field.attribute("value")).unwrap_or_default().to_owned()
}

pub const PUBLIC: &str = "news/qaratau-audanynda-balabaqsha-ashyldy";

/// R95-1-5.2, R95-1-5.3c1, R95-1-6.1a, R95-1-6.1b: the whole way, and on the site in all three languages at once.
#[test]
fn news_written_by_an_editor_and_approved_by_a_reviewer_are_on_the_site_at_once() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        submitted(&editor, &form).await;
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.status, 404, "a draft is not public (R95-1-5.2)");
        let desk = reviewer.get("/admin").await.html();
        assert!(desk.hrefs("table a").contains(&form), "the reviewer finds it on the desk");
        let approved = step(&reviewer, &form, &[("action", "approve")]).await;
        assert_eq!(approved.status, 303, "{}", approved.text());
        for (lang, title) in [("kk", SOUND[0].1), ("ru", SOUND[3].1), ("en", SOUND[6].1)] {
            let page = portal.get(&format!("/{lang}/{PUBLIC}")).await;
            assert_eq!(page.status, 200);
            assert_eq!(page.html().texts("h1"), [title]);
            assert!(portal.get(&format!("/{lang}/news")).await.text().contains(title), "the feed shows it");
        }
    });
}

/// R95-1-5.3c2
#[test]
fn what_is_returned_comes_back_with_words_by_mail_too() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        submitted(&editor, &form).await;
        let without_words = step(&reviewer, &form, &[("action", "return")]).await;
        assert_eq!(without_words.status, 422);
        assert!(without_words.html().words().contains(&words(Lang::Kk, "newsroom-refusal-reason")));
        let remark = "Балалар санын тексеріңіз";
        step(&reviewer, &form, &[("action", "return"), ("remark", remark)]).await;
        assert!(editor.get(&form).await.html().words().contains(remark));
        assert!(editor.get("/admin").await.html().words().contains(&words(Lang::Kk, "desk-returned")));
        assert!(portal.mails_to(&editor.email).await.iter().any(|mail| mail.contains(remark)));
        submitted(&editor, &form).await;
        assert_eq!(step(&reviewer, &form, &[("action", "approve")]).await.status, 303);
    });
}

/// Four eyes: whatever rights one person has.
#[test]
fn nobody_approves_their_own_change() {
    run(async {
        let portal = TestPortal::start().await;
        let both = portal.staff("both", &[(Role::SectionEditor, None), (Role::Reviewer, None)]).await;
        let form = begin(&portal, &both).await;
        submitted(&both, &form).await;
        let own = step(&both, &form, &[("action", "approve")]).await;
        assert_eq!(own.status, 422);
        assert!(own.html().words().contains(&words(Lang::Kk, "newsroom-refusal-own")));
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.status, 404);
    });
}

/// Four eyes have to have seen the words that go out.
#[test]
fn a_reviewer_approves_what_they_read_and_nothing_newer() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        submitted(&editor, &form).await;
        let read = lock_of(&reviewer, &form).await;
        step(&editor, &form, &[("action", "take-back")]).await;
        let mut fields = CONFIRMED.to_vec();
        fields.push(("kk.title", "Мүлде басқа тақырып"));
        write(&editor, &form, &fields).await;
        let stale = reviewer.post(&format!("{form}/do"), &[("lock", &read), ("action", "approve")]).await;
        assert_eq!(stale.status, 422);
        assert!(stale.html().words().contains(&words(Lang::Kk, "newsroom-conflict")));
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.status, 404);
        assert_eq!(step(&reviewer, &form, &[("action", "approve")]).await.status, 303);
    });
}

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

#[test]
fn an_emergency_is_flagged_until_another_reviewer_confirms_it() {
    run(async {
        let portal = TestPortal::start().await;
        let administrator = portal.staff("admin", &[(Role::Administrator, None)]).await;
        let reviewer = reviewer(&portal).await;
        let form = begin(&portal, &administrator).await;
        write(&administrator, &form, &[]).await;
        let no_reason = step(&administrator, &form, &[("action", "emergency"), ("reason", "тез")]).await;
        assert_eq!(no_reason.status, 422);
        let reason = "Су тасқыны туралы ескерту кешіктірілмейді";
        step(&administrator, &form, &[("action", "emergency"), ("reason", reason)]).await;
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.status, 200);
        assert!(reviewer.get("/admin").await.html().hrefs("table a").contains(&form));
        assert!(reviewer.get(&form).await.html().words().contains(reason));
        assert_eq!(step(&administrator, &form, &[("action", "confirm")]).await.status, 422);
        assert_eq!(step(&reviewer, &form, &[("action", "confirm")]).await.status, 303);
        assert!(!reviewer.get(&form).await.html().words().contains(reason));
    });
}

/// R95-1-5.3a1, R95-1-9.1c: nothing is reached by guessing an address or a number.
#[test]
fn strangers_to_a_section_change_nothing_in_it() {
    run(async {
        let portal = TestPortal::start().await;
        let form = begin(&portal, &editor(&portal).await).await;
        let foreign = portal.staff("foreign", &[(Role::SectionEditor, Some("vacancies"))]).await;
        let keeper = portal.staff("keeper", &[(Role::RubricKeeper, None)]).await;
        for person in [&foreign, &keeper] {
            let saved = person.post(&form, &[("lock", "1"), ("kk.title", "Басқа")]).await;
            assert_eq!(saved.status, 403);
            assert_eq!(person.post(&format!("{form}/autosave"), &[("lock", "1")]).await.status, 403);
            for action in ["approve", "return", "emergency", "withdraw", "discard", "restore", "share", "take-back"] {
                assert_eq!(step(person, &form, &[("action", action)]).await.status, 403, "{action}");
            }
        }
        assert_eq!(foreign.get(&form).await.status, 403);
        assert_eq!(portal.get(&form).await.status, 303, "nobody without signing in");
        for address in ["/admin/content/999999", "/admin/content/x", "/admin/content/of-item/999999"] {
            assert!([400, 404].contains(&keeper.get(address).await.status.as_u16()), "{address}");
        }
        let structure = portal.portal.structure().expect("a structure");
        let news = structure.item("news").expect("the news").1.id.to_string();
        let begun = foreign.post("/admin/content", &[("section", &news), ("kind", "news"), ("title", "Бөтен")]).await;
        assert_eq!(begun.status, 403);
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

/// R95-1-6.5b
#[test]
fn what_is_approved_for_a_moment_is_hidden_before_and_public_after_it() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        submitted(&editor, &form).await;
        let soon = [("action", "approve"), ("publish_at", "2026-11-22T09:30")];
        assert_eq!(step(&reviewer, &form, &soon).await.status, 303);
        assert_eq!(newsroom::keep_time(&portal.portal).await.expect("the clock"), 0);
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.status, 404);
        let later = portal.at(now() + chrono::TimeDelta::minutes(30)).await;
        assert_eq!(newsroom::keep_time(&later.portal).await.expect("the clock"), 1);
        assert_eq!(later.get(&format!("/kk/{PUBLIC}")).await.status, 200);
    });
}

#[test]
fn a_withdrawn_page_says_so_and_editing_never_touches_what_is_live() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        submitted(&editor, &form).await;
        step(&reviewer, &form, &[("action", "approve")]).await;
        write(&editor, &form, &[("kk.title", "Жаңа тақырып")]).await;
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.html().texts("h1"), [SOUND[0].1]);
        let preview = editor.get(&format!("{form}/preview?lang=kk")).await;
        assert_eq!(preview.html().texts("h1"), ["Жаңа тақырып"]);
        assert_eq!(
            portal.get(&format!("/kk/{PUBLIC}")).await.html().texts("h1"),
            [SOUND[0].1],
            "a preview changes nothing"
        );
        let notice = "Деректер нақтылануда";
        let answer = step(&reviewer, &form, &[("action", "withdraw"), ("notice.kk", notice)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let gone = portal.get(&format!("/ru/{PUBLIC}")).await;
        assert_eq!(gone.status, 410);
        assert!(gone.text().contains(notice));
    });
}

#[test]
fn a_page_withdrawn_with_a_redirect_leads_on_in_every_language() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        submitted(&editor, &form).await;
        step(&reviewer, &form, &[("action", "approve")]).await;
        let wrong = step(&reviewer, &form, &[("action", "withdraw"), ("redirect", "https://evil.example")]).await;
        assert_eq!(wrong.status, 422);
        step(&reviewer, &form, &[("action", "withdraw"), ("redirect", "/news")]).await;
        for lang in ["kk", "ru", "en"] {
            let answer = portal.get(&format!("/{lang}/{PUBLIC}")).await;
            assert_eq!((answer.status.as_u16(), answer.header("location")), (308, format!("/{lang}/news").as_str()));
        }
    });
}

#[test]
fn a_shared_preview_works_without_an_account_for_a_week() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = editor(&portal).await;
        let form = begin(&portal, &editor).await;
        write(&editor, &form, &[]).await;
        let shown = step(&editor, &form, &[("action", "share")]).await.html();
        let link = shown.hrefs(".notice--success a").pop().expect("a link");
        let path = link.trim_start_matches("https://shymkent.example").to_owned();
        let page = portal.get(&path).await;
        assert_eq!((page.status.as_u16(), page.html().texts("h1")), (200, vec![SOUND[0].1.to_owned()]));
        assert_eq!(portal.get("/preview/0123").await.status, 404);
        let later = portal.at(now() + chrono::TimeDelta::days(8)).await;
        assert_eq!(later.get(&path).await.status, 404);
    });
}

/// Nothing that a browser would run gets through a text, whatever an editor pastes.
#[test]
fn markup_that_a_browser_would_run_never_reaches_a_page() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        let body = "Мәтін <script>alert(1)</script><img src=x onerror=alert(2)>\n\n[Қауіпті сілтеме](javascript:alert(3)) \
            ![сурет](data:text/html;base64,PHNjcmlwdD4=) <style>body{display:none}</style>\n\n<iframe src=\"//evil.example\"></iframe>";
        let mut fields = CONFIRMED.to_vec();
        fields.extend([("kk.body", body), ("kk.title", "Тақырып <script>alert(4)</script>")]);
        let answer = write(&editor, &form, &fields).await;
        assert_eq!(answer.status, 303, "{:?}", answer.html().texts(".error-summary a"));
        assert!(editor.get(&form).await.text().contains("&lt;script"), "the editor sees what was typed");
        step(&reviewer, &form, &[("action", "approve")]).await;
        for address in [format!("/kk/{PUBLIC}"), "/kk/news".to_owned(), "/kk/".to_owned()] {
            let page = portal.get(&address).await;
            let html = page.html();
            for tag in ["main script", "main iframe", "main style", "img[onerror]"] {
                assert!(!html.has(tag), "{address}: {tag}");
            }
            for part in ["javascript:", "data:text/html", "<script>alert"] {
                assert!(!page.text().contains(part), "{address}: {part}");
            }
        }
    });
}

#[test]
fn long_texts_are_taken_and_endless_ones_refused_in_words() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = editor(&portal).await;
        let form = begin(&portal, &editor).await;
        let long = "Ұзын мәтін. ".repeat(15_000);
        assert_eq!(write(&editor, &form, &[("kk.body", &long)]).await.status, 303);
        let too_long = "Ұзын мәтін. ".repeat(20_000);
        assert_eq!(write(&editor, &form, &[("kk.body", &too_long)]).await.status, 422);
        let endless = "а".repeat(50_000_000 / 6);
        let refused = editor.post(&form, &[("kk.body", &endless)]).await;
        assert_eq!(refused.status, 413);
        assert_eq!(refused.html().texts("h1"), [words(Lang::Kk, "errors-too-large")]);
        let nul = editor.post(&form, &[("lock", "1"), ("kk.title", "а\0б")]).await;
        assert_eq!(nul.status, 400, "PostgreSQL keeps no NUL");
        assert_eq!(editor.get("/admin/content?q=%00").await.status, 400);
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
