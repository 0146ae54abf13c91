//! What the clock does for each host, whatever fails for another.

use chrono::TimeDelta;
use portal_app::features::appointments::look_after;
use portal_app::features::appointments::model::visitor::Visitor;
use portal_app::i18n::Lang;
use portal_entities::{appointment_waiting, appointments};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, NotSet, QueryFilter, QueryOrder, Set};

use super::Reception;
use super::waiting::wait;
use crate::support::{run, words};

/// A host that is no more; its number comes before those of all others.
const NOBODY: i64 = 0;

#[test]
fn what_fails_for_one_host_happens_for_the_others_and_is_told_in_the_end() {
    run(async {
        let reception = Reception::open().await;
        reception.fill().await;
        wait(&reception, "first@mail.example").await;
        let portal = &reception.portal.portal;
        let (db, sealer) = (portal.db(), portal.sealer().expect("keys"));
        look_after(portal).await.expect("nothing is wrong yet");

        let mut waits =
            appointment_waiting::Entity::find().one(db).await.expect("rows").expect("a row").into_active_model();
        (waits.id, waits.host_id, waits.submission) = (NotSet, Set(NOBODY), Set("nobody".to_owned()));
        waits.reset_all().insert(db).await.expect("somebody who waits for nobody");
        let first = appointments::Entity::find().order_by_asc(appointments::Column::StartsAt).one(db).await;
        let first = first.expect("rows").expect("a booking");
        let nobodys = |name: &str| {
            let words = serde_json::to_vec(&Visitor::default()).expect("JSON");
            let mut row = first.clone().into_active_model().reset_all();
            (row.id, row.host_id) = (NotSet, Set(NOBODY));
            row.starts_at = Set(first.starts_at - TimeDelta::minutes(30));
            row.sealed = Set(sealer.seal(&words, &format!("appointment:{name}:visitor")).expect("sealed"));
            (row.submission, row.link_hash) = (Set(name.to_owned()), Set(name.to_owned()));
            row
        };
        nobodys("reminded").insert(db).await.expect("a booking with nobody");
        let mut offered = nobodys("offered");
        offered.starts_at = Set(first.starts_at - TimeDelta::minutes(60));
        (offered.held_until, offered.waiting_id) = (Set(Some(portal.now())), Set(Some(99)));
        offered.insert(db).await.expect("an offer of nobody");
        // Free without a word to anybody: only the clock finds it.
        let free = appointments::Entity::update_many()
            .col_expr(appointments::Column::CancelledAt, Expr::value(Some(portal.now())))
            .filter(appointments::Column::Id.eq(first.id));
        free.exec(db).await.expect("a free time");

        assert!(look_after(portal).await.is_err(), "it is told");
        assert_eq!(reception.portal.mails_to("first@mail.example").await.len(), 1, "offered all the same");
        let tomorrow = reception.portal.later(TimeDelta::hours(24)).await;
        assert!(look_after(&tomorrow.portal).await.is_err(), "it is told again");
        let reminded = reception.portal.mails_to("visitor1@mail.example").await;
        assert!(reminded[1].contains(&words(Lang::Kk, "appointments-mail-reminder-text")), "{reminded:?}");
    });
}

#[test]
fn the_list_of_hosts_opens_no_booking() {
    run(async {
        let reception = Reception::open().await;
        reception.fill().await;
        let broken = appointments::Entity::update_many().col_expr(appointments::Column::Sealed, Expr::value("gone"));
        broken.exec(reception.portal.portal.db()).await.expect("nothing opens");
        let desk = reception.office.get("/admin/appointments").await;
        assert_eq!(desk.status, 200);
        let row = desk.html().texts("main tbody tr").concat();
        assert!(row.contains(&words(Lang::Kk, "appointments-list")) && row.contains(": 3"), "{row}");
    });
}
