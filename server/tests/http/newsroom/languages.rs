//! Publication in Kazakh and Russian at once, where the administrator wants it so (R95-2-6).

use portal_app::features::rights::Role;
use portal_app::i18n::Lang;

use super::{PUBLIC, newsroom_at_work, step, submitted, write};
use crate::support::{Person, TestPortal, run, words};

const KAZAKH_ALONE: [(&str, &str); 6] =
    [("ru.title", ""), ("ru.summary", ""), ("ru.body", ""), ("en.title", ""), ("en.summary", ""), ("en.body", "")];

async fn administrator(portal: &TestPortal) -> Person {
    portal.staff("admin", &[(Role::Administrator, None)]).await
}

async fn demand_both(administrator: &Person) {
    let answer = administrator.post("/admin/settings", &[("both_languages", "on")]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = administrator.get("/admin/settings").await.html();
    assert!(page.has("input[name=both_languages][checked]"));
}

/// Sends to review what has words in Kazakh alone.
async fn submit_kazakh(editor: &Person, form: &str) {
    let fields = [super::CONFIRMED.as_slice(), &KAZAKH_ALONE].concat();
    let answer = write(editor, form, &fields).await;
    assert!(answer.header("location").ends_with("done=submitted"), "{}", answer.text());
}

#[test]
fn a_page_may_come_out_in_kazakh_first_as_long_as_nobody_forbids_it() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        let page = administrator(&portal).await.get("/admin/settings").await.html();
        assert!(!page.has("input[name=both_languages][checked]"), "off by default");
        submit_kazakh(&editor, &form).await;
        assert_eq!(step(&reviewer, &form, &[("action", "approve")]).await.status, 303);
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.status, 200);
    });
}

/// R95-2-6
#[test]
fn where_both_languages_are_wanted_the_approval_says_what_is_missing() {
    run(async {
        let (portal, editor, reviewer, form) = newsroom_at_work().await;
        demand_both(&administrator(&portal).await).await;
        let field = |name: &str| words(Lang::Kk, &format!("newsroom-field-{name}"));
        submit_kazakh(&editor, &form).await;
        for moment in ["", "2026-11-25T10:00"] {
            let refused = step(&reviewer, &form, &[("action", "approve"), ("publish_at", moment)]).await;
            assert_eq!(refused.status, 422, "now or later");
            let named = ["title", "summary", "body", "place", "result"].map(field).join(", ");
            assert!(refused.html().words().contains(&format!("Русский – {named}.")), "{}", refused.html().words());
        }
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.status, 404);

        submitted(&editor, &form).await;
        let refused = step(&reviewer, &form, &[("action", "approve")]).await;
        assert_eq!(refused.status, 422, "its place and its result have no Russian words yet");
        assert!(refused.html().words().contains(&format!("Русский – {}, {}.", field("place"), field("result"))));
        let rest = [("d.place.ru", "Каратауский район"), ("d.result.ru", "Открыто 240 мест")];
        assert_eq!(write(&editor, &form, &rest).await.status, 303);
        submitted(&editor, &form).await;
        assert_eq!(step(&reviewer, &form, &[("action", "approve")]).await.status, 303, "English may come later");
        assert_eq!(portal.get(&format!("/ru/{PUBLIC}")).await.status, 200);
    });
}

#[test]
fn an_emergency_waits_for_no_translation() {
    run(async {
        let (portal, editor, _, form) = newsroom_at_work().await;
        let administrator = administrator(&portal).await;
        demand_both(&administrator).await;
        submit_kazakh(&editor, &form).await;
        let reason = [("action", "emergency"), ("reason", "Су тасқыны туралы ескерту")];
        assert_eq!(step(&administrator, &form, &reason).await.status, 303);
        assert_eq!(portal.get(&format!("/kk/{PUBLIC}")).await.status, 200);
    });
}
