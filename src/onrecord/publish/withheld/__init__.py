"""What must not leave: names, places, days and reasons hidden before anything is made, and searched for afterwards."""
