"""The frozen types through which the stages meet. This package imports the standard library only."""
