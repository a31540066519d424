"""How problems speak: a file for each form, and in `words.py` what all of them have in common.

A form is a generator. It takes what came of each file, one by one, and gives pieces of text to be put one
behind the other: the first file of a huge folder is told of before the last is read. Nothing that a terminal
or a build service would obey leaves: every line begins with a word or a gutter of ours, and holds text only
through the sanitiser.
"""
