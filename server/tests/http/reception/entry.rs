//! Letters that came by post, by phone or at the counter, entered by the office.

use chrono::{DateTime, Utc};
use portal_entities::{appeals, audit};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::office::Office;
use super::{LETTER, key};
use crate::support::{Answer, Person, run};

async fn enter(by: &Person, changes: &[(&str, &str)]) -> Answer {
    let mut fields: Vec<(&str, &str)> = LETTER.to_vec();
    fields.extend([("channel", "post"), ("date", "2026-11-20"), ("time", "10:30"), ("lang", "kk")]);
    fields.push(("mark", "0123456789abcdef0123456789abcdef"));
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    by.post("/admin/appeals/new", &fields).await
}

/// R95-3-1c, R95-3-2: it gets a number like every other, and the time at which it truly arrived.
#[test]
fn a_letter_by_post_is_entered_with_the_day_it_arrived_and_a_receipt_to_hand_over() {
    run(async {
        let office = Office::open().await;
        let form = office.registrar.get("/admin/appeals/new").await.html();
        assert!(form.has("input[name=mark]") && form.has("select[name=channel]"));
        let entered = enter(&office.registrar, &[("subject", "Пошта арқылы келген хат")]).await;
        assert_eq!(entered.status, 303);
        let receipt = office.registrar.get(entered.header("location")).await;
        let (number, code) = key(&receipt.html());
        assert_eq!(number, "2026-00001");
        let shown = office.portal.post("/kk/appeals/track", &[("number", &number), ("code", &code)], &[]).await;
        assert!(shown.text().contains("Пошта арқылы келген хат"));
        let row = appeals::Entity::find().one(office.portal.portal.db()).await.expect("an answer").expect("a row");
        let arrived: DateTime<Utc> = "2026-11-20T05:30:00Z".parse().expect("a moment");
        assert_eq!((row.channel.as_str(), row.received_at), ("post", arrived));
        assert_eq!(row.acknowledge_by, Some("2026-11-23".parse().expect("a day")));
        assert_eq!(office.portal.mails_to("aliya@mail.example").await.len(), 1);
        assert_eq!(office.portal.mails_to(&office.editor.email).await.len(), 1);
        // Sent twice it is one, and only one line tells of it.
        assert_eq!(enter(&office.registrar, &[("subject", "Пошта арқылы келген хат")]).await.status, 303);
        assert_eq!(appeals::Entity::find().count(office.portal.portal.db()).await.expect("a number"), 1);
        let log = audit::Entity::find().filter(audit::Column::Action.eq("enter"));
        assert_eq!(log.count(office.portal.portal.db()).await.expect("a number"), 1);
        for who in [&office.editor, &office.executor] {
            assert_eq!(who.get(entered.header("location")).await.status, 403, "{}", who.email);
            assert_eq!(enter(who, &[]).await.status, 403, "{}", who.email);
        }
    });
}

#[test]
fn what_is_wrong_with_an_entry_is_said_at_its_field_and_nothing_typed_is_lost() {
    run(async {
        let office = Office::open().await;
        for (field, value) in [
            ("channel", "portal"),
            ("date", "2026-11-23"),
            ("date", "2025-11-21"),
            ("date", ""),
            ("time", "25:99"),
            ("subject", ""),
            ("text", "қысқа"),
            ("kind", "x"),
            ("consent", ""),
            ("phone", "12"),
        ] {
            let refused = enter(&office.registrar, &[(field, value)]).await;
            let page = refused.html();
            assert_eq!(refused.status, 422, "{field}={value}");
            assert!(page.has(&format!("#{field}-error")), "{field}={value}");
            assert!(page.hrefs(".error-summary a").contains(&format!("#{field}")), "{field}={value}");
            if field != "text" {
                assert!(page.texts("textarea[name=text]").concat().contains("балалар қараңғыда"), "{field}");
            }
        }
        assert_eq!(enter(&office.registrar, &[("mark", "x")]).await.status, 400);
        assert_eq!(appeals::Entity::find().count(office.portal.portal.db()).await.expect("a number"), 0);
    });
}
