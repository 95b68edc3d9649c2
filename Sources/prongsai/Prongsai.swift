import ArgumentParser
@main struct Prongsai: ParsableCommand { }
