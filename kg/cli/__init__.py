"""The command line: each command declares its options and calls one function."""
