//! Which steps a person is offered, and their forms.

use leptos::prelude::*;

use super::Work;
use super::sent;
use super::swapped::Swapped;
use super::widgets::{FormState, area, line};
use crate::features::accounts::Staff;
use crate::features::newsroom::model::Stage;
use crate::features::newsroom::store::EntryRow;
use crate::features::rights::Action;
use crate::i18n::{Lang, lang};
use crate::paths;

/// Which steps a person can take now.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "one for each step, all independent")]
pub struct Offered {
    pub take_back: bool,
    pub review: bool,
    /// They wrote some of it themselves, so somebody else has to approve it.
    pub is_own: bool,
    pub emergency: bool,
    pub confirm: bool,
    pub withdraw: bool,
    pub discard: bool,
    pub share: bool,
    pub delete: bool,
    pub undelete: bool,
}

impl Offered {
    pub fn to(staff: &Staff, work: &Work) -> Self {
        let workflow = &work.entry.workflow;
        let (may_edit, may_review) =
            (staff.may(Action::EditContent, &work.place), staff.may(Action::ReviewContent, &work.place));
        let is_open = workflow.draft.is_some();
        Self {
            take_back: may_edit && matches!(workflow.stage, Stage::InReview | Stage::Scheduled),
            review: may_review && workflow.stage == Stage::InReview,
            is_own: workflow.is_own_change(staff.user.id),
            emergency: is_open && staff.may(Action::PublishInEmergency, &work.place),
            confirm: may_review && workflow.emergency.is_some(),
            withdraw: may_review && workflow.live.is_some(),
            // Without a page on the site nothing would be left: that is deleting.
            discard: may_edit && workflow.live.is_some() && matches!(workflow.stage, Stage::Draft | Stage::Returned),
            share: may_edit && is_open,
            delete: may_edit && workflow.live.is_none() && work.entry.deleted_at.is_none(),
            undelete: may_edit && work.entry.deleted_at.is_some(),
        }
    }
}

/// The forms of the steps that are offered.
pub(super) fn view_of(
    offered: Offered,
    entry: &EntryRow,
    swapped: Option<&Swapped>,
    typed: &FormState,
) -> impl IntoView + use<> {
    let id = entry.id;
    let mut state = typed.clone();
    if !state.sent.has("unpublish_at") {
        state.sent.set("unpublish_at", sent::local(entry.workflow.unpublish_at));
    }
    let has_fault = |fields: &[&str]| fields.iter().any(|field| state.errors.of(field).is_some());
    let lock = || view! { <input type="hidden" name="lock" value=entry.lock /> };
    let lang = lang();
    let button = |action: &'static str, words: String| {
        view! {
            <form method="post" action=paths::entry_action(id)>
                <input type="hidden" name="action" value=action />
                    {lock()}
                <button class="button button--quiet" type="submit">{words}</button>
            </form>
        }
    };
    let review = offered.review.then(|| {
        let approval = if offered.is_own {
            view! { <p class="notice">{t!("newsroom-refusal-own")}</p> }.into_any()
        } else {
            view! {
                <form class="form" method="post" action=paths::entry_action(id)>
                    <input type="hidden" name="action" value="approve" />
                    {lock()}
                    {line(&state, "publish_at", t!("newsroom-publish-at"), "datetime-local", Some(t!("newsroom-publish-hint")), None)}
                    // A banner names its end itself.
                    {(entry.kind != "banner")
                        .then(|| line(&state, "unpublish_at", t!("newsroom-unpublish-at"), "datetime-local", None, None))}
                    {swapped.map(Swapped::view)}
                    <button class="button" type="submit">{t!("newsroom-approve")}</button>
                </form>
            }
            .into_any()
        };
        view! {
            {approval}
            <form class="form" method="post" action=paths::entry_action(id)>
                <input type="hidden" name="action" value="return" />
                    {lock()}
                {area(&state, "remark", t!("newsroom-remark"), 4, None, None, None)}
                <button class="button button--quiet" type="submit">{t!("newsroom-return")}</button>
            </form>
        }
    });
    let emergency = offered.emergency.then(|| {
        view! {
            <details class="disclosure" open=has_fault(&["reason"])>
                <summary>{t!("newsroom-emergency")}</summary>
                <form class="form" method="post" action=paths::entry_action(id)>
                    <input type="hidden" name="action" value="emergency" />
                    {lock()}
                    <p>{t!("newsroom-emergency-text")}</p>
                    {area(&state, "reason", t!("newsroom-emergency-reason"), 3, None, None, None)}
                    <button class="button button--warning" type="submit">{t!("newsroom-emergency-publish")}</button>
                </form>
            </details>
        }
    });
    let withdraw = offered.withdraw.then(|| {
        let notices: Vec<_> = Lang::ALL
            .into_iter()
            .map(|of| {
                let label = format!("{} ({})", tl!(lang, "newsroom-withdraw-notice"), of.own_name());
                area(&state, &format!("notice.{of}"), label, 2, None, Some(of), None)
            })
            .collect();
        view! {
            <details class="disclosure" open=has_fault(&["notice.kk", "redirect"])>
                <summary>{t!("newsroom-withdraw")}</summary>
                <form class="form" method="post" action=paths::entry_action(id)>
                    <input type="hidden" name="action" value="withdraw" />
                    {lock()}
                    {notices}
                    {line(&state, "redirect", t!("newsroom-withdraw-redirect"), "text", Some(t!("newsroom-withdraw-hint")), None)}
                    <button class="button button--warning" type="submit">{t!("newsroom-withdraw-button")}</button>
                </form>
            </details>
        }
    });
    view! {
        <section class="steps" aria-labelledby="steps-title">
            <h2 id="steps-title">{t!("newsroom-steps")}</h2>
            {review}
            {offered.take_back.then(|| button("take-back", t!("newsroom-take-back")))}
            {offered.confirm.then(|| button("confirm", t!("newsroom-confirm-emergency")))}
            {offered.share.then(|| button("share", t!("newsroom-share")))}
            {offered.discard.then(|| button("discard", t!("newsroom-discard")))}
            {offered.delete.then(|| button("delete", t!("newsroom-delete")))}
            {offered.undelete.then(|| button("undelete", t!("newsroom-undelete")))}
            {emergency}
            {withdraw}
        </section>
    }
}
