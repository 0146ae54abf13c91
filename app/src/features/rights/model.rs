//! The roles of Resolution 95, annex 1, clause 5.3, and [`may`], which answers every question
//! about rights. The four-eyes rule is the workflow's own: see `features::newsroom::model`.

use serde::{Deserialize, Serialize};

/// What somebody is in a section or everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Changes content (R95-1-5.3a1).
    SectionEditor,
    /// Names and arranges sections (R95-1-5.3b1 to b4).
    RubricKeeper,
    /// Approves or returns changes (R95-1-5.3c1, R95-1-5.3c2).
    Reviewer,
    /// Accounts, rights, page behaviour, and what the others may (R95-1-5.3d1 to d4).
    Administrator,
    /// The general division of the akim's office: enters appeals in the journal (R95-3-1c).
    Registrar,
    /// The editor of the virtual reception: tells applicants, places answers (R95-3-3a, R95-3-7b).
    ReceptionEditor,
    /// The akim, a deputy, the head of the office: sets resolutions on appeals (R95-3-5).
    Leader,
    /// Prepares answers to the appeals given to them (R95-3-5).
    Executor,
    /// Reads what comes to the trust line, which nobody else does.
    TrustOfficer,
    /// Enters what the press writes about the akim and the departments (S004-15.17a).
    PressOfficer,
    /// Runs surveys and votes (R95-2-M4e).
    SurveyKeeper,
    /// The keeper of the kindergarten queue in the education department (R95-2-M4a).
    QueueKeeper,
    /// Answers what people ask in public, and writes the answers to frequent questions (O116-L-11.6a).
    QuestionKeeper,
    /// Runs public discussions and moderates them (R95-1-8.3c).
    DiscussionKeeper,
    /// Checks and publishes the events that cultural houses send in (R95-2-M4c).
    EventKeeper,
}

impl Role {
    pub const ALL: [Self; 15] = [
        Self::SectionEditor,
        Self::RubricKeeper,
        Self::Reviewer,
        Self::Administrator,
        Self::Registrar,
        Self::ReceptionEditor,
        Self::Leader,
        Self::Executor,
        Self::TrustOfficer,
        Self::PressOfficer,
        Self::SurveyKeeper,
        Self::QueueKeeper,
        Self::QuestionKeeper,
        Self::DiscussionKeeper,
        Self::EventKeeper,
    ];

    /// Whether the role is one of the newsroom; the others work on appeals, on the press, on the queue or on discussions.
    pub const fn is_of_the_newsroom(self) -> bool {
        matches!(
            self,
            Self::SectionEditor | Self::RubricKeeper | Self::Reviewer | Self::Administrator | Self::QuestionKeeper
        )
    }

    /// The stored name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SectionEditor => "section-editor",
            Self::RubricKeeper => "rubric-keeper",
            Self::Reviewer => "reviewer",
            Self::Administrator => "administrator",
            Self::Registrar => "registrar",
            Self::ReceptionEditor => "reception-editor",
            Self::Leader => "leader",
            Self::Executor => "executor",
            Self::TrustOfficer => "trust-officer",
            Self::PressOfficer => "press-officer",
            Self::SurveyKeeper => "survey-keeper",
            Self::QueueKeeper => "queue-keeper",
            Self::QuestionKeeper => "question-keeper",
            Self::DiscussionKeeper => "discussion-keeper",
            Self::EventKeeper => "event-keeper",
        }
    }

    /// The role of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// What the role allows in the sections it is given for (annex 1, clause 5.3).
    const fn allows(self, action: Action) -> bool {
        use Action::{
            AddSubsection, AddTopSection, AnswerAppeals, AnswerQuestions, EditContent, ExecuteAppeals,
            KeepAppointments, KeepDiscussions, KeepEvents, KeepPress, KeepQueue, KeepSurveys, ReadPress, ReadTrustLine,
            RegisterAppeals, RemoveSubsection, RemoveTopSection, RenameSubsection, RenameTopSection,
            ReorderSubsections, ResolveAppeals, ReviewContent, ViewNewsroom,
        };
        match (self, action) {
            // No role: the top level is the law's (R95-1-5.3b3).
            (_, AddTopSection | RemoveTopSection) => false,
            // Not the administrator's either: the trust line promises few readers.
            (role, ReadTrustLine) => matches!(role, Self::TrustOfficer),
            (Self::Administrator, _) => true,
            (role, ViewNewsroom) => role.is_of_the_newsroom(),
            (Self::SectionEditor, action) => matches!(action, EditContent),
            (Self::Reviewer, action) => matches!(action, ReviewContent),
            (Self::RubricKeeper, action) => matches!(
                action,
                RenameTopSection | RenameSubsection | ReorderSubsections | AddSubsection | RemoveSubsection
            ),
            (Self::Registrar, action) => matches!(action, RegisterAppeals | KeepAppointments),
            (Self::ReceptionEditor, action) => matches!(action, AnswerAppeals | KeepAppointments),
            (Self::Leader, action) => matches!(action, ResolveAppeals | ReadPress),
            (Self::Executor, action) => matches!(action, ExecuteAppeals),
            (Self::TrustOfficer, _) => false,
            (Self::PressOfficer, action) => matches!(action, ReadPress | KeepPress),
            (Self::SurveyKeeper, action) => matches!(action, KeepSurveys),
            (Self::QueueKeeper, action) => matches!(action, KeepQueue),
            (Self::QuestionKeeper, action) => matches!(action, AnswerQuestions | EditContent),
            (Self::DiscussionKeeper, action) => matches!(action, KeepDiscussions),
            (Self::EventKeeper, action) => matches!(action, KeepEvents),
        }
    }
}

/// A role, in one section with everything below it or, without a section, everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Grant {
    pub role: Role,
    pub section: Option<i64>,
}

/// Somebody with their grants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actor {
    pub id: i64,
    pub grants: Vec<Grant>,
}

impl Actor {
    /// Whether the actor belongs to the staff at all.
    pub fn is_staff(&self) -> bool {
        !self.grants.is_empty()
    }

    pub fn is_administrator(&self) -> bool {
        self.grants.iter().any(|grant| grant.role == Role::Administrator && grant.section.is_none())
    }
}

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Look at drafts, versions, the library, the duties.
    ViewNewsroom,
    EditContent,
    ReviewContent,
    /// Publish one's own change because nobody else is there; stays flagged (four eyes).
    PublishInEmergency,
    RenameTopSection,
    RenameSubsection,
    ReorderSubsections,
    AddSubsection,
    RemoveSubsection,
    AddTopSection,
    RemoveTopSection,
    ManageAccounts,
    ManageRights,
    /// Settings of the site and behaviour of single pages (R95-1-5.3d3).
    ManageSite,
    ReadAudit,
    /// Enter appeals in the journal, hand them on, forward, refuse, join them.
    RegisterAppeals,
    /// Mark appeals as registered for the applicant, place answers.
    AnswerAppeals,
    /// Set the resolution on appeals handed to oneself.
    ResolveAppeals,
    /// Answer the appeals given to oneself.
    ExecuteAppeals,
    ReadTrustLine,
    /// Keep the schedules of receptions, enter bookings, see who comes (S004-15.15).
    KeepAppointments,
    /// Read the digest of the press (S004-15.17a).
    ReadPress,
    /// Enter, correct and remove what the press writes (S004-15.17a).
    KeepPress,
    /// Make surveys and votes, publish them, read what was answered (R95-2-M4e).
    KeepSurveys,
    /// Import the kindergarten queue, correct it, give vouchers, keep the directory (R95-2-M4a1).
    KeepQueue,
    /// Read what people ask in public, answer or refuse it, keep the topics (O116-L-11.6a).
    AnswerQuestions,
    /// Make discussions, moderate comments, reply to them, conclude, invite experts (R95-1-8.3c).
    KeepDiscussions,
    /// Check, correct, publish and enter events of the notice wall (R95-2-M4c).
    KeepEvents,
}

impl Action {
    pub const ALL: [Self; 28] = [
        Self::ViewNewsroom,
        Self::EditContent,
        Self::ReviewContent,
        Self::PublishInEmergency,
        Self::RenameTopSection,
        Self::RenameSubsection,
        Self::ReorderSubsections,
        Self::AddSubsection,
        Self::RemoveSubsection,
        Self::AddTopSection,
        Self::RemoveTopSection,
        Self::ManageAccounts,
        Self::ManageRights,
        Self::ManageSite,
        Self::ReadAudit,
        Self::RegisterAppeals,
        Self::AnswerAppeals,
        Self::ResolveAppeals,
        Self::ExecuteAppeals,
        Self::ReadTrustLine,
        Self::KeepAppointments,
        Self::ReadPress,
        Self::KeepPress,
        Self::KeepSurveys,
        Self::KeepQueue,
        Self::AnswerQuestions,
        Self::KeepDiscussions,
        Self::KeepEvents,
    ];
}

/// Where: a section and all sections above it, or the whole site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Ids from the section itself up to the top; never empty.
    Section(Vec<i64>),
    /// Nowhere in particular: accounts, settings, the audit log.
    Site,
    /// Some section or other: the question is whether there is any.
    Anywhere,
}

/// Whether `actor` may do `action` in `place`. Grants hold for everything below their section.
pub fn may(actor: &Actor, action: Action, place: &Place) -> bool {
    actor.grants.iter().any(|grant| {
        let reaches = match (grant.section, place) {
            (None, _) | (Some(_), Place::Anywhere) => true,
            (Some(section), Place::Section(chain)) => chain.contains(&section),
            (Some(_), Place::Site) => false,
        };
        reaches && grant.role.allows(action)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: i64 = 7;
    const FOREIGN: i64 = 8;

    /// Clause 5.3 as a table, written by hand: role, then one letter for each action in the order
    /// of `Action::ALL`, newsroom, appeals, press, surveys and queue, questions, discussions and the wall
    /// apart; `+` allowed, `-` not.
    const TABLE: [(Role, &str); 15] = [
        (Role::SectionEditor, "++------------- ------ -- -- ---"),
        (Role::RubricKeeper, "+---+++++------ ------ -- -- ---"),
        (Role::Reviewer, "+-+------------ ------ -- -- ---"),
        (Role::Administrator, "+++++++++--++++ ++++-+ ++ ++ +++"),
        (Role::Registrar, "--------------- +----+ -- -- ---"),
        (Role::ReceptionEditor, "--------------- -+---+ -- -- ---"),
        (Role::Leader, "--------------- --+--- +- -- ---"),
        (Role::Executor, "--------------- ---+-- -- -- ---"),
        (Role::TrustOfficer, "--------------- ----+- -- -- ---"),
        (Role::PressOfficer, "--------------- ------ ++ -- ---"),
        (Role::SurveyKeeper, "--------------- ------ -- +- ---"),
        (Role::QueueKeeper, "--------------- ------ -- -+ ---"),
        (Role::QuestionKeeper, "++------------- ------ -- -- +--"),
        (Role::DiscussionKeeper, "--------------- ------ -- -- -+-"),
        (Role::EventKeeper, "--------------- ------ -- -- --+"),
    ];

    fn actor(role: Role, section: Option<i64>) -> Actor {
        Actor { id: 1, grants: vec![Grant { role, section }] }
    }

    /// R95-1-5.3a1, R95-1-5.3b1, R95-1-5.3b2, R95-1-5.3b3, R95-1-5.3b4, R95-1-5.3c1, R95-1-5.3c2,
    /// R95-1-5.3d1, R95-1-5.3d2, R95-1-5.3d3, R95-1-5.3d4
    #[test]
    fn each_role_may_what_the_resolution_says_in_its_own_section_and_below_and_nowhere_else() {
        for (role, row) in TABLE {
            for (action, letter) in Action::ALL.into_iter().zip(row.chars().filter(|letter| *letter != ' ')) {
                let expected = letter == '+';
                let everywhere = actor(role, None);
                let in_own = actor(role, Some(OWN));
                for place in [Place::Section(vec![OWN]), Place::Section(vec![99, OWN])] {
                    assert_eq!(may(&in_own, action, &place), expected, "{role:?} {action:?} {place:?}");
                    assert_eq!(may(&everywhere, action, &place), expected, "{role:?} {action:?} {place:?}");
                }
                for place in [Place::Section(vec![FOREIGN]), Place::Site] {
                    assert!(!may(&in_own, action, &place), "{role:?} {action:?} {place:?}");
                }
                assert_eq!(may(&everywhere, action, &Place::Site), expected, "{role:?} {action:?}");
                assert_eq!(may(&in_own, action, &Place::Anywhere), expected, "{role:?} {action:?}");
            }
        }
    }

    #[test]
    fn nobody_adds_or_removes_top_level_sections_whatever_they_hold() {
        let all = Actor { id: 1, grants: Role::ALL.map(|role| Grant { role, section: None }).to_vec() };
        assert!(!may(&all, Action::AddTopSection, &Place::Section(vec![OWN])));
        assert!(!may(&all, Action::RemoveTopSection, &Place::Section(vec![OWN])));
    }

    #[test]
    fn who_holds_nothing_may_nothing() {
        for action in Action::ALL {
            assert!(!may(&Actor::default(), action, &Place::Anywhere), "{action:?}");
        }
    }

    #[test]
    fn rights_add_up() {
        let both = Actor {
            id: 1,
            grants: vec![
                Grant { role: Role::SectionEditor, section: Some(OWN) },
                Grant { role: Role::Reviewer, section: Some(FOREIGN) },
            ],
        };
        assert!(may(&both, Action::EditContent, &Place::Section(vec![OWN])));
        assert!(may(&both, Action::ReviewContent, &Place::Section(vec![FOREIGN])));
        assert!(!may(&both, Action::ReviewContent, &Place::Section(vec![OWN])));
    }
}
