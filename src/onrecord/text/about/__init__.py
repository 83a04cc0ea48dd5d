"""What a report says about itself: who publishes it, when, in which language, what sort of report it is."""
