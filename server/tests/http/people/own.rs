//! One’s own account.

use portal_app::i18n::Lang;
use portal_entities::sessions;
use sea_orm::{EntityTrait, PaginatorTrait};

use super::{ADMINISTRATOR, EDITOR, PASSWORD, session, with_both};
use crate::support::{run, words};

#[test]
fn people_see_their_sessions_and_end_them() {
    run(async {
        let (portal, ..) = with_both().await;
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        let fields = [("email", EDITOR), ("password", PASSWORD)];
        let first = portal.post("/ru/login", &fields, &[("user-agent", agent)]).await.cookie_pair();
        let second = session(&portal, EDITOR).await;
        let stranger = session(&portal, ADMINISTRATOR).await;
        let page = portal.get_with("/account", &[("cookie", &second)]).await.html();
        assert_eq!(page.all("tbody tr").len(), 2);
        assert!(page.words().contains("Firefox, Linux"), "{page:?}");
        assert_eq!(page.texts("tbody strong"), [words(Lang::Ru, "account-session-here")]);
        let end = page.one("tbody form").attribute("action").expect("an address").to_owned();
        assert_eq!(portal.post(&end, &[], &[("cookie", &stranger)]).await.status, 404, "not theirs");
        assert_eq!(portal.get_with("/account", &[("cookie", &first)]).await.status, 200);
        assert_eq!(portal.post(&end, &[], &[("cookie", &second)]).await.status, 303);
        assert_eq!(portal.get_with("/account", &[("cookie", &first)]).await.status, 303);
        let third = session(&portal, EDITOR).await;
        assert_eq!(portal.post("/account/sessions/end-others", &[], &[("cookie", &third)]).await.status, 303);
        assert_eq!(portal.get_with("/account", &[("cookie", &second)]).await.status, 303);
        assert_eq!(portal.get_with("/account", &[("cookie", &third)]).await.status, 200);
        assert_eq!(portal.get_with("/account", &[("cookie", &stranger)]).await.status, 200);
        let left = sessions::Entity::find().count(portal.portal.db()).await.expect("a number");
        assert_eq!(left, 2);
    });
}

#[test]
fn people_say_what_they_are_called_and_names_are_no_addresses() {
    run(async {
        let (portal, ..) = with_both().await;
        let cookie = session(&portal, EDITOR).await;
        let rename = async |name: &str, lang: &str| {
            portal.post("/account/name", &[("name", name), ("lang", lang)], &[("cookie", &cookie)]).await
        };
        for bad in ["", "x", "https://evil.example/", "<b>Болат</b>", &"ұ".repeat(101)] {
            let answer = rename(bad, "kk").await;
            assert_eq!(answer.status, 422, "{bad}");
            assert_eq!(answer.html().attribute("input#name", "value").is_empty(), bad.is_empty());
        }
        assert_eq!(rename("Болат Қанат-ұлы", "xx").await.status, 400);
        assert_eq!(rename("  Болат   Қанат-ұлы ", "en").await.status, 303);
        let page = portal.get_with("/account", &[("cookie", &cookie)]).await.html();
        assert_eq!(page.attribute("html", "lang"), "en");
        assert_eq!(page.attribute("input#name", "value"), "Болат Қанат-ұлы");
    });
}

/// Error pages of the staff's side, whose addresses name no language, keep the one chosen there.
#[test]
fn errors_on_the_staff_side_come_in_the_language_chosen_there() {
    run(async {
        let (portal, ..) = with_both().await;
        let cookie = session(&portal, EDITOR).await;
        let page = portal.get_with("/admin?lang=en", &[("cookie", &cookie)]).await;
        let set: Vec<_> = page.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()).collect();
        let lang = set.iter().find(|cookie| cookie.starts_with("lang=")).expect("the language");
        assert_eq!(*lang, "lang=en; Path=/; HttpOnly; SameSite=Lax; Secure");
        let both = format!("other=1; {cookie}; lang=en");
        let refused = portal.get_with("/admin/users", &[("cookie", &both)]).await;
        assert_eq!(refused.html().texts("h1"), [words(Lang::En, "errors-forbidden")]);
        let away = portal.get_with("/account", &[("cookie", "lang=ru")]).await;
        assert_eq!(away.header("location"), "/ru/login?next=%2Faccount");
        assert_eq!(portal.get_with("/kk/none", &[("cookie", "lang=ru")]).await.html().attribute("html", "lang"), "kk");
    });
}
