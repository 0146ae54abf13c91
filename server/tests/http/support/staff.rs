//! People who sign in.

use std::sync::LazyLock;

use portal_app::features::accounts::{self, one_time_password};
use portal_app::features::rights::{self, Grant, Role};

use super::{Answer, TestPortal, now};

/// One password and its hash for everybody: hashing is slow on purpose.
static PASSWORD: LazyLock<(String, String)> = LazyLock::new(|| {
    let password = one_time_password();
    (password.reveal().to_owned(), password.hash().expect("a hash"))
});

/// Somebody signed in, and what their browser sends.
#[derive(Clone)]
pub struct Person {
    portal: TestPortal,
    pub email: String,
    cookie: String,
}

impl TestPortal {
    /// Somebody with these roles, each in an item of the structure or everywhere, signed in.
    pub async fn staff(&self, name: &str, roles: &[(Role, Option<&str>)]) -> Person {
        let db = self.portal.db();
        let structure = self.portal.structure().expect("a structure");
        let grants: Vec<Grant> = roles
            .iter()
            .map(|(role, key)| {
                let id = |key: &str| match structure.item(key) {
                    Ok((_, item)) => item.id,
                    Err(_) => structure.section(key).or_else(|_| structure.site(key)).expect("a section").id,
                };
                Grant { role: *role, section: key.map(id) }
            })
            .collect();
        let email = format!("{name}@shymkent.example");
        let password = one_time_password();
        accounts::create_administrator(db, &email, name, &password, now()).await.expect("an account");
        let user = accounts::by_email(db, &email).await.expect("a query").expect("the account");
        rights::replace_grants(db, user.id, &grants).await.expect("the grants");
        accounts::set_password(db, user.id, PASSWORD.1.clone(), false).await.expect("a password");
        let fields = [("email", email.as_str()), ("password", PASSWORD.0.as_str())];
        let cookie = self.post("/kk/login", &fields, &[]).await.cookie_pair();
        Person { portal: self.clone(), email, cookie }
    }
}

impl Person {
    /// The same person with the same session, at another moment or replica of the portal.
    pub fn at(&self, portal: &TestPortal) -> Self {
        Self { portal: portal.clone(), ..self.clone() }
    }

    /// What their browser sends.
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.portal.get_with(address, &[("cookie", &self.cookie)]).await
    }

    pub async fn post(&self, address: &str, fields: &[(&str, &str)]) -> Answer {
        self.portal.post(address, fields, &[("cookie", &self.cookie)]).await
    }

    /// Fills in the form of a page with what is in it, changes some fields and sends it.
    pub async fn fill(&self, page: &str, form: &str, changes: &[(&str, &str)]) -> Answer {
        let html = self.get(page).await.html();
        let mut fields = html.form_fields(form);
        for (name, value) in changes {
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(&html.form_action(form), &fields).await
    }
}
