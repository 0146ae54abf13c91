//! The newsroom: from a draft to the site with four eyes.

mod drafts;
mod hostile;
mod languages;

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
        let approved = portal.mails_to(&editor.email).await.pop().expect("a mail");
        assert!(approved.starts_with("Мақұлданды"), "{approved}");
        assert_eq!(portal.mails_to(&reviewer.email).await.len(), 2, "both times something waited, and no more");
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
