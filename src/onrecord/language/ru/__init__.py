"""Russian: the same sentences, words, names, times and attributions as for English, from other models and lists."""
