//! The question of the form is not to be guessed.

use portal_app::i18n::Lang;

use super::guard::{send_again, solved};
use super::{open_reception, send};
use crate::support::{run, words};

#[test]
fn a_question_takes_one_answer_and_a_network_twenty_wrong_ones() {
    run(async {
        let portal = open_reception().await;
        let page = send(&portal, "kk", &[("opened", "")]).await.html();
        let right = solved(&page, Lang::Kk);
        assert_eq!(send_again(&portal, &page, "1").await.status, 422);
        let late = send_again(&portal, &page, &right).await;
        assert_eq!(late.status, 422, "the same question is not answered twice");
        let mut page = late.html();
        for _ in 1..20 {
            page = send_again(&portal, &page, "1").await.html();
        }
        let refused = send_again(&portal, &page, &solved(&page, Lang::Kk)).await;
        assert_eq!(refused.status, 422);
        let page = refused.html();
        assert!(page.texts("#figures-error").concat().contains(&words(Lang::Kk, "guard-doubt-guessed")));
        assert_eq!(page.attribute("#subject", "value"), "Көшедегі жарық", "nothing typed is lost");
        let later = portal.later(chrono::TimeDelta::minutes(61)).await;
        let page = send(&later, "kk", &[("opened", "")]).await.html();
        assert_eq!(send_again(&later, &page, &solved(&page, Lang::Kk)).await.status, 303);
    });
}
