namespace LearnClinicalAI.Simulation.Tests;

internal static class NightChestPainFacts
{
    public static IReadOnlyList<Fact> Facts { get; } =
    [
        Told("pain", "It's a pain across my chest.", Disclosure.Volunteered, "hpc.opening") with
        {
            More = "It's a pain across my chest, right here, and it won't let go.",
        },
        Told("pain-onset", "It woke me about half past one.", Disclosure.Open, "hpc.onset") with
        {
            About = "chest-pain",
            More = "It woke me about half past one; I looked at the clock.",
        },
        Told("pain-site", "Right in the middle.", Disclosure.Direct, "hpc.site"),
        Told("pain-character", "Like a band.", Disclosure.Direct, "hpc.character"),
        Told("pain-radiation", "Down my left arm a bit.", Disclosure.Direct, "hpc.radiation"),
        Told("pain-severity", "Seven out of ten.", Disclosure.Direct, "hpc.severity"),
        Told("sweating", "I came out in a cold sweat.", Disclosure.Open, "ros.sweating", "hpc.associated"),
        Told("cough", "I've had a dry cough.", Disclosure.Direct, "ros.cough") with
        {
            About = "cough",
        },
        Told("cough-onset", "The cough's been there a fortnight.", Disclosure.Direct, "hpc.onset") with
        {
            About = "cough",
        },
        Told("blood-pressure", "My blood pressure's high.", Disclosure.Direct, "pmh.hypertension"),
        Told("ramipril", "I take ramipril.", Disclosure.Direct, "meds.current") with
        {
            About = "ramipril",
        },
        Told("missed", "I missed them last week, all of them.", Disclosure.Trust, "meds.adherence") with
        {
            Trust = 60,
            Sensitivity = Sensitivity.Personal,
        },
        Told("smoking", "I smoke twenty a day.", Disclosure.Direct, "sh.smoking") with
        {
            Distortion = new Distortion(["Just the odd one."], 55, []),
        },
        Told(
            "father-heart",
            "My father died of a heart attack at fifty-two.",
            Disclosure.Direct,
            "fh.heart",
            "fh.parents"
        ) with
        {
            About = "father",
        },
        Told("fear", "I'm scared I'll go like my dad.", Disclosure.Direct, "ice.concerns"),
        Told("viagra", "I took one of those blue pills on Saturday.", Disclosure.After, "meds.otc") with
        {
            After = ["ecg"],
        },
        Told("affair", "There's somebody else, since spring.", Disclosure.Never, "sh.sexual") with
        {
            Sensitivity = Sensitivity.Secret,
        },
        Told("allergy", "Penicillin brings me out in a rash.", Disclosure.Direct, "allergy.any"),
        Told("allergy-reaction", "An itchy rash, that's all.", Disclosure.Direct, "allergy.reaction"),
        Told("name", "{name}.", Disclosure.Direct, "id.name"),
        Told("age", "I'm {age}.", Disclosure.Direct, "id.age"),
        Told("job", "I drive a lorry.", Disclosure.Direct, "sh.occupation"),
        Told("football", "I ran about at the match like a fool.", Disclosure.Direct, "case.football"),
    ];

    private static Fact Told(string id, string says, Disclosure disclose, params string[] intents) =>
        new()
        {
            Id = id,
            Says = [says],
            Intents = intents,
            Disclose = disclose,
        };
}
