//! What a booking may not be used for: writing to strangers, looking without a line in the log.

use portal_entities::{appointments, audit};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{Reception, TIMES};
use crate::support::run;

#[test]
fn a_booking_moves_three_times_and_takes_no_number_for_it() {
    run(async {
        let reception = Reception::open().await;
        let link = reception.booked(TIMES[0], &[]).await;
        let there = format!("{link}/move");
        for time in [TIMES[1], TIMES[2], TIMES[0]] {
            assert_eq!(reception.portal.post(&there, &[("time", time)], &[]).await.status, 303, "{time}");
        }
        let refused = reception.portal.post(&there, &[("time", TIMES[1])], &[]).await;
        assert_eq!((refused.status.as_u16(), refused.html().has("#time-error")), (422, true));
        assert_eq!(reception.portal.mails_to("aliya@mail.example").await.len(), 4);
        reception.booked(TIMES[1], &[("email", "other@mail.example")]).await;
        let rows = appointments::Entity::find().all(reception.portal.portal.db()).await.expect("bookings");
        assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1, 2], "no number is lost");
    });
}

#[test]
fn one_network_moves_bookings_so_often_and_no_more() {
    run(async {
        let reception = Reception::open().await;
        let link = reception.booked(TIMES[0], &[]).await;
        for _ in 0..20 {
            let there = format!("{link}/move");
            assert_eq!(reception.portal.post(&there, &[("time", "")], &[]).await.status, 422);
        }
        assert_eq!(reception.portal.post(&format!("{link}/move"), &[("time", TIMES[1])], &[]).await.status, 429);
    });
}

/// R95-1-9.2e
#[test]
fn every_look_at_a_booking_is_in_the_log() {
    run(async {
        let reception = Reception::open().await;
        reception.booked(TIMES[0], &[]).await;
        for (step, fields) in [("outcome", [("outcome", "")]), ("cancel", [("reason", "")])] {
            let refused = reception.office.post(&format!("/admin/appointments/1/{step}"), &fields).await;
            assert_eq!((refused.status.as_u16(), refused.text().contains("aliya@mail.example")), (422, true));
        }
        let views = audit::Entity::find()
            .filter(audit::Column::Target.eq("appointment"))
            .filter(audit::Column::Action.eq("view"));
        assert_eq!(views.count(reception.portal.portal.db()).await.expect("a number"), 2);
    });
}
