//! Citizens who are signed in see their receptions in their account.

use portal_app::features::accounts::one_time_password;
use portal_entities::users;
use sea_orm::{EntityTrait, Set};

use super::{Reception, TIMES, VISITOR};
use crate::reception::opened;
use crate::support::{now, run};

#[test]
fn a_booking_made_while_signed_in_stands_in_the_account_and_in_no_other() {
    run(async {
        let reception = Reception::open().await;
        let mut cookies = Vec::new();
        for email in ["aliya@mail.example", "nurlan@mail.example"] {
            cookies.push(citizen(&reception, email).await);
        }
        let headers = [("cookie", cookies[0].as_str())];
        let form = reception.portal.get_with(&format!("/kk{}/{}", reception.host, TIMES[0]), &headers).await.html();
        assert_eq!(form.attribute("#email", "value"), "aliya@mail.example");
        let mark = form.attribute("input[name=mark]", "value");
        let opened = opened(&reception.portal, &mark, 60);
        let fields =
            [&VISITOR[..], &[("mark", mark.as_str()), ("opened", opened.as_str()), ("time", TIMES[0])]].concat();
        let booked = reception.portal.post(&format!("/kk{}", reception.host), &fields, &headers).await;
        assert_eq!(booked.status, 303);
        let own = reception.portal.get_with("/account", &headers).await.html();
        let link = booked.header("location");
        assert!(own.hrefs("main section a").contains(&link.to_owned()), "{link}");
        let other = reception.portal.get_with("/account", &[("cookie", &cookies[1])]).await.html();
        assert!(!other.hrefs("main section a").contains(&link.to_owned()));
    });
}

/// Somebody registered, signed in.
async fn citizen(reception: &Reception, email: &str) -> String {
    let password = one_time_password();
    let row = users::ActiveModel {
        email: Set(email.to_owned()),
        name: Set("Әлия Серікқызы".to_owned()),
        password_hash: Set(password.hash().expect("a hash")),
        must_change_password: Set(false),
        role: Set("citizen".to_owned()),
        created_at: Set(now()),
        consented_at: Set(Some(now())),
        failures: Set(0),
        ..Default::default()
    };
    users::Entity::insert(row).exec_without_returning(reception.portal.portal.db()).await.expect("a citizen");
    let fields = [("email", email), ("password", password.reveal())];
    reception.portal.post("/kk/login", &fields, &[]).await.cookie_pair()
}
