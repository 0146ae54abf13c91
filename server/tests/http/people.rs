//! Accounts and rights in the administrator's hands, links by e-mail, and who guesses.

use chrono::TimeDelta;
use portal_app::email_address::EmailAddress;
use portal_app::features::accounts::{self, NewUser, User, one_time_password};
use portal_app::features::rights::{Grant, Role};
use portal_app::i18n::Lang;
use portal_entities::{audit, grants, outbox, sessions, users};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use crate::support::{Answer, TestPortal, now, run, words};

pub const ADMINISTRATOR: &str = "aigul@shymkent.example";
pub const EDITOR: &str = "bolat@shymkent.example";
pub const PASSWORD: &str = "тау етегіндегі қоңыр үй";
const OTHER: &str = "kök qarlyg tereze 17 alma";

/// Somebody who can sign in with [`PASSWORD`].
pub async fn account(portal: &TestPortal, email: &str, grants: &[Grant]) -> User {
    let db = portal.portal.db();
    let new = NewUser {
        email: EmailAddress::parse(email).expect("an address"),
        name: "Айгүл Сәрсен".to_owned(),
        password_hash: one_time_password().hash().expect("a hash"),
        lang: Lang::Ru,
        consented_at: grants.is_empty().then(now),
    };
    let id = accounts::add(db, new, now()).await.expect("an account");
    for grant in grants {
        accounts::grant(db, id, *grant).await.expect("a grant");
    }
    let hash = accounts::model::NewPassword::parse(PASSWORD, &[]).expect("a password").hash();
    accounts::set_password(db, id, hash.expect("a hash"), false).await.expect("a password");
    accounts::by_id(db, id).await.expect("an answer").expect("the account")
}

pub const EVERYWHERE: Grant = Grant { role: Role::Administrator, section: None };

pub async fn sign_in(portal: &TestPortal, email: &str, password: &str) -> Answer {
    portal.post("/ru/login", &[("email", email), ("password", password)], &[]).await
}

/// The cookie of somebody signed in.
pub async fn session(portal: &TestPortal, email: &str) -> String {
    let answer = sign_in(portal, email, PASSWORD).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.cookie_pair()
}

/// The last mail to somebody: what it is about, and the path of the link in it.
pub async fn last_mail(portal: &TestPortal, to: &str) -> (String, String) {
    let mail = outbox::Entity::find()
        .filter(outbox::Column::Recipient.eq(to))
        .order_by_desc(outbox::Column::Id)
        .one(portal.portal.db())
        .await
        .expect("an answer")
        .expect("a mail");
    let link = mail.text.lines().find(|line| line.starts_with("https://shymkent.example/")).unwrap_or_default();
    (mail.kind, link.trim_start_matches("https://shymkent.example").to_owned())
}

pub async fn mails(portal: &TestPortal) -> u64 {
    outbox::Entity::find().count(portal.portal.db()).await.expect("a number")
}

async fn with_both() -> (TestPortal, User, User) {
    let portal = TestPortal::start().await;
    let administrator = account(&portal, ADMINISTRATOR, &[EVERYWHERE]).await;
    // The first start made an administrator of its own.
    let section = portal.portal.structure().expect("a structure").sections[0].id;
    let editor = account(&portal, EDITOR, &[Grant { role: Role::SectionEditor, section: Some(section) }]).await;
    (portal, administrator, editor)
}

async fn user(portal: &TestPortal, email: &str) -> users::Model {
    let mine = users::Column::Email.eq(email);
    users::Entity::find().filter(mine).one(portal.portal.db()).await.expect("an answer").expect("a user")
}

/// R95-1-5.3d1: the administrator opens accounts; an invitation sets the first password.
#[test]
fn an_invited_editor_sets_a_password_once_and_signs_in() {
    run(async {
        let (portal, ..) = with_both().await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        let headers = [("cookie", cookie.as_str())];
        let fields = [
            ("name", "Дана Ержан"),
            ("email", " Dana@Shymkent.Example"),
            ("lang", "kk"),
            ("role", "reviewer"),
            ("section", ""),
        ];
        let invited = portal.post("/admin/users/invite", &fields, &headers).await;
        assert_eq!(invited.status, 303, "{}", invited.text());
        let page = portal.get_with(invited.header("location"), &headers).await;
        assert!(page.text().contains("dana@shymkent.example"), "{}", page.text());
        let again = portal.post("/admin/users/invite", &fields, &headers).await;
        assert_eq!((again.status.as_u16(), again.html().hrefs(".error-summary a")), (422, vec!["#email".to_owned()]));

        let (kind, link) = last_mail(&portal, "dana@shymkent.example").await;
        assert_eq!(kind, "invitation");
        for _ in 0..3 {
            let looked = portal.get(&link).await;
            assert_eq!((looked.status.as_u16(), looked.header("x-robots-tag")), (200, "noindex"));
            assert_eq!(looked.header("cache-control"), "no-store");
        }
        let weak = portal.post(&link, &[("password", "password1234"), ("repeated", "password1234")], &[]).await;
        assert_eq!(weak.status, 422);
        assert!(weak.text().contains(&words(Lang::Kk, "account-password-easy")));
        let set = portal.post(&link, &[("password", OTHER), ("repeated", OTHER)], &[]).await;
        assert_eq!((set.status.as_u16(), set.header("location")), (303, "/kk/login?done=password"));
        for answer in
            [portal.get(&link).await, portal.post(&link, &[("password", PASSWORD), ("repeated", PASSWORD)], &[]).await]
        {
            assert_eq!(answer.status, 410, "a link works once");
        }
        assert_eq!(sign_in(&portal, "dana@shymkent.example", OTHER).await.header("location"), "/admin?lang=ru");
    });
}

#[test]
fn links_that_expired_or_were_made_up_open_nothing() {
    run(async {
        let (portal, ..) = with_both().await;
        portal.post("/ru/password/forgot", &[("email", EDITOR)], &[]).await;
        let (kind, link) = last_mail(&portal, EDITOR).await;
        assert_eq!(kind, "reset");
        let fields = [("password", OTHER), ("repeated", OTHER)];
        let late = portal.later(TimeDelta::hours(2)).await;
        assert_eq!(late.get(&link).await.status, 410);
        assert_eq!(late.post(&link, &fields, &[]).await.status, 410);
        for token in ["AAAA", "a%27b", "%F0%9F%98%80", "sent%2F", &"x".repeat(300)] {
            let made_up = format!("/ru/password/{token}");
            assert_eq!(portal.get(&made_up).await.status, 410, "{token}");
            assert_eq!(portal.post(&made_up, &fields, &[]).await.status, 410, "{token}");
        }
        assert_eq!(portal.get(&link).await.status, 200);
        portal.post("/ru/password/forgot", &[("email", EDITOR)], &[]).await;
        assert_eq!(portal.get(&link).await.status, 410, "a newer link replaces the older one");
        assert!(sign_in(&portal, EDITOR, PASSWORD).await.status == 303, "asking changes nothing");
    });
}

#[test]
fn a_new_password_ends_every_session_and_the_owner_is_told() {
    run(async {
        let (portal, ..) = with_both().await;
        let cookie = session(&portal, EDITOR).await;
        portal.post("/ru/password/forgot", &[("email", EDITOR)], &[]).await;
        let (_, link) = last_mail(&portal, EDITOR).await;
        portal.post(&link, &[("password", OTHER), ("repeated", OTHER)], &[]).await;
        assert_eq!(portal.get_with("/admin", &[("cookie", &cookie)]).await.status, 303);
        assert_eq!(last_mail(&portal, EDITOR).await.0, "password-changed");
        assert_eq!(sign_in(&portal, EDITOR, PASSWORD).await.status, 422);
        assert_eq!(sign_in(&portal, EDITOR, OTHER).await.status, 303);
    });
}

#[test]
fn nobody_learns_who_has_an_account() {
    run(async {
        let (portal, ..) = with_both().await;
        let ask = async |email: &str| portal.post("/ru/password/forgot", &[("email", email)], &[]).await;
        let (known, unknown) = (ask(EDITOR).await, ask("nobody@shymkent.example").await);
        assert_eq!((known.status, &known.headers), (unknown.status, &unknown.headers));
        assert_eq!(mails(&portal).await, 1);
        // Both lock after the same number of failures, with the same words.
        for _ in 0..7 {
            let known = sign_in(&portal, EDITOR, "wrong").await.text().replace(EDITOR, "@");
            let unknown = sign_in(&portal, "nobody@shymkent.example", "wrong").await;
            assert_eq!(known, unknown.text().replace("nobody@shymkent.example", "@"));
        }
        for _ in 0..5 {
            ask(EDITOR).await;
        }
        assert_eq!(mails(&portal).await, 3, "nobody is flooded with letters");
    });
}

#[test]
fn five_failures_lock_an_account_for_a_growing_time() {
    run(async {
        let (portal, ..) = with_both().await;
        for _ in 0..5 {
            let wrong = sign_in(&portal, EDITOR, "wrong").await;
            assert_eq!(wrong.html().texts(".error-summary a"), [words(Lang::Ru, "sign-in-wrong")]);
        }
        let locked = sign_in(&portal, EDITOR, PASSWORD).await;
        assert_eq!((locked.status.as_u16(), locked.cookie()), (422, ""), "even with the right password");
        assert!(locked.html().texts(".error-summary a")[0].contains("1 минуту"));
        let later = portal.later(TimeDelta::minutes(1)).await;
        assert_eq!(sign_in(&later, EDITOR, "wrong").await.status, 422);
        assert!(sign_in(&later, EDITOR, PASSWORD).await.text().contains("2 минуты"));
        let later = later.later(TimeDelta::minutes(2)).await;
        assert_eq!(sign_in(&later, EDITOR, PASSWORD).await.status, 303);
        let row = user(&portal, EDITOR).await;
        assert_eq!((row.failures, row.locked_until), (0, None));
        let locks = audit::Entity::find().filter(audit::Column::Action.eq("lock")).count(portal.portal.db()).await;
        assert_eq!(locks.expect("a number"), 2);
    });
}

#[test]
fn guesses_at_the_same_moment_are_counted_each() {
    run(async {
        let (portal, ..) = with_both().await;
        let guesses: Vec<_> = (0..20)
            .map(|_| {
                let portal = portal.clone();
                tokio::spawn(async move { sign_in(&portal, EDITOR, "wrong").await.status.as_u16() })
            })
            .collect();
        for guess in guesses {
            assert_eq!(guess.await.expect("an answer"), 422);
        }
        assert!(user(&portal, EDITOR).await.failures <= 5, "no guess after the lock was looked at");
        assert_eq!(sign_in(&portal, EDITOR, "wrong").await.status, 422);
    });
}

#[test]
fn one_network_address_guesses_thirty_times_and_no_more() {
    run(async {
        let (portal, ..) = with_both().await;
        for number in 0..30 {
            let answer = sign_in(&portal, &format!("guess{number}@shymkent.example"), "wrong").await;
            assert_eq!(answer.status, 422, "{number}");
        }
        let refused = portal.post("/en/login", &[("email", EDITOR), ("password", PASSWORD)], &[]).await;
        assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "900"));
        let page = refused.html();
        assert_eq!(page.texts("h1"), [words(Lang::En, "errors-too-many")]);
        assert!(page.words().contains("Try again in 15 minutes"));
        let later = portal.later(TimeDelta::minutes(15)).await;
        assert_eq!(sign_in(&later, EDITOR, PASSWORD).await.status, 303);
    });
}

/// R95-1-5.3a2, R95-1-5.3d2: the administrator sets who may work where; it holds at once.
#[test]
fn a_right_that_is_withdrawn_is_gone_with_the_next_request() {
    run(async {
        let (portal, _, editor) = with_both().await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        let theirs = session(&portal, EDITOR).await;
        let headers = [("cookie", cookie.as_str())];
        let structure = portal.portal.structure().expect("a structure");
        let item = structure.sections[1].items[0].id.to_string();
        let give = async |role: &str, section: &str| {
            let fields = [("role", role), ("section", section)];
            portal.post(&format!("/admin/users/{}/grants", editor.id), &fields, &headers).await.status.as_u16()
        };
        assert_eq!(give("reviewer", &item).await, 303);
        assert_eq!(give("reviewer", &item).await, 422, "twice");
        for (role, section) in [("emperor", ""), ("reviewer", "999999"), ("reviewer", "x"), ("", "")] {
            assert_eq!(give(role, section).await, 422, "{role} {section}");
        }
        assert_eq!(portal.get_with("/admin", &[("cookie", &theirs)]).await.status, 200);
        let rows = grants::Entity::find().filter(grants::Column::UserId.eq(editor.id)).all(portal.portal.db()).await;
        for row in rows.expect("grants") {
            let address = format!("/admin/users/{}/grants/{}/remove", editor.id, row.id);
            assert_eq!(portal.post(&address, &[], &headers).await.status, 303);
            assert_eq!(portal.post(&address, &[], &headers).await.status, 404);
        }
        assert_eq!(portal.get_with("/admin", &[("cookie", &theirs)]).await.status, 403);
    });
}

#[test]
fn a_closed_account_is_out_at_once_and_can_come_back() {
    run(async {
        let (portal, _, editor) = with_both().await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        let theirs = session(&portal, EDITOR).await;
        let act = async |action: &str| {
            let address = format!("/admin/users/{}/{action}", editor.id);
            portal.post(&address, &[], &[("cookie", cookie.as_str())]).await.status.as_u16()
        };
        assert_eq!(act("link").await, 303);
        let (_, link) = last_mail(&portal, EDITOR).await;
        assert_eq!(act("close").await, 303);
        assert_eq!(portal.get_with("/admin", &[("cookie", &theirs)]).await.status, 303);
        assert_eq!(sign_in(&portal, EDITOR, PASSWORD).await.status, 422);
        assert_eq!(portal.get(&link).await.status, 410, "no way back by an older letter");
        assert_eq!(act("link").await, 409);
        assert_eq!(act("reopen").await, 303);
        let theirs = session(&portal, EDITOR).await;
        assert_eq!(act("end-sessions").await, 303);
        assert_eq!(portal.get_with("/admin", &[("cookie", &theirs)]).await.status, 303);
    });
}

#[test]
fn the_last_administrator_neither_leaves_nor_loses_the_role() {
    run(async {
        let (portal, administrator, _) = with_both().await;
        let db = portal.portal.db();
        let cookie = session(&portal, ADMINISTRATOR).await;
        let headers = [("cookie", cookie.as_str())];
        let others = users::Entity::find().filter(users::Column::Email.ne(ADMINISTRATOR)).all(db).await.expect("users");
        for other in others {
            let closed = portal.post(&format!("/admin/users/{}/close", other.id), &[], &headers).await;
            assert_eq!(closed.status, 303);
        }
        let close = portal.post(&format!("/admin/users/{}/close", administrator.id), &[], &headers).await;
        assert_eq!(close.status, 422);
        assert_eq!(close.html().texts(".error-summary a"), [words(Lang::Ru, "people-last")]);
        let mine = grants::Column::UserId.eq(administrator.id);
        let grant = grants::Entity::find().filter(mine).one(db).await.expect("an answer").expect("a grant").id;
        let address = format!("/admin/users/{}/grants/{grant}/remove", administrator.id);
        assert_eq!(portal.post(&address, &[], &headers).await.status, 422);
        assert_eq!(portal.get_with("/admin/users", &headers).await.status, 200);
    });
}

/// R95-1-5.3d1: nobody else reaches accounts, whatever address or id they guess.
#[test]
fn an_editor_who_guesses_addresses_is_refused_everywhere() {
    run(async {
        let (portal, administrator, editor) = with_both().await;
        let cookie = session(&portal, EDITOR).await;
        let headers = [("cookie", cookie.as_str())];
        for address in [
            "/admin/users".to_owned(),
            "/admin/users/invite".to_owned(),
            format!("/admin/users/{}", editor.id),
            "/admin/settings/two-step".to_owned(),
            "/admin/mail".to_owned(),
        ] {
            let answer = portal.get_with(&address, &headers).await;
            assert_eq!(answer.status, 403, "{address}");
        }
        let fields = [("role", "administrator"), ("section", ""), ("name", "Аты Жөні"), ("lang", "kk")];
        let mut addresses: Vec<String> = ["name", "grants", "close", "reopen", "link", "end-sessions", "two-step-off"]
            .iter()
            .flat_map(|action| [administrator.id, editor.id].map(|id| format!("/admin/users/{id}/{action}")))
            .collect();
        let others = ["users/invite", "users/1/grants/1/remove", "settings/two-step", "mail/1/retry", "mail/1/delete"];
        addresses.extend(others.map(|path| format!("/admin/{path}")));
        for address in addresses {
            assert_eq!(portal.post(&address, &fields, &headers).await.status, 403, "{address}");
            assert_eq!(portal.post(&address, &fields, &[]).await.status, 303, "{address}");
        }
        assert_eq!(
            grants::Entity::find()
                .filter(grants::Column::UserId.eq(editor.id))
                .count(portal.portal.db())
                .await
                .expect("a number"),
            1
        );
    });
}

#[test]
fn ids_that_are_none_lead_to_no_page() {
    run(async {
        let (portal, ..) = with_both().await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        let headers = [("cookie", cookie.as_str())];
        for id in ["x", "-1", "0", "999999999999999999999", "1%27--", "%20"] {
            assert_eq!(portal.get_with(&format!("/admin/users/{id}"), &headers).await.status, 404, "{id}");
            assert_eq!(portal.post(&format!("/admin/users/{id}/close"), &[], &headers).await.status, 404, "{id}");
            assert_eq!(portal.post(&format!("/admin/mail/{id}/retry"), &[], &headers).await.status, 404, "{id}");
        }
    });
}

#[test]
fn the_list_finds_people_by_name_in_any_letters() {
    run(async {
        let (portal, ..) = with_both().await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        let found = async |query: &str| {
            let answer = portal.get_with(&format!("/admin/users?{query}"), &[("cookie", &cookie)]).await;
            assert_eq!(answer.status, 200, "{query}");
            answer.html().all("tbody tr").len()
        };
        assert_eq!(found("q=%D0%90%D0%99%D0%93%D2%AE%D0%9B").await, 2);
        assert_eq!(found("q=bolat").await, 1);
        assert_eq!(found("q=%25").await, 0);
        assert_eq!(found("who=citizens&q=bolat").await, 0);
    });
}

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

#[test]
fn the_log_names_actions_and_no_secrets() {
    run(async {
        let (portal, _, editor) = with_both().await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        let headers = [("cookie", cookie.as_str())];
        portal.post(&format!("/admin/users/{}/link", editor.id), &[], &headers).await;
        let (_, link) = last_mail(&portal, EDITOR).await;
        portal.post(&link, &[("password", OTHER), ("repeated", OTHER)], &[]).await;
        let log = audit::Entity::find().order_by_asc(audit::Column::Id).all(portal.portal.db()).await.expect("a log");
        let actions: Vec<_> = log.iter().map(|line| line.action.as_str()).collect();
        assert_eq!(actions, ["sign-in", "send-link", "set-password"]);
        let text = format!("{log:?}");
        let token = link.rsplit('/').next().expect("a token");
        for secret in [token, OTHER, PASSWORD, "argon2"] {
            assert!(!text.contains(secret), "{secret}");
        }
    });
}

#[test]
fn pages_beyond_the_last_are_not_there() {
    run(async {
        let (portal, ..) = with_both().await;
        let cookie = session(&portal, ADMINISTRATOR).await;
        for list in ["/admin/users?who=staff", "/admin/users?who=citizens", "/admin/mail?state=dead"] {
            for (page, status) in [("1", 200), ("2", 404), ("18446744073709551615", 404)] {
                let answer = portal.get_with(&format!("{list}&page={page}"), &[("cookie", &cookie)]).await;
                assert_eq!(answer.status, status, "{list} {page}");
            }
        }
    });
}

#[test]
fn the_log_tells_which_of_the_staff_signed_in_and_nothing_of_visitors() {
    run(async {
        let (portal, administrator, _) = with_both().await;
        let visitor = account(&portal, "visitor@mail.example", &[]).await;
        session(&portal, ADMINISTRATOR).await;
        let cookie = session(&portal, &visitor.email).await;
        let fields = [("name", "Дана"), ("lang", "kk")];
        assert_eq!(portal.post("/account/name", &fields, &[("cookie", &cookie)]).await.status, 303);
        for _ in 0..5 {
            sign_in(&portal, &visitor.email, "wrong").await;
        }
        let log = audit::Entity::find().order_by_asc(audit::Column::Id).all(portal.portal.db()).await.expect("a log");
        assert_eq!((log[0].action.as_str(), log[0].who.as_str()), ("sign-in", ADMINISTRATOR));
        assert_eq!(log[0].user_id, Some(administrator.id));
        let sign_ins = log.iter().filter(|line| line.action == "sign-in").count();
        assert_eq!((sign_ins, log.last().map(|line| line.action.as_str())), (1, Some("lock")));
        assert!(!format!("{log:?}").contains(&visitor.email));
        assert!(log[1..].iter().all(|line| line.address.is_empty() && !format!("{line:?}").contains("\"address\"")));
    });
}
