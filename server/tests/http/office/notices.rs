//! Digests, reminders, word to the administrators: each once.

use chrono::{DateTime, Utc};
use portal_app::features::duties;
use portal_app::i18n::Lang;
use portal_entities::{items, outbox};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{Person, id_of};
use crate::support::{TestPortal, run, words};

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).expect("a moment").to_utc()
}

async fn mails(portal: &TestPortal, kind: &str) -> Vec<outbox::Model> {
    let of_kind = outbox::Entity::find().filter(outbox::Column::Kind.eq(kind)).order_by_asc(outbox::Column::Id);
    of_kind.all(portal.portal.db()).await.expect("the outbox")
}

/// News of one day, and the address of the unit that answers for them.
async fn with_news(portal: &TestPortal) {
    let news = id_of(portal, "news");
    items::Entity::delete_many()
        .filter(items::Column::SectionId.eq(news))
        .exec(portal.portal.db())
        .await
        .expect("an answer");
    portal.add_news("first", "2026-11-22T08:00:00+05:00", &[(Lang::Kk, "Бірінші"), (Lang::Ru, "Первая")]).await;
}

async fn give_address(portal: &TestPortal, person: &Person<'_>, email: &str) -> i64 {
    let structure = portal.portal.structure().expect("an answer");
    let unit = structure.item("news").expect("an answer").1.unit_id.expect("a unit");
    let answer = person.post(&format!("/admin/duties/units/{unit}"), &[("email", email)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    unit
}

#[test]
fn a_unit_gets_a_digest_a_week_and_a_reminder_before_each_date() {
    run(async {
        let portal = TestPortal::start().await;
        with_news(&portal).await;
        let person = Person::administrator(&portal).await;
        give_address(&portal, &person, "press@shymkent.example").await;
        let send = async |moment: &str| duties::send_due(&portal.portal, at(moment)).await.expect("mails");

        send("2026-11-23T08:00:00+05:00").await;
        assert!(portal.words_of(&mails(&portal, "reminder").await[0]).contains("2026 жылғы 23 қараша"));
        let digests = mails(&portal, "digest").await.len();
        send("2026-11-23T09:30:00+05:00").await;
        let digest = mails(&portal, "digest").await;
        assert_eq!(digest.len(), digests + 1);
        let digest = digest.last().expect("an answer");
        assert_eq!((digest.recipient.as_str(), digest.lang.as_str()), ("press@shymkent.example", "kk"));
        assert_eq!(digest.subject, words(Lang::Kk, "duties-mail-digest"));
        assert!(portal.words_of(digest).contains("https://shymkent.example/admin/duties?by=unit&unit="));

        let before = outbox::Entity::find().all(portal.portal.db()).await.expect("an answer").len();
        for hour in ["2026-11-23T10:30:00+05:00", "2026-11-23T23:30:00+05:00"] {
            assert_eq!(send(hour).await, 0, "nothing is sent twice");
        }
        assert_eq!(outbox::Entity::find().all(portal.portal.db()).await.expect("an answer").len(), before);
        send("2026-11-30T09:30:00+05:00").await;
        assert_eq!(mails(&portal, "digest").await.len(), digests + 2, "another week");
    });
}

#[test]
fn administrators_hear_of_it_the_day_after_the_date_passed() {
    run(async {
        let portal = TestPortal::start().await;
        with_news(&portal).await;
        let person = Person::administrator(&portal).await;
        let office = [("audit_days", "1095"), ("editors_email", "office@shymkent.example")];
        assert_eq!(person.post("/admin/settings", &office).await.status, 303);
        duties::send_due(&portal.portal, at("2026-11-23T12:00:00+05:00")).await.expect("an answer");
        assert!(mails(&portal, "escalation").await.is_empty(), "there is time until midnight");
        duties::send_due(&portal.portal, at("2026-11-24T00:30:00+05:00")).await.expect("an answer");
        duties::send_due(&portal.portal, at("2026-11-24T01:30:00+05:00")).await.expect("an answer");
        let sent = mails(&portal, "escalation").await;
        let recipients: Vec<_> = sent.iter().map(|mail| mail.recipient.as_str()).collect();
        assert_eq!(recipients, ["admin@localhost", "admin@shymkent.example", "office@shymkent.example"]);
        let title = portal.portal.structure().expect("an answer").item("news").expect("an answer").1.title.kk.clone();
        let text = portal.words_of(&sent[0]);
        assert!(text.contains(&title) && text.contains("Қазақша, Русский"), "{text}");
        assert!(mails(&portal, "digest").await.is_empty(), "no unit has an address");
    });
}

#[test]
fn an_address_that_is_none_is_refused_where_it_was_typed() {
    run(async {
        let portal = TestPortal::start().await;
        let person = Person::administrator(&portal).await;
        let unit = give_address(&portal, &person, "press@shymkent.example").await;
        let address = format!("/admin/duties/units/{unit}");
        let refused = person.post(&address, &[("email", "press shymkent")]).await;
        assert_eq!(refused.status, 422);
        let page = refused.html();
        assert_eq!(page.hrefs(".error-summary a"), [format!("#email-{unit}")]);
        assert_eq!(page.attribute(&format!("#email-{unit}"), "value"), "press shymkent");
        let list = person.page("/admin/duties/units").await;
        assert_eq!(list.attribute(&format!("#email-{unit}"), "value"), "press@shymkent.example");
        assert_eq!(person.post("/admin/duties/units/999999", &[("email", "a@b.kz")]).await.status, 404);
        assert_eq!(person.post("/admin/duties/units/x", &[("email", "a@b.kz")]).await.status, 404);
    });
}
