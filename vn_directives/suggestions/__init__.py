"""Words that a vocabulary may lack: candidates, collected over many texts for a person to judge."""

from vn_directives.suggestions.collecting import Suggestions

__all__ = ["Suggestions"]
