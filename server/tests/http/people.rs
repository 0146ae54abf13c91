//! Accounts and rights in the administrator's hands, links by e-mail, and who guesses.

mod log;
mod office;
mod own;
mod signing_in;

use portal_app::email_address::EmailAddress;
use portal_app::features::accounts::{self, NewUser, User, one_time_password};
use portal_app::features::rights::{Grant, Role};
use portal_app::i18n::Lang;
use portal_entities::{outbox, users};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use crate::support::{Answer, TestPortal, now};

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
    let text = portal.words_of(&mail);
    let link = text.lines().find(|line| line.starts_with("https://shymkent.example/")).unwrap_or_default();
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
