//! The words of documents: read, kept, found by the staff and by readers.

use std::fmt::Write as _;
use std::time::Duration;

use portal_app::features::media;
use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use sea_orm::{ConnectionTrait, Statement};

use super::{added, archive, editor, send_files};
use crate::support::{Person, TestPortal, percent_encoded, run, words};

/// What the page of a file says of its words, when they have been read.
async fn told(portal: &TestPortal, cookie: &str, id: i64) -> String {
    let waiting = words(Lang::Kk, "words-waiting");
    for _ in 0..1_000 {
        let page = portal.get_with(&format!("/admin/media/{id}"), &[("cookie", cookie)]).await.html();
        let facts = page.texts("dl.meta").join(" ");
        if !facts.contains(&waiting) {
            return facts;
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    panic!("the words of file {id} were never read");
}

fn docx(words: &str) -> Vec<u8> {
    let xml = format!("<w:document><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>");
    archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())])
}

/// A file of one page with the words in Latin letters.
fn pdf(words: &str) -> Vec<u8> {
    let content = format!("BT /F1 12 Tf 72 700 Td ({words}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut table = "xref\n0 6\n0000000000 65535 f \n".to_owned();
    for (number, object) in (1..).zip(&objects) {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        let _ = write!(file, "{number} 0 obj\n{object}\nendobj\n");
    }
    let start = file.len();
    let _ = write!(file, "{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF");
    file.into_bytes()
}

fn letters(n: usize) -> String {
    portal_app::i18n::loader(Lang::Kk).get_args("words-found", std::collections::HashMap::from([("n", n)]))
}

async fn found(portal: &TestPortal, cookie: &str, query: &str) -> u64 {
    let json = portal.get_with(&format!("/admin/media.json?q={query}"), &[("cookie", cookie)]).await;
    let found: serde_json::Value = serde_json::from_slice(&json.body).expect("JSON");
    found["total"].as_u64().expect("a number")
}

#[test]
fn words_are_read_and_found_and_read_again_when_the_file_is_replaced() {
    run(async {
        let (portal, cookie) = editor().await;
        let office = added(&portal, &cookie, "a.docx", &docx("Көкжиек")).await;
        let id = office["id"].as_i64().expect("a number");
        assert!(told(&portal, &cookie, id).await.contains(&letters(7)));
        let page = added(&portal, &cookie, "b.pdf", &pdf("Budget of parks")).await;
        assert!(told(&portal, &cookie, page["id"].as_i64().expect("a number")).await.contains(&letters(13)));
        assert_eq!(found(&portal, &cookie, "КӨКЖИЕК").await, 1);
        assert_eq!(found(&portal, &cookie, "budget").await, 1);
        let answer = send_files(
            &portal,
            &format!("/admin/media/{id}/file"),
            &cookie,
            &[("c.docx", &docx("Самал"))],
            "text/html",
        )
        .await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        assert!(told(&portal, &cookie, id).await.contains(&letters(5)));
        assert_eq!((found(&portal, &cookie, "көкжиек").await, found(&portal, &cookie, "самал").await), (0, 1));
    });
}

/// Whatever a file does to its reader, the portal says so and goes on.
#[test]
fn hostile_documents_have_no_words_and_break_nothing() {
    run(async {
        let (portal, cookie) = editor().await;
        let nested = format!("%PDF-1.7\n1 0 obj\n{}\nendobj\ntrailer << /Root 1 0 R >>", "[".repeat(3_000_000));
        // Names differ, so that the archive is no bomb by its ratio.
        let names = (0..200_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_string());
        let deep: String = names.flat_map(|name| ["<w:p id=\"".to_owned(), name, "\">".to_owned()]).collect();
        let deep = format!("<w:document>{deep}");
        let broken = archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w:p><w:t></w:p>")]);
        let deep = archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", deep.as_bytes())]);
        let unreadable = words(Lang::Kk, "words-unreadable");
        let none = words(Lang::Kk, "words-none");
        for (name, bytes, note) in [
            ("nested.pdf", nested.into_bytes(), &unreadable),
            ("cut.pdf", pdf("Budget")[..200].to_vec(), &unreadable),
            ("broken.docx", broken, &unreadable),
            ("deep.docx", deep, &none),
            ("scan.pdf", pdf(""), &none),
        ] {
            let file = added(&portal, &cookie, name, &bytes).await;
            let facts = told(&portal, &cookie, file["id"].as_i64().expect("a number")).await;
            assert!(facts.contains(note.as_str()), "{name}: {facts}");
        }
        assert_eq!(portal.get("/kk/").await.status, 200);
    });
}

/// A file that was stored while no reader was there is read later.
#[test]
fn what_was_not_read_is_read_by_the_next_round() {
    run(async {
        let (portal, cookie) = editor().await;
        let file = added(&portal, &cookie, "a.txt", "Көкжиек".as_bytes()).await;
        let id = file["id"].as_i64().expect("a number");
        told(&portal, &cookie, id).await;
        let db = portal.portal.db();
        let forget = Statement::from_string(db.get_database_backend(), "DELETE FROM media_words");
        db.execute_raw(forget).await.expect("nothing is known");
        assert_eq!(media::read_missing(&portal.portal).await.expect("a round"), 1);
        assert!(told(&portal, &cookie, id).await.contains(&letters(7)));
        assert_eq!(media::read_missing(&portal.portal).await.expect("a round"), 0);
    });
}

/// Whether a page leads to an address, at the latest when it was rendered anew.
async fn leads_to(portal: &TestPortal, page: &str, href: &str) -> bool {
    for _ in 0..100 {
        if portal.page(page).await.hrefs("main a").iter().any(|found| found.split('?').next() == Some(href)) {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    false
}

/// The form of a news item with an attachment.
async fn written(portal: &TestPortal, admin: &Person, attachment: i64) -> String {
    let structure = portal.portal.structure().expect("a structure");
    let section = structure.item("news").expect("the news").1.id.to_string();
    let begun = admin.post("/admin/content", &[("section", &section), ("kind", "news"), ("title", "Жоба")]).await;
    let form = begun.header("location").to_owned();
    let attachment = attachment.to_string();
    let fields = [("kk.title", "Жоба"), ("kk.body", "Мәтін."), ("attachments", attachment.as_str()), ("do", "save")];
    let saved = admin.fill(&form, "form[data-editor]", &fields).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    form
}

/// Publishes at once, by an administrator alone.
async fn emergency(admin: &Person, form: &str) {
    let lock = admin.get(form).await.html().attribute("form[data-editor] input[name=lock]", "value");
    let reason = "Су тасқыны туралы ескерту кешіктірілмейді";
    let fields = [("lock", lock.as_str()), ("action", "emergency"), ("reason", reason)];
    let answer = admin.post(&format!("{form}/do"), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

/// O116-T-11, O116-U-2.7a, O116-U-2.7c, O116-U-2.7e, R95-1-6.1d, R95-2-7a
#[test]
fn readers_find_published_documents_by_their_words_and_read_them_as_text() {
    run(async {
        let portal = TestPortal::start().await;
        let admin = portal.staff("admin", &[(Role::Administrator, None)]).await;
        let file = added(&portal, admin.cookie(), "Есеп.docx", &docx("Қаладағы көкжиек паркі &lt;жоба&gt;")).await;
        let id = file["id"].as_i64().expect("a number");
        told(&portal, admin.cookie(), id).await;
        let form = written(&portal, &admin, id).await;
        let text = format!("/kk/text/{id}");
        let search = format!("/kk/search?q={}", percent_encoded("көкжиекті"));
        assert_eq!(portal.get(&text).await.status, 404, "a draft shows nothing");
        assert!(!portal.page(&search).await.hrefs("main a").contains(&text));
        emergency(&admin, &form).await;
        let results = portal.page(&search).await;
        assert!(results.hrefs("main .results a").contains(&text));
        assert_eq!(results.texts("main .results mark"), ["көкжиек"]);
        let page = portal.page(&text).await;
        assert!(page.words().contains("Қаладағы көкжиек паркі <жоба>"));
        assert!(page.hrefs("main a").contains(&file["href"].as_str().expect("an address").to_owned()));
        let article = portal.page("/kk/news/zhoba").await;
        assert!(article.hrefs("main .files a").contains(&text));
        let attached = article.texts("main .files li").join(" ");
        assert!(attached.contains("DOCX, ") && attached.contains("кБ"), "{attached}");
        // Other bytes in its place: readers get them, and other words.
        let replace = format!("/admin/media/{id}/file");
        let answer = send_files(&portal, &replace, admin.cookie(), &[("b.docx", &docx("Самал"))], "text/html").await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        told(&portal, admin.cookie(), id).await;
        assert!(!portal.page(&search).await.hrefs("main a").contains(&text));
        assert!(portal.page(&text).await.words().contains("Самал"));
        let new = media::find(portal.portal.db(), &[id]).await.expect("files").remove(0).path;
        assert!(leads_to(&portal, "/kk/news/zhoba", &format!("/media/{new}")).await);
        for address in ["/kk/text/x", "/kk/text/999", "/xx/text/1"] {
            assert_eq!(portal.get(address).await.status, 404, "{address}");
        }
    });
}
