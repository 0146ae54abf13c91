//! Accounts and rights as the administrator keeps them.

use portal_app::i18n::Lang;
use portal_entities::{grants, users};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{ADMINISTRATOR, EDITOR, PASSWORD, last_mail, session, sign_in, with_both};
use crate::support::{run, words};

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
