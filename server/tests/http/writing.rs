//! The forms of the newsroom: differences, files chosen by a button, banners of one size, what the
//! check refuses, names of attachments, talk about a draft, files swapped during a review.

mod duties;

use portal_app::features::newsroom;
use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_entities::media;
use sea_orm::{ActiveModelTrait, Set};
use serde_json::json;

use crate::newsroom::{CONFIRMED, PUBLIC, SOUND, newsroom_at_work, step, submitted, write};
use crate::support::{Html, Person, TestPortal, now, run, words};

/// A file of the library, with words in every language.
async fn library_file(portal: &TestPortal, kind: &str, name: &str, size: Option<(i32, i32)>) -> i64 {
    let extension = name.rsplit('.').next().unwrap_or_default();
    let path = format!("ab/0123456789abcdef01234567-{}.{extension}", portal_app::paths::encode(name).to_lowercase());
    let path = path.replace('%', "");
    let file = portal.data_dir().join("media").join(&path);
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    std::fs::write(file, name).expect("a file");
    let rendition = |width: i32, crop: bool| {
        json!({ "width": width, "height": width * 9 / 16, "path": format!("{path}-{width}-{crop}.jpg"),
            "mime": "image/jpeg", "bytes": 20_000, "is_crop": crop })
    };
    let renditions = match size {
        Some((width, _)) => json!([rendition(width.min(640), false), rendition(width.min(640), true)]),
        None => json!([]),
    };
    let row = media::ActiveModel {
        kind: Set(kind.to_owned()),
        path: Set(path),
        name: Set(name.to_owned()),
        mime: Set(if kind == "picture" { "image/jpeg" } else { "application/pdf" }.to_owned()),
        bytes: Set(25_000),
        sha256: Set(format!("hash of {name}")),
        width: Set(size.map(|(width, _)| width)),
        height: Set(size.map(|(_, height)| height)),
        alt: Set(json!({ "kk": "Сипаттама", "ru": "Описание", "en": "Description" })),
        source: Set(None),
        focal_x: Set(50),
        focal_y: Set(50),
        renditions: Set(renditions),
        folded: Set(name.to_lowercase()),
        captions_of: Set(None),
        captions_lang: Set(None),
        uploaded_by: Set(None),
        created_at: Set(now()),
        deleted_at: Set(None),
        ..Default::default()
    };
    row.insert(portal.portal.db()).await.expect("a file").id
}

/// Begins something in an item of the structure.
async fn begin(portal: &TestPortal, by: &Person, item: &str, kind: &str, title: &str) -> String {
    let structure = portal.portal.structure().expect("a structure");
    let section = structure.item(item).expect("an item").1.id.to_string();
    let answer = by.post("/admin/content", &[("section", &section), ("kind", kind), ("title", title)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}

async fn fill(by: &Person, form: &str, fields: &[(&str, &str)]) -> crate::support::Answer {
    by.fill(form, "form[data-editor]", fields).await
}

fn confirmed_with<'a>(extra: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    CONFIRMED.iter().chain(extra).copied().collect()
}

fn problems(page: &Html) -> Vec<String> {
    page.texts(".checks__errors li")
}

#[test]
fn two_versions_stand_side_by_side_with_the_changed_words_marked() {
    run(async {
        let (_portal, editor, _, form) = newsroom_at_work().await;
        write(&editor, &form, &[]).await;
        let picture = [("kk.summary", "Балабақша 280 балаға арналған."), ("d.theme", "health")];
        write(&editor, &form, &picture).await;
        let compare = editor.get(&format!("{form}/history")).await.html().hrefs("tbody a");
        let page = editor.get(&compare[0]).await.html();
        let captions = page.texts("table.difference caption");
        assert_eq!(captions.len(), 2, "{captions:?}");
        assert_eq!(page.all("table.difference th[scope=col]").len(), 4);
        let theme = |key| words(Lang::Kk, key);
        assert_eq!(page.texts("td.difference__old del"), ["240".to_owned(), theme("forms-theme-education")]);
        assert_eq!(page.texts("td.difference__new ins"), ["280".to_owned(), theme("forms-theme-health")]);
        assert!(page.words().contains("Балабақша 240 балаға арналған."), "the words around stay");
    });
}

#[test]
fn a_file_is_chosen_by_a_button_and_nothing_typed_is_lost() {
    run(async {
        let (portal, editor, _, form) = newsroom_at_work().await;
        let picture = library_file(&portal, "picture", "alan.jpg", Some((1_280, 720))).await;
        let paper = library_file(&portal, "document", "esep.pdf", None).await;
        let typed = "Жаңа тақырып, әлі сақталмаған";
        let answer = write(&editor, &form, &[("kk.title", typed), ("do", "pick:picture")]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let picker = editor.get(answer.header("location")).await.html();
        let choice = format!("{form}?picture={picture}#picture");
        assert!(picker.hrefs("a").contains(&choice), "{:?}", picker.hrefs("a"));
        assert!(picker.hrefs("a").contains(&format!("{form}#picture")), "a way back without choosing");

        let page = editor.get(&format!("{form}?picture={picture}")).await.html();
        assert_eq!(page.attribute("#kk-title", "value"), typed);
        assert_eq!(page.attribute("input[name=picture]", "value"), picture.to_string());
        let card = page.text(page.one("#picture li"));
        assert!(card.contains("alan.jpg") && card.contains("JPG, 25"), "name and size: {card}");
        assert!(page.has("#picture li img[alt=]"), "a thumbnail");
        let chosen = picture.to_string();
        let next =
            write(&editor, &form, &[("kk.title", typed), ("picture", &chosen), ("do", "pick:attachments")]).await;
        assert!(next.header("location").contains("kind=document"), "{}", next.header("location"));
        let page = editor.get(&format!("{form}?attachments={paper}")).await.html();
        assert_eq!(page.attribute("input[name=picture]", "value"), chosen, "saved on the way");
        assert_eq!(page.attribute("input[name=attachments]", "value"), paper.to_string());

        let fields = [("kk.title", typed), ("picture", chosen.as_str()), ("do", &format!("drop:picture:{picture}"))];
        let dropped = write(&editor, &form, &fields).await;
        assert_eq!(dropped.header("location"), format!("{form}#picture"));
        assert_eq!(editor.get(&form).await.html().attribute("input[name=picture]", "value"), "");
        let unknown = write(&editor, &form, &[("picture", "999999"), ("do", "pick:picture")]).await;
        assert_eq!(
            (unknown.status.as_u16(), unknown.html().hrefs(".error-summary a")),
            (422, vec!["#picture".to_owned()])
        );
    });
}

/// O116-T-26
#[test]
fn a_banner_has_the_size_of_its_place_and_leaves_the_site_at_its_end() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = portal.staff("editor", &[(Role::SectionEditor, None)]).await;
        let reviewer = portal.staff("reviewer", &[(Role::Reviewer, None)]).await;
        let small = library_file(&portal, "picture", "small.jpg", Some((320, 180))).await.to_string();
        let large = library_file(&portal, "picture", "large.jpg", Some((1_280, 720))).await.to_string();
        let form = begin(&portal, &editor, "state-body-banners", "banner", "Салық төлеу мерзімі").await;
        let page = editor.get(&form).await.html();
        assert_eq!(page.all("fieldset.choice input[type=radio]").len(), 2, "for good, or until a date");
        assert!(!page.has("fieldset.choice input[checked]"), "nobody chooses for the editor");
        let sound = [
            ("ru.title", "Срок уплаты налога"),
            ("en.title", "Taxes are due"),
            ("d.url", "page:news"),
            ("d.placement", "home"),
            ("provider", "Кірістер басқармасы"),
            ("is_proofread", "on"),
            ("picture", small.as_str()),
        ];
        let refused = fill(&editor, &form, &confirmed_with(&sound)).await;
        assert_eq!(refused.status, 422);
        let found = problems(&refused.html());
        assert!(found.iter().any(|problem| problem.contains("640") && problem.contains("320")), "{found:?}");
        assert_eq!(found.len(), 2, "too small, and not said for how long: {found:?}");

        let until = [("d.shown", "until"), ("picture", large.as_str())];
        assert_eq!(problems(&fill(&editor, &form, &confirmed_with(&until)).await.html()).len(), 1, "until when?");
        let until = [("d.shown", "until"), ("ends_at", "2026-11-25T18:00")];
        let answer = fill(&editor, &form, &confirmed_with(&until)).await;
        assert_eq!(answer.status, 303, "{:?}", problems(&answer.html()));
        assert_eq!(step(&reviewer, &form, &[("action", "approve")]).await.status, 303);
        let home = portal.get("/kk/").await.html();
        assert!(home.has(".banner--picture .picture img[width=640][height=360]"), "{home:?}");

        let before = portal.at(now() + chrono::TimeDelta::days(2)).await;
        assert_eq!(newsroom::keep_time(&before.portal).await.expect("the clock"), 0);
        let after = portal.at(now() + chrono::TimeDelta::days(4)).await;
        assert_eq!(newsroom::keep_time(&after.portal).await.expect("the clock"), 1);
        assert!(!after.get("/kk/").await.html().has(".banner--picture"), "its time is over");
    });
}

/// O116-T-26
#[test]
fn a_permanent_banner_has_no_end_whatever_stands_in_the_field() {
    run(async {
        let portal = TestPortal::start().await;
        let editor = portal.staff("editor", &[(Role::SectionEditor, None)]).await;
        let form = begin(&portal, &editor, "state-body-banners", "banner", "Тұрақты баннер").await;
        let fields = [("d.shown", "always"), ("ends_at", "2026-11-25T18:00"), ("do", "save")];
        assert_eq!(fill(&editor, &form, &fields).await.status, 303);
        assert_eq!(editor.get(&form).await.html().attribute("#ends_at", "value"), "");
    });
}

/// R95-2-7f
#[test]
fn a_downloaded_attachment_is_called_after_information_section_and_subsection() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        let paper = library_file(&portal, "document", "esep-2026.pdf", None).await;
        write(&editor, &form, &confirmed_with(&[("attachments", &paper.to_string())])).await;
        assert_eq!(step(&reviewer, &form, &[("action", "approve")]).await.status, 303);
        let structure = portal.portal.structure().expect("a structure");
        let (section, item) = structure.item("news").expect("the news");
        for (lang, title) in [(Lang::Kk, "Сипаттама"), (Lang::En, "Description")] {
            let page = portal.get(&format!("/{lang}/{PUBLIC}")).await.html();
            assert_eq!(page.texts("ul.files a"), [title], "readers see the plain title");
            let link = page.hrefs("ul.files a").remove(0);
            let sent = portal.get(&link).await;
            assert_eq!(sent.status, 200);
            let disposition = sent.header("content-disposition").to_owned();
            for part in [title, section.title.get(lang), item.title.get(lang)] {
                let first = part.split(' ').next().unwrap_or_default();
                assert!(disposition.contains(&portal_app::paths::encode(first)), "{part}: {disposition}");
            }
            assert_eq!(disposition.split("UTF-8''").nth(1).map(|name| name.matches("%5F").count()), Some(2));
            let alone = portal.get(link.split('?').next().unwrap_or_default()).await;
            assert!(alone.header("content-disposition").contains("esep-2026.pdf"));
            let foreign = portal.get(&link.replace("of=", "of=9")).await;
            assert!(foreign.header("content-disposition").contains("esep-2026.pdf"), "no other entry lends its name");
        }
    });
}

#[test]
fn editor_and_reviewer_talk_about_a_draft_without_returning_it() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        submitted(&editor, &form).await;
        let speak = async |by: &Person, text: &str| {
            by.post(&format!("{form}/do"), &[("action", "remark"), ("talk", text)]).await
        };
        let question = "240 бала ма, әлде 280 бала ма?";
        assert_eq!(speak(&reviewer, question).await.status, 303);
        assert!(portal.mails_to(&editor.email).await.iter().any(|mail| mail.contains(question)));
        let answer = "240. Құжатпен тексердік.";
        assert_eq!(speak(&editor, answer).await.status, 303);
        assert!(portal.mails_to(&reviewer.email).await.iter().any(|mail| mail.contains(answer)));
        let page = reviewer.get(&form).await.html();
        assert_eq!(page.texts(".remarks__text"), [question, answer]);
        assert_eq!(step(&reviewer, &form, &[("action", "approve")]).await.status, 303, "it was never returned");

        assert_eq!(speak(&editor, "  ").await.status, 422);
        let endless = "а".repeat(5_000);
        let refused = speak(&editor, &endless).await;
        assert_eq!(refused.status, 422);
        let page = refused.html();
        assert_eq!(page.text(page.one("#talk")), endless, "what was typed stays");
        let foreign = portal.staff("foreign", &[(Role::SectionEditor, Some("vacancies"))]).await;
        assert_eq!(speak(&foreign, "Бөтен пікір").await.status, 403);
    });
}

/// Four eyes have seen the files that go out.
#[test]
fn a_file_swapped_during_the_review_is_looked_at_again() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        let picture = library_file(&portal, "picture", "alan.jpg", Some((1_280, 720))).await;
        let answer = write(&editor, &form, &confirmed_with(&[("picture", &picture.to_string())])).await;
        assert_eq!(answer.status, 303, "{:?}", problems(&answer.html()));
        assert!(!reviewer.get(&form).await.html().has("#files_seen"));
        let swap = async |hash: &str| {
            let row = media::ActiveModel { id: Set(picture), sha256: Set(hash.to_owned()), ..Default::default() };
            row.update(portal.portal.db()).await.expect("another file");
        };
        swap("other bytes").await;
        let page = reviewer.get(&form).await.html();
        assert!(page.words().contains(&words(Lang::Kk, "forms-files-changed")) && page.words().contains("alan.jpg"));
        let seen = page.attribute("#files_seen", "value");
        let refused = step(&reviewer, &form, &[("action", "approve")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.html().words().contains(&words(Lang::Kk, "forms-refusal-files")));
        swap("yet other bytes").await;
        let stale = step(&reviewer, &form, &[("action", "approve"), ("files_seen", &seen)]).await;
        assert_eq!(stale.status, 422, "that state is not the one they saw");
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.status, 404);
        let seen = reviewer.get(&form).await.html().attribute("#files_seen", "value");
        let approved = step(&reviewer, &form, &[("action", "approve"), ("files_seen", &seen)]).await;
        assert_eq!(approved.status, 303);
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.html().texts("h1"), [SOUND[0].1]);
    });
}
