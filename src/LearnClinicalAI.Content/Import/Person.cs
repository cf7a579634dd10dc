using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Import;

/// <summary>Whom a row is about, and who speaks.</summary>
/// <param name="Years">Whole years; 0 for an infant.</param>
/// <param name="AgeWords">"9 months", "58 years", "newborn".</param>
/// <param name="Sex"><c>male</c>, <c>female</c> or <c>other</c>.</param>
/// <param name="Narrator">Who speaks: the patient, a parent, or somebody who knows an adult that cannot.</param>
/// <param name="Relation">Who the narrator is to the patient: mother, wife, a friend; empty for the patient.</param>
internal sealed record Person(
    int Years,
    string AgeWords,
    string Sex,
    NarratorKind Narrator,
    string Relation,
    string FirstName,
    string LastName,
    string NarratorFirstName
)
{
    /// <summary>Under this age a parent tells the story.</summary>
    public const int TellsAlone = 12;

    public bool SpeaksForThemself => Narrator == NarratorKind.Patient;

    public bool IsChild => Years < TellsAlone;

    public string Name => $"{FirstName} {LastName}";

    public string NarratorName => SpeaksForThemself ? Name : $"{NarratorFirstName} {LastName}";

    public string Pronouns =>
        Sex switch
        {
            "male" => "he",
            "female" => "she",
            _ => "they",
        };

    public string Subject =>
        Sex switch
        {
            "male" => "He",
            "female" => "She",
            _ => "They",
        };

    public string Object =>
        Sex switch
        {
            "male" => "him",
            "female" => "her",
            _ => "them",
        };

    public string Possessive =>
        Sex switch
        {
            "male" => "his",
            "female" => "her",
            _ => "their",
        };

    /// <summary>"58-year-old man", "9-month-old girl", "newborn boy".</summary>
    public string Described => $"{AgeAdjective} {Noun}";

    private string AgeAdjective =>
        AgeWords == "newborn" ? "newborn" : string.Join('-', AgeWords.TrimEnd('s').Split(' ')) + "-old";

    private string Noun =>
        (Sex, Years) switch
        {
            ("male", < 18) => "boy",
            ("female", < 18) => "girl",
            ("male", _) => "man",
            ("female", _) => "woman",
            (_, < 1) => "baby",
            (_, < 18) => "child",
            _ => "patient",
        };
}
