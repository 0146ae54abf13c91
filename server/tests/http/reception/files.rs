//! Files of letters and answers: what is taken, who gets them, what stays of them.

use portal_app::features::appeals::waiting::Waiting;
use portal_app::features::appeals::{register_waiting, sweep, tell_of_folder, waiting_counts};
use portal_app::features::privacy::purge;
use portal_app::features::rights::Role;
use portal_app::i18n::Lang;
use portal_app::server::{Assets, Clock, Options, Portal};
use portal_entities::{appeals, audit};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::parts::{picture, post_parts, rows, send_files, stored};
use super::{key, open_reception};
use crate::support::{Html, TestPortal, run, words};

async fn received(portal: &TestPortal) -> u64 {
    appeals::Entity::find().count(portal.portal.db()).await.expect("a number")
}

async fn sent_with(portal: &TestPortal, lang: &str, files: &[(&str, &[u8])]) -> (String, String) {
    let answer = send_files(portal, lang, &[], files).await;
    assert_eq!(answer.status, 303, "{}", answer.html().texts(".error-summary").concat());
    let receipt = portal.page(answer.header("location")).await;
    assert_eq!(receipt.texts("[data-appeal=files]"), [files.len().to_string()]);
    key(&receipt)
}

fn first_file(page: &Html) -> String {
    page.first("input[name=file]").and_then(|input| input.attribute("value")).expect("a file").to_owned()
}

/// R95-1-9.2e: the bytes lie sealed, and no address leads to them.
#[test]
fn files_come_with_a_letter_and_back_to_who_has_the_code() {
    run(async {
        let portal = open_reception().await;
        let (picture, note) = (picture(), "Шам бағанасы № 14");
        for lang in ["kk", "ru", "en"] {
            let form = portal.page(&format!("/{lang}/appeals")).await;
            assert_eq!(form.attribute("main form.form", "enctype"), "multipart/form-data");
            assert!(form.has("#files[multiple]"), "{lang}");
            let files: [(&str, &[u8]); 2] = [("C:\\шам.png", &picture), ("хат.txt", note.as_bytes())];
            let (number, code) = sent_with(&portal, lang, &files).await;
            let key = [("number", number.as_str()), ("code", code.as_str())];
            let page = portal.post(&format!("/{lang}/appeals/track"), &key, &[]).await.html();
            assert_eq!(page.texts(".reception-files button"), ["шам.png", "хат.txt"]);
            let file = first_file(&page);
            let fields = [key[0], key[1], ("file", file.as_str())];
            let got = portal.post(&format!("/{lang}/appeals/track/file"), &fields, &[]).await;
            assert_eq!((got.status.as_u16(), got.body.as_ref()), (200, picture.as_slice()));
            assert_eq!((got.header("cache-control"), got.header("content-type")), ("no-store", "image/png"));
            assert!(got.header("content-disposition").starts_with("attachment"));
            let guessed = [key[0], ("code", "7777-7777-7777"), ("file", file.as_str())];
            assert_eq!(portal.post(&format!("/{lang}/appeals/track/file"), &guessed, &[]).await.status, 404);
        }
        let files = rows(&portal).await;
        assert!(files.iter().all(|file| !file.name_sealed.contains("шам") && !file.name_sealed.contains("хат")));
        for path in stored(&portal).await {
            let bytes = portal.portal.storage().read(&path).await.expect("bytes");
            assert!(!bytes.windows(4).any(|part| part == b"\x89PNG"));
            for address in [format!("/media/{path}"), format!("/media/.//{path}"), format!("/media/%70{}", &path[1..])]
            {
                assert_eq!(portal.get(&address).await.status, 404, "{address}");
            }
        }
    });
}

#[test]
fn one_letter_does_not_open_the_files_of_another() {
    run(async {
        let portal = open_reception().await;
        let (number, code) = sent_with(&portal, "kk", &[("a.txt", b"one")]).await;
        sent_with(&portal, "kk", &[("b.txt", b"two")]).await;
        let fields = [("number", number.as_str()), ("code", code.as_str()), ("file", "2")];
        assert_eq!(portal.post("/kk/appeals/track/file", &fields, &[]).await.status, 404);
        for file in ["", "x", "-1", "99"] {
            let fields = [fields[0], fields[1], ("file", file)];
            assert_eq!(portal.post("/kk/appeals/track/file", &fields, &[]).await.status, 404, "{file}");
        }
    });
}

/// O116-T-37: the person learns which file was refused and why, and loses nothing typed.
#[test]
fn a_refused_file_is_named_and_nothing_of_the_letter_is_kept() {
    run(async {
        let portal = open_reception().await;
        let long = vec![b'a'; 10_000_001];
        for lang in Lang::ALL {
            let code = lang.code();
            let files: [(&str, &[u8]); 3] = [("хат.txt", b"text"), ("вирус.pdf", b"MZ\x90\0\x03"), ("ұзақ.txt", &long)];
            let answer = send_files(&portal, code, &[], &files).await;
            assert_eq!(answer.status, 422);
            let page = answer.html();
            let said = page.texts("#files-error").concat();
            assert!(said.contains("вирус.pdf") && said.contains("ұзақ.txt") && !said.contains("хат.txt"), "{said}");
            assert!(page.hrefs(".error-summary a").contains(&"#files".to_owned()));
            assert_eq!(page.attribute("#subject", "value"), "Көшедегі жарық");
            let other = send_files(&portal, code, &[("consent", "")], &files[..1]).await.html();
            assert_eq!(other.hrefs(".error-summary a"), ["#files", "#consent"]);
            assert!(other.texts("#files-error").concat().contains(&words(lang, "reception-file-again")));
            let looked_up = send_files(&portal, code, &[("step", "similar")], &files[..1]).await;
            assert_eq!(looked_up.status, 200, "no error");
            let hint = looked_up.html().texts("#files-hint").concat();
            assert!(hint.contains(&words(lang, "reception-file-again")), "{hint}");
        }
        assert_eq!((received(&portal).await, rows(&portal).await.len(), stored(&portal).await.len()), (0, 0, 0));
    });
}

#[test]
fn eleven_files_or_more_than_25_megabytes_are_too_many() {
    run(async {
        let portal = open_reception().await;
        let eleven: Vec<(&str, &[u8])> = vec![("a.txt", b"text"); 11];
        let answer = send_files(&portal, "ru", &[], &eleven).await;
        assert_eq!((answer.status.as_u16(), answer.html().has("#files-error")), (422, true));
        let large = vec![b'a'; 9_000_000];
        let answer = send_files(&portal, "ru", &[], &[("a.txt", large.as_slice()); 3]).await;
        assert_eq!((answer.status.as_u16(), answer.html().has("#files-error")), (422, true));
        assert_eq!(received(&portal).await, 0);
        let ten = send_files(&portal, "ru", &[], &eleven[..10]).await;
        assert_eq!(ten.status, 303);
    });
}

/// Whoever pastes a book has the rest of the form back, and the beginning of the book.
#[test]
fn a_text_far_too_long_is_refused_beside_its_field() {
    run(async {
        let portal = open_reception().await;
        let book = format!("x{}", "ә".repeat(200_000));
        let answer = send_files(&portal, "kk", &[("text", &book)], &[]).await;
        assert_eq!(answer.status, 422);
        let page = answer.html();
        assert_eq!(page.hrefs(".error-summary a"), ["#text"]);
        assert!(book.starts_with(&page.texts("#text")[0]) && page.texts("#text")[0].len() > 60_000);
        assert_eq!(page.attribute("#subject", "value"), "Көшедегі жарық");
    });
}

#[test]
fn forms_that_are_broken_are_refused_and_never_a_fault_of_ours() {
    run(async {
        let portal = open_reception().await;
        for body in [
            "",
            "--edge",
            "--edge\r\n\r\n",
            "--edge\r\ncontent-disposition: form-data; name=\"text\"\r\n\r\na\0b\r\n--edge--\r\n",
        ] {
            let request = axum::http::Request::post("/kk/appeals")
                .header("content-type", "multipart/form-data; boundary=edge")
                .header("sec-fetch-site", "same-origin");
            let answer = portal.send(request.body(axum::body::Body::from(body)).expect("a request")).await;
            assert!(answer.status.is_client_error(), "{body}: {}", answer.status);
        }
        let long = "a".repeat(300_000);
        assert_eq!(super::send(&portal, "kk", &[("text", &long)]).await.status, 413);
    });
}

#[test]
fn sent_twice_its_files_are_there_once() {
    run(async {
        let portal = open_reception().await;
        let mark = "0123456789abcdef0123456789abcdef";
        let opened = super::opened(&portal, mark, 60);
        let fields = super::filled("kk", mark, &opened, &[]);
        for _ in 0..2 {
            let answer = post_parts(&portal, "/kk/appeals", &fields, &[("a.txt", b"text")], "").await;
            assert_eq!(answer.status, 303);
        }
        assert_eq!((rows(&portal).await.len(), stored(&portal).await.len()), (1, 1));
    });
}

#[test]
fn files_are_added_later_with_words_or_without() {
    run(async {
        let portal = open_reception().await;
        let (number, code) = super::sent(&portal, "ru", &[]).await;
        let key = [("number", number.as_str()), ("code", code.as_str())];
        let add = async |note: &str, files: &[(&str, &[u8])]| {
            let fields = [key[0], key[1], ("note", note)];
            post_parts(&portal, "/ru/appeals/track/add-information", &fields, files, "").await
        };
        assert_eq!(add("", &[]).await.status, 422);
        let refused = add("Вот снимок", &[("a.exe", b"MZ\x90")]).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#files-error")), (422, true));
        assert_eq!(refused.html().texts("#note"), ["Вот снимок"]);
        let added = add("", &[("снимок.png", &picture())]).await;
        assert_eq!(added.status, 200);
        assert_eq!(added.html().texts(".reception-files button"), ["снимок.png"]);
        assert_eq!(add("И ещё", &[("план.txt", b"plan")]).await.html().all(".reception-files li").len(), 2);
    });
}

/// R95-1-9.2e: by right only, and each download is in the log.
#[test]
fn the_office_gets_files_by_right_and_the_log_says_so() {
    run(async {
        let portal = open_reception().await;
        sent_with(&portal, "kk", &[("хат.txt", b"text")]).await;
        let registrar = portal.staff("registrar", &[(Role::Registrar, None)]).await;
        let executor = portal.staff("executor", &[(Role::Executor, None)]).await;
        let newsroom = portal.staff("newsroom", &[(Role::SectionEditor, None)]).await;
        let page = registrar.get("/admin/appeals/1").await.html();
        assert_eq!(page.hrefs(".reception-files a"), ["/admin/appeals/1/files/1"]);
        let got = registrar.get("/admin/appeals/1/files/1").await;
        assert_eq!((got.status.as_u16(), got.body.as_ref()), (200, &b"text"[..]));
        assert_eq!(executor.get("/admin/appeals/1/files/1").await.status, 404, "not handed to them");
        assert_eq!(newsroom.get("/admin/appeals/1/files/1").await.status, 403);
        assert_eq!(portal.get("/admin/appeals/1/files/1").await.status, 303);
        assert_eq!(registrar.get("/admin/appeals/1/files/2").await.status, 404);
        let lines = audit::Entity::find().filter(audit::Column::Action.eq("download"));
        let lines = lines.all(portal.portal.db()).await.expect("lines");
        assert_eq!(lines.len(), 1);
        assert!(!format!("{:?}", lines[0]).contains("хат"));
    });
}

#[test]
fn an_answer_brings_its_files_once_it_is_given() {
    run(async {
        let portal = open_reception().await;
        let (number, code) = super::sent(&portal, "kk", &[]).await;
        let person = async |name: &str, role| portal.staff(name, &[(role, None)]).await;
        let registrar = person("registrar", Role::Registrar).await;
        let leader = person("leader", Role::Leader).await;
        let executor = person("executor", Role::Executor).await;
        let editor = person("editor", Role::ReceptionEditor).await;
        let option = async |by: &crate::support::Person, name: &str| {
            let page = by.get("/admin/appeals/1").await.html();
            let values = page.all(&format!("select[name={name}] option"));
            values.last().and_then(|option| option.attribute("value")).expect("a choice").to_owned()
        };
        assert_eq!(registrar.post("/admin/appeals/1/register", &[]).await.status, 303);
        assert_eq!(editor.post("/admin/appeals/1/acknowledge", &[]).await.status, 303);
        let chosen = option(&registrar, "leader").await;
        assert_eq!(registrar.post("/admin/appeals/1/pass-to-leadership", &[("leader", &chosen)]).await.status, 303);
        let chosen = option(&leader, "executor").await;
        let resolution = [("executor", chosen.as_str()), ("note", "Тексеріңіз.")];
        assert_eq!(leader.post("/admin/appeals/1/resolve", &resolution).await.status, 303);
        assert_eq!(executor.post("/admin/appeals/1/sign-receipt", &[]).await.status, 303);
        let submit = async |name: &str, content: &[u8]| {
            let fields = [("answer", "Жауап мәтіні осында.")];
            let (address, files) = ("/admin/appeals/1/submit-answer", [(name, content)]);
            post_parts(&portal, address, &fields, &files, executor.cookie()).await
        };
        let refused = submit("a.pdf", b"MZ\x90").await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#files-error")), (422, true));
        assert_eq!(submit("жауап.txt", b"answer").await.status, 303);
        let key = [("number", number.as_str()), ("code", code.as_str())];
        let before = portal.post("/kk/appeals/track", &key, &[]).await.html();
        assert!(!before.has(".reception-files"), "not given yet");
        let early = [key[0], key[1], ("file", "1")];
        assert_eq!(portal.post("/kk/appeals/track/file", &early, &[]).await.status, 404);
        assert_eq!(editor.post("/admin/appeals/1/place-answer", &[]).await.status, 303);
        let after = portal.post("/kk/appeals/track", &key, &[]).await.html();
        assert_eq!(after.texts(".reception-files button"), ["жауап.txt"]);
        assert_eq!(portal.post("/kk/appeals/track/file", &early, &[]).await.body.as_ref(), b"answer");
    });
}

/// R95-1-9.2c
#[test]
fn after_their_term_files_are_gone_from_the_database_and_from_the_storage() {
    run(async {
        let portal = open_reception().await;
        let (number, code) = sent_with(&portal, "kk", &[("a.txt", b"text")]).await;
        let key = [("number", number.as_str()), ("code", code.as_str())];
        assert_eq!(portal.post("/kk/appeals/track/withdraw", &key, &[]).await.status, 200);
        purge(&portal.portal).await.expect("a purge");
        assert_eq!((rows(&portal).await.len(), stored(&portal).await.len()), (1, 1));
        let later = portal.later(chrono::TimeDelta::days(1_900)).await;
        purge(&later.portal).await.expect("a purge");
        assert_eq!((rows(&portal).await.len(), stored(&portal).await.len()), (0, 0));
    });
}

#[test]
fn bytes_that_belong_to_nobody_are_swept_and_others_are_not() {
    run(async {
        let portal = open_reception().await;
        sent_with(&portal, "kk", &[("a.txt", b"text")]).await;
        let day = chrono::DateTime::date_naive(&portal.portal.now());
        let stray = format!("private/appeals/{day}/0123456789abcdef0123456789abcdef");
        portal.portal.storage().put(&stray, b"sealed".to_vec()).await.expect("stored");
        assert_eq!(sweep(&portal.portal, Vec::new()).await.expect("a sweep"), 0, "it may be on its way");
        let later = portal.later(chrono::TimeDelta::days(9)).await;
        assert_eq!(sweep(&later.portal, Vec::new()).await.expect("a sweep"), 1);
        assert_eq!(stored(&portal).await.len(), 1);
    });
}

/// R95-3-1a: an appeal may wait longer than bytes wait for their rows.
#[test]
fn bytes_of_an_appeal_that_waits_are_never_swept() {
    run(async {
        let portal = open_reception().await;
        portal.portal.health().database_failed();
        sent_with(&portal, "kk", &[("a.txt", b"text")]).await;
        assert_eq!((received(&portal).await, waiting_counts(&portal.portal).waiting), (0, 1));
        let later = portal.later(chrono::TimeDelta::days(30)).await;
        assert_eq!((sweep(&later.portal, Vec::new()).await.expect("a sweep"), stored(&portal).await.len()), (0, 1));

        // Nobody knows which bytes belong to one that cannot be read.
        let folder = portal.data_dir().join("appeals-waiting");
        let file = Waiting::of(&portal.data_dir()).files().expect("files").remove(0);
        let whole = std::fs::read(&file).expect("bytes");
        std::fs::write(&file, &whole[..whole.len() / 2]).expect("half of it");
        for _ in 0..2 {
            assert_eq!((sweep(&later.portal, Vec::new()).await.expect("a sweep"), stored(&portal).await.len()), (0, 1));
            register_waiting(&later.portal).await.expect("set aside");
        }
        std::fs::remove_dir_all(folder.join("damaged")).expect("looked after");
        std::fs::write(&file, whole).expect("brought back");
        assert_eq!(register_waiting(&later.portal).await.expect("registered"), 1);
        assert_eq!((sweep(&later.portal, Vec::new()).await.expect("a sweep"), stored(&portal).await.len()), (0, 1));
    });
}

/// Replicas share the storage, and each has a folder of its own for what waits.
#[test]
fn bytes_of_an_appeal_that_waits_at_another_replica_are_never_swept() {
    run(async {
        let portal = open_reception().await;
        let later = portal.later(chrono::TimeDelta::days(9)).await;
        let stray = format!("private/appeals/{}/0123456789abcdef0123456789abcdef", portal.portal.now().date_naive());
        portal.portal.storage().put(&stray, b"sealed".to_vec()).await.expect("stored");

        let folder = tempfile::tempdir().expect("a folder");
        let options = Options { data_dir: folder.path().to_owned(), ..portal.portal.options().clone() };
        let replica =
            |now| Portal::new(portal.portal.db().clone(), Clock::Fixed(now), options.clone(), Assets::default());
        tell_of_folder(&replica(portal.portal.now())).await.expect("told");
        assert_eq!(sweep(&later.portal, Vec::new()).await.expect("a sweep"), 0, "silent for nine days");

        let waits = folder.path().join("appeals-waiting/mark.appeal");
        std::fs::write(&waits, b"sealed").expect("an appeal");
        tell_of_folder(&replica(later.portal.now())).await.expect("told");
        assert_eq!(sweep(&later.portal, Vec::new()).await.expect("a sweep"), 0, "it may be of what waits there");

        std::fs::remove_file(&waits).expect("registered");
        tell_of_folder(&replica(later.portal.now())).await.expect("told");
        assert_eq!(sweep(&later.portal, Vec::new()).await.expect("a sweep"), 1);
    });
}
