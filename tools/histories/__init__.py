"""Random editing histories: does every address that was ever released still answer, whatever people do?"""
