"""What a trial found: one line for each thing that failed, and how many held."""


class Report:
    def __init__(self, name, is_verbose=False):
        self.name, self.is_verbose = name, is_verbose
        self.held, self.failed = 0, []

    def check(self, sentence, holds, seen=""):
        """Notes whether a sentence holds; `seen` is what was seen, told where it does not."""
        if holds:
            self.held += 1
            if self.is_verbose:
                print(f"  holds: {sentence}  {seen}")
        else:
            self.failed.append(sentence)
            print(f"  FAILS: {sentence}  seen: {seen}", flush=True)
        return bool(holds)

    def figure(self, name, value):
        print(f"  {name}: {value}", flush=True)

    def end(self):
        """The last line and the exit code."""
        print(f"{self.name}: {self.held} held, {len(self.failed)} failed")
        return 1 if self.failed else 0
