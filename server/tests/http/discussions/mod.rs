//! Public discussions over HTTP (R95-1-8.3c, R95-2-2.5, P891-7.2).

mod experts;
mod hostile;
mod moderating;
mod period;
mod taking_part;
mod together;

use portal_app::features::rights::Role;
use portal_entities::discussion_comments;
use portal_server::config::Switch;
use sea_orm::{EntityTrait, QueryOrder};

use crate::support::{Answer, Person, Setting, TestPortal};
use crate::surveys::{changed, vote};

/// A portal with one open discussion of three paragraphs.
pub struct Talk {
    pub portal: TestPortal,
    pub keeper: Person,
}

pub const ADDRESS: &str = "/kk/discussions/aula-qagidalary";
pub const ADMIN: &str = "/admin/discussions/1";
pub const QUEUE: &str = "/admin/discussions/comments";

/// A discussion as its keeper types it.
pub const SKETCH: [(&str, &str); 9] = [
    ("kind", "draft-act"),
    ("title_kk", "Аула қағидалары"),
    ("title_ru", "Правила дворов"),
    ("lead_kk", "Не қосасыз?"),
    ("body_kk", "Ағаш отырғызылады.\n\nАлаң жұмсақ болады.\n\nЖол жарықтандырылады."),
    ("body_ru", "Сажают деревья.\n\nПлощадка мягкая.\n\nДорожка освещается."),
    ("department_kk", "Көріктендіру басқармасы"),
    ("opens_on", "2026-11-20"),
    ("closes_on", "2026-12-05"),
];

/// A comment as somebody types it.
pub const COMMENT: [(&str, &str); 3] = [("text", "Шырша да керек."), ("name", "Әлия С."), ("consent", "on")];

impl Talk {
    /// A draft with some fields otherwise than in [`SKETCH`]. Its pages are made anew each time.
    pub async fn draft(changes: &[(&str, &str)]) -> Self {
        let portal = TestPortal::with(Setting { cache: Switch::Off, ..Setting::default() }).await;
        Self::draft_in(portal, changes).await
    }

    pub async fn draft_in(portal: TestPortal, changes: &[(&str, &str)]) -> Self {
        let keeper = portal.staff("keeper", &[(Role::DiscussionKeeper, None)]).await;
        let made = keeper.post("/admin/discussions/new", &changed(&SKETCH, changes)).await;
        assert_eq!(made.header("location"), format!("{ADMIN}?done=kept"), "{}", made.text());
        Self { portal, keeper }
    }

    pub async fn open() -> Self {
        Self::open_with(&[]).await
    }

    pub async fn open_with(changes: &[(&str, &str)]) -> Self {
        let talk = Self::draft(changes).await;
        talk.publish().await;
        talk
    }

    pub async fn publish(&self) {
        let published = self.keeper.fill(ADMIN, &format!("form[action={ADMIN}/publish]"), &[]).await;
        assert_eq!(published.header("location"), format!("{ADMIN}?done=published"));
    }

    /// The same at another moment, with another keeper: nobody stays signed in for days.
    pub async fn at(&self, moment: &str) -> Self {
        let at = chrono::DateTime::parse_from_rfc3339(moment).expect("a moment").to_utc();
        let portal = self.portal.at(at).await;
        let keeper = portal.staff(&format!("at-{}", at.timestamp()), &[(Role::DiscussionKeeper, None)]).await;
        Self { portal, keeper }
    }

    /// Sends the form of a comment with a mark and from a network of its own.
    pub async fn write(&self, number: u32, changes: &[(&str, &str)]) -> Answer {
        self.write_to(&format!("{ADDRESS}/comment"), number, changes).await
    }

    pub async fn write_to(&self, address: &str, number: u32, changes: &[(&str, &str)]) -> Answer {
        let mark = format!("{number:032x}");
        vote(&self.portal, address, (number, &mark), &changed(&COMMENT, changes), None).await
    }

    /// Sends a comment and publishes it.
    pub async fn say(&self, number: u32, changes: &[(&str, &str)]) -> i64 {
        let sent = self.write(number, changes).await;
        assert_eq!(sent.status, 303, "{}", sent.html().texts(".error-summary").concat());
        let id = self.comments().await.last().expect("a comment").id;
        self.decide(id, "publish", &[]).await;
        id
    }

    /// Presses a button as it stands on its page.
    pub async fn decide(&self, comment: i64, step: &str, fields: &[(&str, &str)]) {
        let page = if step == "settle" { QUEUE.to_owned() } else { format!("{QUEUE}/{comment}") };
        let decided = self.keeper.fill(&page, &format!("form[action={QUEUE}/{comment}/{step}]"), fields).await;
        assert_eq!(decided.status, 303, "{step}: {}", decided.text());
    }

    pub async fn comments(&self) -> Vec<discussion_comments::Model> {
        let all = discussion_comments::Entity::find().order_by_asc(discussion_comments::Column::Id);
        all.all(self.portal.portal.db()).await.expect("rows")
    }
}
