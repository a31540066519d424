"""Reporters of diagnostics: one module for each format, and shared functions in `inert.py`.

A reporter is a generator. It takes the results of files one by one and yields pieces of text, so that the
first file of a large folder is reported before the last one is read. No output is a command to a terminal or
a build service: every line begins with our own word or gutter, and all text is sanitised.
"""
