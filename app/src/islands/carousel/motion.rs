//! When slides move by themselves and when they stand.

/// What the toggle stands at, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Still,
    /// Slides move because nobody said otherwise.
    Moving,
    /// The reader pressed “play”.
    Asked,
    /// The same with the pointer or the focus still inside, which else holds the slides.
    Insisted,
}

/// What decides whether the slides move.
#[derive(Clone, Copy, Debug)]
pub struct Motion {
    wish: Wish,
    hovered: bool,
    focused: bool,
    /// The page is in a tab behind others.
    pub hidden: bool,
}

impl Motion {
    /// Slides of a fresh page; they stand for readers to whom motion is in the way.
    pub fn new(reader_wants_stillness: bool) -> Self {
        let wish = if reader_wants_stillness { Wish::Still } else { Wish::Moving };
        Self { wish, hovered: false, focused: false, hidden: false }
    }

    /// Whether the toggle offers to stop.
    pub fn is_wanted(self) -> bool {
        self.wish != Wish::Still
    }

    /// Whether the next slide will come by itself.
    pub fn is_running(self) -> bool {
        let is_held = self.hovered || self.focused;
        match self.wish {
            Wish::Still => false,
            Wish::Moving | Wish::Asked => !self.hidden && !is_held,
            Wish::Insisted => !self.hidden,
        }
    }

    /// The toggle was pressed.
    pub fn toggle(&mut self) {
        self.wish = if self.is_wanted() { Wish::Still } else { Wish::Insisted };
    }

    /// The pointer came or went.
    pub fn hover(&mut self, inside: bool) {
        self.hovered = inside;
        if inside && self.wish == Wish::Insisted {
            self.wish = Wish::Asked;
        }
    }

    /// The focus came to the toggle, which only holds the slides.
    pub fn focus_toggle(&mut self) {
        self.focused = true;
    }

    /// The focus came to a slide or another button: only “play” moves the slides again.
    pub fn focus_inside(&mut self) {
        self.focused = true;
        self.wish = Wish::Still;
    }

    /// The focus went elsewhere.
    pub fn blur(&mut self) {
        self.focused = false;
    }

    /// The reader chose stillness while the page was open. Their own “play” counts for more.
    pub fn quieten(&mut self) {
        if self.wish == Wish::Moving {
            self.wish = Wish::Still;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Motion;

    #[test]
    fn slides_move_by_themselves() {
        assert!(Motion::new(false).is_running());
    }

    /// O116-T-49b
    #[test]
    fn slides_stand_for_readers_who_want_stillness_until_they_press_play() {
        let mut motion = Motion::new(true);
        assert!(!motion.is_running());
        motion.toggle();
        motion.quieten();
        assert!(motion.is_running());
    }

    #[test]
    fn the_pointer_holds_the_slides_while_it_is_over_them() {
        let mut motion = Motion::new(false);
        motion.hover(true);
        assert!(!motion.is_running());
        assert!(motion.is_wanted());
        motion.hover(false);
        assert!(motion.is_running());
    }

    #[test]
    fn focus_on_a_slide_stops_them_for_good() {
        let mut motion = Motion::new(false);
        motion.focus_inside();
        motion.blur();
        assert!(!motion.is_running());
    }

    /// O116-T-47, O116-T-49a, O116-U-3.2, O116-U-3.3
    #[test]
    fn focus_on_the_toggle_only_holds_them_so_that_a_press_stops() {
        let mut motion = Motion::new(false);
        motion.focus_toggle();
        assert!(motion.is_wanted() && !motion.is_running());
        motion.toggle();
        motion.blur();
        assert!(!motion.is_running());
    }

    #[test]
    fn play_moves_them_under_the_pointer_and_the_next_hover_holds_again() {
        let mut motion = Motion::new(true);
        motion.hover(true);
        motion.focus_toggle();
        motion.toggle();
        assert!(motion.is_running());
        motion.blur();
        motion.hover(false);
        motion.hover(true);
        assert!(!motion.is_running());
    }

    #[test]
    fn nothing_moves_in_a_hidden_tab() {
        let mut motion = Motion::new(false);
        motion.hidden = true;
        assert!(!motion.is_running());
    }

    #[test]
    fn switching_to_the_low_vision_version_stops_them() {
        let mut motion = Motion::new(false);
        motion.quieten();
        assert!(!motion.is_wanted());
    }
}
